/** Owns the characters of XML: encodings, references and what must be escaped. */
import { HostError } from "../../hosts/host";

/** How nearly every part begins. */
const USUAL_START = '<?xml version="1.0" encoding="UTF-8"';

/** Returns the characters of a part; UTF-8 unless it says otherwise. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = new TextDecoder().decode(bytes);
  if (text.startsWith(USUAL_START)) return text;
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(text.slice(0, 200))?.[1];
  if (!declared || /^(utf-?8|us-ascii|utf-?16)$/i.test(declared)) return text;
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch (cause) {
    throw new HostError("damagedFile", { detail: declared }, { cause });
  }
}

/** Returns the bytes of a part: UTF-8, whatever it was read as. */
export const encodeXml = (source: string): Uint8Array =>
  new TextEncoder().encode(
    source.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])(?!utf-8["'])[\w.-]+/i, "$1UTF-8"),
  );

/** Returns text with its references resolved and its line breaks as one character. */
export function decodeText(raw: string): string {
  const text = lineBreaks(raw);
  let ampersand = text.indexOf("&");
  if (ampersand < 0) return text;
  let decoded = "";
  let at = 0;
  while (ampersand >= 0) {
    const end = endOfReference(text, ampersand);
    const character = end < 0 ? null : resolve(text, ampersand + 1, end);
    // What is no reference stays as it stands.
    decoded += text.slice(at, ampersand) + (character ?? "&");
    at = character === null ? ampersand + 1 : end + 1;
    ampersand = text.indexOf("&", at);
  }
  return decoded + text.slice(at);
}

export const lineBreaks = (raw: string): string =>
  raw.indexOf("\r") < 0 ? raw : raw.replace(/\r\n?/g, "\n");

const entities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Where the ";" of a reference stands, or -1; it is never far. */
function endOfReference(text: string, ampersand: number): number {
  for (let at = ampersand + 1; at < ampersand + 12; at++) {
    if (text.charCodeAt(at) === 59) return at;
  }
  return -1;
}

/** Returns the character of a reference between "&" and ";", or null when it is none. */
function resolve(text: string, from: number, to: number): string | null {
  if (text.charCodeAt(from) !== 35) return entities.get(text.slice(from, to)) ?? null;
  const isHex = (text.charCodeAt(from + 1) | 32) === 120;
  let code = 0;
  for (let at = from + (isHex ? 2 : 1); at < to; at++) {
    const digit = digitValue(text.charCodeAt(at));
    if (digit < 0 || digit >= (isHex ? 16 : 10)) return null;
    code = code * (isHex ? 16 : 10) + digit;
  }
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

const digitValue = (code: number): number =>
  code >= 48 && code <= 57
    ? code - 48
    : (code | 32) >= 97 && (code | 32) <= 102
      ? (code | 32) - 87
      : -1;

/** Returns text in which nothing is markup any more, for element content. */
export const encodeText = (text: string): string =>
  text.replace(/[&<>]/g, (mark) => (mark === "&" ? "&amp;" : mark === "<" ? "&lt;" : "&gt;"));
