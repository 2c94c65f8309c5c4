/** Owns damage to files that are plain text: separated values with their marks, and JSON as a tree. */
import { strFromU8, strToU8 } from "fflate";
import type { Chance } from "../../generator/random";
import { damagedBytes } from "./bytes";
import { oddText } from "./oddValues";

/** Returns separated values with marks, quotes and texts put in or taken out, or in another encoding. */
export function damagedValues(bytes: Uint8Array, chance: Chance): Uint8Array {
  if (chance.is(0.15)) return damagedBytes(bytes, chance);
  let text = strFromU8(bytes);
  for (let times = chance.whole(1, 5); times > 0; times--) {
    const at = chance.whole(0, text.length);
    const length = chance.is(0.5) ? 0 : chance.whole(1, 40);
    const added = chance.pick([
      '"',
      ";",
      "\t",
      "\r",
      "\n",
      ";".repeat(chance.pick([5, 20_000])),
      '"'.repeat(chance.pick([2, 3, 20_000])),
      "\n".repeat(chance.pick([3, 50_000])),
      "sep=|\r\n",
      oddText(chance),
    ]);
    text = text.slice(0, at) + added + text.slice(at + length);
  }
  return chance.is(0.1) ? wide(text) : strToU8(text);
}

function wide(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  [...text].forEach((_, i) => view.setUint16(2 + 2 * i, text.charCodeAt(i), true));
  return bytes;
}

/** Returns JSON with values of its tree exchanged, left out, doubled or nested. */
export function damagedJson(bytes: Uint8Array, chance: Chance): Uint8Array {
  if (chance.is(0.15)) return damagedBytes(bytes, chance);
  let data: unknown = JSON.parse(strFromU8(bytes));
  for (let times = chance.whole(1, 4); times > 0; times--) data = changedTree(data, chance);
  const changed = JSON.stringify(data);
  return changed.length > LONGEST ? bytes : strToU8(changed);
}

/** What grows beyond it only takes the time of the parser that every program has. */
const LONGEST = 1_000_000;

function changedTree(data: unknown, chance: Chance): unknown {
  if (typeof data !== "object" || data === null || chance.is(0.1)) return oddValue(data, chance);
  const entries = Object.entries(data);
  if (entries.length === 0) return oddValue(data, chance);
  const at = chance.whole(0, entries.length - 1);
  const [key, value] = entries[at] ?? ["", null];
  const changed: (readonly [string, unknown])[] = entries.filter((_, i) => i !== at);
  if (!chance.is(0.1)) changed.splice(at, 0, [key, changedTree(value, chance)]);
  if (chance.is(0.1)) changed.push([oddText(chance).slice(0, 100), value]);
  return Array.isArray(data) ? changed.map(([, item]) => item) : Object.fromEntries(changed);
}

const oddValue = (value: unknown, chance: Chance): unknown =>
  chance.pick<() => unknown>([
    () => null,
    () => oddText(chance),
    () => chance.pick([0, -1, 1e308, 0.1, 2 ** 53]),
    () => [],
    () => ({}),
    () => [value, value],
    () => ({ value }),
    () => Array.from({ length: 500 }, () => value),
    () => nested(chance.pick([20, 3000])),
  ])();

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = [value];
  return value;
}
