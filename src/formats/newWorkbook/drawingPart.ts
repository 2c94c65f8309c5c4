/** Owns the drawing part of a sheet: where its charts stand, and the lines drawn under texts. */
import type { Chart, DrawnRule, Sheet } from "../../core/documents/sheetModel";
import { DIGIT } from "../../core/documents/rowHeights";
import { chartFrame } from "./chartPart";
import { declaration, element } from "./markup";
import { namespaces } from "./namespaces";

const EMU_PER_POINT = 12_700;
/** Of a drawn line, in typographic points. */
const LINE_WIDTH = 0.75;

/** Returns the drawing part of a sheet; chart i has the relationship "rId" + (i + 1). */
export const drawingXml = ({
  charts,
  rules,
  columnWidths,
}: Pick<Sheet, "charts" | "rules" | "columnWidths">): string =>
  declaration +
  element(
    "xdr:wsDr",
    { "xmlns:xdr": namespaces.sheetDrawing, "xmlns:a": namespaces.drawing },
    ...charts.map(chartAnchor),
    ...rules.map((rule, i) => ruleAnchor(rule, columnWidths, charts.length + i)),
  );

const chartAnchor = ({ title, place }: Chart, index: number): string =>
  element(
    "xdr:twoCellAnchor",
    {},
    corner("xdr:from", { column: place.left - 1, beside: 0, row: place.top - 1, below: 0 }),
    corner("xdr:to", { column: place.right, beside: 0, row: place.bottom, below: 0 }),
    chartFrame(title, index),
    element("xdr:clientData"),
  );

/** A line from one point in a row to another: programs that make columns wider make it longer alike. */
function ruleAnchor(rule: DrawnRule, widths: readonly number[], index: number): string {
  const { row, below, left, right, length } = rule;
  const pointsOf = (column: number): number => (widths[column - 1] ?? 0) * DIGIT;
  let whole = 0;
  for (let column = left; column <= right; column++) whole += pointsOf(column);
  const margin = Math.max(0, (whole - length) / 2);
  const placeAt = (distance: number) => {
    let column = left;
    let beside = distance;
    while (column < right && beside >= pointsOf(column)) beside -= pointsOf(column++);
    return { column: column - 1, beside, row: row - 1, below };
  };
  return element(
    "xdr:twoCellAnchor",
    {},
    corner("xdr:from", placeAt(margin)),
    corner("xdr:to", placeAt(whole - margin)),
    ruleShape(index),
    element("xdr:clientData"),
  );
}

const ruleShape = (index: number): string =>
  element(
    "xdr:cxnSp",
    { macro: "" },
    element(
      "xdr:nvCxnSpPr",
      {},
      element("xdr:cNvPr", { id: index + 2, name: `Line ${index + 1}` }),
      element("xdr:cNvCxnSpPr"),
    ),
    element(
      "xdr:spPr",
      {},
      element("a:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
      element("a:prstGeom", { prst: "line" }, element("a:avLst")),
      element(
        "a:ln",
        { w: Math.round(LINE_WIDTH * EMU_PER_POINT) },
        element("a:solidFill", {}, element("a:srgbClr", { val: "000000" })),
      ),
    ),
  );

/** A point in a cell, counted from 0; distances in typographic points. */
interface Corner {
  readonly column: number;
  readonly beside: number;
  readonly row: number;
  readonly below: number;
}

const corner = (name: string, { column, beside, row, below }: Corner): string =>
  element(
    name,
    {},
    element("xdr:col", {}, String(column)),
    element("xdr:colOff", {}, String(Math.round(beside * EMU_PER_POINT))),
    element("xdr:row", {}, String(row)),
    element("xdr:rowOff", {}, String(Math.round(below * EMU_PER_POINT))),
  );
