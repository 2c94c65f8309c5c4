/** Owns the marked copy of an .xlsx file: comments at cells and one sheet more, every other part as it was, byte for byte. */
import type { Mark, MarkedCopy } from "../../core/documents/markedCopy";
import { freeNames } from "../../core/documents/renamed";
import type { Sheet } from "../../core/documents/sheetModel";
import { element } from "../newWorkbook/markup";
import { sheetPart } from "../newWorkbook/sheetPart";
import { openFile } from "../openFile";
import { contentTypesPart, withContentType } from "../package/contentTypes";
import { PartChanges } from "../package/partChanges";
import type { OpenedPackage } from "../xlsx/reading/readXlsx";
import { openPackage, sheetContext, sheetSource } from "../xlsx/reading/readXlsx";
import type { Relationship } from "../package/relationships";
import {
  addRelationship,
  readRelationships,
  relationshipBase,
  relationshipsPart,
} from "../package/relationships";
import { readSheet } from "../xlsx/reading/sheetReader";
import type { SheetPart } from "../xlsx/reading/workbookParts";
import { XmlScanner } from "../package/xml";
import { appendMarkup, insertBefore, rootPrefix, withPrefix } from "../package/xmlEdit";
import type { ZipLimits, ZipPackage } from "../package/zip";
import { emptyComments, withMarks } from "./commentsPart";
import { plainIndexes, withLooks } from "./foreignStyles";
import { emptyDrawing, withBoxes } from "./noteShapes";

export interface MarkedFile {
  readonly bytes: Uint8Array;
  /** Marks for cells of sheets that the file has not, or whose comments cannot be read; they stand in the list all the same. */
  readonly unplaced: readonly Mark[];
  /** The file is signed, and the copy's signature no longer holds. */
  readonly breaksSignature: boolean;
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const transitionalMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What of a sheet comes behind the relationship to its comment boxes, in the order of the schema. */
const afterBoxes = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "AlternateContent",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

/** Returns a copy of the file with marks and list; throws a HostError that says why a file cannot be read. */
export function markXlsx(bytes: Uint8Array, copy: MarkedCopy, limits?: ZipLimits): MarkedFile {
  const opened = openPackage(openFile(bytes, limits));
  const changes = new PartChanges(opened.zip);
  const marking = new Marking(opened, changes, copy.author);
  const unplaced: Mark[] = [];
  const names = new Set(opened.parts.sheets.map(({ name }) => name));
  for (const mark of copy.marks) if (!names.has(mark.sheet)) unplaced.push(mark);
  for (const sheet of opened.parts.sheets) {
    const marks = copy.marks.filter((mark) => mark.sheet === sheet.name);
    if (marks.length === 0) continue;
    // Comments that are there and cannot be read stay as they are: the marks stand in the list alone.
    if (!changes.attempt(() => marking.addComments(sheet, marks))) unplaced.push(...marks);
  }
  for (const sheet of copy.list.sheets) marking.addSheet(sheet);
  return {
    bytes: opened.zip.replace(changes.changed),
    unplaced,
    breaksSignature: opened.parts.isSigned,
  };
}

class Marking {
  private readonly zip: ZipPackage;
  private readonly base: string;
  private readonly main: string;
  private readonly added = new Set<string>();

  constructor(
    private readonly opened: OpenedPackage,
    private readonly changes: PartChanges,
    private readonly author: string,
  ) {
    this.zip = opened.zip;
    this.base = relationshipBase(readRelationships(opened.zip, opened.parts.workbook));
    this.main = this.base.includes("purl.oclc.org") ? strictMain : transitionalMain;
  }

  addComments(sheet: SheetPart, marks: readonly Mark[]): void {
    const relations = readRelationships(this.zip, sheet.part);
    const comments =
      this.partOf(relations, "comments") ??
      this.newPart(sheet.part, "comments", "xl/comments", ".xml", `${spreadsheet}.comments+xml`)
        .part;
    const source = this.changes.read(comments) ?? emptyComments(this.main);
    const { xml, added } = withMarks(source, marks, this.author);
    this.changes.write(comments, xml);
    const boxed = marks.filter(({ cell }) => added.includes(cell));
    if (boxed.length > 0) this.addBoxes(sheet, relations, boxed);
  }

