/** Owns the looks in a Word document: what a run of text says itself, then its styles with all that they inherit. */
import type { CellStyle } from "../../../core/model/workbook/grid";
import { letterColour } from "../../grid/letterColour";
import { plainStyle } from "../../grid/styleList";
import { XmlScanner } from "../../package/xml";

/** What is said of text; what is left out follows from its styles. */
export interface TextLook {
  bold?: boolean;
  italic?: boolean;
  fontName?: string;
  /** In typographic points. */
  fontSize?: number;
  colour?: string | null;
}

/** What is said of a paragraph. */
export interface ParagraphLook {
  style: string | null;
  align: CellStyle["horizontal"] | null;
  /** Which list it is an item of, and how deep in it; "0": of none. */
  list: string | null;
  level: number | null;
  startsPage: boolean;
  endsSection: boolean;
}

interface Style {
  readonly parent: string | null;
  readonly text: TextLook;
  readonly paragraph: ParagraphLook;
}

/** Deeper than any chain of styles; a circle ends here. */
const DEEPEST = 20;

export class DocumentStyles {
  private readonly styles = new Map<string, Style>();
  private readonly made = new Map<string, CellStyle>();
  private defaults: TextLook = {};
  private usual: string | null = null;

  constructor(source: string) {
    if (source === "") return;
    const xml = new XmlScanner(source);
    for (const root = xml.root("styles"); xml.child(root); ) {
      if (xml.name === "docDefaults") this.readDefaults(xml);
      else if (xml.name === "style") this.readStyle(xml);
    }
  }

  /** Returns the look of text of a paragraph; `characters` is the style of the run itself. */
  lookOf(paragraph: ParagraphLook, characters: string | null, text: TextLook): CellStyle {
    const key = JSON.stringify([paragraph.style, paragraph.align, characters, text]);
    const cached = this.made.get(key);
    if (cached) return cached;
    const look = {
      ...this.defaults,
      ...this.inherited(paragraph.style ?? this.usual),
      ...this.inherited(characters),
      ...text,
    };
    const horizontal = this.alignOf(paragraph) ?? "general";
    const made = { ...plainStyle, ...look, horizontal, wrap: true, vertical: "top" as const };
    this.made.set(key, made);
    return made;
  }

  /** Returns which list a paragraph is an item of, by itself or by its style. */
  listOf(paragraph: ParagraphLook): Pick<ParagraphLook, "list" | "level"> {
    const { list, level } = paragraph;
    const from = this.chain(paragraph.style ?? this.usual).map((style) => style.paragraph);
    const first = from.find((look) => look.list !== null);
    return { list: list ?? first?.list ?? null, level: level ?? first?.level ?? 0 };
  }

  private alignOf(paragraph: ParagraphLook): ParagraphLook["align"] {
    const styles = this.chain(paragraph.style ?? this.usual).map((style) => style.paragraph);
    return [paragraph, ...styles].find(({ align }) => align !== null)?.align ?? null;
  }

  private inherited(name: string | null): TextLook {
    return Object.assign(
      {},
      ...this.chain(name)
        .reverse()
        .map(({ text }) => text),
    ) as TextLook;
  }

  /** A style and its ancestors, nearest first. */
  private chain(name: string | null): Style[] {
    const chain: Style[] = [];
    for (let next = name; next !== null && chain.length < DEEPEST; ) {
      const style = this.styles.get(next);
      if (!style) break;
      chain.push(style);
      next = style.parent;
    }
    return chain;
  }

  private readDefaults(xml: XmlScanner): void {
    for (const inside = xml.inside; xml.child(inside, "rPrDefault"); )
      for (const within = xml.inside; xml.child(within, "rPr"); )
        this.defaults = readTextLook(xml).look;
  }

  private readStyle(xml: XmlScanner): void {
    const id = xml.attribute("styleId");
    if (id === null) return;
    if (xml.attribute("type") === "paragraph" && xml.flag("default")) this.usual = id;
    let [parent, text, paragraph]: [string | null, TextLook, ParagraphLook] = [null, {}, nothing];
    for (const inside = xml.inside; xml.child(inside); ) {
      if (xml.name === "basedOn") parent = xml.attribute("val");
      else if (xml.name === "rPr") text = readTextLook(xml).look;
      else if (xml.name === "pPr") paragraph = readParagraphLook(xml);
    }
    this.styles.set(id, { parent, text, paragraph });
  }
}

export interface RunLook {
  readonly look: TextLook;
  readonly style: string | null;
  readonly isHidden: boolean;
}

/** Reads what is said of text where the scanner stands, with the name of its style. */
export function readTextLook(xml: XmlScanner): RunLook {
  const look: TextLook = {};
  let style: string | null = null;
  let isHidden = false;
  for (const inside = xml.inside; xml.child(inside); ) {
    if (xml.name === "rStyle") style = xml.attribute("val");
    else if (xml.name === "b") look.bold = xml.flag("val", true);
    else if (xml.name === "i") look.italic = xml.flag("val", true);
    else if (xml.name === "vanish") isHidden = xml.flag("val", true);
    else if (xml.name === "sz") look.fontSize = xml.number("val", 22) / 2;
    else if (xml.name === "color") look.colour = letterColour(`#${xml.attribute("val") ?? ""}`);
    else if (xml.name === "rFonts") {
      // Letters with accents are of the second.
      const name = xml.attribute("hAnsi") ?? xml.attribute("ascii");
      if (name !== null) look.fontName = name;
    }
  }
  return { look, style, isHidden };
}

/** Of which nothing is said. */
export const nothing: ParagraphLook = {
  style: null,
  align: null,
  list: null,
  level: null,
  startsPage: false,
  endsSection: false,
};

/** Reads what is said of a paragraph where the scanner stands. */
export function readParagraphLook(xml: XmlScanner): ParagraphLook {
  const look = { ...nothing };
  for (const inside = xml.inside; xml.child(inside); ) {
    if (xml.name === "pStyle") look.style = xml.attribute("val");
    else if (xml.name === "jc") look.align = alignments[xml.attribute("val") ?? ""] ?? null;
    else if (xml.name === "pageBreakBefore") look.startsPage = xml.flag("val", true);
    else if (xml.name === "sectPr") look.endsSection = startsOnNewPage(xml);
    else if (xml.name === "numPr") readPlaceInList(xml, look);
  }
  return look;
}

function readPlaceInList(xml: XmlScanner, look: ParagraphLook): void {
  for (const inside = xml.inside; xml.child(inside); ) {
    if (xml.name === "numId") look.list = xml.attribute("val");
    else if (xml.name === "ilvl") look.level = xml.number("val", 0);
  }
}

function startsOnNewPage(xml: XmlScanner): boolean {
  let kind: string | null = null;
  for (const inside = xml.inside; xml.child(inside); )
    if (xml.name === "type") kind = xml.attribute("val");
  return kind !== "continuous" && kind !== "nextColumn";
}

const alignments: { readonly [jc: string]: CellStyle["horizontal"] } = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "justify",
};
