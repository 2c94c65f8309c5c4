/** Owns how the keys of a view are listed: folded away, each with what it does. */
import { makeStyles } from "@fluentui/react-components";
import { Fragment, type ReactElement } from "react";

const useStyles = makeStyles({
  summary: { minHeight: "24px", cursor: "pointer" },
  list: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "4px 12px",
    margin: "8px 0 0",
  },
  what: { margin: 0 },
});

export interface KeyListProps {
  readonly heading: string;
  /** The keys as they are printed on them, and what they do. */
  readonly keys: readonly (readonly [string, string])[];
  readonly className?: string;
}

export function KeyList({ heading, keys, className }: KeyListProps): ReactElement {
  const styles = useStyles();
  return (
    <details className={className}>
      <summary className={styles.summary}>{heading}</summary>
      <dl className={styles.list}>
        {keys.map(([names, what]) => (
          <Fragment key={names}>
            <dt>
              <kbd>{names}</kbd>
            </dt>
            <dd className={styles.what}>{what}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
