/** The add-in as it is served: in a plain browser, and with a fake Excel in the place of the real one. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { type Cell, parseAddress, type WorkbookData } from "../../src/core/model/workbook/grid";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { isEveryRoom } from "../support/everyRoom";
import { overflowing, settled, sharedNames, tooSmall, violations } from "../support/pageLooks";
import { openView } from "../support/pageSteps";
import { type BuiltPane, builtPane, type InjectedExcel } from "../support/builtPane";
import { wordLines } from "../support/papers";
import type { FakeExcel } from "../support/fakeExcel";

jest.setTimeout(240_000);

const root = join(__dirname, "../..");
const library = join(root, "node_modules/@microsoft/office-js/dist");
const SHEET = "Bảng chấm điểm ANTT";
const small = { width: 350, height: 378 };
const narrow = { width: 320, height: 640 };

let built: BuiltPane;
let blank: WorkbookData;
beforeAll(async () => {
  built = await builtPane();
  const bytes = readFileSync(join(root, "assets/samples/xa-mau-chua-cham.xlsx"));
  blank = await openXlsx(bytes, "xa-mau.xlsx").readWorkbook();
});
afterAll(() => built.close());
afterEach(() => {
  expect(built.strangers).toEqual([]);
  expect(built.errors).toEqual([]);
});

describe("the package", () => {
  const scripts = () => readdirSync(built.folder).filter((name) => name.endsWith(".js"));

  test("every address of its manifests is answered over https, by the kind of file that it names", async () => {
    const [form, selfTest] = ["manifest.xml", "manifest-kiem-tra.xml"].map((name) =>
      [...readFileSync(join(built.folder, name), "utf8").matchAll(/="(https:[^"]*)"/g)].map(
        ([, url]) => url ?? "",
      ),
    );
    expect(form?.length).toBeGreaterThan(8);
    expect(selfTest).toContain(`${built.origin}/taskpane.html?view=selftest`);
    const addresses = new Set([...(form ?? []), ...(selfTest ?? [])]);
    const page = await built.open("cu.html", {});
    for (const address of addresses) {
      expect(address.startsWith(`${built.origin}/`)).toBe(true);
      const answer = await page.request.get(address);
      const kind = address.includes(".png") ? "image/png" : "text/html; charset=utf-8";
      expect([address, answer.status(), answer.headers()["content-type"]]).toEqual([
        address,
        200,
        kind,
      ]);
    }
    await page.context().close();
  });

  test("what the words for those who install name lies in it, and every address in them is answered", async () => {
    const words = readFileSync(join(built.folder, "HUONG-DAN-CAI-DAT.txt"), "utf8");
    const files = words.match(/[\w-]+\.(html|xml|reg|config|md)\b/g) ?? [];
    expect(new Set(files).size).toBeGreaterThan(6);
    const there = [...readdirSync(built.folder), ...readdirSync(join(built.folder, "office-js"))];
    expect(files.filter((name) => !there.includes(name))).toEqual([]);
    const served = readFileSync(join(built.folder, "web.config"), "utf8");
    const pages = [...served.matchAll(/<location path="(.*?)"/g)].map(([, name]) => name);
    expect(pages.sort()).toEqual(there.filter((name) => name.endsWith(".html")).sort());
    const page = await built.open("cu.html", {});
    for (const address of words.match(/https:\/\/localhost[^\s,;)]*/g) ?? [])
      expect([address, (await page.request.get(address)).status()]).toEqual([address, 200]);
    await page.context().close();
  });

  test("the file that is mailed opens without a server", async () => {
    const page = await built.open("cu.html", {});
    await page.goto(`file://${join(built.folder, "cham-diem.html")}`);
    await page.getByRole("button", { name: "Bảng mẫu đã chấm" }).click();
    await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).waitFor();
    await page.context().close();
  });

  test("every script of ours is read by browsers that know ES2019, the first by Internet Explorer", () => {
    expect(scripts().length).toBeGreaterThan(3);
    for (const name of scripts()) {
      const source = readFileSync(join(built.folder, name), "utf8");
      const ecmaVersion = name === "oldEngine.js" ? 5 : 2019;
      expect(parse(source, { ecmaVersion, sourceType: "script" }).type).toBe("Program");
    }
  });

  test("the addresses of our scripts change with what they hold", () => {
    const hashed = /\.[0-9a-f]{8}\.js$/;
    const markedIn = (text: string): readonly string[] =>
      [...text.matchAll(/src="([^"?]+\.js)(\?[0-9a-f]+)?"/g)]
        .filter(([, name, mark]) => !hashed.test(name ?? "") && mark === undefined)
        .map(([, name = ""]) => name);
    const page = (name: string) => readFileSync(join(built.folder, name), "utf8");
    expect(scripts().filter((name) => hashed.test(name)).length).toBeGreaterThan(10);
    expect(markedIn(page("taskpane.html"))).toEqual(["oldEngine.js", "office-js/office.js"]);
    expect(markedIn(page("index.html"))).toEqual([]);
  });

  test("office.js and its parts are Microsoft's own, byte by byte, with the licence", () => {
    const files = readdirSync(join(built.folder, "office-js"), {
      recursive: true,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(built.folder.length + "/office-js/".length),
      );
    expect(files).toEqual(
      expect.arrayContaining([
        "office.js",
        "excel-win32-16.01.js",
        "excel-web-16.00.js",
        "vi-vn/office_strings.js",
      ]),
    );
    for (const file of files) {
      const own = file === "LICENSE.md" ? join(library, "..", file) : join(library, file);
      expect([
        file,
        readFileSync(join(built.folder, "office-js", file)).equals(readFileSync(own)),
      ]).toEqual([file, true]);
    }
  });

  test("what is loaded first is at most 300 KB when sent", () => {
    const first = scripts().find((name) => name.startsWith("taskpane."));
    const bytes = readFileSync(join(built.folder, first ?? ""));
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(300 * 1024);
  });
});

