/** Owns the kinds of parts that copies may add to a package. */
import type { PartKind } from "./newParts";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const commentsKind: PartKind = {
  relation: "comments",
  start: "xl/comments",
  ending: ".xml",
  contentType: `${spreadsheet}.comments+xml`,
};
/** Of the boxes of comments. */
export const boxesKind: PartKind = {
  relation: "vmlDrawing",
  start: "xl/drawings/vmlDrawing",
  ending: ".vml",
  contentType: "application/vnd.openxmlformats-officedocument.vmlDrawing",
};
export const drawingKind: PartKind = {
  relation: "drawing",
  start: "xl/drawings/drawing",
  ending: ".xml",
  contentType: "application/vnd.openxmlformats-officedocument.drawing+xml",
};
export const worksheetKind: PartKind = {
  relation: "worksheet",
  start: "xl/worksheets/sheet",
  ending: ".xml",
  contentType: `${spreadsheet}.worksheet+xml`,
};
export const stylesKind: PartKind = {
  relation: "styles",
  start: "xl/styles",
  ending: ".xml",
  contentType: `${spreadsheet}.styles+xml`,
};
