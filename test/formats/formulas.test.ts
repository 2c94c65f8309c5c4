import type { CellValue } from "../../src/core/model/workbook/grid";
import { formatAddress } from "../../src/core/model/workbook/grid";
import { makeRecalculator } from "../../src/formats/formulas/recalculate";
import { shiftFormula, tokeniseFormula } from "../../src/formats/formulas/tokens";
import type { CellSketch } from "../support/bookSketch";
import { at, sketchedWorkbook } from "../support/bookSketch";
import { hangGuard } from "../support/hangGuard";

/** What the formulas below look at; A1 is the cell that is written (2). */
const cells: { readonly [address: string]: CellSketch } = {
  A2: 3,
  A3: "5",
  A4: "4,5",
  A5: "đạt",
  A6: true,
  A8: 0.1,
  A9: 0.2,
  A10: { formula: "1/0", error: "#DIV/0!" },
  A11: { formula: "SUBTOTAL(9,A1:A2)", value: 0 },
  A12: -2.5,
  A13: { formula: '""', value: "" },
  B1: "Đạt",
  B2: "không đạt",
  B3: "đạt",
  B4: "x*y",
  C1: 1,
  C2: 2,
  C3: 3,
  C4: 4,
};

describe("a formula gives", () => {
  test.each<[string, CellValue | { readonly error: string } | "not computed"]>([
    ["A1+A2", 5],
    ["A1-A2*2", -4],
    ["(A1-A2)*2", -2],
    ["A2/A1", 1.5],
    ["A1/0", { error: "#DIV/0!" }],
    ["A1^A2", 8],
    ["2^3^2+0*A1", 64],
    ["-A1^2", 4],
    ["0-A1^2", -4],
    ["2^-1*A1", 1],
    ["50%*A1", 1],
    ["A1%", 0.02],
    ["+A1", 2],
    ["--A1", 2],
    ["A8+A9+A1*0", 0.3],
    ["1.1-1-0.1+A1*0", 0],
    ["A1*1E3", 2000],
    ['A1&"/"&A2', "2/3"],
    ['A1&"a ""b"""', '2a "b"'],
    ["A8&A1", "0,12"],
    ["A1=2", true],
    ["A1<>2", false],
    ["A1<=A2", true],
    ['"ĐẠT"=A5&LEFT_OUT', "not computed"],
    ['AND(A1=2,"ĐẠT"=A5)', true],
    ['AND(A1=2,"a">99)', true],
    ['AND(A1=2,A7=0,A7="")', true],
    ["A1+A3", 7],
    ["A1+A4", "not computed"],
    ["A1+A5", { error: "#VALUE!" }],
    ["A1+A6", 3],
    ["A1+A7", 2],
    ["A1+A10", { error: "#DIV/0!" }],
    ["A1+#REF!", { error: "#REF!" }],
    ["IF(A1=2,A7,1)", 0],
    ["SUM(A1:A5)", 5],
    ["SUM(A1:A6)", 5],
    ['SUM(A1,"3",TRUE)', 6],
    ['SUM(A1,"ba")', { error: "#VALUE!" }],
    ["SUM(A1:A10)", { error: "#DIV/0!" }],
    ["SUM(A1:A2,C1:C4,10)", 25],
    ["SUM(A1,A8,A8,A8,A8,A8,A8,A8,A8,A8,A8)", 3],
    ["SUM($A$1:A$2)", 5],
    ["SUM(A2:A1)", 5],
    ["SUM(C:C)+A1", 12],
    ["SUM(3:3)+A1", 5],
    ["SUM(1:1)", "not computed"],
    ["SUM('Bảng 2'!A1:A2)+A1", 32],
    ["SUM(bảng_3!A1)+A1", 9],
    ["'Không có'!A1+A1", "not computed"],
    ["[1]Sheet1!A1+A1", "not computed"],
    ["AVERAGE(A1:A5)", 2.5],
    ["AVERAGE(A4:A5)+A1", { error: "#DIV/0!" }],
    ["MIN(A1:A2,A12)", -2.5],
    ["MAX(A1:A9)", 3],
    ["MAX(A4:A5)+A1", 2],
    ["COUNT(A1:A10)", 4],
    ["COUNTA(A1:A10)", 9],
    ["COUNTBLANK(A1:A7)", 1],
    ["PRODUCT(A1:A5)", 6],
    ["COUNTIF(A1:A5,5)+0*A1", 1],
    ['COUNTIF(A1:A9,">=2")', 2],
    ['COUNTIF(A1:A9,"<>2")', 8],
    ['COUNTIF(B1:B4,"đạt")+0*A1', 2],
    ['COUNTIF(B1:B4,"*đạt")+0*A1', 3],
    ['COUNTIF(B1:B4,"?ạt")+0*A1', 2],
    ['COUNTIF(B1:B4,"x~*y")+0*A1', 1],
    ['COUNTIF(A1:A9,"")', 1],
    ['SUMIF(B1:B4,"đạt",C1:C4)+0*A1', 4],
    ['SUMIF(B1:B4,"đạt",C1)+0*A1', 4],
    ['SUMIF(C1:C4,">2")+0*A1', 7],
    ["SUBTOTAL(9,A1:A2,C1:C2)", 8],
    ["SUBTOTAL(109,A1:A2,C1:C2)", 3],
    ["SUBTOTAL(9,A1:A2,A11)", 5],
    ["SUBTOTAL(3,A1:A5)", 5],
    ["SUMPRODUCT(A1:A2,C1:C2)", 8],
    ['SUMPRODUCT((B1:B4="đạt")*C1:C4)+0*A1', 4],
    ["SUMPRODUCT(--(C1:C4>A1))", 2],
    ["SUMPRODUCT(A1:A2,C1:C3)", { error: "#VALUE!" }],
    ["SUMPRODUCT(ABS(A1:A2))", "not computed"],
    ["ROUND(2.675,2)+0*A1", 2.68],
    ["ROUND(1.005,A1)", 1.01],
    ["ROUND(A12,0)+0*A1", -3],
    ["ROUND(1234,-A1)", 1200],
    ["ROUNDUP(1.21,1)+0*A1", 1.3],
    ["ROUNDDOWN(-1.29,1)+0*A1", -1.2],
    ["ROUNDUP(A8+A9,1)+0*A1", 0.3],
    ["TRUNC(A12)+0*A1", -2],
    ["INT(A12)+0*A1", -3],
    ["ABS(A12)+0*A1", 2.5],
    ["MOD(-3,A1)", 1],
    ['IF(A1>=2,"Đạt","Chưa đạt")', "Đạt"],
    ["IF(A1>2,1)", false],
    ["IF(A1>2,1/0,7)", 7],
    ["IF(A5,1,A1)", { error: "#VALUE!" }],
    ["IFERROR(A10+A1,0)", 0],
    ['IFERROR(A1/0,"lỗi")', "lỗi"],
    ["IFERROR(A1,0)", 2],
    ["AND(A1:A3)", true],
    ["OR(A1>5,A2>5)", false],
    ["NOT(A1=2)", false],
    ["IF(AND(A1>=2,OR(A2=3,A2=4)),A1*2,0)", 4],
    ["_xlfn.IFNA(A1,0)", 2],
    ['CONCATENATE(A1," điểm")', "2 điểm"],
    ["A1:A3", { error: "#VALUE!" }],
    ["A1:A1", 2],
    ["VLOOKUP(A1,A1:C4,2,0)", "not computed"],
    ["IFERROR(VLOOKUP(A1,A1:C4,2,0),0)", "not computed"],
    ["Bang1[Điểm]+A1", "not computed"],
    ["chưa_có+A1", "not computed"],
    ["điểm_một*10", 20],
    ["SUM(A1", "not computed"],
    ["A1+", "not computed"],
    [`${"(".repeat(300)}A1${")".repeat(300)}`, "not computed"],
    ["10^400*A1", { error: "#NUM!" }],
  ])("%s = %j", (formula, expected) => {
    const row = formula === "A1:A3" ? 20 : 1;
    const [result] = recalculated({ [`E${row}`]: { formula, value: -1 } });
    if (expected === "not computed") expect(result).toBeNull();
    else if (typeof expected === "object" && expected !== null)
      expect(result).toEqual({ value: null, error: expected.error });
    else expect(result).toEqual({ value: expected, error: null });
  });
});

