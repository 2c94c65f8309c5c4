/** Owns what each row of an official list is: a unit, a heading over units, no unit at all, or not understood. */
import { hasTrait } from "../../domain/domain";
import type { UnitWords } from "../../domain/lexiconUnits";
import type { UnitType } from "../../model/table/reading";
import type { SheetView } from "../../recognise/sheet/sheet";
import { foldText, normaliseText } from "../../base/text";
import type { ListColumns } from "./listColumns";
import type { Draft } from "./listParents";
import {
  isHeading,
  isPlaceAbove,
  typeOfHeading,
  typeOfName,
  typeOfText,
  typesOf,
  unlisted,
} from "./listWords";
import { parseUnitName } from "../naming/names";
import { splitAliases } from "../naming/oldNames";

/** What was made of one block of a sheet. */
export interface BlockReading {
  readonly units: readonly Draft[];
  /** Rows that are units, headings, sums or signatures. */
  readonly understood: ReadonlySet<number>;
}

/** What the rows below a heading row ("II. Khối cơ quan", "Xã An Bình") have in common. */
interface Group {
  readonly type: UnitType | null;
  readonly parent: string | null;
  /** District or province. */
  readonly above: string | null;
}

const noGroup: Group = { type: null, parent: null, above: null };

/** A block with what its rows are told apart by. */
interface Block {
  readonly view: SheetView;
  readonly columns: ListColumns;
  readonly words: UnitWords;
  readonly ofSheet: UnitType | null;
  readonly isNumbered: boolean;
  /** "- Thôn 1" stands below "Xã An Bình". */
  readonly isDashed: boolean;
  /** Rows whose number goes on in the next one's: "1" over "1.1". */
  readonly numbersAbove: ReadonlySet<number>;
  /** The sheet lists hamlets: a commune over them is none of its units. */
  readonly isOfParts: boolean;
}

type RowKind = "unit" | "group" | "communeAndGroup" | "noUnit" | "end" | "unread";

/** Returns the units of a block in its order, and the rows that were understood. */
export function readBlock(view: SheetView, columns: ListColumns, words: UnitWords): BlockReading {
  const rows = view.rows.filter((row) => row > columns.headerRow);
  const ofSheet = typeOfHeading(view.grid.sheet, words) ?? columns.named;
  const block: Block = {
    view,
    columns,
    words,
    ofSheet,
    numbersAbove: numbersAbove({ view, columns }, rows),
    isOfParts: hasTrait(words.domain, ofSheet ?? titledType(view, columns, words), "partOfPlace"),
    isNumbered: rows.filter((row) => isNumber({ view, columns }, row)).length > 1,
    isDashed: rows.filter((row) => DASH.test(view.text(row, columns.name))).length > 1,
  };
  let group = noGroup;
  let carried: string | null = null;
  let hasEnded = false;
  const units: Draft[] = [];
  const understood = new Set<number>();
  for (const row of rows) {
    carried = parentOf(block, row) ?? carried;
    const name = unlisted(nameIn(block, row));
    const kind = kindOfRow(block, row, name, units.length === 0);
    if (kind === "end") hasEnded = true;
    // Who signs a list stands below it without a number.
    const isBelow = hasEnded && !isNumber(block, row);
    if (isBelow || kind !== "unread") understood.add(row);
    if (isBelow || kind === "noUnit" || kind === "unread") continue;
    // "2" stands beside the "1" over "1.1", not below it.
    if (block.numbersAbove.size > 0 && isWholeNumber(block, row)) group = noGroup;
    if (kind === "group" || kind === "communeAndGroup") group = groupOf(name, group, words);
    if (kind === "unit" || kind === "communeAndGroup")
      units.push(unitOfRow(block, row, name, group, carried));
  }
  return { units, understood };
}

const DASH = /^[-\u2013\u2014+*\u2022\u25cf]\s*\p{L}/u;

/** `isFirst`: no unit stands above. */
function kindOfRow(block: Block, row: number, name: string, isFirst: boolean): RowKind {
  const { words, isDashed } = block;
  const { list } = words;
  const folded = foldText(name);
  if (list.end.test(folded)) return "end";
  if (!/\p{L}/u.test(name)) return kindWithoutName(block, row);
  if (list.total.test(folded) || (isFirst && list.title.test(folded))) return "noUnit";
  if (!isNumber(block, row) && isPlaceAbove(name, words)) return "group";
  if (isHeading(folded, words)) return typesOf(name, words).length > 0 ? "group" : "noUnit";
  const { unitType } = parseUnitName(name, words);
  const isMany = isTypeWord(name, words);
  const isCommune = hasTrait(words.domain, unitType, "place") && !isMany;
  if (isDashed && !DASH.test(nameIn(block, row))) {
    if (isCommune) return "communeAndGroup";
    return isMany || (unitType === null && typesOf(name, words).length > 0) ? "group" : "unit";
  }
  if (isCommune && block.numbersAbove.has(row))
    return block.isOfParts ? "group" : "communeAndGroup";
  if (!isGroupRow(block, row)) return "unit";
  const isOwnName = unitType !== null && !isCommune && !isMany && !/^[IVX]+[.)]/.test(name);
  // "Trường THCS Võ Liệt" without a number among numbered rows is a unit that was not counted.
  if (isOwnName && !hasNumberText(block, row)) return "unit";
  return isCommune || typesOf(name, words).length > 0 ? "group" : "unread";
}

