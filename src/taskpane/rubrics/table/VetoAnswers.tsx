/** Owns the answers to what rules a result out whatever the points: yes, no, or not known yet. */
import type { ReactElement } from "react";
import type { TableReading } from "../../../core/model/table/reading";
import type { Decision } from "../../../core/score";
import { settingsOf, withHappened } from "../../../core/settings";
import { rubricsPane } from "../../../messages/pane/rubrics";
import type { SessionControls } from "../../session/runSession";
import { ClauseAnswers } from "../checklists/ClauseAnswers";
import { useLooks } from "../looks";

export interface VetoAnswersProps {
  readonly controls: SessionControls;
  readonly table: TableReading;
  readonly decision: Decision;
}

export default function VetoAnswers(props: VetoAnswersProps): ReactElement | null {
  const looks = useLooks();
  const { controls, table, decision } = props;
  const { vetoes = [] } = decision;
  if (vetoes.length === 0) return null;
  return (
    <div className={looks.section}>
      <ClauseAnswers
        heading={rubricsPane.vetoes.heading}
        clauses={vetoes}
        answers={settingsOf(controls.session.settings, table).happened ?? {}}
        onAnswers={(answers) => controls.changeSettings((all) => withHappened(all, table, answers))}
      />
      <p className={looks.note}>{rubricsPane.vetoes.hint}</p>
    </div>
  );
}
