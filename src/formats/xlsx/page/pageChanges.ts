/** Owns the pages of an .xlsx file that were laid out otherwise than it says; one that is put back leaves no trace. */
import type { CellAddress, ColumnWidths, Grid } from "../../../core/model/workbook/grid";
import { differingTraits, type PageSetup } from "../../../core/model/workbook/pageSetup";
import { withWidths } from "../../../core/paper/widths";
import { withWraps } from "../../../core/paper/wraps";
import { withColumnWidths } from "./columnWidths";
import { withWrappedCells, WrapStyles } from "./wrappedCells";
import { readPage, withPage, withPrintNames } from "./pageSetup";
import { type OpenedPackage, sheetContext, sheetSource } from "../reading/readXlsx";
import { readSheet } from "../reading/sheetReader";
import { decodeXml, encodeXml } from "../../package/xmlText";

interface Change {
  readonly filed: PageSetup;
  readonly page: PageSetup;
}

interface WrapChange extends CellAddress {
  readonly isWrapped: boolean;
}

export class PageChanges {
  /** By number of the sheet. */
  private readonly changes = new Map<number, Change>();
  /** Cells whose text is wrapped, or on one line, as it is not in the file, by number of the sheet and place. */
  private readonly wraps = new Map<number, Map<string, WrapChange>>();

  /** Widths of columns that are not those of the file, by number of the sheet. */
  private readonly widths = new Map<number, ReadonlyMap<number, number>>();

  constructor(private readonly opened: OpenedPackage) {}

  get isChanged(): boolean {
    return (
      [this.wraps, this.widths].some((changed) =>
        [...changed.values()].some(({ size }) => size > 0),
      ) || this.changes.size > 0
    );
  }

  read(index: number): PageSetup {
    return this.changes.get(index)?.page ?? this.filed(index);
  }

  /** Returns a sheet with the heights and wraps that it has now. */
  shown(index: number, grid: Grid): Grid {
    const rowHeights = this.changes.get(index)?.page.rowHeights ?? grid.rowHeights;
    const wraps = [...(this.wraps.get(index)?.values() ?? [])];
    const wrapped = wraps.filter(({ isWrapped }) => isWrapped);
    const released = wraps.filter(({ isWrapped }) => !isWrapped);
    const widened = withWidths({ ...grid, rowHeights }, [...(this.widths.get(index) ?? [])]);
    return withWraps(withWraps(widened, wrapped), released, false);
  }

  /** What is changed back is as the file has it. */
  wrap(index: number, cells: readonly CellAddress[], isWrapped: boolean): void {
    const wraps = this.wraps.get(index) ?? new Map<string, WrapChange>();
    for (const { row, column } of cells) {
      const key = `${row},${column}`;
      const change = wraps.get(key);
      if (change && change.isWrapped !== isWrapped) wraps.delete(key);
      else wraps.set(key, { row, column, isWrapped });
    }
    this.wraps.set(index, wraps);
  }

  /** A column that is as wide as in the file again leaves no trace. */
  widen(index: number, widths: ColumnWidths): void {
    const { columnWidths } = this.filedColumns(index);
    const changed = new Map(this.widths.get(index));
    for (const [column, width] of widths) {
      const filed = columnWidths.find(({ first, last }) => first <= column && column <= last);
      if (width === null || width === filed?.width) changed.delete(column);
      else changed.set(column, width);
    }
    this.widths.set(index, changed);
  }

  write(index: number, page: PageSetup): void {
    const filed = this.filed(index);
    if (differingTraits(filed, page).length === 0) this.changes.delete(index);
    else this.changes.set(index, { filed, page });
  }

  /** Puts the changes into parts that are about to be saved. */
  applyTo(parts: Map<string, Uint8Array | null>): void {
    const { zip, parts: book } = this.opened;
    const edit = (part: string, change: (xml: string) => string): void => {
      const before = decodeXml(parts.get(part) ?? zip.read(part));
      const after = change(before);
      if (after !== before) parts.set(part, encodeXml(after));
    };
    for (const [index, { filed, page }] of this.changes) {
      const sheet = book.sheets[index];
      if (!sheet) continue;
      edit(sheet.part, (xml) => withPage(xml, filed, page));
      edit(book.workbook, (xml) => withPrintNames(xml, sheet.name, filed, page));
    }
    for (const [index, widths] of this.widths) {
      const sheet = book.sheets[index];
      if (sheet && widths.size > 0) edit(sheet.part, (xml) => withColumnWidths(xml, [...widths]));
    }
    for (const [index, cells] of this.wraps) {
      const sheet = book.sheets[index];
      if (!sheet || cells.size === 0 || book.styles === null) continue;
      const styles = new WrapStyles(decodeXml(parts.get(book.styles) ?? zip.read(book.styles)));
      const asked = new Map([...cells].map(([key, { isWrapped }]) => [key, isWrapped] as const));
      edit(sheet.part, (xml) => withWrappedCells(xml, asked, styles));
      parts.set(book.styles, encodeXml(styles.xml));
    }
  }

  private filedColumns(index: number): Pick<Grid, "columnWidths"> {
    const sheet = this.opened.parts.sheets[index];
    if (!sheet) throw new RangeError(`no sheet ${index}`);
    return readSheet(sheetSource(this.opened, sheet), sheetContext(this.opened, sheet)).grid;
  }

  private filed(index: number): PageSetup {
    const { zip, parts } = this.opened;
    const sheet = parts.sheets[index];
    if (!sheet) throw new RangeError(`no sheet ${index}`);
    return readPage(
      sheetSource(this.opened, sheet),
      decodeXml(zip.read(parts.workbook)),
      sheet.name,
    );
  }
}
