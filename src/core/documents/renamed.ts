/** Owns how a book takes other sheet names: everything that leads from sheet to sheet follows. */
import type { Book, Chart, ChartRange, Link, SheetCell } from "./sheetModel";

/** Returns the book under other sheet names; formulas, links and charts follow. A sheet that is not named keeps its name. */
export function renamedBook(book: Book, names: ReadonlyMap<string, string>): Book {
  const nameOf = (sheet: string): string => names.get(sheet) ?? sheet;
  const formulaOf = (formula: string): string =>
    formula.replace(quotedSheet, (_reference, quoted: string) => {
      const name = nameOf(quoted.replace(/''/g, "'"));
      return `'${name.replace(/'/g, "''")}'!`;
    });
  const link = (given: Link | null): Link | null =>
    given?.to === "cell" ? { ...given, sheet: nameOf(given.sheet) } : given;
  const cell = ({ content, ...others }: SheetCell): SheetCell => ({
    ...others,
    content:
      content.kind === "formula" ? { ...content, formula: formulaOf(content.formula) } : content,
    link: link(others.link),
  });
  const place = <Value>(range: ChartRange<Value>): ChartRange<Value> => ({
    ...range,
    sheet: nameOf(range.sheet),
  });
  const chart = (given: Chart): Chart => ({
    ...given,
    categories: place(given.categories),
    series: given.series.map((each) => ({
      ...each,
      name: place(each.name),
      values: place(each.values),
    })),
  });
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      name: nameOf(sheet.name),
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
      fills: sheet.fills.map((fill) => ({ ...fill, formula: formulaOf(fill.formula) })),
      charts: sheet.charts.map(chart),
    })),
  };
}

/** A sheet's name as our builders write it in a formula: always between quotes, a quote in it doubled. */
const quotedSheet = /'((?:[^']|'')+)'!/g;
