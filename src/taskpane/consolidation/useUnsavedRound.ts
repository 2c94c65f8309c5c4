/** Owns what of a round would be lost with its page: told to the shell, and kept as a file when the shell asks for it. */
import { useEffect, useMemo, useRef } from "react";
import type { Keeping } from "../../actions/keeping/keeping";
import type { UnsavedRound } from "../page/consolidationPage";
import { saveArchive } from "./appraisal/saveAppraised";
import { keepRound } from "./output/output";
import { isUnsaved } from "./roundState";
import type { RoundControls } from "./useRound";

/** Tells the shell whenever what would be lost changes; null: nothing would be. */
export function useUnsavedRound(
  controls: RoundControls,
  report: ((unsaved: UnsavedRound | null) => void) | null,
  keeping: Keeping | null,
): void {
  const latest = useRef({ controls, keeping });
  latest.current = { controls, keeping };
  const { files, decisions } = controls.round;
  const hasToTell = isUnsaved(controls.round);
  const unsaved = useMemo(
    () =>
      hasToTell
        ? {
            files: files.length,
            save: () => save(latest.current.controls),
            isKept: () => latest.current.keeping?.isKeeping() ?? false,
          }
        : null,
    // Another list of files or other decisions are other work, as many as they may be.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [files, decisions, hasToTell],
  );
  useEffect(() => report?.(unsaved), [report, unsaved]);
}

/** The round does not hold its files: those that were appraised go out beside it. */
function save(controls: RoundControls): void {
  const { files, appraised, overview } = controls.round;
  keepRound(controls);
  if (appraised.length === 0) return;
  const own = files.flatMap(({ given }) => (appraised.includes(given.path) ? [given] : []));
  saveArchive(controls.desk, own, overview?.year ?? null)
    .then((name) => name !== null && controls.appraisedSaved(appraised))
    .catch(controls.fail);
}
