/** Owns the fetching of cells and looks: in parts that fit into a message, in halves where Excel still finds one too large. */
import { PayloadTooLarge, type RunBatch } from "../runner";
import type { BlockContent, BlockLooks } from "./excelGrid";
import { type CellPart, partsOf, type SheetPart } from "./sheetParts";
import { askContent, askLooks } from "./sheetQueries";

/** Cells of one batch: their texts and looks stay well below the 5 MB that Excel on the web sends at once. */
export const CELLS_AT_ONCE = 6000;

/** What was wanted of a sheet. */
export interface FetchedCells {
  readonly content: BlockContent;
  readonly looks: BlockLooks;
}

/** Returns the wanted cells by the id of their sheet. */
export async function fetchCells(
  run: RunBatch,
  wanted: readonly SheetPart[],
): Promise<ReadonlyMap<string, FetchedCells>> {
  const pieces = new Map<string, CellPiece[]>(wanted.map(({ id }) => [id, []]));
  for (const parts of partsOf(wanted, CELLS_AT_ONCE))
    for (const piece of await askParts(run, parts)) pieces.get(piece.id)?.push(piece);
  return new Map(
    [...pieces].map(([id, ofSheet]) => [
      id,
      {
        content: joinedContent(ofSheet),
        looks: ofSheet.flatMap(({ looks }) => looks ?? []),
      },
    ]),
  );
}

interface CellPiece {
  readonly id: string;
  readonly content: BlockContent | null;
  readonly looks: BlockLooks | null;
}

async function askParts(run: RunBatch, parts: readonly CellPart[]): Promise<readonly CellPiece[]> {
  try {
    return await askTogether(run, parts);
  } catch (error) {
    if (!(error instanceof PayloadTooLarge)) throw error;
    const [first, second] = halves(parts, error);
    return [...(await askParts(run, first)), ...(await askParts(run, second))];
  }
}

const askTogether = (run: RunBatch, parts: readonly CellPart[]): Promise<readonly CellPiece[]> =>
  run(async (context) => {
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
  }, "read");

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
