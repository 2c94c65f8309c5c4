/** Owns how the parts of an .xlsx file say how a sheet is laid out on paper, read and changed in place. */
import type { CellRange } from "../../../core/model/workbook/grid";
import { formatAddress, parseRange } from "../../../core/model/workbook/grid";
import {
  differingHeights,
  differingTraits,
  type Margins,
  type PageSetup,
  type Scaling,
} from "../../../core/model/workbook/pageSetup";
import { XmlScanner } from "../../package/xml";
import { appendMarkup, rootPrefix } from "../../package/xmlEdit";
import { scannerAt, withAttributes, withElement } from "./elementEdit";
import { readNumbering, withNumbering } from "./marginTexts";
import { pageNames, withPageName } from "./pageNames";
import { readBreaks, withBreaks } from "./rowBreaks";
import { readHeights, withHeights } from "./rowHeights";

const MM_PER_INCH = 25.4;
/** Margins in inches where a sheet states none, as Excel takes them. */
const unstated: Margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 };

/** Papers by their number (ECMA-376 Part 1, 18.3.1.63); others keep the number as their name. */
const papers: { readonly [number: string]: string } = {
  "1": "Letter",
  "5": "Legal",
  "8": "A3",
  "9": "A4",
  "11": "A5",
};

/** Returns how a sheet is laid out by its part and the workbook part. */
export function readPage(sheetXml: string, workbookXml: string, sheet: string): PageSetup {
  const fits = attributesOf(sheetXml, ["sheetPr", "pageSetUpPr"])?.("fitToPage");
  const setup = attributesOf(sheetXml, ["pageSetup"]) ?? (() => null);
  const margins = attributesOf(sheetXml, ["pageMargins"]) ?? (() => null);
  const side = (name: keyof Margins): number =>
    Math.round(Number(margins(name) ?? unstated[name]) * MM_PER_INCH * 100) / 100;
  const paper = setup("paperSize");
  const { titles, area } = pageNames(workbookXml, sheet);
  const rows = /\$(\d+):\$(\d+)/.exec(titles);
  return {
    paper: paper === null ? null : (papers[paper] ?? paper),
    orientation: setup("orientation") === "landscape" ? "landscape" : "portrait",
    margins: {
      left: side("left"),
      right: side("right"),
      top: side("top"),
      bottom: side("bottom"),
    },
    scaling: isOn(fits ?? null) ? fitOf(setup) : scaleOf(setup),
    titleRows: rows ? [Number(rows[1]), Number(rows[2])] : null,
    printArea: partsOf(area).flatMap((part) => parseRange(part.replace(/^.*!|\$/g, "")) ?? []),
    numbering: readNumbering(sheetXml),
    breaksBefore: readBreaks(sheetXml),
    rowHeights: readHeights(sheetXml),
  };
}

type Attribute = (name: string) => string | null;

const isOn = (flag: string | null): boolean => flag === "1" || flag === "true";

const fitOf = (setup: Attribute): Scaling => ({
  kind: "fit",
  wide: Number(setup("fitToWidth") ?? 1) || null,
  tall: Number(setup("fitToHeight") ?? 1) || null,
});

const scaleOf = (setup: Attribute): Scaling => ({
  kind: "scale",
  percent: Number(setup("scale") ?? 100),
});