describe("recalculation", () => {
  test("follows chains in any order of cells", () => {
    const chain = {
      E3: { formula: "A1+1", value: 0 },
      E2: { formula: "E3+1", value: 0 },
      E1: { formula: "E2+E3", value: 0 },
    };
    expect(recalculated(chain).map((result) => result?.value)).toEqual([7, 4, 3]);
  });

  test("leaves what does not depend on the change", () => {
    expect(recalculated({ E1: { formula: "A2+1", value: 99 } })).toEqual([]);
  });

  test("works out a result that the file does not hold, for those that need it", () => {
    expect(recalculated({ E1: { formula: "A1+E2", value: 0 }, E2: { formula: "A2*2" } })).toEqual([
      { value: 8, error: null },
    ]);
  });

  test("gives up a circle and all that hangs on it, nothing else", () => {
    const circle = {
      E1: { formula: "A1+E2", value: 0 },
      E2: { formula: "E1+1", value: 0 },
      E3: { formula: "E2*2", value: 0 },
      E4: { formula: "A1*2", value: 0 },
    };
    expect(recalculated(circle).map((result) => result?.value ?? null)).toEqual([
      null,
      null,
      null,
      4,
    ]);
  });

  test("what cannot be worked out takes along what depends on it", () => {
    const cells_ = {
      E1: { formula: "TODAY()+A1", value: 1 },
      E2: { formula: "E1+1", value: 2 },
      E3: { formula: "COUNTA(E1:E2)", value: 2 },
    };
    expect(recalculated(cells_)).toEqual([null, null, null]);
  });

  test("a formula that may look anywhere is never left as it was", () => {
    expect(recalculated({ E1: { formula: 'INDIRECT("A"&C1)', value: 2 } })).toEqual([null]);
  });

  test("ten thousand running totals", () => {
    const running = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [
        `E${i + 1}`,
        { formula: i === 0 ? "A1" : `E${i}+1`, value: 0 },
      ]),
    );
    expect(recalculated(running)[9_999]).toEqual({ value: 10_001, error: null });
  });

  test("a wall of whole-column sums ends", () => {
    const wall = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, i) => [`E${i + 1}`, { formula: "SUM(A:C,F:F)", value: 0 }]),
    );
    const mustHaveEnded = hangGuard();
    expect(recalculated(wall)).toHaveLength(3_000);
    mustHaveEnded();
  });
});

