/** Owns the list of facts that were recognised about the unit, the round and the table, with the way to mend them. */
import { kindTitle, unitTypeName } from "../shared/domainNames";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement } from "react";
import { indicatorsIn } from "../../core/model/table/itemTree";
import { formatAddress } from "../../core/model/workbook/grid";
import type {
  Reading,
  StatedGrades,
  StatedLine,
  TableReading,
} from "../../core/model/table/reading";
import { isTickSheet } from "../../core/model/table/tickSheet";
import { sumPoints } from "../../core/base/points";
import { formatPoints } from "../../messages/format";
import { recognitionWords } from "../../messages/pane/reading";
import type { Aspect } from "./questions/aspects";

const useStyles = makeStyles({
  root: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(104px, auto) minmax(0, 1fr) auto",
    gap: "5px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  amend: {
    minWidth: "auto",
    padding: "0 6px",
    height: "24px",
    color: tokens.colorBrandForeground1,
  },
  main: { fontWeight: tokens.fontWeightSemibold },
  words: { display: "block", color: tokens.colorNeutralForeground3 },
});

export interface ReadingFactsProps {
  readonly reading: Reading;
  readonly table: TableReading;
  /** Title of the rubric that the table is like; null where none is known. */
  readonly rubricTitle: string | null;
  readonly onAmend: (aspect: Aspect) => void;
}

interface Fact {
  readonly name: string;
  readonly value: string | null;
  /** The sheet's own words, or where they stand. */
  readonly words?: string | null;
  readonly aspect?: Aspect;
}

export function ReadingFacts(props: ReadingFactsProps): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.root}>
      {factsOf(props).map(({ name, value, words, aspect }) => (
        <Fragment key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>
            <span className={styles.main}>{value ?? recognitionWords.unknown}</span>
            {words && <span className={styles.words}>{words}</span>}
          </dd>
          <dd className={styles.value}>
            {aspect && (
              <Button
                className={styles.amend}
                size="small"
                appearance="subtle"
                aria-label={recognitionWords.amendFull(name)}
                onClick={() => props.onAmend(aspect)}
              >
                {recognitionWords.amend}
              </Button>
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function factsOf({
  reading,
  table,
  rubricTitle,
}: Omit<ReadingFactsProps, "onAmend">): readonly Fact[] {
  const words = recognitionWords;
  const indicators = indicatorsIn(table.items);
  return [
    { name: words.unit, value: reading.unit, aspect: "unit" },
    {
      name: words.unitType,
      value: reading.unitType && unitTypeName(reading.unitType),
      aspect: "unitType",
    },
    { name: words.year, value: yearOf(reading, table), aspect: "year" },
    ...(reading.form === null ? [] : [{ name: words.form, value: reading.form }]),
    {
      name: words.table,
      value: kindTitle(table.kind),
      words: words.tablePlace(table.sheet, words.rowRange(table.firstRow, table.lastRow)),
      aspect: "kind",
    },
    ...(table.rubric
      ? [
          {
            name: words.rubric,
            value: rubricTitle ?? table.rubric.id,
            words: words.percent(table.rubric.confidence),
          },
        ]
      : []),
    { name: words.indicators, value: String(indicators.length) },
    ...(isTickSheet(table) ? [] : pointFacts(table)),
    { name: words.confidence, value: confidenceOf(table), words: words.percent(table.confidence) },
  ];
}

/** What only a table with points states. */
function pointFacts(table: TableReading): readonly Fact[] {
  const words = recognitionWords;
  const indicators = indicatorsIn(table.items);
  const mandatory = indicators.filter((item) => item.mandatory);
  const maximum = sumPoints(indicators.map((item) => (item.bonus ? null : item.maximum)));
  return [
    { name: words.maximum, value: maximum === null ? null : formatPoints(maximum) },
    {
      name: words.mandatory,
      value: String(mandatory.length),
      words: quoted(mandatory.find((item) => item.mandatoryWords)?.mandatoryWords),
    },
    ...(table.passLine ? [passLineFact(table.passLine)] : []),
    ...(table.grades
      ? [
          {
            name: words.grades,
            value: table.grades.bands
              .map(({ name, from }) => words.grade(name, formatPoints(from)))
              .join(" · "),
            words: words.statedIn(placeOf(table.grades)),
          },
        ]
      : []),
  ];
}

const quoted = (text: string | null | undefined): string | null => (text ? `“${text}”` : null);

const yearOf = (reading: Reading, table: TableReading): string | null => {
  const year = table.year ?? reading.year;
  return year === null ? null : String(year);
};

const placeOf = (line: StatedLine | StatedGrades): string =>
  line.sheet === undefined ? formatAddress(line) : `${line.sheet}!${formatAddress(line)}`;

const passLineFact = (line: StatedLine): Fact => ({
  name: recognitionWords.passLine,
  value: recognitionWords.passPoints(formatPoints(line.points)),
  words:
    line.words === ""
      ? recognitionWords.passLineSource
      : `“${line.words}” (${recognitionWords.statedIn(placeOf(line))})`,
  aspect: "passLine",
});

function confidenceOf({ confidence }: TableReading): string {
  const { confidences } = recognitionWords;
  if (confidence >= 0.85) return confidences.high;
  return confidence >= 0.6 ? confidences.medium : confidences.low;
}
