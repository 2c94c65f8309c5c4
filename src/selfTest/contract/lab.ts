/** Owns what a case of the contract may ask for, and how it looks at a host. */
import type { Cell, CellAddress, Grid } from "../../core/model/workbook/grid";
import { parseAddress } from "../../core/model/workbook/grid";
import type { ContractTopic, WorkbookHost } from "../../hosts/host";
import { contractBook } from "./book";
import { ContractBroken } from "./check";

/** Where the contract is tried. */
export interface ContractLab {
  /** Makes the book anew and returns a host over it. */
  readonly open: () => Promise<WorkbookHost>;
  /** What the host saves, opened again; the host itself where nothing is saved. */
  readonly reopen: (host: WorkbookHost) => Promise<WorkbookHost>;
  /** The name that a sheet of the book has there. */
  readonly nameOf: (sheet: string) => string;
  /** Resolves after a pause, as long as the program needs to tell what happened. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Who works out formulas: our own code, which tells of each, or the spreadsheet program, which tells nothing. */
export type FormulaOwner = "host" | "program";

export interface ContractCase {
  readonly topic: ContractTopic;
  readonly title: string;
  /** Left out: the case holds whoever works out formulas. */
  readonly formulas?: FormulaOwner;
  /** Rejects when the promise is broken. */
  run(lab: ContractLab): Promise<void>;
}

export function at(reference: string): CellAddress {
  const address = parseAddress(reference);
  if (!address) throw new ContractBroken(`no address: ${reference}`);
  return address;
}

/** Returns the grids of the book, whatever else the workbook holds. */
export async function gridsOf(host: WorkbookHost, lab: ContractLab): Promise<readonly Grid[]> {
  const ours = contractBook(lab.nameOf).sheets.map(({ name }) => name);
  const { grids } = await host.readWorkbook();
  return grids.filter(({ sheet }) => ours.includes(sheet));
}

export async function cellOf(
  host: WorkbookHost,
  sheet: string,
  address: string,
): Promise<Cell | undefined> {
  const { row, column } = at(address);
  const { grids } = await host.readWorkbook();
  return grids
    .find((grid) => grid.sheet === sheet)
    ?.cells.find((cell) => cell.row === row && cell.column === column);
}

export type Values = readonly (readonly [
  sheet: string,
  row: number,
  column: number,
  value: Cell["value"],
  formula: string | null,
  error: string | null,
])[];

export const valuesOf = async (host: WorkbookHost, lab: ContractLab): Promise<Values> =>
  (await gridsOf(host, lab)).flatMap((grid) =>
    grid.cells.map(
      (cell) => [grid.sheet, cell.row, cell.column, cell.value, cell.formula, cell.error] as const,
    ),
  );

/** Results of formulas that a host cannot work out need not come back. */
export const inputsOf = (values: Values): Values =>
  values.filter(([, , , , formula]) => !formula?.startsWith("VLOOKUP"));
