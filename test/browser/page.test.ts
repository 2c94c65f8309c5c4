/** The stand-alone page as an officer meets it: built, in Chromium, with real files in and out. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import { strToU8, unzipSync, zipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import { parseAddress, type WorkbookData } from "../../src/core/model/workbook/grid";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { faultsAt } from "../support/everyRoom";
import { faults } from "../support/pageLooks";
import { scoredDocument } from "../support/wordDocument";
import { pageSuite } from "../support/pageSuite";

jest.setTimeout(180_000);

const root = join(__dirname, "../..");
const blankSample = readFileSync(join(root, "assets/samples/xa-mau-chua-cham.xlsx"));
const SHEET = "Bảng chấm điểm ANTT";

const suite = pageSuite();

describe("the bundle", () => {
  test("is at most 300 KB when sent, the file library and later views apart", () => {
    expect(suite.built.laterScripts.length).toBeGreaterThan(0);
    expect(gzipSync(suite.built.script, { level: 9 }).length).toBeLessThanOrEqual(300 * 1024);
  });

  test("is read by browsers that know ES2019", () => {
    for (const script of [suite.built.script, ...suite.built.laterScripts]) {
      const source = Buffer.from(script).toString("utf8");
      expect(parse(source, { ecmaVersion: 2019, sourceType: "script" }).type).toBe("Program");
    }
    expect(() => parse("a ??= b", { ecmaVersion: 2019 })).toThrow(SyntaxError);
  });
});

describe("filling a sheet by keyboard", () => {
  test("ends in the same file with the scores in their cells", async () => {
    const page = await suite.built.open();
    await page.getByRole("button", { name: "Bảng mẫu chưa chấm" }).click();
    await confirm(page);
    for (let index = 1; index <= 23; index += 1) {
      await page.getByText(`Nội dung ${index}/23`).waitFor();
      if (index === 5) await typePoints(page, "3,5", "Có nội dung chưa đầy đủ");
      else if (index === 13) await typeFact(page, "2", "Có 02 người vi phạm");
      else if (index === 19) await typePoints(page, "4.5", "Kết quả 63%");
      else await typePoints(page, (await maximumOf(page)) ?? "");
    }
    await page.getByRole("heading", { name: "Đã xem hết các nội dung của bảng này" }).waitFor();
    await page.getByText("96,5/100").waitFor();
    expect(await verdict(page)).toContain("Đạt");

    const file = await save(page);
    const book = await openXlsx(file, "saved.xlsx").readWorkbook();
    expect(
      ["E13", "E21", "G21", "E31", "G31", "E37", "E30", "E47"].map((cell) => valueAt(book, cell)),
    ).toEqual([6, 3.5, "Có nội dung chưa đầy đủ", 2.5, "Có 02 người vi phạm", 4.5, 26, 96.5]);
    // The sample was itself written by the product: it asks for calculation already.
    // Beside them it keeps the count that was stated.
    expect(differingParts(blankSample, file)).toEqual([
      "[Content_Types].xml",
      "customXml/_rels/item1.xml.rels",
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(differingCells(await openXlsx(blankSample, "x.xlsx").readWorkbook(), book)).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^[A-D]/)]),
    );
    expect(printed(file)).toMatch(/TỔNG SỐ ĐIỂM\s+100\s+96[.,]5/);
    await page.context().close();
  });

  test("every write can be taken back and done again", async () => {
    const page = await suite.built.open();
    await page.getByRole("button", { name: "Bảng mẫu đã chấm" }).click();
    await confirm(page);
    await typePoints(page, "6");
    await page.getByText("85,75/100").waitFor();
    await page.getByText("Nội dung 2/23").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("79,75/100").waitFor();
    await page.getByText("Nội dung 1/23").waitFor();
    expect(await points(page).inputValue()).toBe("0");
    await page.keyboard.press("Control+y");
    await page.getByText("85,75/100").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("79,75/100").waitFor();
    const original = readFileSync(join(root, "assets/samples/xa-mau-da-cham.xlsx"));
    expect(Buffer.compare(Buffer.from(await save(page)), original)).toBe(0);
    await page.context().close();
  });

  test("last year's file is opened below the card: its reason is taken over, its points are not", async () => {
    const page = await suite.built.open({ width: 350, height: 378 });
    await page.getByRole("button", { name: "Bảng mẫu chưa chấm" }).click();
    await confirm(page);
    const given = join(root, "assets/samples/xa-mau-da-cham.xlsx");
    await page.getByLabel("Chọn tệp của năm trước").setInputFiles(given);
    await page.getByText("Điểm năm trước: tự chấm 0/6.").waitFor();
    await page.getByText("Về tệp xa-mau-da-cham.xlsx (1 chỗ cần xem)").click();
    await page.getByText(/Hai tệp cùng ghi năm/).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: /^Lấy lý do/ }).click();
    await page.getByText("Có phần lấy từ năm trước, chưa kiểm tra lại.").waitFor();
    await page.getByRole("checkbox", { name: "Đã kiểm tra lại với năm nay" }).check();
    const book = await openXlsx(await save(page), "saved.xlsx").readWorkbook();
    const before = await openXlsx(readFileSync(given), "before.xlsx").readWorkbook();
    expect(valueAt(book, "G13")).toBe(valueAt(before, "G13"));
    expect(valueAt(book, "E13") ?? null).toBe(null);
    await page.context().close();
  });

  test("a number that cannot stand is told beside the field and not written", async () => {
    const page = await suite.built.open();
    await page.getByRole("button", { name: "Bảng mẫu chưa chấm" }).click();
    await confirm(page);
    await points(page).fill("7");
    await page.getByText("Điểm không được cao hơn điểm tối đa 6.").waitFor();
    await points(page).press("Enter");
    await page.getByText("Nội dung 1/23").waitFor();
    await points(page).fill("năm");
    await page.getByText("Hãy nhập một số, ví dụ 4,5.").waitFor();
    await points(page).fill("");
    expect(await page.getByText("Hãy nhập một số").count()).toBe(0);
    await page.getByText("Ô E13 còn trống").waitFor();
    await page.context().close();
  });
});

describe("files that cannot be scored", () => {
  const district = (name: string) => readFileSync(join(root, "test/samples/district/files", name));
  test.each<[string, string, () => Uint8Array, RegExp]>([
    [
      "a damaged file",
      "hong.xlsx",
      () => blankSample.subarray(0, 5000),
      /bị hỏng hoặc tải về chưa đủ/,
    ],
    [
      "a file with a password",
      "khoa.xlsx",
      () => district("bang cham diem 84.xlsx"),
      /đặt mật khẩu/,
    ],
    [
      "a Word document without a table",
      "van-ban.xlsx",
      () => zipSync({ "word/document.xml": strToU8("<w:document/>") }),
      /văn bản Word, trong đó không có bảng chấm điểm/i,
    ],
    [
      "a workbook without a score table",
      "khac.xlsx",
      () => district("Bảng điểm 47.xlsx"),
      /Không tìm thấy bảng chấm điểm/,
    ],
    ["an empty file", "trong.xlsx", () => new Uint8Array(0), /không có dữ liệu/],
  ])(
    "%s is told in a sentence, and the open file stays",
    async (_what, name, content, sentence) => {
      const page = await suite.built.open();
      await drop(page, name, content());
      await page.getByRole("alert").filter({ hasText: sentence }).waitFor();
      await page.getByRole("button", { name: "Bảng mẫu đã chấm" }).click();
      await confirm(page);
      await choose(page, name, content());
      await page.getByRole("alert").filter({ hasText: sentence }).waitFor();
      expect(await page.getByRole("banner").textContent()).toContain("xa-mau-da-cham.xlsx");
      await page.getByText("79,75/100").waitFor();
      await page.getByRole("button", { name: "Đóng thông báo" }).click();
      expect(await page.getByRole("alert").count()).toBe(0);
      await page.context().close();
    },
  );

  test("points in a Word document are shown and checked, and how to get a workbook of them is said", async () => {
    const page = await suite.built.open();
    await choose(page, "bang.docx", scoredDocument());
    await confirm(page);
    await page.getByText("94,5/100").waitFor();
    await page.getByText("Tệp .docx: xem và kiểm tra được").waitFor();
    await page.getByRole("button", { name: "Cách lấy tệp .xlsx" }).click();
    await page.getByText(/^Mở tệp này trong Word/).waitFor();
    await page.context().close();
  });

  test("a dropped workbook takes the place of the open one, but not of unsaved points", async () => {
    const page = await suite.built.open();
    await drop(page, "truong.xlsx", readFileSync(join(root, "test/samples/sheets/school.xlsx")));
    await confirm(page);
    await page.getByRole("button", { name: "Đủ điểm", exact: true }).click();
    await page.getByRole("button", { name: "0 điểm", exact: true }).click();
    await page.getByText("Chưa lưu").waitFor();
    await drop(page, "co-quan.xlsx", readFileSync(join(root, "test/samples/sheets/agency.xlsx")));
    await page.getByRole("button", { name: "Ở lại" }).click();
    expect(await page.getByRole("banner").textContent()).toContain("truong.xlsx");
    await drop(page, "co-quan.xlsx", readFileSync(join(root, "test/samples/sheets/agency.xlsx")));
    await page.getByRole("button", { name: "Mở và bỏ các thay đổi" }).click();
    await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).waitFor();
    expect(await page.getByRole("banner").textContent()).toContain("co-quan.xlsx");
    await page.context().close();
  });
});

describe("the looks", () => {
  test.each([
    [1366, 768],
    [320, 640],
  ])(
    "at %i × %i nothing runs out sideways, axe finds nothing, every control has a name of its own and 24 px",
    async (width, height) => {
      const page = await suite.built.open({ width, height });
      const faults = faultsAt(width);
      expect(await faults(page)).toEqual([]);
      await page.getByRole("button", { name: "Bảng mẫu đã chấm" }).click();
      await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).waitFor();
      expect(await faults(page)).toEqual([]);
      await confirm(page);
      for (const view of [/Chấm điểm/, /Kiểm tra/, /Nhận dạng/, /Thẩm định/]) {
        await page.getByRole("tab", { name: view }).click();
        expect(await faults(page)).toEqual([]);
      }
      await page.context().close();
    },
  );

  test("a narrow window shows the sheet on demand, and a row of it opens its card", async () => {
    const page = await suite.built.open({ width: 400, height: 700 });
    await page.getByRole("button", { name: "Bảng mẫu đã chấm" }).click();
    await confirm(page);
    expect(await page.getByRole("region", { name: `Trang tính ${SHEET}` }).isVisible()).toBe(false);
    await page.getByRole("button", { name: "Xem bảng tính" }).click();
    await page.locator("tr[data-row='33'] td").nth(1).click();
    await page.getByRole("button", { name: "Trở lại chấm điểm" }).click();
    await page.getByText("Nội dung 15/23").waitFor();
    await page.context().close();
  });
});

describe("saving", () => {
  test("in place, where the browser hands over the file itself", async () => {
    const page = await suite.built.open(undefined, served());
    await pickerFor(
      page,
      "xa-binh-minh.xlsx",
      readFileSync(join(root, "test/samples/sheets/commune.xlsx")),
    );
    await page.keyboard.press("Control+o");
    await confirm(page);
    await typePoints(page, "5,5", "Ban hành chậm");
    await page.getByText("Chưa lưu").waitFor();
    await page.keyboard.press("Control+s");
    await page.getByText("Lưu sẽ ghi vào chính tệp “xa-binh-minh.xlsx”.").waitFor();
    await page.getByRole("button", { name: "Lưu, không cần bản sao" }).click();
    await page.getByText("Đã lưu", { exact: true }).waitFor();
    const file = await picked(page, "xa-binh-minh.xlsx");
    const book = await openXlsx(file, "x.xlsx").readWorkbook();
    expect(["E13", "E47"].map((cell) => valueAt(book, cell))).toEqual([5.5, 85.25]);
    expect(await page.getByRole("button", { name: "Lưu", exact: true }).isDisabled()).toBe(true);
    await page.context().close();
  });

  test("is quiet where there is nothing to save, and names the newest of several downloads", async () => {
    const page = await suite.built.open();
    await page.getByRole("button", { name: "Bảng mẫu đã chấm" }).click();
    await confirm(page);
    const button = page.getByRole("banner").getByRole("button", { name: "Lưu", exact: true });
    const title = () => button.getAttribute("title");
    expect([await button.isEnabled(), await title()]).toEqual([false, "Chưa có gì mới để lưu"]);
    const names: string[] = [];
    for (const typed of ["6", "4"]) {
      await typePoints(page, typed);
      await page.getByText("● Chưa lưu").waitFor();
      const waiting = page.waitForEvent("download");
      await page.keyboard.press("Control+s");
      const name = (await waiting).suggestedFilename();
      await page.getByTitle(`Bản mới nhất là “${name}” trong thư mục tải về`).waitFor();
      expect([await button.isEnabled(), await title()]).toEqual([false, "Chưa có gì mới để lưu"]);
      names.push(name);
      // Names go by the second.
      await page.waitForTimeout(1000);
    }
    expect(names).toEqual([...names].sort());
    expect(new Set(names).size).toBe(2);
    await page.context().close();
  });

  test("leaving with unsaved points asks first, leaving without does not", async () => {
    const page = await suite.built.open();
    await page.getByRole("button", { name: "Bảng mẫu đã chấm" }).click();
    await confirm(page);
    expect(await asksBeforeLeaving(page)).toBe(false);
    await typePoints(page, "6");
    await page.getByText("Chưa lưu").waitFor();
    expect(await asksBeforeLeaving(page)).toBe(true);
    await save(page);
    await page.getByText("Đã tải về máy").waitFor();
    expect(await asksBeforeLeaving(page)).toBe(false);
    await page.context().close();
  });
});

test("the single file works by double click, from the disk, with no server", async () => {
  const page = await suite.built.open(undefined, `file://${suite.built.singleFile}`);
  await page.getByRole("button", { name: "Bảng mẫu đã chấm" }).click();
  await confirm(page);
  await page.getByText("79,75/100").waitFor();
  await typePoints(page, "6");
  await page.getByText("85,75/100").waitFor();
  expect(valueAt(await openXlsx(await save(page), "x.xlsx").readWorkbook(), "E47")).toBe(85.75);
  await page.context().close();
});

// helpers

const points = (page: Page) => page.getByRole("textbox", { name: "Điểm tự chấm" });

/** The button has the focus already: Enter is enough. */
async function confirm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).waitFor();
  await page.keyboard.press("Enter");
  await points(page).waitFor();
}

