/** Owns what the officer brings into view: a table, a view, a card, a cell; what was typed is written first. */
import type { CellAddress } from "../../../core/model/workbook/grid";
import type { Scorer } from "../../../core/model/table/scorer";
import type { Aside, Session, View } from "../session";
import type { SessionEvent } from "../sessionEvents";
import { type ActionContext, reportRefusal } from "./context";
import { commitDrafts } from "./cells/entry";
import { keepNow, keepSoon } from "./keep";

export interface ChoiceControls {
  dismissProblem(): void;
  /** The officer has looked at the reading, and it is right: with this file it is not asked again. */
  confirm(): void;
  chooseTable(tableKey: string): void;
  chooseView(view: View): void;
  /** Opens the card of a row: for a scorer, or for the one in hand. */
  chooseRow(row: number, scorer?: Scorer | null): void;
  chooseReadRow(row: number | null): void;
  /** Puts something in the place of the card, or the card back. */
  chooseAside(aside: Aside | null): void;
  chooseContents(contents: Session["contents"]): void;
  showCell(sheet: string, address: CellAddress): void;
}

export function choiceControls(context: ActionContext): ChoiceControls {
  const { send, queue, host } = context;
  const leaveFor = (event: SessionEvent) => {
    commitDrafts(context);
    send(event);
    if (host()?.watch) keepNow(context);
  };
  return {
    dismissProblem: () => send({ kind: "problemDismissed" }),
    confirm: () => {
      send({ kind: "confirmed" });
      // A file of our own is not changed by a look at it: there it is kept with the first entry.
      if (host()?.watch) void keepSoon(context);
    },
    chooseTable: (tableKey) => leaveFor({ kind: "tableChosen", tableKey }),
    chooseView: (view) => leaveFor({ kind: "viewChosen", view }),
    chooseRow: (row, scorer = null) => leaveFor({ kind: "rowChosen", row, scorer }),
    chooseAside: (aside) => leaveFor({ kind: "asideChosen", aside }),
    chooseContents: (contents) => send({ kind: "contentsChosen", contents }),
    chooseReadRow: (row) => send({ kind: "readRowChosen", row }),
    showCell: (sheet, address) =>
      void queue.add(async () => {
        try {
          await host()?.showCell(sheet, address);
        } catch (error) {
          reportRefusal(context, error);
        }
      }),
  };
}
