/** Owns the reading of a whole OpenDocument spreadsheet, a package or one XML file, made into WorkbookData. */
import type { Grid, WorkbookData } from "../../../core/model/workbook/grid";
import { HostError } from "../../../hosts/host";
import { isoTime } from "../../xlsx/reading/workbookParts";
import { XmlScanner } from "../../package/xml";
import { decodeText, decodeXml } from "../../package/xmlText";
import type { ZipPackage } from "../../package/zip";
import { BookBudget } from "../../grid/bookBudget";
import { readTable } from "./sheet";
import { OdsStyles } from "./styles";

export function readOds(zip: ZipPackage, file: string): WorkbookData {
  const manifest = partOf(zip, "META-INF/manifest.xml");
  if (/<[\w.-]*:?encryption-data\b/.test(manifest)) throw new HostError("passwordProtected");
  const styles = new OdsStyles();
  // Automatic styles of this part are those of headers and footers.
  readStyles(partOf(zip, "styles.xml"), styles, ["font-face-decls", "styles"]);
  const grids = readContent(decodeXml(zip.read("content.xml")), styles);
  return {
    file,
    format: "ods",
    modified: modifiedTime(partOf(zip, "meta.xml")),
    activeSheet: activeSheet(partOf(zip, "settings.xml"), grids),
    grids,
  };
}

/** Looks and tables of one XML file; what else stands in it (pictures, macros) is passed over. */
const sections = /^(font-face-decls|styles|automatic-styles)$/;
const MAXIMUM_BYTES = 64 * 2 ** 20;

/** Reads a spreadsheet that is one XML file. */
export function readFods(bytes: Uint8Array, file: string): WorkbookData {
  if (bytes.length > MAXIMUM_BYTES) throw new HostError("tooLarge", { limit: "64 MB" });
  const source = decodeXml(bytes);
  const xml = new XmlScanner(source);
  const styles = new OdsStyles();
  const budget = new BookBudget();
  let modified: string | null = null;
  let grids: readonly Grid[] | null = null;
  for (const root = xml.root("document"); xml.child(root); ) {
    if (xml.name === "meta") modified = dateIn(xml) ?? modified;
    else if (sections.test(xml.name)) styles.read(xml);
    else if (xml.name === "body") grids = readBody(xml, styles, budget);
  }
  // A text document has a body too.
  if (!grids || grids.length === 0) throw new HostError("notAWorkbook", { detail: "word" });
  return { file, format: "fods", modified, activeSheet: activeSheet(source, grids), grids };
}

const partOf = (zip: ZipPackage, name: string): string =>
  zip.has(name) ? decodeXml(zip.read(name)) : "";

function readStyles(source: string, styles: OdsStyles, sections: readonly string[]): void {
  if (source === "") return;
  const xml = new XmlScanner(source);
  for (const root = xml.root("document-styles"); xml.child(root); )
    if (sections.includes(xml.name)) styles.read(xml);
}

function readContent(source: string, styles: OdsStyles): readonly Grid[] {
  const xml = new XmlScanner(source);
  const grids: Grid[] = [];
  const budget = new BookBudget();
  for (const root = xml.root("document-content"); xml.child(root); ) {
    if (xml.name === "font-face-decls" || xml.name === "automatic-styles") styles.read(xml);
    else if (xml.name === "body") grids.push(...readBody(xml, styles, budget));
  }
  return grids;
}

/** Reads the tables of the body that the scanner stands on. */
function readBody(xml: XmlScanner, styles: OdsStyles, budget: BookBudget): readonly Grid[] {
  const grids: Grid[] = [];
  for (const body = xml.inside; xml.child(body, "spreadsheet"); )
    for (const inside = xml.inside; xml.child(inside, "table"); )
      grids.push(readTable(xml, styles, budget));
  return grids;
}

function modifiedTime(source: string): string | null {
  if (source === "") return null;
  const xml = new XmlScanner(source);
  for (const root = xml.root(); xml.child(root, "meta"); ) return dateIn(xml);
  return null;
}

function dateIn(xml: XmlScanner): string | null {
  let date: string | null = null;
  for (const meta = xml.inside; xml.child(meta, "date"); ) date ??= isoTime(xml.text());
  return date;
}

function activeSheet(source: string, grids: readonly Grid[]): string | null {
  const named = /name="ActiveTable"[^>]*>([^<]*)</.exec(source)?.[1];
  const name = named === undefined ? undefined : decodeText(named);
  return grids.find(({ sheet }) => sheet === name)?.sheet ?? null;
}
