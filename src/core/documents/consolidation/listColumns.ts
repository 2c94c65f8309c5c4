/** Owns which columns the list has: those of every unit, and between them those of each kind of table. */
import type { ListedKind, ShownValue } from "../../domain/domain";
import type { TableKind } from "../../model/table/reading";

/** A column of a kind of table. */
export interface ListColumn {
  readonly kind: ListedKind;
  readonly shows: ShownValue;
  readonly head: string;
  /** From 1. */
  readonly at: number;
}

export const NAME_COLUMN = 2;
/** Order, name and parent. */
const UNIT_WIDTHS = [5, 24, 14];
const NOTE_WIDTH = 15;
const widths: { readonly [S in ShownValue]: number } = {
  selfTotal: 8,
  appraisedTotal: 8,
  councilTotal: 8,
  countedTotal: 8,
  mandatoryFailures: 13,
  outcome: 12,
  grade: 11,
};

/** Returns the columns of the kinds, side by side. */
export const columnsOf = (kinds: readonly ListedKind[]): readonly ListColumn[] =>
  kinds
    .flatMap((kind) => kind.list.columns.map((column) => ({ ...column, kind })))
    .map((column, index) => ({ ...column, at: UNIT_WIDTHS.length + 1 + index }));

/** Returns the widths of all columns. */
export const widthsOf = (columns: readonly ListColumn[]): readonly number[] => [
  ...UNIT_WIDTHS,
  ...columns.map(({ shows }) => widths[shows]),
  NOTE_WIDTH,
];

/** Returns where a kind shows a value; null where its list does not. */
export const columnAt = (
  columns: readonly ListColumn[],
  kind: TableKind,
  shows: ShownValue,
): number | null =>
  columns.find((column) => column.kind.id === kind && column.shows === shows)?.at ?? null;
