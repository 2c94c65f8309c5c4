/** Owns a write of cells from plan to reading: planned when its turn comes, carried out, read back, kept; and taken back. */
import { openWorkbook } from "../../../../actions/reading/openWorkbook";
import { expectedCells } from "../../../../actions/writing/expectedCells";
import { type Write, writeChanges } from "../../../../actions/writing/writeEntry";
import type { CellChange } from "../../../../core/model/workbook/grid";
import type { Facts } from "../../../../core/model/table/rule";
import type { Settings } from "../../../../core/settings";
import type { WorkbookHost } from "../../../../hosts/host";
import type { Problem, Session, UndoStep, Way } from "../../session";
import type { Draft } from "../../sessionEvents";
import { type ActionContext, refusalOf } from "../context";
import { keepSoon } from "../keep";
import { reread } from "../reading/refresh";
import { goalOf, undoable } from "../undoable";

/** What one write will do. */
export interface WritePlan {
  readonly sheet: string;
  readonly changes: readonly CellChange[];
  readonly tableKey: string;
  /** The drafts that are written by it. */
  readonly drafts: readonly Draft[];
  /** By indicator; none for cells of no indicator. */
  readonly stated: readonly StatedChange[];
  /** What the write settles beside the sheet; left out: nothing. */
  readonly settled?: SettledChange;
}

/** The settings before and after a write. */
export interface SettledChange {
  readonly before: Settings;
  readonly after: Settings;
}

/** What a scorer states for an indicator before and after a write. */
export interface StatedChange {
  readonly key: string;
  readonly before: Facts;
  readonly after: Facts;
}

interface WriteStep extends Write, UndoStep, Pick<WritePlan, "tableKey" | "stated" | "settled"> {
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
    if (host.watch) await reread(context, host, { onlyChanged: true });
    const refusal = await writePlanned(context, host, planFor, true);
    if (refusal?.code !== "cellsChanged") return;
    // Something changed of which nothing was told: all is read, and the write is planned anew.
    await reread(context, host);
    await writePlanned(context, host, planFor, false);
  });
}

async function writePlanned(
  context: ActionContext,
  host: WorkbookHost,
  planFor: (session: Session) => WritePlan | null,
  mayTryAgain: boolean,
): Promise<Problem | null> {
  const plan = planFor(context.getState());
  if (!plan) return null;
  const { sheet, changes, tableKey, drafts, stated, settled } = plan;
  const expected = expectedCells(context.getState().workbook, sheet, changes);
  return carryOut(context, host, { drafts, way: "new", mayTryAgain }, async () => {
    const write = await writeChanges(host, sheet, changes, expected);
    return write && { kind: "write", ...write, tableKey, stated, ...(settled && { settled }) };
  });
}

/** Takes back the cells of a write, or writes them again; never over what somebody has written there since. */
export const writeSteps = undoable<WriteStep>("write", async (context, step, way) => {
  const host = context.host();
  if (!host) return;
  if (host.watch) await reread(context, host, { onlyChanged: true });
  const left = way === "undo" ? step.after : step.before;
  const purpose = { drafts: [], way, mayTryAgain: false };
  const refusal = await carryOut(context, host, purpose, async () => ({
    ...step,
    receipt: await host.writeCells(step.sheet, goalOf(step, way), left),
  }));
  if (refusal?.code !== "cellsChanged") return;
  await reread(context, host);
  context.send({ kind: "stepDropped", way });
});

interface Purpose {
  readonly drafts: readonly Draft[];
  readonly way: Way;
  /** Where something else stands than was expected, nobody is told yet. */
  readonly mayTryAgain: boolean;
}

/** Writes, then reads what changed, then keeps what belongs to it; returns why it was refused. */
async function carryOut(
  context: ActionContext,
  host: WorkbookHost,
  { drafts, way, mayTryAgain }: Purpose,
  write: () => Promise<WriteStep | null>,
): Promise<Problem | null> {
  const { workbook, reading, correction, forms } = context.getState();
  if (!workbook || !reading) return null;
  context.send({ kind: "writing" });
  try {
    const step = await write();
    context.send({
      kind: "written",
      opened: step
        ? await openWorkbook(host, { correction, forms }, { onlyChanged: true })
        : { workbook, reading },
      drafts,
      write: step && {
        step,
        way,
        receipt: step.receipt,
        tableKey: step.tableKey,
        stated: step.stated.map((entry) => ({ key: entry.key, facts: goalOf(entry, way) })),
        ...(step.settled && { settings: goalOf(step.settled, way) }),
      },
    });
  } catch (error) {
    const problem = refusalOf(error);
    const hopeless = problem.code === "readOnlyFormat" ? drafts.map(({ key }) => key) : [];
    const isSilent = mayTryAgain && problem.code === "cellsChanged";
    context.send({ kind: "writeRefused", problem: isSilent ? null : problem, hopeless });
    return problem;
  }
  await keepSoon(context);
  return null;
}
