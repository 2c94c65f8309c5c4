/** Owns the contents that a note lists by their numbers: "các tiêu chí 1.2, 3.1", "mục III", "từ số 7 đến số 9". */
import type { Lexicon } from "../../../domain/lexicon";
import { once } from "../../../base/once";
import { everyFound, foldLetters } from "../../../base/text";
import type { Label } from "../../sheet/labels";
import type { OutlineNode } from "../rows/outline";

export interface ListedMarks {
  /** Returns the indexes of the nodes that a line lists. */
  readonly in: (line: string) => readonly number[];
  /** Returns those of the nodes whose numbers stand behind the list, in the same sentence: what it may list too. */
  readonly behind: (line: string) => readonly number[];
}

export function listedMarks(nodes: readonly OutlineNode[], { mandatory }: Lexicon): ListedMarks {
  const numbers = once(() => numbersOf(nodes));
  return {
    in: (line) => {
      const folded = withPointD(line);
      const list = mandatory.listed.exec(folded)?.groups?.["list"];
      if (list === undefined) return [];
      const listed = listedIn(list, numbers(), mandatory.groupFirst);
      return mandatory.allBut.test(folded) ? othersThan(listed, nodes) : listed;
    },
    behind: (line) => {
      const folded = withPointD(line);
      const found = mandatory.listed.exec(folded);
      if (!found) return [];
      const behind = folded.slice(found.index + found[0].length);
      const [rest = ""] = behind.split(SENTENCE_END);
      return (rest.match(NUMBER_BEHIND) ?? []).flatMap((number) => nodesWith(number, numbers()));
    },
  };
}

/** "điểm c, d, đ": folded, but for "đ", which numbers a content of its own. */
function withPointD(line: string): string {
  let folded = foldLetters(line);
  for (const { index } of everyFound(line.slice(0, folded.length), POINT_D))
    folded = `${folded.slice(0, index)}đ${folded.slice(index + 1)}`;
  return folded;
}

const POINT_D = /(?<![\p{L}\p{N}])[đĐ](?![\p{L}\p{N}])/gu;

/** "Ngoài các nội dung số 3, số 4, …, tất cả nội dung còn lại bắt buộc": those that are not listed, nor in a listed group. */
function othersThan(listed: readonly number[], nodes: readonly OutlineNode[]): readonly number[] {
  const left = new Set(listed);
  for (const [index, { parent }] of nodes.entries()) if (left.has(parent)) left.add(index);
  return nodes.flatMap(({ kind }, index) => (kind === "leaf" && !left.has(index) ? [index] : []));
}

/** What a sentence says of the contents it has listed, or its end. */
const SENTENCE_END = /[;\n(]|\.(?!\d)|\b(?:bat buoc|phai|toi da)\b/;
/** A number of a content, not of points, shares or a paper. */
const NUMBER_BEHIND = /(?<![\d./])\d{1,2}(?:\.\d{1,2})*(?![\d./])(?! ?(?:%|diem|nam|thang|ngay))/g;

/** "Mục II: nội dung 1, 2; mục III: nội dung 4": numbers in the group that is named before them; the others, and what is left of the list. */
function listedByGroup(list: string, numbers: Numbers, groupFirst: RegExp) {
  const hits: number[] = [];
  groupFirst.lastIndex = 0;
  const rest = list.replace(groupFirst, (words: string, group: string, inside: string) => {
    const found = (inside.match(/\d+(?:\.\d+)*/g) ?? []).flatMap((number) =>
      nodesWith(`${group}.${number}`, numbers),
    );
    hits.push(...found);
    return found.length > 0 ? " " : words;
  });
  return { hits, rest };
}

/** "nội dung 1, 2 mục II": numbers in the group that is named behind them. */
function listedIn(whole: string, numbers: Numbers, groupFirst: RegExp): readonly number[] {
  const found = (number: string): readonly number[] => nodesWith(number, numbers);
  const { chains } = numbers;
  const { hits, rest: list } = listedByGroup(whole, numbers, groupFirst);
  let open: string[] = [];
  for (const match of list.match(NUMBER_IN_LIST) ?? []) {
    const [, words = "", printed = ""] = new RegExp(NUMBER_IN_LIST.source).exec(match) ?? [];
    const number = printed.replace(/\//g, ".");
    const inGroup = open.flatMap((each) => found(`${number}.${each}`));
    if (words !== "" && inGroup.length > 0) {
      hits.push(...inGroup);
      open = [];
      continue;
    }
    const single = found(number);
    const [from] = hits.slice(-1);
    const [to] = single;
    if (UP_TO.test(words) && from !== undefined && to !== undefined)
      for (let index = from + 1; index < to; index++) hits.push(index);
    hits.push(...single);
    if (!number.includes(".") && (single.length === 0 || chains[single[0] ?? -1] !== number))
      open.push(number);
  }
  return hits;
}

/** "số 7 đến số 9", "7 - 9". */
const UP_TO = /\bden |[-–]/;
/** A number in a list, with the words before it: "mục II". */
const NUMBER_IN_LIST =
  /((?:[-–] ?)?(?:(?![ivxl]+ )[a-z]{2,} )*)(?<![a-zđ0-9])((?:[ivxl]{1,4}|\d{1,2}|[a-hđ])(?:[./](?:\d{1,2}|[a-hđivx]{1,3}))*)/g;

/** The node with a number; one that several have is none of them. */
function nodesWith(number: string, { byChain, byKey }: Numbers): readonly number[] {
  const whole = byChain.get(number) ?? [];
  const byNumber = byKey.get(number) ?? [];
  return whole.length === 1 ? whole : byNumber.length === 1 ? byNumber : [];
}

/** Nodes by their numbers. */
interface Numbers {
  readonly chains: readonly string[];
  readonly byChain: ReadonlyMap<string, readonly number[]>;
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

function numbersOf(nodes: readonly OutlineNode[]): Numbers {
  const chains = chainsOf(nodes);
  return {
    chains,
    byChain: placesOf(chains),
    byKey: placesOf(nodes.map(({ label }) => keyOf(label))),
  };
}

function placesOf(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) {
    const found = places.get(key);
    if (found) found.push(index);
    else places.set(key, [index]);
  }
  return places;
}

/** Every node's number below those of its groups: "ii.3". */
function chainsOf(nodes: readonly OutlineNode[]): readonly string[] {
  const chains: string[] = [];
  for (const { label, parent } of nodes) {
    const above = chains[parent];
    chains.push(above === undefined ? keyOf(label) : `${above}.${keyOf(label)}`);
  }
  return chains;
}

const keyOf = (label: Label | null): string =>
  label === null
    ? ""
    : label.style === "word"
      ? (label.parts[label.parts.length - 1] ?? "")
      : label.parts.join(".");
