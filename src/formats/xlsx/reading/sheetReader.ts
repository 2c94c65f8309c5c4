/** Owns the reading of a worksheet part: its XML made into a Grid. */
import type { BookBudget } from "../../grid/bookBudget";
import type { CellRange, CellValue, Grid } from "../../../core/model/workbook/grid";
import { parseRange } from "../../../core/model/workbook/grid";
import { copiesOf } from "../../formulas/tokens";
import { HostError } from "../../../hosts/host";
import { packedReference, REFERENCE_UNIT } from "./cellReference";
import { readValue } from "./cellValue";
import { GridBuilder } from "../../grid/gridBuilder";
import { LAST_COLUMN, LAST_ROW } from "../../grid/limits";
import { shownText } from "../../grid/numberFormat";
import { StyleList } from "../../grid/styleList";
import type { RichText, RunLook } from "./strings";
import { readRichText, unescapeText } from "./strings";
import type { Styles } from "./styles";
import { withLook } from "./styles";
import type { SheetPart } from "./workbookParts";
import { XmlScanner } from "../../package/xml";

export interface SheetContext {
  readonly sheet: SheetPart;
  readonly strings: readonly RichText[];
  readonly styles: Styles;
  readonly uses1904: boolean;
  readonly budget: BookBudget;
}

/** A sheet's data, and what only the recalculation of its formulas needs. */
export interface SheetReading {
  readonly grid: Grid;
  /** Areas filled by one array formula or data table. */
  readonly arrays: readonly CellRange[];
  /** Rows may be hidden by a filter. */
  readonly isFiltered: boolean;
}

export function readSheet(source: string, context: SheetContext): SheetReading {
  return new SheetReader(source, context).read();
}

interface SharedFormula {
  readonly length: number;
  readonly copied: ReturnType<typeof copiesOf>;
  readonly row: number;
  readonly column: number;
}

class SheetReader {
  private readonly xml: XmlScanner;
  private readonly builder: GridBuilder;
  private readonly derived = new Map<string, number>();
  private readonly shared = new Map<number, SharedFormula>();
  private readonly arrays: CellRange[] = [];
  private isFiltered = false;

  constructor(
    source: string,
    private readonly context: SheetContext,
  ) {
    this.xml = new XmlScanner(source);
    const { name, state } = context.sheet;
    this.builder = new GridBuilder(
      name,
      state,
      new StyleList(context.styles.styles),
      context.budget,
    );
  }

  read(): SheetReading {
    const { xml, builder } = this;
    let hasData = false;
    for (const root = xml.root("worksheet"); xml.child(root); ) {
      if (xml.name === "cols") this.readColumns();
      else if (xml.name === "sheetFormatPr")
        builder.defaultRowHeight = xml.number("defaultRowHeight", 0) || null;
      else if (xml.name === "sheetData") {
        hasData = true;
        this.readRows();
      } else if (xml.name === "sheetProtection") builder.isProtected = xml.flag("sheet");
      else if (xml.name === "mergeCells") this.readMerges();
      else if (xml.name === "autoFilter") this.isFiltered = xml.child(xml.inside);
    }
    // Nothing could be written into it.
    if (!hasData) throw new HostError("damagedFile", { detail: "sheetData" });
    return { grid: builder.build(), arrays: this.arrays, isFiltered: this.isFiltered };
  }

  private readColumns(): void {
    const { xml } = this;
    for (const inside = xml.inside; xml.child(inside, "col"); ) {
      const first = Math.max(1, xml.number("min", 1));
      const last = xml.number("max", first);
      const width = xml.number("width", -1);
      this.builder.addColumns({
        first,
        last,
        width: width < 0 ? null : width,
        isHidden: xml.flag("hidden"),
      });
    }
  }

  private readMerges(): void {
    const { xml, builder } = this;
    for (const inside = xml.inside; xml.child(inside, "mergeCell"); ) {
      const range = parseRange(xml.attribute("ref") ?? "");
      if (range) builder.addMerge(range);
    }
  }

  private readRows(): void {
    const { xml } = this;
    let row = 0;
    for (const inside = xml.inside; xml.child(inside, "row"); ) {
      row = xml.number("r", row + 1);
      if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw this.damagedReference();
      const height = xml.number("ht", -1);
      this.builder.addRows({
        first: row,
        last: row,
        isHidden: xml.flag("hidden"),
        height: height < 0 ? null : height,
      });
      row = this.readCells(xml.inside, row);
    }
  }

