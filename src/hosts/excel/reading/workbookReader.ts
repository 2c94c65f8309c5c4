/** Owns the reading of a whole workbook in few batches: one for all sheets whose cells it has seen before, in parts where they are many. */
import type { Grid, WorkbookData } from "../../../core/model/workbook/grid";
import { HostError } from "../../host";
import {
  type Block,
  type BlockContent,
  type BlockLooks,
  excelGrid,
  type SheetOutline,
} from "./excelGrid";
import type { MergeSource } from "./mergeSource";
import { PayloadTooLarge, type RunBatch } from "../runner";
import { type CellPart, partsOf, type SheetPart } from "./sheetParts";
import { askContent, askLooks, askOutline, isSameBlock, type OutlineWish } from "./sheetQueries";

/** Cells of one batch: their texts and looks stay well below the 5 MB that Excel on the web sends at once. */
const CELLS_AT_ONCE = 6000;

const nothing: BlockContent = {
  values: [],
  formulas: [],
  numberFormat: [],
  hiddenRows: [],
  hiddenColumns: [],
};

/** A sheet with what is known of it so far. */
interface KnownSheet {
  readonly outline: SheetOutline;
  readonly content: BlockContent | null;
  readonly looks: BlockLooks | null;
}

export class WorkbookReader {
  /** By id, in the order of the last reading. */
  private lastRead = new Map<string, KnownSheet>();

  constructor(
    private readonly merges: MergeSource,
    private readonly run: RunBatch,
  ) {}

  /** Forgets how cells look: something was formatted, or rows moved. */
  forgetLooks(): void {
    this.merges.forget();
    this.lastRead = new Map(
      [...this.lastRead].map(([id, sheet]) => [id, { ...sheet, looks: null }] as const),
    );
  }

  /** Returns the name of a sheet by Excel's own id, as it was at the last reading; null for one never seen. */
  nameOf(id: string): string | null {
    return this.lastRead.get(id)?.outline.name ?? null;
  }

  /** Reads everything; afresh where what was remembered no longer holds. */
  async read(): Promise<WorkbookData> {
    try {
      return await this.readOnce();
    } catch (error) {
      if (this.lastRead.size === 0 || !isOutdated(error)) throw error;
      this.lastRead.clear();
      return this.readOnce();
    }
  }

  private async readOnce(): Promise<WorkbookData> {
    await this.merges.prepare();
    const { name, active, ids, seen } = await this.askBook();
    const strangers = await this.askOutlines(ids.filter((id) => !seen.has(id)));
    const sheets = ids.flatMap((id) => seen.get(id) ?? strangers.get(id) ?? []);
    const complete = await this.completed(sheets);
    this.lastRead = new Map(complete.map((sheet) => [sheet.outline.id, sheet]));
    return {
      file: name,
      format: /\.xlsm$/i.test(name) ? "xlsm" : "xlsx",
      modified: null,
      activeSheet: active,
      grids: complete.map(gridOf),
    };
  }

  /** Asks for the list of sheets, and in the same batch for those that were seen before. */
  private askBook() {
    const before = [...this.lastRead.values()];
    const isSmall = cellCount(before) <= CELLS_AT_ONCE;
    return this.run(async (context) => {
      const { workbook } = context;
      workbook.load("name");
      const { worksheets } = workbook;
      worksheets.load("items/id");
      const active = worksheets.getActiveWorksheet();
      active.load("name");
      const answers = before.map(({ outline, looks }) => ({
        answer: askOutline(context, outline.id, this.wish(isSmall ? outline.block : null)),
        outline,
        looks,
      }));
      await context.sync();
      const seen = answers.map(({ answer, outline, looks }) => {
        const now = answer();
        return { ...now, looks: isSameBlock(outline.block, now.outline.block) ? looks : null };
      });
      return {
        name: workbook.name,
        active: active.name,
        ids: worksheets.items.map(({ id }) => id),
        seen: new Map<string, KnownSheet>(seen.map((sheet) => [sheet.outline.id, sheet])),
      };
    });
  }

