/** Owns how wide text is in the fonts of score sheets, and where its lines break. */
import compiled from "./fontWidths.json";

export interface Font {
  /** In typographic points. */
  readonly size: number;
  readonly bold: boolean;
  /** As the sheet names it; Times New Roman unless said. */
  readonly name?: string;
}

type Family = keyof typeof compiled.fonts;
type Weight = "regular" | "bold";

/** Fonts by their names, with the family that has their widths, and how much wider they are; any other counts as Arial. */
const families: readonly {
  readonly named: RegExp;
  readonly family: Family;
  readonly wider: number;
}[] = [
  { named: /times|^\.vntime|^vni-times|liberation serif/i, family: "Times New Roman", wider: 1 },
  { named: /cambria|georgia|palatino|book antiqua/i, family: "Times New Roman", wider: 1.12 },
  { named: /calibri|carlito/i, family: "Calibri", wider: 1 },
  // A font without a name is as wide as the widest that a program shows it in.
  { named: /^$|verdana|dejavu/i, family: "Arial", wider: 1.2 },
];
const timesNewRoman = { family: "Times New Roman", wider: 1 } as const;
const anyOther = { family: "Arial", wider: 1 } as const;

/** Of a letter that the font does not list, in thousandths of the font size. */
const ORDINARY = 500;
/** Programs and printers round each letter to their own dots: a line is rather counted too long than too short. */
const ROUNDING = 1.03;

const widthsByFont = new Map<string, Map<string, number>>();

function widthsOf(family: Family, weight: Weight): Map<string, number> {
  const key = `${family} ${weight}`;
  const made = widthsByFont.get(key);
  if (made) return made;
  const groups = Object.entries<string>(compiled.fonts[family][weight]);
  const widths = new Map(
    groups.flatMap(([width, letters]) =>
      [...letters].map((letter) => [letter, Number(width)] as const),
    ),
  );
  widthsByFont.set(key, widths);
  return widths;
}

const familyOf = (name: string | undefined): { readonly family: Family; readonly wider: number } =>
  name === undefined ? timesNewRoman : (families.find(({ named }) => named.test(name)) ?? anyOther);

/** Returns the width of a text on one line in typographic points, rather more than less. */
export function textWidth(text: string, { size, bold, name }: Font): number {
  const { family, wider } = familyOf(name);
  const widths = widthsOf(family, bold ? "bold" : "regular");
  let thousandths = 0;
  for (const letter of text.normalize("NFC")) thousandths += letterWidth(letter, widths);
  return (thousandths / 1000) * size * ROUNDING * wider;
}

/** Returns the width of a digit in thousandths of the font size: columns are counted in digits. */
export const digitWidth = (name: string): number => {
  const { family, wider } = familyOf(name);
  return letterWidth("0", widthsOf(family, "regular")) * wider;
};

/** Marks over and under a letter take no room; wide scripts and signs take a whole square. */
function letterWidth(letter: string, widths: Map<string, number>): number {
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

/** Returns the part of a text that no line is broken in and that is the widest, with its width in typographic points. */
export function widestWord(
  text: string,
  font: Font,
): { readonly word: string; readonly width: number } {
  let widest = { word: "", width: 0 };
  for (const { text: word } of text.split(/[\r\n\v\f\u2028\u2029]+/).flatMap(pieces)) {
    const width = textWidth(word, font);
    if (width > widest.width) widest = { word, width };
  }
  return widest;
}

/** Returns how many lines a text takes in a width of typographic points, broken at spaces and behind hyphens, and inside a word that is wider. */
export function lineCount(text: string, width: number, font: Font): number {
  let lines = 0;
  for (const paragraph of text.split(/\r\n|[\r\n\v\f\u2028\u2029]/))
    lines += paragraphLines(paragraph, Math.max(width, font.size), font);
  return lines;
}

function paragraphLines(paragraph: string, width: number, font: Font): number {
  if (textWidth(paragraph, font) <= width) return 1;
  const space = textWidth(" ", font);
  // Half a letter is lost at every break inside a word.
  const broken = Math.max(width - font.size / 2, font.size / 2);
  let lines = 1;
  let used = 0;
  for (const { text, isBehindSpace } of pieces(paragraph)) {
    const wide = textWidth(text, font);
    const gap = used > 0 && isBehindSpace ? space : 0;
    if (used > 0 && used + gap + wide > width) {
      lines++;
      used = 0;
    } else used += gap;
    const full = wide <= width ? 0 : Math.ceil(wide / broken) - 1;
    lines += full;
    used += wide - full * broken;
  }
  return lines;
}

interface Piece {
  readonly text: string;
  readonly isBehindSpace: boolean;
}

/** What no line is broken in: words, and their parts at a hyphen. */
const pieces = (paragraph: string): readonly Piece[] =>
  paragraph
    .split(/[ \t]/)
    .flatMap((word) =>
      (word.match(/[^-]+-*|-+/g) ?? [""]).map((text, at) => ({ text, isBehindSpace: at === 0 })),
    );

/** Lines of Times New Roman by the size of their letters, in typographic points, as Excel makes rows of them. */
const excelLines = new Map([
  [11, 15],
  [12, 15.75],
  [13, 16.5],
  [14, 18.75],
]);
/** Of the line to the font size, at any other size and in any other font. */
const LINE = 1.34;

/** Returns how high a line is, in typographic points, rather more than less. */
export const lineHeight = ({ size, name }: Pick<Font, "size" | "name">): number =>
  (familyOf(name) === families[0] ? excelLines.get(size) : undefined) ?? size * LINE;
