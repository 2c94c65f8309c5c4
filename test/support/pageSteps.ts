/** Owns steps that browser tests of the form share: a file opened and confirmed, and what the card, the sheet and the foot say. */
import type { Page } from "playwright-core";
import { sketchedXlsx } from "./xlsxPackage";

/** Opens a file of the tests on the page and confirms its reading, where that is asked. */
export async function openScored(page: Page, name: string, content: Uint8Array): Promise<void> {
  await choose(page, name, content);
  await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).click();
  await pointsOf(page).waitFor();
}

/** Chooses a file as the page's own. */
export const choose = (page: Page, name: string, content: Uint8Array): Promise<void> =>
  page.getByLabel("Tệp bảng chấm điểm", { exact: true }).setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  });

/** Opens a view, which in low room stands behind a button. */
export async function openView(page: Page, name: RegExp): Promise<void> {
  const tab = page.getByRole("tab", { name }).first();
  if (!(await tab.isVisible())) await page.getByRole("button", { name: "Việc khác" }).click();
  await tab.click();
}

export const pointsOf = (page: Page, label = "Điểm tự chấm") =>
  page.getByRole("textbox", { name: label });

/** Row of the card in hand, as the sheet marks it. */
export const rowInHand = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Number(document.querySelector<HTMLElement>("tr.current")?.dataset["row"] ?? 0),
  );

/** What a cell of the sheet in sight shows. */
export const shownAt = (page: Page, row: number, column: number): Promise<string> =>
  page.locator(`tr[data-row='${row}'] td[data-column='${column}']`).innerText();

export const foot = (page: Page): Promise<string> =>
  page.getByRole("region", { name: "Kết quả hiện tại" }).innerText();

/** Pastes a text where the focus is. */
export const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, text);

/** A score table as an .xlsx file: number, content, maximum, self, appraised, reason; its header stands in row 2. */
export function tableFile(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const head = [
    "TT",
    "Nội dung",
    "Điểm tối đa",
    "Điểm tự chấm",
    "Điểm thẩm định",
    "Lý do trừ điểm",
  ];
  const title = "BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự";
  const all = [
    [title],
    head,
    ...rows,
    ["", "Đạt từ 90 điểm trở lên được công nhận đạt tiêu chuẩn"],
  ];
  const cells = all.flatMap((row, down) =>
    row.flatMap((value, across) =>
      value === null || value === ""
        ? []
        : [[`${String.fromCharCode(65 + across)}${down + 1}`, value] as const],
    ),
  );
  return sketchedXlsx({ sheets: [{ name: "Bảng", cells: Object.fromEntries(cells) }] });
}
