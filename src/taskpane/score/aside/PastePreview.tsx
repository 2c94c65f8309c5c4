/** Owns the preview of a pasted column: which rows get which points, what is refused and why, before anything is written. */
import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { namePaths } from "../../../core/model/table/itemTree";
import type { TableReading } from "../../../core/model/table/reading";
import { stepOf } from "../../../core/rules";
import type { Score } from "../../../core/score";
import { formatPath, formatPoints } from "../../../messages/format";
import { pasteWords } from "../../../messages/pane/scoring/paste";
import { pane } from "../../../messages/pane/around/shell";
import type { SessionControls } from "../../session/runSession";
import { tone } from "../../shared/looks/theme";
import { entriesOf, pastedColumn, type PastedLine } from "./pastedColumn";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "4px 12px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, outlineStyle: "none" },
  text: { margin: 0 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightSemibold },
    "& td, & th": { borderBottom: `1px solid ${tone.line}`, padding: "2px 4px" },
  },
  wrong: { color: tone.bad },
  buttons: { display: "flex", gap: "8px" },
});

export interface PastePreviewProps {
  readonly controls: SessionControls;
  readonly table: TableReading;
  readonly score: Score;
  /** As it was pasted. */
  readonly text: string;
}

export default function PastePreview(props: PastePreviewProps): ReactElement {
  const styles = useStyles();
  const { controls, table, score } = props;
  const { row, scorer } = controls.session;
  const [text, setText] = useState(props.text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => setText(props.text), [props.text]);
  useEffect(() => field.current?.focus(), []);
  const column = useMemo(() => pastedColumn(text, table, score, row), [text, table, score, row]);
  const entries = entriesOf(column, scorer);
  const nameOf = useMemo(() => namePaths(table.items), [table]);
  const item = table.items.find((each) => each.row === row);
  const wrong = column.lines.filter(({ outcome }) => outcome.kind === "wrong").length;
  const write = () => {
    controls.enterAll(entries);
    controls.chooseAside(null);
  };
  return (
    <section
      className={styles.root}
      aria-label={pasteWords.heading}
      onKeyDown={({ key }) => key === "Escape" && controls.chooseAside(null)}
    >
      <h3 className={styles.heading}>{pasteWords.heading}</h3>
      <Field label={pasteWords.field} hint={pasteWords.hint(item ? formatPath(nameOf(item)) : "")}>
        <Textarea
          ref={field}
          rows={3}
          value={text}
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <div role="status">
        {text.trim() !== "" && entries.length === 0 && (
          <p className={styles.text}>{pasteWords.nothing}</p>
        )}
        {wrong > 0 && <p className={styles.wrong}>{pasteWords.refusedCount(wrong)}</p>}
        {column.beyond > 0 && <p className={styles.wrong}>{pasteWords.beyond(column.beyond)}</p>}
        {column.columns > 1 && <p className={styles.text}>{pasteWords.columns(column.columns)}</p>}
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={entries.length === 0} onClick={write}>
          {pasteWords.write(entries.length)}
        </Button>
        <Button onClick={() => controls.chooseAside(null)}>{pasteWords.stop}</Button>
      </div>
      {column.lines.length > 0 && (
        <table className={styles.table} aria-label={pasteWords.preview}>
          <thead>
            <tr>
              <th scope="col">{pasteWords.heads.content}</th>
              <th scope="col">{pasteWords.heads.cell}</th>
              <th scope="col">{pasteWords.heads.value}</th>
            </tr>
          </thead>
          <tbody>
            {column.lines.map((line) => (
              <tr key={line.item.row}>
                <td>{formatPath(nameOf(line.item))}</td>
                <td>{line.item.scores[scorer].cell}</td>
                <td className={line.outcome.kind === "wrong" ? styles.wrong : undefined}>
                  {valueWords(line)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function valueWords({ item, text, outcome }: PastedLine): string {
  if (outcome.kind === "points") return formatPoints(outcome.points);
  if (outcome.kind === "blank") return pasteWords.skipped;
  const why =
    outcome.why === "aboveMaximum"
      ? pane.card.aboveMaximum(formatPoints(item.maximum ?? 0))
      : outcome.why === "offStep"
        ? pane.card.offStep(formatPoints(stepOf(item.rule) ?? 0))
        : pane.card[outcome.why];
  return `“${text}”: ${why}`;
}
