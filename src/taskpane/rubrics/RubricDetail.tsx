/** Owns how a point rubric is looked at: what it says of itself, then its criteria with points, marks, rules and clauses. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Rubric, RubricCriterion } from "../../core/rubric";
import { unitTypeNames } from "../../messages/labels";
import { describeRule } from "../../messages/ruleWords";
import { describeValidity, rubricWords } from "../../messages/rubricWords";
import { useLooks } from "./looks";

export const useTree = makeStyles({
  tree: { listStyleType: "none", margin: 0, padding: 0 },
  inner: {
    listStyleType: "none",
    margin: 0,
    padding: "0 0 0 10px",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  node: {
    padding: "4px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  group: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function RubricDetail({ rubric }: { readonly rubric: Rubric }): ReactElement {
  const looks = useLooks();
  const { itemRule, groupFloor, vetoes = [], criteria, note } = rubric;
  const lines = [
    rubricWords.source(rubric.source),
    describeValidity(rubric),
    rubricWords.unitTypes(rubric.unitTypes.map((type) => unitTypeNames[type])),
    rubricWords.scale(rubric.scale),
    ...(rubric.kind === "movement" ? [] : [rubricWords.passLine(rubric.passLine)]),
    ...(rubric.kind === "standard" ? [] : [rubricWords.grades(rubric.grades)]),
    rubricWords.mandatory(rubric.mandatoryAtMaximum),
    rubricWords.notApplicable[rubric.notApplicable ?? "none"],
    ...(itemRule ? [rubricWords.itemRule(describeRule(itemRule), itemRule.clause)] : []),
    ...(groupFloor ? [rubricWords.groupFloor(groupFloor.percent, groupFloor.source)] : []),
    ...(note ? [rubricWords.note(note)] : []),
  ];
  return (
    <div className={looks.section}>
      {lines.map((line) => (
        <p key={line} className={looks.text}>
          {line}
        </p>
      ))}
      {vetoes.length > 0 && (
        <>
          <h4 className={looks.heading}>{rubricWords.vetoes}</h4>
          <ul className={looks.list}>
            {vetoes.map(({ id, text, source }) => (
              <li key={id}>
                {text}. {rubricWords.clause(source)}
              </li>
            ))}
          </ul>
        </>
      )}
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
