/** Owns the score sheets of a workbook before they are printed: how each is laid out, how it will be, and what is wrong then and now. */
import type { Lexicon } from "../../core/domain/lexicon";
import type { Reading } from "../../core/model/table/reading";
import type { Grid, WorkbookData } from "../../core/model/workbook/grid";
import type { PageSetup } from "../../core/model/workbook/pageSetup";
import { checkPaper, type PaperCheck } from "../../core/paper/check";
import { planPaper } from "../../core/paper/officialPage";
import type { PaperFinding } from "../../core/paper/paperFinding";
import { sectionsOf } from "../../core/paper/sections";
import type { WorkbookHost } from "../../hosts/host";

export interface SheetPaper {
  readonly sheet: string;
  /** As it will be: with the heights that its rows get. */
  readonly grid: Grid;
  readonly now: PageSetup;
  readonly then: PageSetup;
  readonly pagesNow: number;
  readonly pagesThen: number;
  /** The first row of each page as it will be, and how much smaller it is printed. */
  readonly starts: readonly number[];
  readonly scale: number;
  /** What laying the sheet out mends. */
  readonly mended: readonly PaperFinding[];
  /** What is to be looked at all the same. */
  readonly left: readonly PaperFinding[];
}

export type Orientations = ReadonlyMap<string, PageSetup["orientation"]>;

/** Returns each shown sheet with a table of this round; null where the workbook tells nothing of paper. `wished`: the way a sheet shall be turned. */
export async function bookPaper(
  host: WorkbookHost,
  { grids }: Pick<WorkbookData, "grids">,
  reading: Reading,
  { signature }: Pick<Lexicon, "signature">,
  wished: Orientations = new Map(),
): Promise<readonly SheetPaper[] | null> {
  if (!host.readPage) return null;
  const papers: SheetPaper[] = [];
  for (const grid of grids) {
    const { sheet, state } = grid;
    if (state !== "visible" || !reading.tables.some((table) => table.sheet === sheet)) continue;
    const now = await host.readPage(sheet);
    const whole = (await host.readForPaper?.(grid)) ?? grid;
    const sections = sectionsOf(whole, reading, { signature });
    const { page: then } = planPaper(whole, sections, now, wished.get(sheet) ?? null);
    papers.push(paperOf(whole, { now, then }, (page) => checkPaper(whole, sections, page)));
  }
  return papers;
}

function paperOf(
  grid: Grid,
  { now, then }: { readonly now: PageSetup; readonly then: PageSetup },
  check: (page: PageSetup) => PaperCheck,
): SheetPaper {
  const [before, after] = [check(now), check(then)];
  const isLeft = ({ code, cell }: PaperFinding): boolean =>
    after.findings.some((other) => other.code === code && other.cell === cell);
  return {
    sheet: grid.sheet,
    grid: { ...grid, rowHeights: then.rowHeights },
    now,
    then,
    pagesNow: before.pages,
    pagesThen: after.pages,
    starts: after.starts,
    scale: after.scale,
    mended: before.findings.filter((found) => found.severity !== "info" && !isLeft(found)),
    left: after.findings,
  };
}
