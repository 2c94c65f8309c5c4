/** Owns the reason for a deduction: asked when points are missing, filled from reasons already used, cleared on demand. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { pane } from "../../../messages/pane/around/shell";
import { Icon } from "../../shared/looks/Icon";
import { TextField } from "./TextField";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "4px" },
  phrases: {
    listStyleType: "none",
    margin: 0,
    padding: "4px",
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: "168px",
    overflowY: "auto",
  },
  phrase: {
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    width: "100%",
    paddingLeft: "8px",
    paddingRight: "8px",
  },
  left: {
    display: "flex",
    gap: "6px",
    alignItems: "center",
    flexWrap: "wrap",
    fontSize: tokens.fontSizeBase200,
  },
  clear: { minWidth: "24px", minHeight: "24px", padding: "0 6px" },
  toggle: { alignSelf: "flex-start", paddingLeft: "4px", minWidth: "auto" },
});

export interface ReasonFieldProps {
  readonly label: string;
  readonly reason: string | null;
  readonly isDeducted: boolean;
  /** The points are all there can be; neither this nor deducted: there are none, or nobody knows how many there can be. */
  readonly isFull: boolean;
  readonly phrases: readonly string[];
  /** A reason that the facts give: taken on demand, then edited as any other. */
  readonly proposal: string | null;
  readonly onReason: (reason: string | null) => void;
}

export function ReasonField({
  label,
  reason,
  isDeducted,
  isFull,
  phrases,
  proposal,
  onReason,
}: ReasonFieldProps): ReactElement {
  const styles = useStyles();
  const offered = phrases.filter((phrase) => phrase !== reason);
  return (
    <div className={styles.root}>
      <TextField
        name="reason"
        label={label}
        text={reason}
        asked={isDeducted && !reason?.trim() ? pane.card.reasonMissing : null}
        onText={onReason}
      />
      {isDeducted && proposal !== null && !reason?.trim() && (
        <Button className={styles.phrase} size="small" onClick={() => onReason(proposal)}>
          {pane.card.propose(proposal)}
        </Button>
      )}
      {!isDeducted && reason !== null && (
        <span className={styles.left}>
          {isFull ? pane.card.reasonOfOld : pane.card.reasonOfOther}
          <Button
            className={styles.clear}
            size="small"
            appearance="subtle"
            onClick={() => onReason(null)}
          >
            {pane.card.clearReason}
          </Button>
        </span>
      )}
      {isDeducted && offered.length > 0 && <Phrases phrases={offered} onPhrase={onReason} />}
    </div>
  );
}

interface PhrasesProps {
  readonly phrases: readonly string[];
  readonly onPhrase: (phrase: string) => void;
}

/** Reasons already used, behind a button until they are asked for. */
function Phrases({ phrases, onPhrase }: PhrasesProps): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        className={styles.toggle}
        appearance="transparent"
        size="small"
        icon={<Icon name={isOpen ? "next" : "expand"} size={16} />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {`${pane.card.phrasesFor} (${phrases.length})`}
      </Button>
      {isOpen && (
        <ul className={styles.phrases} aria-label={pane.card.phrases}>
          {phrases.map((phrase) => (
            <li key={phrase}>
              <Button
                className={styles.phrase}
                appearance="subtle"
                size="small"
                onClick={() => {
                  onPhrase(phrase);
                  setOpen(false);
                }}
              >
                {phrase}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
