/** Owns how settings are found again in a workbook that was changed elsewhere. */
import { only } from "../base/only";
import type { Reading } from "../model/table/reading";
import { placedPapers, withPapers } from "./papers";
import type { Settings } from "./schema";
import { isOf } from "./table";

/** Returns the settings as they fit a reading now: rows are found again by what they say, tables by their place or kind. */
export function placeSettings(settings: Settings, { tables }: Reading): Settings {
  const placed = {
    ...settings,
    tables: settings.tables.flatMap((entry) => {
      const ofKind = tables.filter(({ kind }) => kind === entry.kind);
      const table =
        tables.find((candidate) => isOf(entry, candidate)) ??
        (ofKind.length === 1 ? ofKind[0] : undefined);
      if (!table) return [];
      const rows = entry.rows.flatMap((row) => {
        const same = table.items.filter(({ text }) => text === row.text);
        const item = same.find((candidate) => candidate.row === row.row) ?? only(same);
        return item ? [{ ...row, row: item.row }] : [];
      });
      return [{ ...entry, sheet: table.sheet, headerRow: table.headerRows[0], rows }];
    }),
  };
  return withPapers(placed, placedPapers(settings.papers ?? [], tables));
}
