/** Owns a number format's code: which of its sections is for a number, and the parts of a section. */

export interface FormatToken {
  readonly kind: "text" | "digits" | "date" | "percent" | "general" | "stroke";
  readonly text: string;
}

/** The section for a number, without what it says of colours and conditions. */
export interface Section {
  readonly section: string;
  /** The section itself says that the number is negative. */
  readonly dropsSign: boolean;
  /** It is written for English, whatever the machine speaks. */
  readonly isEnglish: boolean;
}

/** Returns the section that shows a number: by its sign, or by the conditions that the code states. */
export function sectionFor(format: string, value: number): Section {
  const sections = numberSections(format);
  const conditions = sections.slice(0, 2).map(conditionOf);
  const isStated = conditions.some((condition) => condition !== null);
  const index = isStated ? byCondition(sections, conditions, value) : bySign(sections, value);
  const stated = conditions[index];
  const dropsSign =
    value < 0 &&
    (isStated ? /^</.test(stated?.sign ?? "") && (stated?.limit ?? 1) <= 0 : index === 1);
  const section = sections[index] ?? "";
  const isEnglish = /\[\$[^\]]*-[0-9a-f]*409\]/i.test(section);
  return { section: withoutBrackets(section), dropsSign, isEnglish };
}

const bySign = (sections: readonly string[], value: number): number =>
  value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;

function byCondition(
  sections: readonly string[],
  conditions: readonly (Condition | null)[],
  value: number,
): number {
  const found = conditions.findIndex((condition) => condition !== null && holds(condition, value));
  if (found >= 0) return found;
  // A second section without a condition of its own is for the negative numbers.
  if (sections.length > 2 && conditions[1] === null && value < 0) return 1;
  return Math.min(2, sections.length - 1);
}

interface Condition {
  readonly sign: string;
  readonly limit: number;
}

function conditionOf(section: string): Condition | null {
  const [, sign, limit] = /\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]/.exec(section) ?? [];
  return sign === undefined ? null : { sign, limit: Number(limit) };
}

function holds({ sign, limit }: Condition, value: number): boolean {
  if (sign === "<") return value < limit;
  if (sign === ">") return value > limit;
  if (sign === "<=") return value <= limit;
  if (sign === ">=") return value >= limit;
  return sign === "=" ? value === limit : value !== limit;
}

/** Of brackets, those of elapsed time count, and the sign of a currency is shown. */
const withoutBrackets = (section: string): string =>
  section
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_all, sign: string) =>
      sign === "" ? "" : `"${sign}"`,
    )
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");

const tokenPattern =
  /"([^"]*)"?|\\(.)|[_*](.)|(general|@)|(\[[hms]+\]|y+|m+|d+|h+|s+(?:\.0+)?|AM\/PM|A\/P)|([0#?][0#?,]*(?:\.[0#?]*)?(?:E[+-]?[0#]+)?,*|\.[0#?]+)|(%)|([\s\S])/gi;

/** Returns the parts of a section. */
export function tokenise(section: string): readonly FormatToken[] {
  const tokens: FormatToken[] = [];
  for (const match of section.matchAll(tokenPattern)) {
    const [whole, quoted, escaped, padding, general, date, digits, percent, other] = match;
    if (general !== undefined) tokens.push({ kind: "general", text: general });
    else if (date !== undefined) tokens.push({ kind: "date", text: date.toLowerCase() });
    else if (digits !== undefined) tokens.push({ kind: "digits", text: digits });
    else if (percent !== undefined) tokens.push({ kind: "percent", text: "%" });
    else if (padding !== undefined)
      tokens.push({ kind: "text", text: whole.startsWith("_") ? " " : "" });
    else if (other === "/") tokens.push({ kind: "stroke", text: other });
    else tokens.push({ kind: "text", text: quoted ?? escaped ?? other ?? "" });
  }
  return tokens;
}

/** A last section with "@" is for text; where it is the only one, numbers are shown as General. */
function numberSections(format: string): readonly string[] {
  const sections = splitSections(format);
  const last = sections[sections.length - 1] ?? "";
  if (!/@/.test(last.replace(/"[^"]*"?|[\\_*][\s\S]/g, ""))) return sections;
  return sections.length === 1 ? ["General"] : sections.slice(0, -1);
}

/** Four at most; one that is empty shows nothing. */
function splitSections(format: string): readonly string[] {
  const sections = [""];
  for (const [part] of format.matchAll(/"[^"]*"?|\\[\s\S]|[\s\S]/g)) {
    if (part === ";") sections.push("");
    else sections[sections.length - 1] += part;
  }
  return sections.slice(0, 4);
}