/** Returns the sheet part for another page; what stays the same stays as it is written. */
export function withPage(sheetXml: string, before: PageSetup, page: PageSetup): string {
  const traits = differingTraits(before, page);
  const { scaling } = page;
  const isFit = scaling.kind === "fit";
  const setup: { [name: string]: string | null } = {};
  if (traits.includes("paper")) setup["paperSize"] = paperNumber(page.paper);
  if (traits.includes("orientation")) setup["orientation"] = page.orientation;
  if (traits.includes("scaling")) {
    setup["scale"] = isFit ? null : String(scaling.percent);
    setup["fitToWidth"] = isFit ? String(scaling.wide ?? 0) : null;
    setup["fitToHeight"] = isFit ? String(scaling.tall ?? 0) : null;
  }
  let xml = sheetXml;
  if (traits.includes("scaling")) xml = withFit(xml, isFit);
  if (traits.includes("margins")) xml = withMargins(xml, page.margins);
  if (Object.keys(setup).length > 0) xml = withElement(xml, "pageSetup", setup);
  if (traits.includes("numbering")) xml = withNumbering(xml, page.numbering);
  if (traits.includes("breaksBefore")) xml = withBreaks(xml, page.breaksBefore);
  return traits.includes("rowHeights")
    ? withHeights(xml, new Map(differingHeights(before, page)))
    : xml;
}

/** Returns the workbook part in which a sheet prints these rows on each page and this area. */
export function withPrintNames(
  workbookXml: string,
  sheet: string,
  before: PageSetup,
  page: PageSetup,
): string {
  const traits = differingTraits(before, page);
  const place = `'${sheet.replace(/'/g, "''")}'!`;
  const { titleRows, printArea } = page;
  // Columns that are repeated too stay.
  const columns = partsOf(pageNames(workbookXml, sheet).titles).filter((part) =>
    /\$[A-Z]+:\$[A-Z]+$/i.test(part),
  );
  const rows = titleRows ? [`${place}$${titleRows[0]}:$${titleRows[1]}`] : [];
  let xml = workbookXml;
  if (traits.includes("titleRows"))
    xml = withPageName(xml, sheet, "_xlnm.Print_Titles", [...columns, ...rows].join(","));
  if (traits.includes("printArea"))
    xml = withPageName(
      xml,
      sheet,
      "_xlnm.Print_Area",
      printArea.map((range) => place + absolute(range)).join(","),
    );
  return xml;
}

/** Ranges with commas between; a comma in the name of a sheet stands between quotes. */
const partsOf = (formula: string): readonly string[] =>
  formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];

const absolute = ({ top, left, bottom, right }: CellRange): string =>
  `${formatAddress({ row: top, column: left })}:${formatAddress({ row: bottom, column: right })}`.replace(
    /([A-Z]+)(\d+)/g,
    "$$$1$$$2",
  );

const paperNumber = (paper: string | null): string | null =>
  Object.keys(papers).find((number) => papers[number] === paper) ?? paper;

function withMargins(xml: string, margins: Margins): string {
  const inches = (mm: number): string => String(Math.round((mm / MM_PER_INCH) * 10_000) / 10_000);
  const stated = {
    left: inches(margins.left),
    right: inches(margins.right),
    top: inches(margins.top),
    bottom: inches(margins.bottom),
  };
  const isThere = attributesOf(xml, ["pageMargins"]) !== null;
  const all = isThere ? stated : { ...stated, header: "0.3", footer: "0.3" };
  return withElement(xml, "pageMargins", all);
}

/** The flag stands in the first element of the sheet, behind all else in it. */
function withFit(xml: string, isFit: boolean): string {
  const flag = { fitToPage: isFit ? "1" : "0" };
  const found = scannerAt(xml, ["sheetPr", "pageSetUpPr"]);
  if (found) return withAttributes(found, flag);
  const prefix = rootPrefix(xml);
  const markup = `<${prefix}pageSetUpPr fitToPage="${flag.fitToPage}"/>`;
  const properties = scannerAt(xml, ["sheetPr"]);
  if (properties) return appendMarkup(properties, markup);
  const root = new XmlScanner(xml);
  root.root("worksheet");
  return `${xml.slice(0, root.end)}<${prefix}sheetPr>${markup}</${prefix}sheetPr>${xml.slice(root.end)}`;
}

function attributesOf(xml: string, way: readonly string[]): Attribute | null {
  const scanner = scannerAt(xml, way);
  return scanner && ((name) => scanner.attribute(name) ?? null);
}
