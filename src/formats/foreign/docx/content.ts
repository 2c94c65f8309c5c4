/** Owns the way through the content of a Word document: its paragraphs and tables in their order, whatever stands around them. */
import { HostError } from "../../../hosts/host";
import { MAXIMUM_CELLS } from "../../grid/limits";
import { XmlScanner } from "../../package/xml";
import type { Block, Paragraph } from "./blocks";
import { DEEPEST, readParagraph, type Surroundings } from "./paragraph";
import { readTable } from "./table";

/** Returns what stands in a document, blank paragraphs left out. */
export const readContent = (source: string, surroundings: Surroundings): readonly Block[] =>
  new ContentReader(source, surroundings).read();

/** Content of its own kinds, and what a form, a program or somebody's changes have put around it. */
const around = /^(sdt|sdtContent|customXml|ins|moveTo)$/;

class ContentReader {
  private readonly xml: XmlScanner;
  private readonly blocks: Block[] = [];
  private isNewPage = false;
  /** Paragraphs, cells, and columns of tables. */
  private count = 0;

  constructor(
    source: string,
    private readonly surroundings: Surroundings,
  ) {
    this.xml = new XmlScanner(source);
  }

  read(): readonly Block[] {
    const { xml } = this;
    const add = (paragraph: Paragraph): void => void this.blocks.push(paragraph);
    for (const root = xml.root("document"); xml.child(root, "body"); )
      for (const inside = xml.inside; xml.child(inside); ) this.readPart(0, add);
    return this.blocks;
  }

  private readPart(depth: number, add: (paragraph: Paragraph) => void): void {
    const { xml } = this;
    if (depth > DEEPEST) throw new HostError("damagedFile", { detail: "nesting" });
    if (xml.name === "p") this.readParagraph(add);
    else if (xml.name === "tbl") this.readTable(depth);
    else if (around.test(xml.name))
      for (const inside = xml.inside; xml.child(inside); ) this.readPart(depth + 1, add);
  }

  private readParagraph(add: (paragraph: Paragraph) => void): void {
    const { endsPage, ...paragraph } = readParagraph(this.xml, this.surroundings);
    const startsPage = this.isNewPage || paragraph.startsPage;
    const isBlank = paragraph.text === "";
    this.isNewPage = endsPage || (isBlank && startsPage);
    if (isBlank) return;
    this.spend(1);
    add({ ...paragraph, startsPage });
  }

  /** A table in a cell of another one stands after it. */
  private readTable(depth: number): void {
    const at = this.blocks.length;
    const startsPage = this.isNewPage;
    this.isNewPage = false;
    const table = readTable(
      this.xml,
      (into) => this.readPart(depth + 1, (paragraph) => void into.push(paragraph)),
      (count) => this.spend(count),
    );
    if (table.rows.length > 0) this.blocks.splice(at, 0, { ...table, startsPage });
  }

  private spend(count: number): void {
    this.count += count;
    if (this.count > MAXIMUM_CELLS)
      throw new HostError("tooLarge", { limit: String(MAXIMUM_CELLS), detail: "cells" });
  }
}
