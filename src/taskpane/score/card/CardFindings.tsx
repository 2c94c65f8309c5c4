/** Owns what is to be looked at in the indicator in hand, beside what its fields already ask. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../../core/model/finding/finding";
import { parseAddress } from "../../../core/model/workbook/grid";
import type { Item } from "../../../core/model/table/reading";
import { severityNames } from "../../../messages/labels";
import { pane } from "../../../messages/pane/shell";
import { describeFinding } from "../../../messages/vi";
import { Icon } from "../../shared/Icon";
import { tone } from "../../shared/theme";

const useStyles = makeStyles({
  root: {
    listStyleType: "none",
    margin: "0 12px 12px",
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  finding: {
    display: "flex",
    gap: "8px",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tone.warnTint,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sign: { color: tone.warn },
});

export interface CardFindingsProps {
  readonly findings: readonly Finding[];
  readonly sheet: string;
  readonly item: Item;
}

export function CardFindings({ findings, sheet, item }: CardFindingsProps): ReactElement | null {
  const styles = useStyles();
  const ofRow = findings.filter((finding) => isOf(finding, sheet, item));
  if (ofRow.length === 0) return null;
  return (
    <ul className={styles.root} aria-label={pane.card.findings}>
      {ofRow.map((finding, index) => (
        <li key={`${finding.code} ${index}`} className={styles.finding}>
          <span className={styles.sign}>
            <Icon name="warning" size={16} />
          </span>
          <span>
            {severityNames[finding.severity]}. {describeFinding(finding)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The fields themselves ask for points, for a number in place of a word, and for the reason. */
const askedByFields: readonly Finding["code"][] = [
  "blankScore",
  "textScore",
  "deductionNoReason",
  "notApplicableProposed",
];

function isOf({ code, sheet, cell }: Finding, ownSheet: string, { row, lastRow }: Item): boolean {
  const address = cell === null ? null : parseAddress(cell);
  return (
    sheet === ownSheet &&
    address !== null &&
    row <= address.row &&
    address.row <= lastRow &&
    !askedByFields.includes(code)
  );
}
