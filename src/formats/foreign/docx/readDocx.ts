/** Owns the reading of a whole Word document: the tables in it and the words around them made into WorkbookData. */
import type { WorkbookData } from "../../../core/model/workbook/grid";
import { HostError } from "../../../hosts/host";
import { documentPart } from "../../fileKind";
import { BookBudget } from "../../grid/bookBudget";
import { readRelationships } from "../../package/relationships";
import { decodeXml } from "../../package/xmlText";
import type { ZipPackage } from "../../package/zip";
import { readModified } from "../../xlsx/reading/workbookParts";
import { readContent } from "./content";
import { Numbering } from "./numbering";
import { gridOf } from "./placing";
import { sheetsIn } from "./sheets";
import { DocumentStyles } from "./styles";

/** Throws the HostError that says that there is no table in it. */
export function readDocx(zip: ZipPackage, file: string): WorkbookData {
  const main = documentPart(zip) ?? "word/document.xml";
  const relations = readRelationships(zip, main);
  const partOf = (kind: string): string => {
    const part = relations.find((each) => each.kind === kind)?.part;
    return part !== undefined && zip.has(part) ? decodeXml(zip.read(part)) : "";
  };
  const blocks = readContent(decodeXml(zip.read(main)), {
    styles: new DocumentStyles(partOf("styles")),
    numbering: new Numbering(partOf("numbering")),
  });
  const sheets = sheetsIn(blocks);
  if (sheets.length === 0) throw new HostError("notAWorkbook", { detail: "wordText" });
  const budget = new BookBudget();
  const name = file.replace(/\.doc[xm]$/i, "");
  const properties = "docProps/core.xml";
  return {
    file,
    format: "docx",
    modified: zip.has(properties) ? readModified(decodeXml(zip.read(properties))) : null,
    activeSheet: null,
    grids: sheets.map((sheet, at) =>
      gridOf(sheet, at === 0 ? name : `${name} (${at + 1})`, budget),
    ),
  };
}
