/** Owns the tie between a running session and the components that show it. */
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { runSession, type SessionControls } from "./runSession";
import type { SessionMemory } from "./sessionMemory";

/** Returns the session of a shell and what can be done in it; a mistake of ours is thrown to the nearest error boundary. */
export function useSession(memory?: SessionMemory): SessionControls {
  const [{ store, actions, restore, end }] = useState(() => runSession(memory));
  useEffect(() => {
    restore();
    return end;
  }, [restore, end]);
  const session = useSyncExternalStore(store.subscribe, store.getState);
  const failure = useSyncExternalStore(store.subscribe, store.getFailure);
  if (failure) throw failure.error;
  return useMemo(() => ({ session, ...actions }), [session, actions]);
}
