/** Owns what the command tells of rubric files: a check, and the lists of what is built in. */
import type { CheckedFile } from "../../actions/loading/given/checkFile";
import { loadChecklists } from "../../actions/loading/builtIn/loadChecklists";
import { loadProfiles } from "../../actions/loading/builtIn/loadProfiles";
import { loadRubrics } from "../../actions/loading/builtIn/loadRubrics";
import type { Finding } from "../../core/model/finding/finding";
import { rubricIsGood, rubricIsNotJson, unknownLine } from "../../messages/commandLine/commandLine";
import { describeFinding } from "../../messages/results/findings";
import { describeRubricProblem } from "../../messages/rubrics/rubricProblems";
import type { UnreadableFile } from "./rubricFiles";

/** A result ready to print, either way. */
export interface Printable {
  readonly json: unknown;
  readonly text: string;
}

/** What is printed of one file that was checked. */
export interface CheckPrinted extends Printable {
  /** Null: it could not be read. */
  readonly hasProblems: boolean | null;
}

/** Returns what is printed of a check, whatever became of it. */
export function printedCheck(file: string, checked: CheckedFile | UnreadableFile): CheckPrinted {
  if (!("isUnreadable" in checked))
    return { ...tellCheck(file, checked), hasProblems: checked.problems.length > 0 };
  return notChecked(file, "notJson", `${rubricIsNotJson}.`);
}

/** Returns what is printed of a workbook of examples that was refused, or whose reading was stopped. */
export const printedUnread = (file: string, refusal: Finding): CheckPrinted =>
  notChecked(file, refusal.code, describeFinding(refusal));

const notChecked = (file: string, code: string, text: string): CheckPrinted => ({
  json: { file, rubric: null, findings: [{ code, severity: "error", path: "", text }] },
  text,
  hasProblems: null,
});

function tellCheck(file: string, checked: CheckedFile): Printable {
  const { id, title, kind, tableKind, problems, examples } = checked;
  const isGood = problems.length === 0;
  return {
    json: {
      file,
      rubric: isGood ? { id, title, kind: tableKind, scheme: kind } : null,
      examples,
      findings: problems.map((problem) => ({
        code: problem.code,
        severity: "error",
        path: problem.path,
        text: describeRubricProblem(problem),
      })),
    },
    text: isGood
      ? rubricIsGood(title ?? "", kind, examples)
      : problems.map(describeRubricProblem).join("\n"),
  };
}

export function tellRubrics(): Printable {
  const rubrics = [
    ...loadRubrics().map((rubric) => ({ ...rubric, scheme: "points" as const })),
    ...loadChecklists(),
  ].map(({ id, version = 1, scheme, title, kind, unitTypes, validFrom, validTo, source }) => ({
    id,
    version,
    scheme,
    title,
    kind,
    unitTypes,
    validFrom,
    validTo,
    source: source.document,
  }));
  return {
    json: rubrics,
    text: rubrics.map(({ id, title, source }) => `${id}\n  ${title}\n  ${source}`).join("\n"),
  };
}

export function tellProfiles(): Printable {
  const profiles = loadProfiles().map(([profile]) => {
    const { id, version = 1, title, place, year, validFrom, validTo, basedOn } = profile;
    const { rubrics, unknown, sources } = profile;
    return {
      id,
      version,
      title,
      place,
      year,
      validFrom,
      validTo,
      basedOn,
      rubrics: [...new Set(rubrics.map(({ rubric }) => rubric))],
      sources: sources.map(({ document }) => document),
      unknown,
    };
  });
  return {
    json: profiles,
    text: profiles
      .map(({ id, title, sources, unknown }) =>
        [id, `  ${title}`, `  ${sources.join("; ")}`, `  ${unknownLine(unknown)}`].join("\n"),
      )
      .join("\n"),
  };
}
