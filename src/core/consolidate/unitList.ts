/** Owns the official list of units: read from a workbook of any layout, or from typed lines. */
import type { WorkbookData } from "../grid";
import type { UnitWords } from "../lexiconUnits";
import type { UnitType } from "../reading";
import { type SheetView, viewSheet } from "../recognise/sheet";
import { foldText, normaliseText } from "../text";
import type { ListedUnit } from "./input";
import { type ListColumns, listColumns } from "./listColumns";
import { listedUnit } from "./listedUnit";
import { parseUnitName } from "./names";

/** Returns the units in the order of the list, each once; none where no sheet holds a list. */
export function parseUnitList(workbook: WorkbookData, words: UnitWords): readonly ListedUnit[] {
  const visible = workbook.grids.filter(({ state }) => state === "visible");
  const views = (visible.length > 0 ? visible : workbook.grids).map(viewSheet);
  return onceEach(views.flatMap((view) => unitsOfSheet(view, words)));
}

/** Returns the units of typed lines: a name, then type, commune and other names where they are given, with ";" or tabs between. */
export function parseUnitLines(text: string, words: UnitWords): readonly ListedUnit[] {
  const units = text.split(/\r?\n/).flatMap((line) => {
    const [name = "", typeText = "", parent = "", ...aliases] = line
      .replace(/^\s*\d+\s*[.)]\s+/, "")
      .split(/[;\t]/)
      .map(normaliseText);
    if (name === "") return [];
    const type = typeOfText(typeText, words) ?? typeOfName(name, words);
    return [listedUnit({ name, type, parent: parent || null, aliases: aliases.filter(Boolean) })];
  });
  return onceEach(units);
}

/** What the rows below a heading row ("II. Khối cơ quan", "Xã An Bình") have in common. */
interface Group {
  readonly type: UnitType | null;
  readonly parent: string | null;
}

const unitsOfSheet = (view: SheetView, words: UnitWords): readonly ListedUnit[] =>
  listColumns(view, words).flatMap((columns) => unitsInColumns(view, columns, words));

function unitsInColumns(
  view: SheetView,
  columns: ListColumns,
  words: UnitWords,
): readonly ListedUnit[] {
  // "Tên cơ quan" says what all of them are, "Cơ quan, đơn vị, địa phương" does not.
  const ofHeading = /[,/]/.test(columns.heading) ? null : typeOfText(columns.heading, words);
  const ofSheet = typeOfText(foldText(view.grid.sheet), words) ?? ofHeading;
  const rows = view.rows.filter((row) => row > columns.headerRow);
  const isNumbered =
    columns.number !== null && rows.filter((row) => isNumber(view, row, columns)).length > 1;
  let group: Group = { type: null, parent: null };
  const units: ListedUnit[] = [];
  for (const row of rows) {
    const name = nameIn(view, row, columns);
    const folded = foldText(name);
    if (words.list.end.test(folded)) break;
    if (name === "" || words.list.total.test(folded) || isHeading(folded, words)) continue;
    if (isGroupRow(view, row, columns, isNumbered)) {
      group = groupOf(name, group, words);
      continue;
    }
    units.push(
      unitOfRow(view, row, columns, name, { ...group, type: group.type ?? ofSheet }, words),
    );
  }
  return units;
}

function unitOfRow(
  view: SheetView,
  row: number,
  columns: ListColumns,
  written: string,
  group: Group,
  words: UnitWords,
): ListedUnit {
  const textAt = (column: number | null): string =>
    column === null ? "" : view.text(row, mergedColumn(view, row, column));
  const { name, aliases } = splitAliases(written, words);
  const parsed = parseUnitName(name, words);
  const said = typeOfText(textAt(columns.type), words);
  const type = said ?? parsed.unitType ?? group.type ?? typeOfText(name, words);
  const parent = view.text(...mergedCell(view, row, columns.parent));
  const isOwnParent = type === "commune" || foldText(parent) === foldText(name);
  const other = textAt(columns.alias)
    .split(/[;,\n]/)
    .map(normaliseText)
    .filter(Boolean);
  return listedUnit({
    name,
    type,
    parent: isOwnParent ? null : parent || group.parent || null,
    aliases: [...aliases, ...other],
    sheet: view.grid.sheet,
    row,
  });
}

