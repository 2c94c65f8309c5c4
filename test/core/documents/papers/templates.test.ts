/** The templates that are built in: what they may name, which papers every place of the documents asks for, what stays empty. */
import { loadDomain } from "../../../../src/actions/loading/builtIn/loadDomain";
import { loadPapers } from "../../../../src/actions/loading/builtIn/loadPapers";
import { loadProfileFiles } from "../../../../src/actions/loading/builtIn/loadProfiles";
import { ownMatter } from "../../../../src/actions/papers/makePapers";
import { parsePlacePapers, parseTemplate } from "../../../../src/core/documents/papers/template";
import { plainText } from "../../../../src/core/documents/papers/fill/fillText";
import type { Paper } from "../../../../src/core/documents/papers/paper";
import { meansWith, samplePapers, sampleSheet, unitOfFile } from "../../../support/papers";

const kit = loadPapers();

test("every kind of paper that the command promises has a template", () => {
  const kinds =
    "minutes proposal report scoreTable list decision registration explanation summary differences certificate";
  const known = new Set(kit.templates.map(({ kind }) => kind));
  expect([...known].sort()).toEqual(kinds.split(" ").sort());
});

test("every paper of every dossier of the five places and of the country is some kind of paper, or known to be none", () => {
  const texts = loadProfileFiles().flatMap(({ id, dossiers }) =>
    dossiers.flatMap(({ papers }) => papers.map(({ text }) => `${id}: ${text}`)),
  );
  const known = new Set(kit.places.flatMap(({ papers }) => papers.map(({ text }) => text)));
  expect(texts.filter((text) => !known.has(text.replace(/^[^:]*: /, "")))).toEqual([]);
});

test("no form has a number until somebody assigns one, and a decree that was read only in part is no basis", () => {
  const bases = kit.places.flatMap((place) => place.bases);
  expect(bases.filter(({ text }) => text.includes("48/2025"))).toEqual([]);
  expect(bases.every(({ known }) => known === "V" || known === "S")).toBe(true);
});

test.each([
  ["a placeholder that nobody knows", { body: [{ p: "Năm {{nam}}" }] }, "{{nam}}"],
  ["a word too many", { body: [{ p: "Năm", colour: "red" }] }, "body.0.colour"],
])("a template with %s is refused, and the place is told", (_what, change, path) => {
  const [template] = kit.templates;
  const parsed = parseTemplate({ ...template, ...change }, kit.placeholders, loadDomain());
  expect("problems" in parsed && parsed.problems.map((each) => each.path)).toContain(path);
});

test("what a place sets on top is held to the same names", () => {
  const [place] = kit.places;
  const changes = [
    { kind: "minutes", slots: { subject: [{ p: "{{tên}}", look: "subject" }] }, source: "x" },
  ];
  const parsed = parsePlacePapers({ ...place, changes }, kit.placeholders, loadDomain());
  expect("problems" in parsed && parsed.problems.map((each) => each.path)).toEqual(["{{tên}}"]);
});

const textOf = ({ sections }: Paper): string =>
  sections
    .flatMap(({ blocks }) => blocks)
    .map((block) => (block.kind === "paragraph" ? plainText(block.spans) : ""))
    .join("\n");

test.each([
  [
    "cao-loc-2024",
    "minutes",
    "Họp đánh giá kết quả thực hiện theo tiêu chuẩn “An toàn về an ninh, trật tự” và phân loại",
  ],
  ["lang-son-2022", "scoreTable", "BẢNG TỰ CHẤM ĐIỂM"],
  ["nam-ngan-2024", "scoreTable", "BẢN TỰ ĐÁNH GIÁ CÁC TIÊU CHÍ"],
  ["nha-trang-2023", "minutes", "Cuộc họp đánh giá tình hình, kết quả thực hiện các tiêu chí"],
  ["cao-loc-2024", "proposal", "Hướng dẫn số 36/HD-BCĐ ngày 16 tháng 02 năm 2023"],
  ["nam-ngan-2024", "proposal", "Hướng dẫn số 2130/HD-CATP ngày 25 tháng 8 năm 2022"],
])("%s: its %s has its own words: %s", async (profile, kind, words) => {
  const [paper] = await samplePapers("agency", [kind], profile);
  expect(paper && textOf(paper)).toContain(words);
});

test("a basis of later than the round is not named", async () => {
  const [paper] = await samplePapers("agency", ["proposal"], "nam-ngan-2024");
  expect(paper?.year).toBe(2023);
  expect(paper && textOf(paper)).not.toContain("6965/BCĐ-138");
});

test.each([
  ["national-three-tier", "Ủy ban nhân dân cấp huyện", null],
  ["national-two-tier", null, "notKnown"],
])("%s: who decides on a commune: %s, %s", async (profile, body, why) => {
  const unit = await unitOfFile(sampleSheet("commune"));
  const { decidingBody } = ownMatter(unit, meansWith(profile)).scope.facts;
  expect([decidingBody?.text ?? null, decidingBody?.blank?.why ?? null]).toEqual([body, why]);
});

test("a number of a form is printed where somebody assigned it, and nowhere else", async () => {
  const forms = { minutes: "5" };
  const kinds = ["minutes", "report"];
  const papers = await samplePapers("commune", kinds, "cao-loc-2024", { fields: {}, forms });
  expect(papers.map((paper) => textOf(paper).includes("Mẫu số 5"))).toEqual([true, false]);
});
