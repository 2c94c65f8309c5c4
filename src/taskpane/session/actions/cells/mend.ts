/** Owns the writing of cells that belong to no indicator's entry: the mending of a total, and what a plan of a view's own says. */
import type { CellChange } from "../../../../core/model/workbook/grid";
import type { Settings } from "../../../../core/settings";
import { tableKeyOf } from "../../entryKey";
import { type Session, tableOf } from "../../session";
import type { ActionContext } from "../context";
import { settleNow } from "../settings";
import { commitDrafts } from "./entry";
import { queueWrite } from "./writeCells";

/** Cells of one sheet, and the settings once they are written. */
export interface SheetPlan {
  readonly sheet: string;
  readonly changes: readonly CellChange[];
  readonly settings: Settings;
}

export interface MendControls {
  mend(sheet: string | null, changes: readonly CellChange[]): void;
  /** Writes what a plan says when its turn comes, with what it settles, as one step to take back; while entries are only tried, nothing. */
  writePlan(planFor: (session: Session) => SheetPlan | null): void;
}

export function mendControls(context: ActionContext): MendControls {
  return {
    mend: (sheet, changes) => {
      if (sheet === null) return;
      commitDrafts(context);
      queueWrite(context, (session) => {
        const table = tableOf(session.reading, session.tableKey);
        return (
          table && {
            sheet,
            changes,
            tableKey: tableKeyOf(table),
            drafts: [],
            stated: [],
          }
        );
      });
    },
    writePlan: (planFor) => {
      if (context.getState().isTrial) return;
      commitDrafts(context);
      queueWrite(context, (session) => {
        const plan = planFor(session);
        const table = session.reading?.tables.find(({ sheet }) => sheet === plan?.sheet);
        if (!plan || !table || plan.changes.length === 0) return null;
        const { sheet, changes, settings: after } = plan;
        const settled = { before: session.settings, after };
        return { sheet, changes, tableKey: tableKeyOf(table), drafts: [], stated: [], settled };
      });
      // What has no cell is settled beside the sheet; what was written with cells is settled with them.
      void context.queue.add(async () => {
        const plan = planFor(context.getState());
        if (plan && plan.changes.length === 0) await settleNow(context, plan.settings);
      });
    },
  };
}
