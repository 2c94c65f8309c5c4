/** Owns the round as it is gone through while appraising: its files in order, and the taking back of what was said of one. */
import { useEffect, useMemo, useRef } from "react";
import { filesToAppraise } from "../../../core/consolidate/dossier/roundAppraisal";
import { sha256 } from "../../../core/base/sha256";
import type { RoundToAppraise } from "../../page/consolidationPage";
import type { KeptRoundControls } from "../useKeptRound";
import type { RoundControls } from "../useRound";

const WRITABLE = /\.xls[xm]$/i;

/** Returns the round to appraise, and tells the shell of it; null: nothing of it counts, or it was closed. */
export function useRoundAppraisal(
  controls: RoundControls,
  { keepNow }: Pick<KeptRoundControls, "keepNow">,
  report: ((round: RoundToAppraise | null) => void) | null,
): RoundToAppraise | null {
  const { files, overview, decisions } = controls.round;
  const isClosed = decisions.closing !== null;
  const latest = useRef(controls);
  latest.current = controls;
  const round = useMemo((): RoundToAppraise | null => {
    const given = new Map(files.map((file) => [file.given.path, file.given]));
    const toAppraise = filesToAppraise(overview?.units ?? []).flatMap((each) => {
      const file = given.get(each.file)?.file;
      return file ? [{ ...each, given: file, isReadOnly: !WRITABLE.test(file.name) }] : [];
    });
    if (toAppraise.length === 0 || isClosed) return null;
    return {
      files: toAppraise,
      take: async (path, bytes) => {
        const before = given.get(path)?.file;
        if (!before) return;
        const { name, lastModified } = before;
        const file = new File([bytes as BlobPart], name, { lastModified });
        latest.current.appraised({ path, file }, sha256(bytes));
        await keepNow({ path, file });
      },
    };
  }, [files, overview, isClosed, keepNow]);
  useEffect(() => report?.(round), [report, round]);
  return round;
}
