/** Owns the way through XML text: element by element, by local name, nothing expanded but the five entities and numeric references. */
import { HostError } from "../../hosts/host";
import { decodeText, lineBreaks } from "./xmlText";

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const COLON = 58;
const PRESERVED = ' xml:space="preserve">';

/**
 * Stands on one start tag at a time. `inside` is the handle of the element it stands on: `while (xml.child(handle))` visits
 * its children, however much of each child the loop has read.
 */
export class XmlScanner {
  /** Local name of the element it stands on. */
  name = "";
  /** Where the start tag begins and where it ends. */
  start = 0;
  end = 0;
  /** `<name/>` */
  isEmpty = false;
  private depth = 0;
  /** Where the next "&" and the next carriage return stand, as far as texts were asked for: few files have any. */
  private nextReference = -1;
  private nextReturn = -1;
  private attributeCount = 0;
  /** Four positions an attribute: local name from and to, value from and to. */
  private readonly attributes: number[] = [];

  /** Begins at the root element, or at the element that stands at a position. */
  constructor(
    readonly source: string,
    from = 0,
  ) {
    this.end = from;
  }

  /** Goes to the root element and returns its handle; throws when it has another name than the one expected. */
  root(name?: string): number {
    if (!this.next() || (name !== undefined && this.name !== name))
      throw damaged(`no ${name ?? "root"} element`);
    return this.inside;
  }

  /** Handle of the current element's content; -1 when it has none. */
  get inside(): number {
    return this.isEmpty ? -1 : this.depth;
  }

  /** Goes to the next child (of a name, if given) of the element with this handle; false at its end tag. */
  child(handle: number, name?: string): boolean {
    if (handle < 0) return false;
    while (this.depth >= handle) {
      if (!this.next()) continue;
      const isChild = this.depth - (this.isEmpty ? 0 : 1) === handle;
      if (isChild && (name === undefined || name === this.name)) return true;
    }
    return false;
  }

  /** Goes past the end tag of the current element and returns where that ends. */
  skip(): number {
    const handle = this.inside;
    if (handle >= 0) while (this.child(handle));
    return this.end;
  }

  /** Returns the character data of the current element and goes past its end tag. */
  text(): string {
    if (this.isEmpty) return "";
    const { source } = this;
    const less = source.indexOf("<", this.end);
    if (less > 0 && source.charCodeAt(less + 1) === SLASH) {
      const text = this.textBetween(this.end, less);
      this.next();
      return text;
    }
    return this.mixedText();
  }

  /** Returns the characters of a stretch that lies behind every other that was asked for. */
  private textBetween(from: number, to: number): string {
    const { source } = this;
    if (this.nextReference < from) this.nextReference = placeOf(source, "&", from);
    if (this.nextReturn < from) this.nextReturn = placeOf(source, "\r", from);
    const raw = source.slice(from, to);
    return this.nextReference < to || this.nextReturn < to ? decodeText(raw) : raw;
  }

  /**
   * Returns the text of the one child of a name that is all the current element holds, and goes past its end tag: most
   * cells and most shared strings are no more than that. Null, and no step further, for any other element.
   */
  soleText(name: string): string | null {
    const { source, end: open } = this;
    const named = open + 1 + name.length;
    if (this.isEmpty || source.charCodeAt(open) !== LESS || !source.startsWith(name, open + 1))
      return null;
    const isPlain = source.charCodeAt(named) === GREATER;
    if (!isPlain && !source.startsWith(PRESERVED, named)) return null;
    const from = named + (isPlain ? 1 : PRESERVED.length);
    const less = source.indexOf("<", from);
    const close = less + 3 + name.length;
    const isSole =
      less > 0 &&
      source.charCodeAt(less + 1) === SLASH &&
      source.startsWith(name, less + 2) &&
      source.charCodeAt(close - 1) === GREATER &&
      source.charCodeAt(close) === LESS &&
      source.charCodeAt(close + 1) === SLASH;
    if (!isSole) return null;
    const text = this.textBetween(from, less);
    this.end = close;
    this.next();
    return text;
  }

  /** Returns an attribute by its local name, or null. */
  attribute(name: string): string | null {
    const at = this.find(name);
    return at < 0
      ? null
      : decodeText(this.source.slice(this.attributes[at + 2], this.attributes[at + 3]));
  }

  /** Returns an attribute as a number, or the default when it is missing or no number. */
  number(name: string, missing: number): number {
    const at = this.find(name);
    if (at < 0) return missing;
    const [from, to] = [this.attributes[at + 2] as number, this.attributes[at + 3] as number];
    const whole = wholeNumber(this.source, from, to);
    if (whole >= 0) return whole;
    const value = Number(this.source.slice(from, to));
    return Number.isFinite(value) ? value : missing;
  }

  /** Returns whether an attribute says yes. */
  flag(name: string, missing = false): boolean {
    const at = this.find(name);
    if (at < 0) return missing;
    const value = this.source.slice(this.attributes[at + 2], this.attributes[at + 3]);
    return value === "1" || value === "true" || value === "on";
  }

