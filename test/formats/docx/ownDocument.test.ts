/** A person's own Word document with placeholders: split over runs, in rows that are repeated, and names that nobody knows. */
import { ownMatter } from "../../../src/actions/papers/makePapers";
import { loadPapers } from "../../../src/actions/loading/builtIn/loadPapers";
import { ownNames } from "../../../src/core/documents/papers/fill/ownNames";
import { fillDocument } from "../../../src/formats/docx/own/fillDocument";
import { decodeXml } from "../../../src/formats/package/xmlText";
import { openZip } from "../../../src/formats/package/zip";
import { meansWith, paperWords, sampleSheet, unitOfFile, wordLines } from "../../support/papers";
import { wordDocument } from "../../support/wordDocument";

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (...texts: readonly string[]): string => `<w:p>${texts.map(run).join("")}</w:p>`;

async function filled(body: string) {
  const unit = await unitOfFile(sampleSheet("commune"));
  const { scope, of } = ownMatter(unit, meansWith());
  const names = ownNames(scope, loadPapers().placeholders, of, {
    record: { facts: [], blanks: [] },
    dots: paperWords.blank,
  });
  const { bytes, unknown } = fillDocument(wordDocument({ body }), names);
  return {
    lines: wordLines(bytes),
    unknown,
    source: decodeXml(openZip(bytes).read("word/document.xml")),
  };
}

test.each<[string, string, string]>([
  ["in one run", paragraph("Năm {{năm}}."), "Năm 2023."],
  ["split over four runs", paragraph("Năm {", "{nă", "m}", "}."), "Năm 2023."],
  ["with other letters and spaces", paragraph("{{ Năm  sau }}"), "2024"],
  ["by its id", paragraph("{{unitName}}"), "ubnd thi tran hung my"],
  ["two in a run", paragraph("{{năm}}-{{năm sau}}"), "2023-2024"],
  ["beside letters that are markup", paragraph("A &amp; B {{năm}} &lt;x&gt;"), "A & B 2023 <x>"],
  [
    "a name that nobody typed",
    paragraph("Chủ trì: {{chủ trì}}"),
    `Chủ trì: ${paperWords.blank("name")}`,
  ],
])("a placeholder %s", async (_what, body, line) => {
  const { lines, unknown } = await filled(body);
  expect([lines, unknown]).toEqual([[line], []]);
});

test("a name that nobody knows stays, and is told once", async () => {
  const { lines, unknown } = await filled(
    paragraph("{{tên đơn vj}}") + paragraph("{{tên đơn", " vj}} {{năm}}"),
  );
  expect(lines).toEqual(["{{tên đơn vj}}", "{{tên đơn vj}} 2023"]);
  expect(unknown).toEqual(["tên đơn vj"]);
});

test("a row of a table stands once for each entry of its list, a paragraph too", async () => {
  const cell = (...texts: readonly string[]): string => `<w:tc>${paragraph(...texts)}</w:tc>`;
  const { lines } = await filled(
    `<w:tbl><w:tr>${cell("STT")}${cell("Lý do")}</w:tr>` +
      `<w:tr>${cell("{{trừ điểm.số}}")}${cell("{{trừ ", "điểm.lý do}}")}</w:tr></w:tbl>` +
      paragraph("- {{bảng.tên ngắn}}: {{bảng.tổng điểm tự chấm}} điểm năm {{năm}}"),
  );
  const unit = await unitOfFile(sampleSheet("commune"));
  const deducted = unit.tables.flatMap(({ items }) => items.filter(({ lost }) => lost !== null));
  expect(lines.slice(0, 2)).toEqual(["STT", "Lý do"]);
  expect(lines.slice(2, -2)).toHaveLength(deducted.length * 2);
  expect(lines.slice(2, 4)).toEqual(["I.1", "Chưa thực hiện (trừ 6đ)"]);
  expect(lines.slice(-2)).toEqual([
    "- An toàn về ANTT: 79,75 điểm năm 2023",
    "- Phân loại phong trào: 75 điểm năm 2023",
  ]);
});

test("lists in lists: a fact of the table around stands beside each of its contents", async () => {
  const { lines, unknown } = await filled(paragraph("{{bảng.trừ điểm.số}} {{bảng.tên ngắn}}"));
  const unit = await unitOfFile(sampleSheet("commune"));
  const wanted = unit.tables.flatMap(({ items, kind }) =>
    items.filter(({ lost }) => lost !== null).map(() => kind.shortTitle),
  );
  expect(lines.map((line) => line.replace(/^\S+ /, ""))).toEqual(wanted);
  expect(unknown).toEqual([]);
});

test("two lists in one row: the second stays as it is and is told", async () => {
  const { lines, unknown } = await filled(paragraph("{{trừ điểm.số}} {{thành phần.chức danh}}"));
  expect(lines[0]).toContain("{{thành phần.chức danh}}");
  expect(unknown).toEqual(["thành phần.chức danh"]);
});

test("what is put in is text and never markup", async () => {
  const { source } = await filled(paragraph("{{trừ điểm.nội dung}}"));
  expect(source).not.toMatch(/<(?!\/?w:|\?)/);
});
