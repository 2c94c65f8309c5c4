/** Owns the bar that stands above everything while entries are only tried: how many, and the two ways out. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { trialWords } from "../../../messages/pane/scoring/trial";
import type { SessionControls } from "../../session/runSession";
import { Icon } from "../../shared/looks/Icon";
import { tone } from "../../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "4px 12px",
    color: tone.info,
    backgroundColor: tone.infoTint,
    borderBottom: `1px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flex: "1 1 200px" },
});

export default function TrialBar({
  controls,
}: {
  readonly controls: SessionControls;
}): ReactElement {
  const styles = useStyles();
  const count = Object.keys(controls.session.drafts).length;
  return (
    <div className={styles.root} role="status">
      <Icon name="info" size={16} />
      <span className={styles.text}>{count === 0 ? trialWords.none : trialWords.some(count)}</span>
      {count > 0 && (
        <Button size="small" appearance="primary" onClick={controls.keepTrial}>
          {trialWords.keep}
        </Button>
      )}
      <Button size="small" onClick={controls.dropTrial}>
        {count === 0 ? trialWords.stop : trialWords.drop}
      </Button>
    </div>
  );
}
