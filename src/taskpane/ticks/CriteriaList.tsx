/** Owns the list of all criteria with what each was answered; a button opens its card. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TableReading } from "../../core/model/table/reading";
import type { Score } from "../../core/score";
import { tickPane } from "../../messages/pane/scoring/ticks";
import { titleOf } from "../score/outline/itemTitle";
import { openRowButton, rowButton } from "../shared/looks/rowButton";
import { StateMark } from "../shared/looks/StateMark";
import { tone } from "../shared/looks/theme";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tone.line}`, padding: "10px 0 12px" },
  heading: {
    margin: "0 12px 6px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  group: {
    padding: "5px 12px 2px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  row: {
    ...rowButton,
    gridTemplateColumns: "16px 1fr",
    gap: "8px",
    alignItems: "start",
    padding: "5px 10px 5px 12px",
  },
  current: { ...openRowButton, fontWeight: tokens.fontWeightSemibold },
  text: {
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
});

export interface CriteriaListProps {
  readonly table: TableReading;
  readonly score: Score;
  readonly row: number;
  readonly onChoose: (row: number) => void;
}

export function CriteriaList({ table, score, row, onChoose }: CriteriaListProps): ReactElement {
  const styles = useStyles();
  const states = new Map(score.indicators.map((each) => [each.row, each.state]));
  return (
    <section className={styles.root} aria-label={tickPane.outline}>
      <h3 className={styles.heading}>{tickPane.outline}</h3>
      <ul className={styles.list}>
        {table.items.map((item) => {
          const state = states.get(item.row);
          if (state === undefined)
            return (
              <li key={item.row} className={styles.group}>
                {titleOf(item)}
              </li>
            );
          const isCurrent = item.row === row;
          return (
            <li key={item.row}>
              <button
                type="button"
                className={mergeClasses(styles.row, isCurrent && styles.current)}
                aria-current={isCurrent || undefined}
                onClick={() => onChoose(item.row)}
              >
                <StateMark state={state} />
                <span className={styles.text}>{titleOf(item)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
