/** Owns the guard against work that grows out of all bounds. It is no measure, those are in test/bench: no busy machine needs a minute. */
const LIMIT = 60_000;

/** Returns what ends the guarded work: it throws where that took more than a minute, which is as good as for ever. */
export function hangGuard(clock: () => number = () => performance.now()): () => void {
  const start = clock();
  return () => {
    const milliseconds = clock() - start;
    if (milliseconds > LIMIT) throw new Error(`hung for ${Math.round(milliseconds / 1000)} s`);
  };
}
