/** Owns one indicator in the outline: its state, number, text and points; a button that opens its card. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { IndicatorState } from "../../../core/model/score/assessment";
import type { Points } from "../../../core/base/points";
import { formatPoints } from "../../../messages/format";
import { pane } from "../../../messages/pane/around/shell";
import { Icon } from "../../shared/looks/Icon";
import { StateMark } from "../../shared/looks/StateMark";
import { openRowButton, rowButton } from "../../shared/looks/rowButton";
import { tone } from "../../shared/looks/theme";

const useStyles = makeStyles({
  row: {
    ...rowButton,
    gridTemplateColumns: "16px 1fr auto",
    gap: "8px",
    alignItems: "start",
    padding: "5px 10px 5px 22px",
  },
  current: { ...openRowButton, fontWeight: tokens.fontWeightSemibold },
  text: {
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  mark: { color: tone.bad, display: "inline-block", verticalAlign: "-3px", marginRight: "3px" },
  points: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  maximum: { color: tokens.colorNeutralForeground3 },
});

export interface OutlineRowProps {
  readonly row: number;
  readonly title: string;
  readonly isMandatory: boolean;
  readonly isCurrent: boolean;
  readonly state: IndicatorState;
  readonly points: Points | null;
  readonly maximum: Points | null;
  readonly onChoose: (row: number) => void;
}

export const OutlineRow = memo(function OutlineRow({
  row,
  title,
  isMandatory,
  isCurrent,
  state,
  points,
  maximum,
  onChoose,
}: OutlineRowProps): ReactElement {
  const styles = useStyles();
  return (
    <li>
      <button
        type="button"
        data-row-button
        className={mergeClasses(styles.row, isCurrent && styles.current)}
        aria-current={isCurrent || undefined}
        title={title}
        onClick={() => onChoose(row)}
      >
        <StateMark state={state} />
        <span className={styles.text}>
          {isMandatory && (
            <span className={styles.mark} role="img" aria-label={pane.card.mandatory}>
              <Icon name="mandatory" size={14} />
            </span>
          )}
          {title}
        </span>
        <span className={styles.points}>
          {points === null ? "–" : formatPoints(points)}
          <span className={styles.maximum}>
            {maximum === null ? "" : pane.outline.outOf(formatPoints(maximum))}
          </span>
        </span>
      </button>
    </li>
  );
});
