/** Owns what the answers to a checklist come to: the outcome with its decisive reason, and what is still needed. */
import { kindAt } from "../../shared/domainNames";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ChecklistScore } from "../../../core/checklist";
import { neededForChecklist } from "../../../core/score/needed";
import type { ConditionState, ExpandedChecklist } from "../../../core/rubric";
import { checklistPane } from "../../../messages/pane/rounds/round";
import {
  describeChecklistNeeded,
  describeChecklistOutcome,
  describeChecklistReason,
} from "../../../messages/vi";
import { tone } from "../../shared/looks/theme";
import { todayOf } from "../../shared/today";
import { useLooks } from "../looks";

const useStyles = makeStyles({
  root: {
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  good: { color: tone.good, backgroundColor: tone.goodTint },
  bad: { color: tone.bad, backgroundColor: tone.badTint },
  open: { color: tone.info, backgroundColor: tone.infoTint },
  outcome: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

const isAnswered: ReadonlySet<ConditionState> = new Set(["met", "notMet", "notApplicable"]);

const tones = {
  met: "good",
  notMet: "bad",
  incomplete: "open",
  notEligible: "open",
} as const;

export interface ChecklistResultProps {
  readonly checklist: ExpandedChecklist;
  readonly score: ChecklistScore;
  readonly year: number | null;
  readonly onNextOpen: () => void;
}

export function ChecklistResult(props: ChecklistResultProps): ReactElement {
  const styles = useStyles();
  const looks = useLooks();
  const { checklist, score, year } = props;
  const { outcome, conditions } = score;
  const answered = conditions.filter(({ state }) => isAnswered.has(state)).length;
  const needed = neededForChecklist(score, { today: todayOf(new Date()), year });
  return (
    <section className={looks.section} aria-label={checklistPane.result}>
      <div className={mergeClasses(styles.root, styles[tones[outcome.verdict]])} role="status">
        <p className={styles.outcome}>
          {describeChecklistOutcome(outcome, kindAt(checklist.kind))}
        </p>
      </div>
      <p className={looks.note}>{checklistPane.progress(answered, conditions.length)}</p>
      {outcome.reasons.length > 1 && (
        <ul className={looks.list} aria-label={checklistPane.reasons}>
          {outcome.reasons.slice(1).map((reason, index) => (
            <li key={`${reason.code} ${index}`}>{describeChecklistReason(reason)}</li>
          ))}
        </ul>
      )}
      {needed && <p className={looks.text}>{describeChecklistNeeded(needed)}</p>}
      {outcome.verdict !== "met" && (
        <div className={looks.buttons}>
          <Button size="small" onClick={props.onNextOpen}>
            {checklistPane.nextOpen}
          </Button>
        </div>
      )}
    </section>
  );
}
