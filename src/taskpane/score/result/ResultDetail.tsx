/** Owns what stands behind the result: every reason, what the next result would need, and the receipt of the computation. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { isTickSheet } from "../../../core/model/table/tickSheet";
import { neededFor } from "../../../core/score/needed";
import { startSentence } from "../../../messages/format";
import { resultPane } from "../../../messages/pane/scoring/result";
import { describeReason } from "../../../messages/vi";
import { LOW } from "../../shared/room";
import { todayOf } from "../../shared/today";
import { NeededEntry } from "./NeededEntry";
import { ReceiptEntry } from "./ReceiptEntry";
import type { ResultDetailProps } from "./resultDetailProps";

const useStyles = makeStyles({
  root: {
    maxHeight: "38vh",
    // In low room it stands in the place of the view.
    [LOW]: { maxHeight: "56vh" },
    overflowY: "auto",
    padding: "0 8px 8px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  heading: {
    margin: "8px 0 2px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingLeft: "18px" },
  text: { margin: 0 },
});

export default function ResultDetail(props: ResultDetailProps): ReactElement {
  const styles = useStyles();
  const { controls, table, score, decision } = props;
  const today = todayOf(new Date());
  const needed = useMemo(
    () => neededFor(table, score, decision, today),
    [table, score, decision, today],
  );
  const reasons = score.outcome?.reasons ?? [];
  return (
    <div className={styles.root} role="region" aria-label={resultPane.heading} tabIndex={0}>
      {reasons.length > 0 && (
        <>
          <h2 className={styles.heading}>{resultPane.reasons}</h2>
          <ul className={styles.list}>
            {reasons.map((reason, index) => (
              <li key={`${reason.code} ${index}`}>{startSentence(describeReason(reason))}</li>
            ))}
          </ul>
        </>
      )}
      {!isTickSheet(table) && <h2 className={styles.heading}>{resultPane.needed}</h2>}
      {!isTickSheet(table) && needed.length === 0 && (
        <p className={styles.text}>{resultPane.nothingNeeded}</p>
      )}
      {needed.map((entry) => (
        <NeededEntry
          key={`${entry.target.kind} ${entry.target.line}`}
          needed={entry}
          kind={table.kind}
          onRow={controls.chooseRow}
        />
      ))}
      <h2 className={styles.heading}>{resultPane.receipt}</h2>
      <ReceiptEntry {...props} />
    </div>
  );
}
