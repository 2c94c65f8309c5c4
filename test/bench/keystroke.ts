/** Owns the measurement of a key: how soon the new total stands, in a sheet of 200 indicators. `npm run bench:keystroke`. */
import type { Page } from "playwright-core";
import type { CellSketch } from "../support/bookSketch";
import { builtPage } from "../support/builtPage";
import { sketchedXlsx } from "../support/xlsxPackage";

const SECTIONS = 10;
const INDICATORS = 20;
const KEYS = 40;

/** A screen shows the next picture within this time. */
const TARGET = 16;

const built = await builtPage();
try {
  const page = await built.open();
  await page.setInputFiles("input[type='file']", {
    name: "lon.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(largeSheet()),
  });
  await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).click();
  await page.getByText("Nội dung 1/200").waitFor();
  printTimes(await timesOfKeys(page));
} finally {
  await built.close();
}

// helpers

function largeSheet(): Uint8Array {
  const cells: { [address: string]: CellSketch } = {
    A1: "BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự",
    A2: "STT",
    B2: "Nội dung",
    C2: "Điểm tối đa",
    D2: "Điểm tự chấm",
    E2: "Lý do trừ điểm",
  };
  let row = 3;
  for (let section = 1; section <= SECTIONS; section += 1) {
    cells[`A${row}`] =
      ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][section - 1] ?? "";
    cells[`B${row}`] = `Nhóm tiêu chí ${section} về công tác bảo đảm an ninh, trật tự`;
    cells[`C${row}`] = INDICATORS * 5;
    cells[`D${row}`] = { formula: `SUM(D${row + 1}:D${row + INDICATORS})`, value: INDICATORS * 4 };
    row += 1;
    for (let indicator = 1; indicator <= INDICATORS; indicator += 1, row += 1) {
      cells[`A${row}`] = indicator;
      cells[`B${row}`] =
        `Không để xảy ra vụ việc loại ${indicator} của nhóm ${section}; mỗi vụ trừ 1 điểm, tối đa 3`;
      cells[`C${row}`] = 5;
      cells[`D${row}`] = 4;
      cells[`E${row}`] = "Có 01 vụ";
    }
  }
  cells[`B${row}`] = "Tổng cộng";
  cells[`C${row}`] = SECTIONS * INDICATORS * 5;
  cells[`D${row}`] = SECTIONS * INDICATORS * 4;
  return sketchedXlsx({ sheets: [{ name: "Bảng", cells }] });
}

function printTimes(times: readonly number[]): void {
  if (times.length < KEYS) throw new Error("the page has no field of points, or no total");
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const slowest = sorted[sorted.length - 1] ?? NaN;
  console.log(
    `key to total, ${SECTIONS * INDICATORS} indicators, ${KEYS} keys: median ${median.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms (target < ${TARGET})`,
  );
}

/** Types into the points' field and takes the time until the total in the page is another. */
function timesOfKeys(page: Page): Promise<number[]> {
  return page.evaluate(async (keys) => {
    const fields = [
      ...document.querySelectorAll<HTMLInputElement>("article input[inputmode='decimal']"),
    ];
    const points = fields[fields.length - 1];
    const total = document.querySelector("[data-testid='total']");
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    const times: number[] = [];
    for (let key = 0; key < keys && points && total; key += 1) {
      const before = total.textContent;
      const start = performance.now();
      set?.call(points, key % 2 ? "3" : "2");
      points.dispatchEvent(new InputEvent("input", { bubbles: true }));
      while (total.textContent === before && performance.now() - start < 2000)
        await new Promise<void>((resolve) => queueMicrotask(resolve));
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return times;
  }, KEYS);
}
