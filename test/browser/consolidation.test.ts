/** A district put together in the built page: dropped, compared with its truth, saved, and opened again by LibreOffice. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Download, Locator, Page } from "playwright-core";
import { readArchive } from "../../src/formats/package/archive";
import type { BookSketch } from "../../src/selfTest/contract/book";
import { endlessMarking, killers } from "../support/killers";
import { agileLock } from "../support/locked";
import { faultsAt } from "../support/everyRoom";
import { settled, tooSmall, violations } from "../support/pageLooks";
import { shownByLibreOffice } from "../support/outsideTools";
import { pageSuite } from "../support/pageSuite";
import { buildPlantedWorker } from "../support/plantedCommand";
import { scoredDocument } from "../support/wordDocument";
import { sketchedXlsx } from "../support/xlsxPackage";

jest.setTimeout(400_000);

const root = join(__dirname, "../..");
const district = join(root, "test/samples/district");
const names = readdirSync(join(district, "files"));
const truth = JSON.parse(readFileSync(join(district, "truth.json"), "utf8")) as {
  readonly units: readonly {
    readonly name: string;
    readonly standard: "met" | "notMet" | "incomplete";
    readonly grade: string | null;
    readonly self_total_A: number;
    readonly counted_total_A: number;
    readonly counted_total_B: number | null;
  }[];
};
const verdictWords = { met: "Đạt", notMet: "Chưa đạt", incomplete: "Chưa kết luận" } as const;
const shown = (points: number | null): string =>
  points === null ? "–" : String(points).replace(".", ",");

const suite = pageSuite();

describe("the sample district, dropped on the page", () => {
  test("is read in workers and comes out as its truth says; the workbook shows the same in LibreOffice", async () => {
    const page = await openConsolidation();
    await page.getByLabel("Tệp danh sách đơn vị").setInputFiles(join(district, "units.xlsx"));
    await page.getByText("Danh sách đơn vị (12 đơn vị)").waitFor();
    await page.getByRole("textbox", { name: "Mức điểm đạt tiêu chuẩn" }).fill("90");
    await page
      .getByRole("textbox", { name: "Mức xếp loại phong trào" })
      .fill("Xuất sắc=90; Khá=70; Trung bình=50; Yếu=0");
    await page.getByRole("button", { name: "Áp dụng" }).click();
    await drop(
      page,
      names.map((name) => [name, join(district, "files", name)]),
    );
    await ended(page);
    expect(page.workers().length).toBeGreaterThan(0);
    await page.getByText("5 không dùng được").waitFor();

    await page.getByRole("tab", { name: /Kết quả/ }).click();
    await page.locator("tr[data-unit]").nth(14).waitFor();
    const rows = await page.locator("tr[data-unit]").evaluateAll((all) =>
      all.map((row) => {
        const cell = (label: string) =>
          [...row.querySelectorAll("td")].find((each) => each.dataset["label"] === label)
            ?.textContent ?? "";
        const name = row.querySelector("button")?.textContent ?? "";
        return [name, cell("Tự chấm"), cell("Kết quả"), cell("Điểm phong trào"), cell("Xếp loại")];
      }),
    );
    for (const unit of truth.units) {
      expect(rows).toContainEqual([
        unit.name,
        shown(unit.self_total_A),
        verdictWords[unit.standard],
        shown(unit.counted_total_B),
        unit.grade ?? "–",
      ]);
    }

    const book = await downloaded(page, "Tải bảng tổng hợp (.xlsx)");
    expect(book.name).toBe("Tổng hợp chấm điểm ANTT 2025.xlsx");
    const sheets = await shownByLibreOffice([{ name: "result.xlsx", bytes: book.content }]);
    const lines = sheets.get("result-Danh sách tổng hợp.csv")?.split("\n") ?? [];
    for (const { name, self_total_A: total } of truth.units) {
      const cells = lines.map((line) => line.split(";")).find(([, unit]) => unit === name) ?? [];
      expect(cells.map((value) => Number(value.replace(",", ".")))).toContain(total);
    }
    const copies = await downloaded(page, /^Tải bản đánh dấu lỗi/);
    const marked = readArchive(copies.content);
    expect(marked.length).toBeGreaterThanOrEqual(12);
    expect(marked.every(({ name }) => name.includes("Danh sách lỗi"))).toBe(true);
    await page.context().close();
  });

  test("stopped half-way keeps what is read and goes on later", async () => {
    const page = await openConsolidation();
    const one = join(district, "files", "Mau 1b - UBND phuong Luong Thinh final.xlsx");
    const many = Array.from({ length: 150 }, (_, at): [string, string] => [`tệp ${at}.xlsx`, one]);
    await drop(page, many);
    await page.getByRole("button", { name: "Dừng" }).click();
    const goOn = page.getByRole("button", { name: /^Đọc tiếp \d+ tệp còn lại$/ });
    await goOn.waitFor();
    expect(await page.getByTestId("progress").textContent()).toMatch(/^Đã dừng: đọc \d+ tệp/);
    await goOn.click();
    await ended(page);
    expect(await page.getByTestId("progress").textContent()).toMatch(/^Đã đọc xong 150 tệp/);
    await page.context().close();
  });
});

test("of twenty good files and five that would kill their reader all twenty are listed, five refused with reasons, and the progress moves", async () => {
  const round = [...killers, ...goodRound()];
  const page = await openConsolidation();
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const progress = document.querySelector("[data-testid=progress]")?.textContent;
      if (progress) seen.add(progress);
    }).observe(document.body, { subtree: true, characterData: true, childList: true });
  });
  await drop(
    page,
    round.map(({ file, bytes }): [string, string] => {
      const path = join(suite.folder, file);
      writeFileSync(path, bytes());
      return [file, path];
    }),
  );
  await ended(page);
  const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  expect(seen.filter((text) => text.startsWith("Đang đọc")).length).toBeGreaterThan(3);
  await page.getByText("5 không dùng được").waitFor();
  const rows = await page.getByRole("row").allTextContents();
  for (const { file, refusal } of killers)
    expect(rows.find((row) => row.includes(file))).toMatch(
      refusal === "tooLarge" ? /vượt giới hạn/ : /bị hỏng hoặc tải về chưa đủ/,
    );
  await page.getByRole("tab", { name: /Kết quả/ }).click();
  await page.locator("tr[data-unit]").nth(19).waitFor();
  expect(await page.locator("tr[data-unit]").count()).toBe(20);
  await page.context().close();
});

test("marking that never ends can be stopped, is stopped after 20 seconds, and the round stays", async () => {
  const endless = buildPlantedWorker([endlessMarking]);
  const page = await suite.built.open(undefined, "about:blank");
  await page.route(/\/worker\.js/, (route) =>
    route.fulfill({ body: endless, contentType: "text/javascript" }),
  );
  await page.goto(`${suite.built.origin}/`);
  await toConsolidation(page);
  const wrong = join(suite.folder, "sai.xlsx");
  writeFileSync(wrong, sketchedXlsx(sheetOf("xã Sai Lộc", 70)));
  await drop(page, [["sai.xlsx", wrong]]);
  await ended(page);
  const mark = page.getByRole("button", { name: /^Tải bản đánh dấu lỗi/ });
  await mark.click();
  await page.getByText("Đang tạo bản đánh dấu 0/1").waitFor();
  await page.getByRole("button", { name: "Dừng" }).click();
  await page.getByText("Đang tạo bản đánh dấu").waitFor({ state: "detached", timeout: 5_000 });
  const book = await downloaded(page, "Tải bảng tổng hợp (.xlsx)");
  expect(book.content.length).toBeGreaterThan(5_000);
  await mark.click();
  await page
    .getByText(/Chưa đánh dấu được tệp sai\.xlsx: Đọc quá 20 giây/)
    .waitFor({ timeout: 60_000 });
  await page.context().close();
});

describe("the sample round of the start page", () => {
  test.each<[number, number]>([
    [1366, 768],
    [320, 600],
  ])(
    "at %i × %i: axe finds nothing, nothing runs out sideways, every control has a name of its own and 24 px",
    async (width, height) => {
      const page = await openConsolidation({ width, height });
      const faults = faultsAt(width);
      await demo(page);
      for (const view of [/^Tệp/, /^Kết quả/, /^Cần xử lý/, /^Thống kê/]) {
        await page.getByRole("tab", { name: view }).click();
        expect(await faults(page)).toEqual([]);
        expect(await tooWide(page)).toEqual([]);
      }
      await page.getByRole("tab", { name: /^Kết quả/ }).click();
      await page.getByRole("button", { name: "Phường Lương Thịnh" }).first().click();
      await page.getByRole("heading", { name: "Phường Lương Thịnh" }).waitFor();
      expect(await faults(page)).toEqual([]);
      expect(await tooWide(page)).toEqual([]);
      await page.context().close();
    },
  );

  test("by keys alone: a unit is found, opened, overridden with a reason, and the round kept", async () => {
    const page = await openConsolidation();
    await demo(page);
    await page.getByRole("tab", { name: /^Tệp/ }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await tabTo(page, "Tìm đơn vị");
    await page.keyboard.type("luong thinh");
    await page.getByText("2/15 đơn vị").waitFor();
    await tabTo(page, "Phường Lương Thịnh");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Phường Lương Thịnh" }).waitFor();
    await tabTo(page, "Điều chỉnh điểm, kết quả");
    await page.keyboard.press("Enter");
    await tabTo(page, "Kết quả tiêu chuẩn ANTT");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, /^Lý do điều chỉnh/);
    await page.keyboard.type("Có vụ việc chưa giải quyết");
    await tabTo(page, "Lưu điều chỉnh An toàn về ANTT");
    await page.keyboard.press("Enter");
    await page
      .getByText(
        /Hội đồng điều chỉnh kết quả thành “Chưa đạt tiêu chuẩn”: Có vụ việc chưa giải quyết/,
      )
      .waitFor();
    await page.keyboard.press("Escape");
    const kept = await downloaded(page, "Lưu phiên tổng hợp");
    expect(JSON.parse(Buffer.from(kept.content).toString("utf8"))).toMatchObject({
      overrides: [{ kind: "standard", verdict: "notMet", reason: "Có vụ việc chưa giải quyết" }],
    });
    await page.context().close();
  });

  test("in a dark system it is dark: axe finds nothing, every target has 24 px, points are adjusted, previewed and saved", async () => {
    const page = await openConsolidation({ width: 1366, height: 768 });
    await page.emulateMedia({ colorScheme: "dark" });
    await demo(page);
    for (const place of [roundOf(page), page.getByRole("banner")])
      expect(await brightness(place)).toBeLessThan(0.2);
    await page.getByText("Xem trước khi lưu").click();
    await page.getByRole("table", { name: "Lấy từ tệp nào" }).waitFor();
    for (const view of [/^Tệp/, /^Kết quả/, /^Cần xử lý/, /^Thống kê/]) {
      await page.getByRole("tab", { name: view }).click();
      await settled(page);
      expect(await violations(page)).toEqual([]);
      expect(await tooSmall(roundOf(page))).toEqual([]);
    }
    await page
      .getByText(/^Đạt: \d+ đơn vị, [\d,]+%$/)
      .first()
      .waitFor();
    await page.getByRole("tab", { name: /^Kết quả/ }).click();
    await page.getByRole("button", { name: "Phường Lương Thịnh" }).first().click();
    await page.getByText("Điều chỉnh điểm, kết quả").click();
    await page.getByRole("textbox", { name: "Điểm sau điều chỉnh, An toàn về ANTT" }).fill("70,5");
    await page
      .getByRole("textbox", { name: /^Lý do điều chỉnh \(bắt buộc\), An toàn về ANTT/ })
      .fill("Biên bản số 07");
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await tooSmall(roundOf(page))).toEqual([]);
    await page.getByRole("button", { name: "Lưu điều chỉnh An toàn về ANTT" }).click();
    await page.getByText(/thành 70,5: Biên bản số 07$/).waitFor();
    const book = await downloaded(page, "Tải bảng tổng hợp (.xlsx)");
    const sheets = await shownByLibreOffice([{ name: "adjusted.xlsx", bytes: book.content }]);
    expect(sheets.get("adjusted-Danh sách tổng hợp.csv")).toMatch(
      /Hội đồng điều chỉnh điểm từ [\d,]+ \(tính theo bảng\) thành 70,5: Biên bản số 07/,
    );
    await page.emulateMedia({ colorScheme: "light" });
    await settled(page);
    for (const place of [roundOf(page), page.getByRole("banner")])
      expect(await brightness(place)).toBeGreaterThan(0.8);
    await page.context().close();
  });

  test("is read in a worker of the page that is mailed, without a server", async () => {
    const page = await openConsolidation(undefined, `file://${suite.built.singleFile}`);
    const started = page.waitForEvent("worker");
    await demo(page);
    expect((await started).url()).toMatch(/^blob:/);
    await page.context().close();
  });
});

// helpers

/** Twenty units, each with a sheet of its own; one wrote it in Word, of one Excel has locked it. */
function goodRound(): readonly { readonly file: string; readonly bytes: () => Uint8Array }[] {
  const units = "An Bắc Cát Đông Giang Hà Khê Lam Mai Nam Phú Quế Sơn Tân Thu Vân Xuân Yên".split(
    " ",
  );
  const sheets = units.map((name) => ({
    file: `${name}.xlsx`,
    bytes: () => sketchedXlsx(sheetOf(`xã ${name} Lộc`)),
  }));
  const locked = () => agileLock(sketchedXlsx(sheetOf("xã Khóa Lộc")), "VelvetSweatshop");
  return [
    ...sheets,
    { file: "văn bản.docx", bytes: scoredDocument },
    { file: "khóa.xlsx", bytes: locked },
  ];
}

