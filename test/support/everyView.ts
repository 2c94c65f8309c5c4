/** Owns the way through every view of the page, each in the states that show most; whoever walks looks at each. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { oddXlsx } from "./oddSheet";
import { choose, openView, pointsOf, tableFile } from "./pageSteps";

/** Looks at what is in sight; `view` names it. */
export type Look = (page: Page, view: string) => Promise<void>;

/** Walks from the start screen through the views of one part of the work. */
type Walk = (page: Page, look: Look) => Promise<void>;

const root = process.cwd();
const scored = join(root, "assets/samples/xa-mau-da-cham.xlsx");
const blank = join(root, "assets/samples/xa-mau-chua-cham.xlsx");

/** Appraised below what the unit gave itself; one content has no points at all. */
const twoScorers = tableFile([
  ["I", "Công tác lãnh đạo"],
  [1, "Có nghị quyết chuyên đề (Đạt điểm tối đa)", 60, 60, 50, ""],
  [2, "Có kế hoạch thực hiện", 40, 45, null, ""],
  [3, "Có báo cáo kết quả", 10, null, null, ""],
  ["", "Tổng cộng", 110, 105, 50],
]);

/** The parts of the work, by name. */
export const walks: { readonly [part: string]: Walk } = {
  start: async (page, look) => {
    await look(page, "start");
    await page.getByRole("button", { name: "Bắt đầu từ bộ tiêu chí" }).click();
    await page.getByRole("button", { name: "Lập bảng đánh giá" }).click();
    await look(page, "start from a checklist, unit missing");
    await page.getByLabel("Tên đơn vị").fill("xã Thanh Mỹ");
    await page.getByRole("button", { name: "Lập bảng đánh giá" }).click();
    await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).click();
    await page.getByRole("radio", { name: "Chưa đạt" }).first().waitFor();
    await look(page, "ticks");
    await page.getByRole("radio", { name: "Chưa đạt" }).first().click();
    await look(page, "ticks, not met");
  },

  reading: async (page, look) => {
    await choose(page, "la.xlsx", oddXlsx());
    await page.getByText("Còn 01 chỗ chưa chắc, xin chọn").waitFor();
    await look(page, "reading in doubt");
    await page
      .getByRole("button", { name: "Chỉ trên bảng để trả lời: cột điểm tự chấm" })
      .first()
      .click();
    await look(page, "reading, a column is pointed at");
    await page.keyboard.press("Escape");
    await page.getByRole("radio", { name: "E · Đơn vị ghi" }).click();
    for (const what of ["Đơn vị", "Loại đơn vị", "Năm", "Bảng", "Mức đạt"])
      await page.getByRole("button", { name: `Sửa: ${what}`, exact: true }).click();
    await page.getByRole("button", { name: /^Dòng 6\b/ }).click();
    await page.getByText(/^Đã sửa \d+ chỗ/).waitFor();
    await look(page, "reading, amended");
  },

  score: async (page, look) => {
    await begin(page, blank);
    await look(page, "card");
    await pointsOf(page).fill("7");
    await page.getByText("Điểm không được cao hơn điểm tối đa 6.").waitFor();
    await look(page, "card, refused");
    await pointsOf(page).fill("5,5");
    await pointsOf(page).press("Enter");
    await look(page, "card, reason missing");
    await page.keyboard.type("Ban hành chậm");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Trước", exact: true }).click();
    await page.getByRole("button", { name: "Đủ điểm", exact: true }).click();
    await page.getByRole("button", { name: "Xóa lý do" }).waitFor();
    await page.getByRole("button", { name: "Chi tiết" }).click();
    await page.getByRole("region", { name: "Chi tiết kết quả" }).waitFor();
    await look(page, "a reason left over, result in detail");
  },

  findings: async (page, look) => {
    await begin(page, scored);
    await page.getByRole("button", { name: "Chi tiết" }).click();
    await page.getByText(/^Để /).first().waitFor();
    await look(page, "card, scored, what would be needed");
    await openView(page, /Kiểm tra/);
    await look(page, "findings");
    await choose(page, "hai-cot.xlsx", twoScorers);
    await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).click();
    await openView(page, /^Chấm điểm/);
    await pointsOf(page).first().waitFor();
    await look(page, "card, two scorers");
    await openView(page, /Kiểm tra/);
    await look(page, "findings, two scorers");
  },

  appraisal: async (page, look) => {
    await begin(page, scored);
    await openView(page, /Thẩm định/);
    await page.getByRole("textbox", { name: "Điểm thẩm định" }).waitFor();
    await look(page, "appraisal");
    await page.getByRole("textbox", { name: "Điểm thẩm định" }).fill("3");
    await page.keyboard.press("Enter");
    await look(page, "appraisal, differs");
    await openView(page, /^Kiểm chứng$/);
    await page.getByRole("heading", { name: "Tài liệu kiểm chứng" }).waitFor();
    await look(page, "evidence");
    await page.getByRole("button", { name: "Thêm văn bản" }).click();
    await look(page, "evidence, a paper is typed");
  },

  rubrics: async (page, look) => {
    await begin(page, scored);
    await openView(page, /Bộ tiêu chí/);
    for (const part of ["Bảng này", "Xét đạt", "Đợt xét", "Thư viện bộ tiêu chí"]) {
      await page.getByRole("tab", { name: part, exact: true }).click();
      await look(page, `rubrics, ${part}`);
    }
  },

  print: async (page, look) => {
    await begin(page, scored);
    await openView(page, /^In$/);
    await page.getByLabel("Mã đối chiếu trên bản giấy").fill("XYZW-QRST");
    await page.getByRole("button", { name: "Đối chiếu" }).click();
    await page.getByText(/^Mã có ký tự “Z”/).waitFor();
    await look(page, "print");
    await openView(page, /^Văn bản$/);
    const kinds = page.getByRole("group", { name: "Văn bản cần lập" });
    await kinds.waitFor();
    for (const box of await kinds.getByRole("checkbox").all()) await box.check();
    await look(page, "papers");
  },

  round: async (page, look) => {
    await page.getByRole("button", { name: "Tổng hợp nhiều tệp" }).click();
    await page.getByRole("heading", { name: "Tệp các đơn vị gửi" }).waitFor();
    await look(page, "round, empty");
    await page.getByRole("button", { name: "Xem thử với dữ liệu mẫu" }).click();
    await page.getByText(/^Đã đọc xong \d+ tệp/).waitFor({ timeout: 120_000 });
    await page.getByText("Đang tổng hợp…").waitFor({ state: "detached", timeout: 120_000 });
    for (const part of [/^Tệp/, /^Kết quả/, /^Cần xử lý/]) {
      await page.getByRole("tab", { name: part }).click();
      await look(page, `round, ${part.source.slice(1)}`);
    }
    await page.getByRole("radio", { name: "Theo loại việc" }).click();
    await look(page, "round, to do by kind");
    await page.getByRole("tab", { name: /^Thống kê/ }).click();
    await look(page, "round, Thống kê");
    await page.getByRole("tab", { name: /^Kết quả/ }).click();
    await page.getByRole("button", { name: "Phường Lương Thịnh" }).first().click();
    await page.getByRole("heading", { name: "Phường Lương Thịnh" }).waitFor();
    await page.getByText("Điều chỉnh điểm, kết quả").first().click();
    await look(page, "round, a unit");
  },
};

/** All that is folded, opened: what stands in it is looked at too. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });

async function begin(page: Page, file: string): Promise<void> {
  await choose(page, file.replace(/^.*\//, ""), readFileSync(file));
  await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).click();
  await page.getByText("Nội dung 1/23").waitFor();
}
