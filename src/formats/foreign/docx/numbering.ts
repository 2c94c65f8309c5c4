/** Owns the numbers that Word itself puts before the items of lists: they stand nowhere in the text. */
import { XmlScanner } from "../../package/xml";

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2)": the numbers of this level and of those above it. */
  readonly pattern: string;
  readonly isDecimal: boolean;
}

interface List {
  readonly pattern: string;
  /** By level: where this list begins anew. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;
/** Longer than any number: "Phụ lục %1.%2.%3". */
const LONGEST_PATTERN = 60;
const firstLevel: Level = { start: 1, format: "decimal", pattern: "%1.", isDecimal: false };

export class Numbering {
  private readonly levels = new Map<string, ReadonlyMap<number, Level>>();
  private readonly lists = new Map<string, List>();
  /** By pattern: lists of one pattern are counted on. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(source: string) {
    if (source === "") return;
    const xml = new XmlScanner(source);
    for (const root = xml.root("numbering"); xml.child(root); ) {
      if (xml.name === "abstractNum")
        this.levels.set(xml.attribute("abstractNumId") ?? "", readLevels(xml));
      else if (xml.name === "num") this.lists.set(xml.attribute("numId") ?? "", readList(xml));
    }
  }

  /** Returns what stands before the next item of a list; "" where nothing does. */
  next(list: string | null, depth: number): string {
    const found = list === null ? undefined : this.lists.get(list);
    const levels = found && this.levels.get(found.pattern);
    if (list === null || !found || !levels) return "";
    const level = Math.max(0, Math.min(LEVELS - 1, Math.floor(depth)));
    const counts = this.countsOf(list, found);
    const { format, pattern, start, isDecimal } = levels.get(level) ?? firstLevel;
    const last = counts[level];
    counts.length = level;
    counts[level] = last === undefined ? (found.starts.get(level) ?? start) : last + 1;
    if (format === "none") return "";
    if (format === "bullet") return /^[-–+*•]$/.test(pattern) ? pattern : "-";
    return pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { start: first, format: shown } = levels.get(at) ?? firstLevel;
      return numberAs(isDecimal ? "decimal" : shown, counts[at] ?? first);
    });
  }

  private countsOf(list: string, { pattern, starts }: List): (number | undefined)[] {
    const counts = this.counts.get(pattern) ?? [];
    this.counts.set(pattern, counts);
    if (!this.begun.has(list)) for (const level of starts.keys()) counts[level] = undefined;
    this.begun.add(list);
    return counts;
  }
}

function readLevels(xml: XmlScanner): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const inside = xml.inside; xml.child(inside, "lvl"); ) {
    const at = xml.number("ilvl", 0);
    const level = { ...firstLevel, pattern: "" };
    for (const within = xml.inside; xml.child(within); ) {
      if (xml.name === "start") level.start = xml.number("val", 1);
      else if (xml.name === "numFmt") level.format = xml.attribute("val") ?? "decimal";
      else if (xml.name === "lvlText")
        level.pattern = (xml.attribute("val") ?? "").slice(0, LONGEST_PATTERN);
      else if (xml.name === "isLgl") level.isDecimal = xml.flag("val", true);
    }
    levels.set(at, level);
  }
  return levels;
}

function readList(xml: XmlScanner): List {
  let pattern = "";
  const starts = new Map<number, number>();
  for (const inside = xml.inside; xml.child(inside); ) {
    if (xml.name === "abstractNumId") pattern = xml.attribute("val") ?? "";
    else if (xml.name === "lvlOverride") {
      const at = xml.number("ilvl", 0);
      for (const within = xml.inside; xml.child(within, "startOverride"); )
        if (at >= 0 && at < LEVELS) starts.set(at, xml.number("val", 1));
    }
  }
  return { pattern, starts };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** ECMA-376 17.18.59; what is shown in other ways is shown as a plain number. */
function numberAs(format: string, value: number): string {
  const letters = value >= 1 && value <= 26 ? String.fromCharCode(64 + value) : String(value);
  switch (format) {
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperLetter":
      return letters;
    case "lowerLetter":
      return letters.toLowerCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    default:
      return String(value);
  }
}

function roman(value: number): string {
  if (!(value >= 1 && value < 4000)) return String(value);
  let [rest, text] = [value, ""];
  for (const [worth, letters] of ROMAN) for (; rest >= worth; rest -= worth) text += letters;
  return text;
}
