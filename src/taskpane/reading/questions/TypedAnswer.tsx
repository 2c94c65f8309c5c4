/** Owns an answer that is typed: taken when the officer leaves the box or presses Enter. */
import { Field, Input, makeStyles } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useEffect, useState } from "react";

const useStyles = makeStyles({ short: { width: "112px" } });

export interface TypedAnswerProps<T> {
  readonly name: string;
  readonly label: ReactNode;
  readonly value: T | null;
  readonly hint?: string;
  readonly isShort?: boolean;
  readonly shown: (value: T) => string;
  /** Returns the value of what was typed, or the sentence that says what is wrong with it. */
  readonly parse: (text: string) => { readonly value: T | null } | { readonly wrong: string };
  readonly onAnswer: (value: T | null) => void;
}

export function TypedAnswer<T>(props: TypedAnswerProps<T>): ReactElement {
  const styles = useStyles();
  const { value, shown, parse } = props;
  const stands = value === null ? "" : shown(value);
  const [text, setText] = useState(stands);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    setText(stands);
    setWrong(null);
  }, [stands]);
  const take = () => {
    if (text.trim() === stands) return;
    const typed = parse(text.trim());
    if ("wrong" in typed) setWrong(typed.wrong);
    else props.onAnswer(typed.value);
  };
  return (
    <Field
      label={{ children: props.label }}
      hint={props.hint}
      validationState={wrong ? "error" : "none"}
      validationMessage={wrong}
    >
      <Input
        className={props.isShort ? styles.short : undefined}
        name={props.name}
        autoComplete="off"
        inputMode={props.isShort ? "decimal" : "text"}
        value={text}
        onChange={(_event, data) => setText(data.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === "Enter") take();
        }}
      />
    </Field>
  );
}
