/** Owns the one change to the workbook part: Excel is told to work out every formula when it opens the file. */
import { XmlScanner } from "../../package/xml";

/** Elements that stand before calcPr in a workbook part (ECMA-376 Part 1, 18.2.27). */
const before = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
]);

/** Returns the workbook part with fullCalcOnLoad set. */
export function askForCalculation(source: string): string {
  const xml = new XmlScanner(source);
  const root = xml.root("workbook");
  const prefix = /^<([^\s/>:]+:)?/.exec(source.slice(xml.start, xml.start + 80))?.[1] ?? "";
  let at = xml.end;
  while (xml.child(root)) {
    if (xml.name === "calcPr") {
      const tag = source
        .slice(xml.start, xml.end)
        .replace(/\sfullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, "");
      return (
        source.slice(0, xml.start) +
        tag.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1') +
        source.slice(xml.end)
      );
    }
    const isBefore = before.has(xml.name);
    const end = xml.skip();
    if (isBefore) at = end;
  }
  return `${source.slice(0, at)}<${prefix}calcPr fullCalcOnLoad="1"/>${source.slice(at)}`;
}
