/** Owns the words that every official paper has: nation, motto, number, place and day (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
import type { OfficialWords } from "../../core/documents/official/frame";
import { officialDay, officialNumber } from "../../core/documents/official/letterhead";

/** Dots that are filled in by hand. */
export const dots = "…………………";

/** Returns "ngày 05 tháng 01 năm 2026". */
export function documentDay(iso: string): string {
  const [day, month, year] = officialDay(iso);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

export const officialWords: OfficialWords = {
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  blank: dots,
  number: (number) => `Số: ${number === null ? "……/……" : officialNumber(number)}`,
  placeAndDay: (place, day) =>
    `${place ?? "…………"}, ${day === null ? "ngày … tháng … năm ……" : documentDay(day)}`,
  recipients: "Nơi nhận:",
};
