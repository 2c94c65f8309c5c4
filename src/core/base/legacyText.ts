/** Owns the two old font encodings that score sheets still hold, TCVN3 (ABC) and VNI, and tells them from Unicode. */
import { isSyllable } from "./syllable";

/**
 * TCVN 5712:1993 as the ABC fonts (.VnTime) use it: code → letter, both hexadecimal. Excel keeps the codes as Latin-1
 * characters. The fonts have no toned capitals: they are small letters of a font whose name ends in H.
 */
const TCVN3 = tableOf(`
  a1:102 a2:c2 a3:ca a4:d4 a5:1a0 a6:1af a7:110 a8:103 a9:e2 aa:ea ab:f4 ac:1a1 ad:1b0 ae:111
  b5:e0 b6:1ea3 b7:e3 b8:e1 b9:1ea1 bb:1eb1 bc:1eb3 bd:1eb5 be:1eaf c6:1eb7 c7:1ea7 c8:1ea9
  c9:1eab ca:1ea5 cb:1ead cc:e8 ce:1ebb cf:1ebd d0:e9 d1:1eb9 d2:1ec1 d3:1ec3 d4:1ec5 d5:1ebf
  d6:1ec7 d7:ec d8:1ec9 dc:129 dd:ed de:1ecb df:f2 e1:1ecf e2:f5 e3:f3 e4:1ecd e5:1ed3 e6:1ed5
  e7:1ed7 e8:1ed1 e9:1ed9 ea:1edd eb:1edf ec:1ee1 ed:1edb ee:1ee3 ef:f9 f1:1ee7 f2:169 f3:fa
  f4:1ee5 f5:1eeb f6:1eed f7:1eef f8:1ee9 f9:1ef1 fa:1ef3 fb:1ef7 fc:1ef9 fd:fd fe:1ef5`);

/** VNI letters that stand alone: code → letter, both hexadecimal; capitals lie 20 below. */
const VNI_ALONE = tableOf("f1:111 f4:1a1 f6:1b0 ed:ed ec:ec e6:1ec9 f3:129 f2:1ecb ee:1ef5");
/** VNI marks that follow their vowel: code → combining marks. */
const VNI_TONES = tableOf("f9:301 f8:300 fb:309 f5:303 ef:323");
const VNI_CIRCUMFLEX = tableOf("e2:302 e1:302,301 e0:302,300 e5:302,309 e3:302,303 e4:302,323");
const VNI_BREVE = tableOf("ea:306 e9:306,301 e8:306,300 fa:306,309 fc:306,303 eb:306,323");

/** Letters that only Unicode text holds, and loose combining marks. */
const CERTAINLY_UNICODE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9]/;
const NOT_PLAIN = /[^\x00-\x7f]/;
/** Characters of the old encodings that are left over when a text was not written in the one it was decoded from. */
const LATIN_REST = /[\u00c0-\u00ff]/;
const LETTER = /\p{L}/u;
/** No one writes a capital after a small letter of the same word. */
const CAPITAL_INSIDE = /\p{Ll}\p{Lu}/u;
/** Capitals without a tone ("QD-UBND" with the barred D) tell nothing about the spelling. */
const INITIALS = /^[A-Z\u0110]{1,8}$/;

const encodings = ["unicode", "tcvn3", "vni"] as const;
export type Encoding = (typeof encodings)[number];

/** By how much the spelling must speak for another encoding than the font's before the font is not believed. */
const OVERWHELMING = 5;
/** By how much the best spelling must beat the next: a word that is a syllable in one and not in the other. */
const CLEAR = 3;

/**
 * Returns the text in Unicode (NFC where it was decoded). The font's name and the spelling decide together: text that is
 * spelt well as it stands stays, whatever the font; text in an ordinary font is decoded only when the spelling leaves no
 * doubt. Plain ASCII is never touched.
 */
export function decodeLegacy(text: string, fontName: string): string {
  if (!NOT_PLAIN.test(text) || CERTAINLY_UNICODE.test(text)) return text;
  const encoding = encodingOf(text, fontName);
  if (encoding === "unicode") return text;
  if (encoding === "vni") return decodeVni(text);
  const decoded = decodeTcvn3(text);
  return isCapitalFont(fontName) ? decoded.toUpperCase() : decoded;
}

/** Tells whether a text has letters that only Unicode has. */
export const isCertainlyUnicode = (text: string): boolean => CERTAINLY_UNICODE.test(text);

/**
 * Returns the encoding that the letters alone tell, whatever the font; null for plain ASCII and where the spelling leaves
 * a doubt. For judging many cells together.
 */
export function encodingByLetters(text: string): Encoding | null {
  // Most texts are Vietnamese, and most of them in Unicode.
  if (isCertainlyUnicode(text)) return "unicode";
  if (!NOT_PLAIN.test(text)) return null;
  const merits = meritsOf(text);
  const [best, next] = encodings
    .map((name) => ({ name, merit: merits[name] }))
    .sort((a, b) => b.merit - a.merit);
  return best && next && best.merit - next.merit >= CLEAR ? best.name : null;
}