const sheetOf = (unit: string, points = 55): BookSketch => ({
  sheets: [
    {
      name: "Bảng",
      cells: {
        A1: "BẢNG CHẤM ĐIỂM",
        A2: `Tiêu chuẩn “An toàn về an ninh, trật tự” của ${unit} năm 2025`,
        A3: "STT",
        B3: "Nội dung",
        C3: "Điểm tối đa",
        D3: "Điểm tự chấm",
        A4: 1,
        B4: "Có nghị quyết chuyên đề",
        C4: 60,
        D4: points,
        A5: 2,
        B5: "Có kế hoạch thực hiện",
        C5: 40,
        D5: 40,
        B6: "Tổng cộng",
        C6: 100,
        D6: points + 40,
      },
    },
  ],
});

async function openConsolidation(
  size?: { readonly width: number; readonly height: number },
  address?: string,
): Promise<Page> {
  const page = await suite.built.open(size, address);
  await toConsolidation(page);
  return page;
}

async function toConsolidation(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Tổng hợp nhiều tệp" }).click();
  await page.getByRole("heading", { name: "Tệp các đơn vị gửi" }).waitFor();
}

async function demo(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Xem thử với dữ liệu mẫu" }).click();
  await ended(page);
}

async function ended(page: Page): Promise<void> {
  await page.getByText(/^Đã đọc xong \d+ tệp/).waitFor({ timeout: 120_000 });
  await page.getByText("Đang tổng hợp…").waitFor({ state: "detached", timeout: 120_000 });
}

