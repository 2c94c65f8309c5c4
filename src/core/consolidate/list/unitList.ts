/** Owns the official list of units: read from a workbook of any layout, or from typed lines; what was not read is told. */
import { finding, type Finding } from "../../model/finding/finding";
import { formatAddress, type WorkbookData } from "../../model/workbook/grid";
import type { UnitWords } from "../../domain/lexiconUnits";
import { type SheetView, viewSheet } from "../../recognise/sheet/sheet";
import { foldText, normaliseText } from "../../base/text";
import type { ListedUnit } from "../../model/round/roundInput";
import { listColumns } from "./listColumns";
import { listedUnit } from "./listedUnit";
import { type Draft, withParents } from "./listParents";
import { readBlock } from "./listRows";
import { typeOfName, typeOfText, unlisted } from "./listWords";

export interface UnitListReading {
  /** In the order of the list, each once; none where no sheet holds a list. */
  readonly units: readonly ListedUnit[];
  /** Rows and sheets that were not read, units named twice. */
  readonly findings: readonly Finding[];
}

/** Returns the units of all visible sheets. */
export function parseUnitList(workbook: WorkbookData, words: UnitWords): UnitListReading {
  const visible = workbook.grids.filter(({ state }) => state === "visible");
  const views = (visible.length > 0 ? visible : workbook.grids).map(viewSheet);
  const sheets = views.map((view) => readSheet(view, words));
  const drafts = withParents(
    sheets.flatMap((sheet) => sheet.drafts),
    words,
  );
  const { units, findings } = onceEach(
    apartByPlace(drafts).map(({ address: _, ...draft }) => listedUnit(draft)),
  );
  return { units, findings: [...sheets.flatMap((sheet) => sheet.findings), ...findings] };
}

/** Two units of one name in two districts are told apart by those. */
function apartByPlace(drafts: readonly Draft[]): readonly Draft[] {
  const placesOf = new Map<string, Set<string>>();
  const keyOf = (draft: Draft): string => listedUnit(draft).key;
  for (const draft of drafts) {
    const places = placesOf.get(keyOf(draft)) ?? new Set();
    placesOf.set(keyOf(draft), places.add(foldText(draft.above ?? "")));
  }
  return drafts.map((draft) =>
    draft.parent === null && (placesOf.get(keyOf(draft))?.size ?? 0) > 1
      ? { ...draft, parent: draft.above }
      : draft,
  );
}

/** Returns the units of typed lines: a name, then type, commune and other names where they are given, with ";" or tabs between. */
export function parseUnitLines(text: string, words: UnitWords): UnitListReading {
  const units = text.split(/\r?\n/).flatMap((line) => {
    const [name = "", typeText = "", parent = "", ...aliases] = unlisted(line.trim())
      .split(/[;\t]/)
      .map(normaliseText);
    if (name === "") return [];
    const type = typeOfText(typeText, words) ?? typeOfName(name, words);
    return [listedUnit({ name, type, parent: parent || null, aliases: aliases.filter(Boolean) })];
  });
  return onceEach(units);
}

function readSheet(
  view: SheetView,
  words: UnitWords,
): { readonly drafts: readonly Draft[]; readonly findings: readonly Finding[] } {
  const { sheet } = view.grid;
  const columns = listColumns(view, words);
  if (columns.length === 0) {
    const isBlank = view.rows.every((row) => textOf(view, row) === "");
    return { drafts: [], findings: isBlank ? [] : [finding("listSheetUnread", {}, sheet)] };
  }
  const blocks = columns.map((block) => readBlock(view, block, words));
  const first = Math.min(...columns.map(({ headerRow }) => headerRow));
  const below = view.rows.filter((row) => row > first && textOf(view, row) !== "");
  const unread = below.filter((row) => !blocks.some(({ understood: byKey }) => byKey.has(row)));
  const drafts = blocks.flatMap(({ units }) => units);
  const few =
    unread.length > drafts.length
      ? [finding("listFewUnits", { units: drafts.length, unread: unread.length }, sheet)]
      : [];
  const rows = unread.map((row) => {
    const cell = view.rowCells(row).find(({ column }) => /\p{L}/u.test(view.text(row, column)));
    return finding(
      "listRowUnread",
      { row, text: textOf(view, row) },
      sheet,
      cell ? formatAddress(cell) : null,
    );
  });
  return { drafts, findings: [...few, ...rows] };
}

/** The texts of a row; "" where it holds only numbers. */
const textOf = (view: SheetView, row: number): string =>
  view
    .rowCells(row)
    .map(({ column }) => view.text(row, column))
    .filter((text) => /\p{L}{2}/u.test(text))
    .join(" ");

function onceEach(units: readonly ListedUnit[]): UnitListReading {
  const byKey = new Map<string, ListedUnit>();
  const findings = units.flatMap((unit): readonly Finding[] => {
    const first = byKey.get(unit.key);
    if (!first) byKey.set(unit.key, unit);
    const facts = { unit: unit.name, row: unit.row, first: first?.row ?? null };
    return first ? [finding("listUnitTwice", facts, unit.sheet)] : [];
  });
  return { units: [...byKey.values()], findings };
}