const isTcvn3Font = (name: string): boolean => /^\.?vn(?!i)/i.test(name.trim());
const isVniFont = (name: string): boolean => /^\.?vni/i.test(name.trim());
const isCapitalFont = (name: string): boolean => /^\.?vn(?!i).*H$/i.test(name.trim());

function encodingOf(text: string, fontName: string): Encoding {
  const merits = meritsOf(text);
  const best: Encoding = merits.vni > merits.tcvn3 ? "vni" : "tcvn3";
  const claimed: Encoding = isVniFont(fontName)
    ? "vni"
    : isTcvn3Font(fontName)
      ? "tcvn3"
      : "unicode";
  if (claimed === "unicode") {
    return merits[best] - merits.unicode >= OVERWHELMING ? best : "unicode";
  }
  if (merits.unicode > merits[claimed] && merits.unicode >= merits[best]) return "unicode";
  return merits[best] - merits[claimed] >= OVERWHELMING ? best : claimed;
}

/** Returns how well the text is spelt in each encoding. */
const meritsOf = (text: string): { readonly [E in Encoding]: number } => ({
  unicode: meritOf(text) - 2 * countStrange(text),
  tcvn3: meritOf(decodeTcvn3(text)) - 3 * countUnmapped(text),
  vni: meritOf(decodeVni(text)),
});

/** Returns how well the words that are not plain ASCII are spelt: one more for a syllable, two less for anything else. */
function meritOf(text: string): number {
  let merit = 0;
  for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
    // A lone barred d is the unit of "5 points", no syllable.
    if (!NOT_PLAIN.test(word) || INITIALS.test(word) || word === "\u0111") continue;
    merit += isSyllable(word) && !CAPITAL_INSIDE.test(word) ? 1 : -2;
  }
  return merit;
}

/** Returns how many symbols stand inside words or at their edge, as no one writes them. */
function countStrange(text: string): number {
  let strange = 0;
  for (let at = 0; at < text.length; at++) {
    const symbol = text.charAt(at);
    if (symbol < "\u00a1" || symbol > "\u00be") continue;
    const isAfterLetter = LETTER.test(text.charAt(at - 1));
    const isBeforeLetter = LETTER.test(text.charAt(at + 1));
    const isOddAtEdge =
      (isBeforeLetter && /[\u00a7\u00ae\u00ad]/.test(symbol)) ||
      (isAfterLetter && /[\u00ad\u00b5-\u00b8]/.test(symbol));
    if ((isAfterLetter && isBeforeLetter) || isOddAtEdge) strange++;
  }
  return strange;
}

/** Returns how many letters the TCVN3 table does not know. */
const countUnmapped = (text: string): number =>
  [...text].filter((letter) => LATIN_REST.test(letter) && !TCVN3.has(letter)).length;

/**
 * Returns TCVN3 text in Unicode. Toned letters of a word that is otherwise in capitals are capitals: the fonts have none,
 * so they were typed small.
 */
function decodeTcvn3(text: string): string {
  const decoded = [...text].map((letter) => TCVN3.get(letter) ?? letter).join("");
  return decoded.replace(/[\p{L}\p{M}]+/gu, (word) =>
    /[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word,
  );
}

/** Returns VNI text in Unicode: a vowel and the marks after it become one letter. */
function decodeVni(text: string): string {
  const letters: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const base = aloneInVni(letter);
    const marks = vniMarks(base, text.charAt(at + 1).toLowerCase());
    letters.push((base + marks).normalize("NFC"));
    if (marks) at++;
  }
  return letters.join("");
}

function aloneInVni(letter: string): string {
  const small = letter.toLowerCase();
  const decoded = VNI_ALONE.get(small);
  if (decoded === undefined) return letter;
  return letter === small ? decoded : decoded.toUpperCase();
}

function vniMarks(base: string, mark: string): string {
  const vowel = base.toLowerCase();
  if (!/^[aeouy\u01a1\u01b0]$/.test(vowel)) return "";
  const quality = vowel === "a" ? VNI_BREVE.get(mark) : undefined;
  const circumflex = /^[aeo]$/.test(vowel) ? VNI_CIRCUMFLEX.get(mark) : undefined;
  return VNI_TONES.get(mark) ?? circumflex ?? quality ?? "";
}

/** Reads "a1:102 e1:302,301": one code and what it stands for. */
function tableOf(entries: string): ReadonlyMap<string, string> {
  const character = (hex: string): string => String.fromCharCode(parseInt(hex, 16));
  return new Map(
    entries
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [code = "", letters = ""] = entry.split(":");
        return [character(code), letters.split(",").map(character).join("")];
      }),
  );
}
