/** Owns the part of the results from which a round is appraised: how far it has come, where to go on, and the appraised files as they go out. */
import { Button, ProgressBar, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { sumOf } from "../../../core/consolidate/dossier/roundAppraisal";
import { roundAppraisal as words } from "../../../messages/pane/rounds/roundAppraisal";
import type { RoundToAppraise } from "../../page/consolidationPage";
import { Icon } from "../../shared/looks/Icon";
import { useLooks } from "../looks";
import { useWork } from "../output/useWork";
import type { RoundControls } from "../useRound";
import { canPickFolder, saveArchive, saveIntoFolder } from "./saveAppraised";

export interface AppraisalSectionProps {
  readonly controls: RoundControls;
  readonly round: RoundToAppraise;
  /** Opens a file of the round, named as it is there. */
  readonly onAppraise: (file: string) => void;
}

export function AppraisalSection(props: AppraisalSectionProps): ReactElement {
  const { controls, round, onAppraise } = props;
  const looks = useLooks();
  const { files } = round;
  const whole = sumOf(files.map(({ count }) => count));
  const done = files.filter(({ standing }) => standing === "done").length;
  const progress = words.progress(whole.done, whole.asked, done, files.length);
  const shut = files.filter(({ isReadOnly, standing }) => isReadOnly && standing !== "done");
  const next = files.find(({ standing, isReadOnly }) => standing !== "done" && !isReadOnly);
  const target = next ?? files[0];
  return (
    <section className={looks.section} aria-labelledby="appraisal-heading">
      <h3 className={looks.heading} id="appraisal-heading">
        {words.heading}
      </h3>
      <p className={looks.quiet}>
        {[progress, whole.lackingReason > 0 ? words.lackingReason(whole.lackingReason) : ""]
          .filter(Boolean)
          .join(" ")}
      </p>
      <ProgressBar value={whole.done} max={Math.max(whole.asked, 1)} aria-label={progress} />
      <p className={looks.quiet}>{words.hint}</p>
      {shut.length > 0 && (
        <p className={looks.quiet}>{words.readOnly(shut.map(({ file }) => file))}</p>
      )}
      <div className={looks.line}>
        {target && (
          <Button
            appearance="primary"
            disabled={controls.round.isReading}
            onClick={() => onAppraise(target.file)}
          >
            {next ? (whole.done > 0 ? words.goOn : words.begin) : words.again}
          </Button>
        )}
        <SaveButtons {...props} />
      </div>
    </section>
  );
}

function SaveButtons({ controls, round }: AppraisalSectionProps): ReactElement | null {
  const looks = useLooks();
  const work = useWork(controls.fail);
  const { appraised, contentsBefore, overview, isReading } = controls.round;
  const files = round.files
    .filter(({ standing, file }) => standing !== "open" || appraised.includes(file))
    .map(({ file, given }) => ({ path: file, file: given }));
  if (files.length === 0) return null;
  const paths = files.map(({ path }) => path);
  const isDisabled = work.isGoingOn || isReading;
  const intoFolder = async (): Promise<string> => {
    const saved = await saveIntoFolder(files, new Set(contentsBefore));
    if (saved === "refused") return words.folderRefused;
    if (!saved) return "";
    controls.appraisedSaved(paths);
    const told = words.savedFolder(saved.folder, files.length);
    return saved.beside.length > 0 ? `${told} ${words.changedInFolder(saved.beside)}` : told;
  };
  const asArchive = async (): Promise<string> => {
    const name = await saveArchive(controls.desk, files, overview?.year ?? null);
    if (name === null) return "";
    controls.appraisedSaved(paths);
    return words.saved(name);
  };
  return (
    <>
      {canPickFolder() && (
        <Button disabled={isDisabled} onClick={() => void work.run(intoFolder)}>
          {words.saveFolder(files.length)}
        </Button>
      )}
      <Button
        icon={work.isGoingOn ? <Spinner size="tiny" /> : <Icon name="save" />}
        disabled={isDisabled}
        onClick={() => void work.run(asArchive)}
      >
        {words.save(files.length)}
      </Button>
      <p className={looks.quiet} role="status">
        {work.report || (appraised.length > 0 ? words.notSaved(appraised.length) : "")}
      </p>
    </>
  );
}
