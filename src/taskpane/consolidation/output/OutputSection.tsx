/** Owns what goes out of a round: the result workbook, the marked-up copies, and the round kept for next time. */
import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RoundOverview } from "../../../actions/rounds/consolidationDesk";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { useLooks } from "../looks";
import { followUpsOf } from "../roundState";
import type { RoundControls } from "../useRound";
import { ClosingSection } from "./ClosingSection";
import { HeadFields } from "./HeadFields";
import { KeptRound } from "./KeptRound";
import { Preview } from "./Preview";
import { ResultButtons, type ResultPlaces } from "./ResultButtons";
import { useMarkedCopies } from "./useMarkedCopies";
import { useWork } from "./useWork";

const words = consolidation.out;

export interface OutputSectionProps extends ResultPlaces {
  readonly controls: RoundControls;
  readonly overview: RoundOverview | null;
}

export function OutputSection(props: OutputSectionProps): ReactElement {
  const { controls, overview, writeSheets, addSheets } = props;
  const { desk, round } = controls;
  const looks = useLooks();
  const work = useWork(controls.fail);
  const copies = useMarkedCopies(controls, overview);
  const isBusy = work.isGoingOn || round.isConsolidating || round.isReading;
  const progress = copies.done === null ? null : words.copying(copies.done, copies.count);
  return (
    <section className={looks.section} aria-labelledby="out-heading">
      <h3 className={looks.heading} id="out-heading">
        {words.heading}
      </h3>
      {overview && <Preview overview={overview} />}
      <div className={looks.line}>
        <ResultButtons
          desk={desk}
          year={overview?.year ?? null}
          paper={round.decisions.paper}
          followUps={followUpsOf(round)}
          dossiers={round.decisions.dossiers}
          work={work}
          isDisabled={!overview || isBusy}
          writeSheets={writeSheets}
          addSheets={addSheets}
        />
        {copies.count > 0 && (
          <Button disabled={isBusy || copies.done !== null} onClick={copies.make}>
            {words.copies(copies.count)}
          </Button>
        )}
        {copies.done !== null && <Button onClick={copies.stop}>{consolidation.intake.stop}</Button>}
        <KeptRound
          controls={controls}
          isDisabled={!overview || isBusy}
          isBusy={isBusy}
          onReport={work.setReport}
        />
      </div>
      {progress !== null && (
        <ProgressBar value={copies.done ?? 0} max={copies.count} aria-label={progress} />
      )}
      <p className={looks.quiet} role="status" data-testid="out">
        {progress ?? copies.report ?? work.report}
      </p>
      <HeadFields paper={round.decisions.paper} onPaper={(paper) => controls.decide({ paper })} />
      {overview && (
        <ClosingSection controls={controls} overview={overview} work={work} isDisabled={isBusy} />
      )}
    </section>
  );
}
