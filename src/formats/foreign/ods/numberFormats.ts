/** Owns OpenDocument's number styles: each made into the format code that Excel would write. */
import type { XmlScanner } from "../../package/xml";

/** Sections by condition: a style may hand some numbers over to others. */
interface NumberStyle {
  readonly code: string;
  readonly maps: readonly { readonly condition: string; readonly style: string }[];
}

export type NumberStyles = Map<string, NumberStyle>;

const kinds = new Set([
  "number-style",
  "percentage-style",
  "currency-style",
  "date-style",
  "time-style",
  "boolean-style",
  "text-style",
]);

export const isNumberStyle = (name: string): boolean => kinds.has(name);

/** Reads the number style that the scanner stands on. */
export function readNumberStyle(xml: XmlScanner, styles: NumberStyles): void {
  const name = xml.attribute("name") ?? "";
  const kind = xml.name;
  const isLocalOrder = xml.flag("automatic-order");
  const parts: string[] = [];
  const maps: { condition: string; style: string }[] = [];
  for (const inside = xml.inside; xml.child(inside); ) {
    if (xml.name === "map") {
      const condition = (xml.attribute("condition") ?? "").replace(/\s/g, "");
      maps.push({ condition, style: xml.attribute("apply-style-name") ?? "" });
    } else parts.push(codeOf(xml, kind));
  }
  const code = kind === "text-style" ? "@" : parts.join("");
  const isWholeDate = kind === "date-style" && /d/.test(code) && /y/.test(code);
  styles.set(name, { code: isWholeDate && isLocalOrder ? localDate(code) : code, maps });
}

/** A date in the order of the machine, as Excel's formats 14 and 22. */
const localDate = (code: string): string => (/h/.test(code) ? "dd/mm/yyyy h:mm" : "dd/mm/yyyy");

/** Returns the format code of a number style; "General" for one that is not there. */
export function formatCode(name: string | null, styles: NumberStyles): string {
  const style = name === null ? undefined : styles.get(name);
  if (!style) return "General";
  const sectionFor = (...conditions: readonly string[]): string | null => {
    const found = style.maps.find(({ condition }) => conditions.includes(condition));
    return found ? (styles.get(found.style)?.code ?? null) : null;
  };
  const positive = sectionFor("value()>=0", "value()>0");
  if (positive === null) return style.code || "General";
  const negative = sectionFor("value()<0");
  const zero = sectionFor("value()=0");
  return zero === null
    ? [positive, negative ?? style.code].join(";")
    : [positive, negative ?? style.code, zero, negative === null ? "@" : style.code].join(";");
}

function codeOf(xml: XmlScanner, kind: string): string {
  const isLong = xml.attribute("style") === "long";
  const isWord = xml.flag("textual");
  switch (xml.name) {
    case "number":
      return digits(xml);
    case "scientific-number":
      return `${digits(xml)}E+${"0".repeat(clamp(xml.number("min-exponent-digits", 2), 1))}`;
    case "text":
    case "currency-symbol":
      return literal(xml.text(), kind);
    case "text-content":
      return "@";
    case "day":
      return isLong ? "dd" : "d";
    case "month":
      return isWord ? (isLong ? "mmmm" : "mmm") : isLong ? "mm" : "m";
    case "year":
      return isLong ? "yyyy" : "yy";
    case "day-of-week":
      return isLong ? "dddd" : "ddd";
    case "hours":
      return isLong ? "hh" : "h";
    case "minutes":
      return isLong ? "mm" : "m";
    case "seconds":
      return isLong ? "ss" : "s";
    case "am-pm":
      return "AM/PM";
    default:
      return "";
  }
}

const clamp = (count: number, least: number): number => Math.max(least, Math.min(30, count));

function digits(xml: XmlScanner): string {
  const places = xml.number("decimal-places", -1);
  const whole = clamp(xml.number("min-integer-digits", 0), 0);
  const isGrouped = xml.flag("grouping");
  if (places < 0 && !isGrouped && whole <= 1) return "General";
  const required = clamp(xml.number("min-decimal-places", places), 0);
  const decimals =
    places > 0
      ? `.${"0".repeat(Math.min(required, places))}${"#".repeat(clamp(places - required, 0))}`
      : "";
  const zeros = "0".repeat(whole) || "#";
  return `${isGrouped ? `#,##${zeros.padStart(1, "#")}` : zeros}${decimals}`;
}

/** Marks that stand for themselves in a format code; anything else is quoted. */
function literal(text: string, kind: string): string {
  if (text === "") return "";
  if (text === "%" && kind === "percentage-style") return "%";
  return /^[-+/:(). ,]+$/.test(text) && /^(date|time)/.test(kind)
    ? text
    : `"${text.replace(/"/g, "")}"`;
}