function unitOfRow(
  block: Block,
  row: number,
  written: string,
  group: Group,
  carried: string | null,
): Draft {
  const { view, columns, words, ofSheet } = block;
  const textAt = (column: number | null): string =>
    column === null ? "" : view.text(row, mergedColumn(view, row, column));
  const { name, aliases } = splitAliases(written, words);
  const heading = group.type ?? ofSheet;
  const type =
    typeOfText(textAt(columns.type), words) ??
    typeUnderHeading(name, heading, words) ??
    heading ??
    typeOfName(name, words);
  const parentHere = parentOf(block, row);
  // A commune that stands in its first row only goes on for its residential areas.
  const parent =
    parentHere ?? (hasTrait(words.domain, type, "partOfPlace") ? carried : null) ?? group.parent;
  const isOwnParent =
    hasTrait(words.domain, type, "place") || foldText(parent ?? "") === foldText(name);
  const other = textAt(columns.alias)
    .split(/[;,\n]/)
    .map(normaliseText)
    .filter((text) => /\p{L}/u.test(text));
  return {
    name,
    type,
    row,
    sheet: view.grid.sheet,
    parent: isOwnParent ? null : columns.isAddress ? group.parent : parent,
    address: isOwnParent || !columns.isAddress ? null : parentHere,
    above:
      textAt(columns.above) ||
      (parentHere !== null && isPlaceAbove(parentHere, words) ? parentHere : group.above),
    aliases: [...aliases, ...other],
  };
}

/** "UBND xã An Bình" below a heading of agencies is the commune's office. */
function typeUnderHeading(
  name: string,
  heading: UnitType | null,
  words: UnitWords,
): UnitType | null {
  const { unitType, roles } = parseUnitName(name, words);
  const isOffice =
    hasTrait(words.domain, heading, "body") &&
    hasTrait(words.domain, unitType, "place") &&
    roles.length > 0;
  return isOffice ? heading : unitType;
}

/** A cell of a merge has the text of its first cell. Null: nothing stands there. */
function parentOf({ view, columns }: Block, row: number): string | null {
  if (columns.parent === null) return null;
  const merge = view.merge(row, columns.parent);
  const text = merge ? view.text(merge.top, merge.left) : view.text(row, columns.parent);
  return text === "" ? null : text;
}

const mergedColumn = (view: SheetView, row: number, column: number): number =>
  view.merge(row, column)?.left ?? column;

function nameIn({ view, columns }: Block, row: number): string {
  const inNameColumn = view.text(row, columns.name);
  if (inNameColumn !== "") return inNameColumn;
  // A heading row may stand in the number's column, merged over the row.
  const first = columns.number === null ? "" : view.text(row, columns.number);
  if (/\p{L}{2}/u.test(first)) return first;
  // A commune without a name beside it is itself what the row lists.
  return columns.parent === null || columns.isAddress ? "" : view.text(row, columns.parent);
}

/** A list may be signed beside the column of its names. */
function kindWithoutName({ view, columns, words }: Block, row: number): RowKind {
  const others = view
    .rowCells(row)
    .filter(({ column }) => column !== columns.number)
    .map(({ column }) => view.folded(row, column))
    .filter((text) => /\p{L}/u.test(text));
  if (others.some((text) => words.list.end.test(text))) return "end";
  return others.length > 0 ? "unread" : "noUnit";
}

const hasNumberText = ({ view, columns }: Block, row: number): boolean =>
  columns.number !== null && view.text(row, columns.number) !== "";

const isNumber = ({ view, columns }: Pick<Block, "view" | "columns">, row: number): boolean =>
  columns.number !== null &&
  /^[\p{L}]{0,4}\d+(?:[.,]\d+)*[.)]?$/u.test(view.text(row, columns.number));

const isWholeNumber = ({ view, columns }: Block, row: number): boolean =>
  columns.number !== null && /^\d+[.)]?$/.test(view.text(row, columns.number));

/** Returns the rows of which the number is that of the next numbered one without its end. */
function numbersAbove(
  { view, columns }: Pick<Block, "view" | "columns">,
  rows: readonly number[],
): ReadonlySet<number> {
  const { number } = columns;
  const numbered = number === null ? [] : rows.filter((row) => view.text(row, number) !== "");
  const plain = (row: number | undefined): string =>
    row === undefined || number === null
      ? ""
      : view
          .text(row, number)
          .replace(/,/g, ".")
          .replace(/[.)]+$/, "");
  return new Set(
    numbered.filter((row, at) => {
      const below = plain(numbered[at + 1]);
      return /^\d/.test(below) && below.startsWith(`${plain(row)}.`);
    }),
  );
}

/** The type that the title above a list tells: "Danh sách khu dân cư". */
function titledType(
  view: SheetView,
  { headerRow }: ListColumns,
  words: UnitWords,
): UnitType | null {
  const titles = view.rows
    .filter((row) => row < headerRow)
    .flatMap((row) => view.rowCells(row).map(({ column }) => view.text(row, column)))
    .filter((text) => words.list.title.test(foldText(text)));
  const types = titles.flatMap((text) => typeOfHeading(text, words) ?? []);
  return types[0] ?? null;
}

/** A row without a number among numbered rows, or with a letter or Roman number, names a group. */
function isGroupRow(block: Block, row: number): boolean {
  const { view, columns, isNumbered } = block;
  if (isNumbered) return !isNumber(block, row);
  const name = nameIn(block, row);
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
  if (
    hasTrait(words.domain, parsed.unitType, "place") &&
    parsed.core.length > 0 &&
    !isTypeWord(name, words)
  )
    return {
      type: hasTrait(words.domain, before.type, "place") ? null : before.type,
      parent: name,
      above: before.above,
    };
  if (isPlaceAbove(name, words)) return { type: before.type, parent: null, above: name };
  return { type: typeOfHeading(name, words), parent: null, above: null };
}

const isTypeWord = (name: string, words: UnitWords): boolean =>
  isHeading(foldText(name), words) || (/[,/]/.test(name) && typesOf(name, words).length > 0);
