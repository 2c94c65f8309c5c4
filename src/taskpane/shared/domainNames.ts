/** Owns what the pane calls kinds of table and types of unit: by the domain that is built in. */
import { loadDomain } from "../../actions/loading/builtIn/loadDomain";
import { type Kind, kindOf, programmesOf, typeName } from "../../core/domain/domain";
import type { TableKind, UnitType } from "../../core/model/table/reading";

/** Returns everything that is stated of a kind. */
export const kindAt = (kind: TableKind): Kind => kindOf(loadDomain(), kind);

export const kindTitle = (kind: TableKind): string => kindAt(kind).title;

export const unitTypeName = (type: UnitType): string => typeName(loadDomain(), type);

/** Returns what a round about these kinds is about. */
export const programmeNames = (kinds: readonly TableKind[]): readonly string[] =>
  programmesOf(loadDomain(), kinds).map(({ name }) => name);
