/** Owns yes-or-no answers to clauses: whether a unit is excluded, or a condition does not apply to it. */
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ExpandedChecklist } from "../../core/rubric";
import { checklistPane } from "../../messages/paneRound";
import { rubricWords } from "../../messages/rubricWords";
import { useLooks } from "./looks";

type Answers = { readonly [id: string]: boolean | null };

export interface ClauseAnswersProps {
  readonly heading: string;
  readonly clauses: ExpandedChecklist["exclusions"];
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
}

export function ClauseAnswers(props: ClauseAnswersProps): ReactElement {
  const looks = useLooks();
  const { heading, clauses, answers, onAnswers } = props;
  return (
    <section className={looks.section}>
      <h3 className={looks.heading}>{heading}</h3>
      {clauses.map(({ id, text, source }) => {
        const answer = answers[id] ?? null;
        return (
          <div key={id} data-open={answer === null}>
            <Field label={text} hint={rubricWords.clause(source)}>
              <RadioGroup
                layout="horizontal"
                value={answer === null ? "" : answer ? "yes" : "no"}
                onChange={(_event, { value }) => onAnswers({ ...answers, [id]: value === "yes" })}
              >
                <Radio value="yes" label={checklistPane.yes} />
                <Radio value="no" label={checklistPane.no} />
              </RadioGroup>
            </Field>
          </div>
        );
      })}
    </section>
  );
}
