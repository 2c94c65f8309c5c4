/** Owns the memory that the first page was seen: a preference of this machine, forgotten without harm. */
import { recall, remember } from "../shared/browserMemory";

const KEY = "cham-diem-antt.first-run";

/** Returns whether the first page was put aside here. `partition` keeps users of one browser apart. */
export const wasFirstRunSeen = (partition: string): boolean => recall(partition + KEY) !== null;

/** Remembers that the first page was put aside, where the browser allows it. */
export const keepFirstRunSeen = (partition: string): void => remember(partition + KEY, "1");
