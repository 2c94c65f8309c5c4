/** Owns the words of what was done about a task, and what has to be said where it is still there. */
import type { FollowUpState, StandingFollowUp } from "../../../core/model/round/followUp";
import { formatDate } from "../../format";

export const followUpNames: { readonly [S in FollowUpState]: string } = {
  reminded: "Đã nhắc",
  fixed: "Đã sửa",
  ignored: "Bỏ qua",
};

/** Returns what a person has to know beside "Đã nhắc", "Đã sửa", "Bỏ qua"; "" where that says everything. */
export function describeFollowUp({ state, on, reason, isOutdated }: StandingFollowUp): string {
  const day = on === null ? "" : ` ngày ${formatDate(on)}`;
  if (state === "fixed")
    return `(Ghi là đã sửa${day}, nhưng tệp đang tổng hợp vẫn còn${isOutdated ? ", có thay đổi" : ""}.)`;
  if (!isOutdated) return "";
  return state === "ignored"
    ? `(Đã bỏ qua${day}, lý do: ${reason ?? ""}; nay nội dung đã khác nên cần xem lại.)`
    : `(Từ khi nhắc${day}, nội dung đã thay đổi.)`;
}
