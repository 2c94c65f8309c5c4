/** Owns the looks of cells: the style part made into CellStyle, by the index that cells use. */
import type { CellStyle } from "../../../core/model/workbook/grid";
import { builtInFormats } from "../../grid/numberFormat";
import { letterColour } from "../../grid/letterColour";
import { plainStyle } from "../../grid/styleList";
import type { RunLook } from "./strings";
import { XmlScanner } from "../../package/xml";

export interface Styles {
  readonly styles: readonly CellStyle[];
  /** For each style: whether its cells are locked when the sheet is protected. */
  readonly locked: readonly boolean[];
  /** For each style: the built-in number format's id, where it has one. */
  readonly formatIds: readonly number[];
}

type Font = Pick<CellStyle, "fontName" | "fontSize" | "bold" | "italic" | "underlined" | "colour">;
type Alignment = Pick<CellStyle, "horizontal" | "vertical" | "wrap" | "indent" | "turned">;

const plainFont: Font = {
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  colour: null,
};
const plainAlignment: Alignment = {
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
};

export const noStyles: Styles = { styles: [plainStyle], locked: [true], formatIds: [0] };

/** `themeColours` is asked only when a fill needs it. */
export function readStyles(source: string, themeColours: () => readonly string[]): Styles {
  const xml = new XmlScanner(source);
  const formats = new Map<number, string>();
  let fonts: readonly Font[] = [];
  let fills: readonly (string | null)[] = [];
  let borders: readonly boolean[] = [];
  let cellFormats: readonly CellFormat[] = [];
  for (const root = xml.root("styleSheet"); xml.child(root); ) {
    if (xml.name === "numFmts") {
      for (const inside = xml.inside; xml.child(inside); ) {
        formats.set(xml.number("numFmtId", 0), xml.attribute("formatCode") ?? "General");
      }
    } else if (xml.name === "fonts") fonts = readAll(xml, readFont);
    else if (xml.name === "fills") fills = readAll(xml, (item) => readFill(item, themeColours));
    else if (xml.name === "borders") borders = readAll(xml, readBorder);
    else if (xml.name === "cellXfs") cellFormats = readAll(xml, readCellFormat);
  }
  if (cellFormats.length === 0) return noStyles;
  return {
    styles: cellFormats.map(({ format, font, fill, border, alignment }) => {
      const { fontName, fontSize, bold, italic, underlined, colour } = fonts[font] ?? plainFont;
      const { horizontal, vertical, wrap, indent } = alignment;
      const numberFormat = formats.get(format) ?? builtInFormats[format] ?? "General";
      const bordered = borders[border] ?? false;
      // Written out: the looks of all cells are asked for again and again, and are made in one way.
      return {
        bold,
        italic,
        fontName,
        fontSize,
        numberFormat,
        horizontal,
        vertical,
        wrap,
        indent,
        bordered,
        fill: fills[fill] ?? null,
        colour,
        ...(underlined && { underlined }),
      };
    }),
    locked: cellFormats.map(({ locked }) => locked),
    formatIds: cellFormats.map(({ format }) => (formats.has(format) ? -1 : format)),
  };
}

function readAll<Item>(xml: XmlScanner, read: (xml: XmlScanner) => Item): readonly Item[] {
  const inside = xml.inside;
  const items: Item[] = [];
  while (xml.child(inside)) items.push(read(xml));
  return items;
}

/** Nearly every font names a colour of the theme, which is black: the theme is not read for it. */
const noTheme = (): readonly string[] => [];

function readFont(xml: XmlScanner): Font {
  const inside = xml.inside;
  let { fontSize, bold, italic, colour } = plainFont;
  let isUnderlined = false;
  // Each program shows a font without a name in one of its own.
  let fontName = "";
  while (xml.child(inside)) {
    if (xml.name === "name") fontName = xml.attribute("val") ?? fontName;
    else if (xml.name === "sz") fontSize = xml.number("val", fontSize);
    else if (xml.name === "b") bold = xml.flag("val", true);
    else if (xml.name === "i") italic = xml.flag("val", true);
    else if (xml.name === "u") isUnderlined = xml.attribute("val") !== "none";
    else if (xml.name === "color") colour = letterColour(readColour(xml, noTheme));
  }
  return {
    fontName,
    fontSize,
    bold,
    italic,
    colour,
    ...(isUnderlined && { underlined: true }),
  };
}

