/** Owns what a person can say of one row: what it is, and whether it is mandatory. */
import { Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { placeOf, type RowWords } from "../../../actions/reading/amendments";
import type { RowDetail, RowKind } from "../../../actions/reading/tableDetail";
import type { TableReading } from "../../../core/model/table/reading";
import type { RowAs } from "../../../core/recognise/form/correction";
import { rowDoubtWords } from "../../../messages/labels";
import { recognitionWords } from "../../../messages/pane/reading";
import type { SessionControls } from "../../session/runSession";
import { AmendedMark } from "../AmendedMark";

const useStyles = makeStyles({
  root: {
    padding: "6px 12px 8px 14px",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: {
    margin: "0 0 6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

export interface RowEditorProps {
  readonly controls: SessionControls;
  readonly table: TableReading;
  readonly detail: RowDetail;
  /** What was said of it before. */
  readonly rowWords: RowWords | undefined;
}

const choices: readonly RowAs[] = ["indicator", "group", "subtotal", "total", "text"];

export function RowEditor({ controls, table, detail, rowWords }: RowEditorProps): ReactElement {
  const styles = useStyles();
  const { row, kind, text, isMandatory } = detail;
  const words = recognitionWords;
  const place = placeOf(table);
  const say = (value: RowWords | null) => controls.amend([{ subject: "row", place, row, value }]);
  return (
    <div className={styles.root}>
      <p className={styles.text}>{text}</p>
      {detail.confidence !== null && !rowWords && (
        <p className={styles.text}>
          {words.rowCertainty(
            detail.confidence,
            detail.doubts.map((doubt) => rowDoubtWords[doubt]).join("; "),
          )}
        </p>
      )}
      <Field label={words.rowIs(row)}>
        <RadioGroup
          name={`row ${row}`}
          value={asOf(kind)}
          onChange={(_event, { value }) =>
            say(value === "indicator" ? { ...rowWords, as: value } : { as: value as RowAs })
          }
        >
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={words.rowAs[choice]} />
          ))}
        </RadioGroup>
      </Field>
      {kind === "indicator" && (
        <Checkbox
          label={words.mandatoryField}
          checked={isMandatory}
          onChange={(_event, { checked }) => say({ ...rowWords, mandatory: checked === true })}
        />
      )}
      {rowWords && (
        <div>
          <AmendedMark name={words.rowIs(row)} onTakeBack={() => say(null)} />
        </div>
      )}
    </div>
  );
}

/** Options are no choice of their own: none is marked for them. */
function asOf(kind: RowKind): RowAs | "" {
  if (kind === "indicator") return kind;
  if (kind === "section" || kind === "group") return "group";
  if (kind === "subtotal" || kind === "total") return kind;
  return kind === "text" || kind === "note" ? "text" : "";
}
