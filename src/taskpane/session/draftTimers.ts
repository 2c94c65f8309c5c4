/** Owns the pause after which what was typed is written: one running timer an entry. */

/** An officer who pauses this long has finished a word. */
export const PAUSE_MS = 900;

export interface DraftTimers {
  /** Starts a pause from its beginning: of an entry, or of what waits longer. */
  restart(key: string, onPause: () => void, pause?: number): void;
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
    restart: (key, onPause, pause = PAUSE_MS) => {
      stop(key);
      running.set(key, setTimeout(onPause, pause));
    },
    stop,
    stopAll: () => [...running.keys()].forEach(stop),
  };
}
