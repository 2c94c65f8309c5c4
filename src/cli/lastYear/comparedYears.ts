/** Owns one file held against last year's, apart from the command: what became of each content, as JSON or as lines. */
import { basename } from "node:path";
import { recogniseFile } from "../../actions/reading/openWorkbook";
import { lastYearOf } from "../../actions/lastYear/lastYearOf";
import type { RoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import { refusalOf } from "../../actions/rounds/refusals";
import { parseKept } from "../../actions/writing/keptState";
import { besideLastYear, type LastYear, type LastYearNote } from "../../core/lastYear";
import { finding } from "../../core/model/finding/finding";
import { readKeptWorkbook } from "../../formats/readWorkbookFile";
import { yearsReport } from "../../messages/commandLine/lastYearReport";
import { printedRefusal } from "../apart/printed";
import type { Printed, Tasks } from "../apart/tasks";
import { readBytes } from "../readBytes";
import { yearsJson } from "./yearsJson";

/** Returns what is printed of a file beside last year's; whichever of them cannot be read is refused. */
export async function comparedYears(
  { path, last, isJson }: Tasks["lastYear"]["given"],
  kit: RoundKit,
): Promise<Printed> {
  const [own, before] = [await readYear(path, kit), await readYear(last, kit)];
  if ("refused" in own) return printedRefusal(path, isJson, own.refused);
  if ("refused" in before) return printedRefusal(last, isJson, before.refused);
  const beside = besideLastYear(own.reading, before, kit.rubrics);
  const { domain } = kit.lexicon;
  return {
    shown: isJson ? yearsJson(beside, domain) : yearsReport(beside, domain),
    hasErrors:
      beside.notes.some(({ code }) => wrongYears.includes(code)) ||
      beside.tables.some(({ contents }) => contents === null),
    form: null,
    trace: null,
  };
}

/** The files are not what they were given as. */
const wrongYears: readonly LastYearNote["code"][] = ["sameYear", "laterYear"];

type ReadYear = LastYear | { readonly refused: ReturnType<typeof refusalOf> };

async function readYear(path: string, kit: RoundKit): Promise<ReadYear> {
  try {
    const content = await readKeptWorkbook(readBytes(path), basename(path));
    const reading = recogniseFile(content, kit);
    if (reading.tables.length === 0)
      return { refused: { refusal: finding("noScoreTable", {}), format: reading.format } };
    return lastYearOf(reading, parseKept(content.keptText, kit.lexicon.domain));
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}
