/** Owns a round from its files to its result, whoever performs it: what each file holds is kept small, all of them are consolidated. */
import { openSharing } from "../../core/base/sharedParts";
import type {
  Consolidation,
  ConsolidationInput,
  Intake,
} from "../../core/model/round/consolidation";
import type { FollowUp } from "../../core/model/round/followUp";
import { builtInRoundKit, type RoundKit } from "../loading/builtIn/loadUnitWords";
import type { RoundChoice } from "../scoring/scoreReading";
import type { Closing, RoundAnswers } from "../../core/model/round/closing";
import { closedResult } from "../../core/consolidate/result/closedRound";
import { consolidateRound } from "./consolidateRound";
import { type GivenBytes, type ReadFile, takeIn } from "./intake";

/** What a round is asked beside its files. */
export type RoundQuestion = Omit<ConsolidationInput, "intakes" | "quotas">;

export interface RoundFiles {
  /** By the file's name in the round. */
  readonly intakes: ReadonlyMap<string, Intake>;
  /** Reads a file and keeps what it holds; its content is let go. */
  readonly read: (given: GivenBytes, readFile: ReadFile) => Promise<void>;
  /** Keeps what was read elsewhere. */
  readonly keep: (intake: Intake) => void;
  readonly forget: (file: string) => void;
  /** What people wrote about tasks into workbooks of results among the files, the latest first. */
  readonly followUps: () => readonly FollowUp[];
  readonly consolidate: (question: RoundQuestion, choice: RoundChoice) => Consolidation;
  /** The round as it was closed, with what has come since. */
  readonly consolidateClosed: (closing: Closing, asked: ClosedQuestion) => Consolidation;
}

export interface ClosedQuestion {
  /** What is answered now, beside what was when the round was closed. */
  readonly now: RoundAnswers;
  readonly choiceOf: (rules: RoundAnswers["rules"]) => RoundChoice;
}

/** Returns a round without files. */
export function openRoundFiles(kit: RoundKit = builtInRoundKit()): RoundFiles {
  const intakes = new Map<string, Intake>();
  // The files of a round are of few forms: most of what one holds stands in others too.
  const share = openSharing();
  const keep = (intake: Intake): void => void intakes.set(intake.file, share(intake));
  const consolidate = (
    from: readonly Intake[],
    question: RoundQuestion,
    choice: RoundChoice,
  ): Consolidation => consolidateRound({ ...question, intakes: from, quotas: [] }, choice, kit);
  return {
    intakes,
    read: async (given, readFile) => keep(await takeIn(given, readFile, kit)),
    keep,
    forget: (file) => void intakes.delete(file),
    followUps: () =>
      [...intakes.values()]
        .flatMap((intake) =>
          intake.reading === null && intake.followUps
            ? [{ modified: intake.modified ?? "", followUps: intake.followUps }]
            : [],
        )
        .sort((a, b) => (a.modified < b.modified ? 1 : -1))
        .flatMap(({ followUps }) => followUps),
    consolidate: (question, choice) => consolidate([...intakes.values()], question, choice),
    consolidateClosed: (closing, { now, choiceOf }) =>
      closedResult(
        closing,
        [...intakes.values()],
        now,
        (from, { rules, ...answers }) =>
          consolidate(from, { ...answers, year: rules.year, previous: null }, choiceOf(rules)),
        kit.lexicon.domain,
      ),
  };
}
