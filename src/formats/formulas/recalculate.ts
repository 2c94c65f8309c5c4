/** Owns what follows from a change: which formulas depend on it, in which order they are worked out, and which cannot be. */
import type { CellAddress, CellRange, CellValue, Grid } from "../../core/model/workbook/grid";
import type { FormulaBook } from "./book";
import { cellKey, type FiledCells, openCells, placesBeside, type SheetCell } from "./cells";
import { indexDependents, type VisitDependents } from "./dependents";
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
/** More than a book has cells: only areas that lie over one another, which Excel writes nowhere, have more. */
const MAXIMUM_MEMBERS = 2_000_000;
/** Steps from a formula to one that looks at it; with more, nothing is worked out and all of it is told. */
const MAXIMUM_STEPS = 3_000_000;

export function makeRecalculator(
  sheets: readonly CalculatedSheet[],
  findName: (name: string, sheet: string) => string | null,
): Recalculator {
  const filed = openCells(sheets.map(({ grid }) => grid));
  const nodes = readFormulas(sheets, findName, filed);
  const dependents = indexDependents(nodes.values(), ({ parsed }) => parsed.areas);
  const open = [...nodes.values()].filter(({ parsed }) => parsed.isOpen);
  // Formulas that the file holds no result of are worked out on the way, for those that look at them.
  const withoutValue = [...nodes.values()].filter(({ hasValue }) => !hasValue);
  const dirtyAfter = (changes: readonly SheetCell[]): Nodes =>
    // What may look at any cell is taken to look at a changed one.
    findDirty(changes, changes.length > 0 ? open : [], dependents) ?? nodes;

  return {
    dependents: (changed) => [...dirtyAfter(changed).values()].sort((a, b) => a.key - b.key),
    recalculate(changes) {
      const dirty = dirtyAfter(changes);
      const pending = new Map(dirty);
      for (const node of withoutValue) pending.set(node.key, node);
      const results = new Map<number, Scalar | NotComputable>();
      for (const { value, ...cell } of changes) results.set(cellKey(cell), value);
      const book = makeBook({ sheets, filed, results, nodes });
      const order = dirty === nodes ? [] : inOrder(pending, dependents);
      for (const node of order) results.set(node.key, evaluateNode(node, book));
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

type Nodes = ReadonlyMap<number, FormulaNode>;

function toResult(value: Scalar | NotComputable | undefined): FormulaResult["result"] {
  if (value === undefined || value instanceof NotComputable) return null;
  return value instanceof FormulaError
    ? { value: null, error: value.code }
    : { value, error: null };
}

function readFormulas(
  sheets: readonly CalculatedSheet[],
  findName: (name: string, sheet: string) => string | null,
  filed: FiledCells,
): ReadonlyMap<number, FormulaNode> {
  let membersLeft = MAXIMUM_MEMBERS;
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
      const parsed = parseFormula(formula, { ...scope, cell: { row, column } });
      const hasValue = value !== null || error !== null;
      const node = { sheet, row, column, key, formula, hasValue, isArray: range !== undefined };
      const noExpression = { ...parsed, expression: null };
      nodes.set(key, { ...node, parsed: isSpread ? noExpression : parsed });
      if (!isSpread || membersLeft <= 0) continue;
      for (const place of membersOf(range, sheet, filed)) {
        const member = cellKey({ sheet, ...place });
        membersLeft--;
        if (member === key) continue;
        nodes.set(member, { ...node, ...place, key: member, hasValue: true, parsed: noExpression });
      }
    }
  });
  return nodes;
}

/** The cells of a spread array formula: but its first they hold results without a formula of their own. In a large one only those that the file holds. */
function membersOf(range: CellRange, sheet: number, filed: FiledCells): readonly CellAddress[] {
  const { top, left, bottom, right } = range;
  const members: CellAddress[] = [];
  if ((bottom - top + 1) * (right - left + 1) > MAXIMUM_ARRAY)
    filed.visit(sheet, range, new Map(), ({ row, column }) => void members.push({ row, column }));
  else
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) members.push({ row, column });
  return members;
}

/** Null where there are more steps than are walked. */
function findDirty(
  changes: readonly SheetCell[],
  open: readonly FormulaNode[],
  dependents: VisitDependents<FormulaNode>,
): Nodes | null {
  const dirty = new Map<number, FormulaNode>();
  const queue: SheetCell[] = [...changes];
  let steps = 0;
  const mark = (node: FormulaNode): void => {
    steps++;
    if (dirty.has(node.key)) return;
    dirty.set(node.key, node);
    queue.push(node);
  };
  open.forEach(mark);
  for (let at = 0; at < queue.length; at++) {
    const cell = queue[at];
    if (cell) dependents(cell, mark);
    if (steps > MAXIMUM_STEPS) return null;
  }
  return dirty;
}

/**
 * Every formula after those that it looks at; formulas in a circle, and what depends on them, are left out. Of more
 * steps than are walked, all are.
 */
function inOrder(pending: Nodes, dependents: VisitDependents<FormulaNode>): readonly FormulaNode[] {
  // A formula that looks at a cell twice waits for it twice.
  const waiting = new Map<number, number>();
  let steps = 0;
  for (const node of pending.values()) {
    dependents(node, ({ key }) => {
      steps++;
      if (pending.has(key)) waiting.set(key, (waiting.get(key) ?? 0) + 1);
    });
    if (steps > MAXIMUM_STEPS) return [];
  }
  const order = [...pending.values()].filter(({ key }) => !waiting.has(key));
  for (let at = 0; at < order.length; at++) {
    const node = order[at];
    if (!node) break;
    dependents(node, (follower) => {
      const left = (waiting.get(follower.key) ?? 0) - 1;
      waiting.set(follower.key, left);
      if (left === 0) order.push(follower);
    });
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

interface Work {
  readonly sheets: readonly CalculatedSheet[];
  readonly filed: FiledCells;
  readonly results: ReadonlyMap<number, Scalar | NotComputable>;
  readonly nodes: Nodes;
}

function makeBook({ sheets, filed, results, nodes }: Work): FormulaBook {
  const more = placesBeside(results.keys(), filed.values);
  const lastPlaces = [...more.values()].flatMap((places) => places[places.length - 1]?.row ?? 1);
  let visits = 0;
  const valueAt = (key: number): Scalar => {
    if (++visits > MAXIMUM_VISITS) throw new NotComputable("too much to look at");
    const result = results.get(key);
    if (result instanceof NotComputable) throw result;
    return result === undefined ? (filed.values.get(key) ?? null) : result;
  };
  return {
    value: (sheet, row, column) => valueAt(cellKey({ sheet, row, column })),
    visit: ({ sheet, range }, visitor) =>
      filed.visit(sheet, range, more, ({ row, column }) => {
        const value = valueAt(cellKey({ sheet, row, column }));
        if (value !== null) visitor(value, row, column);
      }),
    lastRow: Math.max(filed.lastRow, ...lastPlaces),
    lastColumn: filed.lastColumn,
    formula: (sheet, row, column) => nodes.get(cellKey({ sheet, row, column }))?.formula ?? null,
    isHidden: filed.isHidden,
    isFiltered: (sheet) => sheets[sheet]?.isFiltered ?? false,
  };
}
