/** Owns the sentences with which a file goes back to its unit: what who appraised and a council said, and until when to explain. */
import type { AppraisedPlace } from "../../../core/documents/markedCopy";
import type { DossierStep } from "../../../core/model/round/dossier";
import { formatDate, formatPath, formatPointsOr } from "../../format";
import { evidenceStateNames } from "../../labels";

/** "Nội dung I.1: thẩm định 4 điểm, đơn vị tự chấm 5. Lý do: thiếu chữ ký. Tài liệu kiểm chứng thiếu: danh sách." */
export function describeAppraised({ path, scores, said }: AppraisedPlace["content"]): string {
  const { self, appraised, council } = scores;
  const own = `đơn vị tự chấm ${formatPointsOr(self.points, "trống")}`;
  const given = [
    appraised.points === null ? "" : `thẩm định ${formatPointsOr(appraised.points, "")} điểm`,
    council.points === null ? "" : `hội đồng ${formatPointsOr(council.points, "")} điểm`,
    own,
  ];
  const evidence =
    said?.evidence && said.evidence !== "enough"
      ? ` Tài liệu kiểm chứng: ${evidenceStateNames[said.evidence].toLowerCase()}${said.evidenceNote === null ? "" : ` (${said.evidenceNote})`}.`
      : "";
  const reason = said?.reason ? ` Lý do: ${said.reason}.` : "";
  return `Nội dung ${formatPath(path)}: ${given.filter(Boolean).join(", ")}.${reason}${evidence}`;
}

/** "Hồ sơ được trả lại ngày 12/11/2025: thiếu chữ ký. Đề nghị giải trình, sửa và gửi lại trước ngày 20/11/2025." */
export function describeReturned({
  on,
  reason,
  due,
}: Pick<DossierStep, "on" | "reason" | "due">): string {
  const day = on === null ? "" : ` ngày ${formatDate(on)}`;
  const why = reason === null ? "" : `: ${reason}`;
  const until = due === null ? "" : ` trước ngày ${formatDate(due)}`;
  return `Hồ sơ được trả lại${day}${why}. Đề nghị giải trình, sửa và gửi lại${until}.`;
}
