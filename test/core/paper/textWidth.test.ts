/** Widths of Vietnamese texts, held to what the fonts themselves measure. */
import { lineCount, textWidth } from "../../../src/core/paper/letters/textWidth";

const font = { size: 10, bold: false };

/** In thousandths of the font size, as Liberation Serif, Liberation Sans and Carlito state them. */
test.each<[string, string, boolean, number]>([
  ["Times New Roman", "Điểm", false, 722 + 278 + 444 + 778],
  ["Times New Roman", "Điểm", true, 722 + 278 + 444 + 833],
  ["Arial", "0,5", false, 556 + 278 + 556],
  ["Calibri", "0,5", false, 507 + 250 + 507],
  [".VnTime", "0", false, 500],
  ["a font that nobody has", "0", false, 556],
])("%s: %j, bold %s", (name, text, bold, thousandths) => {
  const exact = thousandths / 100;
  const width = textWidth(text, { size: 10, bold, name });
  expect(width).toBeGreaterThanOrEqual(exact);
  expect(width).toBeLessThan(exact * 1.05);
});

test("a long text takes about as many lines as its width asks for, and never fewer", () => {
  const text = "Không để xảy ra các hoạt động tuyên truyền chống Đảng, chống chính quyền. ".repeat(
    8,
  );
  const least = textWidth(text, font) / 1.03 / 200;
  expect(lineCount(text, 200, font)).toBeGreaterThanOrEqual(Math.ceil(least));
  expect(lineCount(text, 200, font)).toBeLessThan(least * 1.2);
});
