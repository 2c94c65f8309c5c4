/** Owns the index of a workbook's evidence: what stands in its cells, with what is kept beside those that have none, and what is strange about it. */
import {
  type AssessedTime,
  type EvidenceIndex,
  type EvidenceNote,
  type EvidenceTable,
  indexEvidence,
  notesOnEvidence,
} from "../../core/evidence";
import { loadEvidenceWords } from "../loading/builtIn/loadEvidenceWords";
import type { Reading, TableReading } from "../../core/model/table/reading";
import { datedWindow, type ProfileChain } from "../../core/profile";
import { type Settings, settingsOf } from "../../core/settings";

export interface WorkbookEvidence extends EvidenceIndex {
  readonly notes: readonly EvidenceNote[];
  /** The time that is assessed is known of some table: days are held against it. */
  readonly isTimed: boolean;
}

/** Returns the index of the tables that count. `chain`: the profile that says which time is assessed; null: none does. */
export function evidenceOf(
  reading: Pick<Reading, "tables" | "unitType">,
  settings: Settings | null,
  chain: ProfileChain | null,
): WorkbookEvidence {
  const tables = reading.tables
    .filter(({ setAside }) => setAside === null)
    .map((table): EvidenceTable => ({ table, beside: besideOf(table, settings) }));
  const timeOf = (table: TableReading): AssessedTime | null =>
    assessedTime(table, table.unit?.unitType ?? reading.unitType, chain);
  const words = loadEvidenceWords();
  const index = indexEvidence(tables, words);
  return {
    ...index,
    notes: notesOnEvidence(tables, index, words, timeOf),
    isTimed: tables.some(({ table }) => timeOf(table) !== null),
  };
}

const besideOf = (table: TableReading, settings: Settings | null): ReadonlyMap<number, string> =>
  new Map(
    (settings ? settingsOf(settings, table).rows : []).flatMap(({ row, evidence }) =>
      evidence === undefined ? [] : [[row, evidence] as const],
    ),
  );

function assessedTime(
  { kind, year }: TableReading,
  unitType: Reading["unitType"],
  chain: ProfileChain | null,
): AssessedTime | null {
  if (!chain || unitType === null || year === null) return null;
  const window = datedWindow(chain, { unitType, kind }, year);
  return window && (window.from !== null || window.to !== null) ? window : null;
}
