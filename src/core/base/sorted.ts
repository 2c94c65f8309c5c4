/** Owns the search in lists that are in order: their middle is asked, not each of their members. */

/** Returns how many members of a list in rising order are no larger than a value. */
export function countUpTo<T>(
  inOrder: readonly T[],
  value: number,
  sizeOf: (member: T) => number,
): number {
  let [from, to] = [0, inOrder.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const member = inOrder[middle];
    if (member !== undefined && sizeOf(member) <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}
