/** Owns the statistics of a round: counts and rates by type and grade, drawn as bars and told in words. */
import { unitTypeName } from "../../shared/domainNames";
import { roundWords } from "../roundWords";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RoundOverview } from "../../../actions/rounds/consolidationDesk";
import { countedStandings } from "../../../core/consolidate/result/standing";
import { gradeCount, unitsOf } from "../../../core/consolidate/result/statistics";
import type { ListedKind, ShownValue } from "../../../core/domain/domain";
import type { Statistics, Tally } from "../../../core/model/round/consolidation";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { describeByListCount } from "../../../messages/results/rounds/byList";
import { describeDecisionCounts } from "../../../messages/results/rounds/overrides";
import { tone } from "../../shared/looks/theme";
import { useLooks, useTableLooks } from "../looks";
import { kindsOfRound } from "./resultColumns";
import { ShareBar } from "./ShareBar";

const words = consolidation.statistics;

const useStyles = makeStyles({
  sum: { fontWeight: tokens.fontWeightSemibold },
});

export interface StatisticsViewProps {
  readonly overview: Pick<RoundOverview, "statistics" | "kinds">;
}

export function StatisticsView({
  overview: { statistics, kinds },
}: StatisticsViewProps): ReactElement {
  const looks = useLooks();
  const { files, total } = statistics;
  const byList = describeByListCount(total.byList);
  return (
    <section className={looks.section} aria-labelledby="statistics-heading">
      <h3 className={looks.heading} id="statistics-heading">
        {words.heading}
      </h3>
      <p className={looks.text}>
        {words.fileLine(
          files.given,
          files.counted,
          files.superseded,
          files.identical,
          files.refused,
        )}
      </p>
      {byList !== "" && <p className={looks.text}>{byList}</p>}
      {statistics.outsideList && <p className={looks.quiet}>{words.apart}</p>}
      {kindsOfRound(kinds).map((kind) => (
        <KindStatistics key={kind.id} kind={kind} statistics={statistics} />
      ))}
    </section>
  );
}

interface KindStatisticsProps {
  readonly kind: ListedKind;
  readonly statistics: Statistics;
}

/** Outcomes and grades of one kind, as far as its list shows them. */
function KindStatistics({ kind, statistics }: KindStatisticsProps): ReactElement {
  const looks = useLooks();
  const { outcomeChart, gradeChart } = roundWords().statistics;
  const hasColumn = (value: ShownValue): boolean =>
    kind.list.columns.some(({ shows }) => shows === value);
  const { total, outsideList } = statistics;
  const countOf = (field: "adjusted" | "overridden"): number =>
    (total.tables[kind.id]?.[field] ?? 0) + (outsideList?.tables[kind.id]?.[field] ?? 0);
  const decided = describeDecisionCounts(countOf("adjusted"), countOf("overridden"));
  return (
    <>
      {hasColumn("outcome") && (
        <>
          <h4 className={looks.subheading}>{outcomeChart(kind)}</h4>
          <TallyTable
            label={outcomeChart(kind)}
            statistics={statistics}
            columns={outcomeColumns(kind, statistics)}
          />
        </>
      )}
      {hasColumn("grade") && (
        <>
          <h4 className={looks.subheading}>{gradeChart(kind)}</h4>
          <TallyTable
            label={gradeChart(kind)}
            statistics={statistics}
            columns={gradeColumns(kind, statistics)}
          />
        </>
      )}
      {decided !== "" && <p className={looks.quiet}>{words.decided(kind.shortTitle, decided)}</p>}
    </>
  );
}

