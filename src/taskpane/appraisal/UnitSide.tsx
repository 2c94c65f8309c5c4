/** Owns the left side of the card: what the unit claims, to be read only. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Item, TableReading } from "../../core/model/table/reading";
import { formatPoints } from "../../messages/format";
import { pane } from "../../messages/pane/around/shell";
import { appraisalPane } from "../../messages/pane/scoring/appraisal";
import { LOW } from "../shared/room";
import { saidPoints } from "./ContentList";

const useStyles = makeStyles({
  root: {
    flex: "1 1 0",
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  label: { color: tokens.colorNeutralForeground2 },
  points: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, maxHeight: "96px", overflowY: "auto", [LOW]: { maxHeight: "48px" } },
});

export interface UnitSideProps {
  readonly table: TableReading;
  readonly item: Item;
  /** What the sheet says, or what is kept beside it. */
  readonly evidence: string | null;
}

export function UnitSide({ table, item, evidence }: UnitSideProps): ReactElement {
  const styles = useStyles();
  const { maximum, reason, scores } = item;
  const { points, text } = scores.self;
  const outOf = maximum === null ? "" : ` ${pane.card.outOf(formatPoints(maximum))}`;
  return (
    <div className={styles.root}>
      <div className={styles.label}>{appraisalPane.unit}</div>
      <div>
        <span className={styles.points}>
          {points === null ? (text ?? appraisalPane.blank) : saidPoints(table, points)}
        </span>
        {outOf}
      </div>
      <div className={styles.words} tabIndex={0}>
        <Words label={appraisalPane.unitReason} text={reason} />
        <Words label={appraisalPane.unitEvidence} text={evidence} />
      </div>
    </div>
  );
}

function Words({
  label,
  text,
}: {
  readonly label: string;
  readonly text: string | null;
}): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <span className={styles.label}>{label}: </span>
      {text ?? appraisalPane.nothingSaid}
    </div>
  );
}
