/** Owns a line of words that is taken when the field is left, or by Enter. */
import { Field, Input, makeStyles } from "@fluentui/react-components";
import { type ReactElement, type Ref, useEffect, useRef, useState } from "react";

const useStyles = makeStyles({ input: { "& input": { minHeight: "24px" } } });

export interface TypedTextProps {
  readonly label: string;
  readonly name: string;
  readonly text: string | null;
  /** What is asked while the text is missing, or null. */
  readonly asked?: string | null;
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onText: (text: string | null) => void;
  /** Enter, after the words were taken. */
  readonly onEnter?: (text: string | null) => void;
}

export function TypedText(props: TypedTextProps): ReactElement {
  const styles = useStyles();
  const { label, name, text, asked = null, hint, isDisabled = false, inputRef } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, onText: props.onText });
  latest.current = { typed, onText: props.onText };
  const take = (): string | null => {
    const value = typed === null ? text : typed.trim() || null;
    if (typed !== null && value !== text) props.onText(value);
    setTyped(null);
    latest.current.typed = null;
    return value;
  };
  // What was typed is not lost with the field.
  useEffect(
    () => () => {
      const left = latest.current;
      if (left.typed !== null) left.onText(left.typed.trim() || null);
    },
    [],
  );
  return (
    <Field
      label={label}
      size="small"
      validationState={asked ? "warning" : "none"}
      validationMessage={asked ?? undefined}
      hint={asked ? undefined : hint}
    >
      <Input
        className={styles.input}
        ref={inputRef}
        name={name}
        size="small"
        disabled={isDisabled}
        value={typed ?? text ?? ""}
        onChange={(_event, { value }) => setTyped(value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          const taken = take();
          props.onEnter?.(taken);
        }}
      />
    </Field>
  );
}
