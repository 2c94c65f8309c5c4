/** Owns what follows from a change: which formulas depend on it, in which order they are worked out, and which cannot be. */
import type { CellAddress, CellRange, CellValue, Grid } from "../../core/model/workbook/grid";
import type { FormulaBook } from "./book";
import { evaluateFormula } from "./evaluate";
import type { ParsedFormula } from "./parse";
import { parseFormula } from "./parse";
import type { Scalar } from "./values";
import { FormulaError, NotComputable } from "./values";

export interface CalculatedSheet {
  readonly grid: Grid;
  /** Areas filled by one array formula or data table. */
  readonly arrays: readonly CellRange[];
  /** Rows may be hidden by a filter. */
  readonly isFiltered: boolean;
}

export interface SheetCell extends CellAddress {
  /** Index of the sheet. */
  readonly sheet: number;
}

export interface ChangedCell extends SheetCell {
  readonly value: CellValue;
}

export interface FormulaResult extends SheetCell {
  readonly formula: string;
  /** Null when it cannot be worked out here. */
  readonly result: { readonly value: CellValue; readonly error: string | null } | null;
}

export interface Recalculator {
  /** Returns the result of every formula that depends on a changed cell, in the order of sheets, rows and columns. */
  recalculate(changes: readonly ChangedCell[]): readonly FormulaResult[];
  /** Returns the formula cells that depend on these cells. */
  dependents(cells: readonly SheetCell[]): readonly SheetCell[];
}

interface FormulaNode extends SheetCell {
  readonly key: number;
  readonly formula: string;
  readonly parsed: ParsedFormula;
  readonly isArray: boolean;
  readonly hasValue: boolean;
}

const MAXIMUM_VISITS = 20_000_000;
const MAXIMUM_ARRAY = 10_000;
/** An area wider than this is not listed by column. */
const WIDE = 64;

/** One number for a cell of the workbook. */
export const cellKey = ({ sheet, row, column }: SheetCell): number =>
  (sheet * 1_048_577 + row) * 16_385 + column;

export function makeRecalculator(
  sheets: readonly CalculatedSheet[],
  findName: (name: string, sheet: string) => string | null,
): Recalculator {
  const nodes = readFormulas(sheets, findName);
  const dependents = indexDependents([...nodes.values()]);
  const cells = new Map<number, Scalar>();
  sheets.forEach(({ grid }, sheet) => {
    for (const { row, column, value, error } of grid.cells) {
      cells.set(cellKey({ sheet, row, column }), error === null ? value : new FormulaError(error));
    }
  });

  return {
    dependents: (changed) =>
      [...findDirty(changed, nodes, dependents).values()].sort((a, b) => a.key - b.key),
    recalculate(changes) {
      const dirty = findDirty(changes, nodes, dependents);
      // Formulas that the file holds no result of are worked out on the way, for those that look at them.
      const pending = new Map(dirty);
      for (const node of nodes.values()) if (!node.hasValue) pending.set(node.key, node);
      const results = new Map<number, Scalar | NotComputable>();
      for (const { value, ...cell } of changes) results.set(cellKey(cell), value);
      const book = makeBook(sheets, cells, results, nodes);
      for (const node of inOrder(pending, dependents))
        results.set(node.key, evaluateNode(node, book));
      return [...dirty.values()]
        .sort((a, b) => a.key - b.key)
        .map(({ sheet, row, column, formula, key }) => ({
          sheet,
          row,
          column,
          formula,
          result: toResult(results.get(key)),
        }));
    },
  };
}

function toResult(value: Scalar | NotComputable | undefined): FormulaResult["result"] {
  if (value === undefined || value instanceof NotComputable) return null;
  return value instanceof FormulaError
    ? { value: null, error: value.code }
    : { value, error: null };
}

function readFormulas(
  sheets: readonly CalculatedSheet[],
  findName: (name: string, sheet: string) => string | null,
): ReadonlyMap<number, FormulaNode> {
  const indexes = new Map(sheets.map(({ grid }, index) => [grid.sheet.toLowerCase(), index]));
  const nodes = new Map<number, FormulaNode>();
  sheets.forEach(({ grid, arrays }, sheet) => {
    const scope = {
      sheet,
      findSheet: (name: string) => indexes.get(name.toLowerCase()) ?? null,
      findName: (name: string) => findName(name, grid.sheet),
    };
    const masters = new Map(
      arrays.map((range) => [cellKey({ sheet, row: range.top, column: range.left }), range]),
    );
    for (const { row, column, formula, value, error } of grid.cells) {
      if (formula === null) continue;
      const key = cellKey({ sheet, row, column });
      const range = masters.get(key);
      const isSpread =
        range !== undefined && (range.bottom > range.top || range.right > range.left);
      const parsed = parseFormula(formula, scope);
      const hasValue = value !== null || error !== null;
      const node = { sheet, row, column, key, formula, hasValue, isArray: range !== undefined };
      nodes.set(key, { ...node, parsed: isSpread ? { ...parsed, expression: null } : parsed });
      if (isSpread) addSpread(nodes, { ...node, parsed: { ...parsed, expression: null } }, range);
    }
  });
  return nodes;
}

/** The other cells of a spread array formula hold results without a formula of their own. */
function addSpread(nodes: Map<number, FormulaNode>, master: FormulaNode, range: CellRange): void {
  if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > MAXIMUM_ARRAY) return;
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const key = cellKey({ sheet: master.sheet, row, column });
      if (key !== master.key) nodes.set(key, { ...master, row, column, key, hasValue: true });
    }
  }
}

type Dependents = (cell: SheetCell) => readonly FormulaNode[];

interface Watch {
  readonly node: FormulaNode;
  readonly range: CellRange;
}

