/** Owns a text box for one decimal number: what is typed stays as typed until the number behind it changes elsewhere. */
import { Input, type InputProps } from "@fluentui/react-components";
import { forwardRef, useEffect, useState } from "react";
import { parsePoints } from "./parsePoints";

export interface DecimalInputProps
  extends Omit<InputProps, "value" | "defaultValue" | "onChange" | "type"> {
  readonly number: number | null;
  readonly maximum?: number | null;
  /** Called with the number while it can be read as one, with null when the box is emptied. */
  readonly onNumber: (number: number | null) => void;
  /** Called after every change with what was typed. */
  readonly onTyped?: (text: string) => void;
}

export const DecimalInput = forwardRef<HTMLInputElement, DecimalInputProps>(function DecimalInput(
  { number, maximum = null, onNumber, onTyped, ...input },
  ref,
) {
  const [text, setText] = useState(() => shown(number));
  useEffect(() => {
    setText((current) => {
      const typed = parsePoints(current, maximum);
      const same =
        typed.kind === "points"
          ? typed.points === number
          : typed.kind === "blank" && number === null;
      return same ? current : shown(number);
    });
  }, [number, maximum]);
  return (
    <Input
      {...input}
      ref={ref}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={(_event, { value }) => {
        setText(value);
        onTyped?.(value);
        const typed = parsePoints(value, maximum);
        if (typed.kind === "points") onNumber(typed.points);
        if (typed.kind === "blank") onNumber(null);
      }}
    />
  );
});

/** As a Vietnamese keyboard types it. */
const shown = (number: number | null): string =>
  number === null ? "" : String(number).replace(".", ",");
