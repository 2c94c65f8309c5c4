/** Owns the copy of an .xlsx file in which tables of one sheet stand on sheets of their own; rows keep their numbers, formulas their cells. */
import { sheetOfRow, type SheetCut, type SheetPiece } from "../../../core/paper/apart";
import type { CutCopy } from "../../../hosts/host";
import { formatAddress, parseRange } from "../../../core/model/workbook/grid";
import { element } from "../../newWorkbook/markup";
import { openFile } from "../../openFile";
import { contentTypesPart, withoutContentTypes } from "../../package/contentTypes";
import { NewParts } from "../../package/newParts";
import { drawingKind, worksheetKind } from "../../package/partKinds";
import { PartChanges } from "../../package/partChanges";
import {
  readRelationships,
  relationshipsPart,
  withoutRelationships,
} from "../../package/relationships";
import { insertAfter, removeChildren, rootPrefix, withPrefix } from "../../package/xmlEdit";
import { encodeText } from "../../package/xmlText";
import { XmlScanner } from "../../package/xml";
import { defaultLimits, type ZipLimits } from "../../package/zip";
import { partKey } from "../../package/zipDirectory";
import { checkRoom } from "../editing/writeRoom";
import { withTab } from "../editing/tabs";
import { withPageName } from "../page/pageNames";
import {
  openPackage,
  type OpenedPackage,
  partsToRead,
  sheetContext,
  sheetSource,
} from "../reading/readXlsx";
import { readSheet } from "../reading/sheetReader";
import { elementsBefore } from "../sheetElements";
import type { SheetPart } from "../reading/workbookParts";
import { formulaApart } from "./formulasApart";
import { pieceOfDrawing } from "./pieceOfDrawing";
import {
  asSecondSheet,
  type FormulaChange,
  pieceOfSheet,
  withFormulas,
  withoutTables,
} from "./pieceOfSheet";

export interface CutFile extends Omit<CutCopy, "book"> {
  readonly bytes: Uint8Array;
}

/** Returns a copy of the file with these sheets cut; throws a HostError for a file that cannot be read, or has no room. */
export function cutSheets(
  bytes: Uint8Array,
  cuts: readonly SheetCut[],
  limits: ZipLimits = defaultLimits,
): CutFile {
  const opened = openPackage(openFile(bytes, limits));
  const changes = new PartChanges(opened.zip);
  const cutting = new Cutting(opened, changes, cuts);
  const cut = cutting.cut();
  const sizes = [...changes.changed.values()].map((content) => content?.length ?? 0);
  const held = [...partsToRead(opened.parts).map((part) => opened.zip.sizeOf(part)), ...sizes];
  checkRoom(
    { cells: 0, partBytes: Math.max(0, ...sizes), fileBytes: held.reduce((a, b) => a + b, 0) },
    limits,
  );
  return { ...cut, bytes: opened.zip.replace(changes.changed) };
}

class Cutting {
  private readonly parts: NewParts;
  private readonly asValues: { sheet: string; cell: string }[] = [];
  private readonly leftOut = new Set<CutCopy["leftOut"][number]>();

  constructor(
    private readonly opened: OpenedPackage,
    private readonly changes: PartChanges,
    private readonly cuts: readonly SheetCut[],
  ) {
    this.parts = new NewParts(opened.zip, changes, opened.parts.workbook);
  }

  cut(): Omit<CutFile, "bytes"> {
    const { parts } = this.opened;
    for (const sheet of parts.sheets) {
      const cut = this.cuts.find((one) => one.sheet === sheet.name);
      const source = this.sourceOf(sheet, cut);
      if (cut) this.cutSheet(sheet, cut, source);
    }
    this.changes.edit(parts.workbook, (xml) => this.workbookOf(xml));
    this.forgetOrder();
    return { asValues: this.asValues, leftOut: [...this.leftOut] };
  }

  /** The part of a sheet with its formulas as they read after the cut; of one that is not cut it is written. */
  private sourceOf(sheet: SheetPart, cut: SheetCut | undefined): string {
    const source = sheetSource(this.opened, sheet);
    const change = this.formulaChanges(sheet, source, cut !== undefined);
    const { xml, asValues } = withFormulas(source, change);
    for (const cell of asValues) {
      const row = parseRange(cell)?.top ?? 1;
      this.asValues.push({ sheet: sheetOfRow(this.cuts, sheet.name, row), cell });
    }
    if (!cut && xml !== source) this.changes.write(sheet.part, xml);
    return xml;
  }

  /** A formula that several cells share is written out in each as soon as one of them changes. */
  private formulaChanges(sheet: SheetPart, source: string, isCut: boolean): FormulaChange {
    const { grid } = readSheet(source, sheetContext(this.opened, sheet));
    const { names } = this.opened.parts;
    const local = new Set(
      names.filter((one) => one.sheet === sheet.name).map(({ name }) => name.toLowerCase()),
    );
    const formulas = new Map<string, string>();
    const changed = new Map<string, string | null>();
    for (const { row, column, formula } of grid.cells) {
      if (formula === null) continue;
      const place = { sheet: sheet.name, piece: sheetOfRow(this.cuts, sheet.name, row) };
      const isMoved = place.piece !== sheet.name;
      const key = formatAddress({ row, column });
      formulas.set(key, formula);
      const after = formulaApart(formula, place, this.cuts, isMoved ? local : new Set());
      if (after !== formula) changed.set(key, after);
    }
    const sharesNothing = !isCut && changed.size === 0;
    return (row, column, isShared) => {
      const key = formatAddress({ row, column });
      const after = changed.get(key);
      if (after !== undefined) return after;
      return isShared && !sharesNothing ? formulas.get(key) : undefined;
    };
  }

