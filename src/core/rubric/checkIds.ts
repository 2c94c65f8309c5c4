/** Owns the check of what a file names against the domain at hand: its kinds of table and its types of unit. */
import { type Domain, kindIds, typeIds } from "../domain/domain";
import type { TableKind, UnitType } from "../model/table/reading";
import { problem, type RubricProblem } from "./schema/problem";

/** Returns a problem for each kind that the domain has not; `path` is where the first of them stands. */
export const checkKinds = (
  domain: Domain,
  kinds: readonly TableKind[],
  path: string,
): readonly RubricProblem[] => strangers(kindIds(domain), kinds, path);

/** Returns a problem for each type of unit that the domain has not. */
export const checkUnitTypes = (
  domain: Domain,
  unitTypes: readonly UnitType[],
  path: string,
): readonly RubricProblem[] => strangers(typeIds(domain), unitTypes, path);

const strangers = (
  allowed: readonly string[],
  named: readonly string[],
  path: string,
): readonly RubricProblem[] =>
  named.filter((id) => !allowed.includes(id)).map(() => problem("wrongShape", path, ...allowed));
