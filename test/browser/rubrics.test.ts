/** The view of rubrics as an officer meets it: a rubric learned on one page counts on another, with nothing running out of sight. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { faultsAt } from "../support/everyRoom";
import { pageSuite } from "../support/pageSuite";
import { parseRubricFile } from "../support/builtInDomain";

jest.setTimeout(180_000);

const suite = pageSuite();

test("learned, marked, given a line with its source, handed over, and counted on another page", async () => {
  const page = await open(1366, 768);
  await fill(page, "Mã", "bang-mau-2025");
  await fill(page, "Tên bộ tiêu chí", "Bảng mẫu của tỉnh");
  await fill(page, "Tên văn bản", "Hướng dẫn số 2/HD-VD");
  await fill(page, "Cơ quan ban hành", "Ban Chỉ đạo ví dụ");
  await page.getByRole("button", { name: "Lập bộ tiêu chí", exact: true }).click();
  await page.getByText("Kiểm tra: không có lỗi.").waitFor();

  await page.getByRole("button", { name: /^1\. Đảng ủy có nghị quyết.*tối đa 6/ }).click();
  await page.getByRole("radio", { name: "Bắt buộc", exact: true }).check();
  await apply(page, "Bắt buộc đạt điểm tối đa");
  await page.getByRole("textbox", { name: "Mức điểm đạt (từ)" }).fill("75");
  await apply(page, "Mức điểm đạt");
  await result(page)
    .getByText(/79,75 điểm nhưng chưa đạt vì nội dung bắt buộc I\.1/)
    .waitFor();

  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Xuất tệp bộ tiêu chí" }).click();
  const download = await waiting;
  const path = join(suite.folder, download.suggestedFilename());
  await download.saveAs(path);
  const parsed = parseRubricFile(JSON.parse(readFileSync(path, "utf8")));
  if (!("rubric" in parsed)) throw new Error(JSON.stringify(parsed));
  expect(parsed.rubric.passLine).toEqual({ points: 75, source: SOURCE });
  await page.getByRole("button", { name: "Đưa vào thư viện của máy này" }).click();
  await page.getByText("Đã đưa vào thư viện.").waitFor();

  const next = await page.context().newPage();
  await next.goto(page.url());
  await begin(next);
  const offer = next.getByRole("region", { name: "Bộ tiêu chí được đề nghị" });
  await offer.getByText("Bảng này giống bộ tiêu chí “Bảng mẫu của tỉnh”").waitFor();
  await inOrder(next, 1366);
  await result(next)
    .getByText(/thiếu 10,25 điểm so với mức đạt 90/)
    .waitFor();
  await offer.getByRole("button", { name: "Dùng bộ này" }).click();
  await result(next)
    .getByText(/79,75 điểm nhưng chưa đạt vì nội dung bắt buộc I\.1/)
    .waitFor();
  await offer.waitFor({ state: "detached" });
  await page.context().close();

  const other = await open(1366, 768);
  await other.getByRole("tab", { name: "Thư viện bộ tiêu chí" }).click();
  await other.getByLabel("Tệp bộ tiêu chí, danh mục hoặc quy định riêng").setInputFiles(path);
  await other.getByText("Đã nạp “Bảng mẫu của tỉnh”.").waitFor();
  await other.getByRole("tab", { name: "Bảng này" }).click();
  await other
    .getByRole("combobox", { name: "Tính điểm theo" })
    .selectOption("Bảng mẫu của tỉnh (đã nạp)");
  await result(other)
    .getByText(/79,75 điểm nhưng chưa đạt vì nội dung bắt buộc I\.1/)
    .waitFor();
  await other.keyboard.press("Control+z");
  await result(other)
    .getByText(/thiếu 10,25 điểm so với mức đạt 90/)
    .waitFor();
  await other.context().close();
});

test.each([
  [1366, 768],
  [320, 640],
])(
  "at %i × %i nothing runs out sideways and axe finds nothing in any part",
  async (width, height) => {
    const page = await open(width, height);
    await page.getByRole("button", { name: /^1\. Đảng ủy có nghị quyết.*tối đa 6/ }).click();
    await page.getByRole("combobox", { name: "Loại quy tắc" }).selectOption("Chọn một mức");
    await page.getByRole("textbox", { name: /^Thêm điều kiện/ }).fill(VETO);
    await apply(page, "Điều kiện loại trực tiếp");
    await page.getByRole("radiogroup", { name: VETO }).getByRole("radio", { name: "Có" }).check();
    await result(page).getByText(`đã xảy ra “${VETO}”`).waitFor();
    await inOrder(page, width);
    await page.getByRole("tab", { name: "Chấm điểm" }).click();
    await page.getByRole("radiogroup", { name: VETO }).waitFor();
    await inOrder(page, width);
    await page.getByRole("tab", { name: "Bộ tiêu chí" }).click();
    await page.getByRole("tab", { name: "Xét đạt" }).click();
    await inOrder(page, width);
    await page.getByRole("tab", { name: "Đợt xét" }).click();
    await page.getByRole("combobox", { name: "Quy định của nơi xét" }).selectOption("cao-loc-2024");
    await page.getByText("Các mẫu: 1b, 2b, 3b, 4, 5, 6.").waitFor();
    await inOrder(page, width);
    await page.getByRole("tab", { name: "Thư viện bộ tiêu chí" }).click();
    for (const id of ["phong-trao-510", "tt124-school", "lang-son-2022"]) {
      await page
        .getByRole("combobox", { name: "Bộ tiêu chí, danh mục, quy định" })
        .selectOption(id);
      await inOrder(page, width);
    }
    await page.getByRole("button", { name: "Chi tiết" }).click();
    await page.getByRole("region", { name: "Chi tiết kết quả" }).waitFor();
    await inOrder(page, width);
    await page.context().close();
  },
);

// helpers

const VETO = "Để xảy ra cháy, nổ gây hậu quả đặc biệt nghiêm trọng trên địa bàn";
const SOURCE = "Hướng dẫn số 2/HD-VD, mục 3";

const result = (page: Page) => page.getByRole("region", { name: "Kết quả hiện tại" });

async function open(width: number, height: number): Promise<Page> {
  const page = await suite.built.open({ width, height });
  await begin(page);
  return page;
}

async function begin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Bảng mẫu đã chấm" }).click();
  await page.getByRole("tab", { name: "Bộ tiêu chí" }).click();
  await page.getByRole("tab", { name: "Bảng này" }).waitFor();
}

const fill = (page: Page, name: string, text: string) =>
  page.getByRole("textbox", { name, exact: true }).fill(text);

async function apply(page: Page, heading: string): Promise<void> {
  const form = page.getByRole("group", { name: heading });
  await form.getByRole("textbox", { name: "Căn cứ" }).fill(SOURCE);
  await page.getByRole("button", { name: `Áp dụng: ${heading}` }).click();
}

async function inOrder(page: Page, width: number): Promise<void> {
  expect(await faultsAt(width)(page)).toEqual([]);
}
