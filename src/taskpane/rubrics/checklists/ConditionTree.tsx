/** Owns the conditions of a checklist as they are answered, below their groups. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type ChecklistScore, conditionFacts, type ConditionScore } from "../../../core/checklist";
import { factsFromResults, type KnownResult } from "../../../core/checklist/results";
import type { ChecklistCondition, ConditionState, ExpandedNode } from "../../../core/rubric";
import type { Facts } from "../../../core/model/table/rule";
import { checklistPane } from "../../../messages/pane/rounds/round";
import { describeCondition } from "../../../messages/vi";
import { Icon, type IconName } from "../../shared/looks/Icon";
import { FactField } from "../../score/entries/FactField";
import { tone } from "../../shared/looks/theme";
import { useLooks } from "../looks";

const useStyles = makeStyles({
  condition: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 0",
    borderTop: `1px solid ${tone.line}`,
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  facts: { display: "flex", flexWrap: "wrap", gap: "8px 16px" },
  state: { display: "grid", gridTemplateColumns: "16px 1fr", gap: "6px" },
});

export interface ConditionTreeProps {
  readonly nodes: readonly ExpandedNode[];
  /** They stand in a group. */
  readonly isInner?: boolean;
  readonly score: ChecklistScore;
  readonly results: readonly KnownResult[];
  readonly onFacts: (condition: string, facts: Facts) => void;
}

export function ConditionTree(props: ConditionTreeProps): ReactElement {
  const looks = useLooks();
  const { nodes, isInner = false, ...shared } = props;
  const Heading = isInner ? "h4" : "h3";
  return (
    <>
      {nodes.map((node) =>
        node.kind === "group" ? (
          <section key={node.id} className={looks.section}>
            <Heading className={looks.heading}>
              {node.number} {node.text}
            </Heading>
            <ConditionTree nodes={node.children} isInner {...shared} />
          </section>
        ) : (
          <ConditionEntry key={node.id} condition={node} {...shared} />
        ),
      )}
    </>
  );
}

function ConditionEntry({
  condition,
  score,
  results,
  onFacts,
}: Omit<ConditionTreeProps, "nodes" | "isInner"> & {
  readonly condition: ChecklistCondition;
}): ReactElement | null {
  const styles = useStyles();
  const looks = useLooks();
  const scored = score.conditions.find(({ id }) => id === condition.id);
  if (!scored) return null;
  const isKnown = factsFromResults(condition.rule, results) !== null;
  const { state, facts } = scored;
  return (
    <div
      className={styles.condition}
      role="group"
      aria-label={checklistPane.factsOf(`${condition.number} ${condition.text}`)}
      data-open={!isKnown && (state === "unanswered" || state === "forCouncil")}
    >
      <p className={styles.text}>
        {condition.number} {condition.text}
      </p>
      {isKnown ? (
        <p className={looks.note}>{checklistPane.fromResult}</p>
      ) : (
        state !== "notApplicable" && (
          <div className={styles.facts}>
            {conditionFacts(condition).map((asked) => (
              <FactField
                key={asked.fact}
                asked={asked}
                rule={condition.rule}
                facts={facts}
                onFacts={(next) => onFacts(condition.id, next)}
              />
            ))}
          </div>
        )
      )}
      <StateLine scored={scored} />
    </div>
  );
}

const stateLooks: {
  readonly [S in ConditionState]: { readonly icon: IconName; readonly colour: string };
} = {
  met: { icon: "good", colour: tone.good },
  notMet: { icon: "bad", colour: tone.bad },
  unanswered: { icon: "blank", colour: tone.quiet },
  forCouncil: { icon: "council", colour: tone.info },
  notApplicable: { icon: "part", colour: tone.quiet },
};

function StateLine({ scored }: { readonly scored: ConditionScore }): ReactElement {
  const styles = useStyles();
  const looks = useLooks();
  const { icon, colour } = stateLooks[scored.state];
  return (
    <p className={mergeClasses(looks.note, styles.state)}>
      <span style={{ color: colour }}>
        <Icon name={icon} size={16} />
      </span>
      <span>{describeCondition(scored)}</span>
    </p>
  );
}
