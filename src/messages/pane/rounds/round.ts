/** Owns the labels of the round in hand and of the checklists that a unit answers. */
import { formatCount } from "../../format";

export const roundPane = {
  heading: "Đợt xét",
  intro:
    "Chọn quy định của nơi xét và năm. Thời gian, thời hạn, hồ sơ chỉ để nhắc; không điều nào chặn việc chấm điểm.",
  place: "Quy định của nơi xét",
  none: "– chưa chọn –",
  year: "Năm của đợt xét",
  yearOfFile: (year: number | null) =>
    year === null ? "Tệp không ghi năm." : `Bỏ trống thì lấy năm ${year} ghi trong tệp.`,
  wrongYear: "Hãy nhập năm gồm bốn chữ số, ví dụ 2025.",
  all: "Mọi quy định",
  inForce: (year: number) => `Có hiệu lực của năm ${year}`,
  notInForce: "Không có hiệu lực của năm đó",
  kind: "Xem quy định về",
  done: "Đã làm vào ngày nào?",
  doneHint: "Bước đã ghi ngày thì so với ngày đó; bước để trống thì so với hôm nay. Chỉ để nhắc.",
  used: "Đang dùng cho tệp này và được giữ cùng tệp.",
  unitTypeUnknown: "Chưa rõ loại đơn vị; hãy ghi ở phần Nhận dạng để biết giấy tờ và thời hạn.",
  for: (unitType: string, kind: string) => `Dành cho: ${unitType.toLowerCase()}; ${kind}.`,
} as const;

export const checklistPane = {
  makeSheet: "Lập bảng đánh giá từ các trả lời",
  someUnit: "…………………",
  choice: "Danh mục tiêu chí",
  intro:
    "Trả lời từng điều kiện; không có điểm, chỉ có đạt hoặc không đạt. Câu trả lời được giữ cùng tệp.",
  year: "Năm của đợt xét",
  exclusions: "Đơn vị có thuộc trường hợp không xét không?",
  switches: "Trường hợp không áp dụng",
  yes: "Có",
  no: "Không",
  unknown: "Chưa rõ",
  progress: (answered: number, all: number) =>
    `Đã trả lời ${formatCount(answered)}/${formatCount(all)} nội dung.`,
  result: "Kết quả theo danh mục",
  reasons: "Lý do khác",
  fromResult: "Lấy từ kết quả đã tính; không cần trả lời.",
  clear: "Xóa mọi câu trả lời",
  nextOpen: "Nội dung chưa trả lời tiếp theo",
  factsOf: (number: string) => `Trả lời nội dung ${number}`,
} as const;
