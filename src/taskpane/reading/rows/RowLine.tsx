/** Owns one line of the list of rows: number in the sheet, what it was read as, and its words. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { RowDetail } from "../../../actions/reading/tableDetail";
import { sheetWords } from "../../../messages/pane/around/sheetView";
import { recognitionWords } from "../../../messages/pane/reading";
import { DOUBTFUL_BELOW } from "../../../core/model/table/reading";
import { Icon } from "../../shared/looks/Icon";
import { openRowButton, rowButton } from "../../shared/looks/rowButton";
import { spoken } from "../../shared/looks/spoken";
import { tone } from "../../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    ...rowButton,
    gridTemplateColumns: "28px 74px minmax(0, 1fr) auto",
    gap: "6px",
    alignItems: "center",
    padding: "4px 12px 4px 8px",
  },
  current: openRowButton,
  row: { color: tone.quiet, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  kind: {
    padding: "0 4px",
    borderRadius: tokens.borderRadiusSmall,
    textAlign: "center",
    whiteSpace: "nowrap",
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
  },
  indicator: { backgroundColor: tone.goodTint, color: tone.good },
  heading: { backgroundColor: tone.infoTint, color: tone.info },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  marks: { display: "inline-flex", gap: "2px" },
  spoken,
  doubt: { color: tone.warn },
  mandatory: { color: tone.bad },
  amended: { color: tone.good },
});

/** A row that a person should look at before the points count. */
export const isDoubtful = ({ confidence, doubts }: RowDetail): boolean =>
  confidence !== null && (confidence < DOUBTFUL_BELOW || doubts.includes("contested"));

export interface RowLineProps {
  readonly detail: RowDetail;
  readonly isCurrent: boolean;
  readonly isAmended: boolean;
  readonly onChoose: () => void;
}

export const RowLine = memo(function RowLine(props: RowLineProps): ReactElement {
  const styles = useStyles();
  const { row, kind, number, text, isMandatory } = props.detail;
  const words = recognitionWords;
  const isHeading = kind === "section" || kind === "group";
  return (
    <button
      type="button"
      className={mergeClasses(styles.root, props.isCurrent && styles.current)}
      aria-expanded={props.isCurrent}
      title={text}
      onClick={props.onChoose}
    >
      <span className={styles.row}>
        <span className={styles.spoken}>{words.row} </span>
        {row}
        <span className={styles.spoken}>, </span>
      </span>
      <span
        className={mergeClasses(
          styles.kind,
          kind === "indicator" && styles.indicator,
          isHeading && styles.heading,
        )}
      >
        {sheetWords.rowKinds[kind]}
        <span className={styles.spoken}>: </span>
      </span>
      <span className={mergeClasses(styles.text, isHeading && styles.strong)}>
        {`${number} ${text}`.trim()}
      </span>
      <span className={styles.marks}>
        {isDoubtful(props.detail) && (
          <span className={styles.doubt}>
            <Icon name="warning" size={16} />
            <span className={styles.spoken}>, {words.doubtfulMark}</span>
          </span>
        )}
        {isMandatory && kind === "indicator" && (
          <span className={styles.mandatory}>
            <Icon name="mandatory" size={16} />
            <span className={styles.spoken}>, {words.mandatoryMark}</span>
          </span>
        )}
        {props.isAmended && (
          <span className={styles.amended}>
            <Icon name="edit" size={16} />
            <span className={styles.spoken}>, {words.amended.toLowerCase()}</span>
          </span>
        )}
      </span>
    </button>
  );
});
