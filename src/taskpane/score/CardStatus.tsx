/** Owns the line that says whether the entry of a card stands in the sheet, and where. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { pane } from "../../messages/pane";
import { Icon } from "../Icon";
import { tone } from "../theme";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    margin: 0,
    padding: "0 12px 12px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  saved: { color: tone.good },
});

export interface CardStatusProps {
  /** "E14", the cell that holds the points. */
  readonly cell: string;
  readonly status: "typing" | "saving" | "saved" | "blank";
}

export function CardStatus({ cell, status }: CardStatusProps): ReactElement {
  const styles = useStyles();
  return (
    <p className={mergeClasses(styles.root, status === "saved" && styles.saved)} role="status">
      {status === "saved" && <Icon name="good" size={16} />}
      {status === "saved"
        ? pane.card.saved(cell)
        : status === "blank"
          ? pane.card.blank(cell)
          : pane.card[status]}
    </p>
  );
}
