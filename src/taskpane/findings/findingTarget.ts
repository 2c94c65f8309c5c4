/** Owns where a finding leads: its table, the indicator it is about, and the write that mends it where one does. */
import { itemAround, type Mend, mendOf, tableAround } from "../../core/audit/mends";
import { type CellChange, parseAddress, type WorkbookData } from "../../core/model/workbook/grid";
import type { Finding, FindingCode } from "../../core/model/finding/finding";
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
  readonly mend: Mend | null;
}

/** A finding with where it leads. */
export interface FoundEntry {
  readonly finding: Finding;
  readonly target: FindingTarget;
}

/** Returns where a finding leads. */
export function targetOf(
  finding: Finding,
  reading: Reading,
  workbook: WorkbookData,
): FindingTarget {
  const address = finding.cell === null ? null : parseAddress(finding.cell);
  const table =
    finding.sheet === null || !address ? null : tableAround(reading, finding.sheet, address.row);
  if (!address || !table) return { table, item: null, scorer: null, mend: null };
  const item = itemAround(table, address.row);
  return {
    table,
    item: item?.kind === "indicator" ? item : null,
    scorer: scorerAt(table.columns, address.column),
    mend: mendOf(finding, reading, workbook),
  };
}

/** Findings of one kind, in their order. */
export interface FindingKind {
  readonly code: FindingCode;
  readonly entries: readonly FoundEntry[];
  /** What mends them all at once, sheet by sheet; where a sheet has only one, it is mended by itself. */
  readonly mends: readonly SheetMends[];
}

export interface SheetMends {
  readonly sheet: string;
  readonly changes: readonly CellChange[];
}

/** Returns findings by kind, in the order of the first of each. */
export function byKind(entries: readonly FoundEntry[]): readonly FindingKind[] {
  const kinds = new Map<FindingCode, FoundEntry[]>();
  for (const entry of entries) {
    const { code } = entry.finding;
    kinds.set(code, [...(kinds.get(code) ?? []), entry]);
  }
  return [...kinds].map(([code, own]) => ({ code, entries: own, mends: mendsBySheet(own) }));
}

/** Two findings may be about one cell: it is written once. */
function mendsBySheet(entries: readonly FoundEntry[]): readonly SheetMends[] {
  const sheets = new Map<string, Map<string, CellChange>>();
  for (const { finding, target } of entries) {
    if (!target.mend || finding.cell === null) continue;
    const changes = sheets.get(target.mend.sheet) ?? new Map<string, CellChange>();
    sheets.set(target.mend.sheet, changes.set(finding.cell, target.mend.change));
  }
  return [...sheets]
    .map(([sheet, changes]) => ({ sheet, changes: [...changes.values()] }))
    .filter(({ changes }) => changes.length > 1);
}
