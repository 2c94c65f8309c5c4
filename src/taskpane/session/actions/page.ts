/** Owns how a sheet is laid out on paper: read, set, what the workbook did not accept reported; taken back or made again. */
import { differingTraits, type PageSetup } from "../../../core/model/workbook/pageSetup";
import type { UndoStep, Way } from "../session";
import { type ActionContext, reportRefusal } from "./context";
import { goalOf, undoable } from "./undoable";

export interface PageControls {
  /** Resolves to how a sheet is laid out; null where the workbook does not tell. */
  readPage(sheet: string): Promise<PageSetup | null>;
  setPage(sheet: string, page: PageSetup): void;
}

interface PageStep extends UndoStep {
  readonly kind: "page";
  readonly sheet: string;
  readonly before: PageSetup;
  readonly after: PageSetup;
}

export function pageControls(context: ActionContext): PageControls {
  const { host, queue } = context;
  return {
    readPage: async (sheet) => {
      try {
        return (await host()?.readPage?.(sheet)) ?? null;
      } catch (error) {
        reportRefusal(context, error);
        return null;
      }
    },
    setPage: (sheet, after) =>
      void queue.add(() =>
        layOut(context, sheet, "new", (before) => ({ kind: "page", sheet, before, after })),
      ),
  };
}

/** Takes back a change of a page, or makes it again. */
export const pageSteps = undoable<PageStep>("page", (context, step, way) =>
  layOut(context, step.sheet, way, () => step),
);

async function layOut(
  context: ActionContext,
  sheet: string,
  way: Way,
  stepFrom: (before: PageSetup) => PageStep,
): Promise<void> {
  const host = context.host();
  if (!host?.readPage || !host.writePage) return;
  try {
    const step = stepFrom(await host.readPage(sheet));
    const page = goalOf(step, way);
    const stands = await host.writePage(sheet, page);
    context.send({ kind: "workbookChanged", step, way });
    const traits = differingTraits(page, stands).join(" ");
    if (traits !== "")
      context.send({
        kind: "problemReported",
        problem: { code: "pageNotTaken", facts: { traits } },
      });
  } catch (error) {
    reportRefusal(context, error);
  }
}
