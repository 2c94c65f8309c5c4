/** Owns an answer that is chosen from a few. */
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceAnswerProps {
  readonly name: string;
  readonly label: ReactNode;
  /** The answer that stands, "" when none does. */
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onAnswer: (value: string) => void;
}

export const ChoiceAnswer = (props: ChoiceAnswerProps): ReactElement => (
  <Field label={{ children: props.label }}>
    <RadioGroup
      name={props.name}
      value={props.value}
      onChange={(_event, { value }) => props.onAnswer(value)}
    >
      {props.choices.map(({ value, label }) => (
        <Radio key={value} value={value} label={label} />
      ))}
    </RadioGroup>
  </Field>
);
