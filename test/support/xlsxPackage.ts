/** Owns the making of small .xlsx packages for tests, well formed or wilfully not. */
import { strToU8, zipSync } from "fflate";
import { encodeText } from "../../src/formats/package/xmlText";
import type { BookSketch, CellSketch, SheetSketch } from "./bookSketch";

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface PackageSheet {
  readonly name: string;
  /** The whole part. */
  readonly xml: string;
  readonly state?: string;
}

export interface PackageParts {
  readonly sheets: readonly PackageSheet[];
  /** Content of `<sst>`. */
  readonly strings?: string;
  /** The whole style part. */
  readonly styles?: string;
  /** What the workbook part holds before and after its sheets. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  readonly contentType?: string;
  /** Other parts, or parts in place of those made here; null leaves one out. */
  readonly parts?: { readonly [name: string]: string | Uint8Array | null };
}

/** Returns a worksheet part around the content of its sheetData. */
export const worksheet = (rows: string, rest = "", before = ""): string =>
  `${declaration}<worksheet xmlns="${mainNamespace}">${before}<sheetData>${rows}</sheetData>${rest}</worksheet>`;

/** Returns a style part with these cell formats; a first plain one is added. */
export const styleSheet = (
  cellFormats: string,
  { fonts = "", fills = "", borders = "", formats = "" } = {},
): string =>
  `${declaration}<styleSheet xmlns="${mainNamespace}">${formats}<fonts><font><sz val="11"/><name val="Calibri"/></font>${fonts}</fonts>` +
  `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills}</fills>` +
  `<borders><border><left/><right/><top/><bottom/><diagonal/></border>${borders}</borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cellFormats}</cellXfs></styleSheet>`;

export function xlsxPackage(given: PackageParts): Uint8Array {
  const files: { [name: string]: Uint8Array } = {};
  for (const [name, content] of Object.entries({ ...standardParts(given), ...given.parts })) {
    if (content !== null) files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: new Date(2025, 10, 1) });
}

function standardParts({ sheets, strings, styles, ...given }: PackageParts): {
  [name: string]: string;
} {
  const relations = sheets.map((_, i) =>
    relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`),
  );
  if (styles !== undefined) relations.push(relation("rIdStyles", "styles", "styles.xml"));
  if (strings !== undefined)
    relations.push(relation("rIdStrings", "sharedStrings", "sharedStrings.xml"));
  const type =
    given.contentType ??
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  const tabs = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${encodeText(name).replace(/"/g, "&quot;")}" sheetId="${i + 1}"${state ? ` state="${state}"` : ""} r:id="rId${i + 1}"/>`,
  );
  const parts: { [name: string]: string } = {
    "[Content_Types].xml": contentTypes(
      type,
      sheets.length,
      styles !== undefined,
      strings !== undefined,
    ),
    "_rels/.rels": relationships([relation("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml":
      `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relationshipNamespace}">${given.beforeSheets ?? ""}` +
      `<sheets>${tabs.join("")}</sheets>${given.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(relations),
  };
  sheets.forEach(({ xml }, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = xml));
  if (styles !== undefined) parts["xl/styles.xml"] = styles;
  if (strings !== undefined) {
    parts["xl/sharedStrings.xml"] = `${declaration}<sst xmlns="${mainNamespace}">${strings}</sst>`;
  }
  return parts;
}

export const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relationshipNamespace}/${kind}" Target="${target}"/>`;

export const relationships = (relations: readonly string[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`;

function contentTypes(
  workbook: string,
  sheetCount: number,
  hasStyles: boolean,
  hasStrings: boolean,
): string {
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${type}"/>`;
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", workbook)}` +
    Array.from({ length: sheetCount }, (_, i) =>
      override(`/xl/worksheets/sheet${i + 1}.xml`, `${spreadsheet}.worksheet+xml`),
    ).join("") +
    (hasStyles ? override("/xl/styles.xml", `${spreadsheet}.styles+xml`) : "") +
    (hasStrings ? override("/xl/sharedStrings.xml", `${spreadsheet}.sharedStrings+xml`) : "") +
    `</Types>`
  );
}

/** Returns the package of a sketched workbook. */
export const sketchedXlsx = ({ sheets, active }: BookSketch): Uint8Array =>
  xlsxPackage({
    beforeSheets: `<bookViews><workbookView activeTab="${Math.max(
      0,
      sheets.findIndex(({ name }) => name === active),
    )}"/></bookViews>`,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      xml: sketchedSheet(sheet),
      state: sheet.state,
    })),
    styles: styleSheet(""),
  });

function sketchedSheet({ cells, merges = [], hiddenRows = [], isProtected }: SheetSketch): string {
  const rows = new Map<number, string>(hiddenRows.map((row) => [row, ""]));
  const byPlace = Object.entries(cells).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  for (const [address, sketch] of byPlace) {
    const row = Number(/\d+$/.exec(address)?.[0]);
    rows.set(row, (rows.get(row) ?? "") + sketchedCell(address, sketch));
  }
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, content]) =>
        `<row r="${row}"${hiddenRows.includes(row) ? ' hidden="1"' : ""}>${content}</row>`,
    );
  const merged =
    merges.length === 0
      ? ""
      : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  return worksheet(lines.join(""), (isProtected ? '<sheetProtection sheet="1"/>' : "") + merged);
}

function sketchedCell(address: string, sketch: CellSketch): string {
  if (typeof sketch === "string")
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${encodeText(sketch)}</t></is></c>`;
  if (typeof sketch === "number") return `<c r="${address}"><v>${sketch}</v></c>`;
  if (typeof sketch === "boolean") return `<c r="${address}" t="b"><v>${Number(sketch)}</v></c>`;
  const { formula, value, error } = sketch;
  const type =
    error !== undefined
      ? ' t="e"'
      : typeof value === "string"
        ? ' t="str"'
        : typeof value === "boolean"
          ? ' t="b"'
          : "";
  const shown = error ?? (typeof value === "boolean" ? Number(value) : value);
  const held = shown === undefined ? "" : `<v>${encodeText(String(shown))}</v>`;
  return `<c r="${address}"${type}><f>${encodeText(formula)}</f>${held}</c>`;
}
