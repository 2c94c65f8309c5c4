/** Owns the note of who appraises on a content, and whether it was dealt with; folded away until there is one. */
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AppraisalNote } from "../../core/model/table/appraisal";
import { appraisalPane } from "../../messages/pane/scoring/appraisal";
import { TypedText } from "./TypedText";

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200 },
  summary: { cursor: "pointer", minHeight: "24px" },
});

export interface NoteFieldProps {
  readonly note: AppraisalNote | null;
  readonly isDisabled: boolean;
  readonly onNote: (note: AppraisalNote | null) => void;
}

export function NoteField({ note, isDisabled, onNote }: NoteFieldProps): ReactElement {
  const styles = useStyles();
  const isOpen = note?.isDone === false;
  return (
    <details className={styles.root} open={isOpen || undefined}>
      <summary className={styles.summary}>
        {isOpen ? appraisalPane.moreOpen : appraisalPane.more}
      </summary>
      <TypedText
        name="note"
        label={appraisalPane.note}
        text={note?.text ?? null}
        isDisabled={isDisabled}
        onText={(text) => onNote(text === null ? null : { text, isDone: false })}
      />
      {note !== null && (
        <Checkbox
          label={appraisalPane.noteDone}
          disabled={isDisabled}
          checked={note.isDone}
          onChange={(_event, { checked }) => onNote({ ...note, isDone: checked === true })}
        />
      )}
    </details>
  );
}