describe("with office.js from Microsoft", () => {
  const microsoft = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
  let online: BuiltPane;
  beforeAll(async () => {
    online = await builtPane("cdn");
  });
  afterAll(() => online.close());

  test("it is the only address outside, and the library is not in the folder", () => {
    const html = readFileSync(join(online.folder, "taskpane.html"), "utf8");
    const sources = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, source]) => source);
    expect(sources.filter((source) => /^(https?:)?\/\//.test(source ?? ""))).toEqual([microsoft]);
    expect(readdirSync(join(online.folder, "office-js"))).toEqual(["LICENSE.md"]);
    const words = readFileSync(join(online.folder, "HUONG-DAN-CAI-DAT.txt"), "utf8");
    expect(words).toContain("appsforoffice.microsoft.com");
  });

  test("the pane starts with what that address gives, and asks for nothing else outside", async () => {
    const page = await online.open("taskpane.html", { viewport: narrow }, { workbook: blank });
    await begin(page);
    expect(online.strangers).toEqual([microsoft]);
    expect(online.errors).toEqual([]);
    await page.context().close();
  });
});

describe("without Excel", () => {
  test("the real office.js is loaded, nothing else is asked for, and the page takes files", async () => {
    const page = await built.open("taskpane.html", { viewport: narrow });
    await page.getByRole("button", { name: "Bảng mẫu đã chấm" }).click();
    await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).waitFor();
    await page.context().close();
  });

  test("the engine of Internet Explorer is led to a page that it can read", async () => {
    const page = await built.open("taskpane.html", {
      userAgent: "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko",
    });
    await page.getByRole("heading", { name: /chưa chạy được khung chấm điểm/ }).waitFor();
    await page.context().close();
  });
});