  private async askOutlines(ids: readonly string[]): Promise<ReadonlyMap<string, KnownSheet>> {
    if (ids.length === 0) return new Map();
    return this.run(async (context) => {
      const answers = ids.map((id) => askOutline(context, id, this.wish(null)));
      await context.sync();
      return new Map(answers.map((answer, i) => [ids[i] ?? "", { ...answer(), looks: null }]));
    });
  }

  private wish(knownBlock: Block | null): OutlineWish {
    return { merges: this.merges, knownBlock };
  }

  /** Returns the sheets with the cells and looks that are still missing. */
  private async completed(sheets: readonly KnownSheet[]): Promise<readonly KnownSheet[]> {
    const missing = sheets.map(
      ({ outline, content, looks }): SheetPart => ({
        id: outline.id,
        block: outline.block,
        wantsContent: content === null,
        wantsLooks: looks === null,
      }),
    );
    const pieces = new Map<string, CellPiece[]>(sheets.map(({ outline }) => [outline.id, []]));
    for (const parts of partsOf(missing, CELLS_AT_ONCE))
      for (const piece of await this.askParts(parts)) pieces.get(piece.id)?.push(piece);
    return sheets.map(({ outline, content, looks }) => {
      const ofSheet = pieces.get(outline.id) ?? [];
      return {
        outline,
        content: content ?? joinedContent(ofSheet),
        looks: looks ?? ofSheet.flatMap((piece) => piece.looks ?? []),
      };
    });
  }

  /** Asks for parts in one batch; in halves where Excel finds the answer too large. */
  private async askParts(parts: readonly CellPart[]): Promise<readonly CellPiece[]> {
    try {
      return await this.run(async (context) => {
        const answers = parts.map(({ id, block, wantsContent, wantsLooks }) => {
          const sheet = context.workbook.worksheets.getItem(id);
          return {
            id,
            content: wantsContent ? askContent(sheet, block) : null,
            looks: wantsLooks ? askLooks(sheet, block) : null,
          };
        });
        await context.sync();
        return answers.map(({ id, content, looks }) => ({
          id,
          content: content?.() ?? null,
          looks: looks?.() ?? null,
        }));
      });
    } catch (error) {
      if (!(error instanceof PayloadTooLarge)) throw error;
      const [first, second] = halves(parts, error);
      return [...(await this.askParts(first)), ...(await this.askParts(second))];
    }
  }
}

interface CellPiece {
  readonly id: string;
  readonly content: BlockContent | null;
  readonly looks: BlockLooks | null;
}

function halves(
  parts: readonly CellPart[],
  error: PayloadTooLarge,
): readonly [readonly CellPart[], readonly CellPart[]] {
  const [only, ...others] = parts;
  if (others.length > 0) {
    const middle = Math.ceil(parts.length / 2);
    return [parts.slice(0, middle), parts.slice(middle)];
  }
  if (!only || only.block.rowCount < 2) throw error;
  const { block } = only;
  const rowCount = Math.ceil(block.rowCount / 2);
  return [
    [{ ...only, block: { ...block, rowCount } }],
    [
      {
        ...only,
        block: {
          ...block,
          rowIndex: block.rowIndex + rowCount,
          rowCount: block.rowCount - rowCount,
        },
      },
    ],
  ];
}

const gridOf = ({ outline, content, looks }: KnownSheet): Grid =>
  excelGrid(outline, content ?? nothing, looks ?? []);

const cellCount = (sheets: readonly KnownSheet[]): number =>
  sheets.reduce(
    (sum, { outline: { block } }) => sum + (block ? block.rowCount * block.columnCount : 0),
    0,
  );

/** A sheet that was seen is gone, or has grown beyond one message. */
const isOutdated = (error: unknown): boolean =>
  error instanceof PayloadTooLarge ||
  (error instanceof HostError && error.facts["detail"] === "ItemNotFound");

function joinedContent(pieces: readonly CellPiece[]): BlockContent {
  const contents = pieces.flatMap(({ content }) => content ?? []);
  return {
    values: contents.flatMap(({ values }) => values),
    formulas: contents.flatMap(({ formulas }) => formulas),
    numberFormat: contents.flatMap(({ numberFormat }) => numberFormat),
    hiddenRows: contents.flatMap(({ hiddenRows }) => hiddenRows),
    hiddenColumns: contents[0]?.hiddenColumns ?? [],
  };
}
