import { emptyFrame, type OfficialFrame } from "../../../../src/core/documents/official/frame";
import {
  letterheadOf,
  officialNumber,
  ruleLength,
} from "../../../../src/core/documents/official/letterhead";
import { textWidth } from "../../../../src/core/paper/letters/textWidth";
import { documentDay, officialWords } from "../../../../src/messages/documents/officialPaper";

const frame: OfficialFrame = {
  ...emptyFrame,
  issuerAbove: "CÔNG AN TỈNH YÊN BÁI",
  issuer: "CÔNG AN THỊ XÃ NGHĨA LỘ",
  number: "5/DS-CAX",
  place: "Nghĩa Lộ",
  day: "2026-01-05",
};

test("the head has the letters of Nghị định 30, and lines under the issuer and the motto only", () => {
  const { left, right } = letterheadOf(frame, officialWords);
  const told = [...left, ...right].map(({ text, size, bold, italic, rule }) =>
    [text, size, bold ? "đậm" : "", italic ? "nghiêng" : "", rule ?? ""].join(" | "),
  );
  expect(told).toEqual([
    "CÔNG AN TỈNH YÊN BÁI | 12 |  |  | ",
    "CÔNG AN THỊ XÃ NGHĨA LỘ | 12 | đậm |  | part",
    "Số: 05/DS-CAX | 13 |  |  | ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | 12 | đậm |  | ",
    "Độc lập - Tự do - Hạnh phúc | 13 | đậm |  | whole",
    "Nghĩa Lộ, ngày 05 tháng 01 năm 2026 | 13 |  | nghiêng | ",
  ]);
});

test("what nobody gave is a place to fill in, never invented", () => {
  const { left, right } = letterheadOf(emptyFrame, officialWords);
  expect([...left, ...right].map(({ text }) => text)).toEqual([
    "…………………",
    "…………………",
    "Số: ……/……",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "…………, ngày … tháng … năm ……",
  ]);
  expect(letterheadOf(frame, officialWords, { hasNumber: false }).left).toHaveLength(2);
});

test("the line under the motto is as long as the text, the one under the issuer from a third to half of it", () => {
  const { left, right } = letterheadOf(frame, officialWords);
  for (const line of [...left, ...right]) {
    if (!line.rule) continue;
    const share = ruleLength(line, line.rule) / textWidth(line.text, line);
    if (line.rule === "whole") expect(share).toBe(1);
    else {
      expect(share).toBeGreaterThanOrEqual(1 / 3);
      expect(share).toBeLessThanOrEqual(1 / 2);
    }
  }
});

test.each([
  ["5/DS-BCĐ", "05/DS-BCĐ"],
  ["05/DS-BCĐ", "05/DS-BCĐ"],
  ["12/BC", "12/BC"],
  [" 7 ", "07"],
  ["120/QĐ-UBND", "120/QĐ-UBND"],
])("the number %s is written %s", (given, written) => {
  expect(officialNumber(given)).toBe(written);
});

test.each([
  ["2026-01-05", "ngày 05 tháng 01 năm 2026"],
  ["2025-02-28T08:00:00Z", "ngày 28 tháng 02 năm 2025"],
  ["2025-03-09", "ngày 09 tháng 3 năm 2025"],
  ["2025-11-20", "ngày 20 tháng 11 năm 2025"],
])("the day %s is written %s", (iso, written) => {
  expect(documentDay(iso)).toBe(written);
});
