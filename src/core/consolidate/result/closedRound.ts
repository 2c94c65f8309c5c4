/** Owns the closing of a round: what is kept of it, and how it is told again when files and answers have come since. */
import { changesBetween, snapshotOf } from "./changes";
import type { Domain } from "../../domain/domain";
import type { Closing, RoundAnswers, RoundPaper } from "../../model/round/closing";
import type { Change, Consolidation, Intake, LaterUnit } from "../../model/round/consolidation";

/** Why a round is not closed. */
export type ClosingProblem = "noNumber" | "noDay" | "noSigner" | "nothing" | "questions";

/** Returns why a round cannot be closed as it stands; null: it can. */
export function closingProblem(
  { units, questions }: Pick<Consolidation, "questions"> & { readonly units: readonly unknown[] },
  { frame }: RoundPaper,
): ClosingProblem | null {
  if (units.length === 0) return "nothing";
  if (questions.length > 0) return "questions";
  if ((frame.number ?? "").trim() === "") return "noNumber";
  if (frame.day === null) return "noDay";
  return frame.signers.some(({ name }) => (name ?? "").trim() !== "") ? null : "noSigner";
}

/** Returns what is kept of a round that is closed now. */
export const closingOf = (
  result: Pick<Consolidation, "units">,
  intakes: Iterable<Pick<Intake, "file" | "sha256">>,
  { answers, paper, closedAt }: Pick<Closing, "answers" | "paper" | "closedAt">,
  domain: Domain,
): Closing => ({
  paper,
  closedAt,
  answers,
  files: [...intakes].map(({ file, sha256 }) => ({ file, sha256 })),
  snapshots: result.units.map((unit) => snapshotOf(unit, domain)),
});

/** Consolidates files by what people answered. */
export type Run = (intakes: readonly Intake[], answers: RoundAnswers) => Consolidation;

/** Returns the round as it was closed, made of the same files by the same answers, with what has come since beside it. */
export function closedResult(
  closing: Closing,
  intakes: readonly Intake[],
  now: RoundAnswers,
  run: Run,
  domain: Domain,
): Consolidation {
  const hashes = new Set(closing.files.map(({ sha256 }) => sha256).filter((hash) => hash !== ""));
  const own = intakes.filter(({ sha256 }) => hashes.has(sha256));
  const ownFiles = new Set(own.map(({ file }) => file));
  const closed = run(own, closing.answers);
  const present = run(intakes, now);
  const isLate = ({ file }: { readonly file: string }): boolean => !ownFiles.has(file);
  const atHand = new Set(own.map(({ sha256 }) => sha256));
  const snapshots = closed.units.map((unit) => snapshotOf(unit, domain));
  return {
    ...closed,
    questions: [...closed.questions, ...present.questions.filter(isLate)],
    refused: [...closed.refused, ...present.refused.filter(isLate)],
    closed: {
      closing,
      later: laterUnits(closing, present, domain),
      absent: closing.files
        .filter(({ sha256 }) => sha256 !== "" && !atHand.has(sha256))
        .map(({ file }) => file),
      differing: changesBetween(closing.snapshots, snapshots, domain)
        .filter(isOfResult)
        .map(({ unit }) => unit.name),
    },
  };
}

function laterUnits(
  { snapshots }: Closing,
  present: Consolidation,
  domain: Domain,
): readonly LaterUnit[] {
  const now = present.units.map((unit) => snapshotOf(unit, domain));
  const units = new Map(present.units.map((unit) => [unit.unit.key, unit]));
  return changesBetween(snapshots, now, domain)
    .filter((change) => change.kind !== "removed" && isOfResult(change))
    .flatMap((change) => {
      const unit = units.get(change.unit.key);
      // Whose a file is that is asked, or that no list names, stands in no list to sign.
      return unit && !unit.isOutside ? [{ unit, change: withoutFiles(change) }] : [];
    });
}

const FILES = "countedFiles";

/** Another file that comes to the same changes nothing that was signed. */
const isOfResult = (change: Change): boolean =>
  change.kind !== "changed" || change.changes.some(({ field }) => field !== FILES);

const withoutFiles = (change: Change): Change =>
  change.kind === "changed"
    ? { ...change, changes: change.changes.filter(({ field }) => field !== FILES) }
    : change;
