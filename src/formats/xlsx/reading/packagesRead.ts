/** Owns what is remembered of the packages that a run has read: files of one round have most of their parts in common. */
import type { Grid } from "../../../core/model/workbook/grid";
import type { BookSpent } from "../../grid/bookBudget";
import { type PartsRead, partsRead } from "../../package/partsRead";
import type { RichText } from "./strings";
import type { Styles } from "./styles";
import type { ContentsRead } from "./workbookParts";

/** Each kind of part with what was made of it. */
export interface PackagesRead extends ContentsRead {
  readonly styles: PartsRead<Styles>;
  readonly strings: PartsRead<readonly RichText[]>;
  readonly sheets: PartsRead<{ readonly grid: Grid; readonly spent: BookSpent }>;
}

/** Returns an empty memory. */
export const packagesRead = (): PackagesRead => ({
  relationships: partsRead(),
  workbooks: partsRead(),
  contentTypes: partsRead(),
  styles: partsRead(),
  strings: partsRead(),
  sheets: partsRead(),
});