async function typePoints(page: Page, typed: string, reason?: string): Promise<void> {
  for (let steps = 0; steps < 12; steps += 1) {
    if (await points(page).evaluate((field) => field === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Control+a");
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
  if (reason !== undefined) await typeReason(page, reason);
}

/** The first fact has the focus. */
async function typeFact(page: Page, typed: string, reason: string): Promise<void> {
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
  await typeReason(page, reason);
}

async function typeReason(page: Page, reason: string): Promise<void> {
  await page.keyboard.type(reason);
  await page.keyboard.press("Enter");
}

const maximumOf = async (page: Page): Promise<string | undefined> =>
  /Tối đa ([\d,]+) điểm/.exec((await page.getByRole("article").textContent()) ?? "")?.[1];

const verdict = (page: Page) =>
  page.getByRole("region", { name: "Kết quả hiện tại" }).textContent();

async function save(page: Page): Promise<Uint8Array> {
  const waiting: Promise<Download> = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const download = await waiting;
  return readFileSync(await download.path());
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

const picked = async (page: Page, name: string): Promise<Uint8Array> =>
  new Uint8Array(
    await page.evaluate(async (file) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(file);
      return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
    }, name),
  );

const asksBeforeLeaving = (page: Page): Promise<boolean> =>
  page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));

const valueAt = (book: WorkbookData, reference: string) => {
  const address = parseAddress(reference);
  return book.grids[0]?.cells.find(
    (cell) => cell.row === address?.row && cell.column === address.column,
  )?.value;
};

function differingParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  expect(Object.keys(now)).toEqual(expect.arrayContaining(Object.keys(old)));
  return Object.keys(now)
    .filter(
      (part) => Buffer.compare(Buffer.from(now[part] ?? []), Buffer.from(old[part] ?? [])) !== 0,
    )
    .sort();
}

function differingCells(before: WorkbookData, after: WorkbookData): readonly string[] {
  const textOf = (book: WorkbookData) =>
    new Map(
      book.grids.flatMap(({ cells }) =>
        cells.map((cell) => [`${String.fromCharCode(64 + cell.column)}${cell.row}`, cell.text]),
      ),
    );
  const [old, now] = [textOf(before), textOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => old.get(key) !== now.get(key),
  );
}

/** What LibreOffice prints of the file. */
function printed(file: Uint8Array): string {
  writeFileSync(join(suite.folder, "saved.xlsx"), file);
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${suite.folder}/office`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      suite.folder,
      join(suite.folder, "saved.xlsx"),
    ],
    { stdio: "pipe" },
  );
  return execFileSync("pdftotext", ["-layout", join(suite.folder, "saved.pdf"), "-"]).toString();
}

async function drop(page: Page, name: string, content: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name: file, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], file));
      return data;
    },
    { name, bytes: [...content] },
  );
  await page.dispatchEvent("h1", "drop", { dataTransfer: transfer });
}

const choose = (page: Page, name: string, content: Uint8Array) =>
  page.setInputFiles("input[type='file']", {
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  });
