/** Owns the parts of charts: stacked columns with the values they show, and the frame of one in a drawing. */
import { fontName } from "../../core/documents/looks";
import type { Chart, ChartRange } from "../../core/documents/sheetModel";
import { formatAddress } from "../../core/model/workbook/grid";
import { declaration, element, textMarkup } from "./markup";
import { namespaces } from "./namespaces";

/** Returns the frame of a chart in a drawing; chart i has the relationship "rId" + (i + 1). */
export const chartFrame = (title: string, index: number): string =>
  element(
    "xdr:graphicFrame",
    { macro: "" },
    element(
      "xdr:nvGraphicFramePr",
      {},
      // What a screen reader says.
      element("xdr:cNvPr", { id: index + 2, name: title, descr: title }),
      element("xdr:cNvGraphicFramePr"),
    ),
    element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
    element("a:graphic", {}, chartReference(`rId${index + 1}`)),
  );

const chartReference = (id: string): string =>
  element(
    "a:graphicData",
    { uri: namespaces.chart },
    element("c:chart", {
      "xmlns:c": namespaces.chart,
      "xmlns:r": namespaces.relationships,
      "r:id": id,
    }),
  );

/** Returns the part of one chart. */
export const chartXml = (chart: Chart): string =>
  declaration +
  element(
    "c:chartSpace",
    {
      "xmlns:c": namespaces.chart,
      "xmlns:a": namespaces.drawing,
      "xmlns:r": namespaces.relationships,
    },
    value("c:roundedCorners", 0),
    element(
      "c:chart",
      {},
      element("c:title", {}, element("c:tx", {}, titleText(chart.title)), value("c:overlay", 0)),
      value("c:autoTitleDeleted", 0),
      plotArea(chart),
      element("c:legend", {}, value("c:legendPos", "b"), value("c:overlay", 0), letters(10)),
      value("c:plotVisOnly", 1),
      value("c:dispBlanksAs", "gap"),
    ),
  );

const plotArea = ({ categories, series }: Chart): string =>
  element(
    "c:plotArea",
    {},
    element("c:layout"),
    element(
      "c:barChart",
      {},
      value("c:barDir", "col"),
      value("c:grouping", "stacked"),
      value("c:varyColors", 0),
      ...series.map((one, i) => seriesXml(one, i, categories)),
      value("c:gapWidth", 60),
      value("c:overlap", 100),
      value("c:axId", 1),
      value("c:axId", 2),
    ),
    element("c:catAx", {}, ...axis(1, "b"), letters(10), value("c:crossAx", 2)),
    element(
      "c:valAx",
      {},
      ...axis(2, "l"),
      element("c:numFmt", { formatCode: "0", sourceLinked: 0 }),
      letters(10),
      value("c:crossAx", 1),
    ),
  );

const seriesXml = (
  { name, values, colour }: Chart["series"][number],
  index: number,
  categories: Chart["categories"],
): string =>
  element(
    "c:ser",
    {},
    value("c:idx", index),
    value("c:order", index),
    element("c:tx", {}, textReference(name)),
    element("c:spPr", {}, solid(colour)),
    value("c:invertIfNegative", 0),
    labels,
    element("c:cat", {}, textReference(categories)),
    element("c:val", {}, numberReference(values)),
  );

const value = (name: string, val: string | number): string => element(name, { val });

const axis = (id: number, position: string): readonly string[] => [
  value("c:axId", id),
  element("c:scaling", {}, value("c:orientation", "minMax")),
  value("c:delete", 0),
  value("c:axPos", position),
];

const solid = (colour: string): string =>
  element("a:solidFill", {}, element("a:srgbClr", { val: colour.slice(1) }));

const runLook = (name: string, size: number, bold: boolean): string =>
  element(
    name,
    { sz: size * 100, b: bold ? 1 : 0 },
    element("a:latin", { typeface: fontName }),
    element("a:cs", { typeface: fontName }),
  );

const letters = (size: number): string =>
  element(
    "c:txPr",
    {},
    element("a:bodyPr"),
    element("a:p", {}, element("a:pPr", {}, runLook("a:defRPr", size, false))),
  );

/** The number stands in each piece, so that its colour is not the only sign; a nought has no piece to stand in. */
const labels = element(
  "c:dLbls",
  {},
  element("c:numFmt", { formatCode: "0;;;", sourceLinked: 0 }),
  letters(10),
  value("c:showLegendKey", 0),
  value("c:showVal", 1),
  value("c:showCatName", 0),
  value("c:showSerName", 0),
  value("c:showPercent", 0),
  value("c:showBubbleSize", 0),
);

const titleText = (title: string): string =>
  element(
    "c:rich",
    {},
    element("a:bodyPr"),
    element(
      "a:p",
      {},
      element("a:pPr", {}, runLook("a:defRPr", 13, true)),
      element("a:r", {}, runLook("a:rPr", 13, true), element("a:t", {}, textMarkup(title))),
    ),
  );

function formulaOf({ sheet, range }: ChartRange<unknown>): string {
  const absolute = (row: number, column: number): string =>
    formatAddress({ row, column }).replace(/^([A-Z]+)/, "$$$1$$");
  return textMarkup(
    `'${sheet.replace(/'/g, "''")}'!${absolute(range.top, range.left)}:${absolute(range.bottom, range.right)}`,
  );
}

const points = (values: readonly (string | number)[]): string =>
  value("c:ptCount", values.length) +
  values
    .map((held, idx) => element("c:pt", { idx }, element("c:v", {}, textMarkup(String(held)))))
    .join("");

const textReference = (range: ChartRange<string>): string =>
  element(
    "c:strRef",
    {},
    element("c:f", {}, formulaOf(range)),
    element("c:strCache", {}, points(range.values)),
  );

const numberReference = (range: ChartRange<number>): string =>
  element(
    "c:numRef",
    {},
    element("c:f", {}, formulaOf(range)),
    element("c:numCache", {}, element("c:formatCode", {}, "General"), points(range.values)),
  );
