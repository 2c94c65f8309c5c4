/** Owns the random layout of a table: columns and their order, header, numbering, how points are typed. */
import type { Chance } from "./random";
import { headerWords } from "./words";

export type Role =
  | "number"
  | "content"
  | "maximum"
  | "self"
  | "deduction"
  | "appraised"
  | "council"
  | "reason"
  | "evidence"
  | "note"
  | "extra"
  | "lastYear"
  | "ratio";

export type Numbering =
  | "roman/decimal"
  | "capital/decimal"
  | "decimal/dotted"
  | "word/decimal"
  | "roman/dash"
  | "roman/running"
  | "decimal/letter"
  | "roman/letter"
  | "capital/dotless"
  | "flat";

export interface Layout {
  readonly top: number;
  readonly left: number;
  readonly columns: readonly Role[];
  readonly words: { readonly [R in Role]?: string };
  readonly header: "one" | "two" | "three";
  readonly headerCapitals: boolean;
  readonly lineBreaks: boolean;
  readonly columnNumbers: "none" | "brackets" | "plain";
  readonly numbering: Numbering;
  /** The number stands in the text, there is no number column. */
  readonly numberInText: boolean;
  readonly dot: "" | "." | ")";
  readonly groupPoints: "none" | "number" | "text" | "formula";
  readonly groupSelf: "none" | "number" | "formula";
  readonly groupBold: boolean;
  readonly groupMerged: boolean;
  readonly subtotals: boolean;
  readonly total: "bottomFormula" | "bottomTyped" | "topFormula" | "none";
  readonly maximumAs: "number" | "comma" | "unit" | "range";
  readonly scoreAs: "number" | "text" | "mixed";
  readonly optionPoints: boolean;
  readonly optionLabels: "letterInText" | "dashInText" | "letterColumn";
  readonly repeatedHeader: boolean;
  readonly encoding: "nfc" | "nfd" | "spaces";
  readonly guidance: boolean;
  readonly blankRows: boolean;
  /** The points stand in the text, "(5 điểm)", and no column holds them. */
  readonly pointsInText: boolean;
  /** Old fonts: the letters are TCVN3 codes. */
  readonly legacyFont: ".VnTime" | ".VnTimeH" | null;
  /** Mandatory marks are a star, explained below the table. */
  readonly starred: boolean;
  /** The reason of neighbours is one merged cell. */
  readonly mergedReasons: boolean;
  /** Long texts go on in the row below, under merged number and score cells. */
  readonly splitTexts: boolean;
  /** Dotted numbers were typed as numbers or became dates. */
  readonly numberTypes: "text" | "number" | "date";
  /** The score of an item with options stands beside the option chosen. */
  readonly scoreAtOption: boolean;
  readonly hiddenRows: boolean;
  readonly totalCell: "right" | "short" | "error" | "blank";
}

const numberings: readonly Numbering[] = [
  "roman/decimal",
  "roman/decimal",
  "capital/decimal",
  "decimal/dotted",
  "word/decimal",
  "roman/dash",
  "roman/running",
  "decimal/letter",
  "roman/letter",
];

