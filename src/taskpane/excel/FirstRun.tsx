/** Owns the first page in Excel: what the pane will do, in three lines, and one button. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { excelPane } from "../../messages/pane/excel";
import { BrandMark } from "../page/BrandMark";
import { tone } from "../shared/theme";

const useStyles = makeStyles({
  root: { padding: "24px 20px", overflowY: "auto", height: "100%", boxSizing: "border-box" },
  heading: { margin: "16px 0 12px", fontSize: tokens.fontSizeBase500, lineHeight: "1.3" },
  steps: { margin: "0 0 20px", paddingLeft: "20px", lineHeight: tokens.lineHeightBase400 },
  step: { marginBottom: "8px" },
  hint: { marginTop: "12px", fontSize: tokens.fontSizeBase200, color: tone.quiet },
});

export function FirstRun({ onStart }: { readonly onStart: () => void }): ReactElement {
  const styles = useStyles();
  const { firstRun } = excelPane;
  return (
    <main className={styles.root}>
      <BrandMark size={40} />
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
