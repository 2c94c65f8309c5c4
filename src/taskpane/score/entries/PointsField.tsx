/** Owns the entry of the points themselves, beside quick buttons for all and none. */
import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Points } from "../../../core/base/points";
import { isOnStep } from "../../../core/rules";
import { formatPoints } from "../../../messages/format";
import { pane } from "../../../messages/pane/around/shell";
import type { Refused } from "../../session/session";
import { LOW } from "../../shared/room";
import { DecimalInput } from "./DecimalInput";
import { parsePoints } from "./parsePoints";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "6px", flexWrap: "wrap" },
  input: {
    width: "92px",
    "& input": { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
    [LOW]: { minHeight: "32px", width: "76px" },
  },
  maximum: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase400 },
  quick: { marginLeft: "auto", display: "flex", gap: "4px" },
  button: { minWidth: "auto" },
});

export interface PointsFieldProps {
  /** Whose points they are. */
  readonly label: string;
  readonly points: Points | null;
  readonly maximum: Points | null;
  /** By which points are given; null: any may be. */
  readonly step: Points | null;
  /** A word that stands where points belong, or null. */
  readonly typedWord: string | null;
  readonly onPoints: (points: Points | null) => void;
  /** Points were taken by a quick button. */
  readonly onChosen?: (points: Points) => void;
  /** What was typed here before and refused, or null. */
  readonly refusedText: string | null;
  /** Called whenever the field holds something else: with what of it was refused, or null. */
  readonly onRefused: (refused: Refused | null) => void;
}

export function PointsField({
  label,
  points,
  maximum,
  step,
  typedWord,
  refusedText,
  onPoints,
  onChosen,
  onRefused,
}: PointsFieldProps): ReactElement {
  const styles = useStyles();
  const [problem, setProblem] = useState(() =>
    refusedText === null ? null : refusalOf(refusedText, maximum, step),
  );
  /** Chosen points take the place of what is typed, even where they change nothing in the sheet. */
  const [choices, setChoices] = useState(0);
  const refuse = (sentence: string | null, text: string) => {
    setProblem(sentence);
    onRefused(sentence === null ? null : { text, why: sentence });
  };
  const choose = (chosen: Points) => {
    refuse(null, "");
    setChoices(choices + 1);
    onPoints(chosen);
    onChosen?.(chosen);
  };
  const word = points === null && typedWord !== null ? pane.card.typedWord(typedWord) : null;
  return (
    <Field
      label={label}
      validationState={problem ? "error" : word ? "warning" : "none"}
      validationMessage={problem ?? word}
    >
      <div className={styles.line}>
        <DecimalInput
          key={choices}
          name="points"
          refusedText={choices === 0 ? refusedText : null}
          className={styles.input}
          size="large"
          number={points}
          refusalOf={(text) => refusalOf(text, maximum, step)}
          onNumber={onPoints}
          onRefusal={refuse}
        />
        {maximum !== null && (
          <span className={styles.maximum}>{pane.card.outOf(formatPoints(maximum))}</span>
        )}
        <span className={styles.quick}>
          {maximum !== null && (
            <Button className={styles.button} onClick={() => choose(maximum)}>
              {pane.card.full}
            </Button>
          )}
          <Button className={styles.button} onClick={() => choose(0)}>
            {pane.card.none}
          </Button>
        </span>
      </div>
    </Field>
  );
}

function refusalOf(text: string, maximum: Points | null, step: Points | null): string | null {
  const typed = parsePoints(text, maximum);
  if (typed.kind === "blank") return null;
  if (typed.kind === "points")
    return step === null || isOnStep(step, maximum, typed.points)
      ? null
      : pane.card.offStep(formatPoints(step));
  return typed.why === "aboveMaximum"
    ? pane.card.aboveMaximum(formatPoints(maximum ?? 0))
    : pane.card[typed.why];
}
