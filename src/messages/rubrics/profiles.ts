/** Owns the Vietnamese of a profile: steps of a round, deadlines, windows, what is not known. */
import type { DatedDeadline, DatedWindow, RoundStep } from "../../core/profile";
import { formatDate } from "../format";

export const stepNames: { readonly [S in RoundStep]: string } = {
  registration: "đăng ký đầu năm",
  plan: "gửi kế hoạch",
  progressReport: "báo cáo định kỳ",
  request: "gửi hồ sơ đề nghị",
  decision: "quyết định công nhận",
  grading: "đánh giá, phân loại phong trào",
};

export const relationNames: { readonly [R in DatedDeadline["relation"]]: string } = {
  before: "trước ngày",
  by: "chậm nhất ngày",
  on: "vào ngày",
};

export const notKnown = "chưa rõ";

/** Returns the name of a step, or the word itself when it is none. */
export const stepName = (step: string): string =>
  Object.entries(stepNames).find(([key]) => key === step)?.[1] ?? step;

/** Returns "gửi hồ sơ đề nghị: trước ngày 10/11/2024, gửi Công an huyện Cao Lộc". */
export const describeDeadline = ({
  step,
  day,
  relation,
  recipient,
  doubt,
}: DatedDeadline): string =>
  `${stepNames[step]}: ` +
  (day === null ? notKnown : `${relationNames[relation]} ${formatDate(day)}`) +
  (recipient === null ? "" : `, gửi ${recipient}`) +
  (doubt === null ? "" : ` (${doubt})`);

/** Returns "từ 16/11/2023 đến 15/11/2024". */
export const describeWindow = ({ from, to }: DatedWindow): string =>
  `từ ${from === null ? notKnown : formatDate(from)} đến ${to === null ? notKnown : formatDate(to)}`;
