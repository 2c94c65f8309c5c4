import { builtInFormats, formatGeneral, formatNumber } from "../../src/formats/grid/numberFormat";

describe("General shows", () => {
  test.each([
    [0, "0"],
    [5, "5"],
    [4.5, "4,5"],
    [-0.25, "-0,25"],
    [0.1 + 0.2, "0,3"],
    [1 / 3, "0,333333333"],
    [100 / 3, "33,33333333"],
    [12345678.9, "12345678,9"],
    [99999999999, "99999999999"],
    [123456789012, "1,23457E+11"],
    [0.00000000012, "1,2E-10"],
    [45964, "45964"],
  ])("%d as %s", (value, expected) => {
    expect(formatGeneral(value)).toBe(expected);
  });
});

describe("a format shows", () => {
  test.each<[string, number, string]>([
    ["0", 4.5, "5"],
    ["0.00", 4.5, "4,50"],
    ["0.00", 1.005, "1,01"],
    ["0.0", -0.04, "0,0"],
    ["#,##0", 1234567, "1.234.567"],
    ["#,##0.00", 1234.5, "1.234,50"],
    ["0.##", 2, "2"],
    ["0.##", 2.25, "2,25"],
    ["#.##", 0.5, ",5"],
    ["00", 5, "05"],
    ["0%", 0.7, "70%"],
    ["0.0%", 0.2857, "28,6%"],
    ['0.0" điểm"', 9.5, "9,5 điểm"],
    ["0\\đ", 5, "5đ"],
    ["0.00E+00", 12345, "1,23E+04"],
    ["#,##0,", 1234567, "1.235"],
    ["#,##0_);(#,##0)", -1234, "(1.234)"],
    ['0;-0;"-"', 0, "-"],
    ["[Red]0.0", 1.25, "1,3"],
    ["@", 4.5, "4,5"],
    ["d/m/yyyy", 45964, "3/11/2025"],
    ["dd/mm/yyyy", 45964.75, "03/11/2025"],
    ["m/d", 45751, "4/4"],
    ["d.m", 45659, "2.1"],
    ["d-mmm", 45659, "2-Jan"],
    ["mmm-yy", 45659, "Jan-25"],
    ["h:mm", 45659.5, "12:00"],
    ["h:mm:ss", 0.000011574, "0:00:01"],
    ["[h]:mm", 1.5, "36:00"],
    ["h:mm AM/PM", 0.75, "6:00 CH"],
    ['"ngày "dd" tháng "mm" năm "yyyy', 45964, "ngày 03 tháng 11 năm 2025"],
    ["dd/mm/yyyy", 1, "01/01/1900"],
    ["dd/mm/yyyy", 61, "01/03/1900"],
    ["dd/mm/yyyy", -1, "########"],
    ["[$-42A]dd/mm/yyyy", 45964, "03/11/2025"],
    // Two sections: the first is for 0 too; three: the last one, and an empty one shows nothing.
    ["#,##0_);(#,##0)", 0, "0"],
    ["#,##0.00_);[Red](#,##0.00)", 0, "0,00"],
    ["0.0;-0.0", 0, "0,0"],
    ["0.0;;", 0, ""],
    ["0.0;;", -1, ""],
    ['0;-0;"không"', 0, "không"],
    ['"a;b"0', 1, "a;b1"],
    // Conditions stand before signs.
    ["[>=100]0.0;[<0]\\â0;0", 150, "150,0"],
    ["[>=100]0.0;[<0]\\â0;0", -5, "â5"],
    ["[>=100]0.0;[<0]\\â0;0", 7.4, "7"],
    ['[=1]"một";[=2]"hai";General', 2, "hai"],
    ['[=1]"một";[=2]"hai";General', 2.5, "2,5"],
    ['General" điểm"', 4.5, "4,5 điểm"],
    ["#,##0 [$₫-42A]", 1500, "1.500 ₫"],
    ["[$₫-42A]#,##0", -1500, "-₫1.500"],
    // Fractions: the nearest that fits, or of the denominator that is stated.
    ["# ?/?", 0, "0"],
    ["# ?/?", 0.5, "1/2"],
    ["# ?/?", 18.5, "18 1/2"],
    ["# ?/?", -8.5, "-8 1/2"],
    ["# ?/?", 10, "10"],
    ["# ?/?", 0.99, "1"],
    ["# ??/??", 3.14159, "3 14/99"],
    ["# ?/4", 1.5, "1 2/4"],
    ["# ?/10", 0.3, "3/10"],
    ["?/?", 1.5, "3/2"],
    ['0"/10"', 8, "8/10"],
    // One number in several groups.
    ["0-00000-0", 1234567, "1-23456-7"],
    ["00\\.00", 1234, "12.34"],
    ["??0.0?", 1.5, "1,5"],
    ["d mmmm yyyy", 45964, "3 November 2025"],
    ["dddd", 45964, "T2"],
    ["[hh]:mm:ss", 0.0625, "01:30:00"],
    ["mm:ss.0", 0.00001, "00:00,9"],
  ])("%s of %d as %s", (format, value, expected) => {
    expect(formatNumber(value, { format, formatId: -1, uses1904: false })).toBe(expected);
  });

  test.each<[string, number, string]>([
    ["[h]:mm", 10.5, "252:00"],
    ["dd/mm/yyyy", 42735, "01/01/2021"],
  ])("of a workbook that counts from 1904: %s of %d as %s", (format, value, expected) => {
    expect(formatNumber(value, { format, formatId: -1, uses1904: true })).toBe(expected);
  });

  test("the built-in date as Vietnamese Excel shows it", () => {
    const format = builtInFormats[14] ?? "";
    expect(formatNumber(45964, { format, formatId: 14, uses1904: false })).toBe("03/11/2025");
  });
});
