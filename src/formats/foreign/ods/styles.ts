/** Owns the looks in an OpenDocument: its styles with all that they inherit, made into CellStyle. */
import type { CellStyle } from "../../../core/model/workbook/grid";
import { letterColour } from "../../grid/letterColour";
import { plainStyle } from "../../grid/styleList";
import type { XmlScanner } from "../../package/xml";
import type { NumberStyles } from "./numberFormats";
import { formatCode, isNumberStyle, readNumberStyle } from "./numberFormats";

interface Style {
  readonly parent: string | null;
  readonly dataStyle: string | null;
  /** Properties by local name, of all its property elements. */
  readonly properties: ReadonlyMap<string, string>;
}

const wanted = [
  "font-weight",
  "font-style",
  "font-name",
  "font-family",
  "font-size",
  "text-align",
  "text-align-source",
  "vertical-align",
  "wrap-option",
  "margin-left",
  "border",
  "border-top",
  "border-bottom",
  "border-left",
  "border-right",
  "background-color",
  "color",
  "column-width",
  "row-height",
  "display",
];
/** Deeper than any chain of styles; a circle ends here. */
const DEEPEST = 20;

export class OdsStyles {
  private readonly styles = new Map<string, Style>();
  private readonly fonts = new Map<string, string>();
  private readonly numberStyles: NumberStyles = new Map();
  private readonly made = new Map<string, CellStyle>();

  /** Reads the section of styles or fonts that the scanner stands on. */
  read(xml: XmlScanner): void {
    for (const section = xml.inside; xml.child(section); ) {
      const name = xml.attribute("name") ?? "";
      if (xml.name === "font-face") {
        this.fonts.set(name, unquoted(xml.attribute("font-family") ?? name));
      } else if (xml.name === "style" || xml.name === "default-style") this.readStyle(xml, name);
      else if (isNumberStyle(xml.name)) readNumberStyle(xml, this.numberStyles);
    }
  }

  /** Returns the look of a cell of this style whose text is mostly of a text style. */
  cell(name: string | null, textStyle: string | null = null): CellStyle {
    const key = `${name ?? ""}\n${textStyle ?? ""}`;
    const cached = this.made.get(key);
    if (cached) return cached;
    const made = this.makeCell(name, textStyle);
    this.made.set(key, made);
    return made;
  }

  /** Returns a length of a column or row in points, or null. */
  points(family: "table-column" | "table-row", name: string | null): number | null {
    return points(
      this.property(family, name, [family === "table-row" ? "row-height" : "column-width"]),
    );
  }

  isHiddenTable(name: string | null): boolean {
    return this.property("table", name, ["display"]) === "false";
  }

  private readStyle(xml: XmlScanner, name: string): void {
    const family = xml.attribute("family") ?? "";
    const key = xml.name === "style" ? `${family}/${name}` : family;
    const parent = xml.name === "style" ? xml.attribute("parent-style-name") : null;
    const dataStyle = xml.attribute("data-style-name");
    const properties = new Map<string, string>();
    for (const inside = xml.inside; xml.child(inside); ) {
      if (!xml.name.endsWith("-properties")) continue;
      for (const property of wanted) {
        const value = xml.attribute(property);
        if (value !== null) properties.set(property, value);
      }
    }
    this.styles.set(key, { parent, dataStyle, properties });
  }

  /** A style, its ancestors and the default of the family, nearest first. */
  private chain(family: string, name: string | null): readonly Style[] {
    const chain: Style[] = [];
    let next = name;
    while (next !== null && chain.length < DEEPEST) {
      const style = this.styles.get(`${family}/${next}`);
      if (!style) break;
      chain.push(style);
      next = style.parent;
    }
    const base = this.styles.get(family);
    return base ? [...chain, base] : chain;
  }

  private property(
    family: string,
    name: string | null,
    properties: readonly string[],
  ): string | null {
    return firstOf(this.chain(family, name), properties);
  }

  private makeCell(name: string | null, textStyle: string | null): CellStyle {
    const cell = this.chain("table-cell", name ?? "Default");
    const text = textStyle === null ? cell : [...this.chain("text", textStyle), ...cell];
    const of = (chain: readonly Style[], ...names: readonly string[]) => firstOf(chain, names);
    const font = of(text, "font-name", "font-family");
    const dataStyle = cell.find((style) => style.dataStyle !== null)?.dataStyle ?? null;
    const align = of(cell, "text-align-source") === "value-type" ? null : of(cell, "text-align");
    const fill = of(cell, "background-color");
    const colour = of(text, "color");
    return {
      bold: /^(bold|[6-9]00)$/.test(of(text, "font-weight") ?? ""),
      italic: /^(italic|oblique)$/.test(of(text, "font-style") ?? ""),
      ...((of(text, "text-underline-style") ?? "none") === "none" ? {} : { underlined: true }),
      fontName: font === null ? plainStyle.fontName : (this.fonts.get(font) ?? unquoted(font)),
      fontSize: points(of(text, "font-size")) ?? plainStyle.fontSize,
      numberFormat: formatCode(dataStyle, this.numberStyles),
      horizontal: horizontals[align ?? ""] ?? "general",
      vertical: verticals[of(cell, "vertical-align") ?? ""] ?? "bottom",
      wrap: of(cell, "wrap-option") === "wrap",
      // Ten points are one step of Excel's.
      indent: Math.min(250, Math.round((points(of(cell, "margin-left")) ?? 0) / 10)),
      bordered: borders.some((side) => !/^none$|^$/.test(of(cell, side, "border") ?? "")),
      fill: fill !== null && /^#[\da-f]{6}$/i.test(fill) ? fill.toUpperCase() : null,
      colour: letterColour(colour),
    };
  }
}

const borders = ["border-top", "border-bottom", "border-left", "border-right"];
const horizontals: { readonly [align: string]: CellStyle["horizontal"] } = {
  start: "left",
  left: "left",
  center: "center",
  end: "right",
  right: "right",
  justify: "justify",
};
const verticals: { readonly [align: string]: CellStyle["vertical"] } = {
  top: "top",
  middle: "center",
  center: "center",
};

/** The nearest style that says any of the properties wins; of one style the first property named. */
function firstOf(chain: readonly Style[], names: readonly string[]): string | null {
  for (const { properties } of chain)
    for (const name of names) {
      const value = properties.get(name);
      if (value !== undefined) return value;
    }
  return null;
}

const unquoted = (family: string): string => family.replace(/^['"]|['"]$/g, "");

const unitPoints: { readonly [unit: string]: number } = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  px: 0.75,
  pc: 12,
};

function points(length: string | null): number | null {
  const match = /^(-?[\d.]+)(pt|in|cm|mm|px|pc)$/.exec(length ?? "");
  const value = match ? Number(match[1]) * (unitPoints[match[2] ?? ""] ?? NaN) : NaN;
  return Number.isFinite(value) ? value : null;
}
