/** Owns the part where files come in: the ways to choose them, how far reading is, and how each file ended. */
import { Button, ProgressBar } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { Icon } from "../../shared/looks/Icon";
import { fileEndings } from "../../page/file/bookFile";
import { FilePicker } from "./FilePicker";
import { filesOfInput, type GivenFiles } from "./givenFiles";
import { useLooks } from "../looks";
import { endedFiles, readCounts } from "../roundState";
import type { RoundControls } from "../useRound";

const words = consolidation.intake;

export interface IntakeSectionProps {
  readonly controls: RoundControls;
  /** Files that come with the product; null: none. */
  readonly onDemo: (() => void) | null;
  /** Folders can be chosen here. */
  readonly hasFolders: boolean;
}

export function IntakeSection({ controls, onDemo, hasFolders }: IntakeSectionProps): ReactElement {
  const looks = useLooks();
  const { round } = controls;
  const take = (given: GivenFiles) => controls.add(given);
  return (
    <section className={looks.section} aria-labelledby="intake-heading">
      <h3 className={looks.heading} id="intake-heading">
        {words.heading}
      </h3>
      <p className={looks.text}>{consolidation.intro}</p>
      <div className={looks.line}>
        <FilePicker
          label={words.filesChoice}
          kind="several"
          accept={[...fileEndings, ".json", ".zip"].join(",")}
          button={{ appearance: "primary", icon: <Icon name="open" /> }}
          onFiles={(list) => take(filesOfInput(list))}
        >
          {words.pick}
        </FilePicker>
        {hasFolders && (
          <FilePicker
            label={words.folderChoice}
            kind="folder"
            onFiles={(list) => take(filesOfInput(list))}
          >
            {words.pickFolder}
          </FilePicker>
        )}
        {onDemo && round.files.length === 0 && (
          <Button appearance="subtle" onClick={onDemo}>
            {words.demo}
          </Button>
        )}
        <span className={looks.quiet}>{words.drop}</span>
      </div>
      <Progress controls={controls} />
      {round.added.again > 0 && <p className={looks.quiet}>{words.again(round.added.again)}</p>}
      {round.added.passedOver.length > 0 && (
        <p className={looks.quiet}>{words.passedOver(round.added.passedOver.join(", "))}</p>
      )}
    </section>
  );
}

function Progress({ controls }: { readonly controls: RoundControls }): ReactElement | null {
  const looks = useLooks();
  const { isReading } = controls.round;
  const files = useMemo(() => endedFiles(controls.round), [controls.round]);
  if (files.length === 0) return null;
  const { total, done, read, withFindings, refused } = readCounts(files);
  const left = total - done;
  return (
    <>
      {isReading && (
        <ProgressBar value={done} max={total} aria-label={words.progress(done, total)} />
      )}
      <div className={looks.line}>
        <p className={looks.quiet} role="status" data-testid="progress">
          {isReading
            ? words.progress(done, total)
            : left > 0
              ? words.stopped(done, left)
              : words.done(total)}
          {" · "}
          {words.counts(read, withFindings, refused)}
        </p>
        {isReading && (
          <Button size="small" onClick={controls.stop}>
            {words.stop}
          </Button>
        )}
        {!isReading && left > 0 && (
          <Button size="small" onClick={controls.goOn}>
            {words.goOn(left)}
          </Button>
        )}
      </div>
    </>
  );
}
