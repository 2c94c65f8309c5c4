/** Owns the scripted filling of a whole sheet: what is typed for each content, and what must stand in its cells afterwards. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { reasonColumn } from "../../src/actions/writing/writeEntry";
import type { CellChange } from "../../src/core/model/workbook/grid";
import { readXlsx } from "../../src/formats/xlsx/reading/readXlsx";

export const SHEET_NAME = "Bảng mẫu chưa chấm";

export const blankSheet = (): Uint8Array =>
  new Uint8Array(readFileSync(join(process.cwd(), "assets/samples/xa-mau-chua-cham.xlsx")));

/** What is typed for one content. */
export interface FilledEntry {
  readonly points: string;
  /** Null: full points need none. */
  readonly reason: string | null;
  /** Cells that hold it once it is written: the points, then the reason. */
  readonly cells: readonly CellChange[];
}

export interface Filling {
  readonly sheet: string;
  readonly entries: readonly FilledEntry[];
}

/** By the number of the content, from 1: points below the maximum with the reason that they ask for. */
const deducted: { readonly [content: number]: readonly [string, string] } = {
  5: ["3,5", "Co noi dung chua day du"],
  13: ["2", "Co 02 nguoi vi pham"],
  19: ["4,5", "Ket qua 63%"],
};

/** Returns the filling of the blank sample; every other content gets its maximum. */
export function wholeFilling(): Filling {
  const [table] = recogniseWorkbook(readXlsx(blankSheet(), "sample.xlsx")).tables;
  if (!table) throw new Error("the sample holds no table");
  const { self } = table.columns;
  const contents = table.items.filter(({ kind }) => kind === "indicator");
  return {
    sheet: table.sheet,
    entries: contents.map(({ row, scoreRow, maximum }, index) => {
      const [points, reason] = deducted[index + 1] ?? [String(maximum).replace(".", ","), null];
      const value = Number(points.replace(",", "."));
      const cells = [
        { row: scoreRow, column: self ?? 0, value },
        ...(reason === null ? [] : [{ row, column: reasonColumn(table) ?? 0, value: reason }]),
      ];
      return { points, reason, cells };
    }),
  };
}

/** One key and the content that it belongs to, from 0. */
export interface TypedKey {
  readonly entry: number;
  readonly key: string;
  /** The points' field is in hand first. */
  readonly isFirst: boolean;
}

/** Returns all keys of a filling in their order. */
export const keysOf = ({ entries }: Filling): readonly TypedKey[] =>
  entries.flatMap(({ points, reason }, entry) => {
    const keys = [...points, "Enter", ...(reason === null ? [] : [...reason, "Enter"])];
    return keys.map((key, at) => ({ entry, key, isFirst: at === 0 }));
  });
