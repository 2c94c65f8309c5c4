/** Owns the reading of an OpenDocument table: its XML made into a Grid. */
import type { CellValue, Grid } from "../../../core/model/workbook/grid";
import { HostError } from "../../../hosts/host";
import type { BookBudget } from "../../grid/bookBudget";
import type { XmlScanner } from "../../package/xml";
import { inCharacters } from "../../grid/columnWidth";
import { GridBuilder } from "../../grid/gridBuilder";
import { durationInDays, isoSerial } from "../../grid/isoSerial";
import { LAST_COLUMN, LAST_ROW } from "../../grid/limits";
import { excelFormula } from "./formula";
import type { OdsStyles } from "./styles";
import { mainSpan, type Paragraph, readParagraph } from "./text";

/** Reads the table that the scanner stands on. */
export const readTable = (xml: XmlScanner, styles: OdsStyles, budget: BookBudget): Grid =>
  new TableReader(xml, styles, budget).read();

/** What stands in a cell, and in as many cells after it as it is repeated. */
interface CellRun {
  readonly column: number;
  readonly count: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly error: string | null;
  readonly style: string | null;
  readonly textStyle: string | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Longer runs of empty styled cells fill the page and mean nothing. */
const LONGEST_EMPTY = 256;
/** Programs nest rows and columns eight deep at most. */
const DEEPEST = 64;

class TableReader {
  private readonly builder: GridBuilder;
  /** Default cell style by column. */
  private readonly columnStyles: (string | null)[] = [];
  private row = 1;

  constructor(
    private readonly xml: XmlScanner,
    private readonly styles: OdsStyles,
    budget: BookBudget,
  ) {
    const state = styles.isHiddenTable(xml.attribute("style-name")) ? "hidden" : "visible";
    this.builder = new GridBuilder(xml.attribute("name") ?? "", state, undefined, budget);
    this.builder.isProtected = xml.flag("protected");
  }

  read(): Grid {
    this.readChildren(this.xml.inside, 0);
    return this.builder.build();
  }

  /** Columns and rows may stand in groups and in the part that is repeated on every page. */
  private readChildren(inside: number, depth: number): void {
    const { xml } = this;
    if (depth > DEEPEST) throw new HostError("damagedFile", { detail: "groups" });
    while (xml.child(inside)) {
      if (xml.name === "table-row") this.readRow();
      else if (xml.name === "table-column") this.readColumn();
      else if (/^table-(header-)?(rows|columns)$|^table-(row|column)-group$/.test(xml.name))
        this.readChildren(xml.inside, depth + 1);
    }
  }

  private readColumn(): void {
    const { xml, columnStyles, builder } = this;
    const first = columnStyles.length + 1;
    const last = Math.min(LAST_COLUMN, first + repeated(xml, "number-columns-repeated") - 1);
    if (first > last) return;
    const style = xml.attribute("default-cell-style-name");
    for (let column = first; column <= last; column++) columnStyles.push(style);
    const width = this.styles.points("table-column", xml.attribute("style-name"));
    const characters = width === null ? null : inCharacters(width);
    builder.addColumns({ first, last, width: characters, isHidden: isHidden(xml) });
  }

  private readRow(): void {
    const { xml, builder } = this;
    const first = this.row;
    const count = repeated(xml, "number-rows-repeated");
    const last = Math.min(LAST_ROW, first + count - 1);
    const height = this.styles.points("table-row", xml.attribute("style-name"));
    builder.addRows({ first, last, isHidden: isHidden(xml), height });
    const runs = this.readRuns(xml.attribute("default-cell-style-name"));
    this.row = first + count;
    if (runs.length === 0) return;
    const cells = runs.filter(hasContent).reduce((sum, run) => sum + run.count, 0);
    builder.budget.expect("cells", cells * Math.max(0, last - first + 1));
    for (let row = first; row <= last; row++) for (const run of runs) this.addRun(row, run, count);
  }

  private addRun(row: number, run: CellRun, rows: number): void {
    const { builder } = this;
    const { column, value, formula, error, rowSpan, columnSpan } = run;
    const isFilled = hasContent(run);
    for (let i = 0; i < run.count; i++) {
      const style = this.styles.cell(
        run.style ?? this.columnStyles[column + i - 1] ?? null,
        run.textStyle,
      );
      if (isFilled) builder.addContent({ row, column: column + i, value, formula, error, style });
      else if (rows <= LONGEST_EMPTY)
        builder.addEmpty(row, column + i, builder.styles.indexOf(style));
    }
    builder.addMerge({
      top: row,
      left: column,
      bottom: row + rowSpan - 1,
      right: column + columnSpan - 1,
    });
  }

  /** Reads the cells of the row that the scanner stands on; those that say nothing are left out. */
  private readRuns(rowStyle: string | null): readonly CellRun[] {
    const { xml } = this;
    const runs: CellRun[] = [];
    let column = 1;
    for (const inside = xml.inside; xml.child(inside); ) {
      if (xml.name !== "table-cell" && xml.name !== "covered-table-cell") continue;
      const stated = repeated(xml, "number-columns-repeated");
      const count = Math.min(stated, LAST_COLUMN - column + 1);
      const run = this.readCell(column, count, rowStyle);
      column = Math.min(LAST_COLUMN + 1, column + stated);
      const isEmpty = run.value === null && run.formula === null && run.error === null;
      const isPlain = run.rowSpan === 1 && run.columnSpan === 1;
      if (!(isEmpty && isPlain && (run.style === null || count > LONGEST_EMPTY))) runs.push(run);
    }
    return runs;
  }

  private readCell(column: number, count: number, rowStyle: string | null): CellRun {
    const { xml } = this;
    const style = xml.attribute("style-name") ?? rowStyle;
    const formula = xml.attribute("formula");
    const rowSpan = repeated(xml, "number-rows-spanned");
    const columnSpan = repeated(xml, "number-columns-spanned");
    const stated = statedValue(xml);
    const paragraphs: Paragraph[] = [];
    for (const inside = xml.inside; xml.child(inside, "p"); ) paragraphs.push(readParagraph(xml));
    const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
    const isError = formula !== null && ERROR.test(text);
    const value = stated === undefined ? (text === "" ? null : text) : stated;
    return {
      column,
      count,
      value: isError ? null : value,
      formula: formula === null ? null : excelFormula(formula),
      error: isError ? text : null,
      style,
      textStyle: mainSpan(paragraphs),
      rowSpan,
      columnSpan,
    };
  }
}

const hasContent = ({ value, formula, error }: CellRun): boolean =>
  value !== null || formula !== null || error !== null;

const ERROR = /^(#(REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)|Err:\d{3})$/;

const repeated = (xml: XmlScanner, attribute: string): number =>
  Math.max(1, Math.min(2 ** 24, Math.floor(xml.number(attribute, 1))));

const isHidden = (xml: XmlScanner): boolean =>
  /^(collapse|filter)$/.test(xml.attribute("visibility") ?? "");

/** Returns the value that the attributes state; undefined where the text is the value. */
function statedValue(xml: XmlScanner): CellValue | undefined {
  switch (xml.attribute("value-type")) {
    case "float":
    case "percentage":
    case "currency": {
      const value = xml.number("value", NaN);
      return Number.isNaN(value) ? undefined : value;
    }
    case "boolean":
      return xml.flag("boolean-value");
    case "date":
      return isoSerial(xml.attribute("date-value") ?? "") ?? undefined;
    case "time":
      return durationInDays(xml.attribute("time-value") ?? "") ?? undefined;
    default:
      return xml.attribute("string-value") || undefined;
  }
}
