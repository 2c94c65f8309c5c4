/** Owns the sentences of what is to be looked at in the indicator in hand. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../../../core/model/finding/finding";
import { severityNames } from "../../../../messages/labels";
import { pane } from "../../../../messages/pane/around/shell";
import { describeFinding } from "../../../../messages/vi";
import { Icon } from "../../../shared/looks/Icon";
import { tone } from "../../../shared/looks/theme";

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

export default function CardFindings({
  findings,
}: {
  readonly findings: readonly Finding[];
}): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.root} aria-label={pane.card.findings}>
      {findings.map((finding, index) => (
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
