/** Owns a write of cells from plan to reading: planned when its turn comes, carried out, read back, kept; and taken back. */
import { openWorkbook } from "../../../../actions/reading/openWorkbook";
import { type Write, writeChanges } from "../../../../actions/writing/writeEntry";
import type { CellChange } from "../../../../core/model/workbook/grid";
import type { Facts } from "../../../../core/model/table/rule";
import type { WorkbookHost } from "../../../../hosts/host";
import type { Session, UndoStep, Way } from "../../session";
import type { Draft } from "../../sessionEvents";
import { type ActionContext, refusalOf } from "../context";
import { keep } from "../keep";
import { reread } from "../reading/refresh";
import { goalOf, undoable } from "../undoable";

/** What one write will do. */
export interface WritePlan {
  readonly sheet: string;
  readonly changes: readonly CellChange[];
  readonly tableKey: string;
  /** The draft that is written by it. */
  readonly draft: Draft | null;
  /** Null for cells of no indicator. */
  readonly stated: StatedChange | null;
}

/** What a scorer states for an indicator before and after a write. */
interface StatedChange {
  readonly key: string;
  readonly before: Facts;
  readonly after: Facts;
}

interface WriteStep extends Write, UndoStep, Pick<WritePlan, "tableKey" | "stated"> {
  readonly kind: "write";
}

/** Queues a write that is planned from the session as it stands when its turn comes; null: nothing is to be done. */
export function queueWrite(
  context: ActionContext,
  planFor: (session: Session) => WritePlan | null,
): void {
  void context.queue.add(async () => {
    const host = context.host();
    if (!host) return;
    // What others changed meanwhile is what the write starts from.
    if (host.watch) await reread(context, host);
    const plan = planFor(context.getState());
    if (!plan) return;
    const { sheet, changes, tableKey, draft, stated } = plan;
    await carryOut(context, host, { draft, way: "new" }, async () => {
      const write = await writeChanges(host, sheet, changes);
      return write && { kind: "write", ...write, tableKey, stated };
    });
  });
}

/** Takes back the cells of a write, or writes them again. */
export const writeSteps = undoable<WriteStep>("write", async (context, step, way) => {
  const host = context.host();
  if (!host) return;
  if (host.watch) await reread(context, host);
  await carryOut(context, host, { draft: null, way }, async () => ({
    ...step,
    receipt: await host.writeCells(step.sheet, goalOf(step, way)),
  }));
});

/** Writes, then reads the workbook anew, then keeps what belongs to it. */
async function carryOut(
  context: ActionContext,
  host: WorkbookHost,
  { draft, way }: { readonly draft: Draft | null; readonly way: Way },
  write: () => Promise<WriteStep | null>,
): Promise<void> {
  const { workbook, reading, correction, forms } = context.getState();
  if (!workbook || !reading) return;
  context.send({ kind: "writing" });
  try {
    const step = await write();
    context.send({
      kind: "written",
      opened: step ? await openWorkbook(host, { correction, forms }) : { workbook, reading },
      draft,
      write: step && {
        step,
        way,
        receipt: step.receipt,
        tableKey: step.tableKey,
        stated: step.stated && { key: step.stated.key, facts: goalOf(step.stated, way) },
      },
    });
  } catch (error) {
    const problem = refusalOf(error);
    const hopeless = problem.code === "readOnlyFormat" ? (draft?.key ?? null) : null;
    context.send({ kind: "writeRefused", problem, hopeless });
    return;
  }
  await keep(context);
}
