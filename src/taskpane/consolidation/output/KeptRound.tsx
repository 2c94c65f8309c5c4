/** Owns the buttons that keep the round as a file and go on from one. */
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { parseJson } from "../../../actions/loading/json";
import { loadDomain } from "../../../actions/loading/builtIn/loadDomain";
import { parseKeptRound } from "../../../core/consolidate/result/keptRound";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { FilePicker } from "../intake/FilePicker";
import type { RoundControls } from "../useRound";
import { keepRound } from "./output";

const words = consolidation.out;

export interface KeptRoundProps {
  readonly controls: RoundControls;
  /** There is no result to keep, or it is being made. */
  readonly isDisabled: boolean;
  readonly isBusy: boolean;
  readonly onReport: (report: string) => void;
}

export function KeptRound(props: KeptRoundProps): ReactElement {
  const { controls, isDisabled, isBusy, onReport } = props;
  const load = async (file: File): Promise<string> => {
    const kept = parseKeptRound(parseJson(await file.text()), loadDomain());
    if (!kept) return words.badState;
    const { snapshots, ...decisions } = kept;
    controls.load(decisions, snapshots);
    return words.stateLoaded(snapshots.length);
  };
  return (
    <>
      <Button
        disabled={isDisabled}
        onClick={() => {
          const name = keepRound(controls);
          onReport(name === null ? "" : words.saved(name));
        }}
      >
        {words.state}
      </Button>
      <FilePicker
        label={words.stateChoice}
        accept=".json"
        button={{ appearance: "subtle", disabled: isBusy }}
        onFiles={(files) => {
          const file = files?.[0];
          if (file) void load(file).then(onReport).catch(controls.fail);
        }}
      >
        {words.loadState}
      </FilePicker>
    </>
  );
}