  /** Reads the cells of a row and returns its number, which cells may know when the row does not say. */
  private readCells(inside: number, statedRow: number): number {
    const { xml } = this;
    let row = statedRow;
    let column = 0;
    while (xml.child(inside, "c")) {
      column++;
      const reference = xml.valueStart("r");
      if (reference >= 0 && !isNumber(xml.source, reference)) {
        const packed = packedReference(xml.source, reference);
        if (packed < 0) throw this.damagedReference();
        row = Math.floor(packed / REFERENCE_UNIT);
        column = packed % REFERENCE_UNIT;
      }
      if (column > LAST_COLUMN) throw this.damagedReference();
      this.readCell(row, column);
    }
    return row;
  }

  private damagedReference(): HostError {
    return new HostError("damagedFile", { detail: `${this.context.sheet.name}: cell reference` });
  }

  private readCell(row: number, column: number): void {
    const { xml, context, builder } = this;
    const stated = xml.number("s", 0);
    const style = stated > 0 && stated < context.styles.styles.length ? stated : 0;
    if (xml.isEmpty) {
      builder.addEmpty(row, column, style);
      return;
    }
    const type = xml.attribute("t");
    let raw = xml.soleText("v");
    let rich: RichText | null = null;
    let formula: string | null = null;
    if (raw === null)
      for (const inside = xml.inside; xml.child(inside); ) {
        if (xml.name === "v") raw = xml.text();
        else if (xml.name === "f") formula = this.readFormula(row, column);
        else if (xml.name === "is") rich = readRichText(xml);
      }
    if (type === "s" && raw !== null)
      rich = context.strings[Number(raw)] ?? missingString(context.sheet.name, raw);
    const content = rich
      ? { value: rich.text, error: null }
      : readValue(type, raw, context.uses1904);
    const { value, error } = content;
    if (formula === null && error === null && (value === null || value === "")) {
      builder.addEmpty(row, column, style);
      return;
    }
    builder.addCell({
      row,
      column,
      value,
      text: error ?? this.shown(value, style),
      formula,
      error,
      style: rich?.look ? this.derivedStyle(style, rich.look) : style,
    });
  }

  private shown(value: CellValue, style: number): string {
    const { styles, uses1904 } = this.context;
    const format = styles.styles[style]?.numberFormat ?? "General";
    return shownText(value, { format, formatId: styles.formatIds[style] ?? -1, uses1904 });
  }

  /** A rich text's own look becomes a style of its own, after those of the file. */
  private derivedStyle(style: number, look: RunLook): number {
    const key = `${style} ${JSON.stringify(look)}`;
    const cached = this.derived.get(key);
    if (cached !== undefined) return cached;
    const base = this.context.styles.styles[style];
    if (!base) return style;
    const index = this.builder.styles.append(withLook(base, look));
    this.derived.set(key, index);
    return index;
  }

  /** A shared formula is written once; its other cells hold it as if it had been copied there. */
  private readFormula(row: number, column: number): string {
    const { xml } = this;
    const type = xml.attribute("t");
    const shared = type === "shared" ? xml.number("si", -1) : -1;
    if (type === "array" || type === "dataTable") {
      const range = parseRange(xml.attribute("ref") ?? "");
      this.arrays.push(range ?? { top: row, left: column, bottom: row, right: column });
    }
    const formula = unescapeText(xml.text());
    if (shared < 0) return formula;
    if (formula !== "") {
      this.shared.set(shared, { length: formula.length, copied: copiesOf(formula), row, column });
      return formula;
    }
    const master = this.shared.get(shared);
    this.builder.budget.spend("formulas", master?.length ?? 0);
    return master ? master.copied(row - master.row, column - master.column) : "";
  }
}

/** Some writers number the cells of a row: as in a cell without a reference, the place is that after the one before. */
const isNumber = (source: string, from: number): boolean => {
  const code = source.charCodeAt(from);
  return code >= 48 && code <= 57;
};

function missingString(sheet: string, index: string): never {
  throw new HostError("damagedFile", { detail: `${sheet}: shared string ${index}` });
}
