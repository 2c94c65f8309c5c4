/** Owns one finding: its severity as sign and word, its sentence, the way to its cell, and the mending where one is sure. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellChange } from "../../core/model/workbook/grid";
import type { Finding, Severity } from "../../core/model/finding/finding";
import { severityNames, stateNames } from "../../messages/labels";
import { pane } from "../../messages/pane/around/shell";
import { shownValue } from "../../messages/results/mends";
import { describeFinding } from "../../messages/vi";
import { Icon, type IconName } from "../shared/looks/Icon";
import { tone } from "../shared/looks/theme";
import type { FindingTarget } from "./findingTarget";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    gap: "2px 8px",
    padding: "8px 12px",
    borderBottom: `1px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  word: { fontWeight: tokens.fontWeightSemibold },
  tools: { gridColumnStart: 2, display: "flex", gap: "6px", flexWrap: "wrap" },
  preview: { gridColumnStart: 2, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  button: { minWidth: "auto", paddingLeft: "6px", paddingRight: "8px" },
});

interface Look {
  readonly icon: IconName;
  readonly colour: string;
}

const looks: { readonly [S in Severity]: Look } = {
  error: { icon: "bad", colour: tone.bad },
  warning: { icon: "warning", colour: tone.warn },
  info: { icon: "info", colour: tone.info },
};

/** What is not scored yet is no mistake. */
function lookOf({ code, severity }: Finding): Look & { readonly word: string } {
  return code === "blankScore"
    ? { icon: "blank", colour: tone.quiet, word: stateNames.unscored }
    : { ...looks[severity], word: severityNames[severity] };
}

export interface FindingRowProps {
  readonly finding: Finding;
  readonly target: FindingTarget;
  /** The sheet in hand: a cell elsewhere is named with its sheet. */
  readonly sheet: string | null;
  readonly onGo: () => void;
  readonly onGivePassLine: () => void;
  readonly onMend: (change: CellChange) => void;
}

export function FindingRow(props: FindingRowProps): ReactElement {
  const { finding, target, sheet, onGo, onMend } = props;
  const styles = useStyles();
  const { icon, colour, word } = lookOf(finding);
  const { mend } = target;
  const cellName =
    finding.sheet !== null && finding.sheet !== sheet
      ? pane.findings.onSheet(finding.cell ?? "", finding.sheet)
      : (finding.cell ?? "");
  return (
    <li className={styles.root}>
      <span style={{ color: colour }}>
        <Icon name={icon} />
      </span>
      <p className={styles.text}>
        <span className={styles.word} style={{ color: colour }}>
          {word}.
        </span>{" "}
        {describeFinding(finding)}
      </p>
      {finding.code === "noPassLine" && (
        <span className={styles.tools}>
          <Button className={styles.button} size="small" onClick={props.onGivePassLine}>
            {pane.findings.givePassLine}
          </Button>
        </span>
      )}
      {finding.cell !== null && (
        <span className={styles.tools}>
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            icon={<Icon name="target" size={16} />}
            onClick={onGo}
          >
            {target.item ? pane.findings.openCard(cellName) : pane.findings.goTo(cellName)}
          </Button>
          {mend && (
            <Button className={styles.button} size="small" onClick={() => onMend(mend.change)}>
              {pane.findings.write(shownValue(mend.change.value), cellName)}
            </Button>
          )}
        </span>
      )}
      {mend && (
        <span className={styles.preview}>
          {pane.findings.preview(cellName, shownValue(mend.from), shownValue(mend.change.value))}
        </span>
      )}
    </li>
  );
}
