/** Owns the record of one table that counts: whose it is, and what a comparison with the tables of others tells. */
import type { Finding } from "../../model/finding/finding";
import type { FileFormat } from "../../model/workbook/grid";
import type { UnitType } from "../../model/table/reading";
import type { ScoredTable } from "../../model/round/roundInput";
import type { Fitted } from "./formChecks";
import type { Rows } from "./roundForm";

export interface CountedTable {
  /** As a person calls the unit. */
  readonly unitName: string;
  readonly file: string;
  readonly scored: ScoredTable;
  readonly rows: Rows;
  readonly type: UnitType | null;
  readonly titleType: UnitType | null;
  readonly format: FileFormat;
}

/** With how it stands to its form. */
export interface FittedTable extends CountedTable {
  readonly fit: Fitted;
}

/** With everything that the tables of others tell of it. */
export interface ComparedTable extends FittedTable {
  readonly signals: readonly Finding[];
}
