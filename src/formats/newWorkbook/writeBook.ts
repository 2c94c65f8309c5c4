/** Owns a new workbook as a file: the parts of a book, how they lead to each other, and the zip around them. */
import { zipSync } from "fflate";
import type { Book, Sheet } from "../../core/documents/sheetModel";
import { chartXml } from "./chartPart";
import { drawingXml } from "./drawingPart";
import { declaration, element, textMarkup } from "./markup";
import { namespaces } from "./namespaces";
import { formatRange, sheetPart } from "./sheetPart";
import { styleIndexes, styleSheetXml } from "./styleSheet";

/** Returns the .xlsx file of a book; the same book gives the same bytes. */
export function writeBook(book: Book): Uint8Array {
  const parts = new Map<string, Uint8Array>();
  const overrides: [part: string, type: string][] = [
    ["xl/workbook.xml", "sheet.main+xml"],
    ["xl/styles.xml", "styles+xml"],
  ].map(([part = "", type = ""]) => [part, `${spreadsheet}.${type}`]);
  const charts = { count: 0 };
  book.sheets.forEach((sheet, i) => addSheet({ sheet, number: i + 1, parts, overrides, charts }));
  parts.set("xl/styles.xml", encoded(styleSheetXml()));
  parts.set("xl/workbook.xml", encoded(workbookXml(book)));
  parts.set(
    "xl/_rels/workbook.xml.rels",
    relationshipsXml([
      ...book.sheets.map((_, i) =>
        relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`),
      ),
      relation("rIdStyles", "styles", "styles.xml"),
    ]),
  );
  parts.set("docProps/core.xml", encoded(propertiesXml(book)));
  overrides.push([
    "docProps/core.xml",
    "application/vnd.openxmlformats-package.core-properties+xml",
  ]);
  parts.set(
    "_rels/.rels",
    relationshipsXml([
      relation("rId1", "officeDocument", "xl/workbook.xml"),
      element("Relationship", {
        Id: "rId2",
        Type: `${namespaces.package}/relationships/metadata/core-properties`,
        Target: "docProps/core.xml",
      }),
    ]),
  );
  return zipped([["[Content_Types].xml", encoded(contentTypesXml(overrides))], ...parts]);
}

interface AddedSheet {
  readonly sheet: Sheet;
  readonly number: number;
  /** As bytes at once: a part is far larger as text. */
  readonly parts: Map<string, Uint8Array>;
  readonly overrides: [part: string, type: string][];
  readonly charts: { count: number };
}

function addSheet({ sheet, number, parts, overrides, charts }: AddedSheet): void {
  const name = `xl/worksheets/sheet${number}.xml`;
  const isDrawnOn = sheet.charts.length + sheet.rules.length > 0;
  const { xml, outside } = sheetPart(sheet, {
    namespaces,
    styles: styleIndexes,
    isSelected: number === 1,
    drawingId: isDrawnOn ? "rIdDrawing" : null,
  });
  parts.set(name, encoded(xml));
  overrides.push([name, `${spreadsheet}.worksheet+xml`]);
  const relations = outside.map(({ id, target }) =>
    element("Relationship", {
      Id: id,
      Type: `${namespaces.relationships}/hyperlink`,
      Target: target,
      TargetMode: "External",
    }),
  );
  if (isDrawnOn) {
    relations.push(relation("rIdDrawing", "drawing", `../drawings/drawing${number}.xml`));
    addDrawing({ sheet, number, parts, overrides, charts });
  }
  if (relations.length > 0)
    parts.set(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationshipsXml(relations));
}

function addDrawing({ sheet, number, parts, overrides, charts }: AddedSheet): void {
  const drawing = `xl/drawings/drawing${number}.xml`;
  parts.set(drawing, encoded(drawingXml(sheet)));
  overrides.push([drawing, "application/vnd.openxmlformats-officedocument.drawing+xml"]);
  const relations = sheet.charts.map((chart, i) => {
    charts.count++;
    const part = `xl/charts/chart${charts.count}.xml`;
    parts.set(part, encoded(chartXml(chart)));
    overrides.push([part, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"]);
    return relation(`rId${i + 1}`, "chart", `../charts/chart${charts.count}.xml`);
  });
  if (relations.length > 0)
    parts.set(`xl/drawings/_rels/drawing${number}.xml.rels`, relationshipsXml(relations));
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const relation = (Id: string, kind: string, Target: string): string =>
  element("Relationship", { Id, Type: `${namespaces.relationships}/${kind}`, Target });

const relationshipsXml = (relations: readonly string[]): Uint8Array =>
  encoded(
    declaration +
      element("Relationships", { xmlns: `${namespaces.package}/relationships` }, ...relations),
  );

const contentTypesXml = (overrides: readonly (readonly [string, string])[]): string =>
  declaration +
  element(
    "Types",
    { xmlns: `${namespaces.package}/content-types` },
    element("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    ...overrides.map(([part, ContentType]) =>
      element("Override", { PartName: `/${part}`, ContentType }),
    ),
  );

function workbookXml({ sheets }: Book): string {
  const names = sheets.flatMap(definedNames);
  return (
    declaration +
    element(
      "workbook",
      { xmlns: namespaces.main, "xmlns:r": namespaces.relationships },
      element("bookViews", {}, element("workbookView", { activeTab: 0 })),
      element(
        "sheets",
        {},
        ...sheets.map(({ name }, i) =>
          element("sheet", { name, sheetId: i + 1, "r:id": `rId${i + 1}` }),
        ),
      ),
      names.length === 0 ? "" : element("definedNames", {}, ...names),
      // The results are written beside the formulas; a program that trusts nobody computes them again.
      element("calcPr", { calcId: 191029, fullCalcOnLoad: 1 }),
    )
  );
}

/** Names that Excel reserves: what is filtered, and what is printed on every page. */
function definedNames({ name, filter, titleRows }: Sheet, index: number): readonly string[] {
  const quoted = `'${name.replace(/'/g, "''")}'`;
  const define = (reserved: string, formula: string, hidden: number | null = null): string =>
    element(
      "definedName",
      { name: `_xlnm.${reserved}`, localSheetId: index, hidden },
      textMarkup(`${quoted}!${formula}`),
    );
  return [
    ...(filter
      ? [define("_FilterDatabase", formatRange(filter).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2"), 1)]
      : []),
    ...(titleRows ? [define("Print_Titles", `$${titleRows[0]}:$${titleRows[1]}`)] : []),
  ];
}

function propertiesXml({ title, madeAt }: Book): string {
  const time = (name: string): string =>
    element(name, { "xsi:type": "dcterms:W3CDTF" }, madeAt.replace(/\.\d+Z$/, "Z"));
  return (
    declaration +
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": `${namespaces.package}/metadata/core-properties`,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      element("dc:title", {}, textMarkup(title)),
      time("dcterms:created"),
      time("dcterms:modified"),
    )
  );
}

/** The first day that a zip file knows, so that nothing in the file depends on when it was written. */
const zipped = (parts: readonly (readonly [string, Uint8Array])[]): Uint8Array =>
  zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });

const encoded = (xml: string): Uint8Array => new TextEncoder().encode(xml);
