/** Owns the words around the calendar of a round in the pane. */
import { formatCount } from "../../format";

export const calendarPane = {
  heading: "Lịch của đợt xét",
  intro:
    "Việc đã quá hạn, đến hạn trong tuần này (đến hết Chủ nhật), sắp tới. Chỉ để nhắc, không chặn việc gì.",
  download: "Tải lịch (.ics)",
  noDays: "Quy định này không nêu ngày nào cho loại đơn vị đã chọn.",
  downloaded: (name: string, count: number) => `Đã tải về “${name}”: ${formatCount(count)} ngày.`,
  profile: "Quy định của nơi xét để xem lịch",
  none: "– chưa chọn –",
  noList: "Chưa có danh sách đơn vị: xem cho mọi loại đơn vị.",
  notSent: (count: number, of: number) =>
    `${formatCount(count)}/${formatCount(of)} đơn vị chưa gửi tệp`,
} as const;
