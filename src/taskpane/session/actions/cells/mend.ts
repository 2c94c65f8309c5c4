/** Owns the mending of single cells that belong to no indicator, such as a total. */
import type { CellChange } from "../../../../core/model/workbook/grid";
import { tableKeyOf } from "../../entryKey";
import { tableOf } from "../../session";
import type { ActionContext } from "../context";
import { commitDrafts } from "./entry";
import { queueWrite } from "./writeCells";

export interface MendControls {
  mend(sheet: string | null, changes: readonly CellChange[]): void;
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
  };
}
