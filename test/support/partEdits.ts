/** Owns the edits of a package's parts of which dialects are made. */
import type { Parts } from "./customXml";
import { mainNamespace, relationships } from "./xlsxPackage";

export const relationshipTypes =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const SHEET = "xl/worksheets/sheet1.xml";
export const SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
export const BOOK = "xl/workbook.xml";
export const BOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
export const TYPES = "[Content_Types].xml";
export const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml";
export const drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

export function replace(parts: Parts, name: string, what: RegExp, by: string): void {
  parts[name] = (parts[name] ?? "").replace(what, by);
}

export function rename(parts: Parts, to: (name: string) => string): void {
  const renamed = Object.entries(parts).map(([name, content]) => [to(name), content] as const);
  for (const name of Object.keys(parts)) Reflect.deleteProperty(parts, name);
  Object.assign(parts, Object.fromEntries(renamed));
}

/** Says of a part what it is. */
export function state(parts: Parts, name: string, type: string): void {
  const said = `<Override PartName="/${name}" ContentType="${type}"/></Types>`;
  replace(parts, TYPES, /<\/Types>/, said);
}

export function link(
  parts: Parts,
  relations: string,
  id: string,
  kind: string,
  target: string,
  types = relationshipTypes,
): void {
  parts[relations] ??= relationships([]);
  replace(
    parts,
    relations,
    /<\/Relationships>/,
    `<Relationship Id="${id}" Type="${types}/${kind}" Target="${target}"/></Relationships>`,
  );
}

/** Puts markup behind the cells of the sheet. */
export function putBehind(parts: Parts, markup: string): void {
  replace(parts, SHEET, /<\/worksheet>/, `${markup}</worksheet>`);
  replace(parts, SHEET, /<worksheet /, `<worksheet xmlns:r="${relationshipTypes}" `);
}

/** Puts markup before the cells of the sheet. */
export function putBefore(parts: Parts, markup: string): void {
  replace(parts, SHEET, /<sheetData>/, `${markup}<sheetData>`);
}

export function sharedTexts(parts: Parts): void {
  const texts: string[] = [];
  parts[SHEET] = (parts[SHEET] ?? "").replace(
    /t="inlineStr"><is>(.*?)<\/is>/g,
    (_cell, text: string) => `t="s"><v>${texts.push(`<si>${text}</si>`) - 1}</v>`,
  );
  parts["xl/sharedStrings.xml"] =
    `<sst xmlns="${mainNamespace}" count="${texts.length}" uniqueCount="${texts.length}">${texts.join("")}</sst>`;
  link(parts, BOOK_RELATIONS, "rIdTexts", "sharedStrings", "sharedStrings.xml");
  state(parts, "xl/sharedStrings.xml", `${spreadsheet}.sharedStrings+xml`);
}
