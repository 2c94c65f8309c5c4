/** Owns a text box for one decimal number: what is typed stays as typed until the number behind it changes elsewhere. */
import { Input, type InputProps } from "@fluentui/react-components";
import { forwardRef, useEffect, useRef, useState } from "react";
import { parsePoints } from "./parsePoints";

export interface DecimalInputProps
  extends Omit<InputProps, "value" | "defaultValue" | "onChange" | "type"> {
  readonly number: number | null;
  readonly maximum?: number | null;
  /** Called with the number while it can be read as one, with null when the box is emptied. */
  readonly onNumber: (number: number | null) => void;
  /** Called when what is typed is no number that can stand. */
  readonly onWrong?: () => void;
  /** Called after every change with what was typed. */
  readonly onTyped?: (text: string) => void;
}

export const DecimalInput = forwardRef<HTMLInputElement, DecimalInputProps>(function DecimalInput(
  { number, maximum = null, onNumber, onWrong, onTyped, ...input },
  ref,
) {
  const [text, setText] = useState(() => shown(number));
  const isTyping = useRef(false);
  useEffect(() => {
    setText((current) => {
      const typed = parsePoints(current, maximum);
      // What is wrong stays to be mended by whoever is typing it.
      if (typed.kind === "wrong" && isTyping.current) return current;
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
      onFocus={() => {
        isTyping.current = true;
      }}
      onBlur={() => {
        isTyping.current = false;
      }}
      onChange={(_event, { value }) => {
        setText(value);
        onTyped?.(value);
        const typed = parsePoints(value, maximum);
        if (typed.kind === "points") onNumber(typed.points);
        if (typed.kind === "blank") onNumber(null);
        if (typed.kind === "wrong") onWrong?.();
      }}
    />
  );
});

/** As a Vietnamese keyboard types it. */
const shown = (number: number | null): string =>
  number === null ? "" : String(number).replace(".", ",");
