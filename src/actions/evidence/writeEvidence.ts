/** Owns how what was typed of papers reaches the workbook: the evidence cells of a sheet in one batch, rows without such a cell beside it. */
import {
  changesOfEvidence,
  type EvidenceChange,
  type EvidenceTable,
  papersWritten,
  type WritingWish,
} from "../../core/evidence";
import { type CellChange, parseAddress } from "../../core/model/workbook/grid";
import { type Settings, withPapers, withRow } from "../../core/settings";
import { loadEvidenceWords } from "../loading/builtIn/loadEvidenceWords";
import type { WorkbookEvidence } from "./evidenceOf";

/** What one sheet gets. */
export interface EvidencePlan {
  readonly sheet: string;
  readonly changes: readonly CellChange[];
  readonly settings: Settings;
}

/** Returns what would change where everything that was typed of papers were written. */
export const evidenceChanges = (
  { tables, papers }: Pick<WorkbookEvidence, "tables" | "papers">,
  wish: WritingWish,
): readonly EvidenceChange[] => changesOfEvidence(tables, papers, loadEvidenceWords(), wish);

/** Returns what writing a sheet means, of all the changes that there are; cells that nothing may be written over are left. Null: nothing. */
export function planEvidence(
  sheet: string,
  all: readonly EvidenceChange[],
  { tables, settings }: { readonly tables: readonly EvidenceTable[]; readonly settings: Settings },
): EvidencePlan | null {
  const own = all.filter(({ content, isFixed }) => content.sheet === sheet && !isFixed);
  if (own.length === 0) return null;
  const changes = own.flatMap(({ cell, after }) => {
    const address = cell === null ? null : parseAddress(cell);
    return address === null ? [] : [{ ...address, value: after === "" ? null : after }];
  });
  const written = own.flatMap(({ content, cell }) => contentsAt(tables, content.row, sheet, cell));
  const beside = own.reduce((sum, change) => withBeside(sum, change, tables), settings);
  const isAll = own.length === all.length;
  return {
    sheet,
    changes,
    settings: withPapers(beside, papersWritten(settings.papers ?? [], written, isAll)),
  };
}

/** The rows whose evidence a cell holds. */
const contentsAt = (
  tables: readonly EvidenceTable[],
  row: number,
  sheet: string,
  cell: string | null,
): readonly { readonly sheet: string; readonly row: number }[] => {
  const address = cell === null ? null : parseAddress(cell);
  const shared = tables
    .filter(({ table }) => table.sheet === sheet)
    .flatMap(({ written }) =>
      [...written].filter(
        ([, place]) => place.cell.row === address?.row && place.cell.column === address.column,
      ),
    );
  return [row, ...shared.map(([each]) => each)].map((each) => ({ sheet, row: each }));
};

function withBeside(
  settings: Settings,
  { content, cell, after }: EvidenceChange,
  tables: readonly EvidenceTable[],
): Settings {
  const table = tables.find(
    ({ table: { sheet, items } }) =>
      sheet === content.sheet &&
      items.some(({ row, text }) => row === content.row && text === content.text),
  );
  return cell === null && table
    ? withRow(settings, table.table, content, { evidence: after || undefined })
    : settings;
}
