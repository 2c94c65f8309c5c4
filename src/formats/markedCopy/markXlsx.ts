/** Owns the marked copy of an .xlsx file: comments at cells and one sheet more, every other part as it was, byte for byte. */
import type { Mark, MarkedCopy } from "../../core/documents/markedCopy";
import { freeNames } from "../../core/model/workbook/sheetNames";
import type { Sheet } from "../../core/documents/sheetModel";
import { element } from "../newWorkbook/markup";
import { sheetPart } from "../newWorkbook/sheetPart";
import { openFile } from "../openFile";
import { PartChanges } from "../package/partChanges";
import type { OpenedPackage } from "../xlsx/reading/readXlsx";
import { openPackage, partsToRead, sheetContext, sheetSource } from "../xlsx/reading/readXlsx";
import { tabsIn, withTab } from "../xlsx/editing/tabs";
import { checkRoom } from "../xlsx/editing/writeRoom";
import { NewParts } from "../package/newParts";
import { readRelationships } from "../package/relationships";
import { readSheet } from "../xlsx/reading/sheetReader";
import { elementsBefore } from "../xlsx/sheetElements";
import type { SheetPart } from "../xlsx/reading/workbookParts";
import { XmlScanner } from "../package/xml";
import { insertAfter, removeChildren, rootPrefix, withPrefix } from "../package/xmlEdit";
import { defaultLimits, type ZipLimits } from "../package/zip";
import { emptyComments, withMarks } from "./commentsPart";
import { emptyStyles, withLooks } from "./foreignStyles";
import { emptyDrawing, withBoxes } from "./noteShapes";
import { boxesKind, commentsKind, stylesKind, worksheetKind } from "../package/partKinds";

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
  private readonly parts: NewParts;
  private readonly main: string;

  constructor(
    private readonly opened: OpenedPackage,
    private readonly changes: PartChanges,
    private readonly author: string,
  ) {
    const { workbook } = opened.parts;
    this.parts = new NewParts(opened.zip, changes, workbook);
    this.main = changes.read(workbook)?.includes(strictMain) ? strictMain : transitionalMain;
  }

  addComments(sheet: SheetPart, marks: readonly Mark[]): void {
    const comments = this.parts.partOf(sheet.part, commentsKind);
    const source = this.changes.read(comments.part) ?? emptyComments(this.main);
    const { xml, added } = withMarks(source, marks, this.author);
    this.changes.write(comments.part, xml);
    const boxed = marks.filter(({ cell }) => added.includes(cell));
    if (boxed.length > 0) this.addBoxes(sheet, boxed);
  }

  /** Puts a sheet behind those that are there, under a name that is not taken. */
  addSheet(sheet: Sheet): void {
    const { workbook } = this.opened.parts;
    const { part, id } = this.parts.add(workbook, worksheetKind);
    const styles = this.parts.partOf(workbook, stylesKind);
    const { xml: looks, indexes } = withLooks(
      this.changes.read(styles.part) ?? emptyStyles(this.main),
      sheet,
    );
    this.changes.write(styles.part, looks);
    const { xml } = sheetPart(sheet, {
      namespaces: { main: this.main, relationships: this.parts.base },
      styles: indexes,
      isSelected: false,
      drawingId: null,
    });
    this.changes.write(part, xml);
    this.changes.edit(workbook, (source) => {
      const name = freeNames([sheet.name], tabsIn(source)).get(sheet.name) ?? sheet.name;
      return withTab(source, { name, relation: id, base: this.parts.base, behind: null });
    });
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
    const markup = element("legacyDrawing", { "xmlns:r": this.parts.base, "r:id": id });
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
    const relation = readRelationships(this.opened.zip, owner).find((one) => one.id === id);
    if (!relation) return { ...this.parts.add(owner, boxesKind), isLinked: false };
    this.parts.state(relation.part, boxesKind.contentType);
    return { ...relation, isLinked: true };
  }
}
