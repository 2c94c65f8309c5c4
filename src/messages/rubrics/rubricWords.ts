/** Owns how a rubric, a checklist and a profile are told to a reader: what each number is and where it stands. */
import type { Checklist, Rubric } from "../../core/rubric";
import type { Profile } from "../../core/profile";
import { formatCount, formatDate, formatPoints, startSentence } from "../format";

type Source = Rubric["source"];

/** Returns "Thông tư số 124/2021/TT-BCA ngày 28/12/2021 của Bộ Công an, Điều 5". */
export const describeSource = ({ document, date, authority, place }: Source): string =>
  document +
  (date === null ? "" : date.length > 7 ? ` ngày ${formatDate(date)}` : ` tháng ${month(date)}`) +
  ` của ${authority}` +
  (place ? `, ${place}` : "");

/** "2024-11" → "11/2024". */
const month = (date: string): string => date.split("-").reverse().join("/");

/** Returns when a file is in force. */
export const describeValidity = ({
  validFrom,
  validTo,
  version = 1,
}: Pick<Rubric, "validFrom" | "validTo" | "version">): string =>
  `${validFrom === null ? "Chưa rõ ngày có hiệu lực" : `Có hiệu lực từ ${formatDate(validFrom)}`}` +
  `${validTo === null ? "; còn hiệu lực đến khi có văn bản thay thế" : ` đến ${formatDate(validTo)}`}. Bản ${version}.`;

/** Returns what one document changed, as far as it is known. */
export const describeAmendment = ({ source, known }: Checklist["amendments"][number]): string =>
  `Được sửa đổi bởi ${describeSource(source)}: ${known.join("; ")}.`;

export const rubricWords = {
  unitTypes: (names: readonly string[]) => `Áp dụng cho: ${names.join("; ").toLowerCase()}.`,
  source: (source: Source) => `Nguồn: ${describeSource(source)}.`,
  scale: (scale: number) => `Thang ${formatPoints(scale)} điểm.`,
  passLine: (line: Rubric["passLine"]) =>
    line
      ? `Mức đạt: từ ${formatPoints(line.points)} điểm (${line.source}).`
      : "Mức đạt: các văn bản đã có chưa nêu.",
  grades: (grades: Rubric["grades"]) =>
    grades
      ? `Mức xếp loại: ${grades.bands.map(({ name, from }) => `${name} từ ${formatPoints(from)}`).join("; ")} (${grades.source}).`
      : "Mức xếp loại: các văn bản đã có chưa nêu.",
  mandatory: (isDecisive: boolean) =>
    isDecisive
      ? "Nội dung bắt buộc phải đạt điểm tối đa thì mới đạt."
      : "Nội dung bắt buộc không quyết định kết quả.",
  notApplicable: {
    keepPoints: "Nội dung không áp dụng giữ nguyên điểm tối đa.",
    removeAndRebase: "Nội dung không áp dụng được bỏ ra, phần còn lại quy đổi về đủ thang điểm.",
    none: "Nội dung không áp dụng: chưa quy định cách tính điểm.",
  },
  itemRule: (words: string, clause: string | undefined) =>
    `Quy tắc chung cho mọi nội dung: ${words}${clause ? ` Căn cứ: ${clause}.` : ""}`,
  groupFloor: (percent: number, source: string) =>
    `Mỗi nhóm phải được từ ${formatPoints(percent)}% số điểm (${source}).`,
  vetoes: "Loại trực tiếp",
  learned: "Không liệt kê nội dung: điểm từng nội dung đọc từ bảng của đơn vị.",
  criteria: "Các tiêu chí",
  points: (maximum: number | null) =>
    maximum === null ? "điểm chưa rõ" : `${formatPoints(maximum)} điểm`,
  mandatoryMark: "bắt buộc",
  bonusMark: "điểm thưởng",
  noRule: "Chưa rõ quy tắc.",
  note: (note: string) => `Ghi chú: ${note}`,
  amendments: "Sửa đổi",
  unknownOf: "Chưa rõ",
  exclusions: "Không xét",
  switches: "Trường hợp không áp dụng",
  notApplicableWhen: (texts: readonly string[]) => `Không áp dụng khi: ${texts.join("; ")}.`,
  forCouncil: "Không đạt theo số liệu thì hội đồng quyết định.",
  evidence: (text: string) => `Tài liệu kiểm chứng: ${text}.`,
  unsettled: (text: string) => `Chưa rõ: ${text}`,
  clause: (source: string) => `Căn cứ: ${source}.`,
  definition: (text: string, source: string) => `${text} (${source}).`,
};

/** Returns the first lines about a profile: place, tiers of government, year. */
export const describeProfile = ({ place, tier, year, committee }: Profile): string =>
  [
    place === null ? "Cả nước" : startSentence(place),
    tier === "two" ? "chính quyền hai cấp" : "chính quyền ba cấp",
    year === null ? "mọi năm trong thời gian hiệu lực" : `năm ${year}`,
    ...(committee === null ? [] : [`cơ quan: ${committee}`]),
  ].join("; ") + ".";

/** Headings of what a profile says. */
export const profileWords = {
  basedOn: (titles: readonly string[]) => `Dựa trên: ${titles.join("; ")}.`,
  sources: "Văn bản",
  rubrics: "Cách xét",
  windows: "Thời gian tính kết quả",
  deadlines: "Thời hạn",
  dossiers: "Hồ sơ",
  authorities: "Cơ quan quyết định",
  meetings: "Cuộc họp",
  models: "Mô hình",
  duties: "Việc phải làm khác",
  unknown: "Chưa rõ",
  warnings: "Cần lưu ý (chỉ nhắc, không chặn)",
  nothing: "Quy định này không nêu.",
  stages: { registration: "Hồ sơ đăng ký", request: "Hồ sơ đề nghị" },
  paper: (text: string, form: string | null, where: string | undefined) =>
    text + (form === null ? "" : ` (mẫu ${form})`) + (where ? `, ${where}` : ""),
  forms: (forms: readonly string[]) => `Các mẫu: ${forms.join(", ")}.`,
  recipient: (recipient: string) => `Gửi: ${recipient}.`,
  atLeast: (count: number) => `Ít nhất ${formatCount(count)} mô hình.`,
  meeting: (chair: string, members: readonly string[]) =>
    members.length === 0
      ? `Chủ trì: ${chair}.`
      : `Chủ trì: ${chair}; dự họp: ${members.join(", ")}.`,
  doubt: (doubt: string) => `Chưa chắc: ${doubt}`,
  altered: (reason: string) => `Sửa cho địa phương: ${reason}`,
};
