/** Owns whose a workbook is: the unit's name and type from its titles, a cover sheet, the names of sheets and file. */
import type { WorkbookData } from "../../model/workbook/grid";
import { hasTrait } from "../../domain/domain";
import type { Lexicon } from "../../domain/lexicon";
import type { UnitType } from "../../model/table/reading";
import { foldText } from "../../base/text";
import type { SheetView } from "../sheet/sheet";
import type { TableDraft } from "../form/table";
import { typeOfName } from "../title/unitKind";
import { unitInName, unitOnCover, unitPlaces } from "../title/unitName";

/** Returns the name that the lines above the tables, a cover sheet, the signatures, a sheet's or the file's name give, the surest first. */
export function unitOf(
  tables: readonly TableDraft[],
  views: readonly SheetView[],
  workbook: WorkbookData,
  lexicon: Lexicon,
): string | null {
  const named = tables.flatMap((table) => table.title.unit ?? []);
  const surest = unitPlaces.flatMap((place) => named.find(({ from }) => from === place) ?? [])[0];
  if (surest) return surest.name;
  const cover = coverUnit(tables, views, lexicon);
  if (cover !== null || tables.length === 0) return cover;
  const signed = tables.flatMap(({ signature }) => signature.unit ?? [])[0];
  if (signed) return signed.name;
  const names = [
    ...tables.map((table) => table.reading.sheet),
    workbook.file.replace(/\.[a-z]+$/i, ""),
  ];
  return names.map((name) => unitInName(name, lexicon)).find((name) => name !== null) ?? null;
}

/** A cover sheet names the unit on a line of its own. */
function coverUnit(
  tables: readonly TableDraft[],
  views: readonly SheetView[],
  lexicon: Lexicon,
): string | null {
  for (const view of views) {
    if (view.grid.state !== "visible" || tables.some((table) => table.view === view)) continue;
    if (view.rows.length > 20) continue;
    for (const row of [...view.rows].reverse()) {
      for (const { column } of view.rowCells(row)) {
        const unit = unitOnCover(view.text(row, column), view.folded(row, column), lexicon);
        if (unit !== null) return unit;
      }
    }
  }
  return null;
}

/**
 * Returns the type that a title, the unit's own name or the header of the score tells. A commune's police score for the
 * commune where the score's header says so.
 */
export function unitTypeOf(
  tables: readonly TableDraft[],
  unit: string | null,
  lexicon: Lexicon,
): UnitType | null {
  const titled = tables.map((table) => table.title.unitType).find((type) => type !== null);
  if (titled) return titled;
  const named = unit === null ? null : typeOfName(unit, lexicon);
  const scoring = tables.map((table) => table.scorer).find((type) => type !== null) ?? null;
  const { domain } = lexicon;
  const isPlaces = hasTrait(domain, named, "body") && hasTrait(domain, scoring, "place");
  return named === null || isPlaces ? scoring : named;
}

/**
 * Returns the tables with whose each is: as its own title says; where several tables of one kind have a title in common,
 * as the names of their sheets say ("Thôn 1", "Thôn 2" in the file of a commune).
 */
export function withOwners(tables: readonly TableDraft[], lexicon: Lexicon): readonly TableDraft[] {
  const titled = tables.map(
    ({ title, signature }) => title.unit?.name ?? signature.unit?.name ?? null,
  );
  const hasDoubles = tables.some(({ reading: { kind } }, at) =>
    tables.slice(0, at).some(({ reading }) => reading.kind === kind),
  );
  const isOpen = hasDoubles && countNames(titled) < 2;
  const onSheets = isOpen ? tables.map(({ reading }) => unitInName(reading.sheet, lexicon)) : [];
  const isBySheet = countNames(onSheets) > 1;
  const names = isBySheet ? onSheets : titled;
  return tables.map((table, at) => {
    const name = names[at] ?? null;
    const before = ownedTables.get(table);
    if (before && (before.reading.unit?.name ?? null) === name) return before;
    const unit = name === null ? null : { name, unitType: unitTypeOf([table], name, lexicon) };
    const owned = { ...table, reading: { ...table.reading, unit } };
    ownedTables.set(table, owned);
    return owned;
  });
}

/** A table that stands in every file of a form is mostly the same one's. */
const ownedTables = new WeakMap<TableDraft, TableDraft>();

const countNames = (names: readonly (string | null)[]): number =>
  new Set(names.flatMap((name) => (name === null ? [] : [foldText(name)]))).size;
