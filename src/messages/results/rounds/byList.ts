/** Owns the words that mark a result which only a list tells that was handed up. */
import { formatCount, withinSentence } from "../../format";

export const byListMark = "Theo danh sách, chưa có bảng chấm";

/** Beside other words of a line. */
export const byListShort = withinSentence(byListMark);

/** Returns "Trong đó 12 đơn vị theo danh sách, chưa có bảng chấm."; "" where there is none. */
export const describeByListCount = (units: number): string =>
  units === 0 ? "" : `Trong số đã gửi có ${formatCount(units)} đơn vị ${byListShort}.`;
