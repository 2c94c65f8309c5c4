/** Papers filled from a score: every number with its source, blanks that stay blank, words that a result does not allow. */
import { papersOfUnit } from "../../../../src/actions/papers/makePapers";
import { isOld } from "../../../../src/core/documents/papers/fill/code";
import { plainText } from "../../../../src/core/documents/papers/fill/fillText";
import type { Paper } from "../../../../src/core/documents/papers/paper";
import {
  meansWith,
  sampleSheet,
  samplePapers,
  unitKinds,
  unitOfFile,
} from "../../../support/papers";

const lines = ({ sections }: Paper): readonly string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "paragraph"
        ? [plainText(block.spans)]
        : block.kind === "table"
          ? block.rows.map(({ cells }) => cells.map((cell) => plainText(cell ?? [])).join(" | "))
          : [],
    ),
  );

test("the minutes tell each content that was deducted, its points and its reason, and what is mandatory", async () => {
  const [minutes] = await samplePapers("commune", ["minutes"]);
  const told = minutes ? lines(minutes) : [];
  expect(told).toContain("2.1. Tiêu chuẩn “An toàn về an ninh, trật tự”: 79,75/100 điểm");
  expect(told).toContain(
    "a) Nội dung tự trừ điểm và lý do trừ điểm: có 08 nội dung, trừ 20,25 điểm, cụ thể:",
  );
  expect(told.filter((line) => line.startsWith("I.2 |"))).toEqual([
    "I.2 | Có kế hoạch, phương án bảo đảm an ninh, trật tự trong quý I và tổ chức triển khai đầy đủ (có tài liệu kèm theo) | 5 | 3,5 | 1,5 | Chậm gửi hồ sơ so với quy định; trừ 1,5đ",
  ]);
  expect(told).toContain("b) Nội dung bắt buộc: 09/09 nội dung đạt điểm tối đa.");
});

test("every number of a row comes from the cell that holds it", async () => {
  const papers = await samplePapers("commune");
  const unit = await unitOfFile(sampleSheet("commune"));
  const cells = new Map<string, number | null>(
    unit.tables.flatMap(({ sheet, items, totals, totalCells }) => [
      ...items.map(
        ({ item }) => [`${sheet}!${item.scores.self.cell ?? ""}`, item.scores.self.points] as const,
      ),
      [`${sheet}!${totalCells.self ?? ""}`, totals.self] as const,
    ]),
  );
  const numbers = papers
    .flatMap(({ facts }) => facts)
    .flatMap(({ placeholder, value, source }) =>
      /^self/.test(placeholder) && source?.from === "sheet"
        ? [{ value, cell: `${source.sheet}!${source.cell ?? ""}` }]
        : [],
    );
  expect(numbers.length).toBeGreaterThan(100);
  expect(numbers.filter(({ value, cell }) => cells.get(cell) !== value)).toEqual([]);
});

test("a unit below the line asks for nothing, and gets no certificate", async () => {
  const unit = await unitOfFile(sampleSheet("commune"));
  const { papers, notMade } = papersOfUnit(unit, ["proposal", "certificate"], meansWith());
  expect(notMade.map(({ kind }) => kind)).toEqual(["certificate"]);
  const told = papers[0] ? lines(papers[0]).join("\n") : "";
  expect(told).toContain("chưa đủ điều kiện để đề nghị công nhận");
  expect(told).not.toContain("kính đề nghị");
});

test("names are never invented: who is not typed is an empty place, and what is typed stands there", async () => {
  const typed = {
    fields: {
      chair: "Nguyễn Văn Bình, Phó Trưởng ban",
      number: "5",
      day: "5/1/2024",
      place: "An Bình",
    },
    forms: {},
  };
  const [empty] = await samplePapers("commune", ["minutes"]);
  const [filled] = await samplePapers("commune", ["minutes"], null, typed);
  const asks = (paper: Paper | undefined, field: string): boolean =>
    paper?.blanks.some(({ placeholder }) => placeholder === field) === true;
  expect([asks(empty, "chair"), asks(filled, "chair")]).toEqual([true, false]);
  expect(filled?.sections[0]?.header?.number?.map(({ text }) => text).join("")).toContain(
    "Số: 05/BB-",
  );
  const told = filled ? lines(filled).join("\n") : "";
  expect(told).toContain("Chủ trì: Nguyễn Văn Bình, Phó Trưởng ban");
  expect(told).toContain("ngày 05 tháng 01 năm 2024");
});

test("who meets by the rules of the place stands with an empty name", async () => {
  const [minutes] = await samplePapers("residentialArea", ["minutes"], "national-three-tier");
  const told = minutes ? lines(minutes) : [];
  expect(told.some((line) => /^- Bí thư chi bộ: …+;$/.test(line))).toBe(true);
  expect(told.some((line) => /^1\. Chủ trì: …+ \(Trưởng khu dân cư\)\.$/.test(line))).toBe(true);
});

test("a paper is old as soon as one of its scores has changed", async () => {
  const [first] = await samplePapers("commune", ["minutes"]);
  const [other] = await samplePapers("agency", ["minutes"]);
  expect(isOld(first?.bound ?? [], first?.bound ?? [])).toBe(false);
  expect(isOld(first?.bound ?? [], other?.bound ?? [])).toBe(true);
  expect(first?.code).toMatch(/^[ACDEHJKMNPRTWXY2-9]{4}-[ACDEHJKMNPRTWXY2-9]{4}$/);
  expect(first?.code).not.toBe(other?.code);
});

test("a person's name beside an offence is pointed out, a name alone is not", async () => {
  const unit = await unitOfFile(sampleSheet("commune"));
  const withReason = (reason: string) => ({
    ...unit,
    tables: unit.tables.map((table) => ({
      ...table,
      items: table.items.map((each, at) =>
        at === 1 ? { ...each, item: { ...each.item, reason } } : each,
      ),
    })),
  });
  const notes = (reason: string) =>
    papersOfUnit(withReason(reason), ["minutes"], meansWith()).papers[0]?.notes;
  expect(notes("Ông Nguyễn Văn An trộm cắp tài sản, trừ 6đ")).toMatchObject([
    { code: "personNamed", name: "Nguyễn Văn An" },
  ]);
  expect(notes("Ông Nguyễn Văn An chủ trì họp")).toEqual([]);
});

test.each(["commune", "agency", "enterprise", "residentialArea", "school"])(
  "%s: every paper is made, and holds the unit and its totals",
  async (name) => {
    const papers = await samplePapers(name);
    const unit = await unitOfFile(sampleSheet(name));
    expect(papers.map(({ kind }) => kind)).toEqual([...unitKinds]);
    for (const { kind, facts } of papers) {
      const values = facts.map(({ value }) => value);
      for (const { totals } of unit.tables)
        expect([kind, values.includes(totals.self)]).toEqual([kind, kind !== "registration"]);
    }
  },
);
