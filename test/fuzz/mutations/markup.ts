/** Owns damage to XML and web pages as trees: elements doubled, nested, moved, renamed; attributes and texts made odd. */
import type { Chance } from "../../generator/random";
import { oddText } from "./oddValues";

/** Markup grows to this at most: what is larger is refused by its size, and nothing is learned. */
const LONGEST = 3_000_000;
const pieces = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<[^<>]*>|[^<]+|</g;

/** Returns the markup with a few of its elements, attributes and texts changed. */
export function damagedMarkup(markup: string, chance: Chance): string {
  let list: string[] = markup.match(pieces) ?? [];
  for (let times = chance.whole(1, 4); times > 0; times--)
    list = chance.pick(changes)(list, chance);
  return list.join("").slice(0, LONGEST);
}

type Change = (list: string[], chance: Chance) => string[];

const changes: readonly Change[] = [
  changeAttribute,
  changeAttribute,
  changeAttribute,
  changeText,
  changeText,
  leaveOut,
  double,
  move,
  rename,
  nest,
  putIn,
];

function changeAttribute(list: string[], chance: Chance): string[] {
  const at = placeOf(list, chance, (piece) => /^<[^/!?][^<>]*=/.test(piece));
  if (at === null) return list;
  const tag = list[at] ?? "";
  const [attribute = ""] = chance.shuffle(tag.match(attributes) ?? []);
  const [name = ""] = attribute.split("=");
  const changed = chance.pick([
    "",
    `${attribute}${attribute}`,
    `${name}="${forAttribute(oddText(chance))}"`,
    `${name}="${forAttribute(oddText(chance))}"`,
    `${name}="${forAttribute(oddText(chance))}"`,
    `${name}='${chance.whole(-5, 5_000_000)}'`,
    ` ${name.trim().replace(/^.*:/, "")}=${chance.whole(0, 9)}`,
  ]);
  return replaced(list, at, 1, [tag.replace(attribute, () => changed)]);
}

const attributes = /\s[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/g;

function changeText(list: string[], chance: Chance): string[] {
  const at = placeOf(list, chance, (piece) => !piece.startsWith("<") && piece.trim() !== "");
  if (at === null) return list;
  const text = oddText(chance);
  return replaced(list, at, 1, [chance.is(0.8) ? forText(text) : text]);
}

function leaveOut(list: string[], chance: Chance): string[] {
  const found = elementIn(list, chance);
  return found ? replaced(list, found.from, found.to - found.from, []) : list;
}

function double(list: string[], chance: Chance): string[] {
  const found = elementIn(list, chance);
  if (!found) return list;
  const element = list.slice(found.from, found.to).join("");
  const wanted = chance.pick([2, 2, 2, 3, 50, 2000]);
  const times = Math.min(wanted, Math.ceil(LONGEST / 2 / (element.length + 1)));
  return replaced(list, found.from, 0, [element.repeat(times)]);
}

function move(list: string[], chance: Chance): string[] {
  const found = elementIn(list, chance);
  if (!found) return list;
  const element = list.slice(found.from, found.to);
  const rest = replaced(list, found.from, element.length, []);
  return replaced(rest, chance.whole(0, Math.max(0, rest.length - 1)), 0, element);
}

function rename(list: string[], chance: Chance): string[] {
  const found = elementIn(list, chance);
  const other = placeOf(list, chance, (piece) => nameOf(piece) !== null);
  if (!found || other === null) return list;
  const [before, after] = [nameOf(list[found.from] ?? ""), nameOf(list[other] ?? "")];
  if (before === null || after === null) return list;
  const withName = (piece: string): string => piece.replace(before, () => after);
  const [from, last] = [found.from, found.to - 1];
  return list.map((piece, i) => (i === from || i === last ? withName(piece) : piece));
}

function nest(list: string[], chance: Chance): string[] {
  const found = elementIn(list, chance);
  const name = found && nameOf(list[found.from] ?? "");
  if (!found || name === null) return list;
  const depth = Math.min(chance.pick([2, 2, 20, 300, 20_000]), LONGEST / 2 / (2 * name.length + 5));
  return replaced(list, found.from, found.to - found.from, [
    `<${name}>`.repeat(depth),
    ...list.slice(found.from, found.to),
    chance.is(0.9) ? `</${name}>`.repeat(depth) : "",
  ]);
}

function putIn(list: string[], chance: Chance): string[] {
  const strange = chance.pick([
    "<!-- -- -->",
    "<!--",
    "<![CDATA[<f>FUZZ()</f>]]>",
    "<?x y?>",
    '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>',
    "<f>1+1</f>",
    "<mc:AlternateContent><mc:Choice/><mc:Fallback/></mc:AlternateContent>",
    "</",
    "<",
    "\u0000",
  ]);
  return replaced(list, chance.whole(0, Math.max(0, list.length - 1)), 0, [strange]);
}

function placeOf(
  list: readonly string[],
  chance: Chance,
  fits: (piece: string) => boolean,
): number | null {
  for (let tries = 0; tries < 200 && list.length > 0; tries++) {
    const at = chance.whole(0, list.length - 1);
    if (fits(list[at] ?? "")) return at;
  }
  return null;
}

/** An element from its start tag to behind its end tag. */
function elementIn(
  list: readonly string[],
  chance: Chance,
): { readonly from: number; readonly to: number } | null {
  const from = placeOf(list, chance, (piece) => nameOf(piece) !== null);
  if (from === null) return null;
  const name = nameOf(list[from] ?? "");
  if (/\/>$/.test(list[from] ?? "")) return { from, to: from + 1 };
  let depth = 0;
  for (let at = from; at < list.length; at++) {
    const piece = list[at] ?? "";
    if (nameOf(piece) === name && !piece.endsWith("/>")) depth++;
    else if (piece.startsWith(`</${name}`)) depth--;
    if (depth === 0) return { from, to: at + 1 };
  }
  return { from, to: from + 1 };
}

const nameOf = (piece: string): string | null => /^<([a-z][\w:.-]*)/i.exec(piece)?.[1] ?? null;

const replaced = (
  list: readonly string[],
  at: number,
  count: number,
  instead: readonly string[],
): string[] => [...list.slice(0, at), ...instead, ...list.slice(at + count)];

const forText = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const forAttribute = (text: string): string => forText(text).replace(/"/g, "&quot;");
