/** Owns the lines of the command's report of a file looked through: its findings by kind, and what mends them. */
import type { Mend } from "../../core/audit/mends";
import type { Finding, FindingCode } from "../../core/model/finding/finding";
import { formatAddress } from "../../core/model/workbook/grid";
import { severityNames } from "../labels";
import { describeFinding } from "../results/findings";
import { shownValue } from "../results/mends";
import { taskKindName } from "../results/rounds/todoTasks";

interface Entry {
  readonly finding: Finding;
  readonly mend: Mend | null;
}

/** Returns the report: what was mended, then what is left, kind by kind. */
export function xrayReport(
  file: string,
  entries: readonly Entry[],
  mended: readonly Mend[],
): string {
  const kinds = new Map<FindingCode, Entry[]>();
  for (const entry of entries) {
    const { code } = entry.finding;
    kinds.set(code, [...(kinds.get(code) ?? []), entry]);
  }
  return [
    `${file}: ${entries.length === 0 ? "không còn việc nào cần xem lại" : `${entries.length} việc cần xem lại`}`,
    ...mended.map((mend) => `  Đã sửa: ${changeWords(mend)}`),
    ...[...kinds].flatMap(([code, own]) => [
      `  ${taskKindName(code)} (${own.length}):`,
      ...own.flatMap(entryLines),
    ]),
  ].join("\n");
}

const entryLines = ({ finding, mend }: Entry): readonly string[] => [
  `    ${severityNames[finding.severity]}. ${placeOf(finding)}${describeFinding(finding)}`,
  ...(mend ? [`      Sửa được (${mend.code}): ${changeWords(mend)}`] : []),
];

const placeOf = ({ sheet, cell }: Finding): string =>
  sheet === null || cell === null ? "" : `Trang “${sheet}”, ô ${cell}: `;

const changeWords = ({ sheet, from, change }: Mend): string =>
  `trang “${sheet}”, ô ${formatAddress(change)} từ ${shownValue(from)} thành ${shownValue(change.value)}`;
