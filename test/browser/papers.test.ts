/** Papers made in the built page and read back from the files that it hands over: of one unit, and of a round. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { papersOfUnit } from "../../src/actions/papers/makePapers";
import { readArchive } from "../../src/formats/package/archive";
import { decodeXml } from "../../src/formats/package/xmlText";
import { openZip } from "../../src/formats/package/zip";
import { settled, violations } from "../support/pageLooks";
import { pageSuite } from "../support/pageSuite";
import { meansWith, unitOfFile, wordLines } from "../support/papers";

jest.setTimeout(240_000);

const root = join(__dirname, "../..");
const sample = join(root, "assets/samples/xa-mau-da-cham.xlsx");
const narrow = { width: 320, height: 640 };

const suite = pageSuite();

test("minutes of one unit: every number of its score stands in the file that is handed over", async () => {
  const page = await openPapers();
  await onlyPaper(page, /^Biên bản họp/);
  const lines = wordLines(await given(page, () => page.getByText("Lập văn bản (.docx)").click()));
  const unit = await unitOfFile(sample);
  const [minutes] = papersOfUnit(unit, ["minutes"], meansWith()).papers;
  const said = (minutes?.facts ?? []).flatMap(({ value, text }) => (value === null ? [] : [text]));
  expect(said.length).toBeGreaterThan(10);
  const numbers: readonly string[] = lines.join("\n").match(/\d+(?:,\d+)?/g) ?? [];
  expect(said.filter((number) => !numbers.includes(number))).toEqual([]);
  for (const { totals, maximum, items } of unit.tables) {
    const total = `${shown(totals.self)}/${shown(maximum)}`;
    expect(lines.join("\n")).toContain(total);
    for (const { item, lost } of items)
      if (lost !== null && lost > 0 && item.reason !== null)
        expect(lines.join("\n")).toContain(item.reason.trim().slice(0, 20));
  }
  await page.getByText(/^Biên bản họp đánh giá: đúng điểm hiện nay/).waitFor();
  await page.context().close();
});

test("the code of a paper is answered where codes are typed, and says so once a score has changed", async () => {
  const page = await openPapers();
  await onlyPaper(page, /^Phiếu giải trình/);
  const bytes = await given(page, () => page.getByText("Lập văn bản (.docx)").click());
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(footOf(bytes))?.[0] ?? "";
  const ask = async (): Promise<void> => {
    await page.getByRole("tab", { name: "In", exact: true }).click();
    await page.getByLabel("Mã đối chiếu trên bản giấy").fill(code);
    await page.getByRole("button", { name: "Đối chiếu" }).click();
  };
  await ask();
  await page.getByText("Văn bản KHỚP với tệp").waitFor();
  await page.getByRole("tab", { name: "Chấm điểm" }).click();
  await page.getByRole("textbox", { name: "Điểm tự chấm" }).fill("1");
  await page.getByRole("textbox", { name: "Điểm tự chấm" }).press("Enter");
  await ask();
  await page.getByText("Văn bản KHÔNG khớp với tệp").waitFor();
  await page.context().close();
});

test("papers of a round: a folder a unit, each total that of the list; nothing runs out sideways", async () => {
  const page = await suite.built.open();
  await page.getByRole("button", { name: "Tổng hợp nhiều tệp" }).click();
  await page.getByRole("button", { name: "Xem thử với dữ liệu mẫu" }).click();
  const section = page.getByRole("region", { name: "Văn bản của đợt và của các đơn vị" });
  await section.waitFor({ timeout: 120_000 });
  await section.getByRole("checkbox", { name: /từng đơn vị: Phiếu giải trình/ }).check();
  await page.setViewportSize(narrow);
  await settled(page);
  expect(await violations(page)).toEqual([]);
  const files = readArchive(
    await given(page, () => section.getByRole("button", { name: "Lập văn bản (.zip)" }).click()),
  );
  const names = files.map(({ name }) => name);
  expect(names).toContain("Danh mục văn bản.txt");
  const slips = files.filter(({ name }) => name.endsWith("/Phiếu giải trình điểm.docx"));
  expect(slips.length).toBeGreaterThan(5);
  await section.getByText(/^Đã tải xuống van-ban/).waitFor();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("tab", { name: /Kết quả/ }).click();
  await page.locator("tr[data-unit]").first().waitFor();
  const rows = await page.locator("tr[data-unit]").evaluateAll((all) =>
    all.map((row) => ({
      name: row.querySelector("button")?.textContent ?? "",
      total: row.querySelector("td[data-label='Tự chấm']")?.textContent ?? "",
    })),
  );
  let compared = 0;
  for (const { name, content } of slips) {
    const row = rows.find((each) => each.name !== "" && name.startsWith(`${each.name}/`));
    if (!row) continue;
    expect([name, wordLines(content).join("\n").includes(`${row.total}/`)]).toEqual([name, true]);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(5);
  await page.context().close();
});

// helpers

/** The texts in the feet of a .docx. */
const footOf = (bytes: Uint8Array): string => {
  const zip = openZip(bytes);
  return zip.names
    .filter((name) => /^word\/footer\d*\.xml$/.test(name))
    .map((name) => decodeXml(zip.read(name)).replace(/<[^>]*>/g, ""))
    .join(" ");
};

const shown = (points: number | null): string => String(points).replace(".", ",");

async function openPapers(): Promise<Page> {
  const page = await suite.built.open();
  await page.setInputFiles("input[type='file']", sample);
  await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).click();
  await page.getByRole("tab", { name: "Văn bản" }).click();
  await page.getByRole("heading", { name: "Văn bản, hồ sơ" }).waitFor();
  return page;
}

/** Chooses one paper alone. */
async function onlyPaper(page: Page, title: RegExp): Promise<void> {
  const kinds = page.getByRole("group", { name: "Văn bản cần lập" }).getByRole("checkbox");
  for (const box of await kinds.all()) await box.uncheck();
  await page.getByRole("checkbox", { name: title }).check();
}

async function given(page: Page, press: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 120_000 }),
    press(),
  ]);
  const path = join(suite.folder, "given");
  await download.saveAs(path);
  return new Uint8Array(readFileSync(path));
}
