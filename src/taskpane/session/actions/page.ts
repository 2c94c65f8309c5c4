/** Owns how score sheets are laid out on paper: planned, set all at once, what the workbook did not accept reported; taken back or made again. */
import type { PaperWishes, SheetPaper } from "../../../actions/printing/bookPaper";
import { loadLexicon } from "../../../actions/loading/builtIn/loadRubrics";
import type { PaperFinding } from "../../../core/paper/paperFinding";
import type { CellAddress, ColumnWidths } from "../../../core/model/workbook/grid";
import { differingTraits, type PageSetup } from "../../../core/model/workbook/pageSetup";
import type { WorkbookHost } from "../../../hosts/host";
import type { UndoStep, Way } from "../session";
import { type ActionContext, reportRefusal } from "./context";
import { commitDrafts } from "./cells/entry";
import { reread } from "./reading/refresh";
import { goalOf, undoable } from "./undoable";

export interface SheetPage {
  readonly sheet: string;
  readonly page: PageSetup;
  /** Cells whose text is wrapped with it, and those whose text is put on one line. */
  readonly wrapped: readonly CellAddress[];
  readonly released: readonly CellAddress[];
  /** Columns that are made so wide. */
  readonly widths: ColumnWidths;
}

export interface PageControls {
  /** Resolves to how each score sheet is laid out and how it would be; null where the workbook does not tell. */
  readPapers(wishes: PaperWishes): Promise<readonly SheetPaper[] | null>;
  layOut(pages: readonly SheetPage[]): void;
  /**
   * Makes a copy for paper in which the tables of each sheet stand on sheets of their own, laid out after these wishes, the
   * workbook untouched; resolves to null where it cannot be made, which is reported.
   */
  copyApart(wishes: PaperWishes): Promise<PaperCopy | null>;
  /** Its file can be had, as it would be saved. */
  makesCopies(): boolean;
  /** No program shows the workbook, which could print it. */
  isPrintedHere(): boolean;
}

/** A copy for paper. */
export interface PaperCopy {
  /** Of the file that it is a copy of. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The program that shows the workbook has opened the copy beside it. */
  readonly isOpened: boolean;
  /** What is not in it as it is in the workbook. */
  readonly told: readonly PaperFinding[];
}

interface PageStep extends UndoStep {
  readonly kind: "page";
  readonly before: readonly SheetPage[];
  readonly after: readonly SheetPage[];
}

export function pageControls(context: ActionContext): PageControls {
  const { host, queue, getState } = context;
  return {
    readPapers: async (wishes) => {
      const [open, { workbook, reading }] = [host(), getState()];
      if (!open || !workbook || !reading) return null;
      try {
        const { bookPaper } = await import("../../../actions/printing/bookPaper");
        return await bookPaper(open, workbook, reading, loadLexicon(), wishes);
      } catch (error) {
        reportRefusal(context, error);
        return null;
      }
    },
    copyApart: async (wishes) => {
      commitDrafts(context);
      await queue.whenIdle();
      const [open, { workbook, reading }] = [host(), getState()];
      if (!open || !workbook || !reading) return null;
      try {
        const { paperCopy } = await import("../../../actions/printing/copyApart");
        const copy = await paperCopy(open, workbook, reading, loadLexicon(), wishes);
        if (!copy) return null;
        await open.openCopy?.(copy.bytes);
        return { ...copy, name: workbook.file, isOpened: open.openCopy !== undefined };
      } catch (error) {
        reportRefusal(context, error);
        return null;
      }
    },
    makesCopies: () => host()?.cutCopy !== undefined,
    isPrintedHere: () => host()?.watch === undefined,
    layOut: (after) =>
      void queue.add(() =>
        setPages(context, after, "new", (before) => ({ kind: "page", before, after })),
      ),
  };
}

/** Takes back a change of pages, or makes it again. */
export const pageSteps = undoable<PageStep>("page", (context, step, way) =>
  setPages(context, goalOf(step, way), way, () => step),
);

async function setPages(
  context: ActionContext,
  pages: readonly SheetPage[],
  way: Way,
  stepFrom: (before: readonly SheetPage[]) => PageStep,
): Promise<void> {
  const host = context.host();
  if (!host?.readPage || !host.writePage) return;
  const before: SheetPage[] = [];
  const missing = new Set<string>();
  try {
    for (const { sheet, page, wrapped, released, widths } of pages) {
      const stood = await host.readPage(sheet);
      const stoodWide = await widthsNow(context, host, sheet, widths);
      before.push({ sheet, page: stood, wrapped: released, released: wrapped, widths: stoodWide });
      if (widths.length > 0) await host.setWidths?.(sheet, widths);
      if (wrapped.length > 0) await host.wrapCells?.(sheet, wrapped, true);
      if (released.length > 0) await host.wrapCells?.(sheet, released, false);
      const stands = await host.writePage(sheet, page);
      for (const trait of differingTraits(page, stands)) missing.add(trait);
    }
  } catch (error) {
    reportRefusal(context, error);
    return;
  }
  context.send({ kind: "workbookChanged", step: stepFrom(before), way });
  // The view of the sheet shows the heights of its rows.
  await reread(context, host, { onlyChanged: true });
  if (missing.size > 0)
    context.send({
      kind: "problemReported",
      problem: { code: "pageNotTaken", facts: { traits: [...missing].join(" ") } },
    });
}

/** How wide columns are before they are made wider. */
async function widthsNow(
  { getState }: ActionContext,
  host: WorkbookHost,
  sheet: string,
  widths: ColumnWidths,
): Promise<ColumnWidths> {
  const read = getState().workbook?.grids.find((grid) => grid.sheet === sheet);
  if (widths.length === 0 || !read) return [];
  const { columnWidths } = (await host.readForPaper?.(read)) ?? read;
  return widths.map(([column]) => {
    const stated = columnWidths.find(({ first, last }) => first <= column && column <= last);
    return [column, stated?.width ?? null] as const;
  });
}