describe("in Excel", () => {
  test("the form fills the sheet by keyboard, the sheet and the card follow each other, and all can be undone", async () => {
    const page = await open(small);
    await begin(page);
    await page.getByLabel("Điểm tự chấm").fill("6");
    await page.getByLabel("Điểm tự chấm").press("Enter");
    await page.getByText("Nội dung 2/23").waitFor();
    await until(page, "E13", 6);
    expect(await valueAt(page, "E47")).toBe(6);
    await select(page, "E21");
    await page.getByText("Nội dung 5/23").waitFor();
    await typeInSheet(page, "E21", 3);
    await page.getByText("9/100").waitFor();
    await page.getByRole("button", { name: /Hoàn tác/ }).click();
    await until(page, "E13", null);
    expect(await valueAt(page, "E21")).toBe(3);
    await page.context().close();
  });

  test("who appraises agrees by Enter, a cell selected in the sheet comes into hand, and all can be undone", async () => {
    const page = await open(small);
    await begin(page);
    await page.getByLabel("Điểm tự chấm").fill("6");
    await until(page, "E13", 6);
    await openView(page, /Thẩm định/);
    await page.getByRole("textbox", { name: "Điểm thẩm định" }).press("Enter");
    await until(page, "F13", 6);
    expect(await valueAt(page, "E13")).toBe(6);
    await select(page, "F21");
    await page
      .locator("button[aria-current]")
      .getByText(/^1\. Tổ chức thực hiện/)
      .waitFor();
    await page.getByRole("textbox", { name: "Điểm thẩm định" }).fill("3");
    await page.getByRole("textbox", { name: "Điểm thẩm định" }).press("Enter");
    await page.keyboard.type("Có quyết định");
    await page.keyboard.press("Enter");
    await until(page, "F21", 3);
    await page.getByRole("button", { name: /Hoàn tác/ }).click();
    await until(page, "F21", null);
    await page.getByRole("button", { name: /Hoàn tác/ }).click();
    await until(page, "F13", null);
    expect(await valueAt(page, "G21")).toBe(null);
    await page.context().close();
  });

  test("last year's file is read beside the open workbook; its reason is written into the sheet and taken back", async () => {
    const page = await open(small);
    await begin(page);
    const given = join(root, "assets/samples/xa-mau-da-cham.xlsx");
    await page.getByLabel("Chọn tệp của năm trước").setInputFiles(given);
    await page.getByRole("button", { name: /^Lấy lý do/ }).click();
    const before = await openXlsx(readFileSync(given), "before.xlsx").readWorkbook();
    const at = parseAddress("G13");
    const cell = before.grids[0]?.cells.find(
      ({ row, column }) => row === at?.row && column === at.column,
    );
    await until(page, "G13", cell?.value ?? "");
    expect(await valueAt(page, "E13")).toBe(null);
    await page.getByRole("button", { name: /Hoàn tác/ }).click();
    await until(page, "G13", null);
    await page.context().close();
  });

  test("what guides a content is folded into its card; a paper of the evidence is put right in its cell and in another, and taken back", async () => {
    const sample = readFileSync(join(root, "test/samples/sheets/commune.xlsx"));
    const workbook = await openXlsx(sample, "xa.xlsx").readWorkbook();
    const page = await open(small, { workbook });
    await begin(page);
    await page.getByText("Chỉ dẫn").press("Enter");
    await page.getByText("Nghị quyết của Đảng ủy").waitFor();
    await openView(page, /^Kiểm chứng$/);
    await page.getByRole("button", { name: "Sửa văn bản 2, số 161/KH-UBND" }).press("Enter");
    await page.getByLabel("Ngày ban hành").fill("2023-02-12");
    await page.getByRole("checkbox", { name: /^III\.3 / }).press("Space");
    await page.getByRole("button", { name: "Lưu vào danh mục" }).press("Enter");
    const before = await valueAt(page, "C15");
    await page.getByRole("button", { name: "Ghi 02 ô" }).press("Enter");
    await until(page, "C15", "KH số 161/KH-UBND ngày 12/2/2023");
    expect(await valueAt(page, "C26")).toBe("KH số 161/KH-UBND ngày 12/2/2023");
    await page.getByRole("button", { name: /Hoàn tác/ }).click();
    await until(page, "C26", null);
    expect(await valueAt(page, "C15")).toBe(before);
    await page.context().close();
  });

  test("a cell that is being typed in is told, and the write follows when it is ended", async () => {
    const page = await open(narrow);
    await begin(page);
    await page.evaluate(() => (window as unknown as FakePage).fake.beginEdit());
    await page.getByLabel("Điểm tự chấm").fill("4");
    await page.getByText(/Hãy bấm Enter để kết thúc ô đang gõ/).waitFor();
    await page.evaluate(() => (window as unknown as FakePage).fake.endEdit());
    await until(page, "E13", 4);
    expect(await page.getByText(/Hãy bấm Enter để kết thúc/).count()).toBe(0);
    await page.context().close();
  });

  test("the sheet is laid out on paper as shown before, and put back", async () => {
    const page = await open(narrow);
    await begin(page);
    await openView(page, /^In$/);
    await page.getByRole("row", { name: /^Khổ giấy Letter A4$/ }).waitFor();
    await page.getByRole("radio", { name: "Ngang" }).check();
    await page.getByRole("button", { name: "Thiết lập trang in" }).click();
    await page.getByText("Trang in đã đúng như trên.").waitFor();
    expect(await paperOf(page)).toMatchObject({
      paperSize: "A4",
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
      titleRows: { top: 67, bottom: 67 },
    });
    await page.getByRole("button", { name: /Hoàn tác/ }).click();
    await page.getByRole("row", { name: /^Khổ giấy Letter A4$/ }).waitFor();
    expect(await paperOf(page)).toMatchObject({ paperSize: "Letter", orientation: "Portrait" });
    await page.context().close();
  });

  test("a paper of the open workbook is handed over, with the points that stand in it", async () => {
    const page = await open(narrow);
    await begin(page);
    await page.getByLabel("Điểm tự chấm").fill("4");
    await until(page, "E13", 4);
    await openView(page, /^Văn bản$/);
    for (const box of await paperKinds(page)) await box.uncheck();
    await page.getByRole("checkbox", { name: /^Phiếu giải trình/ }).check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Lập văn bản (.docx)" }).click(),
    ]);
    const lines = wordLines(new Uint8Array(readFileSync(await download.path())));
    expect(lines.join("\n")).toContain("tự chấm 4/100 điểm");
    await page.context().close();
  });

  test("on a Mac nothing is said to be saved, and the page that can save is opened outside", async () => {
    const page = await open(small, { platform: "Mac" }, "taskpane.html?view=consolidation");
    await page.getByRole("button", { name: "Chọn tệp" }).waitFor();
    expect(await page.getByRole("button", { name: "Chọn thư mục" }).count()).toBe(0);
    await page.getByRole("button", { name: "Xem thử với dữ liệu mẫu" }).click();
    const save = page.getByRole("button", { name: "Tải bảng tổng hợp (.xlsx)" });
    await save.click({ timeout: 60_000 });
    await page.getByText(/không tải tệp về máy được/).waitFor({ timeout: 60_000 });
    expect(await page.getByText(/^Đã tải/).count()).toBe(0);
    await page.getByRole("button", { name: "Mở trang riêng" }).click();
    const opened = () => page.evaluate(() => (window as unknown as FakePage).fakeWindows);
    expect(await opened()).toEqual([`${built.origin}/index.html`]);
    await page.context().close();
  });

  test.each(["old", "none"] as const)(
    "a theme that is told by its colour, or not at all, is followed: %s",
    async (theme) => {
      const page = await open(small, { theme }, undefined, { colorScheme: "dark" });
      await page.getByRole("button", { name: "Bắt đầu", exact: true }).waitFor();
      expect(await page.evaluate(() => document.documentElement.style.colorScheme)).toBe("dark");
      await page.context().close();
    },
  );

  test("an Excel without the parts that are needed is told what to do instead", async () => {
    const page = await open(narrow, { apiLevel: "1.8" });
    await page.getByRole("button", { name: "Mở trang chấm điểm riêng" }).click();
    await page.getByRole("button", { name: "Bảng mẫu đã chấm" }).waitFor();
    await page.context().close();
  });

  test("the self-test keeps every promise and leaves the workbook as it was", async () => {
    const page = await open(narrow, {}, "taskpane.html?view=selftest");
    await page.getByRole("button", { name: "Bắt đầu kiểm tra" }).click();
    await page.getByText(/Đạt (\d+)\/\1 phép thử/).waitFor({ timeout: 60_000 });
    const result = await page.getByLabel("Kết quả để sao chép").inputValue();
    expect(result).not.toMatch(/FAIL/);
    expect(result.match(/^ok /gm)?.length).toBeGreaterThan(40);
    expect(result.match(/^tells .+: .+$/gm)).toHaveLength(12);
    expect(result).not.toMatch(/not asked/);
    const left = await page.evaluate(() => {
      const { sheets, parts } = (window as unknown as FakePage).fake.book;
      return { sheets: sheets.map(({ name }) => name), parts: parts.length };
    });
    expect(left).toEqual({ sheets: blank.grids.map(({ sheet }) => sheet), parts: 0 });
    await page.context().close();
  });

  test("a round is consolidated in the pane; its result opens as a workbook of its own, or as sheets that go again", async () => {
    const page = await open(small, {}, "taskpane.html?view=consolidation");
    await page.getByRole("button", { name: "Xem thử với dữ liệu mẫu" }).click();
    const make = page.getByRole("button", { name: "Mở kết quả thành sổ mới trong Excel" });
    await make.click({ timeout: 60_000 });
    await page.getByText("Kết quả đã mở trong một sổ mới của Excel").waitFor({ timeout: 60_000 });
    const bytes = await page.evaluate(() => [
      ...((window as unknown as FakePage).fake.opened[0] ?? []),
    ]);
    const result = await openXlsx(Uint8Array.from(bytes), "ket-qua.xlsx").readWorkbook();
    expect(result.grids.map(({ sheet }) => sheet)).toContain("Danh sách tổng hợp");
    await page.getByRole("button", { name: "Thêm kết quả vào tệp đang mở" }).click();
    const [first] = result.grids;
    const added = `Đã thêm ${result.grids.length} trang vào cuối tệp đang mở: “${first?.sheet}”`;
    await page.getByText(new RegExp(`^${added}`)).waitFor();
    expect(await sheetNames(page)).toEqual([SHEET, ...result.grids.map(({ sheet }) => sheet)]);
    await page.getByRole("tab", { name: /Cần xử lý/ }).click();
    await page.getByRole("tab", { name: /Kết quả/ }).click();
    await page.getByRole("button", { name: "Xóa các trang vừa thêm" }).click();
    await page.getByText("Đã xóa các trang vừa thêm.").waitFor();
    expect(await sheetNames(page)).toEqual([SHEET]);
    await page.evaluate(() => {
      (window as unknown as FakePage).fake.book.isProtected = true;
    });
    await page.getByRole("button", { name: "Thêm kết quả vào tệp đang mở" }).click();
    await page.getByText(/Cấu trúc của tệp đang được bảo vệ/).waitFor();
    expect(await sheetNames(page)).toEqual([SHEET]);
    await page.getByRole("button", { name: "Chấm điểm", exact: true }).click();
    await page.getByRole("button", { name: "Bắt đầu", exact: true }).click();
    await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).waitFor();
    await page.context().close();
  });

  test.each(isEveryRoom ? (["light", "dark", "contrast"] as const) : (["dark"] as const))(
    "%s: nothing runs out sideways or down the window, and axe finds nothing",
    async (theme) => {
      const page = await open(small, theme === "contrast" ? {} : { theme }, undefined, {
        forcedColors: theme === "contrast" ? "active" : "none",
      });
      await page.getByRole("main").waitFor();
      expect(await violations(page)).toEqual([]);
      await begin(page);
      for (const view of [
        /Chấm điểm/,
        /Kiểm tra/,
        /Nhận dạng/,
        /Thẩm định/,
        /^Kiểm chứng$/,
        /Bộ tiêu chí/,
        /^In$/,
        /^Văn bản$/,
      ])
        for (const size of [narrow, small]) {
          await page.setViewportSize(size);
          await openView(page, view);
          await settled(page);
          expect([view, size, await violations(page)]).toEqual([view, size, []]);
          expect(await runningOut(page)).toEqual({ right: 0, down: 0 });
        }
      await page.context().close();
    },
  );
});

