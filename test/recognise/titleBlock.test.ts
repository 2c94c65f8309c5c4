/** A letterhead typed into one cell becomes its lines; a long name and the title stay whole. */
import { linesOfCell } from "../../src/core/recognise/title/titleBlock";
import { lexicon } from "../truth/samples";

test.each([
  ["the district above the commune", "UBND HUYỆN BÌNH SƠN\nUBND XÃ AN PHÚ", 2],
  ["the department above the school", "PHÒNG GD&ĐT HUYỆN BÌNH SƠN\nTRƯỜNG THCS AN PHÚ", 2],
  ["the commune above the village", "UBND XÃ AN PHÚ\r\nTHÔN ĐÔNG", 2],
  ["parted by spaces", "UBND XÃ AN PHÚ      THÔN ĐÔNG", 2],
  ["parted by a dash", "UBND XÃ AN PHÚ - THÔN ĐÔNG", 2],
  ["the office of a school", "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH ĐỒNG THÁP - TRƯỜNG THPT LẤP VÒ", 2],
  ["the province of an office", "UBND TỈNH QUẢNG TRỊ - THƯ VIỆN TỈNH QUẢNG TRỊ", 2],
  [
    "the school before its office",
    "TRƯỜNG THCS LÊ LỢI - PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN BÌNH SƠN",
    1,
  ],
  ["the village before its commune", "THÔN ĐÔNG - XÃ AN PHÚ", 1],
  ["the village above its commune", "THÔN ĐÔNG\nXÃ AN PHÚ", 1],
  ["the commune where a school lies", "TRƯỜNG THCS LÊ LỢI\nXÃ AN PHÚ", 1],
  ["a long name", "CÔNG TY CỔ PHẦN\nTHƯƠNG MẠI VÀ DỊCH VỤ\nHƯNG PHÁT", 1],
  ["the kind of unit on a line of its own", "KHU DÂN CƯ\nTHÔN ĐÔNG", 1],
  ["a title", "BẢNG CHẤM ĐIỂM ĐỐI VỚI\nXÃ, PHƯỜNG, THỊ TRẤN\nNĂM 2024", 1],
  ["a title and what it is attached to", "BẢNG CHẤM ĐIỂM NĂM 2024\n(Kèm theo Hướng dẫn số 3)", 2],
  ["the motto", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", 1],
])("%s", (_, written, count) => {
  const lines = linesOfCell(written, lexicon);
  expect(lines).toHaveLength(count);
  const squeezed = (text: string): string => text.replace(/[\s–-]+/g, "");
  expect(squeezed(lines.join(""))).toBe(squeezed(written));
});

test("the number of a paper is no line", () => {
  expect(linesOfCell("UBND XÃ AN PHÚ\nSố: 12/BC-UBND", lexicon)).toEqual(["UBND XÃ AN PHÚ"]);
});