describe("a copied formula", () => {
  test.each<[string, number, number, string]>([
    ["A1", 1, 1, "B2"],
    ["$A1+A$1+$A$1", 1, 1, "$A2+B$1+$A$1"],
    ["SUM(A1:B2)", 2, 0, "SUM(A3:B4)"],
    ["A1", -1, 0, "#REF!"],
    ["Bảng!A1+'B 2'!A1", 1, 0, "Bảng!A2+'B 2'!A2"],
    ["A:A+1:1+$A:A", 1, 1, "B:B+2:2+$A:B"],
    ['"A1"&A1&LOG10(A1)', 1, 0, '"A1"&A2&LOG10(A2)'],
    ["A1B2+A1.x+_A1", 1, 0, "A1B2+A1.x+_A1"],
    ["IF( A1 >= 2 ; 1 )", 1, 0, "IF( A2 >= 2 ; 1 )"],
  ])("%s, %d down and %d right: %s", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });

  test("every character of a formula is in some token", () => {
    const formula = 'IF(\'a b\'!$A$1:B2>=1.5E-3%,"x""y",-{1;2})&#REF!&@Z';
    expect(
      tokeniseFormula(formula)
        .map(({ text }) => text)
        .join(""),
    ).toBe(formula);
  });
});

// helpers

function recalculated(formulas: { readonly [address: string]: CellSketch }) {
  const { grids } = sketchedWorkbook({
    sheets: [
      {
        name: "Bảng",
        cells: { A1: 0, ...cells, ...formulas },
        hiddenRows: [2].filter(() => hidesRow(formulas)),
      },
      { name: "Bảng 2", cells: { A1: 10, A2: 20 } },
      { name: "bảng_3", cells: { A1: 7 } },
    ],
  });
  const sheets = grids.map((grid) => ({ grid, arrays: [], isFiltered: false }));
  const names: { readonly [name: string]: string } = { điểm_một: "Bảng!$A$1" };
  const recalculator = makeRecalculator(sheets, (name) => names[name] ?? null);
  return recalculator
    .recalculate([{ sheet: 0, ...at("A1"), value: 2 }])
    .filter((cell) => cell.sheet === 0 && formatAddress(cell) in formulas)
    .map(({ result }) => result);
}

/** SUBTOTAL 109 is tried over C2 and A2 hidden. */
const hidesRow = (formulas: { readonly [address: string]: CellSketch }): boolean =>
  JSON.stringify(formulas).includes("SUBTOTAL(109");
