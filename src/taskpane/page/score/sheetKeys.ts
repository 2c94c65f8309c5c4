/** Owns which score each key in the sheet leads to: row by row through the tables of the sheet, and from scorer to scorer. */
import { indicatorsIn } from "../../../core/model/table/itemTree";
import { scoreColumn, type TableReading } from "../../../core/model/table/reading";
import { type Scorer, scorers, unitScorer } from "../../../core/model/table/scorer";
import { tableKeyOf } from "../../session/entryKey";
import type { SessionControls } from "../../session/runSession";
import { isCardAwaited } from "../../score/card/typeIntoCard";
import type { SheetKeys } from "../../sheet/useSheetKeys";

/** Returns what keys do among the tables of the sheet in sight. */
export function sheetKeys(
  { session, chooseTable, chooseRow }: SessionControls,
  tables: readonly TableReading[],
  type: SheetKeys["type"],
): SheetKeys {
  const places = tables.flatMap((table) =>
    indicatorsIn(table.items).map(({ row }) => ({ table, row })),
  );
  const at = places.findIndex(
    ({ table, row }) => row === session.row && tableKeyOf(table) === session.tableKey,
  );
  const goTo = (index: number, scorer: Scorer | null): boolean => {
    const place = places[at < 0 ? 0 : index];
    if (!place) return false;
    if (tableKeyOf(place.table) !== session.tableKey) chooseTable(tableKeyOf(place.table));
    chooseRow(place.row, scorer);
    return true;
  };
  return {
    move: (by) => isCardAwaited() || goTo(at + by, null),
    across: (by) => {
      if (isCardAwaited()) return true;
      const table = places[at]?.table;
      const present = table ? enteredBy(table, session.scorer) : [];
      const next = present[present.indexOf(session.scorer) + by];
      if (next) return goTo(at, next);
      return goTo(at + by, (by > 0 ? present[0] : present[present.length - 1]) ?? null);
    },
    type,
  };
}

/** The unit, whoever is in hand, and those who have scored something already: nobody comes by a key into an empty column. */
const enteredBy = (table: TableReading, inHand: Scorer): readonly Scorer[] =>
  scorers.filter(
    (scorer) =>
      scoreColumn(table.columns, scorer) !== null &&
      (scorer === unitScorer ||
        scorer === inHand ||
        table.items.some(({ scores }) => scores[scorer].points !== null)),
  );
