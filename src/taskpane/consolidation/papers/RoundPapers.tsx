/** Owns the section of the papers of a round: which, for which units, what is typed once, the button with its progress, and what is told. */
import { Button, Checkbox, makeStyles, ProgressBar } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import type { RoundOverview } from "../../../actions/rounds/consolidationDesk";
import type { PaperTemplate } from "../../../core/documents/papers/template";
import { papersPane as words } from "../../../messages/pane/papers";
import { PaperFields } from "../../papers/PaperFields";
import { useLooks } from "../looks";
import type { RoundControls } from "../useRound";
import { RoundUnits } from "./RoundUnits";
import { useRoundPapers } from "./useRoundPapers";

const useStyles = makeStyles({
  kinds: {
    border: "none",
    margin: "0 0 8px",
    padding: 0,
    minWidth: 0,
    display: "grid",
    alignItems: "start",
    gridTemplateColumns: "repeat(auto-fill, minmax(240px, 1fr))",
  },
  list: { margin: "6px 0", paddingLeft: "18px", lineHeight: "20px", overflowWrap: "anywhere" },
});

export interface RoundPapersProps {
  readonly controls: RoundControls;
  readonly overview: RoundOverview;
  /** Of the program, for receipts. */
  readonly version: string;
}

export default function RoundPapers(props: RoundPapersProps): ReactElement {
  const { controls, overview, version } = props;
  const { round } = controls;
  const looks = useLooks();
  const styles = useStyles();
  const [areUnitsOpen, setUnitsOpen] = useState(false);
  const papers = useRoundPapers(controls, overview, version);
  const { sent, units, done, roundKinds, unitKinds } = papers;
  const progress = done === null ? null : words.progress(done, units.length);
  const isNothingChosen = roundKinds.length + unitKinds.length === 0;
  return (
    <section className={looks.section} aria-labelledby="round-papers-heading">
      <h3 className={looks.heading} id="round-papers-heading">
        {words.round}
      </h3>
      <p className={looks.text}>{words.roundIntro(sent.length)}</p>
      <Kinds
        legend={words.ofRound}
        templates={papers.ofRound}
        chosen={roundKinds}
        onChoose={papers.chooseOfRound}
      />
      <Kinds
        legend={words.ofUnits}
        templates={papers.ofUnit}
        chosen={unitKinds}
        onChoose={papers.chooseOfUnit}
      />
      {unitKinds.length > 0 && (
        <details
          open={areUnitsOpen}
          onToggle={({ currentTarget }) => setUnitsOpen(currentTarget.open)}
        >
          <summary className={looks.summary}>{words.units(units.length, sent.length)}</summary>
          {areUnitsOpen && <RoundUnits units={sent} chosen={units} onChoose={papers.chooseUnits} />}
        </details>
      )}
      <PaperFields
        fields={papers.fields}
        values={papers.particulars.fields}
        onChange={papers.type}
      />
      <div className={looks.line}>
        <Button
          disabled={isNothingChosen || done !== null || round.isConsolidating || round.isReading}
          onClick={papers.make}
        >
          {words.roundMake}
        </Button>
        {done !== null && <Button onClick={papers.stop}>{words.roundStop}</Button>}
      </div>
      {progress !== null && (
        <ProgressBar value={done ?? 0} max={Math.max(1, units.length)} aria-label={progress} />
      )}
      <div role="status" data-testid="round-papers">
        {progress !== null ? (
          <p className={looks.quiet}>{progress}</p>
        ) : (
          papers.report.length > 0 && (
            <ul className={styles.list}>
              {papers.report.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )
        )}
      </div>
    </section>
  );
}

interface KindsProps {
  readonly legend: string;
  readonly templates: readonly PaperTemplate[];
  readonly chosen: readonly string[];
  readonly onChoose: (kind: string, isChosen: boolean) => void;
}

function Kinds({ legend, templates, chosen, onChoose }: KindsProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <fieldset className={styles.kinds} aria-labelledby={id}>
      <legend id={id}>{legend}</legend>
      {templates.map(({ id: template, kind, title }) => (
        <Checkbox
          key={template}
          label={title}
          aria-label={`${legend}: ${title}`}
          checked={chosen.includes(kind)}
          onChange={(_event, { checked }) => onChoose(kind, checked === true)}
        />
      ))}
    </fieldset>
  );
}
