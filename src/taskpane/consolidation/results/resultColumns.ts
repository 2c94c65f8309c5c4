/** Owns which columns the result table has: those of every unit, and between them those of each kind of table. */
import { loadDomain } from "../../../actions/loading/builtIn/loadDomain";
import { type ShownRound, shownKinds } from "../../../core/consolidate/result/shownKinds";
import {
  type ListedKind,
  listedKinds,
  scorerOf,
  type ShownValue,
} from "../../../core/domain/domain";
import type { TableKind } from "../../../core/model/table/reading";
import { consolidation } from "../../../messages/pane/rounds/consolidation";

interface Column {
  readonly id: string;
  readonly head: string;
  readonly isNumber: boolean;
  /** Stands also beside an open unit, where there is no room for all. */
  readonly isBrief: boolean;
}

export interface UnitColumn extends Column {
  readonly id: "order" | "unit" | "findings";
}

export interface KindColumn extends Column {
  readonly kind: ListedKind;
  readonly shows: ShownValue;
}

export type ResultColumn = UnitColumn | KindColumn;

const { order, unit, findings } = consolidation.results;
const brief: readonly ShownValue[] = ["outcome", "grade"];
const words: readonly ShownValue[] = ["outcome", "grade"];

/** Returns the kinds of a round that its list shows. */
export const kindsOfRound = (kinds: readonly TableKind[]): readonly ListedKind[] =>
  listedKinds(loadDomain()).filter(({ id }) => kinds.includes(id));

/** Returns the kind by which units are sorted into met and not met; null where the round has none. */
export const passedKind = (kinds: readonly TableKind[]): ListedKind | null =>
  kindsOfRound(kinds).find(({ passed }) => passed !== "never") ?? null;

/** Returns the columns of a round. */
export const columnsOf = (round: ShownRound): readonly ResultColumn[] => [
  { id: "order", head: order, isNumber: true, isBrief: true },
  { id: "unit", head: unit, isNumber: false, isBrief: true },
  ...shownKinds(loadDomain(), round).flatMap((kind) =>
    kind.list.screen.map(({ shows, head }) => ({
      id: `${kind.id}.${shows}`,
      head,
      isNumber: !words.includes(shows),
      isBrief: scorerOf(shows) !== null || brief.includes(shows),
      kind,
      shows,
    })),
  ),
  { id: "findings", head: findings, isNumber: false, isBrief: false },
];
