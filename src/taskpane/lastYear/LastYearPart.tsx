/** Owns what stands of last year below a card: its files, opened beside, what each says of the content in hand, and whether that was checked. */
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useContext, useRef, useState } from "react";
import { rowSettings, settingsOf, withRow } from "../../core/settings";
import { lastYearWords as words } from "../../messages/pane/scoring/lastYear";
import { isReadOnly } from "../session/session";
import { OpenBesideContext } from "../shared/openBeside";
import { tone } from "../shared/looks/theme";
import { LastYearFile } from "./LastYearFile";
import type { LastYearPartProps } from "./lastYearProps";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: "6px",
    padding: "6px 12px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  way: { minWidth: "24px", minHeight: "24px", padding: "0 6px" },
  unchecked: { margin: 0, color: tone.warn },
});

export default function LastYearPart(props: LastYearPartProps): ReactElement | null {
  const styles = useStyles();
  const { controls, table, item } = props;
  const { lastYears, settings, workbook, isTrial } = controls.session;
  const openBeside = useContext(OpenBesideContext);
  const input = useRef<HTMLInputElement>(null);
  const [isOpening, setOpening] = useState(false);
  const kept = rowSettings(settingsOf(settings, table), item.row)?.lastYear;
  const canWrite = !isTrial && workbook !== null && !isReadOnly(workbook.format);
  const open = async (files: readonly File[]): Promise<void> => {
    if (!openBeside) return;
    setOpening(true);
    for (const file of files) await controls.openLastYear((forms) => openBeside(file, forms));
    setOpening(false);
  };
  if (!openBeside && lastYears.length === 0 && !kept) return null;
  return (
    <section className={styles.root} aria-label={words.section}>
      {lastYears.map((last, at) => (
        <LastYearFile
          key={`${last.reading.file} ${at}`}
          {...props}
          last={last}
          canWrite={canWrite}
        />
      ))}
      {kept?.isTaken === true && !kept.isChecked && (
        <p className={styles.unchecked}>{words.unchecked}</p>
      )}
      {canWrite && (lastYears.length > 0 || kept) && (
        <Checkbox
          label={words.checked}
          checked={kept?.isChecked ?? false}
          onChange={(_event, { checked }) => {
            const isTaken = kept?.isTaken ?? false;
            const next = { isTaken, isChecked: checked === true };
            const lastYear = isTaken || next.isChecked ? next : undefined;
            controls.changeSettings((all) => withRow(all, table, item, { lastYear }));
          }}
        />
      )}
      {openBeside && (
        <>
          <Button
            className={styles.way}
            size="small"
            appearance="subtle"
            disabledFocusable={isOpening}
            onClick={() => !isOpening && input.current?.click()}
          >
            {isOpening ? words.reading : lastYears.length === 0 ? words.open : words.openMore}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            aria-label={words.choose}
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              target.value = "";
              void open(files);
            }}
          />
        </>
      )}
    </section>
  );
}