describe("in the room that Excel gives on a screen of 1366 × 768", () => {
  const lowest = { width: 320, height: 378 };

  test.each<[string, "light" | "contrast", (book: WorkbookData) => WorkbookData]>([
    ["the sample", "light", (book) => book],
    ["long words", "light", withLongWords],
    ["long words in high contrast", "contrast", withLongWords],
  ])(
    "%s, %s: of each card the question with its first lines, the points and the next step are in sight",
    async (_what, theme, made) => {
      const system = { forcedColors: theme === "contrast" ? "active" : "none" } as const;
      const page = await open(small, { workbook: made(blank) }, undefined, system);
      await begin(page);
      await page.getByRole("tab", { name: "Kiểm tra" }).waitFor();
      for (let card = 1; card <= 23; card++) {
        await page.getByText(`Nội dung ${card}/23`).waitFor();
        for (const size of [lowest, small]) {
          await page.setViewportSize(size);
          expect([card, size, await outOfSight(page)]).toEqual([card, size, []]);
          expect([card, size, await linesOfTabs(page)]).toEqual([card, size, 1]);
        }
        if (card < 23) await page.getByRole("button", { name: "Tiếp", exact: true }).click();
      }
      await page.context().close();
    },
  );

  test.each<[string, RegExp, (page: Page) => Promise<void>]>([
    [
      "the appraisal",
      /Thẩm định/,
      (page) => page.getByRole("textbox", { name: "Điểm thẩm định" }).waitFor(),
    ],
    [
      "papers, all of them chosen",
      /^Văn bản$/,
      async (page) => {
        for (const box of await paperKinds(page)) await box.check();
      },
    ],
    [
      "print, with a code compared",
      /^In$/,
      async (page) => {
        await page.getByLabel("Mã đối chiếu trên bản giấy").fill("XYZW-QRST");
        await page.getByRole("button", { name: "Đối chiếu" }).click();
        await page.getByText(/^Mã có ký tự “Z”/).waitFor();
      },
    ],
  ])(
    "%s: all that is folded stands within the window when it is opened, large enough, by a name of its own",
    async (_what, view, prepare) => {
      const page = await open(lowest);
      await begin(page);
      await openView(page, view);
      await prepare(page);
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll("details")) folded.open = true;
      });
      for (const size of [lowest, small]) {
        await page.setViewportSize(size);
        await settled(page);
        const all = page.locator("body");
        expect({
          wide: await overflowing(page),
          small: await tooSmall(all),
          shared: await sharedNames(all),
          axe: await violations(page),
        }).toEqual({ wide: [], small: [], shared: [], axe: [] });
      }
      await page.context().close();
    },
  );

  test("words that are cut off can be seen whole, and the points stay in sight below them", async () => {
    const page = await open(lowest, { workbook: withLongWords(blank) });
    await begin(page);
    const question = page.getByRole("heading", { level: 3 }).first();
    const height = async () => (await question.boundingBox())?.height ?? 0;
    const folded = await height();
    await page.getByRole("button", { name: "Xem hết" }).click();
    expect(await height()).toBeGreaterThan(folded * 2);
    expect(await outOfSight(page)).not.toContain("points");
    await page.getByLabel("Điểm tự chấm").fill("1");
    await page.getByText("Lý do trừ điểm (ghi ở cột Ghi chú)").waitFor({ state: "attached" });
    expect(await outOfSight(page)).not.toContain("points");
    await page.getByRole("button", { name: "Thu gọn" }).click();
    expect(await height()).toBe(folded);
    await page.context().close();
  });

  test("the other views and what can be done with the workbook are behind one button", async () => {
    const page = await open(lowest);
    await begin(page);
    expect(await page.getByRole("tab").allInnerTexts()).toHaveLength(3);
    expect(await page.getByRole("tab", { name: "In", exact: true }).isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "Đọc lại bảng" }).isVisible()).toBe(false);
    await page.getByRole("button", { name: "Việc khác" }).click();
    await page.getByRole("button", { name: "Đọc lại bảng" }).waitFor();
    await page.getByRole("tab", { name: "In", exact: true }).click();
    await page.getByRole("tab", { name: "In", exact: true, selected: true }).waitFor();
    expect(await linesOfTabs(page)).toBe(1);
    await page.getByRole("button", { name: "Việc khác" }).click();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("button", { name: "Đọc lại bảng" }).isVisible()).toBe(false);
    await page.setViewportSize(narrow);
    await page.getByRole("button", { name: "Đọc lại bảng" }).waitFor();
    await page.context().close();
  });

  test("a round has its commands on one line, and bars that scroll are seen before they are touched", async () => {
    const page = await open(lowest, {}, "taskpane.html?view=consolidation");
    const tops = (role: "tab" | "button", names: readonly string[]) =>
      Promise.all(
        names.map(async (name) => {
          const box = await page.getByRole(role, { name, exact: true }).boundingBox();
          return box && Math.round((box.y + box.height / 2) / 20);
        }),
      );
    await page.getByRole("button", { name: "Chọn tệp" }).waitFor();
    const bar = await tops("tab", ["Tệp", "Kết quả", "Cần xử lý", "Thống kê"]);
    expect(new Set([...bar, ...(await tops("button", ["Hoàn tác", "Làm lại"]))]).size).toBe(1);
    const barWidth = await page.evaluate(() => {
      const [scroller] = [...document.querySelectorAll<HTMLElement>("[data-scroll]")].slice(-1);
      return scroller && scroller.offsetWidth - scroller.clientWidth;
    });
    expect(barWidth).toBe(10);
    await page.context().close();
  });
});

