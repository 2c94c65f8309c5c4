/** Owns the words for where a unit's dossier stands. */
import type { DossierStatus, DossierStep } from "../../../core/model/round/dossier";
import { formatDate } from "../../format";

export const dossierNames: { readonly [S in DossierStatus]: string } = {
  notSubmitted: "Chưa nộp",
  submitted: "Đã nộp",
  returned: "Trả lại",
  beingAppraised: "Đang thẩm định",
  appraised: "Đã thẩm định",
  presented: "Đã trình",
  recognised: "Đã công nhận",
};

/** "Trả lại ngày 12/11/2025, giải trình trước 20/11/2025: thiếu minh chứng nội dung 2". */
export function describeDossierStep({
  status,
  on,
  due,
  reason,
}: Pick<DossierStep, "status" | "on" | "due" | "reason">): string {
  const name = status === null ? "Bỏ lần ghi trước" : dossierNames[status];
  const day = on === null ? "" : ` ngày ${formatDate(on)}`;
  const until = due === null ? "" : `, giải trình trước ${formatDate(due)}`;
  return `${name}${day}${until}${reason === null ? "" : `: ${reason}`}`;
}
