/** An appraiser's whole sheet by keyboard, in Chromium: how many keys it takes, what stands in the file, and that the command line counts the same. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { buildCommand, chamDiemJson } from "../support/commandLine";
import { foot, openScored, pointsOf, shownAt, tableFile } from "../support/pageSteps";
import { settled, violations } from "../support/pageLooks";
import { pageSuite } from "../support/pageSuite";

jest.setTimeout(240_000);

const suite = pageSuite();
beforeAll(buildCommand);
const small = { width: 350, height: 378 };
const wide = { width: 1366, height: 768 };

const sample = readFileSync(join(__dirname, "../../assets/samples/xa-mau-da-cham.xlsx"));

const withoutColumn = tableFile([
  ["1", "Có nghị quyết chuyên đề (bắt buộc đạt điểm tối đa)", 60, 60],
  ["2", "Có kế hoạch thực hiện", 40, 38, null, "Chậm một tháng"],
  ["", "Tổng cộng", 100, 98],
]);

/** Types keys and tells how many they were; a text counts for itself. */
function keyboardOf({ keyboard }: Page) {
  let count = 0;
  return {
    press: async (...keys: readonly string[]) => {
      for (const key of keys) await keyboard.press(key);
      count += keys.length;
    },
    text: async (words: string) => keyboard.type(words),
    count: () => count,
  };
}

const appraisedOf = (page: Page) => pointsOf(page, "Điểm thẩm định");

/** Opens the view over a file whose reading is confirmed first. */
async function openAppraisal(page: Page, name: string, content: Uint8Array): Promise<void> {
  await openScored(page, name, content);
  if (!(await page.getByRole("tab", { name: "Thẩm định" }).isVisible()))
    await page.getByRole("button", { name: "Việc khác" }).click();
  await page.getByRole("tab", { name: "Thẩm định" }).click();
  await appraisedOf(page).waitFor();
}

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("Control+s"),
  ]);
  const path = join(suite.folder, name);
  writeFileSync(path, readFileSync(await download.path()));
  return path;
}

interface ScoreJson {
  readonly tables: readonly {
    readonly outcomes: { readonly [scorer: string]: { readonly total: number } | null };
    readonly appraisal: object | null;
    readonly items: readonly { readonly kind: string; readonly appraised: number | null }[];
  }[];
}

const scored = (path: string): ScoreJson["tables"] =>
  chamDiemJson<ScoreJson>(["score", path]).value.tables;

describe.each([
  ["in the room that Excel leaves", small],
  ["on a whole screen", wide],
])("a whole sheet by keyboard, %s", (_what, size) => {
  test("a key for an agreed content, three and the text for another; the saved file counts the same", async () => {
    const page = await suite.built.open(size);
    await openAppraisal(page, "xa-mau.xlsx", sample);
    const keys = keyboardOf(page);
    // The first two differ, lower and higher than the unit; all others are agreed with.
    await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "points");
    await keys.press("2", "Enter");
    await keys.text("Nghị quyết ban hành chậm");
    await keys.press("Enter");
    expect(keys.count()).toBe(3);
    await page.getByText("Đã thẩm định 1/23 nội dung").waitFor();
    for (let done = 2; done <= 23; done += 1) {
      await keys.press("Enter");
      // The last one leads into the other table of the file.
      const told =
        done === 23 ? /^Đã thẩm định \d+\/19 nội dung$/ : `Đã thẩm định ${done}/23 nội dung`;
      await page.getByText(told).waitFor();
    }
    expect(keys.count() - 3).toBeLessThanOrEqual(1.2 * 22);
    await page.getByLabel("Bảng đang chấm").selectOption({ index: 0 });
    await page.getByText("Đã thẩm định hết các nội dung.").waitFor();
    expect(await violations(page)).toEqual([]);
    const words = (await foot(page)).replace(/\s+/g, " ");
    const [table] = scored(await saved(page, "da-tham-dinh.xlsx"));
    const total = table?.outcomes["appraised"]?.total ?? NaN;
    expect(table?.outcomes["self"]?.total).toBe(79.75);
    expect(words).toContain(`Điểm tự chấm 79,75/100`);
    expect(words).toContain(`Điểm thẩm định ${String(total).replace(".", ",")}/100`);
    expect(table?.appraisal).toMatchObject({
      contents: [{ reason: "Nghị quyết ban hành chậm" }],
      lackingReason: 0,
      open: 0,
    });
    await page.context().close();
  });
});

test("what is typed is taken back and made again, and who appraises is kept with the file", async () => {
  const page = await suite.built.open(wide);
  await openAppraisal(page, "bang.xlsx", withoutColumn);
  await page.getByText("Người thẩm định: chưa ghi · chưa khai liên quan").click();
  await page.getByLabel("Họ tên, tổ thẩm định").fill("Tổ thẩm định số 1");
  await page.keyboard.press("Enter");
  await page.getByLabel("Liên quan đến đơn vị").selectOption("Không có liên quan");
  await page.getByText(/^Người thẩm định: Tổ thẩm định số 1 · ngày \d\d\/\d\d\/\d{4}$/).waitFor();
  await appraisedOf(page).focus();
  await page.keyboard.type("50");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Thiếu chữ ký");
  await page.keyboard.press("Enter");
  await page.getByText("Đã thẩm định 1/2 nội dung").waitFor();
  expect(await shownAt(page, 3, 5)).toBe("50");
  expect(await shownAt(page, 3, 6)).toBe("");
  await page.keyboard.press("Control+z");
  await page.getByText("Đã thẩm định 0/2 nội dung").waitFor();
  expect(await shownAt(page, 3, 5)).toBe("");
  await page.keyboard.press("Control+y");
  await page.getByText("Đã thẩm định 1/2 nội dung").waitFor();
  await page.keyboard.press("F2");
  await page.keyboard.press("t");
  await page.getByRole("radio", { name: "Thiếu", checked: true }).waitFor();
  await page.getByRole("button", { name: "Đồng ý tất cả còn lại (1)" }).click();
  await page.getByText("Đã thẩm định hết các nội dung.").waitFor();
  const again = await suite.built.open(wide);
  const path = await saved(page, "bang.xlsx");
  await openAppraisalOfKept(again, readFileSync(path));
  await again.getByText(/Người thẩm định: Tổ thẩm định số 1 · ngày/).waitFor();
  await again.getByLabel("Hiện các nội dung").selectOption("Chỉ khác nhau");
  expect(await again.getByRole("list", { name: "Các nội dung thẩm định" }).innerText()).toContain(
    "60 → 50",
  );
  await page.context().close();
  await again.context().close();
});

async function openAppraisalOfKept(page: Page, content: Uint8Array): Promise<void> {
  await page.setInputFiles("input[type='file']", {
    name: "bang.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  });
  await page.getByRole("tab", { name: "Thẩm định" }).click();
  await appraisedOf(page).waitFor();
}

test("a cell of the appraisal column brings the appraised score into hand", async () => {
  const page = await suite.built.open(wide);
  await openScored(page, "bang.xlsx", withoutColumn);
  await page.locator("tr[data-row='4'] td[data-column='5']").click();
  await page.getByLabel("Cột điểm đang chấm").waitFor();
  await appraisedOf(page).waitFor();
  await page.getByRole("tab", { name: "Thẩm định" }).click();
  await page.locator("tr[data-row='4'] td[data-column='5']").click();
  await page.getByRole("article").getByText("Có kế hoạch thực hiện").waitFor();
  await settled(page);
  await page.context().close();
});
