/** Owns the making of every unit's marked-up copy, one unit after another: how far it is, stopping it, what could not be made, and the one archive at its end. */
import { useRef, useState } from "react";
import type { MarkedCopy, RoundOverview } from "../../../actions/rounds/consolidationDesk";
import { dossierOf } from "../../../core/consolidate/dossier/dossierStatus";
import { tablesOf } from "../../../core/consolidate/result/standing";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { download } from "../../shared/download";
import { filesAtHand, notMarked, ZIP_TYPE } from "./output";
import type { RoundControls } from "../useRound";

export interface MarkedCopies {
  /** Units that a copy can be made for. */
  readonly count: number;
  /** Units done so far; null while nothing is made. */
  readonly done: number | null;
  /** What could not be made the last time; null: everything was. */
  readonly report: string | null;
  make(): void;
  stop(): void;
}

/** Returns the making of marked-up copies for the units that have something to mend and whose files are at hand. */
export function useMarkedCopies(
  { desk, round, fail }: RoundControls,
  overview: RoundOverview | null,
): MarkedCopies {
  const [done, setDone] = useState<number | null>(null);
  const [report, setReport] = useState<string | null>(null);
  const going = useRef(new AbortController());
  const { dossiers } = round.decisions;
  const units = (overview?.units ?? []).flatMap((unit) => {
    const files = filesAtHand(round.files, unit);
    const hasToTell =
      unit.findings.error + unit.findings.warning > 0 ||
      tablesOf(unit).some(
        ({ override, appraisal }) => override !== null || appraisal.differing > 0,
      ) ||
      dossierOf(unit, dossiers).status === "returned";
    return hasToTell && files.length > 0 ? [{ key: unit.unit.key, files }] : [];
  });
  const make = async ({ signal }: AbortController) => {
    const copies: MarkedCopy[] = [];
    const reports: string[] = [];
    const wish = { madeAt: new Date().toISOString(), dossiers };
    for (const [at, { key, files }] of units.entries()) {
      setDone(at);
      const made = await desk.markedCopies(key, files, wish, signal);
      if (signal.aborted) return;
      copies.push(...made.copies);
      reports.push(...notMarked(made));
      setReport(reports.length > 0 ? reports.join(" ") : null);
    }
    if (copies.length === 0) return;
    const archive = await desk.archive(copies);
    download(archive as BlobPart, consolidation.out.copiesName, ZIP_TYPE);
  };
  return {
    count: units.length,
    done,
    report,
    make: () => {
      going.current = new AbortController();
      setReport(null);
      void make(going.current)
        .catch(fail)
        .finally(() => setDone(null));
    },
    stop: () => going.current.abort(),
  };
}
