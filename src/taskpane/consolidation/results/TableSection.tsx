/** Owns one table of a unit in its view: totals, outcome, and each indicator with the sentence behind its points. */
import { kindAt, kindTitle } from "../../shared/domainNames";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { ExplainedIndicator } from "../../../actions/rounds/consolidationDesk";
import { givenTotals } from "../../../core/consolidate/result/standing";
import type { IndicatorResult, TableResult } from "../../../core/model/round/consolidation";
import {
  type GivenPoints,
  type PerScorer,
  type Scorer,
  scorers,
  shownScorers,
} from "../../../core/model/table/scorer";
import { answerOf } from "../../../core/model/table/tickSheet";
import { comparePoints } from "../../../core/base/points";
import { verdictName } from "../../../messages/labels";
import { formatPath } from "../../../messages/format";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { byListMark } from "../../../messages/results/rounds/byList";
import { describeGrade, describeOutcome, describeStep } from "../../../messages/vi";
import { tone } from "../../shared/looks/theme";
import { useLooks } from "../looks";
import { useGrowing } from "../useGrowing";

const words = consolidation.detail;
const { points } = consolidation;

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "0 10px",
    padding: "6px 0",
    borderTop: `1px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
  },
  score: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  short: { color: tone.warn },
  failed: { color: tone.bad },
  more: { gridColumn: "1 / -1", color: tone.quiet },
});

export interface TableSectionProps {
  readonly table: TableResult;
  readonly explained: readonly ExplainedIndicator[];
}

export function TableSection({ table, explained }: TableSectionProps): ReactElement {
  const looks = useLooks();
  const [isOpen, setOpen] = useState(false);
  const shown = useGrowing(isOpen ? table.indicators.length : 0, table);
  const { kind, file, sheet, outcome, grade, countedTotal } = table;
  return (
    <>
      <h4 className={looks.subheading}>{kindTitle(kind)}</h4>
      <p className={looks.quiet}>
        {table.isTickSheet ? "" : `${words.totals(givenBy(givenTotals(table)))} · `}
        {words.place(file, sheet)}
      </p>
      {table.byList && <p className={looks.text}>{byListMark}</p>}
      {outcome && !table.byList && (
        <p className={looks.text}>{describeOutcome(outcome, kindAt(kind))}</p>
      )}
      {grade && !table.byList && <p className={looks.text}>{describeGrade(grade, countedTotal)}</p>}
      {table.byList && <p className={looks.text}>{listedWords(table)}</p>}
      {!table.byList && (
        <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary className={looks.summary}>{words.indicators(table.indicators.length)}</summary>
          <ul className={looks.list}>
            {table.indicators.slice(0, shown).map((indicator) => (
              <IndicatorLine
                key={indicator.row}
                indicator={indicator}
                isTicked={table.isTickSheet === true}
                steps={stepsOf(explained, table, indicator)}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What a list says, without reasons: it gives none. */
const listedWords = ({ kind, verdict, proposedGrade }: TableResult): string =>
  [verdict === null ? null : verdictName(verdict, kindAt(kind)), proposedGrade]
    .filter((word) => word !== null)
    .join("; ");

const givenBy = (scores: PerScorer<GivenPoints>): readonly (readonly [Scorer, string])[] =>
  shownScorers([scores]).map((scorer) => [scorer, points(scores[scorer].points)]);

const stepsOf = (
  explained: readonly ExplainedIndicator[],
  { file, sheet }: TableResult,
  { row }: IndicatorResult,
): ExplainedIndicator["steps"] =>
  explained.find((entry) => entry.row === row && entry.sheet === sheet && entry.file === file)
    ?.steps ?? [];

interface IndicatorLineProps {
  readonly indicator: IndicatorResult;
  readonly isTicked: boolean;
  readonly steps: ExplainedIndicator["steps"];
}

function IndicatorLine({ indicator, isTicked, steps }: IndicatorLineProps): ReactElement {
  const styles = useStyles();
  const { path, text, mandatory, maximum, counted, scores, reason } = indicator;
  const isScoredAnew = scorers.some(
    (scorer) => scorer !== "self" && scores[scorer].points !== null,
  );
  const isShort = counted === null || (maximum !== null && comparePoints(counted, maximum) < 0);
  const cells = scorers.flatMap((scorer) => {
    const { cell } = scores[scorer];
    return cell ? [words.cell(cell)] : [];
  });
  return (
    <li className={styles.item}>
      <span>
        {formatPath(path)} {text}
        {mandatory && <strong> ({words.mandatory})</strong>}
      </span>
      <span
        className={mergeClasses(
          styles.score,
          isShort && styles.short,
          isShort && mandatory && styles.failed,
        )}
      >
        {isTicked
          ? words.answers[answerOf(counted) ?? "none"]
          : words.outOf(points(counted), points(maximum))}
      </span>
      <span className={styles.more}>
        {[
          ...(isTicked ? [] : steps.map(describeStep)),
          isScoredAnew && !isTicked ? words.points(givenBy(scores)) : "",
          reason === null ? "" : words.reason(reason),
          cells.join(", "),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </li>
  );
}
