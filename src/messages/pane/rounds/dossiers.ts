/** Owns the words for saying where dossiers of a round stand. */
import type { DossierStatus } from "../../../core/model/round/dossier";
import { formatDate } from "../../format";
import { dossierNames } from "../../results/rounds/dossiers";

export const dossierPane = {
  heading: "Tình trạng hồ sơ",
  filter: "Hồ sơ",
  all: "Mọi tình trạng",
  many: (count: number) => `Ghi tình trạng hồ sơ cho ${count} đơn vị đang hiện`,
  one: "Ghi tình trạng",
  status: "Tình trạng mới",
  byFiles: "Theo tệp và phần đã thẩm định",
  on: "Ngày",
  reason: "Lý do",
  reasonNeeded: "Lý do trả lại",
  reasonMissing: "Trả lại thì cần ghi lý do.",
  due: "Giải trình, sửa trước ngày",
  say: "Ghi",
  before: "Đã ghi",
  standing: (status: DossierStatus, on: string | null, due: string | null) =>
    [
      `${dossierNames[status]}${on === null ? "" : ` ${formatDate(on)}`}`,
      due === null ? "" : `giải trình trước ${formatDate(due)}`,
    ]
      .filter(Boolean)
      .join(", "),
  toldByFiles: "theo tệp",
  sentAgain: "đã nộp lại sau khi trả",
  overdue: "quá hạn giải trình",
} as const;
