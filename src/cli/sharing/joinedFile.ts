/** Owns copies joined with their file, apart from the command: what was taken, what a person has to choose, and the joined file. */
import { basename } from "node:path";
import type { RoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import { recogniseFile } from "../../actions/reading/openWorkbook";
import { joinedCells, joinedState } from "../../actions/sharing/joinedBook";
import { shareIn } from "../../actions/sharing/keptShare";
import { sharedBookOf } from "../../actions/sharing/sharedBook";
import { expectedCells } from "../../actions/writing/expectedCells";
import { keptText, parseKept } from "../../actions/writing/keptState";
import { finding } from "../../core/model/finding/finding";
import { type CopyBook, isSerious, joinCopies, strayChoices } from "../../core/sharing";
import { readKeptWorkbook } from "../../formats/readWorkbookFile";
import { HostError } from "../../hosts/host";
import { openWorkbookFile } from "../../hosts/openWorkbookFile";
import { joinedReport } from "../../messages/commandLine/sharingReport";
import {
  describeCopyNote,
  describeKind,
  describePlace,
  describeSlotValue,
} from "../../messages/results/grounds/sharing";
import { refusalOf } from "../../actions/rounds/refusals";
import { printedRefusal } from "../apart/printed";
import type { Result, Tasks } from "../apart/tasks";
import { readBytes } from "../readBytes";

/** Returns what is printed with the joined file; a copy that cannot be read stops the whole, so that none is left out silently. */
export async function joinedFile(
  { path, copies: paths, choices, day, isJson }: Tasks["join"]["given"],
  kit: RoundKit,
): Promise<Result<"join">> {
  let reads = path;
  try {
    const file = basename(path);
    const host = await openWorkbookFile(readBytes(path), file);
    const [workbook, text] = [await host.readWorkbook(), await host.readState()];
    const reading = recogniseFile({ workbook, keptText: text }, kit);
    if (reading.tables.length === 0)
      return refused(path, isJson, { refusal: finding("noScoreTable", {}), format: null });
    const kept = parseKept(text, kit.lexicon.domain);
    const book = sharedBookOf(workbook, reading, kept);
    const copies: CopyBook[] = [];
    for (const [at, each] of paths.entries()) {
      reads = each;
      copies.push(await copyOf(each, nameIn(paths, at), kit));
    }
    const joined = joinCopies(book, copies, choices);
    const changes = joinedCells(book, joined, (data) =>
      recogniseFile({ workbook: data, keptText: text }, kit),
    );
    for (const [sheet, own] of changes)
      await host.writeCells(sheet, own, expectedCells(workbook, sheet, own));
    await host.writeState(keptText(joinedState(kept, reading, joined, day)));
    const { taken, conflicts, notes } = joined;
    const stray = strayChoices(joined, choices);
    const isOpen = conflicts.some(({ chosen }) => chosen === null);
    return {
      shown: isJson
        ? joinedJson(file, joined, stray)
        : joinedReport({ file, notes, taken, conflicts, stray }),
      hasErrors: isOpen || stray.length > 0 || notes.some(isSerious),
      form: null,
      trace: null,
      bytes: Buffer.from(host.save()).toString("base64"),
    };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return refused(reads, isJson, refusalOf(error));
  }
}

const refused = (
  path: string,
  isJson: boolean,
  refusal: Parameters<typeof printedRefusal>[2],
): Result<"join"> => ({ ...printedRefusal(path, isJson, refusal), bytes: null });

async function copyOf(path: string, file: string, kit: RoundKit): Promise<CopyBook> {
  const content = await readKeptWorkbook(readBytes(path), basename(path));
  const kept = parseKept(content.keptText, kit.lexicon.domain);
  const book = sharedBookOf(content.workbook, recogniseFile(content, kit), kept);
  return { ...book, file, share: shareIn(kept) };
}

/** The file's own name; with its folder where another has the same. */
const nameIn = (paths: readonly string[], at: number): string => {
  const path = paths[at] ?? "";
  const name = basename(path);
  return paths.some((other, place) => place !== at && basename(other) === name) ? path : name;
};

const joinedJson = (
  file: string,
  { taken, conflicts, notes }: ReturnType<typeof joinCopies>,
  stray: readonly string[],
): object => ({
  file,
  taken: taken.map(({ slot: { sheet, row, cell, content, field }, ...each }) => ({
    ...{ sheet, row, cell, path: content.path, field },
    ...each,
  })),
  conflicts: conflicts.map((conflict) => ({
    ...conflict,
    text: `${describePlace(conflict)}: ${describeKind(conflict)}`,
    standingText: describeSlotValue(conflict.standing, conflict),
  })),
  copies: notes.map((note) => ({ ...note, text: describeCopyNote(note) })),
  strayChoices: stray,
});