  /** Where the value of an attribute begins, or -1. */
  valueStart(name: string): number {
    const at = this.find(name);
    return at < 0 ? -1 : (this.attributes[at + 2] as number);
  }

  private find(name: string): number {
    const { attributes, source } = this;
    for (let at = 0; at < this.attributeCount; at += 4) {
      const from = attributes[at] as number;
      if ((attributes[at + 1] as number) - from === name.length && source.startsWith(name, from))
        return at;
    }
    return -1;
  }

  /** Goes to the next tag; true for a start tag, false for an end tag. Past the last tag it throws when elements are open. */
  private next(): boolean {
    const { source } = this;
    for (;;) {
      const less = source.indexOf("<", this.end);
      if (less < 0) throw damaged("XML ends too early");
      const code = source.charCodeAt(less + 1);
      this.start = less;
      if (code === SLASH) {
        this.end = after(source, ">", less);
        this.isEmpty = true;
        this.depth--;
        return false;
      }
      if (code === 33 || code === 63) {
        this.end = endOfMarkup(source, less);
        continue;
      }
      this.readStartTag(less + 1);
      return true;
    }
  }

  private readStartTag(from: number): void {
    const { source, attributes } = this;
    let at = from;
    let nameFrom = from;
    for (;;) {
      const code = source.charCodeAt(at);
      if (code <= 32 || code === GREATER || code === SLASH || code !== code) break;
      if (code === COLON) nameFrom = at + 1;
      at++;
    }
    this.name = source.slice(nameFrom, at);
    this.attributeCount = 0;
    for (;;) {
      const code = source.charCodeAt(at);
      if (code === GREATER) break;
      if (code !== code || code === LESS) throw damaged("broken tag");
      if (code === SLASH || code <= 32) {
        at++;
        continue;
      }
      let local = at;
      let stop = source.charCodeAt(at);
      while (stop !== EQUALS) {
        if (stop === COLON) local = at + 1;
        if (stop !== stop || stop === GREATER || stop === LESS) throw damaged("broken attribute");
        stop = source.charCodeAt(++at);
      }
      let localEnd = at;
      while (source.charCodeAt(localEnd - 1) <= 32) localEnd--;
      do stop = source.charCodeAt(++at);
      while (stop <= 32);
      if (stop !== QUOTE && stop !== APOSTROPHE) throw damaged("broken attribute");
      const close = endOfValue(source, stop, at + 1);
      if (close < 0) throw damaged("broken attribute");
      const slot = this.attributeCount;
      attributes[slot] = local;
      attributes[slot + 1] = localEnd;
      attributes[slot + 2] = at + 1;
      attributes[slot + 3] = close;
      this.attributeCount = slot + 4;
      at = close + 1;
    }
    this.isEmpty = source.charCodeAt(at - 1) === SLASH;
    this.end = at + 1;
    if (!this.isEmpty) this.depth++;
  }

  /** Character data with comments, CDATA sections or child elements in between. */
  private mixedText(): string {
    const { source } = this;
    const handle = this.depth;
    let text = "";
    while (this.depth >= handle) {
      const less = source.indexOf("<", this.end);
      if (less < 0) throw damaged("XML ends too early");
      if (this.depth === handle) text += decodeText(source.slice(this.end, less));
      if (source.startsWith("<![CDATA[", less)) {
        this.end = after(source, "]]>", less);
        if (this.depth === handle) text += lineBreaks(source.slice(less + 9, this.end - 3));
      } else if (source.charCodeAt(less + 1) === 33 || source.charCodeAt(less + 1) === 63) {
        this.end = endOfMarkup(source, less);
      } else {
        this.end = less;
        this.next();
      }
    }
    return text;
  }
}

/** As many digits as are read without a text cut out for them. */
const FEW_DIGITS = 9;

/** Returns the number that some digits are; −1 for anything else. */
function wholeNumber(source: string, from: number, to: number): number {
  if (to === from || to - from > FEW_DIGITS) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = source.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

const damaged = (detail: string): HostError => new HostError("damagedFile", { detail });

/** Returns where a character stands next; Infinity where it does not. */
function placeOf(source: string, character: string, from: number): number {
  const at = source.indexOf(character, from);
  return at < 0 ? Infinity : at;
}

/** Returns where a quotation mark stands next, or −1: most values are a few characters long. */
function endOfValue(source: string, quote: number, from: number): number {
  for (let at = from; at < from + SHORT_VALUE; at++) if (source.charCodeAt(at) === quote) return at;
  return source.indexOf(quote === QUOTE ? '"' : "'", from);
}
const SHORT_VALUE = 8;

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  if (at < 0) throw damaged("XML ends too early");
  return at + mark.length;
}

/** End of a comment, CDATA section, instruction or document type; entities declared there are never expanded. */
function endOfMarkup(source: string, less: number): number {
  if (source.startsWith("<!--", less)) return after(source, "-->", less);
  if (source.startsWith("<![CDATA[", less)) return after(source, "]]>", less);
  if (source.startsWith("<?", less)) return after(source, "?>", less);
  const end = after(source, ">", less);
  const subset = source.indexOf("[", less);
  return subset > 0 && subset < end ? after(source, ">", after(source, "]", less)) : end;
}
