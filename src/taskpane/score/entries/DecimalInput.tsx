/** Owns a text box for one decimal number: what is typed stays as typed until the number behind it changes elsewhere; what is refused is told and never handed on. */
import { Input, type InputProps } from "@fluentui/react-components";
import { forwardRef, useEffect, useRef, useState } from "react";
import { parsePoints } from "./parsePoints";

export interface DecimalInputProps
  extends Omit<InputProps, "value" | "defaultValue" | "onChange" | "type"> {
  readonly number: number | null;
  /** Returns why a text cannot stand, in a sentence; null where it can. */
  readonly refusalOf: (text: string) => string | null;
  /** Called with the number that is typed, with null when the box is emptied. */
  readonly onNumber: (number: number | null) => void;
  /** What was typed here before and refused: it stands in the box again. */
  readonly refusedText?: string | null;
  /** Called whenever the text is another: with why it cannot stand, or null. */
  readonly onRefusal: (sentence: string | null, text: string) => void;
}

export const DecimalInput = forwardRef<HTMLInputElement, DecimalInputProps>(function DecimalInput(
  { number, refusedText = null, refusalOf, onNumber, onRefusal, ...input },
  ref,
) {
  const [text, setText] = useState(() => refusedText ?? shown(number));
  const isTyping = useRef(false);
  const shownNumber = useRef(number);
  const latest = useRef({ text, refusalOf, onRefusal });
  latest.current = { text, refusalOf, onRefusal };
  useEffect(() => {
    if (shownNumber.current === number) return;
    shownNumber.current = number;
    const now = latest.current;
    const isRefused = now.refusalOf(now.text) !== null;
    // What is wrong stays to be mended by whoever is typing it.
    if (isRefused && isTyping.current) return;
    if (!isRefused && numberOf(now.text) === number) return;
    setText(shown(number));
    now.onRefusal(null, shown(number));
  }, [number]);
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
        const refusal = refusalOf(value);
        onRefusal(refusal, value);
        if (refusal === null) onNumber(numberOf(value));
      }}
    />
  );
});

function numberOf(text: string): number | null {
  const typed = parsePoints(text, null);
  return typed.kind === "points" ? typed.points : null;
}

/** As a Vietnamese keyboard types it. */
const shown = (number: number | null): string =>
  number === null ? "" : String(number).replace(".", ",");
