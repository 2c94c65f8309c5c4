/** Owns the sentence that says what the units of a round come to for a condition that asks for a share of them, counted both ways. */
import type { RoundShare, Share } from "../../core/checklist/roundShare";
import { type Domain, typeName } from "../../core/domain/domain";
import { formatPath } from "../format";

/** More names are a list, not a sentence. */
const MOST_NAMES = 10;

/** "Tiêu chí 4/#2, ít nhất 70% đơn vị đạt: tính chung 9/12, đủ; tính riêng từng loại: Khu dân cư 8/10, đủ; Cơ quan 1/2, chưa đủ." */
export function describeRoundShare(
  { path, atLeast, together, byType, open, way, isReached }: RoundShare,
  domain: Domain,
): string {
  const types = byType.map((share) => {
    const name = share.unitType === null ? "chưa rõ loại" : typeName(domain, share.unitType);
    return `${name} ${counted(share)}`;
  });
  return [
    `Tiêu chí ${formatPath(path)}, ít nhất ${atLeast}% đơn vị đạt: tính chung ${counted(together)}; tính riêng từng loại: ${types.join("; ")}.`,
    ...(open.length > 0 ? [`Chưa có kết quả: ${names(open)}.`] : []),
    ...(way === null && isReached === null && open.length === 0
      ? [
          "Hai cách tính cho kết quả khác nhau và văn bản không nói tính cách nào; đề nghị chọn --share together (tính chung) hoặc --share eachType (tính riêng từng loại).",
        ]
      : []),
    ...(way === null
      ? []
      : [`Đã chọn ${way === "together" ? "tính chung" : "tính riêng từng loại"}.`]),
  ].join(" ");
}

const counted = ({ met, of, isReached }: Share): string =>
  `${met}/${of}, ${isReached === null ? "chưa biết đủ hay chưa" : isReached ? "đủ" : "chưa đủ"}`;

const names = (open: readonly string[]): string =>
  open.length <= MOST_NAMES
    ? open.join(", ")
    : `${open.slice(0, MOST_NAMES).join(", ")} và ${open.length - MOST_NAMES} đơn vị khác`;
