/** Owns the lines of the command's report of a file's evidence. */
import type { Domain } from "../../core/domain/domain";
import type { EvidenceIndex, EvidenceNote } from "../../core/evidence";
import type { Reading } from "../../core/model/table/reading";
import { formatPath } from "../format";
import { severityNames } from "../labels";
import {
  describeBacked,
  describeEvidenceNote,
  describeIndex,
  excerptOf,
  paperName,
  timeUnknown,
} from "../results/grounds/evidence";
import { headingLine } from "./commandLine";

/** Returns the papers in the order of the criteria, what is only words, and what is strange. */
export const evidenceReport = (
  reading: Reading,
  {
    papers,
    rest,
    notes,
    isTimed,
  }: EvidenceIndex & { readonly notes: readonly EvidenceNote[]; readonly isTimed: boolean },
  domain: Domain,
): string =>
  [
    headingLine(reading, domain),
    `  Tài liệu kiểm chứng: ${describeIndex(papers.length, rest.length)}`,
    ...papers.map(
      (paper) =>
        `    ${paper.code}. ${paperName(paper)}${paper.about === null ? "" : ` về ${paper.about}`}: nội dung ${describeBacked(paper)}`,
    ),
    ...rest.map(
      ({ content, text }) =>
        `    Bằng lời, nội dung ${formatPath(content.path)}: ${excerptOf(text)}`,
    ),
    ...notes.map(
      (note) =>
        `  ${severityNames[note.severity]}, trang “${note.sheet}”${note.cell === null ? "" : `, ô ${note.cell}`}: ${describeEvidenceNote(note)}`,
    ),
    ...(isTimed || papers.length === 0 ? [] : [`  ${timeUnknown}`]),
  ].join("\n");
