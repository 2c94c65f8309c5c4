/** Owns the page for an Excel without the parts that the pane needs: what is missing and what to do instead. */
import { Button, FluentProvider, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { excelPane } from "../../messages/pane/around/excel";
import { BrandMark } from "../page/BrandMark";
import { paneTheme } from "../shared/looks/theme";

const useStyles = makeStyles({ root: { padding: "24px 20px" } });

export function TooOld({ onStandalone }: { readonly onStandalone: () => void }): ReactElement {
  const styles = useStyles();
  const { heading, text, open } = excelPane.tooOld;
  return (
    <FluentProvider theme={paneTheme}>
      <main className={styles.root}>
        <BrandMark size={40} />
        <h1>{heading}</h1>
        <p>{text}</p>
        <Button appearance="primary" onClick={onStandalone}>
          {open}
        </Button>
      </main>
    </FluentProvider>
  );
}
