/** A sheet that says too little, mended on the page: by mouse and by keys, kept with the file, handed on as a form. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Download, Page } from "playwright-core";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { oddXlsx } from "../support/oddSheet";
import { faults } from "../support/pageLooks";
import { pageSuite } from "../support/pageSuite";

jest.setTimeout(180_000);

const root = join(__dirname, "../..");
const DOUBT = "Còn 01 chỗ chưa chắc, xin chọn";

const suite = pageSuite();

describe("a score column under a name that nobody knows", () => {
  test("is pointed at with the mouse, saved, and known when the file is opened again", async () => {
    const page = await suite.built.open();
    await choose(page, "la.xlsx", oddXlsx());
    await page.getByText(DOUBT).waitFor();
    await page.getByRole("button", { name: "Chỉ trên bảng để trả lời: cột điểm tự chấm" }).click();
    await page.getByText("Bấm vào cột “Điểm tự chấm” trên bảng").waitFor();
    await cell(page, 7, 5).click();
    await page.getByText("Các chỗ chưa chắc đã được trả lời").waitFor();
    expect(await chosen(page, "Điểm tự chấm")).toBe("E · Đơn vị ghi");

    await cell(page, 9, 2).click();
    await page.getByRole("radio", { name: "Không phải nội dung chấm" }).click();
    await page.locator("tr.text[data-row='9']").waitFor();
    await page.getByText("93/100").waitFor();
    await cell(page, 7, 2).click();
    await page.getByRole("checkbox", { name: "Bắt buộc đạt điểm tối đa" }).click();
    await page.getByRole("button", { name: /^Dòng 7\b.*bắt buộc.*đã sửa/ }).waitFor();
    await page.getByText("Đã sửa 03 chỗ, được giữ cùng tệp khi lưu.").waitFor();

    const file = await save(page);
    await page.context().close();
    await isReadAsMended(file);
  });

  test("is chosen by keys alone, saved, and known when the file is opened again", async () => {
    const page = await suite.built.open();
    await choose(page, "la.xlsx", oddXlsx());
    await page.getByText(DOUBT).waitFor();
    await tabTo(page, "Chỉ trên bảng để trả lời: cột điểm tự chấm");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("Chỉ trên bảng để trả lời: cột điểm tự chấm");
    await page.keyboard.press("Enter");
    await tabTo(page, "Chọn cột E");
    await page.keyboard.press("Enter");
    await page.getByText("Các chỗ chưa chắc đã được trả lời").waitFor();
    expect(await focused(page)).toBe("Chỉ trên bảng để trả lời: cột điểm tự chấm");

    await tabTo(page, /^Dòng 6\b/);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("ArrowDown");
    await page.locator("tr.text[data-row='9']").waitFor();
    await tabBackTo(page, /^Dòng 9\b/);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toMatch(/^Dòng 7\b/);
    await page.keyboard.press("Enter");
    await tabTo(page, "Bắt buộc đạt điểm tối đa");
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: /^Dòng 7\b.*bắt buộc.*đã sửa/ }).waitFor();

    const file = await save(page);
    await page.context().close();
    await isReadAsMended(file);
  });

  test("everything taken back leaves the very file that was opened", async () => {
    const page = await suite.built.open();
    await choose(page, "la.xlsx", oddXlsx());
    await page.getByRole("radio", { name: "E · Đơn vị ghi" }).click();
    await page.getByText("Chưa lưu").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText(DOUBT).waitFor();
    expect(Buffer.compare(Buffer.from(await save(page)), Buffer.from(oddXlsx()))).toBe(0);
    await page.context().close();
  });
});

describe("a form", () => {
  test("exported here is loaded on another machine: the same sheet asks nothing of the form", async () => {
    const first = await suite.built.open();
    await choose(first, "la.xlsx", oddXlsx());
    await first.getByRole("radio", { name: "E · Đơn vị ghi" }).click();
    await cell(first, 9, 2).click();
    await first.getByRole("radio", { name: "Không phải nội dung chấm" }).click();
    await first.locator("tr.text[data-row='9']").waitFor();
    await first.getByRole("textbox", { name: "Tên mẫu" }).fill("Mẫu xã An Bình 2025");
    const waiting: Promise<Download> = first.waitForEvent("download");
    await first.getByRole("button", { name: "Xuất mẫu nhận dạng" }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("mau-xa-an-binh-2025.json");
    const form = readFileSync(await download.path());
    await first.context().close();

    const second = await suite.built.open();
    await second.locator("summary").first().click();
    await loadForm(second, "sai.json", Buffer.from("{}"));
    await second.getByRole("alert").filter({ hasText: "không phải là mẫu nhận dạng" }).waitFor();
    await loadForm(second, "mau.json", form);
    await second.getByRole("list", { name: "Mẫu đã nạp" }).waitFor();
    // The page remembers it.
    await second.reload();
    await choose(second, "la-2.xlsx", oddXlsx());
    await second.getByText("Bảng này được nhận dạng theo mẫu “Mẫu xã An Bình 2025”.").waitFor();
    expect(await second.getByText(/chỗ chưa chắc/).count()).toBe(0);
    expect(await chosen(second, "Điểm tự chấm")).toBe("E · Đơn vị ghi");
    await second.getByText("93/100").waitFor();

    await second.getByRole("button", { name: "Bỏ mẫu Mẫu xã An Bình 2025" }).click();
    await second.getByText(DOUBT).waitFor();
    await second.context().close();
  });
});

describe("files of other formats", () => {
  const samples = [
    ["BCĐ ANTT Xã Quỳnh Lưu.ods", ".ods", "Xã Quỳnh Lưu"],
    ["BCĐ ANTT Trường Tiểu học Lương Thịnh.xls", ".xls", "Trường Tiểu học Lương Thịnh"],
  ] as const;

  test.each(samples)(
    "%s opens to be looked at, and says how to go on",
    async (name, ending, unit) => {
      const page = await suite.built.open();
      await choose(page, name, readFileSync(join(root, "test/samples/district/files", name)));
      await isLookedAt(page, ending, unit);
      await page.context().close();
    },
  );

  test("a .csv too", async () => {
    const page = await suite.built.open();
    const text =
      "STT;Nội dung;Điểm tối đa;Điểm tự chấm;Lý do\n1;Có nghị quyết;60;60;\n2;Có kế hoạch;40;38;Chậm\n;Tổng cộng;100;98;\n";
    await choose(page, "xã An Bình 2025.csv", Buffer.from(`\uFEFF${text}`));
    await page.getByText("98/100").waitFor();
    await page.getByRole("note").getByText("Tệp .csv").waitFor();
    await page.context().close();
  });

  test.each(samples)("%s opens in the single file, with no server", async (name, ending, unit) => {
    const page = await suite.built.open(undefined, `file://${suite.built.singleFile}`);
    await choose(page, name, readFileSync(join(root, "test/samples/district/files", name)));
    await isLookedAt(page, ending, unit);
    await page.context().close();
  });
});

test.each([
  [1366, 768],
  [320, 640],
])(
  "at %i × %i nothing runs out sideways, axe finds nothing, every control has a name of its own and 24 px",
  async (width, height) => {
    const page = await suite.built.open({ width, height });
    await page.locator("summary").first().click();
    await isClean(page);
    await choose(page, "la.xlsx", oddXlsx());
    await page.getByText(DOUBT).waitFor();
    await isClean(page);
    await page.getByRole("button", { name: "Chỉ trên bảng để trả lời: cột điểm tự chấm" }).click();
    await page.getByText("Bấm vào cột “Điểm tự chấm” trên bảng").waitFor();
    await isClean(page);
    await cell(page, 7, 5).click();
    await page.getByText("Các chỗ chưa chắc đã được trả lời").waitFor();
    for (const what of ["Đơn vị", "Loại đơn vị", "Năm", "Bảng", "Mức đạt"])
      await page.getByRole("button", { name: `Sửa: ${what}`, exact: true }).click();
    await page.getByText("Các cột không có trong bảng").click();
    await page.getByRole("button", { name: /^Dòng 6\b/ }).click();
    await page.getByRole("checkbox", { name: "Bắt buộc đạt điểm tối đa" }).click();
    await page.getByText("Đã sửa 02 chỗ").waitFor();
    await isClean(page);
    await page.context().close();
  },
);

// helpers

async function isReadAsMended(file: Uint8Array): Promise<void> {
  const book = await openXlsx(file, "x.xlsx").readWorkbook();
  expect(book.grids[0]?.cells.map(({ text }) => text)).toEqual(
    (await openXlsx(oddXlsx(), "x.xlsx").readWorkbook()).grids[0]?.cells.map(({ text }) => text),
  );
  const page = await suite.built.open();
  await choose(page, "la.xlsx", file);
  await page.getByText("Đã sửa 03 chỗ").waitFor();
  expect(await page.getByText(/chỗ chưa chắc/).count()).toBe(0);
  expect(await chosen(page, "Điểm tự chấm")).toBe("E · Đơn vị ghi");
  await page.locator("tr.text[data-row='9']").waitFor();
  await page.getByRole("button", { name: /^Dòng 7\b.*bắt buộc.*đã sửa/ }).waitFor();
  await page.getByText("93/100").waitFor();
  expect(await page.getByText("Chưa lưu").count()).toBe(0);
  await page.context().close();
}

async function isLookedAt(page: Page, ending: string, unit: string): Promise<void> {
  await page.getByRole("note").getByText(`Tệp ${ending}`).waitFor();
  await page.getByText(unit, { exact: true }).first().waitFor();
  await page.getByRole("button", { name: "Cách lấy tệp .xlsx" }).click();
  await page.getByText("Lưu thành (Save As)").waitFor();
  expect(await page.getByRole("button", { name: "Lưu", exact: true }).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).click();
  const points = page.getByRole("textbox", { name: "Điểm tự chấm" });
  const stood = await points.inputValue();
  await points.fill("0,25");
  await points.press("Tab");
  await page.getByRole("alert").filter({ hasText: "chỉ xem được, chưa ghi được" }).waitFor();
  // The field shows the sheet's points again as soon as the refusal has been taken in.
  const box = await points.elementHandle();
  await page.waitForFunction(([input, value]) => (input as HTMLInputElement).value === value, [
    box,
    stood,
  ] as const);
}

const choose = (page: Page, name: string, content: Uint8Array) =>
  page.getByLabel("Tệp bảng chấm điểm").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  });

const loadForm = (page: Page, name: string, buffer: Buffer) =>
  page
    .getByLabel("Tệp mẫu nhận dạng (.json)")
    .setInputFiles({ name, mimeType: "application/json", buffer });

const cell = (page: Page, row: number, column: number) =>
  page.locator(`tr[data-row='${row}'] td[data-column='${column}']`);

const chosen = (page: Page, role: string) =>
  page
    .getByRole("combobox", { name: `Cột ${role}` })
    .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text);

async function save(page: Page): Promise<Uint8Array> {
  const waiting: Promise<Download> = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  return readFileSync(await (await waiting).path());
}

/** Name of the element that has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "";
  });

const tabTo = (page: Page, name: string | RegExp) => press(page, "Tab", name);
const tabBackTo = (page: Page, name: string | RegExp) => press(page, "Shift+Tab", name);

async function press(page: Page, key: string, name: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    const at = await focused(page);
    if (typeof name === "string" ? at.startsWith(name) : name.test(at)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(name)} was not reached by ${key}; stands at ${await focused(page)}`);
}

async function isClean(page: Page): Promise<void> {
  expect(await faults(page)).toEqual([]);
}
