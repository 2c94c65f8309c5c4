/** Owns what a running session lends to its actions. */
import { HostError, type WorkbookHost } from "../../../hosts/host";
import type { DraftTimers } from "../draftTimers";
import type { TaskQueue } from "../queue";
import type { Problem } from "../session";
import type { ShelfMemory } from "../sessionMemory";
import type { SessionStore } from "../store";

export interface ActionContext extends Pick<SessionStore, "getState" | "send" | "fail"> {
  readonly queue: TaskQueue;
  readonly timers: DraftTimers;
  readonly shelfMemory: ShelfMemory;
  /** The workbook in hand; null until one is opened. */
  readonly host: () => WorkbookHost | null;
  readonly takeHost: (host: WorkbookHost) => void;
}

/** Returns why a workbook refused; a mistake of ours is thrown on. */
export function refusalOf(error: unknown): Problem {
  if (!(error instanceof HostError)) throw error;
  return { code: error.code, facts: error.facts };
}

/** Reports a refusal to the officer; a mistake of ours is thrown on. */
export function reportRefusal({ send }: ActionContext, error: unknown): void {
  send({ kind: "problemReported", problem: refusalOf(error) });
}
