/** Owns answers of yes, no or not known to clauses: a unit excluded, a condition that does not apply, a veto. */
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { checklistPane } from "../../../messages/pane/rounds/round";
import { rubricWords } from "../../../messages/rubrics/rubricWords";
import { useLooks } from "../looks";

type Answers = { readonly [id: string]: boolean | null };

export interface ClauseAnswersProps {
  readonly heading: string;
  readonly clauses: readonly {
    readonly id: string;
    readonly text: string;
    readonly source: string;
  }[];
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
                value={answer === null ? "unknown" : answer ? "yes" : "no"}
                onChange={(_event, { value }) =>
                  onAnswers({ ...answers, [id]: value === "unknown" ? null : value === "yes" })
                }
              >
                <Radio value="yes" label={checklistPane.yes} />
                <Radio value="no" label={checklistPane.no} />
                <Radio value="unknown" label={checklistPane.unknown} />
              </RadioGroup>
            </Field>
          </div>
        );
      })}
    </section>
  );
}
