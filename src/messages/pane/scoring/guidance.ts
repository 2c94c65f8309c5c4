/** Owns the words of what guides who scores a content. */
import type { Guidance } from "../../../core/checklist/guidance";

export const guidanceWords: {
  readonly heading: string;
  readonly parts: { readonly [Part in keyof Guidance]: string };
  readonly clause: (source: string) => string;
} = {
  heading: "Chỉ dẫn",
  parts: {
    counts: "Được tính khi",
    evidence: "Tài liệu kiểm chứng thường dùng",
    deductions: "Thường bị trừ",
    unsettled: "Văn bản chưa nói rõ",
  },
  clause: (source) => `(${source})`,
};
