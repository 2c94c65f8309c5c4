/** Owns the line that says how the points of an indicator came about. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type Points, subtractPoints } from "../../../core/base/points";
import type { Item } from "../../../core/model/table/reading";
import type { Step } from "../../../core/score";
import { formatPoints } from "../../../messages/format";
import { pane } from "../../../messages/pane/around/shell";
import { describeStep } from "../../../messages/vi";

const useStyles = makeStyles({
  root: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface PointsTraceProps {
  /** How the scorer came to them; undefined: they were typed. */
  readonly step: Step | undefined;
  readonly item: Item;
  readonly points: Points | null;
}

export function PointsTrace({ step, item, points }: PointsTraceProps): ReactElement | null {
  const styles = useStyles();
  if (points === null) return null;
  const sentence =
    step === undefined || step.rule === "typed"
      ? typedSentence(item.maximum, points)
      : describeStep({ ...step, clause: null });
  return sentence === null ? null : <p className={styles.root}>{sentence}</p>;
}

function typedSentence(maximum: Points | null, points: Points): string | null {
  if (maximum === null || points >= maximum) return null;
  const deducted = formatPoints(subtractPoints(maximum, points));
  return pane.card.deduction(formatPoints(maximum), deducted, formatPoints(points));
}
