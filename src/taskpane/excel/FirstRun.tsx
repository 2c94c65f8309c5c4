/** Owns the first page in Excel: what the pane will do, in three lines, and one button. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { excelPane } from "../../messages/pane/around/excel";
import { BrandMark } from "../page/BrandMark";
import { LOW } from "../shared/room";
import { tone } from "../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    padding: "24px 20px",
    overflowY: "auto",
    height: "100%",
    boxSizing: "border-box",
    [LOW]: { padding: "12px 40px 12px 16px" },
  },
  mark: { [LOW]: { display: "none" } },
  heading: {
    margin: "16px 0 12px",
    fontSize: tokens.fontSizeBase500,
    lineHeight: "1.3",
    [LOW]: { margin: "0 0 8px", fontSize: tokens.fontSizeBase400 },
  },
  steps: {
    margin: "0 0 20px",
    paddingLeft: "20px",
    lineHeight: tokens.lineHeightBase400,
    [LOW]: { margin: "0 0 10px", lineHeight: tokens.lineHeightBase300 },
  },
  step: { marginBottom: "8px", [LOW]: { marginBottom: "4px" } },
  hint: { marginTop: "12px", fontSize: tokens.fontSizeBase200, color: tone.quiet },
});

export function FirstRun({ onStart }: { readonly onStart: () => void }): ReactElement {
  const styles = useStyles();
  const { firstRun } = excelPane;
  return (
    <main className={styles.root}>
      <div className={styles.mark}>
        <BrandMark size={40} />
      </div>
      <h1 className={styles.heading}>{firstRun.heading}</h1>
      <ol className={styles.steps}>
        {firstRun.steps.map((step) => (
          <li key={step} className={styles.step}>
            {step}
          </li>
        ))}
      </ol>
      <Button appearance="primary" size="large" onClick={onStart}>
        {firstRun.start}
      </Button>
      <p className={styles.hint}>{firstRun.skipHint}</p>
    </main>
  );
}
