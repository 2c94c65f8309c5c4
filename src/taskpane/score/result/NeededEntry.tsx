/** Owns what one result would need: the sentence, then what can still be done apart from what cannot, each a way to its card. */
import { kindAt } from "../../shared/domainNames";
import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Points } from "../../../core/base/points";
import type { Needed, NeededChange } from "../../../core/score/needed";
import type { TableKind } from "../../../core/model/table/reading";
import { formatPath } from "../../../messages/format";
import { resultPane } from "../../../messages/pane/scoring/result";
import { describeNeeded } from "../../../messages/vi";

const useStyles = makeStyles({
  list: { margin: "0 0 4px", paddingLeft: "18px" },
  text: { margin: 0 },
  link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "left", minHeight: "24px" },
});

export interface NeededEntryProps {
  readonly needed: Needed;
  readonly kind: TableKind;
  readonly onRow: (row: number) => void;
}

export function NeededEntry({ needed, kind, onRow }: NeededEntryProps): ReactElement {
  const styles = useStyles();
  const { changes, past, above, unscored, vetoed } = needed;
  const of = (feasibility: NeededChange["feasibility"]) =>
    changes.filter((change) => change.feasibility === feasibility);
  // What rules the result out leaves nothing to do for it.
  if (vetoed.length > 0)
    return <p className={styles.text}>{describeNeeded(needed, kindAt(kind))}</p>;
  return (
    <>
      <p className={styles.text}>{describeNeeded(needed, kindAt(kind))}</p>
      {unscored.length > 0 && <p className={styles.text}>{resultPane.unscored(unscored.length)}</p>}
      <Changes
        heading={resultPane.above}
        changes={above}
        wordsOf={wordsWith(resultPane.tooHigh)}
        onRow={onRow}
      />
      <Changes
        heading={resultPane.possible}
        changes={of("possible")}
        wordsOf={wordsWith(resultPane.change)}
        onRow={onRow}
      />
      <Changes
        heading={resultPane.unknown}
        changes={of("unknown")}
        wordsOf={wordsWith(resultPane.change)}
        onRow={onRow}
      />
      <Changes
        heading={resultPane.past}
        changes={past}
        wordsOf={wordsWith(resultPane.lost)}
        onRow={onRow}
      />
    </>
  );
}

/** What a change comes to, whether it is mandatory, and until when it can be made. */
const wordsWith =
  (sentence: (path: string, from: Points | null, to: Points) => string) =>
  ({ path, from, to, isMandatory, until }: NeededChange): string =>
    [
      sentence(formatPath(path), from, to),
      ...(isMandatory ? [resultPane.mandatory] : []),
      ...(until === null ? [] : [resultPane.until(until)]),
    ].join(", ");

interface ChangesProps {
  readonly heading: string;
  readonly changes: readonly NeededChange[];
  readonly wordsOf: (change: NeededChange) => string;
  readonly onRow: (row: number) => void;
}

function Changes({ heading, changes, wordsOf, onRow }: ChangesProps): ReactElement | null {
  const styles = useStyles();
  if (changes.length === 0) return null;
  return (
    <>
      <p className={styles.text}>{heading}</p>
      <ul className={styles.list} aria-label={heading}>
        {changes.map((change) => (
          <li key={change.row}>
            <Link className={styles.link} as="button" onClick={() => onRow(change.row)}>
              {wordsOf(change)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
