/** Owns the sentences of what a council decided against a computed result. */
import { computedOf, isOverridden } from "../../../core/consolidate/result/standing";
import type { DecidedTable } from "../../../core/documents/markedCopy";
import type { Kind } from "../../../core/domain/domain";
import { formatCount, formatPointsOr } from "../../format";
import { verdictName } from "../../labels";

const ofPoints = (table: DecidedTable): string =>
  `điểm từ ${formatPointsOr(computedOf(table).total, "chưa chấm")} (tính theo bảng) thành ${formatPointsOr(table.countedTotal, "chưa chấm")}`;

const ofResult = ({ override, verdict, proposedGrade }: DecidedTable, kind: Kind): string =>
  override !== null && override.grade !== null
    ? `xếp loại thành “${proposedGrade ?? ""}”`
    : `kết quả thành “${verdictName(verdict, kind)}”`;

/** Returns "điểm từ 92,5 (tính theo bảng) thành 90, kết quả thành “Chưa đạt”"; "" where nothing stands. */
export const describeDecided = (table: DecidedTable, kind: Kind): string =>
  [
    ...(table.computed === null ? [] : [ofPoints(table)]),
    ...(isOverridden(table) ? [ofResult(table, kind)] : []),
  ].join(", ");

/** Returns "Hội đồng điều chỉnh điểm từ 92,5 (tính theo bảng) thành 90: lý do". */
export const describeOverride = (table: DecidedTable, kind: Kind): string =>
  `${["Hội đồng điều chỉnh", describeDecided(table, kind)].filter(Boolean).join(" ")}: ${table.override?.reason ?? ""}`;

/** Returns "Hội đồng điều chỉnh điểm của 01 đơn vị, điều chỉnh kết quả của 02 đơn vị."; "" where nothing was decided. */
export function describeDecisionCounts(adjusted: number, overridden: number): string {
  const parts = [
    ...(adjusted > 0 ? [`điều chỉnh điểm của ${formatCount(adjusted)} đơn vị`] : []),
    ...(overridden > 0 ? [`điều chỉnh kết quả của ${formatCount(overridden)} đơn vị`] : []),
  ];
  return parts.length === 0 ? "" : `Hội đồng ${parts.join(", ")}.`;
}
