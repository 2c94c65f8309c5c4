/** Owns a round of any size for measuring: sample workbooks, each copy with a unit and scores of its own. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import type { CellChange } from "../../src/core/model/workbook/grid";
import { openXlsx } from "../../src/hosts/xlsxHost";

const folder = join(process.cwd(), "test", "samples", "district", "files");

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Returns `count` workbooks that differ in unit name and in one score, made of so many samples at most. */
export async function makeRound(count: number, forms = Infinity): Promise<readonly MadeFile[]> {
  const samples = readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .slice(0, forms);
  const made: MadeFile[] = [];
  for (let at = 0; made.length < count && at < 4 * count; at += 1) {
    const sample = samples[at % samples.length] ?? "";
    const file = await copyOf(new Uint8Array(readFileSync(join(folder, sample))), made.length);
    if (file) made.push(file);
  }
  return made;
}

/** A commune has a dozen residential areas or so; no two units have one name. */
export function madeUnit(number: number): { readonly name: string; readonly parent: string } {
  const commune = Math.floor(number / UNITS_OF_COMMUNE);
  const words = [commune % SYLLABLES.length, Math.floor(commune / SYLLABLES.length)];
  return {
    name: `Khu dân cư số ${1 + (number % UNITS_OF_COMMUNE)}`,
    parent: `xã ${words.map((at) => SYLLABLES[at % SYLLABLES.length] ?? "").join(" ")}`,
  };
}

const UNITS_OF_COMMUNE = 12;
const SYLLABLES = "Tân An Bình Đông Hòa Phú Thịnh Lập Sơn Giang Long Vân Mai Châu Lộc Hải".split(
  " ",
);

/** Null for a sample that cannot be read or names no unit in a cell. */
async function copyOf(bytes: Uint8Array, number: number): Promise<MadeFile | null> {
  try {
    const host = openXlsx(bytes, "mau.xlsx");
    const workbook = await host.readWorkbook();
    const { unit, tables } = recogniseWorkbook(workbook);
    const [table] = tables;
    const grid = workbook.grids.find(({ sheet }) => sheet === table?.sheet);
    const title = grid?.cells.find(
      ({ value }) => typeof value === "string" && unit && value.includes(unit),
    );
    const item = table?.items.find(
      ({ kind, scores }) => kind === "indicator" && scores.self.points !== null,
    );
    if (!table || !title || !unit || !item || table.columns.self === null) return null;
    const { name: own, parent } = madeUnit(number);
    const name = `${own} ${parent}`;
    const changes: CellChange[] = [
      { row: title.row, column: title.column, value: String(title.value).replace(unit, name) },
      { row: item.scoreRow, column: table.columns.self, value: number % 4 },
    ];
    await host.writeCells(table.sheet, changes);
    return { name: `${number + 1} - ${name}.xlsx`, bytes: host.save() };
  } catch {
    return null;
  }
}
