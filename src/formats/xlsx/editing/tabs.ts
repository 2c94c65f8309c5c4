/** Owns the tabs of a workbook part: their names, and one more among them. */
import { element } from "../../newWorkbook/markup";
import { XmlScanner } from "../../package/xml";
import { appendMarkup, rootPrefix, withPrefix } from "../../package/xmlEdit";
import { tagWith } from "../page/elementEdit";

const HIGHEST_ID = 65_534;

interface Tab {
  readonly name: string;
  readonly id: number;
  /** Where its element ends. */
  readonly end: number;
}

/** Of worksheets and chart sheets alike. */
function readTabs(source: string): readonly Tab[] {
  const xml = new XmlScanner(source);
  const tabs: Tab[] = [];
  if (!xml.child(xml.root("workbook"), "sheets")) return tabs;
  for (const inside = xml.inside; xml.child(inside, "sheet"); ) {
    const [name, id] = [xml.attribute("name") ?? "", xml.number("sheetId", 0)];
    tabs.push({ name, id, end: xml.skip() });
  }
  return tabs;
}

/** Returns the names of all tabs. */
export const tabsIn = (source: string): readonly string[] =>
  readTabs(source).map(({ name }) => name);

/** Behind those that are there, as long as there is room. */
function freeId(ids: ReadonlySet<number>): number {
  let id = Math.max(0, ...ids) + 1;
  if (id > HIGHEST_ID) for (id = 1; ids.has(id); ) id++;
  return id;
}

export interface NewTab {
  readonly name: string;
  /** Id of the relationship that leads to its part, and what the types of relationships begin with. */
  readonly relation: string;
  readonly base: string;
  /** The tab that it stands behind; null: behind all. */
  readonly behind: string | null;
}

/** Returns the workbook part with one more tab; names and views of the others go on meaning the same tabs. */
export function withTab(source: string, { name, relation, base, behind }: NewTab): string {
  const tabs = readTabs(source);
  const made = element("sheet", {
    name,
    sheetId: freeId(new Set(tabs.map(({ id }) => id))),
    "xmlns:r": base,
    "r:id": relation,
  });
  const markup = withPrefix(made, rootPrefix(source));
  const at = tabs.findIndex((tab) => tab.name === behind);
  const before = tabs[at];
  if (!before) {
    const sheets = new XmlScanner(source);
    sheets.child(sheets.root("workbook"), "sheets");
    return appendMarkup(sheets, markup);
  }
  const added = source.slice(0, before.end) + markup + source.slice(before.end);
  return withTabsCounted(added, at + 1);
}

/** What counts tabs from 0, by the elements that it stands in. */
const counters: readonly (readonly [list: string, child: string, attribute: string])[] = [
  ["bookViews", "workbookView", "activeTab"],
  ["bookViews", "workbookView", "firstSheet"],
  ["definedNames", "definedName", "localSheetId"],
];

/** A tab came to stand at this place. */
function withTabsCounted(source: string, place: number): string {
  return counters.reduce((text, [list, child, attribute]) => {
    const xml = new XmlScanner(text);
    if (!xml.child(xml.root("workbook"), list)) return text;
    let written = "";
    let from = 0;
    for (const inside = xml.inside; xml.child(inside, child); ) {
      const tab = xml.number(attribute, -1);
      if (tab < place) continue;
      const { start, end } = xml;
      written += text.slice(from, start);
      written += tagWith(text.slice(start, end), { [attribute]: String(tab + 1) });
      from = end;
    }
    return written + text.slice(from);
  }, source);
}
