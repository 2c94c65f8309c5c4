/** Owns what is printed of one file: recognised, scored, or refused with the finding that says why. */
import { basename } from "node:path";
import { recogniseFile } from "../../actions/reading/openWorkbook";
import type { RoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import { type RefusedFile, refusalOf } from "../../actions/rounds/refusals";
import { receiptsOf } from "../../actions/scoring/receipts";
import { type ScoredReading, scoreReading } from "../../actions/scoring/scoreReading";
import type { Finding } from "../../core/model/finding/finding";
import type { Reading } from "../../core/model/table/reading";
import type { KeptWorkbook } from "../../core/model/workbook/grid";
import { readKeptWorkbook } from "../../formats/readWorkbookFile";
import { HostError } from "../../hosts/host";
import { refusedLine, typedSource } from "../../messages/commandLine/commandLine";
import { version } from "../../../package.json";
import { answersIn } from "../answers";
import { answeredConditions } from "../conditions";
import { recognisedJson, refusedJson, scoredJson } from "../contract";
import { keptForm } from "../formFiles";
import { isUsageError } from "../options";
import { readBytes } from "../readBytes";
import { recognisedReport, scoredReport } from "../report";
import { profileNamed, rubricNamed } from "../rubricCheck/rubricFiles";
import type { Printed, Tasks } from "./tasks";

/** Returns a file as it is recognised. */
export const printedRecognition = (
  { path, isJson, keepForm, answers }: Tasks["recognise"]["given"],
  kit: RoundKit,
): Promise<Printed> =>
  printedFile(path, isJson, async () => {
    const content = await contentOf(path);
    const kept = keepForm === null ? null : keptForm(content, { keepForm, answers }, kit);
    const reading = await withPlaces(kept?.reading ?? recogniseFile(content, kit), kit);
    const score = (read: Reading): ScoredReading =>
      scoreReading(read, kit.rubrics, {}, kit.lexicon);
    const scored = score(reading);
    const answersOf = answersIn(content, reading, kit, (read) => score(read).tables);
    return {
      shown: isJson ? recognisedJson(scored, answersOf) : recognisedReport(scored, answersOf),
      findings: scored.sheetFindings,
      form: kept?.text ?? null,
    };
  });

/** Returns a file with its points and results; throws a UsageError for a rubric or profile that cannot be used. */
export async function printedScore(
  given: Tasks["score"]["given"],
  kit: RoundKit,
): Promise<Printed> {
  const { path, passLine, grades, isJson } = given;
  const profile = given.profile === null ? null : profileNamed(given.profile);
  const rubric = given.rubric === null ? null : rubricNamed(given.rubric, kit);
  return printedFile(path, isJson, async () => {
    const content = await contentOf(path);
    const reading = await withPlaces(recogniseFile(content, kit), kit);
    const choice = {
      rubric,
      profile,
      passLine: passLine === null ? null : { points: passLine, source: typedSource },
      grades: grades === null ? null : { bands: grades, source: typedSource },
    };
    const score = (read: Reading): ScoredReading =>
      scoreReading(read, kit.rubrics, choice, kit.lexicon);
    const scored = score(reading);
    const receipts = receiptsOf(scored, profile, version);
    const conditions = answeredConditions(
      scored.tables.map(({ table }) => table),
      given.conditions,
      kit.lexicon,
    );
    const answersOf = answersIn(content, reading, kit, (read) => score(read).tables);
    return {
      shown: isJson
        ? scoredJson(scored, receipts, conditions, answersOf)
        : scoredReport(scored, receipts, conditions, answersOf),
      findings: scored.findings,
    };
  });
}

/** Returns a file that was not read. */
export function printedRefusal(
  path: string,
  isJson: boolean,
  { refusal, format }: RefusedFile,
): Printed {
  const file = basename(path);
  const shown = isJson ? refusedJson(file, format, refusal) : refusedLine(file, refusal);
  return { shown, hasErrors: null, form: null, trace: null };
}

export async function printedFile(
  path: string,
  isJson: boolean,
  print: () => Promise<
    Pick<Printed, "shown"> & Partial<Pick<Printed, "form">> & Pick<ScoredReading, "findings">
  >,
): Promise<Printed> {
  try {
    const { shown, findings, form = null } = await print();
    return { shown, hasErrors: findings.some(isError), form, trace: null };
  } catch (error) {
    if (isUsageError(error)) throw error;
    const refused = refusalOf(error);
    const { code, facts } = refused.refusal;
    const isDefect = code === "unreadableFile" && !(error instanceof HostError);
    return {
      ...printedRefusal(path, isJson, refused),
      trace: isDefect ? facts.detail : null,
    };
  }
}

/** What the official units tell comes with the findings of the sheet. */
async function withPlaces(reading: Reading, { words }: RoundKit): Promise<Reading> {
  const { placeFindings } = await import("../../actions/reading/placeFindings");
  return { ...reading, findings: [...reading.findings, ...placeFindings(reading, words)] };
}

const contentOf = (path: string): Promise<KeptWorkbook> =>
  readKeptWorkbook(readBytes(path), basename(path));

const isError = ({ severity }: Finding): boolean => severity === "error";
