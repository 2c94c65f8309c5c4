/** Owns how cells are looked at where they will be written, or were: what they hold, their format, whether they may be written. */
import type { Cell, CellAddress, CellRange } from "../../../core/model/workbook/grid";
import { formatAddress } from "../../../core/model/workbook/grid";
import { contentOf } from "../reading/cellValue";
import type { BlockContent } from "../reading/excelGrid";
import { askContent, askLocks } from "../reading/sheetQueries";
import { coveringBlocks } from "./writeBlocks";

/** A cell as it was found. */
export interface FoundCell extends CellAddress {
  readonly cell: Cell | undefined;
  readonly format: string;
  readonly isLocked: boolean;
}

/** What is known of a sheet where it is written. */
export interface SheetLook {
  readonly id: string;
  readonly isProtected: boolean;
  /** The looks of cells may be changed, number formats too. */
  readonly mayFormat: boolean;
  readonly isManual: boolean;
  readonly merges: readonly CellRange[];
  readonly found: ReadonlyMap<string, FoundCell>;
  readonly hiddenRows: ReadonlySet<number>;
}

/** Asks in one batch for a sheet and cells of it; locks where they count. */
export async function lookAt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly CellAddress[],
  withLocks: boolean,
): Promise<Omit<SheetLook, "merges">> {
  sheet.load("id");
  const { protection } = sheet;
  protection.load("protected,options");
  const { application } = context;
  application.load("calculationMode");
  const answers = coveringBlocks(cells).map((block) => ({
    block,
    content: askContent(sheet, block),
    locks: withLocks ? askLocks(sheet, block) : () => [],
  }));
  await context.sync();
  const looks = answers.map(({ block, content, locks }) => ({
    top: block.rowIndex + 1,
    left: block.columnIndex + 1,
    content: content(),
    locks: locks(),
  }));
  const found = looks.flatMap(foundCells);
  return {
    id: sheet.id,
    isProtected: protection.protected,
    mayFormat: !protection.protected || protection.options.allowFormatCells === true,
    isManual: application.calculationMode === "Manual",
    found: new Map(found.map((cell) => [formatAddress(cell), cell])),
    hiddenRows: new Set(looks.flatMap(({ content }) => content.hiddenRows)),
  };
}

interface BlockLook {
  readonly top: number;
  readonly left: number;
  readonly content: BlockContent;
  readonly locks: readonly (readonly boolean[])[];
}

const foundCells = ({ top, left, content, locks }: BlockLook): readonly FoundCell[] =>
  content.values.flatMap((row, r) =>
    row.map((value, c): FoundCell => {
      const address = { row: top + r, column: left + c };
      const held = contentOf(value, content.formulas[r]?.[c]);
      const text = held?.error ?? (held?.value === true ? "TRUE" : String(held?.value ?? ""));
      return {
        ...address,
        format: String(content.numberFormat[r]?.[c] ?? "General"),
        isLocked: locks[r]?.[c] ?? true,
        cell: held
          ? { ...address, ...held, text: text.replace(/^false$/, "FALSE"), style: 0 }
          : undefined,
      };
    }),
  );
