/** Owns what is said of a file that can be looked at only, and how to get one that can be written. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { FileFormat } from "../../../core/model/workbook/grid";
import { readOnlyNote } from "../../../messages/pane/around/readOnly";
import { Icon } from "../../shared/looks/Icon";
import { tone } from "../../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    gap: "4px 8px",
    padding: "8px 12px",
    color: tone.info,
    backgroundColor: tone.infoTint,
    borderBottom: `1px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  button: { marginTop: "4px" },
  steps: { margin: "6px 0 0", paddingLeft: "18px", color: tokens.colorNeutralForeground1 },
});

export default function ReadOnlyNote({ format }: { readonly format: FileFormat }): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.root} role="note">
      <Icon name="info" />
      <div>
        {readOnlyNote.note(format)}
        <div>
          <Button
            className={styles.button}
            size="small"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? readOnlyNote.hide : readOnlyNote.how}
          </Button>
        </div>
        {isOpen && (
          <ol className={styles.steps}>
            {readOnlyNote.steps(format).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
      </div>
    </div>
  );
}
