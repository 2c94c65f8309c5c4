/** Owns how a listed unit gets the key by which runs know it again. */
import type { UnitType } from "../reading";
import type { ListedUnit } from "./input";
import { joinWords, wordsOf } from "./words";

/** Returns a unit with its key; `sheet` and `row` are where a list names it. */
export const listedUnit = ({
  name,
  type,
  parent = null,
  aliases = [],
  sheet = null,
  row = null,
}: {
  readonly name: string;
  readonly type: UnitType | null;
  readonly parent?: string | null;
  readonly aliases?: readonly string[];
  readonly sheet?: string | null;
  readonly row?: number | null;
}): ListedUnit => ({ key: keyOf(name, type, parent), name, type, parent, aliases, sheet, row });

/** The accents count: two communes may differ in them only. */
function keyOf(name: string, type: UnitType | null, parent: string | null): string {
  const accented = (text: string): string =>
    wordsOf(text)
      .map((word) => word.accented || word.text)
      .join(" ");
  const named = accented(name) || name.trim();
  return [type ?? "", named, ...(parent === null ? [] : [joinWords(wordsOf(parent))])].join("/");
}
