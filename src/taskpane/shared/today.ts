/** Owns the day it is where the officer is; the core never asks. */

/** Returns the day as ISO 8601. */
export const todayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
