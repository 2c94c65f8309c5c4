/** Owns the foot of the pane: running total, verdict with its decisive reason, and undo. */
import { kindAt } from "../../shared/domainNames";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { countAnswers, type Score } from "../../../core/score";
import { formatPoints } from "../../../messages/format";
import { scoreNames } from "../../../messages/labels";
import { pane } from "../../../messages/pane/around/shell";
import type { TableKind } from "../../../core/model/table/reading";
import { describeGrade, describeOutcome } from "../../../messages/vi";
import { Icon, type IconName } from "../../shared/looks/Icon";
import { LOW } from "../../shared/room";
import { spoken } from "../../shared/looks/spoken";
import { tone } from "../../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    position: "relative",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: "6px 8px 6px 12px",
    [LOW]: { display: "flex", flexWrap: "wrap", padding: "2px 4px 2px 12px" },
  },
  detail: { width: "100%" },
  result: { [LOW]: { flexGrow: 1, gap: "4px" } },
  // The result takes one line; what stands behind it is a key away.
  totalName: { [LOW]: spoken },
  line: { display: "flex", alignItems: "center", gap: "8px", minHeight: "28px" },
  total: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  points: {
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
    [LOW]: { fontSize: tokens.fontSizeBase400 },
  },
  verdict: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    padding: "2px 10px 2px 6px",
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    [LOW]: { paddingRight: "6px" },
  },
  good: { color: tone.good, backgroundColor: tone.goodTint },
  bad: { color: tone.bad, backgroundColor: tone.badTint },
  open: { color: tone.info, backgroundColor: tone.infoTint },
  more: {
    marginLeft: "auto",
    minWidth: "auto",
    minHeight: "24px",
    flexShrink: 0,
    [LOW]: { paddingLeft: "4px", paddingRight: "4px" },
  },
  other: { minHeight: "24px", [LOW]: { flexGrow: 1 } },
  tools: { flexShrink: 0, display: "flex" },
  reason: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    maxHeight: "64px",
    overflowY: "auto",
    [LOW]: spoken,
  },
});

export interface VerdictBarProps {
  readonly score: Score;
  readonly kind: TableKind;
  /** It has no points: criteria that are met are counted. */
  readonly isTicked: boolean;
  /** By the others who score the table too: each total says whose it is. */
  readonly otherScores: readonly Score[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What stands behind the result, while it is asked for. */
  readonly detail: ReactNode;
  readonly isDetailed: boolean;
  readonly onDetail: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function VerdictBar(props: VerdictBarProps): ReactElement {
  const styles = useStyles();
  const { score, otherScores } = props;
  const isShared = otherScores.length > 0;
  return (
    <section className={styles.root} aria-label={pane.verdict.heading}>
      <div className={styles.detail}>{props.detail}</div>
      <div className={mergeClasses(styles.line, styles.result)}>
        <span className={styles.total}>
          <span className={mergeClasses(!isShared && styles.totalName)}>
            {props.isTicked
              ? pane.verdict.criteria
              : isShared
                ? scoreNames[score.counted]
                : pane.verdict.total}{" "}
          </span>
          <span className={styles.points} data-testid="total">
            {props.isTicked ? pane.verdict.met(countAnswers(score)) : totalOf(score)}
          </span>
        </span>
        <Verdict score={score} />
        <Button
          className={styles.more}
          size="small"
          appearance="subtle"
          title={pane.verdict.moreFull}
          aria-expanded={props.isDetailed}
          onClick={props.onDetail}
        >
          {pane.verdict.more}
        </Button>
      </div>
      {otherScores.map((other) => (
        <div key={other.counted} className={mergeClasses(styles.line, styles.other)}>
          <span className={styles.total}>
            {scoreNames[other.counted]} <strong>{totalOf(other)}</strong>
          </span>
          <Verdict score={other} />
        </div>
      ))}
      <div className={styles.line}>
        <p className={styles.reason} aria-live="polite" tabIndex={0}>
          {sentenceOf(score, props.kind)}
        </p>
        <span className={styles.tools}>
          <Button
            appearance="subtle"
            icon={<Icon name="undo" />}
            title={pane.verdict.undoFull}
            aria-label={pane.verdict.undo}
            disabledFocusable={!props.canUndo}
            onClick={props.onUndo}
          />
          <Button
            appearance="subtle"
            icon={<Icon name="redo" />}
            title={pane.verdict.redoFull}
            aria-label={pane.verdict.redo}
            disabledFocusable={!props.canRedo}
            onClick={props.onRedo}
          />
        </span>
      </div>
    </section>
  );
}

const totalOf = ({ countedTotal, maximum }: Score): string =>
  (countedTotal === null ? "–" : formatPoints(countedTotal)) +
  (maximum === null ? "" : pane.outline.outOf(formatPoints(maximum)));

function Verdict({ score }: { readonly score: Score }): ReactElement {
  const styles = useStyles();
  const { tone: look, icon, word } = verdictOf(score);
  return (
    <span className={mergeClasses(styles.verdict, styles[look])}>
      <Icon name={icon} size={16} />
      {word}
    </span>
  );
}

interface VerdictLook {
  readonly tone: "good" | "bad" | "open";
  readonly icon: IconName;
  readonly word: string;
}

function verdictOf({ outcome, grade }: Score): VerdictLook {
  if (outcome) {
    if (outcome.verdict === null)
      return { tone: "open", icon: "council", word: pane.verdict.inDoubt };
    const [first] = outcome.reasons;
    const isUnscored = first?.code === "unscored" || first?.code === "criteriaUnanswered";
    const word =
      outcome.verdict === "incomplete" && !isUnscored
        ? pane.verdict.undecided
        : pane.verdict.verdicts[outcome.verdict];
    if (outcome.verdict === "met") return { tone: "good", icon: "good", word };
    return outcome.verdict === "notMet"
      ? { tone: "bad", icon: "bad", word }
      : { tone: "open", icon: "council", word };
  }
  if (grade?.name) return { tone: "good", icon: "good", word: pane.verdict.grade(grade.name) };
  return {
    tone: "open",
    icon: "council",
    word: grade ? pane.verdict.ungraded[grade.why] : pane.verdict.undecided,
  };
}

function sentenceOf({ outcome, grade, countedTotal }: Score, kind: TableKind): string {
  if (outcome) return describeOutcome(outcome, kindAt(kind));
  return grade ? describeGrade(grade, countedTotal) : "";
}
