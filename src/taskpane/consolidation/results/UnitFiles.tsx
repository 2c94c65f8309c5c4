/** Owns the files of one unit in its view: what became of each, how one differs from the one that counts, and which is chosen. */
import { roundAppraisal } from "../../../messages/pane/rounds/roundAppraisal";
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { contentsOf } from "../../../core/consolidate/handedOn";
import type { UnitFile, UnitResult } from "../../../core/model/round/consolidation";
import { consolidation, fileUseNames } from "../../../messages/pane/rounds/consolidation";
import { useLooks } from "../looks";
import { withChoice } from "../roundState";
import type { RoundControls } from "../useRound";
import { FileComparison } from "./FileComparison";

const words = consolidation.detail;

export interface UnitFilesProps {
  readonly controls: RoundControls;
  readonly result: UnitResult;
  /** Opens a file beside its sheet; null where the shell cannot. */
  readonly onOpen: ((file: File) => void) | null;
  /** Opens a file of the round to be appraised; null where nothing is. */
  readonly onAppraise: ((file: string) => void) | null;
}

export function UnitFiles(props: UnitFilesProps): ReactElement {
  const { controls, result, onOpen, onAppraise } = props;
  const looks = useLooks();
  const { unit, files } = result;
  const choose = (sha256: string | null) => {
    const among = contentsOf(result);
    const choice = sha256 === null ? null : { unit: unit.key, sha256, among };
    const { choices } = controls.round.decisions;
    controls.decide({ choices: withChoice(choices, unit.key, choice) });
  };
  const isChoice = files.some(({ use }) => use === "superseded");
  return (
    <>
      <h4 className={looks.subheading}>{words.files}</h4>
      {files.length === 0 && <p className={looks.quiet}>{words.noFile}</p>}
      {isChoice && <p className={looks.quiet}>{words.choosing}</p>}
      <ul className={looks.list}>
        {files.map((file) => (
          <li key={`${file.file} ${file.part ?? ""}`}>
            <FileLine
              controls={controls}
              file={file}
              onOpen={onOpen}
              onAppraise={onAppraise}
              onChoose={choose}
            />
            {(file.differences ?? []).map((differences) => (
              <FileComparison
                key={`${differences.kind} ${differences.sheet}`}
                file={file.file}
                differences={differences}
              />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

interface FileLineProps extends Pick<UnitFilesProps, "controls" | "onOpen" | "onAppraise"> {
  readonly file: UnitFile;
  /** Null: nobody's choice any more. */
  readonly onChoose: (sha256: string | null) => void;
}

function FileLine(props: FileLineProps): ReactElement {
  const { controls, file, onOpen, onAppraise, onChoose } = props;
  const looks = useLooks();
  const given = controls.round.files.find((each) => each.given.path === file.file)?.given ?? null;
  const filesText = [
    fileUseNames[file.use],
    file.isChosen ? words.chosen : "",
    file.insteadOf === null ? "" : words.insteadOf(file.insteadOf),
  ];
  return (
    <div className={looks.line}>
      <span>
        {file.file} <span className={looks.quiet}>({filesText.filter(Boolean).join(", ")})</span>
      </span>
      {file.use === "superseded" && (
        <Button
          size="small"
          aria-label={words.chooseFull(file.file)}
          onClick={() => onChoose(file.sha256)}
        >
          {words.choose}
        </Button>
      )}
      {file.isChosen && (
        <Button
          size="small"
          aria-label={words.unchooseFull(file.file)}
          onClick={() => onChoose(null)}
        >
          {words.unchoose}
        </Button>
      )}
      {given && onOpen && file.use !== "refused" && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.openFileFull(file.file)}
          onClick={() => onOpen(given.file)}
        >
          {words.openFile}
        </Button>
      )}
      {given && onAppraise && file.use === "counted" && (
        <Button
          size="small"
          aria-label={roundAppraisal.openFull(file.file)}
          onClick={() => onAppraise(file.file)}
        >
          {roundAppraisal.open}
        </Button>
      )}
    </div>
  );
}