/** Drops files on the page as a file manager does. */
async function drop(
  page: Page,
  files: readonly (readonly [name: string, path: string])[],
): Promise<void> {
  const contents = new Map<string, string>();
  for (const [, path] of files) contents.set(path, readFileSync(path).toString("base64"));
  const transfer = await page.evaluateHandle(
    ({ list, base64 }) => {
      const dropped = new DataTransfer();
      for (const [name, path] of list) {
        const bytes = Uint8Array.from(atob(base64[path] ?? ""), (sign) => sign.charCodeAt(0));
        dropped.items.add(new File([bytes], name));
      }
      return dropped;
    },
    { list: files, base64: Object.fromEntries(contents) },
  );
  await page
    .getByRole("region", { name: "Tổng hợp" })
    .dispatchEvent("drop", { dataTransfer: transfer });
}

async function downloaded(
  page: Page,
  button: string | RegExp,
): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const waiting: Promise<Download> = page.waitForEvent("download", { timeout: 120_000 });
  await page.getByRole("button", { name: button }).click();
  const download = await waiting;
  return {
    name: download.suggestedFilename(),
    content: new Uint8Array(readFileSync(await download.path())),
  };
}

async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const labels = (element as HTMLInputElement | null)?.labels;
      return (
        element?.getAttribute("aria-label") ??
        labels?.[0]?.textContent ??
        element?.textContent ??
        ""
      );
    });
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
  }
  throw new Error(`no way by keys to ${String(name)}`);
}

const roundOf = (page: Page) => page.getByRole("region", { name: "Tổng hợp", exact: true });

/** Of the ground of a place: 0 is black, 1 white. */
const brightness = (place: Locator): Promise<number> =>
  place.evaluate((view) => {
    const parts = getComputedStyle(view).backgroundColor.match(/\d+/g) ?? [];
    return parts.slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / (3 * 255);
  });

/** What reaches beyond the right edge of a scroller that only runs down. */
const tooWide = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("[data-scroll]")]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .flatMap((scroller) =>
        [...scroller.querySelectorAll("*")]
          .filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1)
          .map((each) => each.outerHTML.slice(0, 100)),
      )
      .slice(0, 5),
  );
