/** Owns what stands alone: the one entry of a list of one. */

/** Returns the entry of a list of one; undefined of none and of several. */
export const only = <T>(list: readonly T[]): T | undefined =>
  list.length === 1 ? list[0] : undefined;
