/** What guides who scores a content: clauses of the documents at hand that ask for the same, and nothing where none does. */
import { loadChecklists } from "../../src/actions/loading/builtIn/loadChecklists";
import { loadRubrics } from "../../src/actions/loading/builtIn/loadRubrics";
import { guidanceFor } from "../../src/core/checklist/guidance";
import type { Rubric } from "../../src/core/rubric";
import { readingOf } from "../support/readingOf";

const guidanceOf = (text: string, unitType: string | null, rubric: Rubric | null = null) => {
  const table = readingOf`
    path | text    | max | self
    1    | ${text} | 5   | 5
    Tổng |         | 5   | 5
  `;
  const [item] = table.items;
  if (!item) throw new Error("the table has no content");
  return guidanceFor(item, table, { rubric, checklists: loadChecklists(), unitType });
};

test.each<
  [text: string, unitType: string, clauses: readonly string[], evidence: readonly string[]]
>([
  [
    "Đảng ủy có nghị quyết hoặc lồng ghép nội dung bảo đảm an ninh, trật tự trong quý I",
    "commune",
    ["Điều 5, khoản 1"],
    ["Nghị quyết của Đảng ủy"],
  ],
  [
    "Có kế hoạch, phương án bảo đảm an ninh, trật tự trong quý I",
    "commune",
    ["Điều 5, khoản 1"],
    ["Kế hoạch"],
  ],
  [
    "Có bản đăng ký phấn đấu đạt tiêu chuẩn “An toàn về an ninh, trật tự”",
    "commune",
    ["Điều 5, khoản 1"],
    ["Bản đăng ký"],
  ],
  [
    "100% khu dân cư, cơ quan, doanh nghiệp, nhà trường đăng ký phấn đấu",
    "commune",
    ["Điều 5, khoản 4"],
    [],
  ],
  [
    "Hoạt động chống Đảng, chống chính quyền, phá hoại khối đại đoàn kết toàn dân tộc",
    "commune",
    ["Điều 4, khoản 3, điểm a"],
    [],
  ],
  [
    "Kéo giảm các loại tội phạm so với cùng kỳ",
    "residentialArea",
    ["Điều 4, khoản 4, điểm a"],
    ["Số liệu vụ việc hai năm"],
  ],
  [
    "Cháy, nổ nghiêm trọng; tai nạn lao động chết người",
    "school",
    ["Điều 6, khoản 3, điểm g", "Điều 6, khoản 3, điểm g"],
    [],
  ],
  ["Không có vụ việc bạo lực học đường", "school", ["Điều 7, khoản 4"], []],
  ["Có nội quy, quy định về bảo vệ bí mật Nhà nước", "agency", ["Điều 6, khoản 1"], []],
  ["Duy trì trang, nhóm Zalo tuyên truyền", "commune", [], []],
])("%s (%s)", (text, unitType, clauses, evidence) => {
  const guidance = guidanceOf(text, unitType);
  expect(guidance.counts.map(({ source }) => source)).toEqual(
    clauses.map((clause) => expect.stringContaining(clause)),
  );
  expect(guidance.evidence.map((each) => each.text)).toEqual(evidence);
});

test("what must not happen is told with the words that it stands under", () => {
  expect(guidanceOf("Hoạt động ly khai, đòi tự trị", "residentialArea").counts).toEqual([
    expect.objectContaining({
      text: "Không để xảy ra một trong các trường hợp sau: Hoạt động ly khai, đòi tự trị",
    }),
  ]);
});

test("a rubric that says how points are given and taken says it of each of its contents", () => {
  const rubric = loadRubrics().find(({ guidance }) => guidance !== undefined) ?? null;
  const { counts, deductions } = guidanceOf("Duy trì trang, nhóm Zalo", "commune", rubric);
  expect(counts.map(({ source }) => source)).toEqual([expect.stringContaining("mục 4a")]);
  expect(deductions).toEqual([
    {
      text: "Không triển khai hoặc không đạt thì trừ toàn bộ số điểm của nội dung",
      source: expect.stringContaining("mục 4b") as string,
    },
  ]);
});

test("nothing is told of a unit whose type nobody knows", () => {
  expect(Object.values(guidanceOf("Hoạt động ly khai", null)).flat()).toEqual([]);
});
