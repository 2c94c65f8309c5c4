/** Owns what comes out under each answer to a doubt, and the way to choose it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { pane } from "../../../messages/pane/shell";
import type { SessionControls } from "../../session/runSession";
import type { ShownAnswer } from "./useAnswers";

const useStyles = makeStyles({
  root: { margin: 0, paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
  choose: { padding: "0 6px", minWidth: 0, color: tokens.colorBrandForeground1 },
});

export interface OutcomesProps {
  readonly controls: SessionControls;
  readonly answers: readonly ShownAnswer[];
}

export function Outcomes({ controls, answers }: OutcomesProps): ReactElement | null {
  const styles = useStyles();
  const words = pane.recognition;
  if (answers.length === 0) return null;
  return (
    <ul className={styles.root} aria-label={words.outcomes}>
      {answers.map(({ outcome, text }) => (
        <li key={text}>
          {text}{" "}
          <Button
            className={styles.choose}
            size="small"
            appearance="subtle"
            aria-label={words.chooseOutcomeFull(text)}
            onClick={() => controls.amend(outcome.amendments)}
          >
            {words.chooseOutcome}
          </Button>
        </li>
      ))}
    </ul>
  );
}
