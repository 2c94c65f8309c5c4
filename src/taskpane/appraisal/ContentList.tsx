/** Owns the list of contents under the card: both points side by side, and how each stands. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ContentAppraisal, ContentStanding } from "../../core/appraisal";
import type { Points } from "../../core/base/points";
import { isTickSheet, answerOf } from "../../core/model/table/tickSheet";
import type { TableReading } from "../../core/model/table/reading";
import { formatPointsOr } from "../../messages/format";
import { appraisalPane } from "../../messages/pane/scoring/appraisal";
import { tickPane } from "../../messages/pane/scoring/ticks";
import { titleAmong } from "../score/outline/itemTitle";
import { Icon, type IconName } from "../shared/looks/Icon";
import { openRowButton, rowButton } from "../shared/looks/rowButton";
import { spoken } from "../shared/looks/spoken";
import { tone } from "../shared/looks/theme";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, borderTop: `1px solid ${tone.line}` },
  nothing: { margin: 0, padding: "10px 12px", fontSize: tokens.fontSizeBase200 },
  row: {
    ...rowButton,
    gridTemplateColumns: "16px 1fr auto",
    gap: "8px",
    alignItems: "start",
    padding: "4px 10px",
    minHeight: "28px",
  },
  current: { ...openRowButton, fontWeight: tokens.fontWeightSemibold },
  text: {
    display: "-webkit-box",
    WebkitLineClamp: 1,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  spoken,
  points: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  flag: { display: "inline-block", verticalAlign: "-3px", marginLeft: "4px", color: tone.warn },
});

const looks: {
  readonly [S in ContentStanding]: { readonly icon: IconName; readonly colour: string };
} = {
  open: { icon: "blank", colour: tone.quiet },
  agreed: { icon: "good", colour: tone.good },
  differs: { icon: "edit", colour: tone.warn },
  notAsked: { icon: "part", colour: tone.quiet },
};

export interface ContentListProps {
  readonly table: TableReading;
  readonly contents: readonly ContentAppraisal[];
  readonly row: number | null;
  readonly found: ReadonlySet<number>;
  readonly onOpen: (row: number) => void;
}

export function ContentList(props: ContentListProps): ReactElement {
  const styles = useStyles();
  const { contents } = props;
  if (contents.length === 0) return <p className={styles.nothing}>{appraisalPane.nothingHere}</p>;
  return (
    <ul className={styles.list} aria-label={appraisalPane.list}>
      {contents.map((content) => (
        <li key={content.item.row}>
          <ContentRow {...props} content={content} />
        </li>
      ))}
    </ul>
  );
}

function ContentRow({
  table,
  content,
  row,
  found,
  onOpen,
}: ContentListProps & { readonly content: ContentAppraisal }): ReactElement {
  const styles = useStyles();
  const { item, standing, lacksReason } = content;
  const { icon, colour } = looks[standing];
  const { self, appraised } = item.scores;
  const said = (points: Points | null) => saidPoints(table, points);
  const title = titleAmong(table.items, item, self.cell ?? appraised.cell);
  const flag = lacksReason
    ? appraisalPane.lacksReason
    : found.has(item.row)
      ? appraisalPane.hasFindings
      : null;
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, item.row === row && styles.current)}
      aria-current={item.row === row || undefined}
      title={title}
      onClick={() => onOpen(item.row)}
    >
      <span style={{ color: colour }}>
        <Icon name={icon} size={16} />
        <span className={styles.spoken}>{appraisalPane.standings[standing]}</span>
      </span>
      <span className={styles.text}>{title}</span>
      <span className={styles.points}>
        {appraisalPane.rowPoints(said(self.points), said(appraised.points))}
        {flag !== null && (
          <span className={styles.flag} title={flag}>
            <Icon name="warning" size={14} />
            <span className={styles.spoken}>{flag}</span>
          </span>
        )}
      </span>
    </button>
  );
}

/** Returns what stands for somebody's points: of a sheet without points the answer. */
export function saidPoints(table: TableReading, points: Points | null): string {
  const answer = isTickSheet(table) ? answerOf(points) : null;
  return answer === null ? formatPointsOr(points, "–") : tickPane.answers[answer];
}
