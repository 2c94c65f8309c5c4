/** What a round begins with, in the built page: a blank form handed out as a .zip, and the calendar. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { readArchive } from "../../src/formats/package/archive";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { faults } from "../support/pageLooks";
import { pageSuite } from "../support/pageSuite";
import { sketchedXlsx } from "../support/xlsxPackage";

jest.setTimeout(400_000);

const suite = pageSuite();

const form = sketchedXlsx({
  sheets: [
    {
      name: "Mẫu",
      cells: {
        A1: "UBND XÃ ………………",
        C1: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        A2: "THÔN ………………",
        A4: "BẢNG TỰ CHẤM ĐIỂM TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ” NĂM 20…",
        A6: "TT",
        B6: "Nội dung",
        C6: "Điểm tối đa",
        D6: "Điểm tự chấm",
        A7: 1,
        B7: "Có nghị quyết, kế hoạch bảo đảm an ninh, trật tự",
        C7: 40,
        A8: 2,
        B8: "Không để xảy ra cháy, nổ nghiêm trọng",
        C8: 60,
        B9: "Tổng cộng",
        C9: { formula: "SUM(C7:C8)", value: 100 },
      },
    },
  ],
});

const list = [
  "Thôn Đông; Khu dân cư; Xã An Bình",
  "Thôn Tây; Khu dân cư; Xã An Bình",
  "Tổ dân phố 3; Khu dân cư; Phường Kỳ Lừa",
].join("\n");

async function prepared(width: number, height: number): Promise<Page> {
  const page = await suite.built.open({ width, height });
  await page.getByRole("button", { name: "Tổng hợp nhiều tệp" }).click();
  await page.getByText("Nhập hoặc dán").click();
  await page.getByRole("textbox", { name: /Mỗi dòng một đơn vị/ }).fill(list);
  await page.getByRole("button", { name: "Dùng danh sách này" }).click();
  await page.getByText("Danh sách đơn vị (3 đơn vị)").waitFor();
  await page.getByText("Chuẩn bị đợt: phát mẫu, xem lịch").click();
  await page.getByRole("heading", { name: "Phát mẫu cho các đơn vị" }).waitFor();
  return page;
}

async function saved(page: Page, button: string | RegExp): Promise<Uint8Array> {
  const waiting = page.waitForEvent("download", { timeout: 120_000 });
  await page.getByRole("button", { name: button }).click();
  const path = join(suite.folder, "saved");
  await (await waiting).saveAs(path);
  return new Uint8Array(readFileSync(path));
}

test("a blank form is looked at, handed out and downloaded; each copy says whose it is", async () => {
  const page = await prepared(1100, 800);
  const path = join(suite.folder, "mau-trong.xlsx");
  writeFileSync(path, form);
  await page.getByLabel("Tệp mẫu trống").setInputFiles(path);
  await page.getByText("Mẫu để trống chỗ ghi năm").waitFor();
  expect(await page.getByRole("button", { name: "Lập 03 bản (.zip)" }).isDisabled()).toBe(true);
  await page.getByRole("textbox", { name: "Năm ghi vào mẫu" }).fill("2026");
  await page.getByRole("button", { name: "Xem trước" }).click();
  const table = page.getByRole("table", { name: "Bản của “Thôn Đông” sẽ ghi" });
  await table.waitFor();
  expect(await table.getByRole("cell").allTextContents()).toEqual(
    expect.arrayContaining(["Mẫu!A1", "UBND XÃ AN BÌNH", "Mẫu!A2", "THÔN ………………", "THÔN ĐÔNG"]),
  );
  const files = readArchive(await saved(page, "Lập 03 bản (.zip)"));
  expect(files.map(({ name }) => name)).toEqual([
    "Thôn Đông.xlsx",
    "Thôn Tây.xlsx",
    "Tổ dân phố 3.xlsx",
  ]);
  await page.getByText("Đọc lại từng bản: đúng đơn vị").waitFor();
  const third = await openXlsx(files[2]?.content ?? new Uint8Array(), "a.xlsx").readWorkbook();
  expect(third.grids[0]?.cells.slice(0, 3).map(({ text }) => text)).toEqual([
    "UBND PHƯỜNG KỲ LỪA",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "TỔ DÂN PHỐ 3",
  ]);
  await page.context().close();
});

test("the calendar tells what is late, and is saved as a file; at 320 px nothing runs out and axe finds nothing", async () => {
  const page = await prepared(320, 640);
  const profile = page.getByRole("combobox", { name: "Quy định của nơi xét để xem lịch" });
  await profile.selectOption("nam-ngan-2024");
  await page.getByRole("heading", { name: "Đã quá hạn" }).waitFor();
  await page.getByText("trước ngày 15/10/2024").waitFor();
  const text = new TextDecoder().decode(await saved(page, "Tải lịch (.ics)"));
  expect(text).toContain("DTSTART;VALUE=DATE:20241014");
  expect(await faults(page)).toEqual([]);
  await page.context().close();
});
