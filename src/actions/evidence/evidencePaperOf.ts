/** Owns the list of a workbook's evidence as a paper: its tables with their titles, in the order of the sheets. */
import { kindOf, type Domain } from "../../core/domain/domain";
import {
  evidencePaper,
  type EvidencePaperWords,
} from "../../core/documents/papers/evidence/evidencePaper";
import type { Paper } from "../../core/documents/papers/paper";
import type { Reading } from "../../core/model/table/reading";
import type { WorkbookEvidence } from "./evidenceOf";

export const evidencePaperOf = (
  { unit, year }: Pick<Reading, "unit" | "year">,
  evidence: WorkbookEvidence,
  domain: Domain,
  words: EvidencePaperWords,
): Paper =>
  evidencePaper(
    {
      unit,
      year,
      tables: evidence.tables.map(({ table }) => table),
      kindTitle: (table) => kindOf(domain, table.kind).title,
      index: evidence,
    },
    words,
  );
