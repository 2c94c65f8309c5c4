/** Owns what stands in the place of something that is being read or fetched. */
import { makeStyles, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { pane } from "../../messages/pane/around/shell";

const useStyles = makeStyles({ waiting: { padding: "24px" } });

/** A workbook that is being read. */
export function ReadingWorkbook(): ReactElement {
  return <Spinner className={useStyles().waiting} label={pane.reading} />;
}

/** A view that is being fetched. */
export function Opening(): ReactElement {
  return <Spinner className={useStyles().waiting} label={pane.opening} />;
}
