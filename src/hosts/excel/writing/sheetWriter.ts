/** Owns the writing of cells: looked at first, refused whole or written whole, read back, and put back when Excel fails midway. */
import type { Cell, CellAddress, CellChange, CellRange } from "../../../core/model/workbook/grid";
import { formatAddress } from "../../../core/model/workbook/grid";
import { HostError, type WriteReceipt } from "../../host";
import {
  checkChanges,
  isInSheet,
  shownBefore,
  topLeft,
} from "../../../formats/xlsx/editing/writeChecks";
import { contentOf, handedIn, holds, TEXT_FORMAT } from "../reading/cellValue";
import type { BlockContent } from "../reading/excelGrid";
import type { MergeSource } from "../reading/mergeSource";
import type { RunBatch } from "../runner";
import { askContent, askLocks, rangeAt } from "../reading/sheetQueries";
import {
  coveringBlocks,
  dividedBlock,
  type FilledBlock,
  filledBlocks,
  grouped,
} from "./writeBlocks";

/** Characters of one message, three bytes each and twice in the answer: both ways stay well below 5 MB. */
const CHARACTERS_AT_ONCE = 400_000;
/** Around the value of a cell, in what is sent. */
const CELL_OVERHEAD = 40;

/** A cell as it was found before it is written. */
interface FoundCell extends CellAddress {
  readonly cell: Cell | undefined;
  readonly format: string;
  readonly isLocked: boolean;
}

interface PlannedCell extends CellChange {
  /** Number format to be set before the value; null to leave it. */
  readonly format: string | null;
  /** Number format that counts when the value is handed in. */
  readonly formatThen: string;
}

/** What is known of a sheet where it is written. */
interface SheetLook {
  readonly id: string;
  readonly isProtected: boolean;
  readonly isManual: boolean;
  readonly merges: readonly CellRange[];
  readonly found: ReadonlyMap<string, FoundCell>;
}

export class SheetWriter {
  /** Text formats that had to give way to a number; they come back with the text. */
  private readonly textFormats = new Set<string>();

  constructor(
    private readonly merges: MergeSource,
    private readonly run: RunBatch,
    /** Told of the addresses, as "D58:E58", before they are written. */
    private readonly tellWriting: (sheetId: string, addresses: readonly string[]) => void,
  ) {}

  async write(sheet: string, changes: readonly CellChange[]): Promise<WriteReceipt> {
    await this.merges.prepare();
    const look = await this.lookAt(sheet, changes);
    const { isProtected, merges, found } = look;
    const cells = [...found.values()].flatMap(({ cell }) => cell ?? []);
    const grid = { sheet, isProtected, cells, merges };
    const checked = checkChanges(changes, { grid, arrays: [] }, (address) =>
      isProtected ? (found.get(formatAddress(address))?.isLocked ?? true) : false,
    );
    const wanted = [...new Map(checked.map((each) => [formatAddress(each), each])).values()];
    const before = wanted.map(({ row, column }) => ({
      row,
      column,
      value: shownBefore(look.found.get(formatAddress({ row, column }))?.cell),
    }));
    await this.carryOut(sheet, look, wanted, before);
    return { before, recomputed: [], notRecomputed: [] };
  }

  /** Looks at the cells that will be written; a cell inside a merge is written at its top left, which may stand elsewhere. */
  private async lookAt(sheet: string, changes: readonly CellChange[]): Promise<SheetLook> {
    const asked = changes.filter(isInSheet);
    const first = await this.ask(sheet, asked, false);
    const targets = asked.map((change) => topLeft(change, first.merges));
    const strangers = first.isProtected
      ? targets
      : targets.filter((address) => !first.found.has(formatAddress(address)));
    if (strangers.length === 0) return first;
    const second = await this.ask(sheet, strangers, first.isProtected);
    return { ...first, found: new Map([...first.found, ...second.found]) };
  }

  private async ask(
    sheetName: string,
    cells: readonly CellAddress[],
    withLocks: boolean,
  ): Promise<SheetLook> {
    return this.inSheet(sheetName, async (context, sheet) => {
      sheet.load("id,name");
      const { protection } = sheet;
      protection.load("protected");
      const { application } = context;
      application.load("calculationMode");
      const merges = this.merges.ask(sheet);
      const answers = coveringBlocks(cells).map((block) => ({
        block,
        content: askContent(sheet, block),
        locks: withLocks ? askLocks(sheet, block) : () => [],
      }));
      await context.sync();
      const found = answers.flatMap(({ block, content, locks }) =>
        foundCells(block.rowIndex + 1, block.columnIndex + 1, content(), locks()),
      );
      return {
        id: sheet.id,
        isProtected: protection.protected,
        isManual: application.calculationMode === "Manual",
        merges: merges(),
        found: new Map(found.map((cell) => [formatAddress(cell), cell])),
      };
    });
  }

