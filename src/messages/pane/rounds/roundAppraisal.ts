/** Owns the words for appraising a round file by file. */
import { formatCount } from "../../format";
import type { FileStanding } from "../../../core/consolidate/dossier/roundAppraisal";

const files = (count: number): string => `${formatCount(count)} tệp`;

export const roundAppraisal = {
  heading: "Thẩm định cả đợt",
  progress: (done: number, asked: number, doneFiles: number, allFiles: number) =>
    `Đã thẩm định ${done}/${asked} nội dung, xong ${doneFiles}/${allFiles} tệp.`,
  lackingReason: (count: number) => `${formatCount(count)} nội dung khác điểm chưa ghi lý do.`,
  begin: "Bắt đầu thẩm định",
  goOn: "Thẩm định tiếp",
  again: "Xem lại từ tệp đầu",
  hint: "Mở lần lượt tệp được tính của từng đơn vị. Điểm và lý do ghi vào cột thẩm định của chính tệp đó; tệp không có cột thì giữ kèm tệp. Alt+PageDown sang đơn vị sau, Alt+PageUp về đơn vị trước.",
  readOnly: (names: readonly string[]) =>
    `${files(names.length)} chỉ xem được: ${names.join("; ")}. Mở bằng Excel, lưu thành .xlsx rồi mở lại để thẩm định.`,
  open: "Thẩm định",
  openFull: (file: string) => `Thẩm định ${file}`,
  save: (count: number) => `Tải các tệp đã thẩm định (.zip, ${files(count)})`,
  saveFolder: (count: number) => `Lưu ${files(count)} đã thẩm định vào thư mục`,
  notSaved: (count: number) =>
    `${files(count)} vừa thẩm định chưa lưu ra ngoài; trình duyệt đang giữ.`,
  zipName: (year: number | null) => `Tệp đã thẩm định${year === null ? "" : ` ${year}`}.zip`,
  saved: (name: string) => `Đã tải “${name}”.`,
  savedFolder: (folder: string, count: number) => `Đã ghi ${files(count)} vào thư mục “${folder}”.`,
  changedInFolder: (names: readonly string[]) =>
    `Trong thư mục đã có bản khác của ${names.join("; ")}: bản thẩm định được ghi bên cạnh, tên có thêm giờ lưu.`,
  folderRefused: "Trình duyệt không cho ghi vào thư mục này. Tải tệp .zip thay thế.",

  bar: "Thẩm định cả đợt",
  unit: "Đơn vị đang thẩm định",
  position: (at: number, count: number) => `Tệp ${at}/${count}`,
  option: (order: number, names: readonly string[], standing: string) =>
    `${order}. ${names.join(", ")} – ${standing}`,
  standing: {
    open: () => "chưa thẩm định",
    begun: (done: number, asked: number) => `${done}/${asked}`,
    done: () => "xong",
  } satisfies { readonly [S in FileStanding]: (done: number, asked: number) => string },
  readOnlyShort: "chỉ xem",
  previous: "Đơn vị trước",
  next: "Đơn vị sau",
  nextKey: "Đơn vị sau (Alt+PageDown)",
  previousKey: "Đơn vị trước (Alt+PageUp)",
  back: "Về đợt",
  doneFiles: (count: number) => `${files(count)} đã xong`,
  allDone: (count: number) => `Đã thẩm định xong ${files(count)} của đợt.`,
} as const;
