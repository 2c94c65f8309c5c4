/** Owns what is told of a reading that counts as a person mended and confirmed it in the file. */
import { type Finding, finding, type MendedPart } from "../../core/model/finding/finding";
import type { Reading, TableReading } from "../../core/model/table/reading";
import { formatAddress } from "../../core/model/workbook/grid";
import type { Correction, TableCorrection } from "../../core/recognise/form/correction";

interface Corrections {
  readonly kept: Correction;
  /** As much of it as fits the workbook as it stands; null: nothing does. */
  readonly counted: Correction | null;
}

/** Returns what counts by the correction, table by table, and which confirmation has no table any more. */
export function keptFindings(
  { tables, otherTables }: Reading,
  { kept, counted }: Corrections,
): readonly Finding[] {
  const found = [...tables, ...otherTables];
  const mended = counted?.tables ?? [];
  const isRead = ({ sheet, headerRow }: TableCorrection): boolean =>
    found.some((table) => table.sheet === sheet && table.headerRows[0] === headerRow);
  const confirmed = kept.tables.filter((table) => table.confirmed !== undefined);
  const placed = mended.filter((table) => table.confirmed !== undefined && isRead(table));
  return [
    ...wholeFile(counted),
    ...mended.flatMap((correction) => {
      const table = tables.find(
        ({ sheet, headerRows }) =>
          sheet === correction.sheet && headerRows[0] === correction.headerRow,
      );
      return table ? ofTable(table, correction) : [];
    }),
    ...confirmed.slice(placed.length).map(() => finding("confirmationStale", {})),
  ];
}

function wholeFile(counted: Correction | null): readonly Finding[] {
  const parts = (["unit", "unitType", "year"] as const).filter(
    (part) => counted?.[part] !== undefined,
  );
  return parts.length > 0 ? [finding("readingMended", { parts, confirmed: false })] : [];
}

function ofTable(
  { sheet, headerRows, confirmed }: TableReading,
  correction: TableCorrection,
): readonly Finding[] {
  const parts = Object.entries(partOf).flatMap(([name, part]) =>
    correction[name as keyof typeof partOf] === undefined ? [] : [part],
  );
  const cell = formatAddress({ row: headerRows[0], column: 1 });
  return parts.length > 0 || confirmed
    ? [finding("readingMended", { parts, confirmed }, sheet, cell)]
    : [];
}

const partOf = {
  kind: "kind",
  headerLastRow: "header",
  columns: "columns",
  rows: "rows",
  passLine: "passLine",
  counts: "choice",
} as const satisfies { readonly [F in keyof TableCorrection]?: MendedPart };