  /** Puts a sheet behind those that are there, under a name that is not taken. */
  addSheet(sheet: Sheet): void {
    const { workbook, styles } = this.opened.parts;
    const { part, id } = this.newPart(
      workbook,
      "worksheet",
      "xl/worksheets/sheet",
      ".xml",
      `${spreadsheet}.worksheet+xml`,
    );
    const added = styles === null ? null : withLooks(this.changes.read(styles) ?? "", sheet);
    if (added && styles !== null) this.changes.write(styles, added.xml);
    const { xml } = sheetPart(sheet, {
      namespaces: { main: this.main, relationships: this.base },
      styles: added?.indexes ?? plainIndexes,
      isSelected: false,
      drawingId: null,
    });
    this.changes.write(part, xml);
    this.changes.edit(workbook, (source) => withTab(source, sheet.name, id, this.base));
  }

  private addBoxes(
    sheet: SheetPart,
    relations: readonly Relationship[],
    marks: readonly Mark[],
  ): void {
    const source = sheetSource(this.opened, sheet);
    const { grid } = readSheet(source, sheetContext(this.opened, sheet));
    const drawingPart = this.drawingOf(source, relations);
    if (drawingPart !== null) {
      this.changes.edit(drawingPart, (drawing) => withBoxes(drawing, marks, grid));
      return;
    }
    const { part, id } = this.newPart(
      sheet.part,
      "vmlDrawing",
      "xl/drawings/vmlDrawing",
      ".vml",
      "application/vnd.openxmlformats-officedocument.vmlDrawing",
    );
    const cluster = this.opened.parts.sheets.indexOf(sheet) + 1;
    this.changes.write(part, withBoxes(emptyDrawing(cluster), marks, grid));
    const markup = element("legacyDrawing", { "xmlns:r": this.base, "r:id": id });
    this.changes.edit(sheet.part, (before) =>
      insertBefore(before, afterBoxes, withPrefix(markup, rootPrefix(before))),
    );
  }

  /** The drawing that a sheet keeps its boxes in; null when it has none. */
  private drawingOf(source: string, relations: readonly Relationship[]): string | null {
    const xml = new XmlScanner(source);
    if (!xml.child(xml.root("worksheet"), "legacyDrawing")) return null;
    const id = xml.attribute("id");
    const part = relations.find((relation) => relation.id === id)?.part;
    return part !== undefined && this.zip.has(part) ? part : null;
  }

  private partOf(relations: readonly Relationship[], kind: string): string | null {
    const part = relations.find((relation) => relation.kind === kind)?.part;
    return part !== undefined && this.zip.has(part) ? part : null;
  }

  /** Returns a name that is not taken, known to its owner and to the content types; the part itself is still to be written. */
  private newPart(
    owner: string,
    kind: string,
    start: string,
    ending: string,
    contentType: string,
  ): { readonly part: string; readonly id: string } {
    let number = 1;
    const name = (): string => `${start}${number}${ending}`;
    // A part that is listed but missing must not be taken for ours.
    const linked = new Set(readRelationships(this.zip, owner).map((relation) => relation.part));
    while (this.zip.has(name()) || this.added.has(name()) || linked.has(name())) number++;
    const part = name();
    this.added.add(part);
    const rels = relationshipsPart(owner);
    const { source, id } = addRelationship(this.changes.read(rels), owner, {
      type: `${this.base}/${kind}`,
      part,
    });
    this.changes.write(rels, source);
    this.changes.edit(contentTypesPart, (types) => withContentType(types, part, contentType));
    return { part, id };
  }
}

/** Returns the workbook part with one more tab; the names and tabs that are there keep their places. */
function withTab(source: string, name: string, relation: string, base: string): string {
  const { names, highestId } = tabsOf(source);
  const sheets = new XmlScanner(source);
  sheets.child(sheets.root("workbook"), "sheets");
  const markup = element("sheet", {
    name: freeNames([name], [...names]).get(name) ?? name,
    sheetId: highestId + 1,
    "xmlns:r": base,
    "r:id": relation,
  });
  return appendMarkup(sheets, withPrefix(markup, rootPrefix(source)));
}

/** Of worksheets and chart sheets alike. */
function tabsOf(source: string): {
  readonly names: ReadonlySet<string>;
  readonly highestId: number;
} {
  const xml = new XmlScanner(source);
  const names = new Set<string>();
  let highestId = 0;
  xml.child(xml.root("workbook"), "sheets");
  for (const inside = xml.inside; xml.child(inside, "sheet"); ) {
    names.add(xml.attribute("name") ?? "");
    highestId = Math.max(highestId, xml.number("sheetId", 0));
  }
  return { names, highestId };
}
