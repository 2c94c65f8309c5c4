/** Owns the kinds of parts that a marked copy may add to a package. */

/** What a new part of a kind is called, and how it is made known. */
export interface PartKind {
  /** Last word of the type of the relationship that leads to it. */
  readonly relation: string;
  readonly start: string;
  readonly ending: string;
  readonly contentType: string;
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const commentsKind: PartKind = {
  relation: "comments",
  start: "xl/comments",
  ending: ".xml",
  contentType: `${spreadsheet}.comments+xml`,
};
export const drawingKind: PartKind = {
  relation: "vmlDrawing",
  start: "xl/drawings/vmlDrawing",
  ending: ".vml",
  contentType: "application/vnd.openxmlformats-officedocument.vmlDrawing",
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
