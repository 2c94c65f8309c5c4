/** Owns last year's files beside the workbook in hand: opened, closed, and words of theirs taken over as one step to take back. */
import type { OpenedFile } from "../../../actions/reading/openWorkbook";
import { changesForEntries } from "../../../actions/writing/writeEntries";
import type { Entry } from "../../../actions/writing/writeEntry";
import type { LastYear } from "../../../core/lastYear";
import { unitScorer } from "../../../core/model/table/scorer";
import type { Form } from "../../../core/recognise/form/correction";
import { withRow } from "../../../core/settings";
import { entryKey, tableKeyOf } from "../entryKey";
import { type Session, tableOf } from "../session";
import { commitDrafts } from "./cells/entry";
import { queueWrite, type WritePlan } from "./cells/writeCells";
import { type ActionContext, reportRefusal } from "./context";
import { settleNow } from "./settings";

/** Words that a content had last year. */
export type LastWords = Pick<Entry, "reason" | "evidence">;

export interface LastYearControls {
  /** Opens one of last year's files beside the workbook in hand; what cannot be read is told. */
  openLastYear(read: (forms: readonly Form[]) => Promise<OpenedFile>): Promise<void>;
  closeLastYear(last: LastYear): void;
  /** Writes words of last year's for an indicator of the unit, marked as not checked yet; while entries are only tried, nothing. */
  takeOver(row: number, entry: LastWords): void;
}

export function lastYearControls(context: ActionContext): LastYearControls {
  const { getState, send } = context;
  return {
    openLastYear: async (read) => {
      const { host } = context;
      const inHand = host();
      try {
        const opened = await read(getState().forms);
        // What reads kept settings comes when it is needed.
        const { lastYearOf } = await import(
          /* webpackChunkName: "settings" */ "../../../actions/lastYear/lastYearOf"
        );
        if (host() !== inHand) return;
        if (opened.reading.tables.length === 0)
          send({ kind: "problemReported", problem: { code: "noScoreTable", facts: {} } });
        else {
          const last = lastYearOf(opened.reading, opened.kept);
          send({ kind: "lastYearsChanged", lastYears: [...getState().lastYears, last] });
        }
      } catch (error) {
        if (host() === inHand) reportRefusal(context, error);
      }
    },
    closeLastYear: (last) =>
      send({
        kind: "lastYearsChanged",
        lastYears: getState().lastYears.filter((each) => each !== last),
      }),
    takeOver: (row, entry) => {
      if (getState().isTrial) return;
      commitDrafts(context);
      queueWrite(context, (session) => {
        const plan = planFor(session, row, entry);
        return plan && plan.changes.length > 0 ? plan : null;
      });
      // What has no cell is settled beside the sheet.
      void context.queue.add(async () => {
        const plan = planFor(getState(), row, entry);
        if (plan && plan.changes.length === 0 && plan.settled)
          await settleNow(context, plan.settled.after);
      });
    },
  };
}

function planFor(session: Session, row: number, entry: LastWords): WritePlan | null {
  const table = tableOf(session.reading, session.tableKey);
  const grid = session.workbook?.grids.find(({ sheet }) => sheet === table?.sheet);
  const item = table?.items.find((candidate) => candidate.row === row);
  if (!table || !grid || !item) return null;
  const tableKey = tableKeyOf(table);
  const key = entryKey(tableKey, row, unitScorer);
  const before = session.facts[key] ?? {};
  const isKept = table.columns.evidence === null && typeof entry.evidence === "string";
  const changes = changesForEntries(table, grid, [{ row, entry }]);
  if (changes.length === 0 && !isKept) return null;
  const after = withRow(session.settings, table, item, {
    ...(isKept ? { evidence: entry.evidence ?? undefined } : {}),
    lastYear: { isTaken: true, isChecked: false },
  });
  return {
    sheet: table.sheet,
    changes,
    tableKey,
    drafts: [],
    stated: [{ key, before, after: before }],
    settled: { before: session.settings, after },
  };
}