  private async carryOut(
    sheet: string,
    look: SheetLook,
    wanted: readonly CellChange[],
    before: readonly CellChange[],
  ): Promise<void> {
    const blocks = filledBlocks(this.planned(look, wanted)).flatMap((block) =>
      dividedBlock(block, lengthOfRow, CHARACTERS_AT_ONCE),
    );
    let hasBegun = false;
    try {
      for (const part of grouped(blocks, lengthOf, CHARACTERS_AT_ONCE)) {
        await this.put(sheet, look, part);
        hasBegun = true;
      }
    } catch (error) {
      if (hasBegun || !isRefusedWhole(error)) await this.putBack(sheet, look, before);
      throw error;
    }
  }

  /** Excel may have carried out a part before it failed; what cannot be put back either is told by the first error. */
  private async putBack(
    sheet: string,
    look: SheetLook,
    before: readonly CellChange[],
  ): Promise<void> {
    try {
      await this.put(sheet, look, filledBlocks(this.planned(look, before)));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }

  /** A number in a cell formatted as text would be text. */
  private planned(look: SheetLook, changes: readonly CellChange[]): readonly PlannedCell[] {
    return changes.map((change) => {
      const name = formatAddress(change);
      const key = `${look.id}!${name}`;
      const isText = (look.found.get(name)?.format ?? "General") === TEXT_FORMAT;
      const stays = look.found.get(name)?.format ?? "General";
      if (typeof change.value === "number" && isText) {
        this.textFormats.add(key);
        return { ...change, format: "General", formatThen: "General" };
      }
      if (typeof change.value === "string" && this.textFormats.delete(key))
        return { ...change, format: TEXT_FORMAT, formatThen: TEXT_FORMAT };
      return { ...change, format: null, formatThen: stays };
    });
  }

  private async put(
    sheetName: string,
    look: SheetLook,
    blocks: readonly FilledBlock<PlannedCell>[],
  ): Promise<void> {
    this.tellWriting(
      look.id,
      blocks.map(({ rows }) => addressOf(rows)),
    );
    const answers = await this.inSheet(sheetName, async (context, sheet) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      const asked = blocks.map(({ block, rows }) => {
        const range = rangeAt(sheet, block);
        if (rows.some((row) => row.some(({ format }) => format !== null)))
          range.numberFormat = rows.map((row) => row.map(({ format }) => format));
        range.values = rows.map((row) => row.map((each) => handedIn(each.value, each.formatThen)));
        return askContent(sheet, block);
      });
      if (look.isManual) context.application.calculate("Recalculate");
      await context.sync();
      return asked.map((answer) => answer());
    });
    blocks.forEach(({ rows }, index) => checkKept(sheetName, rows, answers[index]));
  }

  private async inSheet<T>(
    name: string,
    batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.run((context) => batch(context, context.workbook.worksheets.getItem(name)));
    } catch (error) {
      throw isNotFound(error) ? new HostError("sheetNotFound", { sheet: name }) : error;
    }
  }
}

/** What was asked for is not in the workbook. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof HostError && error.facts["detail"] === "ItemNotFound";

/** Excel did not take the batch at all. */
const isRefusedWhole = (error: unknown): boolean =>
  error instanceof HostError && ["cellBeingEdited", "accessDenied"].includes(error.code);

const lengthOfRow = (row: readonly CellChange[]): number =>
  row.reduce((sum, { value }) => sum + CELL_OVERHEAD + String(value ?? "").length, 0);

const lengthOf = ({ rows }: FilledBlock<CellChange>): number =>
  rows.reduce((sum, row) => sum + lengthOfRow(row), 0);

function foundCells(
  top: number,
  left: number,
  { values, formulas, numberFormat }: BlockContent,
  locks: readonly (readonly boolean[])[],
): readonly FoundCell[] {
  return values.flatMap((row, r) =>
    row.map((value, c): FoundCell => {
      const [address, format] = [
        { row: top + r, column: left + c },
        String(numberFormat[r]?.[c] ?? "General"),
      ];
      const held = contentOf(value, formulas[r]?.[c]);
      const text = held?.error ?? (held?.value === true ? "TRUE" : String(held?.value ?? ""));
      return {
        ...address,
        format,
        isLocked: locks[r]?.[c] ?? true,
        cell: held
          ? { ...address, ...held, text: text.replace(/^false$/, "FALSE"), style: 0 }
          : undefined,
      };
    }),
  );
}

/** "D58", or "D58:E60". */
function addressOf(rows: readonly (readonly CellAddress[])[]): string {
  const [first, lastRow] = [rows[0]?.[0], rows[rows.length - 1]];
  const last = lastRow?.[lastRow.length - 1];
  if (!first || !last) return "";
  const [from, to] = [formatAddress(first), formatAddress(last)];
  return from === to ? from : `${from}:${to}`;
}

function checkKept(
  sheet: string,
  rows: readonly (readonly PlannedCell[])[],
  answer: BlockContent | undefined,
): void {
  rows.forEach((row, r) => {
    row.forEach((wanted, c) => {
      const kept = contentOf(answer?.values[r]?.[c], answer?.formulas[r]?.[c]);
      if (!holds(kept, wanted.value))
        throw new HostError("notWritten", { sheet, cell: formatAddress(wanted) });
    });
  });
}