function indexDependents(nodes: readonly FormulaNode[]): Dependents {
  const byColumn = new Map<string, Watch[]>();
  const add = (list: string, watch: Watch): void => {
    const watches = byColumn.get(list);
    if (watches) watches.push(watch);
    else byColumn.set(list, [watch]);
  };
  for (const node of nodes) {
    for (const { sheet, range } of node.parsed.areas) {
      if (range.right - range.left >= WIDE) add(`${sheet}`, { node, range });
      else
        for (let column = range.left; column <= range.right; column++)
          add(`${sheet} ${column}`, { node, range });
    }
  }
  return ({ sheet, row, column }) =>
    [...(byColumn.get(`${sheet} ${column}`) ?? []), ...(byColumn.get(`${sheet}`) ?? [])]
      .filter(
        ({ range }) =>
          row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
      )
      .map(({ node }) => node);
}

function findDirty(
  changes: readonly SheetCell[],
  nodes: ReadonlyMap<number, FormulaNode>,
  dependents: Dependents,
): ReadonlyMap<number, FormulaNode> {
  const dirty = new Map<number, FormulaNode>();
  const queue: SheetCell[] = [...changes];
  const mark = (node: FormulaNode): void => {
    if (dirty.has(node.key)) return;
    dirty.set(node.key, node);
    queue.push(node);
  };
  // What may look at any cell is taken to look at a changed one.
  if (changes.length > 0) for (const node of nodes.values()) if (node.parsed.isOpen) mark(node);
  for (let at = 0; at < queue.length; at++) {
    const cell = queue[at];
    if (cell) dependents(cell).forEach(mark);
  }
  return dirty;
}

/** Every formula after those that it looks at; formulas in a circle, and what depends on them, are left out. */
function inOrder(
  pending: ReadonlyMap<number, FormulaNode>,
  dependents: Dependents,
): readonly FormulaNode[] {
  const waiting = new Map<number, number>();
  const followers = new Map<number, readonly FormulaNode[]>();
  for (const node of pending.values()) {
    const unique = new Set(dependents(node).filter(({ key }) => pending.has(key)));
    followers.set(node.key, [...unique]);
    for (const { key } of unique) waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }
  const order = [...pending.values()].filter(({ key }) => !waiting.has(key));
  for (let at = 0; at < order.length; at++) {
    for (const follower of followers.get(order[at]?.key ?? -1) ?? []) {
      const left = (waiting.get(follower.key) ?? 0) - 1;
      waiting.set(follower.key, left);
      if (left === 0) order.push(follower);
    }
  }
  return order;
}

function evaluateNode(node: FormulaNode, book: FormulaBook): Scalar | NotComputable {
  const { expression } = node.parsed;
  if (!expression) return new NotComputable(node.formula);
  try {
    return evaluateFormula(expression, book, node);
  } catch (problem) {
    if (problem instanceof NotComputable) return problem;
    throw problem;
  }
}

function makeBook(
  sheets: readonly CalculatedSheet[],
  cells: ReadonlyMap<number, Scalar>,
  results: ReadonlyMap<number, Scalar | NotComputable>,
  nodes: ReadonlyMap<number, FormulaNode>,
): FormulaBook {
  const filled = sheets.map((_, sheet) => filledCells(sheet, sheets, results));
  const hidden = sheets.map(({ grid }) => new Set(grid.hiddenRows));
  let visits = 0;
  const valueAt = (key: number): Scalar => {
    if (++visits > MAXIMUM_VISITS) throw new NotComputable("too much to look at");
    const result = results.get(key);
    if (result instanceof NotComputable) throw result;
    return result === undefined ? (cells.get(key) ?? null) : result;
  };
  return {
    value: (sheet, row, column) => valueAt(cellKey({ sheet, row, column })),
    visit({ sheet, range }, visitor) {
      const { top, left, bottom, right } = range;
      const list = filled[sheet] ?? [];
      for (let at = firstFrom(list, top); at < list.length; at++) {
        const cell = list[at];
        if (!cell || cell.row > bottom) return;
        if (cell.column < left || cell.column > right) continue;
        const value = valueAt(cellKey(cell));
        if (value !== null) visitor(value, cell.row, cell.column);
      }
    },
    lastRow: Math.max(1, ...filled.map((list) => list[list.length - 1]?.row ?? 1)),
    lastColumn: Math.max(1, ...sheets.map(({ grid }) => grid.columnCount)),
    formula: (sheet, row, column) => nodes.get(cellKey({ sheet, row, column }))?.formula ?? null,
    isHidden: (sheet, row) => hidden[sheet]?.has(row) ?? false,
    isFiltered: (sheet) => sheets[sheet]?.isFiltered ?? false,
  };
}

/** Addresses of the cells of a sheet that may hold something, row by row. */
function filledCells(
  sheet: number,
  sheets: readonly CalculatedSheet[],
  results: ReadonlyMap<number, Scalar | NotComputable>,
): readonly SheetCell[] {
  const list: SheetCell[] = (sheets[sheet]?.grid.cells ?? []).map(({ row, column }) => ({
    sheet,
    row,
    column,
  }));
  const listed = new Set(list.map(cellKey));
  const first = cellKey({ sheet, row: 0, column: 0 });
  const next = cellKey({ sheet: sheet + 1, row: 0, column: 0 });
  for (const key of results.keys()) {
    if (key < first || key >= next || listed.has(key)) continue;
    const within = key - first;
    list.push({ sheet, row: Math.floor(within / 16_385), column: within % 16_385 });
  }
  return list.sort((a, b) => a.row - b.row || a.column - b.column);
}

function firstFrom(list: readonly SheetCell[], row: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
