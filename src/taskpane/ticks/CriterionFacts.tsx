/** Owns the facts behind one criterion of a known checklist, by clause; what they come to is written where it is clear. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import { answered } from "../../actions/scoring/checklistResults";
import { type ChecklistScore, scoreChecklist } from "../../core/checklist";
import { withResults } from "../../core/checklist/results";
import { checklistOf } from "../../core/checklist/tickedCriteria";
import type { Facts } from "../../core/model/table/rule";
import { unitScorer } from "../../core/model/table/scorer";
import { type Answer, answerOf } from "../../core/model/table/tickSheet";
import type { ConditionState, ExpandedNode } from "../../core/rubric";
import { withClaim } from "../../core/settings";
import { tickPane } from "../../messages/pane/scoring/ticks";
import { checklistsAtHand } from "../rubrics/atHand";
import { ConditionTree } from "../rubrics/checklists/ConditionTree";
import { Icon } from "../shared/looks/Icon";
import { tone } from "../shared/looks/theme";
import type { TickCardProps } from "./tickProps";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "6px", minWidth: 0 },
  toggle: { alignSelf: "flex-start", paddingLeft: "4px", minWidth: "auto" },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  proposal: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px",
    fontSize: tokens.fontSizeBase200,
    color: tone.info,
    backgroundColor: tone.infoTint,
    borderRadius: tokens.borderRadiusMedium,
    padding: "4px 8px",
  },
});

export interface CriterionFactsProps extends TickCardProps {
  readonly onAnswer: (answer: Answer | null) => void;
}

export function CriterionFacts(props: CriterionFactsProps): ReactElement | null {
  const { controls, reading, table, item } = props;
  const { shelf } = controls.session;
  const checklists = useMemo(() => checklistsAtHand(shelf), [shelf]);
  const followed = useMemo(
    () => checklistOf(table, reading, checklists),
    [table, reading, checklists],
  );
  const node = followed?.criteria.get(item.row);
  if (!followed || !node) return null;
  return <KnownCriterion {...props} followed={followed.checklist} node={node} all={checklists} />;
}

interface KnownCriterionProps extends CriterionFactsProps {
  readonly followed: ReturnType<typeof checklistsAtHand>[number];
  readonly all: ReturnType<typeof checklistsAtHand>;
  readonly node: ExpandedNode;
}

function KnownCriterion(props: KnownCriterionProps): ReactElement {
  const styles = useStyles();
  const { controls, reading, table, claim, followed, all, node, onAnswer } = props;
  const { claims } = controls.session.settings;
  const [isOpen, setOpen] = useState(claims[followed.id] !== undefined);
  const tables = props.scored.tables.filter((each) => each.table !== table);
  const result = answered(followed, all, claims, tables, table.year ?? reading.year);
  const state = stateIn(result.score, node.id);
  const answer = answerOf(claim.points[unitScorer]);
  const onFacts = (condition: string, facts: Facts) => {
    const before = claims[followed.id] ?? { ...result.claim, facts: {} };
    const next = { ...before, facts: { ...before.facts, [condition]: facts } };
    controls.changeSettings(
      (settings) => withClaim(settings, followed.id, next),
      `${followed.id} ${condition}`,
    );
    const after = stateIn(
      scoreChecklist(followed, withResults(followed, next, result.results)),
      node.id,
    );
    // The answer follows the facts, as long as nobody said otherwise than they did.
    const isFollowing = answer === null || answer === answerOfState(state);
    if (isFollowing && answerOfState(after) !== answer) onAnswer(answerOfState(after));
  };
  const due = answerOfState(state);
  return (
    <div className={styles.root}>
      <Button
        className={styles.toggle}
        size="small"
        appearance="transparent"
        icon={<Icon name={isOpen ? "next" : "expand"} size={16} />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {tickPane.facts}
      </Button>
      {isOpen && (
        <>
          <p className={styles.note}>
            {tickPane.following(followed.title)}. {tickPane.factsHint}
          </p>
          <ConditionTree
            nodes={[node]}
            isInner
            score={result.score}
            results={result.results}
            onFacts={onFacts}
          />
        </>
      )}
      {due !== null && due !== answer && (
        <div className={styles.proposal} role="status">
          <span>
            {tickPane.proposes[due]}{" "}
            {answer === null ? "" : tickPane.disagrees(tickPane.answers[answer])}
          </span>
          <Button size="small" onClick={() => onAnswer(due)}>
            {tickPane.take(tickPane.answers[due])}
          </Button>
        </div>
      )}
    </div>
  );
}

const stateIn = ({ groups, conditions }: ChecklistScore, id: string): ConditionState =>
  [...groups, ...conditions].find((each) => each.id === id)?.state ?? "unanswered";

const answerOfState = (state: ConditionState): Answer | null =>
  state === "met" || state === "notMet" ? state : null;
