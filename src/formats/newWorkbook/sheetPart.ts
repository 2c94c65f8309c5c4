/** Owns the part of one sheet: cells, merges, links, page and everything else in the order that the schema asks for. */
import { fontName } from "../../core/documents/looks";
import type {
  CellContent,
  Link,
  Sheet,
  SheetCell,
  SheetRow,
} from "../../core/documents/sheetModel";
import type { CellRange } from "../../core/model/workbook/grid";
import { formatAddress } from "../../core/model/workbook/grid";
import { escapeText } from "../xlsx/reading/strings";
import type { Attributes } from "./markup";
import { declaration, element, textMarkup } from "./markup";
import type { SheetNamespaces } from "./namespaces";
import { pageMarkup } from "./pageMarkup";
import type { StyleIndexes } from "./styleSheet";

/** A sheet part, and what it leads to. */
export interface SheetPart {
  readonly xml: string;
  /** Relationships to files elsewhere: id and target. */
  readonly outside: readonly { readonly id: string; readonly target: string }[];
}

export interface SheetSurroundings {
  readonly namespaces: SheetNamespaces;
  readonly styles: StyleIndexes;
  /** It is the sheet that opens first. */
  readonly isSelected: boolean;
  /** Relationship that leads to the charts; null when there are none. */
  readonly drawingId: string | null;
}

/** Returns the part of a sheet. */
export function sheetPart(sheet: Sheet, around: SheetSurroundings): SheetPart {
  const { namespaces, styles, drawingId } = around;
  const links = linksOf(sheet);
  const xml =
    declaration +
    element(
      "worksheet",
      { xmlns: namespaces.main, "xmlns:r": namespaces.relationships },
      element("sheetPr", {}, element("pageSetUpPr", { fitToPage: 1 })),
      element("sheetViews", {}, viewMarkup(sheet, around.isSelected)),
      element("sheetFormatPr", { defaultRowHeight: 16.5 }),
      columnsMarkup(sheet.columnWidths),
      element("sheetData", {}, ...sheet.rows.map((row) => rowMarkup(row, styles))),
      sheet.filter ? element("autoFilter", { ref: formatRange(sheet.filter) }) : "",
      sheet.merges.length === 0
        ? ""
        : element(
            "mergeCells",
            { count: sheet.merges.length },
            ...sheet.merges.map((range) => element("mergeCell", { ref: formatRange(range) })),
          ),
      ...fillsMarkup(sheet, styles),
      links.markup === "" ? "" : element("hyperlinks", {}, links.markup),
      ...pageMarkup(sheet.page),
      breaksMarkup(sheet.breaksBefore),
      drawingId === null ? "" : element("drawing", { "r:id": drawingId }),
    );
  return { xml, outside: links.outside };
}

export const formatRange = ({ top, left, bottom, right }: CellRange): string =>
  top === bottom && left === right
    ? formatAddress({ row: top, column: left })
    : `${formatAddress({ row: top, column: left })}:${formatAddress({ row: bottom, column: right })}`;

function viewMarkup({ frozenAt }: Sheet, isSelected: boolean): string {
  const pane: Attributes | null = frozenAt && {
    xSplit: frozenAt.column > 1 ? frozenAt.column - 1 : null,
    ySplit: frozenAt.row > 1 ? frozenAt.row - 1 : null,
    topLeftCell: formatAddress(frozenAt),
    activePane:
      frozenAt.column === 1 ? "bottomLeft" : frozenAt.row === 1 ? "topRight" : "bottomRight",
    state: "frozen",
  };
  return element(
    "sheetView",
    { showGridLines: 0, tabSelected: isSelected ? 1 : null, workbookViewId: 0 },
    pane ? element("pane", pane) : "",
  );
}

const columnsMarkup = (widths: readonly number[]): string =>
  element(
    "cols",
    {},
    ...widths.map((width, i) => element("col", { min: i + 1, max: i + 1, width, customWidth: 1 })),
  );

function rowMarkup({ row, height, cells }: SheetRow, styles: StyleIndexes): string {
  return element(
    "row",
    { r: row, ht: height, customHeight: 1 },
    ...cells.map((cell) => cellMarkup(cell, row, styles)),
  );
}

