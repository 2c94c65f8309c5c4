/** Owns the entry of words for a cell: a reason or the evidence. */
import { Field, Textarea } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";

export interface TextFieldProps {
  readonly label: string;
  readonly text: string | null;
  /** What is asked of the officer while the text is missing, or null. */
  readonly asked?: string | null;
  /** Marks the field for the keyboard flow of the card. */
  readonly name: string;
  readonly onText: (text: string | null) => void;
}

export function TextField({
  label,
  text,
  asked = null,
  name,
  onText,
}: TextFieldProps): ReactElement {
  const [typed, setTyped] = useState(text ?? "");
  useEffect(() => {
    setTyped((current) => (current.trim() === (text ?? "").trim() ? current : (text ?? "")));
  }, [text]);
  return (
    <Field
      label={label}
      validationState={asked ? "warning" : "none"}
      validationMessage={asked ?? undefined}
    >
      <Textarea
        name={name}
        rows={2}
        resize="vertical"
        value={typed}
        onChange={(_event, { value }) => {
          setTyped(value);
          onText(value === "" ? null : value);
        }}
      />
    </Field>
  );
}