// helpers

interface FakePage {
  readonly fake: FakeExcel;
  readonly fakeWindows: readonly string[];
}

const open = (
  viewport: { readonly width: number; readonly height: number },
  excel: Partial<InjectedExcel> = {},
  address = "taskpane.html?view=score",
  system: Pick<BrowserContextOptions, "forcedColors" | "colorScheme"> = {},
): Promise<Page> => built.open(address, { viewport, ...system }, { workbook: blank, ...excel });

const sheetNames = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as FakePage).fake.book.sheets.map(({ name }) => name));

const paperOf = (page: Page): Promise<object> =>
  page.evaluate(
    (sheet) => (window as unknown as FakePage).fake.book.findSheet(sheet)?.page ?? {},
    SHEET,
  );

const select = (page: Page, cell: string): Promise<void> =>
  page.evaluate(
    ([sheet = "", address = ""]) => (window as unknown as FakePage).fake.select(sheet, address),
    [SHEET, cell],
  );

const typeInSheet = (page: Page, cell: string, entry: number): Promise<void> =>
  page.evaluate(
    ([sheet, address, typed]) => (window as unknown as FakePage).fake.type(sheet, address, typed),
    [SHEET, cell, entry] as const,
  );

const valueAt = (page: Page, cell: string): Promise<unknown> => {
  const place = parseAddress(cell);
  return page.evaluate(
    ([sheet, row, column]) =>
      (window as unknown as FakePage).fake.book.findSheet(sheet)?.cells.get(`${row},${column}`)
        ?.value ?? null,
    [SHEET, place?.row, place?.column] as const,
  );
};

