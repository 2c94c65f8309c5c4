/** A sheet that names a commune which is no more is told what it became, by the command line and in the pane. */
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { placeFindings } from "../../src/actions/reading/placeFindings";
import { openSession } from "../support/openSession";
import { bookOf } from "../support/sheetOf";

const sheet = (above: string, name: string, year = 2025) => bookOf`
  ${above} | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  ${name} | | | Độc lập - Tự do - Hạnh phúc
  BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM ${year}
  TT | Nội dung | Điểm chuẩn | Điểm tự chấm
  1 | Có nghị quyết, kế hoạch | 60 | 60
  2 | Không để xảy ra cháy, nổ | 40 | 35
`;
const became = (book: ReturnType<typeof sheet>): readonly unknown[] =>
  placeFindings(recogniseWorkbook(book)).map(({ code, severity, cell, facts }) => [
    code,
    severity,
    cell,
    "became" in facts ? facts.became : null,
  ]);
const told = (cell: string, ...names: readonly string[]) => [["oldUnitName", "info", cell, names]];

test.each<[says: string, above: string, name: string, year: number, told: readonly unknown[]]>([
  [
    "an old commune of an old district",
    "UBND HUYỆN VĂN LÃNG",
    "UBND XÃ TÂN MỸ",
    2025,
    told("A2", "Xã Hoàng Văn Thụ, Tỉnh Lạng Sơn"),
  ],
  [
    "its office",
    "UBND HUYỆN VĂN LÃNG",
    "CƠ QUAN UBND XÃ TÂN MỸ",
    2025,
    told("A2", "Xã Hoàng Văn Thụ, Tỉnh Lạng Sơn"),
  ],
  [
    "a hamlet in it",
    "UBND XÃ TÂN MỸ, HUYỆN VĂN LÃNG",
    "THÔN NÀ MÒ",
    2025,
    told("A1", "Xã Hoàng Văn Thụ, Tỉnh Lạng Sơn"),
  ],
  ["before the change", "UBND HUYỆN VĂN LÃNG", "UBND XÃ TÂN MỸ", 2024, []],
  ["one of today", "UBND TỈNH LẠNG SƠN", "UBND XÃ HOÀNG VĂN THỤ", 2025, []],
  ["nobody knows of which place", "UBND XÃ TÂN MỸ", "Mẫu 1b", 2025, []],
  ["an invented one", "UBND HUYỆN CAO LÂM", "UBND XÃ GIA LÂM THƯỢNG", 2025, []],
])("%s", (_says, above, name, year, expected) => {
  expect(became(sheet(above, name, year))).toEqual(expected);
});

test("in the pane it is told once the file is open, and no more in a round before the change", async () => {
  const session = await openSession(sheet("UBND HUYỆN VĂN LÃNG", "UBND XÃ TÂN MỸ"));
  await session.settle();
  const codes = () => session.state().placeFindings.map(({ code }) => code);
  expect(codes()).toEqual(["oldUnitName"]);
  session.amend([{ subject: "year", value: 2024 }]);
  await session.settle();
  expect(codes()).toEqual([]);
});
