/** Owns the boxes that comments are shown in: old drawing markup (VML), which every program still asks for. */
import { mergeAt } from "../../core/model/workbook/ranges";
import type { Mark } from "../../core/documents/markedCopy";
import { lineCount } from "../../core/paper/letters/textWidth";
import type { Grid } from "../../core/model/workbook/grid";
import { parseAddress } from "../../core/model/workbook/grid";
import { element } from "../newWorkbook/markup";

const namespaces = {
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  x: "urn:schemas-microsoft-com:office:excel",
} as const;

/** Numbers of shapes are given out in clusters of this size, one a drawing. */
const CLUSTER = 1024;
const PIXELS_PER_POINT = 96 / 72;
/** Size of a box in typographic points. */
const BOX_WIDTH = 260;
const BOX_FONT = { size: 10, bold: false };
const LINE_HEIGHT = 13;

/** Returns a drawing with no box in it. */
export const emptyDrawing = (cluster: number): string =>
  `<xml xmlns:v="${namespaces.v}" xmlns:o="${namespaces.o}" xmlns:x="${namespaces.x}">` +
  element(
    "o:shapelayout",
    { "v:ext": "edit" },
    element("o:idmap", { "v:ext": "edit", data: cluster }),
  ) +
  "</xml>";

/** Returns the drawing with a box for each mark. Old markup is not always well formed, so its end is found as text. */
export function withBoxes(source: string, marks: readonly Mark[], grid: Grid): string {
  if (marks.length === 0) return source;
  const drawing = withEndTag(source);
  const end = drawing.lastIndexOf("</");
  const cluster = Number(/idmap[^>]*\bdata\s*=\s*["'](\d+)/.exec(source)?.[1] ?? 1);
  const used = [...source.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const first = Math.max(cluster * CLUSTER, ...used) + 1;
  const boxes = marks.map((mark, i) => box(mark, first + i, grid));
  const type = /<[a-z]+:shapetype[^>]*"_x0000_t202"/.test(source) ? "" : noteType;
  return drawing.slice(0, end) + declared(source, type + boxes.join("")) + drawing.slice(end);
}

/** A drawing with nothing in it may be one empty tag. */
const withEndTag = (source: string): string =>
  source.includes("</") ? source : source.replace(/<([\w:]+)([^<>]*)\/>\s*$/, "<$1$2></$1>");

/** A drawing of others may not know our prefixes: then each of our elements says what they mean. */
function declared(source: string, markup: string): string {
  const missing = Object.entries(namespaces)
    .filter(([prefix, name]) => !source.includes(`xmlns:${prefix}="${name}"`))
    .map(([prefix, name]) => ` xmlns:${prefix}="${name}"`)
    .join("");
  return missing === "" ? markup : markup.replace(/<v:shape(type)?(?= )/g, `$&${missing}`);
}

const noteType = element(
  "v:shapetype",
  {
    id: "_x0000_t202",
    coordsize: "21600,21600",
    "o:spt": 202,
    path: "m,l,21600r21600,l21600,xe",
  },
  element("v:stroke", { joinstyle: "miter" }),
  element("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
);

function box({ cell, text }: Mark, number: number, grid: Grid): string {
  const { row, column } = parseAddress(cell) ?? { row: 1, column: 1 };
  const lines = lineCount(text, BOX_WIDTH - 12, BOX_FONT);
  const height = lines * LINE_HEIGHT + 12;
  return element(
    "v:shape",
    {
      id: `_x0000_s${number}`,
      type: "#_x0000_t202",
      style: `position:absolute;width:${BOX_WIDTH}pt;height:${height}pt;z-index:1;visibility:hidden`,
      fillcolor: "#ffffe1",
      "o:insetmode": "auto",
    },
    element("v:fill", { color2: "#ffffe1" }),
    element("v:shadow", { color: "black", obscured: "t" }),
    element("v:path", { "o:connecttype": "none" }),
    element(
      "v:textbox",
      { style: "mso-direction-alt:auto" },
      element("div", { style: "text-align:left" }),
    ),
    element(
      "x:ClientData",
      { ObjectType: "Note" },
      element("x:MoveWithCells"),
      element("x:SizeWithCells"),
      element("x:Anchor", {}, anchor(row, column, height, grid)),
      element("x:AutoFill", {}, "False"),
      element("x:Row", {}, String(row - 1)),
      element("x:Column", {}, String(column - 1)),
    ),
  );
}

/** Corners of a box beside a cell: column, pixels in it, row, pixels in it; twice, counted from 0. */
function anchor(row: number, column: number, height: number, grid: Grid): string {
  const merge = mergeAt(grid.merges, { row, column });
  const left = merge?.right ?? column;
  const [right, inColumn] = walk(left, BOX_WIDTH * PIXELS_PER_POINT + 15, columnPixels(grid));
  const [bottom, inRow] = walk(row - 1, height * PIXELS_PER_POINT + 4, rowPixels(grid));
  return [left, 15, row - 1, 4, right, inColumn, bottom, inRow].join(", ");
}

/** Returns the column or row (from 0) that lies so many pixels on, and the pixels into it. */
function walk(
  from: number,
  pixels: number,
  sizeOf: (index: number) => number,
): readonly [number, number] {
  let index = from;
  let rest = Math.round(pixels);
  // A sheet of hidden columns has no room anywhere: the box ends where the looking ends.
  while (index < from + 500 && rest > sizeOf(index)) rest -= sizeOf(index++);
  return [index, Math.min(rest, sizeOf(index))];
}

const columnPixels = ({ columnWidths, hiddenColumns }: Grid) => {
  const hidden = new Set(hiddenColumns);
  return (index: number): number => {
    if (hidden.has(index + 1)) return 0;
    const found = columnWidths.find(({ first, last }) => index + 1 >= first && index + 1 <= last);
    return found ? Math.round(found.width * 7 + 5) : 64;
  };
};

const rowPixels = ({ rowHeights, hiddenRows }: Grid) => {
  const heights = new Map(rowHeights);
  const hidden = new Set(hiddenRows);
  return (index: number): number =>
    hidden.has(index + 1) ? 0 : Math.round((heights.get(index + 1) ?? 15) * PIXELS_PER_POINT);
};
