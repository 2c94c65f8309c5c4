/** Owns the mark of what a person mended, with the way to take it back. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { recognitionWords } from "../../messages/pane/reading";
import { Icon } from "../shared/looks/Icon";
import { tone } from "../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    marginLeft: "8px",
    color: tone.good,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  button: {
    minWidth: "24px",
    minHeight: "24px",
    padding: "0 6px",
    color: tokens.colorBrandForeground1,
  },
});

export interface AmendedMarkProps {
  /** What was mended, for readers of the screen. */
  readonly name: string;
  readonly onTakeBack: () => void;
}

export function AmendedMark({ name, onTakeBack }: AmendedMarkProps): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <Icon name="edit" size={16} />
      {recognitionWords.amended}
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        aria-label={recognitionWords.takeBackFull(name)}
        onClick={onTakeBack}
      >
        {recognitionWords.takeBack}
      </Button>
    </span>
  );
}
