/** Owns the entry of the points themselves, beside quick buttons for all and none. */
import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Points } from "../../core/points";
import { formatPoints } from "../../messages/format";
import { pane } from "../../messages/pane";
import { DecimalInput } from "./DecimalInput";
import { parsePoints } from "./parsePoints";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "6px", flexWrap: "wrap" },
  input: {
    width: "92px",
    "& input": { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  },
  maximum: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase400 },
  quick: { marginLeft: "auto", display: "flex", gap: "4px" },
  button: { minWidth: "auto" },
});

export interface PointsFieldProps {
  readonly points: Points | null;
  readonly maximum: Points | null;
  /** A word that stands where points belong, or null. */
  readonly typedWord: string | null;
  readonly onPoints: (points: Points | null) => void;
  /** What is typed cannot stand: what was typed on the way to it must not either. */
  readonly onWrong: () => void;
}

export function PointsField({
  points,
  maximum,
  typedWord,
  onPoints,
  onWrong,
}: PointsFieldProps): ReactElement {
  const styles = useStyles();
  const [problem, setProblem] = useState<string | null>(null);
  const choose = (chosen: Points | null) => {
    setProblem(null);
    onPoints(chosen);
  };
  const word = points === null && typedWord !== null ? pane.card.typedWord(typedWord) : null;
  return (
    <Field
      label={pane.card.points}
      validationState={problem ? "error" : word ? "warning" : "none"}
      validationMessage={problem ?? word}
    >
      <div className={styles.line}>
        <DecimalInput
          className={styles.input}
          size="large"
          number={points}
          maximum={maximum}
          onTyped={(text) => setProblem(problemOf(text, maximum))}
          onNumber={onPoints}
          onWrong={onWrong}
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

function problemOf(text: string, maximum: Points | null): string | null {
  const typed = parsePoints(text, maximum);
  if (typed.kind !== "wrong") return null;
  return typed.why === "aboveMaximum"
    ? pane.card.aboveMaximum(formatPoints(maximum ?? 0))
    : pane.card[typed.why];
}
