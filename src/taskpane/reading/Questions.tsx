/** Owns what recognition leaves open; the pass line can be answered here, the rest is looked up in the sheet. */
import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Question, TableReading } from "../../core/reading";
import { columnRoleNames, tableKindNames, unitTypeNames } from "../../messages/labels";
import { pane } from "../../messages/pane";
import { Icon } from "../Icon";
import { DecimalInput } from "../score/DecimalInput";
import { tone } from "../theme";
import type { SessionControls } from "../useSession";

const useStyles = makeStyles({
  root: {
    padding: "8px 12px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tone.warnTint,
    fontSize: tokens.fontSizeBase200,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  heading: {
    margin: 0,
    display: "flex",
    gap: "6px",
    alignItems: "center",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tone.warn,
  },
  list: { margin: 0, paddingLeft: "18px" },
  number: { width: "100px" },
});

export interface QuestionsProps {
  readonly controls: SessionControls;
  readonly questions: readonly Question[];
  readonly table: TableReading;
}

export function Questions({ controls, questions, table }: QuestionsProps): ReactElement | null {
  const styles = useStyles();
  const asksPassLine = table.kind === "standard" && table.passLine === null;
  const others = questions.filter(({ code }) => code !== "passLine");
  if (others.length === 0 && !asksPassLine) return null;
  return (
    <section className={styles.root}>
      <h3 className={styles.heading}>
        <Icon name="warning" size={16} />
        {pane.recognition.questions}
      </h3>
      {others.length > 0 && (
        <ul className={styles.list}>
          {others.map((question, index) => (
            <li key={index}>{sentenceOf(question)}</li>
          ))}
        </ul>
      )}
      {asksPassLine && (
        <Field label={pane.recognition.passLineField} hint={pane.recognition.passLineHint}>
          <DecimalInput
            className={styles.number}
            number={controls.session.passLine}
            onNumber={controls.givePassLine}
          />
        </Field>
      )}
    </section>
  );
}

function sentenceOf({ code, role, choices }: Question): string {
  const words = pane.recognition;
  const subject = role
    ? `${words.question[code]}: ${columnRoleNames[role].toLowerCase()}.`
    : words.question[code];
  return choices.length > 0
    ? `${subject} ${words.choices(choices.map(choiceName).join(", "))}`
    : subject;
}

const choiceNames: { readonly [code: string]: string } = { ...unitTypeNames, ...tableKindNames };

const choiceName = (choice: string): string => choiceNames[choice] ?? choice;
