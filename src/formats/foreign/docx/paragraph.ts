/** Owns the text of a Word paragraph: its runs put together with the number before them, as they look for the most part. */
import type { CellStyle } from "../../../core/model/workbook/grid";
import { HostError } from "../../../hosts/host";
import type { XmlScanner } from "../../package/xml";
import type { Paragraph } from "./blocks";
import type { Numbering } from "./numbering";
import {
  type DocumentStyles,
  nothing,
  type ParagraphLook,
  readParagraphLook,
  readTextLook,
  type RunLook,
} from "./styles";

/** What the text of a document hangs on beside itself. */
export interface Surroundings {
  readonly styles: DocumentStyles;
  readonly numbering: Numbering;
}

/** A paragraph, and whether what comes after it stands on a new page. */
export interface ReadParagraph extends Paragraph {
  readonly endsPage: boolean;
}

/** Word nests a few deep. */
export const DEEPEST = 64;
/** What stands around runs; what was deleted or moved away is left out. */
const around = /^(hyperlink|ins|moveTo|smartTag|sdt|sdtContent|customXml|fldSimple|dir|bdo)$/;

/** Reads the paragraph that the scanner stands on. */
export const readParagraph = (xml: XmlScanner, surroundings: Surroundings): ReadParagraph =>
  new ParagraphReader(xml, surroundings).read();

class ParagraphReader {
  private look: ParagraphLook = nothing;
  private text = "";
  private pageBreak: "before" | "after" | null = null;
  /** Look → how many characters have it. */
  private readonly lengths = new Map<CellStyle, number>();

  constructor(
    private readonly xml: XmlScanner,
    private readonly surroundings: Surroundings,
  ) {}

  read(): ReadParagraph {
    this.readRuns(this.xml.inside, 0);
    const { styles, numbering } = this.surroundings;
    const { list, level } = styles.listOf(this.look);
    const label = numbering.next(list, level ?? 0);
    const [most] = [...this.lengths].sort((a, b) => b[1] - a[1]);
    return {
      kind: "paragraph",
      text: [label, this.text.trim()].filter((part) => part !== "").join(" "),
      style: most?.[0] ?? styles.lookOf(this.look, null, {}),
      startsPage: this.look.startsPage || this.pageBreak === "before",
      endsPage: this.look.endsSection || this.pageBreak === "after",
    };
  }

  private readRuns(inside: number, depth: number): void {
    const { xml } = this;
    if (depth > DEEPEST) throw new HostError("damagedFile", { detail: "runs" });
    while (xml.child(inside)) {
      if (xml.name === "pPr") this.look = readParagraphLook(xml);
      else if (xml.name === "r") this.readRun();
      else if (around.test(xml.name)) this.readRuns(xml.inside, depth + 1);
    }
  }

  private readRun(): void {
    const { xml } = this;
    let run: RunLook = { look: {}, style: null, isHidden: false };
    let text = "";
    for (const inside = xml.inside; xml.child(inside); ) {
      if (xml.name === "rPr") run = readTextLook(xml);
      else if (xml.name === "br" && /^(page|column)$/.test(xml.attribute("type") ?? ""))
        this.pageBreak = this.text.trim() === "" && text.trim() === "" ? "before" : "after";
      else text += textOf(xml);
    }
    if (text === "" || run.isHidden) return;
    this.text += text;
    const style = this.surroundings.styles.lookOf(this.look, run.style, run.look);
    this.lengths.set(style, (this.lengths.get(style) ?? 0) + text.length);
  }
}

/** Returns what an element of a run adds to the text. */
function textOf(xml: XmlScanner): string {
  switch (xml.name) {
    case "t": {
      const isKept = xml.attribute("space") === "preserve";
      const text = xml.text();
      return isKept ? text : text.trim();
    }
    case "tab":
      return "\t";
    case "br":
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "-";
    case "sym":
      return symbols[(xml.attribute("char") ?? "").toUpperCase().slice(-2)] ?? "";
    default:
      return "";
  }
}

/** Ticks and boxes of the fonts of pictures that Word offers under "Symbol". */
const symbols: { readonly [code: string]: string } = {
  "6F": "☐",
  A8: "☐",
  FB: "✗",
  FC: "✓",
  FD: "☒",
  FE: "☑",
};
