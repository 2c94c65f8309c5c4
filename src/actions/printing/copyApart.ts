/** Owns the copy of a file for paper in which tables of one sheet stand on sheets of their own, each laid out with its own heading. */
import type { Lexicon } from "../../core/domain/lexicon";
import type { Reading } from "../../core/model/table/reading";
import type { WorkbookData } from "../../core/model/workbook/grid";
import { cutsOf, readingApart, type SheetCut, sheetOfRow } from "../../core/paper/apart";
import { type PaperFinding, paperFinding } from "../../core/paper/paperFinding";
import { bookPaper, layOutPaper, type PaperWishes } from "./bookPaper";
import type { CutCopy, WorkbookHost } from "../../hosts/host";

export interface CopyApart {
  readonly cuts: readonly SheetCut[];
  /** What is not in the copy as it is in the file. */
  readonly told: readonly PaperFinding[];
  /** The copy as a workbook of its own, still to be laid out, and what is read in it. */
  readonly host: CutCopy["book"];
  readonly workbook: WorkbookData;
  readonly reading: Reading;
}

/** Returns the copy; null where no sheet holds several tables one below the other. */
export async function copyApart(
  file: WorkbookHost,
  workbook: WorkbookData,
  reading: Reading,
  words: Pick<Lexicon, "signature">,
): Promise<CopyApart | null> {
  const cuts = cutsOf(workbook, reading, words);
  if (cuts.length === 0) return null;
  const copy = await file.cutCopy?.(cuts);
  if (!copy) return null;
  const { book: host } = copy;
  await host.writeState(stateApart(await host.readState(), cuts));
  return {
    cuts,
    told: toldOf(copy, cuts),
    host,
    workbook: await host.readWorkbook(),
    reading: readingApart(reading, cuts),
  };
}

function toldOf(
  { asValues, leftOut }: CutCopy,
  cuts: readonly SheetCut[],
): readonly PaperFinding[] {
  const second = cuts.flatMap(({ pieces }) => pieces.slice(1));
  return [
    ...asValues.map((place) => paperFinding("formulaAsValue", place, {})),
    ...leftOut.flatMap((what) =>
      second.map(({ name, first }) =>
        paperFinding("notCopied", { sheet: name, cell: `A${first}` }, { what }),
      ),
    ),
  ];
}

/** Returns the file of the copy, laid out; null where no sheet holds several tables one below the other. */
export async function paperCopy(
  file: WorkbookHost,
  workbook: WorkbookData,
  reading: Reading,
  words: Pick<Lexicon, "signature">,
  wishes: PaperWishes,
): Promise<{ readonly bytes: Uint8Array; readonly told: readonly PaperFinding[] } | null> {
  const copy = await copyApart(file, workbook, reading, words);
  if (!copy) return null;
  const { host, told } = copy;
  const papers = (await bookPaper(host, copy.workbook, copy.reading, words, wishes)) ?? [];
  for (const paper of papers) await layOutPaper(host, paper);
  return { bytes: host.save(), told };
}

/** What is kept beside the cells says of each place its sheet and its row, or that of its table's heading. */
function stateApart(text: string | null, cuts: readonly SheetCut[]): string | null {
  if (text === null) return null;
  const placed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(placed);
    if (typeof value !== "object" || value === null) return value;
    const entry = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, placed(one)]));
    const { sheet, row, headerRow = row } = entry;
    return typeof sheet === "string" && typeof headerRow === "number"
      ? { ...entry, sheet: sheetOfRow(cuts, sheet, headerRow) }
      : entry;
  };
  try {
    return JSON.stringify(placed(JSON.parse(text)));
  } catch {
    return text;
  }
}
