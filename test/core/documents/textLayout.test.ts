import { looks } from "../../../src/core/documents/looks";
import { contentHeight, fittingText, HIGHEST_ROW } from "../../../src/core/documents/rowHeights";
import { lineCount, textWidth } from "../../../src/core/paper/letters/textWidth";

const font = { size: 12, bold: false };

describe("lines of a text in Times New Roman 12", () => {
  test.each([
    ["an empty cell has one line", "", 100, 1],
    ["a short text has one", "Xã An Bình", 100, 1],
    ["a text of two widths has two", "Công ty trách nhiệm hữu hạn", 80, 2],
    ["line breaks of the text count", "một\nhai\r\nba", 100, 3],
    ["a line break at the end opens a line", "một\n", 100, 2],
    ["a word that is wider than the cell is broken", "0123456789abcdef".repeat(4), 110, 4],
    ["a word may be broken behind its hyphen", "số 161/KH-UBND", 66, 2],
    ["blanks that stand alone take no line more", "một     hai", 100, 1],
    ["a cell of no width still ends", "một hai", 0, 7],
  ])("%s", (_, text, width, lines) => {
    expect(lineCount(text, width, font)).toBe(lines);
  });

  test("marks take no room: letters apart from their marks are as wide as whole ones", () => {
    const text = "Nghị quyết về bảo đảm an ninh, trật tự";
    expect(textWidth(text.normalize("NFD"), font)).toBeCloseTo(textWidth(text, font), 0);
  });

  test("bold is wider, and twice the size is twice as wide", () => {
    expect(textWidth("Đạt", { size: 12, bold: true })).toBeGreaterThan(textWidth("Đạt", font));
    expect(textWidth("Đạt", { size: 24, bold: false })).toBeCloseTo(textWidth("Đạt", font) * 2);
  });
});

describe("heights of rows", () => {
  test("each line adds the same", () => {
    const height = (text: string): number => contentHeight({ kind: "text", text }, looks.text, 20);
    expect(height("một\nhai\nba") - height("một\nhai")).toBeCloseTo(
      height("một\nhai") - height("một"),
    );
  });

  test("a text that no row can hold is cut with a sign, the longest start that fits", () => {
    const text = "Lý do rất dài. ".repeat(2_000);
    const cut = fittingText(text, looks.text, 20);
    expect(cut.endsWith("…")).toBe(true);
    expect(text.startsWith(cut.slice(0, -1))).toBe(true);
    expect(contentHeight({ kind: "text", text: cut }, looks.text, 20)).toBeLessThanOrEqual(
      HIGHEST_ROW,
    );
    expect(cut.length).toBeGreaterThan(500);
    expect(fittingText("Ngắn", looks.text, 20)).toBe("Ngắn");
  });
});