async function until(page: Page, cell: string, value: Cell["value"]): Promise<void> {
  for (let tries = 0; (await valueAt(page, cell)) !== value; tries++) {
    if (tries > 100) throw new Error(`${cell} holds ${String(await valueAt(page, cell))}`);
    await page.waitForTimeout(100);
  }
}

/** The boxes of all papers, once the view is there. */
async function paperKinds(page: Page): Promise<readonly Locator[]> {
  const kinds = page.getByRole("group", { name: "Văn bản cần lập" });
  await kinds.waitFor();
  return kinds.getByRole("checkbox").all();
}

/** By how much the page is larger than its window. */
const runningOut = (page: Page): Promise<{ readonly right: number; readonly down: number }> =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { right: scrollWidth - window.innerWidth, down: scrollHeight - window.innerHeight };
  });

/** Returns what of a card is not wholly in the window, or lies under something else. */
const outOfSight = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const card = document.querySelector("article");
    const named = (words: string) =>
      [...document.querySelectorAll("button")].find(({ textContent }) => textContent === words);
    const parts = {
      question: card?.querySelector("h3"),
      // Beside the points: the one in the heading goes under the question where an answer below needs the room.
      maximum: [...(card?.querySelectorAll("span") ?? [])].find((each) =>
        /^\/ \d/.test(each.textContent ?? ""),
      ),
      points: [...(card?.querySelectorAll("label") ?? [])].find(
        ({ textContent }) => textContent === "Điểm tự chấm",
      )?.control,
      next: named("Tiếp"),
    };
    return Object.entries(parts).flatMap(([name, part]) => {
      const box = part?.getBoundingClientRect();
      if (!part || !box || box.height < 10) return [`no ${name}`];
      const isInside =
        box.top >= 0 &&
        box.left >= 0 &&
        box.bottom <= window.innerHeight &&
        box.right <= window.innerWidth;
      const corners = [box.top + 3, box.bottom - 3].map((y) =>
        document.elementFromPoint(box.left + 6, y),
      );
      const isCovered = corners.some((met) => !met || !(part.contains(met) || met.contains(part)));
      return isInside && !isCovered ? [] : [name];
    });
  });

