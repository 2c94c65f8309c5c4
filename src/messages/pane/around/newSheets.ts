/** Owns the words about result sheets that are added to the workbook open in Excel. */
import { formatCount } from "../../format";
import type { SheetTrait } from "../../../hosts/host";

const sheetTraits: { readonly [trait in SheetTrait]: string } = {
  links: "liên kết giữa các trang",
  looks: "phông chữ, khung và cỡ cột",
  fills: "màu tô theo điểm",
  page: "trang in",
  charts: "biểu đồ",
  rules: "đường kẻ dưới tiêu ngữ và tên cơ quan",
  panes: "cố định tiêu đề và bộ lọc",
};

export const newSheets = {
  add: "Thêm kết quả vào tệp đang mở",
  added: (names: readonly string[]) =>
    `Đã thêm ${formatCount(names.length)} trang vào cuối tệp đang mở: ${names.map((name) => `“${name}”`).join(", ")}.`,
  leftOut: (traits: readonly SheetTrait[]) =>
    `Excel chưa nhận: ${traits.map((trait) => sheetTraits[trait]).join(", ")}; số liệu vẫn đủ.`,
  takeAway: "Xóa các trang vừa thêm",
  takingAway: "Đang xóa các trang vừa thêm…",
  takenAway: "Đã xóa các trang vừa thêm.",
} as const;
