/** Owns the look of a box with a heading that says whether something is still open or done. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "./Icon";
import { tone } from "./theme";

const useStyles = makeStyles({
  root: {
    padding: "8px 12px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tone.warnTint,
    fontSize: tokens.fontSizeBase200,
    display: "flex",
    flexDirection: "column",
    gap: "12px",
  },
  done: { backgroundColor: tone.goodTint },
  heading: {
    margin: 0,
    display: "flex",
    gap: "6px",
    alignItems: "center",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tone.warn,
  },
  headingDone: { color: tone.good },
});

export interface NoticeBoxProps {
  /** Null: the box has no heading. */
  readonly heading: string | null;
  readonly isDone?: boolean;
  readonly children: ReactNode;
}

export function NoticeBox({ heading, isDone = false, children }: NoticeBoxProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.root, isDone && styles.done)}>
      {heading !== null && (
        <h3 className={mergeClasses(styles.heading, isDone && styles.headingDone)}>
          <Icon name={isDone ? "good" : "warning"} size={16} />
          {heading}
        </h3>
      )}
      {children}
    </section>
  );
}
