/** Owns whose a workbook is: the unit's name and type from its titles, a cover sheet or the file's name. */
import type { WorkbookData } from "../grid";
import type { Lexicon } from "../lexicon";
import type { UnitType } from "../reading";
import type { SheetView } from "./sheet";
import type { ReadTable } from "./table";
import { typeOfName } from "./title";

/** Returns the name that a labelled line, the letterhead, a cover sheet or the file's name gives, the surest first. */
export function unitOf(
  tables: readonly ReadTable[],
  views: readonly SheetView[],
  workbook: WorkbookData,
  lexicon: Lexicon,
): string | null {
  const labelled = tables.find((table) => table.title.unitFrom === "label");
  const lettered = tables.find((table) => table.title.unitFrom === "letterhead");
  const titled = labelled?.title.unit ?? lettered?.title.unit;
  if (titled) return titled;
  const cover = coverUnit(tables, views, lexicon);
  return cover ?? (tables.length > 0 ? unitInFileName(workbook.file, lexicon) : null);
}

/** A cover sheet names the unit on a line of its own. */
function coverUnit(
  tables: readonly ReadTable[],
  views: readonly SheetView[],
  lexicon: Lexicon,
): string | null {
  for (const view of views) {
    if (view.grid.state !== "visible" || tables.some((table) => table.view === view)) continue;
    if (view.rows.length > 20) continue;
    for (const row of [...view.rows].reverse()) {
      for (const cell of view.rowCells(row)) {
        const text = view.text(row, cell.column);
        const labelled = lexicon.title.unit.exec(view.folded(row, cell.column))?.groups?.["name"];
        if (labelled !== undefined) return text.slice(text.indexOf(":") + 1).trim();
        if (
          typeOfName(text, lexicon) !== null &&
          !lexicon.title.heading.test(view.folded(row, cell.column))
        ) {
          return text;
        }
      }
    }
  }
  return null;
}

/** "BCĐ ANTT xã An Bình 2025 final.xlsx": the part of the name that names a unit. */
function unitInFileName(file: string, lexicon: Lexicon): string | null {
  const bare = file.replace(/\.[a-z]+$/i, "").replace(/_+/g, " ");
  const part = bare
    .split(/\s+-\s+/)
    .map((text) => text.replace(/\b(bang|cham|diem|antt|bcd|final|copy|of|20\d\d)\b/gi, " ").trim())
    .find((text) => text !== "" && typeOfName(text, lexicon) !== null);
  return part?.replace(/\s+/g, " ") ?? null;
}

/** Returns the type that a title or the unit's own name tells. */
export function unitTypeOf(
  tables: readonly ReadTable[],
  unit: string | null,
  lexicon: Lexicon,
): UnitType | null {
  const titled = tables.map((table) => table.title.unitType).find((type) => type !== null);
  return titled ?? (unit === null ? null : typeOfName(unit, lexicon));
}
