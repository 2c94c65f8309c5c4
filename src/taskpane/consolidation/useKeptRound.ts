/** Owns the keeping of the round in the browser after each change, and taking up one that was kept. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Keeping, OfferedWork } from "../../actions/keeping/keeping";
import { keepRounds, keptRoundOf, type RoundInHand } from "../../actions/keeping/roundKeeper";
import type { GivenFile } from "../../actions/rounds/consolidationDesk";
import type { KeepingRefusal } from "../../hosts/keepingStore";
import { roundText } from "./output/output";
import { isUnsaved, type RoundState } from "./roundState";
import type { RoundControls } from "./useRound";

/** What became of the round that was to be taken up: how many of its files are there, or that it is gone. */
export type TakenUp = { readonly files: number; readonly all: number } | "gone" | null;

export interface KeptRoundControls {
  /** Null until it is known what is kept. */
  readonly keeping: Keeping | null;
  /** Rounds that can be taken up. */
  readonly works: readonly OfferedWork[];
  readonly takenUp: TakenUp;
  /** Why the round is not kept; null: it is. */
  readonly refusal: KeepingRefusal | null;
  restore(id: string): void;
  refresh(): void;
  /** Keeps the round with another content of a file at once; resolves when that is kept, as far as anything is. */
  keepNow(appraised: GivenFile): Promise<void>;
}

export function useKeptRound(
  controls: RoundControls,
  opening: Promise<Keeping> | null,
  restoring: string | null,
): KeptRoundControls {
  const { round, fail, restore: takeUp } = controls;
  const [found, setFound] = useState<Pick<KeptRoundControls, "keeping" | "works">>({
    keeping: null,
    works: [],
  });
  const [takenUp, setTakenUp] = useState<TakenUp>(null);
  const [refusal, setRefusal] = useState<KeepingRefusal | null>(null);
  const keeper = useMemo(() => opening?.then(({ desk }) => keepRounds(desk)), [opening]);

  const hasToKeep = isUnsaved(round);
  const { files, appraised, decisions, baseline } = round;
  const latest = useRef(round);
  latest.current = round;
  // Only a file more or less counts, not how far it is read.
  const paths = files.map(({ given }) => given.path).join("\n");
  useEffect(() => {
    const inHand = hasToKeep ? inHandOf(round) : null;
    keeper?.then((rounds) => rounds.keep(inHand)).catch(fail);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [keeper, hasToKeep, paths, appraised, decisions, baseline, fail]);
  const keepNow = useCallback(
    async ({ path, file }: GivenFile): Promise<void> => {
      const inHand = inHandOf(latest.current);
      await (
        await keeper
      )?.keep({
        ...inHand,
        files: inHand.files.map((given) => (given.path === path ? { path, file } : given)),
        appraised: [...new Set([...inHand.appraised, path])],
      });
    },
    [keeper],
  );
  useEffect(() => () => void keeper?.then((rounds) => rounds.leave()), [keeper]);

  const refresh = useCallback(() => {
    opening
      ?.then(async (keeping) => {
        const works = await keeping.works();
        setFound({ keeping, works: works.filter(({ work }) => work?.kind === "round") });
      })
      .catch(fail);
  }, [opening, fail]);
  useEffect(refresh, [refresh]);
  useEffect(() => found.keeping?.watch(setRefusal), [found.keeping]);

  const restore = useCallback(
    async (id: string): Promise<void> => {
      const [keeping, rounds] = await Promise.all([opening, keeper]);
      const taken = await keeping?.take(id);
      const kept = taken && keptRoundOf(taken);
      if (!kept || !rounds) {
        taken?.release();
        setTakenUp("gone");
        return refresh();
      }
      rounds.goOn(kept);
      const { snapshots, ...before } = kept.round;
      const stood = snapshots.length > 0 ? snapshots : null;
      takeUp({ files: kept.files, appraised: kept.appraised, decisions: before, baseline: stood });
      setTakenUp({ files: kept.files.length, all: kept.all });
    },
    [opening, keeper, takeUp, refresh],
  );
  useEffect(() => {
    if (restoring !== null) restore(restoring).catch(fail);
  }, [restoring, restore, fail]);
  return {
    ...found,
    takenUp,
    refusal,
    refresh,
    keepNow,
    restore: (id) => void restore(id).catch(fail),
  };
}

const inHandOf = (round: RoundState): RoundInHand => ({
  files: round.files.map(({ given }) => given),
  appraised: round.appraised,
  overrides: round.decisions.overrides.length,
  text: roundText(round),
});
