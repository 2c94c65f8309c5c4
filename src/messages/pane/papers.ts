/** Owns the words of the view of papers: which are made, what is typed once, what is told of them. */
import { formatCount } from "../format";

export const papersPane = {
  heading: "Văn bản, hồ sơ",
  intro:
    "Lập từ điểm đang có trong bảng. Chỗ chưa biết để trống cho người điền; chương trình không tự đặt tên, số hay ngày.",
  choice: "Văn bản cần lập",
  of: (unit: string | null) => (unit === null ? "Chưa rõ tên đơn vị" : `Đơn vị: ${unit}`),
  profile: (title: string | null) => (title === null ? "" : `Hồ sơ theo: ${title}.`),
  asked: "(hồ sơ yêu cầu)",
  fields: "Nội dung ghi một lần",
  fieldsNote: "Được giữ trong trình duyệt này cho lần sau.",
  form: (name: string) => `Mẫu số của ${name}`,
  forms: "Số mẫu do đơn vị ghi",
  formsNote: (forms: readonly string[]) =>
    `Công văn yêu cầu các mẫu số ${forms.join(", ")}; mẫu nào ứng với giấy tờ nào phải đối chiếu với hướng dẫn của địa phương. Chỉ in số mẫu đã ghi ở đây.`,
  places: (title: string) => `Vị trí in: ${title}`,
  placesNote: (width: number, height: number) =>
    `Phôi ${width} × ${height} mm. Văn bản có trang căn chỉnh ở đầu: in trang ấy lên giấy thường, đặt lên phôi, đo lại rồi ghi vị trí đúng (mi-li-mét từ mép phôi) ở đây; được giữ trong trình duyệt này. Chỗ chưa biết không in đè lên phôi.`,
  fromLeft: (name: string) => `${name}: cách mép trái`,
  fromTop: (name: string) => `${name}: cách mép trên`,
  notOnBlank: (most: number) => `Cần số mi-li-mét từ 0 đến dưới ${most}.`,
  make: (count: number) => (count === 1 ? "Lập văn bản (.docx)" : `Lập ${count} văn bản (.docx)`),
  copy: "Sao chép nội dung",
  copied: "Đã sao chép nội dung văn bản.",
  notCopied: "Trình duyệt không cho sao chép.",
  making: "Đang lập…",
  made: (names: readonly string[]) =>
    names.length === 0 ? "" : `Đã tải xuống: ${names.join("; ")}.`,
  notMade: (name: string) => `${name}: kết quả chưa đạt nên không lập.`,
  empty: (count: number, names: readonly string[]) =>
    count === 0 ? "" : `Còn ${formatCount(count)} chỗ để trống: ${names.join(", ")}.`,
  own: "Điền vào mẫu .docx của đơn vị…",
  ownNote:
    "Mẫu có các chỗ điền như {{tên đơn vị}}, {{năm}}, {{chủ trì}}; dòng bảng có {{trừ điểm.nội dung}}, {{trừ điểm.lý do}} được lặp lại cho từng nội dung.",
  unknown: (names: readonly string[]) =>
    `Chỗ điền chương trình không biết, để nguyên: ${names.map((name) => `{{${name}}}`).join(", ")}.`,
  check: "Kiểm tra văn bản đã lập…",
  current: (name: string) => `${name}: lập từ đúng điểm hiện nay.`,
  old: (name: string) => `${name}: văn bản cũ, điểm đã thay đổi sau khi lập. Cần lập lại.`,
  notOurs: (name: string) => `${name}: không phải văn bản do chương trình lập.`,
  earlier: "Đã lập",
  isOld: "cũ, điểm đã thay đổi",
  isCurrent: "đúng điểm hiện nay",
  round: "Văn bản của đợt và của các đơn vị",
  roundIntro: (units: number) =>
    `Lập văn bản của đợt xét và của từng đơn vị (${formatCount(units)} đơn vị đã gửi), ghi vào một tệp nén; văn bản của mỗi đơn vị nằm trong thư mục mang tên đơn vị. Chỗ chưa biết để trống và được nêu ra.`,
  ofRound: "Văn bản của cả đợt",
  ofUnits: "Văn bản của từng đơn vị",
  units: (chosen: number, all: number) => `Đơn vị cần lập (${chosen}/${all})`,
  searchUnits: "Tìm đơn vị cần lập văn bản",
  forUnit: (unit: string) => `Lập văn bản cho ${unit}`,
  chooseShown: (count: number) => `Chọn ${count} đơn vị này`,
  leaveOutShown: (count: number) => `Bỏ ${count} đơn vị này`,
  roundStop: "Dừng lập văn bản",
  roundStopped: "Đã dừng, chưa tải xuống văn bản nào.",
  roundListName: "Danh mục văn bản.txt",
  roundMake: "Lập văn bản (.zip)",
  roundName: (year: number | null) => `van-ban${year === null ? "" : `-${year}`}.zip`,
  progress: (done: number, count: number) => `Đang lập: ${done}/${count} đơn vị`,
} as const;
