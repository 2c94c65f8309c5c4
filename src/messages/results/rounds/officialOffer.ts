/** Owns the sentence that offers the official communes of a place as the list of a round. */
import type { OfficialList } from "../../../core/model/round/consolidation";
import { formatDate } from "../../format";

/** Returns the sentence; which of them have not sent is told beside it. */
export const officialOffer = ({
  place,
  asOf,
  units,
}: Pick<OfficialList, "place" | "asOf" | "units">): string =>
  `Chưa có danh sách đơn vị. Theo danh mục hành chính ngày ${formatDate(asOf)}, ${place} có ${units.length} xã, phường, thị trấn, đặc khu; có thể lấy làm danh sách.`;
