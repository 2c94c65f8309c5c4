/** Owns the lines that tell of a form that was handed out. */
import type { FormPreview, ShownPlace } from "../../core/documents/distribution";
import type { Finding } from "../../core/model/finding/finding";
import { wantedNames } from "../documents/distribution";
import { severityNames } from "../labels";
import { describeFinding } from "../results/findings";

interface Distributed {
  readonly file: string;
  readonly out: string;
  readonly preview: FormPreview;
  readonly copies: readonly { readonly name: string; readonly findings: readonly Finding[] }[];
}

/** Returns the report of a form that was handed out. */
export const distributedReport = ({ file, out, preview, copies }: Distributed): string => {
  const misread = copies.filter(({ findings }) => findings.length > 0);
  return [
    `${file}: đã ghi ${copies.length} bản vào ${out}`,
    ...preview.places.map(placeLine),
    ...preview.findings.map((found) => `  ${findingLine(found)}`),
    ...misread.flatMap(({ name, findings }) =>
      findings.map((found) => `  ${name}: ${findingLine(found)}`),
    ),
    ...(misread.length === 0
      ? ["  Đọc lại từng bản: đúng đơn vị, đơn vị cấp trên và năm, không phải hỏi gì."]
      : []),
  ].join("\n");
};

/** Returns why no copy was made. */
export const notDistributed = ({ file, preview }: Pick<Distributed, "file" | "preview">): string =>
  [
    `${file}: chưa phát được mẫu, không ghi tệp nào`,
    ...preview.findings.map((found) => `  ${findingLine(found)}`),
    '  Chỉ ra ô để ghi bằng --cells, ví dụ --cells "unit=A3;above=A2;year=B4".',
  ].join("\n");

const placeLine = ({ sheet, cell, wanted, example }: ShownPlace): string =>
  `  Trang “${sheet}”, ô ${cell} (${wantedNames(wanted)}): “${example}”`;

const findingLine = (found: Finding): string => {
  const place = found.cell === null ? "" : ` (ô ${found.cell})`;
  return `${severityNames[found.severity]}${place}: ${describeFinding(found)}`;
};
