/** Owns how wide text is in Times New Roman: the advance widths of its letters, and where lines break. */

/** Letters by their advance width in thousandths of the font size (the metric-compatible Liberation Serif states the same). */
const regular: readonly (readonly [number, string])[] = [
  [180, "'"],
  [200, "|"],
  [250, " ,.\u00a0"],
  [278, "/:;\\ijlt"],
  [333, "!()-I[]`fr’·"],
  [389, "Js"],
  [408, '"'],
  [444, "?acez“”"],
  [480, "{}"],
  [541, "~"],
  [542, "\u01b0"],
  [556, "FPS"],
  [564, "+<=>×−"],
  [611, "ELTZ"],
  [667, "BCR"],
  [722, "ADGHKNOQUVXYwĐ"],
  [778, "&m"],
  [833, "%"],
  [889, "M"],
  [921, "@"],
  [944, "W\u01af\u01a0"],
  [1000, "—…←→"],
];

/** Of any letter that is not listed: digits and most small letters. */
const ORDINARY = 500;
/** Bold letters are wider by this much on average; a line is rather counted too long than too short. */
const BOLD = 1.08;
/** Programs and printers round each letter to their own dots. */
const ROUNDING = 1.05;

const widths = new Map(
  regular.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);

export interface Font {
  /** In typographic points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Returns the width of a text on one line in typographic points, rather more than less. */
export function textWidth(text: string, { size, bold }: Font): number {
  let thousandths = 0;
  for (const letter of text) thousandths += letterWidth(letter);
  return (thousandths / 1000) * size * ROUNDING * (bold ? BOLD : 1);
}

/** Marks over and under a letter take no room; wide scripts and signs take a whole square. */
function letterWidth(letter: string): number {
  const measured = widths.get(letter);
  if (measured !== undefined) return measured;
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x300 && code <= 0x36f) return 0;
  if (code > 0x2e7f) return 1000;
  const [base = ""] = letter.normalize("NFD");
  const width = widths.get(base) ?? ORDINARY;
  widths.set(letter, width);
  return width;
}

/** Returns how many lines a text takes in a width of typographic points, broken at spaces, and inside a word that is wider. */
export function lineCount(text: string, width: number, font: Font): number {
  let lines = 0;
  for (const paragraph of text.split(/\r\n|[\r\n\v\f\u2028\u2029]/))
    lines += paragraphLines(paragraph, Math.max(width, font.size), font);
  return lines;
}

function paragraphLines(paragraph: string, width: number, font: Font): number {
  if (textWidth(paragraph, font) <= width) return 1;
  const space = textWidth(" ", font);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/[ \t]/)) {
    const wide = textWidth(word, font);
    if (used > 0 && used + space + wide > width) {
      lines++;
      used = 0;
    } else if (used > 0) used += space;
    if (wide <= width) {
      used += wide;
      continue;
    }
    // Half a letter is lost at every break inside a word.
    const pieces = Math.ceil(wide / Math.max(width - font.size / 2, font.size / 2));
    lines += pieces - 1;
    used = wide / pieces;
  }
  return lines;
}
