/** Owns what is told around keeping and saving: that nothing is kept, what was restored, where a file went, and the question for a copy. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { KeepingRefusal } from "../../../hosts/keepingStore";
import { keptWords } from "../../../messages/pane/around/kept";
import { Icon } from "../../shared/looks/Icon";
import { tone } from "../../shared/looks/theme";
import type { BookFile, FileNote } from "../file/useBookFile";
import { UnsavedQuestion } from "../leaving/UnsavedQuestion";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "start",
    gap: "8px",
    padding: "6px 8px 6px 12px",
    borderBottom: `1px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase300,
    color: tone.info,
    backgroundColor: tone.infoTint,
  },
  text: { flexGrow: 1 },
});

export interface KeepingNotesProps {
  readonly book: BookFile;
  /** Why nothing is kept; null: it is, or that was put aside. */
  readonly refusal: KeepingRefusal | null;
  readonly onRefusalSeen: () => void;
}

export default function KeepingNotes(props: KeepingNotesProps): ReactElement {
  const { book, refusal, onRefusalSeen } = props;
  const { copyQuestion, note } = book;
  return (
    <>
      {refusal && <Note text={keptWords.refused[refusal]} onClose={onRefusalSeen} />}
      {note && <Note text={sentenceOf(note)} onClose={book.putNoteAside} />}
      {copyQuestion && (
        <UnsavedQuestion
          question={keptWords.backup.question(copyQuestion.file)}
          words={keptWords.backup}
          onSave={() => copyQuestion.answer("copy")}
          onGoOn={() => copyQuestion.answer("none")}
          onStay={() => copyQuestion.answer("stay")}
        />
      )}
    </>
  );
}

function sentenceOf(note: FileNote): string {
  if (note.kind === "changedOnDisk") return keptWords.changedOnDisk(note.file, note.given);
  const { restored, restoredPartly } = keptWords;
  return note.missing > 0 ? `${restored} ${restoredPartly(note.missing)}` : restored;
}

interface NoteProps {
  readonly text: string;
  readonly onClose: () => void;
}

function Note({ text, onClose }: NoteProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root} role="status">
      <Icon name="info" />
      <span className={styles.text}>{text}</span>
      <Button size="small" appearance="subtle" onClick={onClose}>
        {keptWords.close}
      </Button>
    </div>
  );
}
