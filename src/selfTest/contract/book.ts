/** Owns the workbook that every host is tried on: a score sheet in small, with a hidden sheet before and a protected one after it. */
import type { Grid } from "../../core/model/workbook/grid";
import filed from "./book.json";

export type CellSketch =
  | string
  | number
  | boolean
  | {
      readonly formula: string;
      readonly value?: string | number | boolean;
      readonly error?: string;
    };

export interface SheetSketch {
  readonly name: string;
  readonly cells: { readonly [address: string]: CellSketch };
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly isProtected?: boolean;
  readonly state?: Grid["state"];
}

export interface BookSketch {
  readonly sheets: readonly SheetSketch[];
  readonly active?: string;
}

/** The words that are written and read; they stand in the data file because they are the language of the sheets. */
export const texts = filed.texts;

const [cover, table, locked] = filed.sheets;

/** The sheets by what they are for, under their names in the data file. */
export const sheetNames = {
  cover: cover?.name ?? "",
  table: table?.name ?? "",
  locked: locked?.name ?? "",
} as const;

/** Returns the book with every sheet under another name, so that it can stand in a workbook that has such sheets already. */
export function contractBook(rename: (name: string) => string = (name) => name): BookSketch {
  // The compiler sees each cell of the data file by itself.
  const { sheets, active } = filed as unknown as BookSketch;
  const formulaOf = (formula: string): string =>
    sheets.reduce((text, { name }) => text.split(`'${name}'!`).join(`'${rename(name)}'!`), formula);
  return {
    ...(active === undefined ? {} : { active: rename(active) }),
    sheets: sheets.map((sheet) => ({
      ...sheet,
      name: rename(sheet.name),
      cells: Object.fromEntries(
        Object.entries(sheet.cells).map(([address, sketch]) => [
          address,
          typeof sketch === "object" ? { ...sketch, formula: formulaOf(sketch.formula) } : sketch,
        ]),
      ),
    })),
  };
}
