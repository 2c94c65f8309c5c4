/** Owns the scoring of one file on the page: the sheet on the left, the pane on the right; before a file is open, the start. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { isTickSheet } from "../../../core/model/table/tickSheet";
import { describeProblem } from "../../../messages/pane/around/shell";
import { Notice } from "../../shell/Notice";
import { ReadingWorkbook } from "../../shell/Opening";
import { tableOf } from "../../session/session";
import { typeIntoCard } from "../../score/card/typeIntoCard";
import { WIDE } from "../../shared/useWide";
import { Pane } from "../../shell/pane/Pane";
import { SheetArea } from "./SheetArea";
import { StartScreen, type StartScreenProps } from "./StartScreen";

const NARROW = "@media (max-width: 799px)";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, display: "flex" },
  sheet: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  pane: {
    flexShrink: 0,
    width: "360px",
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    [NARROW]: { width: "100%", borderLeft: "none" },
  },
  withContents: { [WIDE]: { width: "612px" } },
  away: { display: "none" },
  awayWhenNarrow: { [NARROW]: { display: "none" } },
});

export interface ScorePartProps extends StartScreenProps {
  /** Version of the program, for receipts. */
  readonly version: string;
  /** In a narrow window the sheet stands in front, else the pane. */
  readonly isSheetShown: boolean;
  readonly onToggleSheet: () => void;
  readonly onSave: () => void;
}

export function ScorePart(props: ScorePartProps): ReactElement {
  const { version, isSheetShown, onToggleSheet, onSave, ...start } = props;
  const styles = useStyles();
  const { controls } = start;
  const { workbook, reading, tableKey, isReading, view, contents } = controls.session;
  const inHand = tableOf(reading, tableKey);
  const isTicked = inHand !== null && isTickSheet(inHand);
  if (!workbook) return <BeforeFile {...start} />;
  // What would be typed meanwhile for the open file is lost with it.
  return (
    <>
      {isReading && <ReadingWorkbook />}
      <main className={mergeClasses(styles.main, isReading && styles.away)}>
        <div className={mergeClasses(styles.sheet, !isSheetShown && styles.awayWhenNarrow)}>
          <SheetArea
            controls={controls}
            workbook={workbook}
            onType={(text) => {
              // The next key may be there before the next picture.
              flushSync(() => {
                if (isSheetShown) onToggleSheet();
                openCard(controls);
              });
              typeIntoCard(text);
            }}
          />
        </div>
        <div
          className={mergeClasses(
            styles.pane,
            view === "score" && !isTicked && contents !== "hidden" && styles.withContents,
            isSheetShown && styles.awayWhenNarrow,
          )}
        >
          <Pane
            controls={controls}
            version={version}
            startSheet={start.startSheet}
            canPoint
            onSave={onSave}
          />
        </div>
      </main>
    </>
  );
}

/** Brings the card of the row in hand in sight, from any view and whatever stands in its place. */
function openCard({ session: { aside, row, view }, chooseRow }: ScorePartProps["controls"]): void {
  if (row === null) return;
  if (aside !== null || (view !== "score" && view !== "appraisal")) chooseRow(row);
}

/** A file that was refused is told of above the start. */
function BeforeFile(props: StartScreenProps): ReactElement {
  const styles = useStyles();
  const { problem } = props.controls.session;
  return (
    <main className={styles.main}>
      <div className={styles.sheet}>
        {problem && (
          <Notice onDismiss={props.controls.dismissProblem}>
            {describeProblem(problem.code, problem.facts)}
          </Notice>
        )}
        <StartScreen {...props} />
      </div>
    </main>
  );
}
