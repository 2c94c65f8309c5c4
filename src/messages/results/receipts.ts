/** Owns how the receipt of a computation is told. */
import type { Receipt } from "../../core/model/score/receipt";

/** Returns which rubric, which program and which numbers gave the result, for whoever wants to compute it again. */
export const describeReceipt = ({ rubric, profile, program, inputs, hash }: Receipt): string =>
  "Tính theo " +
  [
    rubric === null
      ? "ghi chú của bảng"
      : `bộ tiêu chí ${rubric.id} bản ${rubric.version} (${rubric.hash.slice(0, 12)})`,
    ...(profile === null ? [] : [`quy định ${profile.id} bản ${profile.version}`]),
    `chương trình ${program}`,
    `số liệu ${inputs.slice(0, 12)}`,
  ].join(", ") +
  `; mã kết quả ${hash.slice(0, 16)}.`;
