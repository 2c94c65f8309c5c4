/** Owns how a checklist is looked at: whom it is for, what changed it, and its conditions with rules and clauses. */
import type { ReactElement } from "react";
import type { ExpandedChecklist, ExpandedNode } from "../../../core/rubric";
import { describeRule } from "../../../messages/rubrics/ruleWords";
import { describeAmendment, rubricWords } from "../../../messages/rubrics/rubricWords";
import { ClauseList } from "./ClauseList";
import { FileLines } from "./FileLines";
import { useLooks } from "../looks";
import { useTree } from "./treeLooks";

export function ChecklistDetail({
  checklist,
}: {
  readonly checklist: ExpandedChecklist;
}): ReactElement {
  const looks = useLooks();
  const { definition, amendments, exclusions, switches } = checklist;
  const more = definition ? [rubricWords.definition(definition.text, definition.source)] : [];
  return (
    <div className={looks.section}>
      <FileLines file={checklist} more={more} />
      {amendments.map((amendment) => (
        <div key={amendment.source.document} className={looks.open}>
          {describeAmendment(amendment)}
          <ul className={looks.list} aria-label={rubricWords.unknownOf}>
            {amendment.unknown.map((text) => (
              <li key={text}>{rubricWords.unsettled(`${text}.`)}</li>
            ))}
          </ul>
        </div>
      ))}
      <ClauseList heading={rubricWords.exclusions} clauses={exclusions} />
      <ClauseList heading={rubricWords.switches} clauses={switches} />
      <h4 className={looks.heading}>{rubricWords.criteria}</h4>
      <Nodes nodes={checklist.criteria} switches={switches} isTop />
    </div>
  );
}

interface NodesProps {
  readonly nodes: readonly ExpandedNode[];
  readonly switches: ExpandedChecklist["switches"];
  readonly isTop?: boolean;
}

function Nodes({ nodes, switches, isTop = false }: NodesProps): ReactElement {
  const looks = useLooks();
  const tree = useTree();
  const textOf = (id: string): string => switches.find((entry) => entry.id === id)?.text ?? id;
  return (
    <ul className={isTop ? tree.tree : tree.inner}>
      {nodes.map((node) => (
        <li key={node.id} className={tree.node}>
          <span className={node.kind === "group" ? tree.group : undefined}>
            {node.number} {node.text}
          </span>
          <div className={tree.quiet}>
            {[
              ...(node.kind === "condition" ? [describeRule(node.rule, true)] : []),
              ...(node.kind === "condition" && node.otherwise ? [rubricWords.forCouncil] : []),
              ...(node.notApplicableWhen
                ? [rubricWords.notApplicableWhen(node.notApplicableWhen.map(textOf))]
                : []),
              ...(node.kind === "condition" && node.evidence
                ? [rubricWords.evidence(node.evidence.text)]
                : []),
              rubricWords.clause(node.source),
            ].join(" ")}
          </div>
          {node.kind === "condition" && node.unsettled && (
            <p className={looks.open}>{rubricWords.unsettled(node.unsettled)}</p>
          )}
          {node.kind === "group" && <Nodes nodes={node.children} switches={switches} />}
        </li>
      ))}
    </ul>
  );
}