export function makeLayout(chance: Chance, depth: 1 | 2 | 3): Layout {
  const onlyDeduction = chance.is(0.06);
  const numberInText = chance.is(0.12);
  const pointsInText = chance.is(0.05);
  const middle: Role[] = pointsInText ? [] : ["maximum"];
  if (chance.is(0.06)) middle.push("ratio");
  if (chance.is(0.06)) middle.push("lastYear");
  if (!onlyDeduction) middle.push("self");
  if (onlyDeduction || chance.is(0.3)) middle.push("deduction");
  if (chance.is(0.45)) middle.push("appraised");
  const tail: Role[] = [];
  if (chance.is(0.75)) tail.push("reason");
  if (chance.is(0.3)) tail.push("evidence");
  if (chance.is(0.4) || !tail.includes("reason")) tail.push("note");
  if (chance.is(0.12)) tail.push("extra");
  const ordered: readonly Role[] = chance.is(0.25)
    ? chance.shuffle([...middle, ...tail])
    : [...middle, ...tail];
  const words: { [R in Role]?: string } = {};
  for (const [role, list] of Object.entries(headerWords)) words[role as Role] = chance.pick(list);
  return {
    top: chance.whole(1, 4),
    left: chance.is(0.8) ? 1 : chance.whole(2, 4),
    columns: [...(numberInText ? [] : (["number"] as const)), "content", ...ordered],
    words,
    header: chance.pick(["one", "one", "one", "two", "two", "three"]),
    headerCapitals: chance.is(0.3),
    lineBreaks: chance.is(0.3),
    columnNumbers: chance.pick(["none", "none", "brackets", "plain"]),
    numbering: depth === 1 ? "flat" : chance.pick(numberings),
    numberInText,
    dot: chance.pick(["", ".", ")"]),
    groupPoints: chance.pick(["none", "number", "number", "text", "formula"]),
    groupSelf: chance.pick(["none", "none", "number", "formula"]),
    groupBold: chance.is(0.75),
    groupMerged: chance.is(0.1),
    subtotals: depth > 1 && chance.is(0.2),
    total: chance.pick(["bottomFormula", "bottomFormula", "bottomTyped", "topFormula", "none"]),
    maximumAs: chance.pick(["number", "number", "number", "comma", "unit", "range"]),
    scoreAs: chance.pick(["number", "number", "text", "mixed"]),
    optionPoints: chance.is(0.4),
    optionLabels: chance.pick(["letterInText", "dashInText", "letterColumn"]),
    repeatedHeader: chance.is(0.12),
    encoding: chance.pick(["nfc", "nfc", "nfc", "nfd", "spaces"]),
    guidance: chance.is(0.3),
    blankRows: chance.is(0.15),
    pointsInText,
    legacyFont: chance.is(0.06) ? ".VnTime" : null,
    starred: chance.is(0.06),
    mergedReasons: chance.is(0.08),
    splitTexts: chance.is(0.08),
    numberTypes: chance.pick(["text", "text", "text", "number", "date"]),
    scoreAtOption: chance.is(0.1),
    hiddenRows: chance.is(0.06),
    totalCell: chance.is(0.85) ? "right" : chance.pick(["short", "error", "blank"]),
  };
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const LETTERS = [..."abcdđeghiklmnopqrstuvxy"];

/** Returns the printed number of the `place`-th child (from 1) at a level; `running` counts indicators through the sheet. */
export function printNumber(
  layout: Layout,
  level: "section" | "group" | "leaf",
  place: number,
  parent: string,
  running: number,
  inGroup: boolean,
): string {
  const { numbering, dot } = layout;
  const [upper, lower] = numbering.split("/");
  if (level === "section") {
    if (upper === "roman") return (ROMAN[place - 1] ?? "I") + (dot === ")" ? "." : dot);
    if (upper === "capital")
      return (LETTERS[place - 1] ?? "a").toUpperCase() + (dot === ")" ? "." : dot);
    if (upper === "word") return `Tiêu chí ${place}`;
    return `${place}${dot === ")" ? "." : dot}`;
  }
  const parentNumber = parent.replace(/[.)]$/, "");
  if (level === "group") {
    if (lower === "dotted") return `${parentNumber}.${place}${dot === ")" ? "" : dot}`;
    return `${place}${dot === ")" ? "." : dot}`;
  }
  if (numbering === "flat") return `${place}${dot}`;
  if (lower === "dash") return "-";
  if (lower === "running") return `${running}${dot}`;
  if (lower === "dotted")
    return inGroup
      ? `${parentNumber}.${place}`
      : `${parentNumber}.${place}${dot === ")" ? "" : dot}`;
  if (lower === "letter" || inGroup) return `${LETTERS[place - 1] ?? "a"}${dot === "" ? ")" : dot}`;
  return `${place}${dot}`;
}

/** Returns a header's words as the layout prints them. */
export function headerText(layout: Layout, role: Role): string {
  const words = layout.words[role] ?? "";
  const cased = layout.headerCapitals ? words.toUpperCase() : words;
  return layout.lineBreaks && cased.includes(" ") ? cased.replace(" ", "\n") : cased;
}
