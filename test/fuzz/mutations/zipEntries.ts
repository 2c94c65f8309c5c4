/** Owns damage to zip files: to what their parts hold, to which parts there are, and lies in their directory. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Chance } from "../../generator/random";
import { mtime } from "../seeds";
import { damagedBytes } from "./bytes";
import { damagedMarkup } from "./markup";
import { oddNumber, oddText } from "./oddValues";

type Parts = Map<string, Uint8Array>;

/** Returns a package with something of its parts changed and packed soundly, or its directory made to lie. */
export function damagedPackage(bytes: Uint8Array, chance: Chance): Uint8Array {
  const kind = chance.whole(0, 99);
  if (kind < 10) return damagedBytes(bytes, chance);
  if (kind < 25) return withLies(bytes, chance);
  return repacked(bytes, (parts) => {
    if (kind < 35) changeList(parts, chance);
    else for (let times = chance.whole(1, 2); times > 0; times--) changePart(parts, chance);
  });
}

/** Returns the package with its parts changed. */
export function repacked(bytes: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)));
  change(parts);
  // Who packs takes this name for something else.
  parts.delete("__proto__");
  return zipSync(Object.fromEntries(parts), { level: 1, mtime });
}

function changePart(parts: Parts, chance: Chance): void {
  const name = chance.pick([...parts.keys()]);
  const part = parts.get(name) ?? new Uint8Array();
  const isMarkup = chance.is(0.85) && /\.(xml|rels|vml)$/.test(name);
  parts.set(
    name,
    isMarkup ? strToU8(damagedMarkup(strFromU8(part), chance)) : damagedBytes(part, chance),
  );
}

/** Parts left out, exchanged, doubled under another name, or new ones. */
function changeList(parts: Parts, chance: Chance): void {
  const names = [...parts.keys()];
  const [name, other] = [chance.pick(names), chance.pick(names)];
  const part = parts.get(name) ?? new Uint8Array();
  const odd = oddText(chance).slice(0, 200) || "x";
  switch (chance.whole(0, 4)) {
    case 0:
      parts.delete(name);
      return;
    case 1:
      parts.set(name, parts.get(other) ?? part).set(other, part);
      return;
    case 2:
      parts.set(chance.pick([name.toUpperCase(), `/${name}`, name.replace(/\//g, "\\")]), part);
      return;
    case 3:
      parts.set(odd, part);
      return;
    default:
      parts.set(name, new Uint8Array());
  }
}

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Where a field of an entry stands, and how long it is. */
const entryFields = [
  [8, 2],
  [10, 2],
  [16, 4],
  [20, 4],
  [24, 4],
  [28, 2],
  [30, 2],
  [42, 4],
] as const;
const endFields = [
  [8, 2],
  [10, 2],
  [12, 4],
  [16, 4],
] as const;

/** Returns the bytes with fields of the directory changed: sizes, sums, methods, places. */
export function withLies(bytes: Uint8Array, chance: Chance): Uint8Array {
  const lying = Uint8Array.from(bytes);
  const view = new DataView(lying.buffer);
  for (let times = chance.whole(1, 3); times > 0; times--) {
    const isEnd = chance.is(0.2);
    const places = placesOf(view, isEnd ? END : CENTRAL);
    if (places.length === 0) return lying;
    const [offset, size] = chance.pick<readonly [number, 2 | 4]>(isEnd ? endFields : entryFields);
    const at = chance.pick(places) + offset;
    if (at + size > lying.length) continue;
    if (size === 2) view.setUint16(at, oddNumber(chance, 2), true);
    else view.setUint32(at, nearOr(view.getUint32(at, true), chance), true);
  }
  return lying;
}

const nearOr = (number: number, chance: Chance): number =>
  chance.is(0.4) ? number + chance.whole(-3, 3) : oddNumber(chance, 4);

function placesOf(view: DataView, mark: number): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at + 46 <= view.byteLength || (mark === END && at + 22 <= view.byteLength); at++)
    if (view.getUint32(at, true) === mark) places.push(at);
  return places;
}
