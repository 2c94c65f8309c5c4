/** Owns the marked copy of an .xlsx file: comments at cells and one sheet more, every other part as it was, byte for byte. */
import type { Mark, MarkedCopy } from "../../core/documents/markedCopy";
import { freeNames } from "../../core/documents/renamed";
import type { Sheet } from "../../core/documents/sheetModel";
import { element } from "../newWorkbook/markup";
import { sheetPart } from "../newWorkbook/sheetPart";
import { openFile } from "../openFile";
import { contentTypesPart, relationshipsType, withContentType } from "../package/contentTypes";
import { PartChanges } from "../package/partChanges";
import type { OpenedPackage } from "../xlsx/reading/readXlsx";
import { openPackage, partsToRead, sheetContext, sheetSource } from "../xlsx/reading/readXlsx";
import { checkRoom } from "../xlsx/editing/writeRoom";
import {
  addRelationship,
  readRelationships,
  relationshipBase,
  relationshipsPart,
} from "../package/relationships";
import { readSheet } from "../xlsx/reading/sheetReader";
import { elementsBefore } from "../xlsx/sheetElements";
import type { SheetPart } from "../xlsx/reading/workbookParts";
import { XmlScanner } from "../package/xml";
import {
  appendMarkup,
  insertAfter,
  removeChildren,
  rootPrefix,
  withPrefix,
} from "../package/xmlEdit";
import { defaultLimits, type ZipLimits, type ZipPackage } from "../package/zip";
import { emptyComments, withMarks } from "./commentsPart";
import { emptyStyles, withLooks } from "./foreignStyles";
import { emptyDrawing, withBoxes } from "./noteShapes";
import { commentsKind, drawingKind, type PartKind, stylesKind, worksheetKind } from "./partKinds";

export interface MarkedFile {
  readonly bytes: Uint8Array;
  /** Marks for cells of sheets that the file has not, or whose comments cannot be read; they stand in the list all the same. */
  readonly unplaced: readonly Mark[];
  /** The file is signed, and the copy's signature no longer holds. */
  readonly breaksSignature: boolean;
}

const strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const transitionalMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

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
  const sizes = [...changes.changed.values()].map((content) => content?.length ?? 0);
  const fileBytes = [...partsToRead(opened.parts).map((part) => opened.zip.sizeOf(part)), ...sizes];
  checkRoom(
    { cells: 0, partBytes: Math.max(...sizes), fileBytes: fileBytes.reduce((a, b) => a + b) },
    limits ?? defaultLimits,
  );
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
    const { workbook } = opened.parts;
    this.base = relationshipBase(readRelationships(opened.zip, workbook));
    this.main = changes.read(workbook)?.includes(strictMain) ? strictMain : transitionalMain;
  }

  addComments(sheet: SheetPart, marks: readonly Mark[]): void {
    const comments = this.partOf(sheet.part, commentsKind);
    const source = this.changes.read(comments.part) ?? emptyComments(this.main);
    const { xml, added } = withMarks(source, marks, this.author);
    this.changes.write(comments.part, xml);
    const boxed = marks.filter(({ cell }) => added.includes(cell));
    if (boxed.length > 0) this.addBoxes(sheet, boxed);
  }

  /** Puts a sheet behind those that are there, under a name that is not taken. */
  addSheet(sheet: Sheet): void {
    const { workbook } = this.opened.parts;
    const { part, id } = this.newPart(workbook, worksheetKind);
    const styles = this.partOf(workbook, stylesKind);
    const { xml: looks, indexes } = withLooks(
      this.changes.read(styles.part) ?? emptyStyles(this.main),
      sheet,
    );
    this.changes.write(styles.part, looks);
    const { xml } = sheetPart(sheet, {
      namespaces: { main: this.main, relationships: this.base },
      styles: indexes,
      isSelected: false,
      drawingId: null,
    });
    this.changes.write(part, xml);
    this.changes.edit(workbook, (source) => withTab(source, sheet.name, id, this.base));
  }

  private addBoxes(sheet: SheetPart, marks: readonly Mark[]): void {
    const source = sheetSource(this.opened, sheet);
    const { grid } = readSheet(source, sheetContext(this.opened, sheet));
    const { part, id, isLinked } = this.drawingOf(sheet, source);
    const cluster = this.opened.parts.sheets.indexOf(sheet) + 1;
    this.changes.write(
      part,
      withBoxes(this.changes.read(part) ?? emptyDrawing(cluster), marks, grid),
    );
    if (isLinked) return;
    const markup = element("legacyDrawing", { "xmlns:r": this.base, "r:id": id });
    this.changes.edit(sheet.part, (before) =>
      insertAfter(
        removeChildren(before, "legacyDrawing", () => true),
        elementsBefore("legacyDrawing"),
        withPrefix(markup, rootPrefix(before)),
      ),
    );
  }

  /** The drawing that a sheet keeps its boxes in; a new one where it has none, or leads nowhere. */
  private drawingOf(
    { part: owner }: SheetPart,
    source: string,
  ): { readonly part: string; readonly id: string; readonly isLinked: boolean } {
    const xml = new XmlScanner(source);
    const id = xml.child(xml.root("worksheet"), "legacyDrawing") ? xml.attribute("id") : null;
    const relation = readRelationships(this.zip, owner).find((one) => one.id === id);
    if (!relation) return { ...this.newPart(owner, drawingKind), isLinked: false };
    this.state(relation.part, drawingKind.contentType);
    return { ...relation, isLinked: true };
  }

  /** The part of a kind that its owner leads to, which may not be there; a new one where it leads to none. */
  private partOf(owner: string, kind: PartKind): { readonly part: string } {
    const relation = readRelationships(this.zip, owner).find((one) => one.kind === kind.relation);
    if (!relation) return this.newPart(owner, kind);
    this.state(relation.part, kind.contentType);
    return relation;
  }

  /** Returns a name that is not taken, known to its owner and to the content types; the part itself is still to be written. */
  private newPart(
    owner: string,
    { relation, start, ending, contentType }: PartKind,
  ): { readonly part: string; readonly id: string } {
    let number = 1;
    const name = (): string => `${start}${number}${ending}`;
    // A part that is listed but missing must not be taken for ours.
    const linked = new Set(readRelationships(this.zip, owner).map((relation) => relation.part));
    while (this.zip.has(name()) || this.added.has(name()) || linked.has(name())) number++;
    const part = name();
    this.added.add(part);
    const rels = relationshipsPart(owner);
    const ownerText = this.changes.read(owner) ?? "";
    const type = `${this.base}/${relation}`;
    const { source, id } = addRelationship(this.changes.read(rels), owner, {
      type,
      part,
      ownerText,
    });
    this.changes.write(rels, source);
    this.state(rels, relationshipsType);
    this.state(part, contentType);
    return { part, id };
  }

  /** Gives a part that the file does not hold its content type. */
  private state(part: string, contentType: string): void {
    if (!this.zip.has(part))
      this.changes.edit(contentTypesPart, (types) => withContentType(types, part, contentType));
  }
}

/** Returns the workbook part with one more tab; the names and tabs that are there keep their places. */
function withTab(source: string, name: string, relation: string, base: string): string {
  const { names, ids } = tabsOf(source);
  const sheets = new XmlScanner(source);
  sheets.child(sheets.root("workbook"), "sheets");
  const markup = element("sheet", {
    name: freeNames([name], [...names]).get(name) ?? name,
    sheetId: freeId(ids),
    "xmlns:r": base,
    "r:id": relation,
  });
  return appendMarkup(sheets, withPrefix(markup, rootPrefix(source)));
}

const HIGHEST_ID = 65_534;

/** Behind those that are there, as long as there is room. */
function freeId(ids: ReadonlySet<number>): number {
  let id = Math.max(0, ...ids) + 1;
  if (id > HIGHEST_ID) for (id = 1; ids.has(id); ) id++;
  return id;
}

/** Of worksheets and chart sheets alike. */
function tabsOf(source: string): {
  readonly names: ReadonlySet<string>;
  readonly ids: ReadonlySet<number>;
} {
  const xml = new XmlScanner(source);
  const names = new Set<string>();
  const ids = new Set<number>();
  xml.child(xml.root("workbook"), "sheets");
  for (const inside = xml.inside; xml.child(inside, "sheet"); ) {
    names.add(xml.attribute("name") ?? "");
    ids.add(xml.number("sheetId", 0));
  }
  return { names, ids };
}
