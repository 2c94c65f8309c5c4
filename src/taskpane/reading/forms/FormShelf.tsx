/** Owns the forms that are loaded: their names, one more from a file, one put away. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useRef } from "react";
import { formWords } from "../../../messages/pane/forms";
import { Icon } from "../../shared/looks/Icon";
import type { SessionControls } from "../../session/runSession";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0 0 8px", padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    fontSize: tokens.fontSizeBase200,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

export function FormShelf({ controls }: { readonly controls: SessionControls }): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { forms } = controls.session;
  return (
    <>
      {forms.length > 0 && (
        <ul className={styles.list} aria-label={formWords.loaded}>
          {forms.map(({ name }) => (
            <li key={name} className={styles.item}>
              <span className={styles.name}>{name}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<Icon name="close" size={16} />}
                aria-label={formWords.removeFull(name)}
                title={formWords.remove}
                onClick={() => controls.dropForm(name)}
              />
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={formWords.fileChoice}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file) void file.text().then(controls.loadForm);
        }}
      />
      <Button size="small" icon={<Icon name="open" />} onClick={() => input.current?.click()}>
        {formWords.load}
      </Button>
    </>
  );
}
