/** Owns the index of a workbook's evidence: what stands in its cells and beside them, what a person typed of papers, and what is strange about it. */
import {
  type AssessedTime,
  type EvidenceIndex,
  type EvidenceNote,
  type EvidenceTable,
  indexEvidence,
  notesOnEvidence,
} from "../../core/evidence";
import type { Reading, TableReading } from "../../core/model/table/reading";
import type { WorkbookData } from "../../core/model/workbook/grid";
import { datedWindow, type ProfileChain } from "../../core/profile";
import { checklistOf } from "../../core/checklist/tickedCriteria";
import { isTickSheet } from "../../core/model/table/tickSheet";
import type { ExpandedChecklist, Rubric } from "../../core/rubric";
import { type Settings, settingsOf } from "../../core/settings";
import { loadChecklists } from "../loading/builtIn/loadChecklists";
import { loadEvidenceWords } from "../loading/builtIn/loadEvidenceWords";
import { loadRubrics } from "../loading/builtIn/loadRubrics";
import { rubricFollowed } from "../scoring/guidanceOf";
import { rulesForTable } from "../scoring/profileRules";
import { evidenceTables } from "./evidenceTables";

export interface WorkbookEvidence extends EvidenceIndex {
  readonly tables: readonly EvidenceTable[];
  readonly notes: readonly EvidenceNote[];
  /** The time that is assessed is known of some table: days are held against it. */
  readonly isTimed: boolean;
}

export interface EvidenceSource {
  readonly reading: Pick<Reading, "tables" | "unitType">;
  /** Null: evidence is taken as it was read. */
  readonly workbook: WorkbookData | null;
  readonly settings: Settings | null;
  /** The profile that says which time is assessed; null: none does. */
  readonly chain: ProfileChain | null;
  /** What a table may follow; left out: what is built in. */
  readonly rules?: EvidenceRubrics;
}

export interface EvidenceRubrics {
  readonly rubrics: readonly Rubric[];
  readonly checklists: readonly ExpandedChecklist[];
}

/** Returns the index of the tables that count. */
export function evidenceOf({
  reading,
  workbook,
  settings,
  chain,
  rules = { rubrics: loadRubrics(), checklists: loadChecklists() },
}: EvidenceSource): WorkbookEvidence {
  const tables = evidenceTables(reading, workbook, settings);
  const timeOf = (table: TableReading): AssessedTime | null =>
    assessedTime(table, table.unit?.unitType ?? reading.unitType, chain);
  const words = loadEvidenceWords();
  const index = indexEvidence(tables, words, settings?.papers);
  return {
    ...index,
    tables,
    notes: notesOnEvidence(tables, index, words, {
      timeOf,
      askedBy: (table) => askedBy(table, { reading, workbook, settings, chain, rules }),
    }),
    isTimed: tables.some(({ table }) => timeOf(table) !== null),
  };
}

function assessedTime(
  { kind, year }: TableReading,
  unitType: Reading["unitType"],
  chain: ProfileChain | null,
): AssessedTime | null {
  if (!chain || unitType === null || year === null) return null;
  const window = datedWindow(chain, { unitType, kind }, year);
  return window && (window.from !== null || window.to !== null) ? window : null;
}

/** Returns the document that asks for evidence of every content of a table; null: none is known to. */
function askedBy(
  table: TableReading,
  { reading: { unitType }, settings, chain, rules }: Required<EvidenceSource>,
): string | null {
  const type = table.unit?.unitType ?? unitType;
  const { rubrics, checklists } = rules;
  if (isTickSheet(table))
    return (
      checklistOf(table, { unitType: type, year: table.year }, checklists)?.checklist.evidenceAsked
        ?.source ?? null
    );
  const ofPlace = chain && rulesForTable(chain, type, table, rules)?.rubric;
  const chosen = settings ? settingsOf(settings, table).rubric : undefined;
  const followed = ofPlace ?? rubricFollowed(table, chosen, rubrics);
  return followed?.evidenceAsked?.source ?? null;
}
