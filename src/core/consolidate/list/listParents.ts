/** Owns the communes of listed units once the whole list is known: named inside a name, in an address, as others write it. */
import { hasTrait } from "../../domain/domain";
import type { UnitWords } from "../../domain/lexiconUnits";
import type { UnitType } from "../../model/table/reading";
import { foldText, normaliseText } from "../../base/text";
import { isHeading } from "./listWords";

/** A unit before its commune is settled. */
export interface Draft {
  readonly name: string;
  readonly type: UnitType | null;
  readonly parent: string | null;
  /** Where it is said to be; null: nothing is said. */
  readonly address: string | null;
  /** District or province; null: nothing is said. */
  readonly above: string | null;
  readonly aliases: readonly string[];
  readonly sheet: string;
  readonly row: number;
}

/** Returns the units with their communes as the list itself names those. */
export function withParents(drafts: readonly Draft[], words: UnitWords): readonly Draft[] {
  const communes = drafts
    .filter(({ type }) => hasTrait(words.domain, type, "place"))
    .map(({ name }) => name);
  const knownCommunes =
    communes.length > 0 ? communes : drafts.flatMap(({ parent }) => parent ?? []);
  const longestFirst = [...new Set(knownCommunes)].sort((a, b) => b.length - a.length);
  return drafts.map((draft) => settle(draft, longestFirst, words));
}

function settle(draft: Draft, communes: readonly string[], words: UnitWords): Draft {
  if (hasTrait(words.domain, draft.type, "place")) return draft;
  const stated = draft.parent ?? communeIn(draft.address, communes);
  const parent = communes.find((name) => isSame(name, stated)) ?? stated;
  if (!hasTrait(words.domain, draft.type, "partOfPlace")) return { ...draft, parent };
  for (const commune of parent === null ? communes : [parent]) {
    const name = withoutCommune(draft.name, commune);
    if (name !== null && !isHeading(foldText(name), words))
      return { ...draft, name, parent: commune };
  }
  return { ...draft, parent };
}

const isSame = (name: string, other: string | null): boolean =>
  other !== null && normaliseText(name).toLowerCase() === normaliseText(other).toLowerCase();

/** "Thôn 2, xã Đồng Văn, huyện Sông Lam" names a commune; "Tỉnh Đông Hải" none. */
function communeIn(address: string | null, communes: readonly string[]): string | null {
  if (address === null) return null;
  const text = ` ${lettersOf(address)} `;
  return communes.find((name) => text.includes(` ${lettersOf(name)} `)) ?? null;
}

const lettersOf = (text: string): string =>
  normaliseText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** "Thôn 1 (xã Đồng Văn)" of xã Đồng Văn is "Thôn 1"; null where the name does not end with the commune. */
function withoutCommune(name: string, commune: string): string | null {
  const bare = normaliseText(name).replace(/[\s)\]]+$/, "");
  if (!bare.toLowerCase().endsWith(normaliseText(commune).toLowerCase())) return null;
  const before = bare.slice(0, bare.length - normaliseText(commune).length);
  return /[\s,(;\u2013-]$/.test(before) ? before.replace(/[\s,([;:\u2013-]+$/, "") || null : null;
}
