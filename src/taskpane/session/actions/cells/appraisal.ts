/** Owns what who appraises says of contents: points into their column, the rest kept beside, together one step to take back. */
import { type AppraisalEntry, planAppraisal } from "../../../../actions/writing/appraise";
import { entryKey, tableKeyOf } from "../../entryKey";
import { type Session, tableOf } from "../../session";
import type { ActionContext } from "../context";
import { settleNow } from "../settings";
import { commitDrafts } from "./entry";
import { queueWrite, type WritePlan } from "./writeCells";

export interface AppraisalControls {
  /** Takes what is said of contents of a table, the one in hand where none is named, on a day ("2025-11-30"); while entries are only tried, nothing. */
  appraise(entries: readonly AppraisalEntry[], day: string, tableKey?: string | null): void;
}

export const appraisalControls = (context: ActionContext): AppraisalControls => ({
  appraise: (entries, day, tableKey = context.getState().tableKey) => {
    if (context.getState().isTrial) return;
    commitDrafts(context);
    queueWrite(context, (session) => writeFor(session, { entries, day, tableKey }));
    // What has no cell is settled beside the sheet, once the cells are written.
    void context.queue.add(async () => {
      const plan = planFor(context.getState(), { entries, day, tableKey });
      if (plan && plan.changes.length === 0) await settleNow(context, plan.settings);
    });
  },
});

interface Said {
  readonly entries: readonly AppraisalEntry[];
  readonly day: string;
  readonly tableKey: string | null;
}

/** Null where no cell changes. */
function writeFor(session: Session, said: Said): WritePlan | null {
  const plan = planFor(session, said);
  if (!plan || plan.changes.length === 0) return null;
  const { table, changes, settings } = plan;
  const tableKey = tableKeyOf(table);
  return {
    sheet: table.sheet,
    changes,
    tableKey,
    drafts: [],
    stated: said.entries.map(({ row }) => {
      const key = entryKey(tableKey, row, "appraised");
      const facts = session.facts[key] ?? {};
      return { key, before: facts, after: facts };
    }),
    ...(settings === session.settings
      ? {}
      : { settled: { before: session.settings, after: settings } }),
  };
}

function planFor(session: Session, { entries, day, tableKey }: Said) {
  const table = tableOf(session.reading, tableKey);
  const grid = session.workbook?.grids.find(({ sheet }) => sheet === table?.sheet);
  if (!table || !grid) return null;
  return { table, ...planAppraisal(table, grid, session.settings, entries, day) };
}
