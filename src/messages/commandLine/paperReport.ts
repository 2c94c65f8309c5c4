/** Owns the lines that tell of a file that was laid out for paper. */
import { columnLetters } from "../../core/model/workbook/grid";
import type { WiderColumn } from "../../core/paper/widths";
import type { PaperFinding } from "../../core/paper/paperFinding";
import { severityNames } from "../labels";
import { codeLine } from "../results/printed/printedCodes";
import { saidOnce } from "../results/printed/paperFindings";

export interface ReportedSheet {
  readonly sheet: string;
  readonly code: string | null;
  readonly orientation: "portrait" | "landscape";
  readonly wider: readonly WiderColumn[];
  readonly isWidened: boolean;
  readonly pagesBefore: number;
  readonly pages: number;
  readonly mended: readonly PaperFinding[];
  readonly findings: readonly PaperFinding[];
}

const turned = { portrait: "giấy dọc", landscape: "giấy ngang" } as const;

/** Returns the report of one file. */
export const laidOutReport = (
  file: string,
  copy: string,
  sheets: readonly ReportedSheet[],
): string => [`${file}: đã ghi ${copy}`, ...sheets.flatMap(sheetLines)].join("\n");

const sheetLines = (sheet: ReportedSheet): readonly string[] => [
  `  Trang “${sheet.sheet}”: ${turned[sheet.orientation]}, ${sheet.pages} trang (trước khi đặt: ${sheet.pagesBefore}).`,
  ...(sheet.code === null ? [] : [`    ${codeLine(sheet.code)}.`]),
  ...(sheet.mended.length > 0 ? [`    Đã sửa ${sheet.mended.length} chỗ.`] : []),
  ...(sheet.wider.length > 0 ? [`    ${widerLine(sheet)}`] : []),
  ...saidOnce(sheet.findings).map(({ text, findings }) => findingLine(text, findings)),
];

function widerLine({ wider, isWidened }: ReportedSheet): string {
  const columns = wider.map(({ column }) => columnLetters(column)).join(", ");
  return isWidened ? `Đã mở rộng cột ${columns}.` : `Thêm --widen thì cột ${columns} được mở rộng.`;
}

/** More cells than these are only counted. */
const CELLS_NAMED = 12;

function findingLine(text: string, findings: readonly PaperFinding[]): string {
  const named = findings.slice(0, CELLS_NAMED).map(({ cell }) => cell);
  const more = findings.length - named.length;
  const cells = named.join(", ") + (more > 0 ? ` và ${more} ô nữa` : "");
  return `    ${severityNames[findings[0]?.severity ?? "info"]} (ô ${cells}): ${text}`;
}
