/** Owns last year's file as it is held against this year's: its tables with the facts and the evidence that are kept beside their cells. */
import type { LastTable, LastYear } from "../../core/lastYear";
import type { Reading, TableReading } from "../../core/model/table/reading";
import type { Facts } from "../../core/model/table/rule";
import { settingsOf } from "../../core/settings";
import { readSettings } from "../loading/given/settingsFile";
import { type KeptState, placeFacts } from "../writing/keptState";

/** Returns what a file that was read says of its year. */
export function lastYearOf(reading: Reading, kept: KeptState): LastYear {
  const facts = placeFacts(kept.facts, reading);
  const settings = readSettings(kept.settings, reading, [])?.settings;
  return {
    reading,
    tables: reading.tables.map((table): LastTable => {
      const rows = settings ? settingsOf(settings, table).rows : [];
      return {
        table,
        facts: new Map(
          facts
            .filter(({ sheet, headerRow }) => isAt(table, sheet, headerRow))
            .map((each): readonly [number, Facts] => [each.row, each.facts]),
        ),
        evidence: new Map(
          rows.flatMap(({ row, evidence }) =>
            evidence === undefined ? [] : [[row, evidence] as const],
          ),
        ),
      };
    }),
  };
}

const isAt = (table: TableReading, sheet: string, headerRow: number): boolean =>
  table.sheet === sheet && table.headerRows[0] === headerRow;
