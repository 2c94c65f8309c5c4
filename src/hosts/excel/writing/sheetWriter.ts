/** Owns the writing of cells: looked at first, refused whole or written whole, read back, and put back when Excel fails midway. */
import type { CellChange } from "../../../core/model/workbook/grid";
import { formatAddress } from "../../../core/model/workbook/grid";
import { topLeft } from "../../../core/model/workbook/ranges";
import { HostError, type WriteReceipt } from "../../host";
import {
  checkChanges,
  checkExpected,
  isInSheet,
  shownBefore,
} from "../../../formats/xlsx/editing/writeChecks";
import { contentOf, handedIn, holds } from "../reading/cellValue";
import type { BlockContent } from "../reading/excelGrid";
import { askContent, rangeAt } from "../reading/sheetQueries";
import type { WorkbookReader } from "../reading/workbookReader";
import { type BatchKind, isNotFound, type RunBatch } from "../runner";
import { lookAt, type SheetLook } from "./foundCells";
import { CellPlanner, type PlannedCell } from "./plannedCells";
import { dividedBlock, type FilledBlock, filledBlocks, grouped } from "./writeBlocks";

/** Characters of one message, three bytes each and twice in the answer: both ways stay well below 5 MB. */
const CHARACTERS_AT_ONCE = 400_000;
/** Around the value of a cell, in what is sent. */
const CELL_OVERHEAD = 40;
/** Fewer cells are written without holding the screen still: that would make it blink. */
const MANY_CELLS = 50;

/** Tells of the addresses, as "D58:E58", before they are written; returns how to take that back. */
type TellWriting = (sheetId: string, addresses: readonly string[]) => () => void;

/** What was asked for, and what stood before. */
interface Order {
  readonly sheet: string;
  readonly look: SheetLook;
  readonly wanted: readonly CellChange[];
  readonly before: readonly CellChange[];
}

export class SheetWriter {
  private readonly planner = new CellPlanner();

  constructor(
    private readonly reader: WorkbookReader,
    private readonly run: RunBatch,
    private readonly tellWriting: TellWriting,
  ) {}

  async write(
    sheet: string,
    changes: readonly CellChange[],
    expected: readonly CellChange[],
  ): Promise<WriteReceipt> {
    const look = await this.lookFirst(sheet, changes);
    const { isProtected, merges, found } = look;
    const cells = [...found.values()].flatMap(({ cell }) => cell ?? []);
    const checked = checkChanges(
      changes,
      { grid: { sheet, isProtected, cells, merges }, arrays: [] },
      (address) => isProtected && (found.get(formatAddress(address))?.isLocked ?? true),
    );
    const standsAt = (address: CellChange | Omit<CellChange, "value">) =>
      shownBefore(found.get(formatAddress(address))?.cell);
    checkExpected(expected, { sheet, merges }, standsAt);
    const wanted = [...new Map(checked.map((each) => [formatAddress(each), each])).values()];
    const before = wanted.map(({ row, column }) => ({
      row,
      column,
      value: standsAt({ row, column }),
    }));
    await this.carryOut({ sheet, look, wanted, before });
    return { before, recomputed: [], notRecomputed: [] };
  }

  /** Looks at the cells that will be written; a cell inside a merge is written at its top left, which may stand elsewhere. */
  private async lookFirst(name: string, changes: readonly CellChange[]): Promise<SheetLook> {
    const asked = changes.filter(isInSheet);
    for (let tries = 1; ; tries++) {
      const { outline, merges } = await this.reader.sheetNamed(name);
      const ranges = merges?.ranges ?? [];
      const targets = asked.map((change) => topLeft(change, ranges));
      const look = await this.inSheet(
        name,
        (context, sheet) => lookAt(context, sheet, targets, outline.isProtected),
        "read",
      );
      const isAsRead = look.id === outline.id && look.isProtected === outline.isProtected;
      if (isAsRead || tries === 2) return { ...look, merges: ranges };
      await this.reader.read({});
    }
  }

  private async carryOut(order: Order): Promise<void> {
    const blocks = this.blocksFor(order, order.wanted);
    const parts = grouped(blocks, lengthOf, CHARACTERS_AT_ONCE);
    let done = 0;
    try {
      for (const part of parts) {
        await this.put(order, part, done === parts.length - 1);
        done += 1;
      }
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (done > 0 || !isRefusedWhole(error)) await this.afterFailure(order, error);
      else throw error;
    }
  }

  private blocksFor(
    { sheet, look }: Order,
    changes: readonly CellChange[],
  ): readonly FilledBlock<PlannedCell>[] {
    return filledBlocks(this.planner.plan(sheet, look, changes), look.hiddenRows).flatMap((block) =>
      dividedBlock(block, lengthOfRow, CHARACTERS_AT_ONCE),
    );
  }

