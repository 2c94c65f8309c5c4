/** Owns the table of contents of a package: which part is the workbook, which are its sheets, styles and strings. */
import type { FileFormat, Grid } from "../../../core/model/workbook/grid";
import { HostError } from "../../../hosts/host";
import { contentTypesPart } from "../../package/contentTypes";
import type { PartsRead } from "../../package/partsRead";
import {
  readRelationships,
  type Relationship,
  relationshipsPart,
} from "../../package/relationships";
import { XmlScanner } from "../../package/xml";
import { decodeXml } from "../../package/xmlText";
import type { ZipPackage } from "../../package/zip";
import { partKey } from "../../package/zipDirectory";

export interface SheetPart {
  readonly name: string;
  readonly state: Grid["state"];
  readonly part: string;
}

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** The sheet it is known in, or null for the whole workbook. */
  readonly sheet: string | null;
}

export interface WorkbookParts {
  readonly workbook: string;
  readonly format: FileFormat;
  /** Worksheets that are there. */
  readonly sheets: readonly SheetPart[];
  /** Names of sheets that are listed and not there. */
  readonly missingSheets: readonly string[];
  readonly activeSheet: string | null;
  readonly uses1904: boolean;
  readonly names: readonly DefinedName[];
  readonly styles: string | null;
  readonly strings: string | null;
  readonly theme: string | null;
  readonly modified: string | null;
  readonly isSigned: boolean;
}

/** What is remembered of the tables of contents of other packages. */
export interface ContentsRead {
  readonly relationships: PartsRead<readonly Relationship[]>;
  readonly workbooks: PartsRead<WorkbookPart>;
  readonly contentTypes: PartsRead<"xlsx" | "xlsm">;
}

export function readWorkbookParts(zip: ZipPackage, before: ContentsRead): WorkbookParts {
  // What a target leads to hangs on which parts there are.
  const names = zip.names.join("\n");
  const relationsOf = (owner: string): readonly Relationship[] =>
    before.relationships([zip.packed(relationshipsPart(owner))], [owner, names], () =>
      readRelationships(zip, owner),
    );
  const packageRelations = relationsOf("");
  const workbook =
    packageRelations.find(({ kind }) => kind === "officeDocument")?.part ?? "xl/workbook.xml";
  if (!zip.has(workbook)) {
    throw new HostError(zip.has("[Content_Types].xml") ? "damagedFile" : "notAWorkbook", {
      detail: workbook,
    });
  }
  const relations = relationsOf(workbook);
  const partOf = (wanted: string): string | null => {
    const part = relations.find(({ kind }) => kind === wanted)?.part;
    return part !== undefined && zip.has(part) ? part : null;
  };
  const properties =
    packageRelations.find(({ kind }) => kind === "core-properties")?.part ?? "docProps/core.xml";
  return {
    ...before.workbooks([zip.packed(workbook)], [relations, names], () =>
      readWorkbook(decodeXml(zip.read(workbook)), relations, zip),
    ),
    workbook,
    format: before.contentTypes([zip.packed(contentTypesPart)], [], () => readFormat(zip)),
    styles: partOf("styles"),
    strings: partOf("sharedStrings"),
    theme: partOf("theme"),
    modified: zip.has(properties) ? readModified(decodeXml(zip.read(properties))) : null,
    isSigned: packageRelations.some(({ kind }) => kind === "origin"),
  };
}

function readFormat(zip: ZipPackage): "xlsx" | "xlsm" {
  if (!zip.has(contentTypesPart)) return "xlsx";
  const types = decodeXml(zip.read(contentTypesPart));
  // A copy would get parts that have to be named there.
  const xml = new XmlScanner(types);
  xml.root();
  xml.skip();
  return types.includes("macroEnabled.main+xml") ? "xlsm" : "xlsx";
}

type WorkbookPart = Pick<
  WorkbookParts,
  "sheets" | "missingSheets" | "activeSheet" | "uses1904" | "names"
>;

function readWorkbook(
  source: string,
  relations: readonly Relationship[],
  zip: ZipPackage,
): WorkbookPart {
  const xml = new XmlScanner(source);
  const tabs: Tab[] = [];
  const names: { readonly name: string; readonly formula: string; readonly scope: number }[] = [];
  let active = 0;
  let uses1904 = false;
  const root = xml.root("workbook");
  while (xml.child(root)) {
    const inside = xml.inside;
    if (xml.name === "workbookPr") uses1904 = xml.flag("date1904");
    else if (xml.name === "bookViews") {
      if (xml.child(inside)) active = xml.number("activeTab", 0);
    } else if (xml.name === "sheets") {
      while (xml.child(inside)) tabs.push(readTab(xml, relations, zip));
    } else if (xml.name === "definedNames") {
      while (xml.child(inside)) {
        const name = xml.attribute("name") ?? "";
        const scope = xml.number("localSheetId", -1);
        names.push({ name, scope, formula: xml.text() });
      }
    }
  }
  const sheets = tabs.flatMap(({ sheet }) => sheet ?? []);
  const missingSheets = tabs.flatMap(({ name, isMissing }) => (isMissing ? [name] : []));
  refuseTwice(sheets.map(({ part }) => part));
  const [missing] = missingSheets;
  if (sheets.length === 0 && missing !== undefined)
    throw new HostError("damagedFile", { detail: missing });
  return {
    sheets,
    missingSheets,
    activeSheet: tabs[active]?.sheet?.name ?? null,
    uses1904,
    names: names.map(({ name, formula, scope }) => ({
      name,
      formula,
      sheet: tabs[scope]?.name ?? null,
    })),
  };
}

/** One sheet under two tabs is nothing that Excel opens; thousands of tabs would be read one by one. */
function refuseTwice(parts: readonly string[]): void {
  const keys = parts.map(partKey);
  if (new Set(keys).size < keys.length)
    throw new HostError("damagedFile", { detail: "sheet listed twice" });
}

/** Of every kind, because `activeTab` and `localSheetId` count them all. */
interface Tab {
  readonly name: string;
  /** Null for a chart and the like, and for a sheet that is missing. */
  readonly sheet: SheetPart | null;
  readonly isMissing: boolean;
}

function readTab(xml: XmlScanner, relations: readonly Relationship[], zip: ZipPackage): Tab {
  const name = xml.attribute("name") ?? "";
  const id = xml.attribute("id");
  const stated = xml.attribute("state");
  const state = stated === "hidden" || stated === "veryHidden" ? stated : "visible";
  const relation = relations.find((candidate) => candidate.id === id);
  if (!relation || !zip.has(relation.part)) return { name, sheet: null, isMissing: true };
  const { kind, part } = relation;
  return { name, sheet: kind === "worksheet" ? { name, state, part } : null, isMissing: false };
}

/** Returns when a package says that it was last saved, as ISO 8601. */
export function readModified(source: string): string | null {
  const xml = new XmlScanner(source);
  for (const root = xml.root(); xml.child(root, "modified"); ) return isoTime(xml.text());
  return null;
}

/** Returns a time as ISO 8601 in UTC, or null; one without a zone is taken as UTC. */
export function isoTime(stated: string): string | null {
  const text = stated.trim();
  const hasZone = /(Z|[+-]\d\d:?\d\d)$/i.test(text);
  const time = Date.parse(hasZone || !text.includes("T") ? text : `${text}Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
