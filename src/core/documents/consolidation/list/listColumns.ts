/** Owns which columns the lists have: those of every unit, and between them those of each kind of table. */
import type { ListedKind, ShownValue } from "../../../domain/domain";
import type { TableKind } from "../../../model/table/reading";

/** A column of a kind of table. */
export interface ListColumn {
  readonly kind: ListedKind;
  readonly shows: ShownValue;
  readonly head: string;
  /** From 1. */
  readonly at: number;
}

export const NAME_COLUMN = 2;
/** Of the working list, in which the types stand among each other. */
export const TYPE_COLUMN = 4;
export const unitWidths = { order: 5, name: 24, parent: 14, type: 13, rank: 6, note: 15 } as const;
const widths: { readonly [S in ShownValue]: number } = {
  selfTotal: 8,
  appraisedTotal: 8,
  councilTotal: 8,
  countedTotal: 8,
  mandatoryFailures: 13,
  outcome: 12,
  grade: 11,
};

/** Returns the columns of the kinds side by side, behind those of every unit. */
export const columnsOf = (kinds: readonly ListedKind[], behind: number): readonly ListColumn[] =>
  kinds
    .flatMap((kind) => kind.list.columns.map((column) => ({ ...column, kind })))
    .map((column, index) => ({ ...column, at: behind + 1 + index }));

/** Returns the widths of columns of kinds. */
export const widthsOf = (columns: readonly ListColumn[]): readonly number[] =>
  columns.map(({ shows }) => widths[shows]);

/** Returns where a kind shows a value; null where its list does not. */
export const columnAt = (
  columns: readonly ListColumn[],
  kind: TableKind,
  shows: ShownValue,
): number | null =>
  columns.find((column) => column.kind.id === kind && column.shows === shows)?.at ?? null;
