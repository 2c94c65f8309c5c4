/** Owns the pages of an .xlsx file that were laid out otherwise than it says; one that is put back leaves no trace. */
import { differingTraits, type PageSetup } from "../../../core/model/workbook/pageSetup";
import { readPage, withPage, withPrintNames } from "./pageSetup";
import { type OpenedPackage, sheetSource } from "../reading/readXlsx";
import { decodeXml, encodeXml } from "../../package/xmlText";

interface Change {
  readonly filed: PageSetup;
  readonly page: PageSetup;
}

export class PageChanges {
  /** By number of the sheet. */
  private readonly changes = new Map<number, Change>();

  constructor(private readonly opened: OpenedPackage) {}

  get isChanged(): boolean {
    return this.changes.size > 0;
  }

  read(index: number): PageSetup {
    return this.changes.get(index)?.page ?? this.filed(index);
  }

  /** Null where the heights of the rows are those of the file. */
  changedHeights(index: number): PageSetup["rowHeights"] | null {
    return this.changes.get(index)?.page.rowHeights ?? null;
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
