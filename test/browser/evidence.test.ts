/** The evidence of a sheet in Chromium, by keyboard in the room that Excel gives: typed once, written into its cells, kept with the file, taken back. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { buildCommand, chamDiemJson } from "../support/commandLine";
import { faults } from "../support/pageLooks";
import { choose, pointsOf } from "../support/pageSteps";
import { pageSuite } from "../support/pageSuite";
import { openXlsx } from "../../src/hosts/xlsxHost";

jest.setTimeout(240_000);

const suite = pageSuite();
const sample = readFileSync(join(process.cwd(), "test/samples/sheets/commune.xlsx"));
const SHEET = "Bảng chấm điểm ANTT";

beforeAll(buildCommand, 120_000);

test("a paper is put right and made to stand behind another content; only those cells change, and the file keeps what was typed", async () => {
  const page = await suite.built.open();
  await page.setViewportSize({ width: 350, height: 378 });
  await choose(page, "xa.xlsx", sample);
  await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).press("Enter");
  await pointsOf(page).waitFor();

  await page.getByText("Chỉ dẫn").press("Enter");
  await page.getByText("Nghị quyết của Đảng ủy").waitFor();
  await looksRight(page, "guidance");

  await page.getByRole("button", { name: "Việc khác" }).press("Enter");
  await page.getByRole("tab", { name: "Kiểm chứng" }).press("Enter");
  await page.getByRole("button", { name: "Sửa văn bản 2, số 161/KH-UBND" }).press("Enter");
  const form = page.getByRole("form", { name: "Văn bản số 161/KH-UBND" });
  await form.getByLabel("Số, ký hiệu").and(page.locator(":focus")).waitFor();
  await looksRight(page, "form");
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await form.getByLabel("Ngày ban hành").fill("2023-02-12");
  await form.getByLabel("Trích yếu").pressSequentially("bảo đảm ANTT");
  await form.getByRole("checkbox", { name: /^III\.3 / }).press("Space");
  await form.getByRole("button", { name: "Lưu vào danh mục" }).press("Enter");
  await page
    .getByRole("button", { name: "Sửa văn bản 2, số 161/KH-UBND" })
    .and(page.locator(":focus"))
    .waitFor();
  const write = page.getByRole("button", { name: "Ghi 02 ô" });
  await write.focus();
  await looksRight(page, "cells to be written");
  await write.press("Enter");
  await page
    .getByText(/^Đã ghi theo danh mục/)
    .and(page.locator(":focus"))
    .waitFor();
  await write.waitFor({ state: "detached" });

  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const file = join(suite.folder, "xa-da-ghi.xlsx");
  writeFileSync(file, readFileSync(await (await download).path()));
  expect(await differing(file)).toEqual({
    C15: "KH số 161/KH-UBND ngày 12/2/2023",
    C26: "KH số 161/KH-UBND ngày 12/2/2023",
  });
  const { value } = chamDiemJson<{ readonly papers: readonly object[] }>(["evidence", file]);
  expect(value.papers).toContainEqual(
    expect.objectContaining({ sign: "161/KH-UBND", day: "2023-02-12", about: "bảo đảm ANTT" }),
  );
  await page.keyboard.press("Control+z");
  await write.waitFor();
  await page.context().close();
});

// helpers

/** What a person must see is told by axe and by hand; `view` names the picture where one is wished for. */
async function looksRight(page: Page, view: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder) await page.screenshot({ path: join(folder, `evidence, ${view}.png`) });
  expect([view, await faults(page)]).toEqual([view, []]);
}

/** Cells of the sheet that hold another text than in the sample. */
async function differing(file: string): Promise<{ readonly [cell: string]: string | null }> {
  const textsOf = async (bytes: Uint8Array) => {
    const { grids } = await openXlsx(bytes, "xa.xlsx").readWorkbook();
    const cells = grids.find(({ sheet }) => sheet === SHEET)?.cells ?? [];
    return new Map(
      cells.map(({ row, column, text }) => [`${String.fromCharCode(64 + column)}${row}`, text]),
    );
  };
  const [before, after] = [await textsOf(sample), await textsOf(readFileSync(file))];
  const places = [...new Set([...before.keys(), ...after.keys()])];
  return Object.fromEntries(
    places
      .filter((place) => before.get(place) !== after.get(place))
      .map((place) => [place, after.get(place) ?? null]),
  );
}
