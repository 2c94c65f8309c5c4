/** Owns the words of the view that hands a blank form out to the units of a round. */
import type { TitlePart } from "../../../core/model/finding/formFindings";
import { formatCount } from "../../format";

export const distribution = {
  heading: "Phát mẫu cho các đơn vị",
  intro:
    "Từ một mẫu trống, lập cho mỗi đơn vị trong danh sách một bản có sẵn tên đơn vị, đơn vị cấp trên và năm. Ngoài các ô ấy, tệp giữ nguyên.",
  noList: "Cần có danh sách đơn vị (mục ở trên) trước khi phát mẫu.",
  pick: "Chọn mẫu trống",
  fileChoice: "Tệp mẫu trống",
  chosen: (file: string, units: number) => `Mẫu “${file}”, ${formatCount(units)} đơn vị.`,
  year: "Năm ghi vào mẫu",
  yearHint: "Bỏ trống thì lấy năm in sẵn trong mẫu.",
  wrongYear: "Hãy nhập năm gồm bốn chữ số, ví dụ 2025.",
  above: "Đơn vị cấp trên",
  aboveHint: "Chỉ dùng cho đơn vị mà danh sách không ghi xã, phường.",
  cells: { unit: "Ô ghi tên đơn vị", above: "Ô ghi đơn vị cấp trên", year: "Ô ghi năm" } satisfies {
    readonly [P in TitlePart]: string;
  },
  cellHint: "Ví dụ B3, hoặc Bìa!B3. Bỏ trống thì tự tìm.",
  wrongCell: "Hãy nhập địa chỉ một ô, ví dụ B3.",
  ownCells: "Tự chỉ ra ô để ghi",
  look: "Xem trước",
  looking: "Đang đọc mẫu…",
  preview: (unit: string) => `Bản của “${unit}” sẽ ghi`,
  columns: { cell: "Ô", what: "Ghi gì", before: "Trong mẫu", then: "Trong bản phát" },
  blank: "(trống)",
  nothing: "Không có ô nào được ghi.",
  make: (units: number) => `Lập ${formatCount(units)} bản (.zip)`,
  stop: "Dừng phát mẫu",
  progress: (done: number, of: number) => `Đang lập ${formatCount(done)}/${formatCount(of)} bản…`,
  stopped: "Đã dừng; không có tệp nào được tải về.",
  archive: (year: number | null) => (year === null ? "Phát mẫu.zip" : `Phát mẫu ${year}.zip`),
  made: (count: number, name: string) => `Đã lập ${formatCount(count)} bản, tải về “${name}”.`,
  known: "Đọc lại từng bản: đúng đơn vị, đơn vị cấp trên và năm, không phải hỏi gì.",
  of: (unit: string, text: string) => `${unit}: ${text}`,
} as const;

/** The fold of all that comes before files. */
export const preparation = "Chuẩn bị đợt: phát mẫu, xem lịch";
