/** A movement graded best beside a standard that is not met: told, never decided. */
import { auditGradesBesideOutcomes } from "../../src/core/audit";
import type { Decision } from "../../src/core/score";
import { describeFinding } from "../../src/messages/vi";
import { claimOf, readingOf } from "../support/readingOf";
import { domain, score } from "../support/builtInDomain";

const ninety: Decision = { passLine: { points: 90, source: "Hướng dẫn" }, grades: null };
const bands: Decision = {
  passLine: null,
  grades: {
    bands: [
      { name: "Xuất sắc", from: 90 },
      { name: "Khá", from: 70 },
    ],
    source: "Hướng dẫn",
  },
};
const noBands: Decision = { passLine: null, grades: null };

const standardOf = (self: string) => scored(tableOf(self, "standard", null), ninety);
const movementOf = (self: string, typed: string | null, decision: Decision) =>
  scored(tableOf(self, "movement", typed), decision);

test.each<[string, string, string, string | null, Decision, readonly string[]]>([
  ["điểm cho loại xuất sắc", "80", "95", null, bands, ["Xuất sắc false null"]],
  ["bảng ghi xuất sắc", "80", "95", "XUẤT SẮC", bands, ["XUẤT SẮC true B20"]],
  ["bảng ghi xuất sắc, chưa biết mức", "80", "95", "xuất sắc", noBands, ["xuất sắc true B20"]],
  ["loại khá", "80", "75", "Khá", bands, []],
  ["chưa biết mức, không ghi loại", "80", "95", null, noBands, []],
  ["tiêu chuẩn đã đạt", "95", "95", "Xuất sắc", bands, []],
  ["tiêu chuẩn chưa chấm xong", "", "95", "Xuất sắc", bands, []],
])("%s", (_case, standard, movement, typed, decision, expected) => {
  const found = auditGradesBesideOutcomes(
    [standardOf(standard), movementOf(movement, typed, decision)],
    "Xuất sắc",
    domain,
  );
  expect(
    found.map(({ code, facts, cell }) => {
      if (code !== "standardNotMetButGradeHigh") return code;
      return `${facts.grade} ${facts.shown} ${cell}`;
    }),
  ).toEqual(expected);
});

test("the sentence names both tables and the basis, and leaves the judgement to a person", () => {
  const [found] = auditGradesBesideOutcomes(
    [standardOf("80"), movementOf("95", null, bands)],
    null,
    domain,
  );
  expect(found?.severity).toBe("warning");
  expect(found && describeFinding(found)).toBe(
    "Bảng tiêu chuẩn “An toàn về an ninh, trật tự” chưa đạt nhưng phong trào được xếp loại Xuất sắc. Mức độ hoàn thành tiêu chuẩn là một căn cứ phân loại phong trào; đề nghị xem lại cả hai bảng.",
  );
});

test("one table alone says nothing", () => {
  expect(
    auditGradesBesideOutcomes([movementOf("95", "Xuất sắc", bands)], "Xuất sắc", domain),
  ).toEqual([]);
});

// helpers

function tableOf(self: string, kind: "standard" | "movement", typed: string | null) {
  const table = readingOf`
    path | max | self
    I/1  | 100 | ${self}
  `;
  const typedGrade = typed === null ? null : { name: typed, row: 20, column: 2 };
  return { ...table, kind, typedGrade };
}

const scored = (table: ReturnType<typeof tableOf>, decision: Decision) => ({
  table,
  decision,
  score: score(table, claimOf(table), decision),
});