const outcomeColumns = (
  { id, words: { absent } }: ListedKind,
  statistics: Statistics,
): readonly TallyColumn[] => [
  { name: words.listed, of: unitsOf },
  { name: words.submitted, of: ({ submitted }) => submitted },
  { name: words.met, of: ({ tables }) => tables[id]?.met ?? 0, colour: tone.good },
  { name: words.notMet, of: ({ tables }) => tables[id]?.notMet ?? 0, colour: tone.bad },
  { name: words.incomplete, of: ({ tables }) => tables[id]?.incomplete ?? 0, colour: tone.info },
  ...(countedStandings(statistics, id).includes("unproven")
    ? [
        {
          name: words.unproven,
          of: ({ tables }: Tally) => tables[id]?.unproven ?? 0,
          colour: tone.warn,
        },
      ]
    : []),
  { name: absent, of: ({ tables }) => tables[id]?.withoutTable ?? 0, colour: tone.quiet },
  { name: words.notSubmitted, of: ({ notSubmitted }) => notSubmitted, colour: tone.quiet },
];

const gradeColumns = ({ id }: ListedKind, { total }: Statistics): readonly TallyColumn[] => [
  ...(total.tables[id]?.grades ?? []).map(({ name }, at) => ({
    name,
    of: ({ tables }: Tally) => {
      const counts = tables[id];
      return counts ? gradeCount(counts, name) : 0;
    },
    colour: gradeColours[at % gradeColours.length] ?? tone.quiet,
  })),
  { name: words.ungraded, of: ({ tables }) => tables[id]?.ungraded ?? 0, colour: tone.quiet },
];

/** Best first. */
const gradeColours = [tone.good, tone.info, tone.warn, tone.bad];

interface TallyColumn {
  readonly name: string;
  readonly of: (tally: Tally) => number;
  /** Of its part of the bar; none: it has none. */
  readonly colour?: string;
}

interface TallyTableProps {
  readonly label: string;
  readonly statistics: Statistics;
  readonly columns: readonly TallyColumn[];
}

function TallyTable({ label, statistics, columns }: TallyTableProps): ReactElement {
  const table = useTableLooks();
  return (
    <table className={table.table} role="table" aria-label={label}>
      <thead className={table.head} role="rowgroup">
        <tr role="row">
          <th className={table.headCell} role="columnheader" scope="col">
            {words.type}
          </th>
          {columns.map(({ name }) => (
            <th
              key={name}
              className={mergeClasses(table.headCell, table.number)}
              role="columnheader"
              scope="col"
            >
              {name}
            </th>
          ))}
          <th className={table.headCell} role="columnheader" scope="col">
            {words.chart}
          </th>
        </tr>
      </thead>
      <tbody className={table.body} role="rowgroup">
        {rowsOf(statistics).map((row) => (
          <TallyLine key={row.name} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

interface TallyRow {
  readonly name: string;
  readonly tally: Tally;
  readonly isSum: boolean;
}

/** A row a type, their sum, and below it what stands beside them. */
const rowsOf = ({ byType, total, outsideList }: Statistics): readonly TallyRow[] => [
  ...byType.map((tally) => ({
    tally,
    name: tally.type === null ? consolidation.results.noType : unitTypeName(tally.type),
    isSum: false,
  })),
  { tally: total, name: words.total, isSum: true },
  ...(outsideList
    ? [
        {
          tally: outsideList,
          name: total.listed > 0 ? words.outsideList : words.undecided,
          isSum: false,
        },
      ]
    : []),
];

interface TallyLineProps extends Pick<TallyTableProps, "columns"> {
  readonly row: TallyRow;
}

function TallyLine({
  row: { name: rowName, tally, isSum },
  columns,
}: TallyLineProps): ReactElement {
  const table = useTableLooks();
  const styles = useStyles();
  const sum = isSum && styles.sum;
  return (
    <tr className={table.row} role="row">
      <th className={mergeClasses(table.cell, table.whole, sum)} role="rowheader" scope="row">
        {rowName}
      </th>
      {columns.map(({ name, of }) => (
        <td
          key={name}
          className={mergeClasses(table.cell, table.number, sum)}
          role="cell"
          data-label={name}
        >
          {of(tally)}
        </td>
      ))}
      <td className={mergeClasses(table.cell, table.whole)} role="cell">
        <ShareBar
          whole={rowName}
          parts={columns.flatMap(({ name, of, colour }) =>
            colour === undefined ? [] : [{ name, count: of(tally), colour }],
          )}
        />
      </td>
    </tr>
  );
}
