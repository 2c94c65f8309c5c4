/** Owns the two names under which a workbook part keeps what is printed of a sheet: its area, and what each page repeats. */
import { XmlScanner } from "../../package/xml";
import { appendMarkup, insertBefore, rootPrefix } from "../../package/xmlEdit";
import { encodeText } from "../../package/xmlText";

export type PageName = "_xlnm.Print_Titles" | "_xlnm.Print_Area";

/** Elements that stand behind names in a workbook part (ECMA-376 Part 1, 18.2.27). */
const afterNames = new Set([
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
]);

/** Returns the formulas of both names of a sheet; "" for one that it has not. */
export function pageNames(
  workbookXml: string,
  sheet: string,
): { readonly titles: string; readonly area: string } {
  const tab = String(tabOf(workbookXml, sheet));
  const formulaOf = (wanted: PageName): string => {
    for (const { name, scope, formula } of namesIn(workbookXml))
      if (name === wanted && scope === tab) return formula;
    return "";
  };
  return { titles: formulaOf("_xlnm.Print_Titles"), area: formulaOf("_xlnm.Print_Area") };
}

/** Returns the workbook part in which a name of a sheet stands for this formula; "" takes it out. */
export function withPageName(
  workbookXml: string,
  sheet: string,
  wanted: PageName,
  formula: string,
): string {
  const tab = String(tabOf(workbookXml, sheet));
  let xml = workbookXml;
  const old = namesIn(xml).find(({ name, scope }) => name === wanted && scope === tab);
  if (old) xml = xml.slice(0, old.start) + xml.slice(old.end);
  if (formula === "") return xml;
  const prefix = rootPrefix(xml);
  const markup = `<${prefix}definedName name="${wanted}" localSheetId="${tab}">${encodeText(formula)}</${prefix}definedName>`;
  const names = new XmlScanner(xml);
  if (names.child(names.root("workbook"), "definedNames")) return appendMarkup(names, markup);
  return insertBefore(xml, afterNames, `<${prefix}definedNames>${markup}</${prefix}definedNames>`);
}

interface WrittenName {
  readonly name: string;
  /** Number of its tab as it is written; null: the whole workbook. */
  readonly scope: string | null;
  readonly formula: string;
  readonly start: number;
  readonly end: number;
}

function namesIn(workbookXml: string): readonly WrittenName[] {
  const xml = new XmlScanner(workbookXml);
  const names: WrittenName[] = [];
  if (!xml.child(xml.root("workbook"), "definedNames")) return names;
  for (const inside = xml.inside; xml.child(inside, "definedName"); ) {
    const { start } = xml;
    const [name, scope] = [xml.attribute("name") ?? "", xml.attribute("localSheetId") ?? null];
    const formula = xml.text();
    names.push({ name, scope, formula, start, end: xml.end });
  }
  return names;
}

/** Number of a sheet among all tabs, charts too. */
function tabOf(workbookXml: string, sheet: string): number {
  const xml = new XmlScanner(workbookXml);
  xml.child(xml.root("workbook"), "sheets");
  let tab = 0;
  for (const inside = xml.inside; xml.child(inside); tab++)
    if (xml.attribute("name") === sheet) return tab;
  return -1;
}
