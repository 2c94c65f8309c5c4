/** Owns the lines of the command's report of a file beside last year's. */
import { type Domain, kindOf } from "../../core/domain/domain";
import {
  type ContentYears,
  countYears,
  type LastContent,
  type YearsBeside,
} from "../../core/lastYear";
import type { Reading } from "../../core/model/table/reading";
import { formatExcerpt, formatPath, formatPointsOr } from "../format";
import {
  describeCounts,
  describeDifference,
  describeLastPoints,
  describeLastYearNote,
  describeStanding,
  noTableOfKind,
  pathInYears,
} from "../results/grounds/lastYear";
import { headingLine } from "./commandLine";

/** Returns the report of two files: what is strange about them, then each table content by content. */
export const yearsReport = ({ now, last, notes, tables }: YearsBeside, domain: Domain): string =>
  [
    `${ownerLine(now, domain)} so với năm trước ${ownerLine(last, domain)}`,
    ...notes.map((note) => `  Cần xem: ${describeLastYearNote(note, domain)}`),
    ...tables.flatMap(({ table, contents }) => {
      const kind = kindOf(domain, table.kind).title;
      const heading = `  Trang “${table.sheet}”: ${kind}`;
      return contents === null
        ? [`${heading}. ${noTableOfKind(kind)}`]
        : [
            `${heading}; ${describeCounts(countYears(contents))}.`,
            ...contents.flatMap(contentLines).map((line) => `    ${line}`),
          ];
    }),
  ].join("\n");

const ownerLine = (reading: Reading, domain: Domain): string => headingLine(reading, domain);

function contentLines(content: ContentYears): readonly string[] {
  switch (content.standing) {
    case "gone":
      return [`Năm trước ${lastWords(content.last)}: ${describeStanding(content)}`];
    case "open":
      return [
        `${contentWords(content.item)}: ${describeStanding(content)}`,
        ...content.candidates.map(
          (last) => `  năm trước ${lastWords(last)}: ${describeLastPoints(last)}`,
        ),
      ];
    case "new":
      return [`${contentWords(content.item)}: ${describeStanding(content)}`];
    default: {
      const { item, last } = content;
      const difference = describeDifference(content);
      const points = [
        `năm trước ${describeLastPoints(last)}`,
        `năm nay tự chấm ${formatPointsOr(item.scores.self.points, "chưa có")}`,
        ...(difference === null ? [] : [difference]),
      ].join("; ");
      const told = content.standing === "changed" ? ` ${describeStanding(content)}` : "";
      return [`${pathInYears(item.path, last.path)} ${excerptOf(item.text)}: ${points}.${told}`];
    }
  }
}

const contentWords = ({ path, text }: { readonly path: string; readonly text: string }): string =>
  `${formatPath(path)} ${excerptOf(text)}`;
const lastWords = (last: LastContent): string => contentWords(last);

/** The beginning of a text, in whole words. */
const excerptOf = (text: string): string => formatExcerpt(text).replace(/ \S*…$/, "…");
