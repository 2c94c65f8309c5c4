/** Owns the files of a round that is signed: what stands around its list, and the round as it was closed. */
import { existsSync, readFileSync } from "node:fs";
import {
  parseKeptRound,
  parseRoundPaper,
  serialiseRound,
} from "../../core/consolidate/result/keptRound";
import { snapshotOf } from "../../core/consolidate/result/changes";
import { closingOf, closingProblem } from "../../core/consolidate/result/closedRound";
import type { Domain } from "../../core/domain/domain";
import {
  type Closing,
  emptyPaper,
  type RoundAnswers,
  type RoundPaper,
} from "../../core/model/round/closing";
import type { FollowUp } from "../../core/model/round/followUp";
import type { Consolidation, Intake } from "../../core/model/round/consolidation";
import { type CommandOf, UsageError } from "../options";
import { writeOut } from "../writeOut";

type Options = Pick<CommandOf<"consolidate">, "head" | "close" | "closed">;

/** Reads what stands around the list: `{ "issuer", "number", "day", "signers": [ { "authority", "position", "name" } ], "recipients", "ranking" }`; what is left out is filled in by hand. */
export function readPaper({ head }: Options, domain: Domain): RoundPaper {
  if (head === null) return emptyPaper;
  const paper = parseRoundPaper(readJson(head, "badHead"), domain);
  if (!paper) throw new UsageError("badHead", head);
  return paper;
}

/** Reads a round that was closed here or in the page; null where none is named. */
export function readClosing({ closed }: Options, domain: Domain): Closing | null {
  if (closed === null) return null;
  const round = parseKeptRound(readJson(closed, "badClosed"), domain);
  if (!round?.closing) throw new UsageError("badClosed", closed);
  return round.closing;
}

/** Returns what is answered now: what is not said anew stays as it was when the round was closed. */
export function answersSince(closing: Closing | null, now: RoundAnswers): RoundAnswers {
  if (!closing) return now;
  const { rules, list, assignments, overrides, choices } = closing.answers;
  return {
    rules: {
      year: now.rules.year ?? rules.year,
      passLine: now.rules.passLine ?? rules.passLine,
      grades: now.rules.grades ?? rules.grades,
      profile: now.rules.profile ?? rules.profile,
    },
    list: now.list ?? list,
    assignments: [...now.assignments, ...assignments],
    overrides: [...now.overrides, ...overrides],
    choices: [...now.choices, ...choices],
  };
}

/** A round that is to be closed. */
export interface RoundToClose {
  readonly result: Consolidation;
  readonly intakes: Iterable<Intake>;
  readonly answers: RoundAnswers;
  readonly paper: RoundPaper;
  readonly followUps: readonly FollowUp[];
}

/** Keeps the round as it is closed now; a file that is there is never overwritten. */
export function writeClosing(
  path: string,
  { result, intakes, answers, paper, followUps }: RoundToClose,
  domain: Domain,
): void {
  const problem = closingProblem(result, paper);
  if (problem !== null) throw new UsageError("cannotClose", problem);
  if (existsSync(path)) throw new UsageError("closedAlready", path);
  const closedAt = new Date().toISOString();
  const closing = closingOf(result, intakes, { answers, paper, closedAt }, domain);
  const snapshots = result.units.map((unit) => snapshotOf(unit, domain));
  writeOut(
    path,
    serialiseRound({ ...answers, paper, closing, followUps, dossiers: [], snapshots }),
  );
}

function readJson(path: string, problem: "badHead" | "badClosed"): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
  } catch {
    throw new UsageError(problem, path);
  }
}
