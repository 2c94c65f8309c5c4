/** Owns the memory that the first page was seen: a preference of this machine, forgotten without harm. */

const KEY = "cham-diem-antt.first-run";

/** Returns whether the first page was put aside here. `partition` keeps users of one browser apart. */
export function wasFirstRunSeen(partition: string): boolean {
  try {
    return localStorage.getItem(partition + KEY) !== null;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  }
}

/** Remembers that the first page was put aside, where the browser allows it. */
export function keepFirstRunSeen(partition: string): void {
  try {
    localStorage.setItem(partition + KEY, "1");
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
