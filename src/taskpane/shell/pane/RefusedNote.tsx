/** Owns the note on what was typed in cards that were left and could not stand: named, with the way back and the way to drop it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { namePaths } from "../../../core/model/table/itemTree";
import type { Reading } from "../../../core/model/table/reading";
import { refusedWords } from "../../../messages/pane/scoring/refused";
import { refusedCell, refusedPlace } from "../../session/refusedEntries";
import type { SessionControls } from "../../session/runSession";
import type { RefusedEntry } from "../../session/session";
import { tableKeyOf } from "../../session/entryKey";
import { Icon } from "../../shared/looks/Icon";
import { tone } from "../../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: "30vh",
    overflowY: "auto",
    padding: "6px 12px",
    color: tone.bad,
    backgroundColor: tone.badTint,
    borderBottom: `1px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: "flex", alignItems: "center", gap: "6px", flexWrap: "wrap" },
  text: { flex: "1 1 180px" },
});

export interface RefusedNoteProps {
  readonly controls: SessionControls;
  readonly reading: Reading;
  readonly entries: readonly RefusedEntry[];
  /** The card that opens takes the focus. */
  readonly wishFocus: () => void;
}

export default function RefusedNote(props: RefusedNoteProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root} role="alert">
      {props.entries.map((entry) => (
        <RefusedLine key={`${entry.key} ${entry.field}`} {...props} entry={entry} />
      ))}
    </div>
  );
}

interface RefusedLineProps extends Omit<RefusedNoteProps, "entries"> {
  readonly entry: RefusedEntry;
}

function RefusedLine(props: RefusedLineProps): ReactElement | null {
  const { controls, reading, entry, wishFocus } = props;
  const styles = useStyles();
  const place = refusedPlace(reading, entry.key);
  if (!place) return null;
  const { table, item, scorer } = place;
  const cell = refusedCell(reading, entry.key);
  const goBack = () => {
    wishFocus();
    controls.chooseTable(tableKeyOf(table));
    controls.chooseRow(item.row, scorer);
  };
  return (
    <div className={styles.line}>
      <Icon name="bad" size={16} />
      <span className={styles.text}>
        {refusedWords.notWritten(entry.text, namePaths(table.items)(item), cell)} {entry.why}
      </span>
      <Button size="small" aria-label={refusedWords.goBackTo(cell)} onClick={goBack}>
        {refusedWords.goBack}
      </Button>
      <Button
        size="small"
        aria-label={refusedWords.dropAt(cell)}
        onClick={() => controls.refuse(entry.key, entry.field, null)}
      >
        {refusedWords.drop}
      </Button>
    </div>
  );
}
