/** Owns what the officer mends in the reading: read anew and kept with the file at once, taken back or made again. */
import { type Amendment, amended, columnAmendments } from "../../../../actions/reading/amendments";
import { recogniseWorkbook } from "../../../../actions/reading/openWorkbook";
import type { ColumnRole, Reading } from "../../../../core/model/table/reading";
import type { Correction } from "../../../../core/recognise/form/correction";
import { tableKeyOf } from "../../entryKey";
import { tableOf, type UndoStep, type Way } from "../../session";
import type { ActionContext } from "../context";
import { keep } from "../keep";
import { tellPlaces } from "./places";
import { goalOf, undoable } from "../undoable";

export interface CorrectionControls {
  amend(amendments: readonly Amendment[]): void;
  /** Takes back everything that was mended. */
  clearCorrection(): void;
  /** The next column pointed at in the sheet gets this role; null: nothing is pointed at any more. */
  pointAt(role: ColumnRole | null): void;
  pointedAt(column: number): void;
}

interface CorrectionStep extends UndoStep {
  readonly kind: "correction";
  readonly before: Correction | null;
  readonly after: Correction | null;
}

export function correctionControls(context: ActionContext): CorrectionControls {
  const { getState, send, queue } = context;
  const correctNow = async (after: Correction | null) => {
    const before = getState().correction;
    if (JSON.stringify(after) !== JSON.stringify(before))
      await correct(context, { kind: "correction", before, after }, "new");
  };
  const amend = (amendments: readonly Amendment[]) =>
    void queue.add(async () => {
      const { reading, correction } = getState();
      if (!reading) return;
      await correctNow(
        amendments.reduce<Correction | null>(
          (sum, amendment) => amended(sum, amendment, reading),
          correction,
        ),
      );
    });
  return {
    amend,
    clearCorrection: () => void queue.add(() => correctNow(null)),
    pointAt: (role) => send({ kind: "pointing", role }),
    pointedAt: (column) => {
      const { pointing, reading, tableKey } = getState();
      const table = tableOf(reading, tableKey);
      send({ kind: "pointing", role: null });
      if (pointing && table) amend(columnAmendments(table, pointing, column));
    },
  };
}

/** Takes back a change of the mended reading, or makes it again. */
export const correctionSteps = undoable<CorrectionStep>("correction", (context, step, way) =>
  correct(context, step, way),
);

async function correct(context: ActionContext, step: CorrectionStep, way: Way): Promise<void> {
  const { workbook, reading, forms } = context.getState();
  if (!workbook || !reading) return;
  const correction = goalOf(step, way);
  const next = recogniseWorkbook(workbook, { correction, forms });
  // A mending after which a table can no longer be read is a slip; taking one back never is.
  if (way === "new" && losesTable(reading, next)) {
    context.send({
      kind: "problemReported",
      problem: { code: "amendmentLosesTable", facts: {} },
    });
    return;
  }
  context.send({ kind: "corrected", reading: next, correction, step, way });
  if (next.unit !== reading.unit || next.year !== reading.year) await tellPlaces(context);
  await keep(context);
}

/** Tells whether a table that is scored can no longer be read. */
export function losesTable(before: Reading, after: Reading): boolean {
  if (after.tables.length === 0) return true;
  const keys = new Set([...after.tables, ...after.otherTables].map(tableKeyOf));
  return before.tables.some((table) => !keys.has(tableKeyOf(table)));
}
