/** Unsaved work that the browser keeps: offered after the page is gone, in two tabs, refused by the browser, saved where it came from. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Download, Page } from "playwright-core";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { overflowing, settled, violations } from "../support/pageLooks";
import { pageSuite } from "../support/pageSuite";

jest.setTimeout(180_000);

const suite = pageSuite();
const commune = readFileSync(join(__dirname, "../samples/sheets/commune.xlsx"));

describe.each([
  ["the served page", () => `${suite.built.origin}/`],
  ["the page that is one file", () => `file://${suite.built.singleFile}`],
])("%s", (_what, address) => {
  test("gone without a save, it offers what was written and what was being typed", async () => {
    const page = await suite.built.open({ width: 350, height: 378 }, address());
    await openScored(page);
    await typePoints(page, "6");
    await page.keyboard.press("Enter");
    await page.getByText("Nội dung 2/23").waitFor();
    await typePoints(page, "4");
    await gone(page);
    await page.goto(address());
    await page
      .getByText(/^Khôi phục “xa-mau-da-cham.xlsx”, \d\d:\d\d, 0[12] nội dung vừa ghi\?$/)
      .waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    await page.getByRole("button", { name: /^Khôi phục “/ }).click();
    await page.getByText("Đã khôi phục.").waitFor();
    await page.getByText("86,25/100").waitFor();
    const book = await openXlsx(await save(page), "x.xlsx").readWorkbook();
    const self = book.grids[0]?.cells.filter(({ column }) => column === 5) ?? [];
    expect(self.filter(({ row }) => row === 13 || row === 14).map(({ value }) => value)).toEqual([
      6, 4,
    ]);
    await page.goto(address());
    await page.getByText("Bản khôi phục trên máy này", { exact: true }).waitFor();
    expect(await page.getByRole("button", { name: /^Khôi phục/ }).count()).toBe(0);
    await page.context().close();
  });
});

test("two tabs: what one has open is not offered in the other as long as it lives", async () => {
  const first = await suite.built.open();
  await openScored(first);
  await typePoints(first, "6");
  await first.keyboard.press("Enter");
  await first.getByText("Chưa lưu").waitFor();
  const second = await first.context().newPage();
  await second.goto(suite.built.address);
  await second.getByText(/^Đang mở ở một thẻ khác của trình duyệt/).waitFor();
  expect(await second.getByRole("button", { name: /^Khôi phục/ }).count()).toBe(0);
  await first.close();
  await second.reload();
  await second.getByRole("button", { name: /^Xóa bản giữ của “xa-mau-da-cham.xlsx”/ }).click();
  await second.getByText("Bản khôi phục trên máy này", { exact: true }).waitFor();
  await second.context().close();
});

test("on a machine that others use nothing is kept, and what was kept is deleted at once", async () => {
  const page = await suite.built.open({ width: 350, height: 378 });
  await openScored(page);
  await typePoints(page, "6");
  await page.keyboard.press("Enter");
  await page.getByText("Nội dung 2/23").waitFor();
  await gone(page);
  await page.goto(suite.built.address);
  await page.getByText("Bản khôi phục trên máy này (1)").click();
  await page.getByRole("checkbox", { name: /^Máy dùng chung/ }).check();
  await page.getByText("Không có bản khôi phục nào.").waitFor();
  await settled(page);
  expect(await violations(page)).toEqual([]);
  expect(await overflowing(page)).toEqual([]);
  await openScored(page);
  await typePoints(page, "6");
  await page.keyboard.press("Enter");
  await page.getByText("Nội dung 2/23").waitFor();
  await gone(page);
  await page.goto(suite.built.address);
  await page.getByText("Bản khôi phục trên máy này", { exact: true }).waitFor();
  await page.context().close();
});

test("all that is kept is seen on the start page and deleted at once", async () => {
  const page = await suite.built.open();
  await openScored(page);
  await typePoints(page, "6");
  await page.keyboard.press("Enter");
  await page.getByText("Nội dung 2/23").waitFor();
  await gone(page);
  await page.goto(suite.built.address);
  await page.getByText("Bản khôi phục trên máy này (1)").click();
  await page.getByRole("button", { name: "Xóa hết bản khôi phục" }).click();
  await page.getByText("Không có bản khôi phục nào.").waitFor();
  await gone(page);
  await page.goto(suite.built.address);
  await page.getByText("Bản khôi phục trên máy này", { exact: true }).waitFor();
  expect(await page.getByRole("button", { name: /^Khôi phục/ }).count()).toBe(0);
  await page.context().close();
});

test("a browser that keeps nothing says so, and the work goes on", async () => {
  const page = await suite.built.open();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("shut", "SecurityError");
    };
  });
  await page.reload();
  await page.getByText(/^Trình duyệt không cho giữ bản khôi phục\./).waitFor();
  await page.getByRole("button", { name: "Đã rõ" }).click();
  await openScored(page);
  await typePoints(page, "6");
  await page.getByText("85,75/100").waitFor();
  expect((await save(page)).length).toBeGreaterThan(0);
  await page.context().close();
});

test("a store that is full says so, and keeps all of it once there is room", async () => {
  const page = await suite.built.open();
  await openScored(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    Object.assign(window, { room: () => (IDBObjectStore.prototype.put = put) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await typePoints(page, "6");
  await page.keyboard.press("Enter");
  await page.getByText(/^Trình duyệt đã hết chỗ để giữ bản khôi phục/).waitFor();
  await page.evaluate(() => (window as unknown as { room: () => void }).room());
  await typePoints(page, "4");
  await page.keyboard.press("Enter");
  await page.getByText("Nội dung 3/23").waitFor();
  await gone(page);
  await page.goto(suite.built.address);
  await page.getByRole("button", { name: /^Khôi phục “/ }).click();
  await page.getByText("86,25/100").waitFor();
  await page.context().close();
});

describe("a file that is written in place", () => {
  test("is copied first where that is wished, asked about once, and not written over when another program wrote it", async () => {
    const page = await suite.built.open(undefined, served());
    await pickerFor(page, "xa.xlsx", commune);
    await page.keyboard.press("Control+o");
    await confirm(page);
    await typePoints(page, "5");
    await page.keyboard.press("Control+s");
    await page.getByText("Lưu sẽ ghi vào chính tệp “xa.xlsx”.").waitFor();
    await page.getByRole("button", { name: "Ở lại" }).click();
    await page.getByText("Chưa lưu").waitFor();
    const copy = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    await page.getByRole("button", { name: "Giữ bản sao rồi lưu" }).click();
    expect((await copy).suggestedFilename()).toMatch(
      /^xa \(bản gốc \d{4}-\d\d-\d\d [\d.]+\)\.xlsx$/,
    );
    expect(Buffer.compare(readFileSync(await (await copy).path()), commune)).toBe(0);
    await page.getByText("Đã lưu", { exact: true }).waitFor();
    await typePoints(page, "4");
    await page.getByText("Chưa lưu").waitFor();
    await page.keyboard.press("Control+s");
    await page.getByText("Đã lưu", { exact: true }).waitFor();
    await writtenByOthers(page, "xa.xlsx");
    await typePoints(page, "3");
    await page.getByText("Chưa lưu").waitFor();
    const given = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    await page.getByText(/^“xa\.xlsx” trên máy đã được chương trình khác ghi/).waitFor();
    expect((await given).suggestedFilename()).toMatch(/^xa \(\d{4}-\d\d-\d\d [\d.]+\)\.xlsx$/);
    await page.context().close();
  });

  test("is restored with the way back to it", async () => {
    const page = await suite.built.open(undefined, served());
    await pickerFor(page, "xa.xlsx", commune);
    await page.keyboard.press("Control+o");
    await confirm(page);
    await typePoints(page, "5");
    await page.keyboard.press("Enter");
    await page.getByText("Chưa lưu").waitFor();
    await gone(page);
    await page.goto(served());
    await page.getByRole("button", { name: /^Khôi phục “xa.xlsx”/ }).click();
    await page.getByText("Đã khôi phục.").waitFor();
    await page.keyboard.press("Control+s");
    await page.getByRole("button", { name: "Lưu, không cần bản sao" }).click();
    await page.getByText("Đã lưu", { exact: true }).waitFor();
    await page.context().close();
  });
});

test("a round is offered with its files, answers and adjustments, and gone once it is saved", async () => {
  const page = await suite.built.open();
  await page.getByRole("button", { name: "Tổng hợp nhiều tệp" }).click();
  await page.getByRole("button", { name: "Xem thử với dữ liệu mẫu" }).click();
  const progress = page.getByTestId("progress").filter({ hasText: /^Đã đọc xong/ });
  await progress.waitFor({ timeout: 120_000 });
  const told = await progress.textContent();
  await page.getByRole("textbox", { name: "Mức điểm đạt tiêu chuẩn" }).fill("88");
  await page.getByRole("button", { name: "Áp dụng" }).click();
  await page.getByText("Đang tổng hợp…").waitFor({ state: "detached" });
  await gone(page);
  await page.goto(suite.built.address);
  await page.getByText(/^Khôi phục đợt tổng hợp \d+ tệp, \d\d:\d\d\?$/).waitFor();
  await page.getByRole("button", { name: /^Khôi phục đợt tổng hợp/ }).click();
  await progress.waitFor({ timeout: 120_000 });
  expect(await progress.textContent()).toBe(told);
  expect(await page.getByRole("textbox", { name: "Mức điểm đạt tiêu chuẩn" }).inputValue()).toBe(
    "88",
  );
  await page.getByText("Đang tổng hợp…").waitFor({ state: "detached" });
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu phiên tổng hợp" }).click();
  await saved;
  await gone(page);
  await page.goto(suite.built.address);
  await page.getByText("Bản khôi phục trên máy này", { exact: true }).waitFor();
  await page.context().close();
});

// helpers

const points = (page: Page) => page.getByRole("textbox", { name: "Điểm tự chấm" });

async function openScored(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Bảng mẫu đã chấm" }).click();
  await confirm(page);
}

async function confirm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).click();
  await points(page).waitFor();
}

async function typePoints(page: Page, typed: string): Promise<void> {
  await points(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(typed);
}

/** The page ends without a question, as when its process does. */
async function gone(page: Page): Promise<void> {
  await page.evaluate(() =>
    window.addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), true),
  );
  await page.goto("about:blank");
}

async function save(page: Page): Promise<Uint8Array> {
  const waiting: Promise<Download> = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  return readFileSync(await (await waiting).path());
}

/** The browser's own file system stands in for the disk here; pages that lie on the disk have none. */
const served = (): string => `${suite.built.origin}/`;

/** A file of the browser's own file system, handed over as the picker of the system would. */
const pickerFor = (page: Page, name: string, content: Uint8Array) =>
  page.evaluate(
    async ({ file, bytes }) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(file, { create: true });
      const writable = await handle.createWritable();
      await writable.write(new Uint8Array(bytes));
      await writable.close();
      Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]) });
    },
    { file: name, bytes: [...content] },
  );

const writtenByOthers = (page: Page, name: string) =>
  page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    const writable = await (await folder.getFileHandle(file)).createWritable();
    await writable.write(new Uint8Array([1]));
    await writable.close();
  }, name);
