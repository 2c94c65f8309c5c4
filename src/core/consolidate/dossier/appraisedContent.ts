/** Owns what becomes of people's answers when a file of the round is appraised: they went with its content, and go with the new one. */
import type { RoundAnswers } from "../../model/round/closing";
import type { UnitFile, UnitResult } from "../../model/round/consolidation";
import type { DossierStep } from "../../model/round/dossier";
import type { FileChoice } from "../../model/round/roundInput";

/** What goes with the content of files. */
export interface ContentAnswers
  extends Pick<RoundAnswers, "assignments" | "overrides" | "choices"> {
  readonly dossiers: readonly DossierStep[];
}

/** A file of the round whose content is another now. */
export interface AppraisedContent {
  /** Its name in the round. */
  readonly file: string;
  /** SHA-256 of the content with the appraisal. */
  readonly sha256: string;
}

/** As much of a unit as is asked. */
export type UnitWithFiles = Pick<UnitResult, "unit"> & {
  readonly files: readonly Pick<UnitFile, "file" | "sha256" | "use">[];
};

/**
 * Returns the answers with those about the content before for the one that was appraised too, which counts: of a unit's other
 * files, copies of what it was before among them, none takes its place.
 */
export function withAppraisedContent<Answers extends ContentAnswers>(
  answers: Answers,
  units: readonly UnitWithFiles[],
  { file, sha256 }: AppraisedContent,
): Answers {
  const before = units.flatMap(({ files }) => files).find((each) => each.file === file)?.sha256;
  if (before === undefined || before === sha256) return answers;
  const { assignments, overrides, choices, dossiers } = answers;
  const chosen = units.flatMap((unit) => choiceFor(unit, { file, sha256 }, choices) ?? []);
  return {
    ...answers,
    assignments: assignments.flatMap((answer) =>
      // Copies of what it was are still whose they were.
      answer.sha256 === before ? [answer, { ...answer, sha256 }] : [answer],
    ),
    overrides: overrides.map((override) =>
      override.seen?.sha256 === before
        ? { ...override, seen: { ...override.seen, sha256 } }
        : override,
    ),
    choices: [
      ...choices.filter(({ unit }) => !chosen.some((choice) => choice.unit === unit)),
      ...chosen,
    ],
    // The unit has sent nothing anew.
    dossiers: dossiers.map((step) =>
      step.contents.includes(before)
        ? { ...step, contents: [...new Set([...step.contents, sha256])] }
        : step,
    ),
  };
}

/** Null: the unit has no file that could take its place, or the file does not count for it. */
function choiceFor(
  { unit, files }: UnitWithFiles,
  { file, sha256 }: AppraisedContent,
  choices: readonly FileChoice[],
): FileChoice | null {
  const own = files.find((each) => each.file === file);
  const readable = files.filter(({ use }) => use !== "refused" && use !== "otherYear");
  const before = choices.find((choice) => choice.unit === unit.key);
  if (own?.use !== "counted" || (readable.length < 2 && !before)) return null;
  const among = [sha256, ...(before?.among ?? []), ...readable.map((each) => each.sha256)];
  const isOther = before !== undefined && before.sha256 !== own.sha256;
  return {
    unit: unit.key,
    sha256: isOther ? before.sha256 : sha256,
    among: [...new Set(among)],
  };
}