/** On how many lines the tabs stand that are shown. */
const linesOfTabs = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll("[role=tab]")].map((tab) =>
      tab.getBoundingClientRect(),
    );
    return new Set(boxes.filter(({ height }) => height > 0).map(({ top }) => top)).size;
  });

/** Every content as long as the longest that are printed, with a word that no line can hold. */
function withLongWords({ grids, ...book }: WorkbookData): WorkbookData {
  const more = ` gồm triển khai thực hiện nghị quyết, chỉ thị, kế hoạch của cấp ủy, chính quyền các cấp về bảo đảm an ninh chính trị, trật tự an toàn xã hội; ${"phòngchốngtộiphạm".repeat(8)}`;
  const longer = (cell: Cell): Cell =>
    cell.row > 12 && cell.text.length > 25
      ? { ...cell, value: `${cell.text}${more}`, text: `${cell.text}${more}` }
      : cell;
  return {
    ...book,
    grids: grids.map((grid) => ({
      ...grid,
      cells: grid.cells.map((cell) => (cell.column === 2 ? longer(cell) : cell)),
    })),
  };
}

/** Past the first page and what was recognised. */
async function begin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Bắt đầu", exact: true }).click();
  await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).click();
  await page.getByText("Nội dung 1/23").waitFor();
}