  /** Excel may have done all of it, a part or nothing: it is looked at before anything is claimed, after putting back too. */
  private async afterFailure(order: Order, error: HostError): Promise<void> {
    this.reader.noteChange(order.look.id);
    if ((await this.strays(order, order.wanted, error)).length === 0) return;
    if ((await this.strays(order, order.before, error)).length === 0) throw error;
    try {
      for (const part of grouped(this.blocksFor(order, order.before), lengthOf, CHARACTERS_AT_ONCE))
        await this.put(order, part, false);
    } catch (another) {
      if (!(another instanceof HostError)) throw another;
    }
    const left = await this.strays(order, order.before, error);
    throw left.length === 0 ? error : notPutBack(order, left, error);
  }

  /** Returns the cells that do not hold what they should. */
  private async strays(
    order: Order,
    meant: readonly CellChange[],
    error: HostError,
  ): Promise<readonly CellChange[]> {
    try {
      const { found } = await this.inSheet(
        order.sheet,
        (context, sheet) => lookAt(context, sheet, meant, false),
        "read",
      );
      return meant.filter(({ value, ...address }) => {
        const cell = found.get(formatAddress(address))?.cell;
        return !holds(cell ?? null, value) && shownBefore(cell) !== value;
      });
    } catch (another) {
      if (!(another instanceof HostError)) throw another;
      throw notPutBack(order, meant, error);
    }
  }

  private async put(
    { sheet: name, look }: Order,
    blocks: readonly FilledBlock<PlannedCell>[],
    isLast: boolean,
  ): Promise<void> {
    const takeBack = this.tellWriting(look.id, changedAddresses(blocks, look));
    const shown = isLast ? this.reader.shownAfterWriting(look.id) : [];
    try {
      const answers = await this.inSheet(name, async (context, sheet) => {
        if (blocks.flatMap(({ rows }) => rows.flat()).length > MANY_CELLS)
          context.application.suspendScreenUpdatingUntilNextSync();
        for (const { block, rows } of blocks) setBlock(rangeAt(sheet, block), rows);
        if (look.isManual) context.application.calculate("Recalculate");
        const written = blocks.map(({ block }) => askContent(sheet, block));
        const after = shown.map(({ id, block }) => ({
          id,
          content: askContent(context.workbook.worksheets.getItem(id), block),
        }));
        await context.sync();
        return {
          written: written.map((answer) => answer()),
          after: new Map(after.map(({ id, content }) => [id, content()])),
        };
      });
      if (isLast) this.reader.takeOver(look.id, blocks, answers.after);
      blocks.forEach(({ rows }, index) => checkKept(name, rows, answers.written[index]));
    } catch (error) {
      takeBack();
      throw error;
    }
  }

  private async inSheet<T>(
    name: string,
    batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
    kind?: BatchKind,
  ): Promise<T> {
    try {
      return await this.run(
        (context) => batch(context, context.workbook.worksheets.getItem(name)),
        kind,
      );
    } catch (error) {
      throw isNotFound(error) ? new HostError("sheetNotFound", { sheet: name }) : error;
    }
  }
}

/** Excel did not take the batch at all. */
const isRefusedWhole = ({ code }: HostError): boolean =>
  ["cellBeingEdited", "accessDenied", "sheetNotFound"].includes(code);

const notPutBack = ({ sheet }: Order, cells: readonly CellChange[], cause: HostError): HostError =>
  new HostError("notPutBack", { sheet, cells: cells.map(formatAddress).join(", ") }, { cause });

function setBlock(range: Excel.Range, rows: readonly (readonly PlannedCell[])[]): void {
  if (rows.some((row) => row.some(({ format }) => format !== null)))
    range.numberFormat = rows.map((row) => row.map(({ format }) => format));
  range.values = rows.map((row) => row.map((each) => handedIn(each.value, each.formatThen)));
}

const lengthOfRow = (row: readonly CellChange[]): number =>
  row.reduce((sum, { value }) => sum + CELL_OVERHEAD + String(value ?? "").length, 0);

const lengthOf = ({ rows }: FilledBlock<CellChange>): number =>
  rows.reduce((sum, row) => sum + lengthOfRow(row), 0);

/** Of what is written over itself Excel may tell nothing. */
const changedAddresses = (
  blocks: readonly FilledBlock<PlannedCell>[],
  { found }: SheetLook,
): readonly string[] =>
  blocks.flatMap(({ rows }) => {
    const isOther = rows
      .flat()
      .some((each) => shownBefore(found.get(formatAddress(each))?.cell) !== each.value);
    return isOther ? [addressOf(rows)] : [];
  });

/** "D58", or "D58:E60". */
function addressOf(rows: readonly (readonly CellChange[])[]): string {
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
