/** Owns the view of what was recognised: the officer looks, corrects what is in doubt, and begins. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef } from "react";
import type { Reading, TableReading } from "../../core/reading";
import { pane } from "../../messages/pane";
import { describeFinding } from "../../messages/vi";
import type { SessionControls } from "../useSession";
import { ColumnList } from "./ColumnList";
import { Questions } from "./Questions";
import { ReadingFacts } from "./ReadingFacts";
import { TableChoice } from "./TableChoice";

const useStyles = makeStyles({
  root: { padding: "12px", display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  intro: {
    margin: "2px 0 0",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  list: { margin: 0, paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  confirm: {
    position: "sticky",
    bottom: 0,
    padding: "8px 12px 10px",
    margin: "0 -12px -12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { width: "100%" },
});

export interface ReadingViewProps {
  readonly controls: SessionControls;
  readonly reading: Reading;
  readonly table: TableReading;
  /** Called before scoring begins. */
  readonly onConfirm: () => void;
}

export function ReadingView({
  controls,
  reading,
  table,
  onConfirm,
}: ReadingViewProps): ReactElement {
  const styles = useStyles();
  const words = pane.recognition;
  const { isConfirmed } = controls.session;
  const begin = useRef<HTMLButtonElement>(null);
  // Whoever opened a file goes on with the keyboard from here.
  useEffect(() => {
    if (!isConfirmed) begin.current?.focus();
  }, [isConfirmed, reading.file]);
  return (
    <div className={styles.root}>
      <header>
        <h2 className={styles.heading}>{words.heading}</h2>
        {!isConfirmed && <p className={styles.intro}>{words.intro}</p>}
      </header>
      {reading.tables.length > 1 && (
        <TableChoice tables={reading.tables} chosen={table} onChoose={controls.chooseTable} />
      )}
      <ReadingFacts reading={reading} table={table} />
      <ColumnList table={table} />
      <Questions controls={controls} questions={reading.questions} table={table} />
      {reading.findings.length > 0 && (
        <section>
          <h3 className={styles.heading}>{words.findings(reading.findings.length)}</h3>
          <ul className={styles.list}>
            {reading.findings.map((finding, index) => (
              <li key={index}>{describeFinding(finding)}</li>
            ))}
          </ul>
        </section>
      )}
      {reading.otherTables.length > 0 && (
        <p className={styles.note}>{words.otherYears(reading.otherTables.length)}</p>
      )}
      <div className={styles.confirm}>
        <Button
          className={styles.button}
          appearance="primary"
          size="large"
          ref={begin}
          onClick={() => {
            onConfirm();
            controls.confirm();
          }}
        >
          {isConfirmed ? words.back : words.confirm}
        </Button>
      </div>
    </div>
  );
}
