/** Owns the words around unsaved work that the browser keeps: what is offered at the start, what cannot be kept, the question before a file is written over. */
import type { KeptHead } from "../../../core/model/kept/keptWork";
import type { KeepingRefusal } from "../../../hosts/keepingStore";
import { formatCount } from "../../format";

const entries = (count: number, isTyping: boolean): string =>
  count > 0
    ? `${formatCount(count)} nội dung vừa ghi`
    : isTyping
      ? "nội dung đang nhập"
      : "các thiết lập vừa ghi";

const overrides = (count: number): string =>
  count > 0 ? `, ${formatCount(count)} điều chỉnh` : "";

/** "“xa-mau.xlsx”, 09:42, 18 nội dung vừa ghi" */
const nameOf = (work: KeptHead["work"], when: string): string =>
  work.kind === "book"
    ? `“${work.file}”, ${when}, ${entries(work.entries, work.isTyping)}`
    : `đợt tổng hợp ${formatCount(work.files)} tệp, ${when}${overrides(work.overrides)}`;

export const keptWords = {
  heading: "Việc chưa lưu của lần trước",
  offer: (work: KeptHead["work"], when: string) => `Khôi phục ${nameOf(work, when)}?`,
  restore: "Khôi phục",
  drop: "Xóa",
  restoreOf: (work: KeptHead["work"], when: string) => `Khôi phục ${nameOf(work, when)}`,
  dropOf: (work: KeptHead["work"], when: string) => `Xóa bản giữ của ${nameOf(work, when)}`,
  dropUnreadable: (when: string) => `Xóa bản giữ lúc ${when}`,
  elsewhere: (work: KeptHead["work"], when: string) =>
    `Đang mở ở một thẻ khác của trình duyệt, thẻ đó vẫn giữ: ${nameOf(work, when)}.`,
  perhapsElsewhere: "Nếu tệp này còn đang mở ở một thẻ khác thì hãy trở lại thẻ đó.",
  otherVersion: (program: string) =>
    `Bản ${program} của chương trình đã giữ việc này. Khôi phục xong hãy xem lại trước khi lưu.`,
  unreadable: (when: string, program: string) =>
    `Có việc chưa lưu lúc ${when}, do bản ${program} của chương trình giữ; bản đang dùng không đọc được. Mở bằng bản đó để khôi phục, hoặc xóa đi.`,
  gone: "Việc này không còn ở đây: đã được khôi phục ở thẻ khác, đã xóa, hoặc không đọc được.",
  restored: "Đã khôi phục. Tệp trên máy chưa thay đổi; bấm Lưu để ghi.",
  restoredPartly: (count: number) =>
    `Có ${formatCount(count)} thay đổi không ghi lại được; hãy xem lại bảng trước khi lưu.`,
  filesMissing: (count: number, all: number) =>
    `Chỉ khôi phục được ${count}/${all} tệp của đợt; hãy chọn lại các tệp còn thiếu.`,

  place: (count: number) => `Bản khôi phục trên máy này${count > 0 ? ` (${count})` : ""}`,
  placeMore:
    "Sau mỗi lần ghi, tệp đang mở và đợt tổng hợp được giữ trong trình duyệt này, để mất điện hay đóng nhầm trang không mất việc. Lưu xong thì bản giữ được xóa; nhiều nhất giữ 30 ngày. Không gửi đi đâu.",
  nothing: "Không có bản khôi phục nào.",
  dropAll: "Xóa hết bản khôi phục",
  shared: "Máy dùng chung: không giữ bản khôi phục",
  sharedMore: "Bật lên thì mọi bản đang giữ được xóa ngay; đóng trang là mất những gì chưa lưu.",

  refused: {
    forbidden:
      "Trình duyệt không cho giữ bản khôi phục. Vẫn chấm và lưu bình thường, nhưng mất điện hay đóng trang thì mất những gì chưa lưu; hãy bấm Lưu thường xuyên.",
    full: "Trình duyệt đã hết chỗ để giữ bản khôi phục: những gì ghi từ lúc này chưa được giữ. Hãy bấm Lưu, rồi xóa bớt bản khôi phục ở trang đầu.",
    failed:
      "Chưa giữ được bản khôi phục của lần ghi vừa rồi. Vẫn chấm và lưu bình thường; hãy bấm Lưu thường xuyên.",
  } satisfies { readonly [R in KeepingRefusal]: string },

  backup: {
    question: (file: string) =>
      `Lưu sẽ ghi vào chính tệp “${file}”. Giữ thêm một bản sao của tệp gốc trước khi ghi?`,
    save: "Giữ bản sao rồi lưu",
    goOn: "Lưu, không cần bản sao",
  },
  changedOnDisk: (file: string, given: string) =>
    `“${file}” trên máy đã được chương trình khác ghi sau khi mở ở đây. Để không ghi đè, bản này được tải về thành “${given}”.`,
  close: "Đã rõ",
} as const;

/** "09:42" today, "09:42 ngày 29/11/2026" on another day; the moment is ISO 8601, shown in the officer's own time. */
export function whenKept(moment: string, now: Date): string {
  const at = new Date(moment);
  const two = (part: number): string => String(part).padStart(2, "0");
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (at.toDateString() === now.toDateString()) return time;
  return `${time} ngày ${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
}
