/** Owns a small rubric in order, to be changed in one place per test. */
import type { Rubric } from "../../src/core/rubric";

export const aRubric = (changes: Partial<Rubric> = {}): Rubric => ({
  $schema: "./rubric.schema.json",
  schemaVersion: 1,
  id: "vi-du-2025",
  title: "Bộ tiêu chí ví dụ",
  kind: "standard",
  unitTypes: ["commune"],
  validFrom: "2025-01-01",
  validTo: null,
  source: { document: "Hướng dẫn số 1/HD-VD", date: "2025-01-01", authority: "Ban Chỉ đạo ví dụ" },
  scale: 10,
  passLine: { points: 9, source: "Hướng dẫn số 1/HD-VD, mục 2" },
  mandatoryAtMaximum: true,
  grades: {
    bands: [
      { name: "Xuất sắc", from: 9 },
      { name: "Khá", from: 7 },
    ],
    source: "Hướng dẫn số 1/HD-VD, mục 3",
  },
  notApplicable: null,
  match: ["Bảng ví dụ"],
  criteria: [
    {
      kind: "group",
      id: "I",
      number: "I",
      text: "Công tác lãnh đạo",
      maximum: 6,
      mandatory: false,
      source: "Phụ lục 1, mục I",
      children: [
        indicatorOf("I.1", 4, { kind: "allOrNothing" }),
        indicatorOf("I.2", 2, { kind: "perOccurrence", points: 0.5, cap: 1, unit: "vụ" }),
      ],
    },
    indicatorOf("II", 4, { kind: "openNorm" }),
  ],
  ...changes,
});

function indicatorOf(
  id: string,
  maximum: number,
  rule: Extract<Rubric["criteria"][number], { kind: "indicator" }>["rule"],
) {
  return {
    kind: "indicator",
    id,
    number: id,
    text: `Nội dung ${id}`,
    maximum,
    mandatory: false,
    source: `Phụ lục 1, mục ${id}`,
    rule,
  } as const;
}
