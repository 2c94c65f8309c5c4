/** Owns the order in which the elements of a sheet part stand (ECMA-376 Part 1, 18.3.1.99). */

const elements = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

export type SheetElement = (typeof elements)[number];

/** Returns what of a sheet stands before an element. */
export const elementsBefore = (name: SheetElement): ReadonlySet<string> =>
  new Set(elements.slice(0, elements.indexOf(name)));

/** Returns what of a sheet stands behind an element. */
export const elementsBehind = (name: SheetElement): ReadonlySet<string> =>
  new Set(elements.slice(elements.indexOf(name) + 1));
