/** Owns the line that says whether the entry of a card stands in the sheet, and where. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Points } from "../../../core/base/points";
import { formatScore } from "../../../messages/format";
import { pane } from "../../../messages/pane/around/shell";
import { Icon } from "../../shared/looks/Icon";
import { tone } from "../../shared/looks/theme";

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
  refused: { color: tone.bad },
});

export interface CardStatusProps {
  /** "E14", the cell that holds the points. */
  readonly cell: string;
  readonly status: "typing" | "trying" | "saving" | "saved" | "blank" | "refused";
  /** Points that stand in the sheet, whatever is typed. */
  readonly standing: Points | null;
}

export function CardStatus({ cell, status, standing }: CardStatusProps): ReactElement {
  const styles = useStyles();
  const { saved, blank, refused } = pane.card;
  const words = {
    saved: () => saved(cell),
    blank: () => blank(cell),
    refused: () => refused(cell, formatScore(standing)),
    saving: () => pane.card.saving,
    typing: () => pane.card.typing,
    trying: () => pane.card.trying,
  };
  return (
    <p
      className={mergeClasses(
        styles.root,
        status === "saved" && styles.saved,
        status === "refused" && styles.refused,
      )}
      role="status"
    >
      {status === "saved" && <Icon name="good" size={16} />}
      {status === "refused" && <Icon name="warning" size={16} />}
      {words[status]()}
    </p>
  );
}
