/** Owns the words of a card: the reason, asked for a deduction and possible at full marks; and the evidence, in the sheet or kept with the file. */
import { Button, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Entry } from "../../../actions/writing/writeEntry";
import type { IndicatorAssessment } from "../../../core/model/score/assessment";
import { type Scorer, unitScorer } from "../../../core/model/table/scorer";
import { pane } from "../../../messages/pane/around/shell";
import { ReasonField } from "../entries/ReasonField";
import { TextField } from "../entries/TextField";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: "4px" },
  way: { minWidth: "24px", minHeight: "24px", padding: "0 6px" },
});

export interface CardTextsProps {
  readonly scorer: Scorer;
  readonly claim: IndicatorAssessment;
  readonly isDeducted: boolean;
  readonly isFull: boolean;
  /** Null: the table has nowhere to write a reason. */
  readonly reasonLabel: string | null;
  readonly hasEvidence: boolean;
  readonly phrases: readonly string[];
  /** A reason that the facts give, or null. */
  readonly proposal: string | null;
  readonly onEntry: (entry: Entry) => void;
  readonly onEvidence: (evidence: string | null) => void;
}

export function CardTexts(props: CardTextsProps): ReactElement {
  const styles = useStyles();
  const { scorer, claim, isDeducted, isFull, reasonLabel, hasEvidence, onEntry, onEvidence } =
    props;
  const [wanted, setWanted] = useState<"reason" | "evidence" | null>(null);
  const isReasonShown =
    isDeducted || wanted === "reason" || (scorer === unitScorer && claim.reason !== null);
  const isEvidenceShown = hasEvidence || wanted === "evidence" || claim.evidence !== null;
  const canGiveReason = reasonLabel !== null && !isReasonShown;
  return (
    <>
      {reasonLabel !== null && isReasonShown && (
        <ReasonField
          label={isDeducted ? reasonLabel : pane.card.reasonOfFull}
          reason={claim.reason}
          isDeducted={isDeducted}
          isFull={isFull}
          proposal={props.proposal}
          phrases={props.phrases}
          onReason={(reason) => onEntry({ reason })}
        />
      )}
      {isEvidenceShown && (
        <TextField
          name="evidence"
          label={hasEvidence ? pane.card.evidence : pane.card.evidenceKept}
          text={claim.evidence}
          onText={onEvidence}
        />
      )}
      {(canGiveReason || !isEvidenceShown) && (
        <span className={styles.ways}>
          {canGiveReason && (
            <Button
              className={styles.way}
              size="small"
              appearance="subtle"
              onClick={() => setWanted("reason")}
            >
              {pane.card.giveReason}
            </Button>
          )}
          {!isEvidenceShown && (
            <Button
              className={styles.way}
              size="small"
              appearance="subtle"
              onClick={() => setWanted("evidence")}
            >
              {pane.card.giveEvidence}
            </Button>
          )}
        </span>
      )}
    </>
  );
}
