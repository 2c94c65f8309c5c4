/** Owns rounds for tests: files as the rows of their sheets, recognised, and consolidated with a usual pass line and grades. */
import { consolidateRound } from "../../src/actions/rounds/consolidateRound";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { listedUnit } from "../../src/core/consolidate/list/listedUnit";
import type {
  Consolidation,
  ConsolidationInput,
  Intake,
} from "../../src/core/model/round/consolidation";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { formatAddress } from "../../src/core/model/workbook/grid";
import type { UnitType } from "../../src/core/model/table/reading";
import { type CellSketch, type SheetSketch, sketchedWorkbook } from "./bookSketch";

/** Cells from column A on; "" is an empty one. */
export type Row = readonly CellSketch[];

/** Name, type and commune. */
export type ListedName = readonly [name: string, type: UnitType, parent?: string];

export interface FileSketch {
  readonly file: string;
  readonly sheets: { readonly [name: string]: readonly Row[] };
  /** ISO 8601 */
  readonly modified?: string;
}

export function bookOfRows({ file, sheets }: FileSketch): WorkbookData {
  const drawn = Object.entries(sheets).map(
    ([name, rows]): SheetSketch => ({
      name,
      cells: Object.fromEntries(
        rows.flatMap((row, at) =>
          row.flatMap((sketch, column) =>
            sketch === "" ? [] : [[formatAddress({ row: at + 1, column: column + 1 }), sketch]],
          ),
        ),
      ),
    }),
  );
  return { ...sketchedWorkbook({ sheets: drawn }), file };
}

export const listOf = (names: readonly ListedName[]) =>
  names.map(([name, type, parent = null]) => listedUnit({ name, type, parent }));

/** Each file is of another content. */
export const intakeOf = (sketch: FileSketch): Intake => ({
  file: sketch.file,
  sha256: `content of ${sketch.file}`,
  size: 10_000,
  modified: sketch.modified ?? null,
  modifiedFrom: sketch.modified === undefined ? null : "document",
  reading: recogniseWorkbook(bookOfRows(sketch)),
  refusal: null,
});

export const roundOf = (
  files: readonly FileSketch[],
  names: readonly ListedName[] | null,
  more: Partial<ConsolidationInput> = {},
): Consolidation =>
  consolidateRound(
    {
      intakes: files.map(intakeOf),
      list: names && listOf(names),
      year: 2025,
      assignments: [],
      overrides: [],
      choices: [],
      previous: null,
      quotas: [],
      ...more,
    },
    {
      passLine: { points: 90, source: "Hướng dẫn ví dụ" },
      grades: {
        bands: [
          { name: "Xuất sắc", from: 90 },
          { name: "Khá", from: 70 },
          { name: "Trung bình", from: 50 },
          { name: "Yếu", from: 0 },
        ],
        source: "Hướng dẫn ví dụ",
      },
    },
  );