function readBorder(xml: XmlScanner): boolean {
  const inside = xml.inside;
  let bordered = false;
  while (xml.child(inside)) {
    const style = xml.attribute("style");
    if (xml.name !== "diagonal" && style !== null && style !== "none") bordered = true;
  }
  return bordered;
}

function readFill(xml: XmlScanner, themeColours: () => readonly string[]): string | null {
  const inside = xml.inside;
  let colour: string | null = null;
  while (xml.child(inside, "patternFill")) {
    if (xml.attribute("patternType") !== "solid") continue;
    for (const pattern = xml.inside; xml.child(pattern, "fgColor"); )
      colour = readColour(xml, themeColours);
  }
  return colour;
}

function readColour(xml: XmlScanner, themeColours: () => readonly string[]): string | null {
  const rgb = xml.attribute("rgb");
  const theme = xml.number("theme", -1);
  const base = rgb
    ? rgb.slice(-6)
    : theme >= 0
      ? themeColours()[theme]
      : indexedColours[xml.number("indexed", -1)];
  return base === undefined || !/^[\dA-F]{6}$/i.test(base)
    ? null
    : tinted(base, xml.number("tint", 0));
}

function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => {
    const value = parseInt(rgb.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.max(0, Math.min(255, Math.round(moved)))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("").toUpperCase()}`;
}

interface CellFormat {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly alignment: Alignment;
  readonly locked: boolean;
}

function readCellFormat(xml: XmlScanner): CellFormat {
  const inside = xml.inside;
  const format = xml.number("numFmtId", 0);
  const font = xml.number("fontId", 0);
  const fill = xml.number("fillId", 0);
  const border = xml.number("borderId", 0);
  let alignment = plainAlignment;
  let locked = true;
  while (xml.child(inside)) {
    if (xml.name === "alignment") alignment = readAlignment(xml);
    else if (xml.name === "protection") locked = xml.flag("locked", true);
  }
  return { format, font, fill, border, alignment, locked };
}

function readAlignment(xml: XmlScanner): Alignment {
  const horizontal = xml.attribute("horizontal");
  const vertical = xml.attribute("vertical");
  return {
    horizontal:
      horizontal === "left" || horizontal === "right" || horizontal === "justify"
        ? horizontal
        : horizontal === "center" || horizontal === "centerContinuous"
          ? "center"
          : "general",
    vertical: vertical === "top" || vertical === "center" ? vertical : "bottom",
    wrap: xml.flag("wrapText"),
    indent: xml.number("indent", 0),
    ...(xml.number("textRotation", 0) !== 0 || xml.flag("shrinkToFit") ? { turned: true } : {}),
  };
}

/** Returns the style of a cell whose rich text looks otherwise than the cell says. */
export const withLook = (style: CellStyle, look: RunLook): CellStyle => ({
  ...style,
  bold: look.bold,
  italic: look.italic,
  fontName: look.fontName ?? style.fontName,
  fontSize: look.fontSize ?? style.fontSize,
  colour: look.colour,
});

/** Returns the theme's twelve colours in the order that style parts count them. */
export function readThemeColours(source: string): readonly string[] {
  const xml = new XmlScanner(source);
  const colours: string[] = [];
  for (const root = xml.root(); xml.child(root, "themeElements"); ) {
    for (const elements = xml.inside; xml.child(elements, "clrScheme"); ) {
      for (const scheme = xml.inside; xml.child(scheme); ) {
        const entry = xml.inside;
        if (xml.child(entry)) colours.push(xml.attribute("lastClr") ?? xml.attribute("val") ?? "");
      }
    }
  }
  // The part lists dark before light, the index counts light before dark.
  const [dark1 = "", light1 = "", dark2 = "", light2 = "", ...accents] = colours;
  return [light1, dark1, light2, dark2, ...accents];
}

// ECMA-376 Part 1, 18.8.27: the first eight are repeated.
const basic = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
export const indexedColours: readonly string[] =
  `${basic} ${basic} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066
 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    /\s+/,
  );
