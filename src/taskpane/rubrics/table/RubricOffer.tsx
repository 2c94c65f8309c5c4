/** Owns the offer of a loaded rubric that the table in hand seems to follow: used or declined by a person, never by itself. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { offeredRubric } from "../../../actions/scoring/rubricOffer";
import type { Reading, TableReading } from "../../../core/model/table/reading";
import { settingsOf, withTable } from "../../../core/settings";
import { rubricsPane } from "../../../messages/pane/rubrics";
import { tone } from "../../shared/looks/theme";
import type { SessionControls } from "../../session/runSession";
import { useLooks } from "../looks";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 12px",
    flexShrink: 0,
    backgroundColor: tone.infoTint,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface RubricOfferProps {
  readonly controls: SessionControls;
  readonly reading: Reading;
  /** As it was read, before anything was settled. */
  readonly table: TableReading;
}

export default function RubricOffer(props: RubricOfferProps): ReactElement | null {
  const styles = useStyles();
  const looks = useLooks();
  const { controls, reading, table } = props;
  const { settings, shelf } = controls.session;
  const offer = useMemo(
    () => offeredRubric(reading, table, settings, shelf),
    [reading, table, settings, shelf],
  );
  if (!offer) return null;
  const words = rubricsPane.offer;
  const { id, title } = offer.rubric;
  const use = () => controls.changeSettings((all) => withTable(all, table, { rubric: id }));
  const decline = () =>
    controls.changeSettings((all) =>
      withTable(all, table, { declined: [...(settingsOf(all, table).declined ?? []), id] }),
    );
  return (
    <section className={styles.root} aria-label={words.name}>
      <p className={looks.text} role="status">
        {words.text(title, offer.confidence)}
      </p>
      <div className={looks.buttons}>
        <Button size="small" appearance="primary" onClick={use}>
          {words.use}
        </Button>
        <Button size="small" onClick={decline}>
          {words.decline}
        </Button>
      </div>
    </section>
  );
}
