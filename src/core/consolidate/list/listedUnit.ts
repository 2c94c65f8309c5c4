/** Owns how a listed unit gets the key by which runs know it again. */
import type { UnitType } from "../../model/table/reading";
import { normaliseText } from "../../base/text";
import type { ListedUnit } from "../../model/round/roundInput";

/** Returns a unit with its key; `sheet` and `row` are where a list names it. */
export const listedUnit = ({
  name,
  type,
  parent = null,
  above = null,
  aliases = [],
  sheet = null,
  row = null,
}: {
  readonly name: string;
  readonly type: UnitType | null;
  readonly parent?: string | null;
  readonly above?: string | null;
  readonly aliases?: readonly string[];
  readonly sheet?: string | null;
  readonly row?: number | null;
}): ListedUnit => ({
  key: keyOf(name, type, parent),
  name,
  type,
  parent,
  above,
  aliases,
  sheet,
  row,
});

/** The accents count: two communes may differ in them only. */
const keyOf = (name: string, type: UnitType | null, parent: string | null): string =>
  [type ?? "", name, ...(parent === null ? [] : [parent])]
    .map((part) => normaliseText(part).toLowerCase())
    .join("/");