/** What a program would take for a formula when the cell is typed anew. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

function cellMarkup({ column, content, style }: SheetCell, row: number, styles: StyleIndexes) {
  const isQuoted = content.kind === "text" && formulaStart.test(content.text);
  const attributes = { r: formatAddress({ row, column }), s: styles.cell(style, isQuoted) };
  return contentMarkup(content, attributes);
}

function contentMarkup(content: CellContent, attributes: Attributes): string {
  switch (content.kind) {
    case "empty":
      return element("c", attributes);
    case "number":
      return element("c", attributes, element("v", {}, String(content.value)));
    case "text":
      return element("c", { ...attributes, t: "inlineStr" }, element("is", {}, kept(content.text)));
    case "runs":
      return element(
        "c",
        { ...attributes, t: "inlineStr" },
        element("is", {}, ...content.runs.map(runMarkup)),
      );
    case "formula":
      return element(
        "c",
        { ...attributes, t: typeof content.value === "string" ? "str" : null },
        element("f", {}, textMarkup(content.formula)),
        element("v", {}, textMarkup(String(content.value))),
      );
  }
}

/** Text with its blanks and line breaks. */
const kept = (text: string): string => element("t", { "xml:space": "preserve" }, textMarkup(text));

const runMarkup = (run: Extract<CellContent, { kind: "runs" }>["runs"][number]): string =>
  element(
    "r",
    {},
    element(
      "rPr",
      {},
      run.bold ? element("b") : "",
      run.italic ? element("i") : "",
      element("sz", { val: run.size }),
      element("rFont", { val: fontName }),
      element("family", { val: 1 }),
    ),
    kept(run.text),
  );

/** Conditions of one range stand together; the first of a range counts before those after it. */
function fillsMarkup({ fills }: Sheet, styles: StyleIndexes): readonly string[] {
  const byRange = new Map<string, string[]>();
  fills.forEach(({ range, formula, style }, i) => {
    const key = formatRange(range);
    const rule = element(
      "cfRule",
      { type: "expression", dxfId: styles.conditional(style), priority: i + 1, stopIfTrue: 1 },
      element("formula", {}, textMarkup(formula)),
    );
    byRange.set(key, [...(byRange.get(key) ?? []), rule]);
  });
  return [...byRange].map(([sqref, rules]) =>
    element("conditionalFormatting", { sqref }, ...rules),
  );
}

const LAST_COLUMN = 16_383;

/** A break stands behind the row before it. */
const breaksMarkup = (rows: readonly number[]): string =>
  rows.length === 0
    ? ""
    : element(
        "rowBreaks",
        { count: rows.length, manualBreakCount: rows.length },
        ...rows.map((row) => element("brk", { id: row - 1, max: LAST_COLUMN, man: 1 })),
      );

/** A spreadsheet keeps no more links a sheet; the rest would make it mend the file. */
const MOST_LINKS = 65_000;

function linksOf({ rows }: Sheet): {
  readonly markup: string;
  readonly outside: SheetPart["outside"];
} {
  const ids = new Map<string, string>();
  const outsideId = (target: string): string => {
    const id = ids.get(target) ?? `rIdLink${ids.size + 1}`;
    ids.set(target, id);
    return id;
  };
  const marked = rows
    .flatMap(({ row, cells }) =>
      cells.flatMap(({ column, link }) =>
        link ? [{ ref: formatAddress({ row, column }), link }] : [],
      ),
    )
    .slice(0, MOST_LINKS)
    .map(({ ref, link }) =>
      link.to === "cell"
        ? element("hyperlink", { ref, location: cellLocation(link.sheet, link.cell) })
        : element("hyperlink", {
            ref,
            "r:id": outsideId(fileTarget(link)),
            location: link.sheet === null ? null : cellLocation(link.sheet, link.cell ?? "A1"),
          }),
    );
  return {
    markup: marked.join(""),
    outside: [...ids].map(([target, id]) => ({ id, target })),
  };
}

const cellLocation = (sheet: string, cell: string): string =>
  escapeText(`'${sheet.replace(/'/g, "''")}'!${cell}`);

/** A path as a relative address: no name in it can lead to another place, a program or a server. */
const fileTarget = ({ path }: Extract<Link, { to: "file" }>): string =>
  path
    .split("/")
    .filter((step) => step !== "")
    .map((step) => encodeURIComponent(step.replace(loneSurrogate, "\ufffd")))
    .join("/");

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
