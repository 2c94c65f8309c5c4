/**
 * Owns `npm run fonts -- FOLDER`: the widths of letters in the fonts below FOLDER, compiled for rows that must be high enough.
 * The fonts are those of the Debian packages fonts-liberation2 and fonts-crosextra-carlito.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const target = join(
  dirname(fileURLToPath(import.meta.url)),
  "../../core/paper/letters/fontWidths.json",
);

/** Each free font has the widths of the one that sheets name. */
const families = [
  { name: "Times New Roman", file: "LiberationSerif" },
  { name: "Arial", file: "LiberationSans" },
  { name: "Calibri", file: "Carlito" },
];

/** Letters of Vietnamese sheets, each as one sign; marks apart from their letters take no room. */
const letters = [
  ...signs(0x20, 0x7e),
  ...signs(0xa0, 0x17f),
  ...[0x1a0, 0x1a1, 0x1af, 0x1b0, 0x20ab].map((code) => String.fromCodePoint(code)),
  ...signs(0x1ea0, 0x1ef9),
  ...signs(0x2010, 0x203a),
  ..."←→≤≥≠≈−×÷√∑∞■□▪●○◊☐☑☒✓✔",
];

function signs(from, to) {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
}

/** Returns each letter's advance width in thousandths of the font size; letters that the font has not are left out. */
function widthsIn(font) {
  const tables = tablesOf(font);
  const unitsPerEm = font.readUInt16BE(tables.head + 18);
  const measured = font.readUInt16BE(tables.hhea + 34);
  const glyphOf = characterMap(font, tables.cmap);
  const widths = new Map();
  for (const letter of letters) {
    const glyph = glyphOf(letter.codePointAt(0));
    if (glyph === 0) continue;
    const units = font.readUInt16BE(tables.hmtx + 4 * Math.min(glyph, measured - 1));
    widths.set(letter, Math.round((units * 1000) / unitsPerEm));
  }
  return widths;
}

function tablesOf(font) {
  const count = font.readUInt16BE(4);
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => 12 + 16 * at).map((at) => [
      font.toString("latin1", at, at + 4),
      font.readUInt32BE(at + 8),
    ]),
  );
}

/** Returns the glyph of a code by the Unicode table of format 4; 0 for none. */
function characterMap(font, cmap) {
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) => ({
    platform: font.readUInt16BE(cmap + 4 + 8 * at),
    at: cmap + font.readUInt32BE(cmap + 8 + 8 * at),
  }));
  const { at } = subtables.find(
    (one) => (one.platform === 0 || one.platform === 3) && font.readUInt16BE(one.at) === 4,
  );
  const count = font.readUInt16BE(at + 6) / 2;
  const word = (list, index) =>
    font.readUInt16BE(at + 14 + list * 2 * count + (list > 0 ? 2 : 0) + 2 * index);
  return (code) => {
    for (let index = 0; index < count; index++) {
      if (code > word(0, index)) continue;
      const start = word(1, index);
      if (code < start) return 0;
      const [delta, offset] = [word(2, index), word(3, index)];
      if (offset === 0) return (code + delta) % 65_536;
      const place = at + 16 + 6 * count + 2 * index + offset + 2 * (code - start);
      const glyph = font.readUInt16BE(place);
      return glyph === 0 ? 0 : (glyph + delta) % 65_536;
    }
    return 0;
  };
}

/** By width, so that a person can read it: {"500": "0123…"}. */
function grouped(widths) {
  const groups = {};
  for (const [letter, width] of widths) groups[width] = (groups[width] ?? "") + letter;
  return groups;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error(
    "npm run fonts -- FOLDER (with LiberationSerif-Regular.ttf, Carlito-Regular.ttf …)",
  );
  process.exit(2);
}
const found = readdirSync(folder, { recursive: true });
const fontAt = (name) => {
  const path = found.find((each) => each.endsWith(`${name}.ttf`));
  if (path === undefined) throw new Error(`no ${name}.ttf below ${folder}`);
  return readFileSync(join(folder, path));
};
const fonts = Object.fromEntries(
  families.map(({ name, file }) => [
    name,
    {
      regular: grouped(widthsIn(fontAt(`${file}-Regular`))),
      bold: grouped(widthsIn(fontAt(`${file}-Bold`))),
    },
  ]),
);
const source =
  "Liberation Serif and Sans 2.1.5 (Debian fonts-liberation2), Carlito (Debian fonts-crosextra-carlito 20220224): the widths of Times New Roman, Arial and Calibri";
const note =
  "Compiled by npm run fonts; do not edit. Letters by their width in thousandths of the font size.";
writeFileSync(target, `${JSON.stringify({ note, source, fonts }, null, 1)}\n`);
