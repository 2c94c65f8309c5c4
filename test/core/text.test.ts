import fc from "fast-check";
import { foldText, normaliseText, textSimilarity } from "../../src/core/base/text";

describe("normaliseText", () => {
  test.each([
    ["plain text stays", "Tong diem 100", "Tong diem 100"],
    ["NFD from phones is composed", "Điểm tự chấm".normalize("NFD"), "Điểm tự chấm"],
    ["non-breaking and narrow spaces are spaces", "Điểm\u00a0tự\u202fchấm\u3000", "Điểm tự chấm"],
    ["line ends and tabs fold to one space", " Điểm\r\n\t tối  đa ", "Điểm tối đa"],
    ["double ASCII spaces fold", "  a   b ", "a b"],
    ["a mark behind a zero-width joiner is composed", "Đie\u200d\u0302\u0309m", "Điểm"],
    ["zero-width characters vanish inside words", "Đi\u200bể\u200dm\ufeff", "Điểm"],
    ["soft hyphens vanish", "tổng\u00adhợp", "tổnghợp"],
    ["control characters are spaces", "a\u0007b\u000bc", "a b c"],
    ["letters of other scripts stay", "Đề án 06 – «mẫu»", "Đề án 06 – «mẫu»"],
    ["empty stays empty", "", ""],
    ["only spaces is empty", " \u00a0\u200b ", ""],
  ])("%s", (_title, input, expected) => {
    expect(normaliseText(input)).toBe(expected);
  });

  test("is idempotent and NFC for every text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(once.normalize("NFC")).toBe(once);
      }),
    );
  });
});

describe("foldText", () => {
  test.each([
    ["Điểm TỰ chấm", "diem tu cham"],
    ["ĐƯỢC", "duoc"],
    ["hoà / hòa", "hoa / hoa"],
    ["Ðiểm (U+00D0 typed for Đ)", "diem (u+00d0 typed for d)"],
    ["Điểm chuẩn – “tối đa”…", 'diem chuan - "tối đa"...'.replace("tối đa", "toi da")],
    ["Ạ Ặ Ậ Ẹ Ệ Ị Ọ Ộ Ợ Ụ Ự Ỵ Ỹ", "a a a e e i o o o u u y y"],
  ])("%s → %s", (input, expected) => {
    expect(foldText(input)).toBe(expected);
    expect(foldText(input.normalize("NFD"))).toBe(expected);
  });
});

test("foldText folds long and rare text like short and common text", () => {
  const common = fc.string({ unit: fc.constantFrom(..."aÀắĐ ợ–“Ỹx1.«½") });
  fc.assert(
    fc.property(common, (text) => {
      const folded = foldText(`a${text}a`);
      expect(foldText(`a${text}a\u{1f600}`)).toBe(`${folded}\u{1f600}`);
      expect(foldText(`a${text}a${"x".repeat(5_000)}`)).toBe(folded + "x".repeat(5_000));
    }),
  );
});

describe("textSimilarity", () => {
  const official = "Không để xảy ra vụ việc phức tạp về an ninh, trật tự trên địa bàn";

  test.each([
    ["the same", official, official, 1, 1],
    [
      "another case, composition and punctuation",
      official,
      official.toUpperCase().normalize("NFD") + ";",
      1,
      1,
    ],
    [
      "a typing slip",
      official,
      "Không để xảy ra vụ việc phức tap về an ninh trât tự trên đia bàng",
      0.95,
      1,
    ],
    ["one word left out", official, official.replace("phức tạp ", ""), 0.9, 0.99],
    ["another subject", official, "Có từ 70% hộ gia đình đạt danh hiệu văn hóa", 0, 0.45],
    ["nothing in common", "abc", "xyz", 0, 0],
    ["blank and text", "", official, 0, 0],
    ["two blanks", "", "  ", 1, 1],
    ["the same mark", "-", "–", 1, 1],
    ["two different marks", "-", "+", 0, 0],
  ])("%s", (_title, a, b, least, most) => {
    expect(textSimilarity(a, b)).toBeGreaterThanOrEqual(least);
    expect(textSimilarity(a, b)).toBeLessThanOrEqual(most);
  });

  test("is symmetric, within 0…1, and 1 for a text and itself folded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const likeness = textSimilarity(a, b);
        expect(likeness).toBe(textSimilarity(b, a));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(textSimilarity(a, foldText(a))).toBe(1);
      }),
    );
  });
});
