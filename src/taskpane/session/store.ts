/** Owns the state of a running session: events change it, listeners hear of it. */
import { reduceSession } from "./reduceSession";
import type { Session } from "./session";
import type { SessionEvent } from "./sessionEvents";

/** A mistake of ours, with whatever was thrown. */
export interface Failure {
  readonly error: unknown;
}

export interface SessionStore {
  readonly getState: () => Session;
  /** Null until a mistake of ours has come up. */
  readonly getFailure: () => Failure | null;
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (event: SessionEvent) => void;
  readonly fail: (error: unknown) => void;
}

/** Returns a store that begins with a session. */
export function makeStore(first: Session): SessionStore {
  let state = first;
  let failure: Failure | null = null;
  const listeners = new Set<() => void>();
  const notify = () => listeners.forEach((listener) => listener());
  return {
    getState: () => state,
    getFailure: () => failure,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    send: (event) => {
      state = reduceSession(state, event);
      notify();
    },
    fail: (error) => {
      failure = { error };
      notify();
    },
  };
}