/** A cell of a merge has the text of its first cell. */
function mergedCell(view: SheetView, row: number, column: number | null): [number, number] {
  if (column === null) return [0, 0];
  const merge = view.merge(row, column);
  return merge ? [merge.top, merge.left] : [row, column];
}

const mergedColumn = (view: SheetView, row: number, column: number): number =>
  view.merge(row, column)?.left ?? column;

const nameIn = (view: SheetView, row: number, { name, number }: ListColumns): string => {
  const own = view.text(row, name);
  if (own !== "" || number === null) return own;
  // A heading row may stand in the number's column, merged over the row.
  const first = view.text(row, number);
  return /\p{L}{2}/u.test(first) ? first : "";
};

const isNumber = (view: SheetView, row: number, { number }: ListColumns): boolean =>
  number !== null && /^\d+[.)]?$/.test(view.text(row, number));

/** A row without a number among numbered rows, or with a letter or Roman number, names a group. */
function isGroupRow(
  view: SheetView,
  row: number,
  columns: ListColumns,
  isNumbered: boolean,
): boolean {
  if (isNumbered) return !isNumber(view, row, columns);
  const name = view.text(row, columns.name);
  const others = view.rowCells(row).filter(({ column }) => column !== columns.name);
  const isAlone = others.every(({ column }) => view.text(row, column) === "");
  return (
    isAlone && (columns.type !== null || columns.parent !== null || /^[IVXA-H]+[.)]\s/.test(name))
  );
}

function groupOf(text: string, before: Group, words: UnitWords): Group {
  const name = text.replace(/^[IVXLA-H\d]+[.)]\s*/, "");
  const parsed = parseUnitName(name, words);
  // "Xã An Bình" heads the units of that commune; "Khối xã, phường" heads communes.
  if (parsed.unitType === "commune" && parsed.core.length > 0 && !isTypeWord(name, words))
    return { type: before.type === "commune" ? null : before.type, parent: name };
  return { type: typeOfText(name, words), parent: null };
}

const isTypeWord = (name: string, words: UnitWords): boolean =>
  /[,/]/.test(name) && typeOfText(name, words) !== null;

/** "Xã Tân Bình (cũ: xã An Bình)" has another name. */
function splitAliases(
  text: string,
  words: UnitWords,
): { readonly name: string; readonly aliases: readonly string[] } {
  const match = /^(.*\S)\s*\(([^()]+)\)\s*$/.exec(text);
  if (!match) return { name: text, aliases: [] };
  const [, name = "", inside = ""] = match;
  const old = words.list.oldName.exec(foldText(inside));
  if (!old?.groups) return { name: text, aliases: [] };
  const found = old.groups["name"] ?? old.groups["before"] ?? "";
  const at = foldText(inside).indexOf(found);
  const written = normaliseText(inside).slice(at, at + found.length);
  return {
    name,
    aliases: written
      .split(/,| v\u00e0 |;/)
      .map(normaliseText)
      .filter(Boolean),
  };
}

const isHeading = (folded: string, words: UnitWords): boolean => words.list.sureName.test(folded);

/** Returns the type that a cell, a heading or a sheet's name says; of several the one that it names first. */
export function typeOfText(text: string, words: UnitWords): UnitType | null {
  const folded = foldText(text);
  const named = words.types.flatMap(({ unitType, pattern }) => {
    const at = folded.search(pattern);
    return at < 0 ? [] : [{ unitType, at }];
  });
  return [...named].sort((a, b) => a.at - b.at)[0]?.unitType ?? null;
}

const typeOfName = (name: string, words: UnitWords): UnitType | null =>
  parseUnitName(name, words).unitType ?? typeOfText(name, words);

function onceEach(units: readonly ListedUnit[]): readonly ListedUnit[] {
  const known = new Set<string>();
  return units.filter(({ key }) => !known.has(key) && known.add(key));
}
