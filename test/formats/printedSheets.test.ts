/** Score sheets laid out by us and printed by LibreOffice: every text whole and inside its row, pages where they were planned. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { footCode } from "../../src/core/paper/code/footCode";
import {
  laidBook,
  type LaidSheet,
  printedLetters,
  printedSheets,
  strayTexts,
} from "../support/laidSheets";
import type { PrintedPage } from "../support/outsideTools";
import { paperBook } from "../support/paperBook";

const POINTS_PER_MM = 72 / 25.4;
const text =
  "Không để xảy ra các hoạt động tuyên truyền chống Đảng, chống chính quyền (mỗi vụ trừ 0,5 điểm). ";
const longReason = (n: number): string => (n % 7 === 3 ? text.repeat(6) : "");

const book = paperBook(
  { tables: [{ contents: 120, content: (n) => `${text}${n}` }] },
  { tables: [{ contents: 20, height: 36, reason: longReason }], widths: [5, 40, 8, 8, 22] },
  { tables: [{ contents: 30 }, { contents: 45, isMovement: true }] },
  { tables: [{ contents: 25, content: () => text }], widths: [6, 70, 12, 12, 60] },
);

/** Smaller ones cannot be read by everyone who signs. */
const SMALLEST_LETTERS = 9;
/** Short texts in a foot are compared letter by letter. */
const SMALLEST_CODE = 8;
/** Of the box of a word to the size of its letters, in Liberation Serif; a little less, for rounding. */
const BOX = 1.29;

const isSigned = ({ code }: LaidSheet["check"]["findings"][number]): boolean =>
  code === "signaturePage";

const units = ["agency", "commune", "enterprise", "residentialArea", "school"] as const;
let sheets: readonly LaidSheet[] = [];
let samples: readonly (readonly LaidSheet[])[] = [];

beforeAll(async () => {
  const files = units.map((name) => readFileSync(join("test/samples/sheets", `${name}.xlsx`)));
  const books = [book, ...files.map((bytes) => new Uint8Array(bytes))].map(laidBook);
  [sheets = [], ...samples] = await printedSheets(await Promise.all(books));
}, 120_000);

describe.each([
  [0, "120 rows of long texts"],
  [1, "heights that were stated too small, texts of 600 letters"],
  [2, "two tables"],
  [3, "printed smaller"],
])("sheet %d: %s", (at) => {
  const sheet = (): LaidSheet => {
    const found = sheets[at];
    if (!found) throw new Error(`no sheet ${at}`);
    return found;
  };

  test("as many pages as planned, numbered from the second on", () => {
    const { pages, check } = sheet();
    expect(pages).toHaveLength(check.starts.length);
    const numbers = pages.map(({ words }) => words.find(({ bottom }) => bottom < 50)?.text ?? "");
    expect(numbers).toEqual(pages.map((_, index) => (index === 0 ? "" : String(index + 1))));
  });

  test("the code of its points in the foot of each page", () => {
    const { pages, page } = sheet();
    const code = footCode(page.numbering) ?? "none";
    for (const { words, height } of pages) {
      const printed = words.filter(({ text }) => text === code);
      expect(printed).toHaveLength(1);
      expect(printed[0]?.top).toBeGreaterThan(height - page.margins.bottom * POINTS_PER_MM);
      expect(printed[0]?.bottom).toBeLessThan(height);
      const [{ top, bottom } = { top: 0, bottom: 0 }] = printed;
      expect((bottom - top) / BOX).toBeGreaterThanOrEqual(SMALLEST_CODE);
    }
  });

  test("the heading of its table on each page", () => {
    const without = sheet().pages.flatMap(({ text }, page) =>
      ["STT", "Nội dung", "Lý do"].every((head) => text.includes(head)) ? [] : [page + 1],
    );
    expect(without).toEqual([]);
  });

  test("all that is printed stands between its margins, in letters of 9 points or more", () => {
    const { margins } = sheet().page;
    const inPoints = (mm: number): number => mm * POINTS_PER_MM;
    const outside = sheet().pages.flatMap(({ words, width, height }) =>
      words
        .filter(({ bottom }) => bottom < height - inPoints(margins.bottom))
        .filter(
          ({ left, right, top, bottom }) =>
            left < inPoints(margins.left) - 1 ||
            right > width - inPoints(margins.right) + 1 ||
            bottom - top < SMALLEST_LETTERS * BOX,
        ),
    );
    expect(outside).toEqual([]);
  });

  test("who issues it at the left, the nation at the right; who made it signs at the left, the chair at the right, with the total", () => {
    const { pages } = sheet();
    const sides = (page: PrintedPage, first: string, second: string): readonly boolean[] => {
      const half = page.width / 2;
      const [left, right] = [first, second].map((word) =>
        page.words.find(({ text }) => text === word),
      );
      return [(left?.right ?? half) < half, (right?.left ?? 0) > half - 20];
    };
    const [title] = pages;
    expect(title && sides(title, "UBND", "CỘNG")).toEqual([true, true]);
    const signed = pages.filter((page) => page.text.includes("CHỦ TỊCH"));
    expect(signed).toHaveLength(sheet().check.findings.filter(isSigned).length);
    for (const page of signed) {
      expect(sides(page, "LẬP", "TỊCH")).toEqual([true, true]);
      expect(page.text).toContain("Tổng cộng");
    }
  });

  test("every row shows all of its texts, inside itself", () => {
    expect(strayTexts(sheet())).toEqual([]);
  });
});

test("the sample of a commune, of whose texts many were cut, takes no more pages than the eight it had, in letters of 10 points or more", () => {
  const [laid] = samples[units.indexOf("commune")] ?? [];
  expect(laid?.pages).toHaveLength(8);
  expect(laid?.check.scale).toBeGreaterThanOrEqual(10 / 13);
});

describe.each(units)("the sample of a unit: %s", (name) => {
  test("each sheet on as many pages as planned, no letter of a cell cut, none outside its row", () => {
    const laid = samples[units.indexOf(name)] ?? [];
    expect(laid.length).toBeGreaterThan(0);
    for (const each of laid) {
      const code = footCode(each.page.numbering) ?? "none";
      const codes = each.pages.flatMap(({ words }) => words.filter(({ text }) => text === code));
      expect([each.sheet, codes.length]).toEqual([each.sheet, each.pages.length]);
      const smallest = Math.min(...codes.map(({ top, bottom }) => (bottom - top) / BOX));
      expect(smallest).toBeGreaterThanOrEqual(SMALLEST_CODE);
      expect([each.sheet, each.pages.length]).toEqual([each.sheet, each.check.pages]);
      const { shown, held } = printedLetters(each);
      expect([each.sheet, shown]).toEqual([each.sheet, held]);
      expect([each.sheet, strayTexts(each)]).toEqual([each.sheet, []]);
    }
  });
});
