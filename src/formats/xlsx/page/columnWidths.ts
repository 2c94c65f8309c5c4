/** Owns how a sheet part says how wide its columns are, changed in place. */
import type { ColumnWidths } from "../../../core/model/workbook/grid";
import { rootPrefix } from "../../package/xmlEdit";
import { scannerAt, tagWith, withElementExchanged } from "./elementEdit";

interface Columns {
  readonly first: number;
  readonly last: number;
  readonly tag: string;
}

/** Returns the sheet part in which columns have these widths; what else is said of them stays. */
export function withColumnWidths(sheetXml: string, widths: ColumnWidths): string {
  const prefix = rootPrefix(sheetXml);
  const wanted = new Map(
    widths.flatMap(([column, width]) => (width === null ? [] : [[column, width]])),
  );
  const stated = statedColumns(sheetXml);
  const split = stated.flatMap((columns) => splitAt(columns, [...wanted.keys()]));
  const isStated = (column: number): boolean => split.some(({ first }) => first === column);
  const added = [...wanted.keys()]
    .filter((column) => !isStated(column))
    .map((column): Columns => ({ first: column, last: column, tag: `<${prefix}col/>` }));
  const markup = [...split, ...added]
    .sort((a, b) => a.first - b.first)
    .map(({ first, last, tag }) => {
      const width = first === last ? wanted.get(first) : undefined;
      return tagWith(tag, {
        min: String(first),
        max: String(last),
        ...(width === undefined ? {} : { width: String(width), customWidth: "1", bestFit: null }),
      });
    });
  // Markup of ours is written without prefixes where an element is exchanged.
  const bare = prefix === "" ? markup : markup.map((tag) => tag.replace(`<${prefix}`, "<"));
  return withElementExchanged(sheetXml, "cols", `<cols>${bare.join("")}</cols>`);
}

function statedColumns(sheetXml: string): readonly Columns[] {
  const xml = scannerAt(sheetXml, ["cols"]);
  const columns: Columns[] = [];
  if (!xml) return columns;
  for (const inside = xml.inside; xml.child(inside, "col"); ) {
    const first = xml.number("min", 1);
    const tag = sheetXml.slice(xml.start, xml.end).replace(/\s*\/?>$/, "/>");
    columns.push({ first, last: xml.number("max", first), tag });
  }
  return columns;
}

/** Each of these columns gets an entry of its own. */
function splitAt({ first, last, tag }: Columns, alone: readonly number[]): readonly Columns[] {
  const cuts = alone.filter((column) => first <= column && column <= last).sort((a, b) => a - b);
  const parts: Columns[] = [];
  let from = first;
  for (const column of cuts) {
    if (column > from) parts.push({ first: from, last: column - 1, tag });
    parts.push({ first: column, last: column, tag });
    from = column + 1;
  }
  return from > last ? parts : [...parts, { first: from, last, tag }];
}
