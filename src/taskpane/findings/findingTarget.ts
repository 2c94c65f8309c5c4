/** Owns where a finding leads: its table, the indicator it is about, and the write that mends it where one does. */
import { type CellChange, parseAddress, type WorkbookData } from "../../core/model/workbook/grid";
import type { Finding } from "../../core/model/finding/finding";
import type { Points } from "../../core/base/points";
import type { Scorer } from "../../core/model/table/scorer";
import {
  type Item,
  type Reading,
  scorerAt,
  type TableReading,
} from "../../core/model/table/reading";

export interface FindingTarget {
  readonly table: TableReading | null;
  /** The indicator whose card to open, or null when it is about something else. */
  readonly item: Item | null;
  /** Whose score stands in the cell; null: it is none. */
  readonly scorer: Scorer | null;
  readonly mend: { readonly points: Points; readonly change: CellChange } | null;
}

/** Returns where a finding leads. */
export function targetOf(
  finding: Finding,
  reading: Reading,
  workbook: WorkbookData,
): FindingTarget {
  const address = finding.cell === null ? null : parseAddress(finding.cell);
  if (!address) return { table: null, item: null, scorer: null, mend: null };
  const onSheet = reading.tables.filter((table) => table.sheet === finding.sheet);
  const { row } = address;
  const table =
    onSheet.find(({ headerRows, lastRow }) => headerRows[0] <= row && row <= lastRow) ??
    onSheet[0] ??
    null;
  const item = table?.items.find((each) => each.row <= row && row <= each.lastRow) ?? null;
  const points = rightPoints(finding, item);
  const isFormula = workbook.grids
    .find((grid) => grid.sheet === finding.sheet)
    ?.cells.some((c) => c.row === row && c.column === address.column && c.formula !== null);
  return {
    table,
    item: item?.kind === "indicator" ? item : null,
    scorer: table && scorerAt(table.columns, address.column),
    mend: points === null || isFormula ? null : { points, change: { ...address, value: points } },
  };
}

/** The number that the cell should hold, where that is beyond doubt. */
function rightPoints(finding: Finding, item: Item | null): Points | null {
  switch (finding.code) {
    case "totalMismatch":
    case "totalBlank":
    case "subtotalMismatch":
      return finding.facts.computed;
    case "sumRowMismatch":
      return finding.facts.of === "score" ? finding.facts.computed : null;
    case "scoreKeptAsText":
      return item?.scores.self.points ?? null;
    default:
      return null;
  }
}

export interface SheetMends {
  readonly sheet: string;
  readonly changes: readonly CellChange[];
}

/** Returns the numbers kept as text, by sheet, where one has several: they can all be written again at once. */
export function mendsBySheet(
  entries: readonly { readonly finding: Finding; readonly target: FindingTarget }[],
): readonly SheetMends[] {
  const sheets = new Map<string, CellChange[]>();
  for (const { finding, target } of entries) {
    if (finding.code !== "scoreKeptAsText" || !target.mend || finding.sheet === null) continue;
    const changes = sheets.get(finding.sheet) ?? [];
    sheets.set(finding.sheet, [...changes, target.mend.change]);
  }
  return [...sheets]
    .map(([sheet, changes]) => ({ sheet, changes }))
    .filter(({ changes }) => changes.length > 1);
}
