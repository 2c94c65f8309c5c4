/** Owns the pause after which what was typed is written: one running timer an entry. */

/** An officer who pauses this long has finished a word. */
export const PAUSE_MS = 900;

export interface DraftTimers {
  /** Starts the pause of an entry from its beginning. */
  restart(key: string, onPause: () => void): void;
  stop(key: string): void;
  stopAll(): void;
}

export function makeDraftTimers(): DraftTimers {
  const running = new Map<string, ReturnType<typeof setTimeout>>();
  const stop = (key: string) => {
    clearTimeout(running.get(key));
    running.delete(key);
  };
  return {
    restart: (key, onPause) => {
      stop(key);
      running.set(key, setTimeout(onPause, PAUSE_MS));
    },
    stop,
    stopAll: () => [...running.keys()].forEach(stop),
  };
}
