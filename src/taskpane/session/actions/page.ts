/** Owns how score sheets are laid out on paper: planned, set all at once, what the workbook did not accept reported; taken back or made again. */
import type { PaperWishes, SheetPaper } from "../../../actions/printing/bookPaper";
import { loadLexicon } from "../../../actions/loading/builtIn/loadRubrics";
import type { CellAddress } from "../../../core/model/workbook/grid";
import { differingTraits, type PageSetup } from "../../../core/model/workbook/pageSetup";
import type { UndoStep, Way } from "../session";
import { type ActionContext, reportRefusal } from "./context";
import { reread } from "./reading/refresh";
import { goalOf, undoable } from "./undoable";

export interface SheetPage {
  readonly sheet: string;
  readonly page: PageSetup;
  /** Cells whose text is wrapped with it, and those whose text is put on one line. */
  readonly wrapped: readonly CellAddress[];
  readonly released: readonly CellAddress[];
}

export interface PageControls {
  /** Resolves to how each score sheet is laid out and how it would be; null where the workbook does not tell. */
  readPapers(wishes: PaperWishes): Promise<readonly SheetPaper[] | null>;
  layOut(pages: readonly SheetPage[]): void;
  /** No program shows the workbook, which could print it. */
  isPrintedHere(): boolean;
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
    for (const { sheet, page, wrapped, released } of pages) {
      const stood = await host.readPage(sheet);
      before.push({ sheet, page: stood, wrapped: released, released: wrapped });
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
