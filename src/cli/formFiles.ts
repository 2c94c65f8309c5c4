/** Owns the files of forms on the command line: those that reading goes by, and the one that a reading is kept in. */
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import type { DomainKit } from "../actions/loading/builtIn/loadRubrics";
import { parseJson } from "../actions/loading/json";
import { confirmation, amended } from "../actions/reading/amendments";
import { keptCorrection, recogniseWorkbook } from "../actions/reading/openWorkbook";
import type { Reading } from "../core/model/table/reading";
import type { KeptWorkbook } from "../core/model/workbook/grid";
import { learnForm } from "../core/recognise";
import { type Correction, parseForm } from "../core/recognise/form/correction";
import { type Answers, joined, parseAnswers } from "../core/recognise/form/kept/answers";
import { questionWords } from "../messages/commandLine/commandLine";
import { UsageError } from "./options";

/** Returns a kit that also reads by forms; throws a UsageError for a file that holds none. */
export const withForms = <Kit extends DomainKit>(kit: Kit, files: readonly string[]): Kit => ({
  ...kit,
  forms: files.map((file) => {
    const form = parseForm(jsonIn(file, "badForm"), kit.lexicon.domain);
    if (!form) throw new UsageError("badForm", file);
    return form;
  }),
});

/** What was asked for on the command line. */
interface FormWish {
  readonly keepForm: string;
  /** File of answers; null: nothing is open. */
  readonly answers: string | null;
}

/** Returns the reading that the answers make, and its text as a form; throws a UsageError where a question stays open. */
export function keptForm(
  content: KeptWorkbook,
  { keepForm, answers }: FormWish,
  kit: DomainKit,
): { readonly reading: Reading; readonly text: string } {
  const { workbook } = content;
  const before = keptCorrection(content, kit);
  const read = (correction: Correction | null): Reading =>
    recogniseWorkbook(workbook, { correction, forms: kit.forms }, kit);
  const given = answers === null ? null : answersIn(answers, read(before), kit);
  const settled =
    before && given ? joined(before, given.correction) : (given?.correction ?? before);
  const answered = read(settled);
  const open = answered.questions.filter(({ code }) => code === "column" || code === "kind");
  if (open.length > 0 || answered.tables.length === 0)
    throw new UsageError("formOpen", open.map(questionWords).join("; "));
  // Who keeps a form says that all of it was read rightly.
  const correction = answered.tables.reduce<Correction | null>(
    (sum, table) =>
      confirmation(table, workbook, kit.lexicon).reduce<Correction | null>(
        (all, amendment) => amended(all, amendment, answered),
        sum,
      ),
    settled,
  );
  const reading = read(correction);
  const name = given?.name ?? basename(keepForm, extname(keepForm));
  const form = learnForm(workbook, reading, name, kit.lexicon, correction);
  return { reading, text: `${JSON.stringify(form, null, 2)}\n` };
}

function answersIn(file: string, reading: Reading, { lexicon }: DomainKit): Answers {
  const answers = parseAnswers(jsonIn(file, "badAnswers"), reading, lexicon.domain);
  if (!answers) throw new UsageError("badAnswers", file);
  return answers;
}

function jsonIn(file: string, problem: "badForm" | "badAnswers"): unknown {
  try {
    return parseJson(readFileSync(file, "utf8"));
  } catch {
    throw new UsageError(problem, file);
  }
}
