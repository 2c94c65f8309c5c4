/** Owns the making of every unit's marked-up copy, one unit after another: how far it is, stopping it, and the one archive at its end. */
import { useRef, useState } from "react";
import type { MarkedCopy, RoundOverview } from "../../../actions/rounds/consolidationDesk";
import { consolidation } from "../../../messages/pane/consolidation";
import { download } from "../../shared/download";
import { filesAtHand, ZIP_TYPE } from "./output";
import type { RoundControls } from "../useRound";

export interface MarkedCopies {
  /** Units that a copy can be made for. */
  readonly count: number;
  /** Units done so far; null while nothing is made. */
  readonly done: number | null;
  make(): void;
  stop(): void;
}

/** Returns the making of marked-up copies for the units that have something to mend and whose files are at hand. */
export function useMarkedCopies(
  { desk, round, fail }: RoundControls,
  overview: RoundOverview | null,
): MarkedCopies {
  const [done, setDone] = useState<number | null>(null);
  const isStopped = useRef(false);
  const units = (overview?.units ?? []).flatMap((unit) => {
    const files = filesAtHand(round.files, unit);
    const isTroubled = unit.findings.error + unit.findings.warning > 0;
    return isTroubled && files.length > 0 ? [{ key: unit.unit.key, files }] : [];
  });
  const make = async () => {
    isStopped.current = false;
    const copies: MarkedCopy[] = [];
    const madeAt = new Date().toISOString();
    for (const [at, { key, files }] of units.entries()) {
      setDone(at);
      copies.push(...(await desk.markedCopies(key, files, madeAt)));
      if (isStopped.current) return;
    }
    const archive = await desk.archive(copies);
    download(archive as BlobPart, consolidation.out.copiesName, ZIP_TYPE);
  };
  return {
    count: units.length,
    done,
    make: () =>
      void make()
        .catch(fail)
        .finally(() => setDone(null)),
    stop: () => {
      isStopped.current = true;
    },
  };
}