  private cutSheet(sheet: SheetPart, { pieces }: SheetCut, source: string): void {
    const [first, ...others] = pieces;
    if (!first) return;
    const relations = readRelationships(this.opened.zip, sheet.part);
    const drawing = relations.find(({ kind }) => kind === "drawing")?.part;
    const shapes = drawing === undefined ? null : this.changes.read(drawing);
    if (relations.some(({ kind }) => /comment/i.test(kind))) this.leftOut.add("comments");
    let behind = sheet.name;
    for (const piece of others) {
      this.addPiece(sheet, piece, { source, shapes, drawing, behind });
      behind = piece.name;
    }
    this.changes.write(sheet.part, this.firstPiece(sheet, pieceOfSheet(source, first)));
    if (drawing !== undefined && shapes !== null)
      this.changes.write(drawing, pieceOfDrawing(shapes, first, true).xml);
  }

  private addPiece(
    sheet: SheetPart,
    piece: SheetPiece,
    given: {
      readonly source: string;
      readonly shapes: string | null;
      readonly drawing: string | undefined;
      readonly behind: string;
    },
  ): void {
    const { workbook } = this.opened.parts;
    const { part, id } = this.parts.add(workbook, worksheetKind);
    this.changes.write(part, asSecondSheet(pieceOfSheet(given.source, piece)));
    this.copyLinks(sheet.part, part);
    if (given.shapes !== null && given.drawing !== undefined)
      this.addDrawing(part, piece, given.shapes, given.drawing);
    this.changes.edit(workbook, (xml) =>
      withTab(xml, {
        name: piece.name,
        relation: id,
        base: this.parts.base,
        behind: given.behind,
      }),
    );
  }

  private addDrawing(owner: string, piece: SheetPiece, shapes: string, drawing: string): void {
    const { xml, isEmpty, hasLostCharts } = pieceOfDrawing(shapes, piece, false);
    if (hasLostCharts) this.leftOut.add("charts");
    if (isEmpty) return;
    const { part, id } = this.parts.add(owner, drawingKind);
    this.changes.write(part, xml);
    const pictures = this.changes.read(relationshipsPart(drawing));
    if (pictures !== null)
      this.changes.write(
        relationshipsPart(part),
        removeChildren(pictures, "Relationship", (one) => !isKind(one, "image")),
      );
    const markup = element("drawing", { "xmlns:r": this.parts.base, "r:id": id });
    this.changes.edit(owner, (before) =>
      insertAfter(before, elementsBefore("drawing"), withPrefix(markup, rootPrefix(before))),
    );
  }

  /** Addresses outside of the file go on being reached. */
  private copyLinks(from: string, to: string): void {
    const relations = this.changes.read(relationshipsPart(from));
    if (relations === null) return;
    const links = removeChildren(relations, "Relationship", (one) => !isKind(one, "hyperlink"));
    if (/<(?:[^\s/>:]+:)?Relationship\s/.test(links))
      this.changes.write(relationshipsPart(to), links);
  }

  /** Tables of Excel's own need their heading cells, which may be gone: their looks go, their cells stay. */
  private firstPiece({ part }: SheetPart, source: string): string {
    const tables = readRelationships(this.opened.zip, part).filter(({ kind }) => kind === "table");
    if (tables.length === 0) return source;
    const keys = new Set(tables.map((one) => partKey(one.part)));
    for (const table of tables) this.changes.remove(table.part);
    this.changes.edit(contentTypesPart, (types) => withoutContentTypes(types, keys));
    this.changes.edit(relationshipsPart(part), (xml) =>
      withoutRelationships(xml, this.opened.zip, part, (one) => keys.has(partKey(one))),
    );
    return withoutTables(source);
  }

  /** Names go on meaning their cells; what was printed of a cut sheet is planned anew. */
  private workbookOf(source: string): string {
    const bare = this.cuts.reduce(
      (xml, { sheet }) =>
        withPageName(
          withPageName(xml, sheet, "_xlnm.Print_Area", ""),
          sheet,
          "_xlnm.Print_Titles",
          "",
        ),
      source,
    );
    const xml = new XmlScanner(bare);
    if (!xml.child(xml.root("workbook"), "definedNames")) return bare;
    let written = "";
    let from = 0;
    for (const inside = xml.inside; xml.child(inside, "definedName"); ) {
      const { end: start } = xml;
      const formula = xml.text();
      const after = formulaApart(formula, null, this.cuts, new Set());
      if (after === null || after === formula) continue;
      written += bare.slice(from, start) + encodeText(after);
      from = bare.lastIndexOf("</", xml.end - 1);
    }
    return written + bare.slice(from);
  }

  /** The order in which Excel works formulas out names cells that are gone; Excel finds it anew. */
  private forgetOrder(): void {
    const { workbook } = this.opened.parts;
    const chain = readRelationships(this.opened.zip, workbook).find(
      ({ kind }) => kind === "calcChain",
    );
    if (!chain) return;
    const key = partKey(chain.part);
    this.changes.remove(chain.part);
    this.changes.edit(contentTypesPart, (types) => withoutContentTypes(types, new Set([key])));
    this.changes.edit(relationshipsPart(workbook), (xml) =>
      withoutRelationships(xml, this.opened.zip, workbook, (one) => partKey(one) === key),
    );
  }
}

const isKind = (relation: XmlScanner, kind: string): boolean =>
  (relation.attribute("Type") ?? "").endsWith(`/${kind}`);
