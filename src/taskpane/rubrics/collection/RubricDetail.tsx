/** Owns how a point rubric is looked at: what it says of itself, then its criteria with points, marks, rules and clauses. */
import { kindAt } from "../../shared/domainNames";
import type { ReactElement } from "react";
import type { Rubric, RubricCriterion } from "../../../core/rubric";
import { describeRule } from "../../../messages/rubrics/ruleWords";
import { rubricWords } from "../../../messages/rubrics/rubricWords";
import { ClauseList } from "./ClauseList";
import { FileLines } from "./FileLines";
import { useLooks } from "../looks";
import { useTree } from "./treeLooks";

export function RubricDetail({ rubric }: { readonly rubric: Rubric }): ReactElement {
  const looks = useLooks();
  const { itemRule, groupFloor, vetoes = [], criteria } = rubric;
  const { passed, graded } = kindAt(rubric.kind);
  const lines = [
    rubricWords.scale(rubric.scale),
    ...(passed === "never" ? [] : [rubricWords.passLine(rubric.passLine)]),
    ...(graded === "never" ? [] : [rubricWords.grades(rubric.grades)]),
    rubricWords.mandatory(rubric.mandatoryAtMaximum),
    rubricWords.notApplicable[rubric.notApplicable ?? "none"],
    ...(itemRule ? [rubricWords.itemRule(describeRule(itemRule), itemRule.clause)] : []),
    ...(groupFloor ? [rubricWords.groupFloor(groupFloor.percent, groupFloor.source)] : []),
  ];
  return (
    <div className={looks.section}>
      <FileLines file={rubric} more={lines} />
      <ClauseList heading={rubricWords.vetoes} clauses={vetoes} />
      <h4 className={looks.heading}>{rubricWords.criteria}</h4>
      {criteria.length === 0 ? (
        <p className={looks.note}>{rubricWords.learned}</p>
      ) : (
        <Criteria criteria={criteria} isTop />
      )}
    </div>
  );
}

interface CriteriaProps {
  readonly criteria: readonly RubricCriterion[];
  readonly isTop?: boolean;
}

function Criteria({ criteria, isTop = false }: CriteriaProps): ReactElement {
  const tree = useTree();
  return (
    <ul className={isTop ? tree.tree : tree.inner}>
      {criteria.map((node) => {
        const marks = [
          rubricWords.points(node.maximum),
          ...(node.mandatory ? [rubricWords.mandatoryMark] : []),
          ...(node.kind === "indicator" && node.bonus ? [rubricWords.bonusMark] : []),
        ].join(", ");
        return (
          <li key={node.id} className={tree.node}>
            <span className={node.kind === "group" ? tree.group : undefined}>
              {node.number} {node.text} ({marks})
            </span>
            <div className={tree.quiet}>
              {node.kind === "indicator" &&
                `${node.rule ? describeRule(node.rule) : rubricWords.noRule} `}
              {rubricWords.clause(node.source)}
            </div>
            {node.kind === "group" && <Criteria criteria={node.children} />}
          </li>
        );
      })}
    </ul>
  );
}
