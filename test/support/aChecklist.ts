/** Owns a small checklist in order, to be changed in one place per test. */
import { expandChecklist } from "../../src/core/rubric";
import type { Checklist, ExpandedChecklist } from "../../src/core/rubric";

export const aChecklist = (changes: Partial<Checklist> = {}): Checklist => ({
  $schema: "./rubric.schema.json",
  schemaVersion: 1,
  version: 1,
  scheme: "checklist",
  id: "vi-du-danh-muc",
  title: "Danh mục ví dụ",
  kind: "standard",
  unitTypes: ["commune"],
  validFrom: "2025-01-01",
  validTo: null,
  source: { document: "Văn bản ví dụ", date: "2025-01-01", authority: "Ban Chỉ đạo ví dụ" },
  result: "Kết quả ví dụ",
  amendments: [],
  definition: null,
  exclusions: [],
  switches: [],
  match: ["Danh mục ví dụ"],
  criteria: [
    {
      kind: "condition",
      id: "A",
      number: "1",
      text: "Không để xảy ra cháy",
      source: "Văn bản ví dụ, mục 1",
      rule: { kind: "absence", escapes: [] },
    },
  ],
  ...changes,
});

/** Returns the same with nothing referred to. */
export function expanded(checklist: Checklist): ExpandedChecklist {
  const result = expandChecklist(checklist, [checklist]);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.checklist;
}
