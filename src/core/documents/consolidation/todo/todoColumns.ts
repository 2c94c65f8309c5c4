/** Owns where the columns of the sheet of what is to do stand: it is written, and read again in the next run. */

/** From 1. */
export const todoColumns = {
  order: 1,
  unit: 2,
  message: 4,
  state: 6,
  on: 7,
  reason: 8,
  mark: 9,
} as const;

export const todoWidths: readonly number[] = [4, 18, 10, 68, 6, 8, 9, 10, 8.5];

/** "k3f9x-7qa": a task and what was found then, by which the row is found again. */
export const markOf = ({ id, facts }: { readonly id: string; readonly facts: string }): string =>
  `${id}-${facts}`;

/** Returns the task and its facts of such a mark; null: it is none. */
export function parseMark(text: string): { readonly task: string; readonly facts: string } | null {
  const [, task, facts] = /^\s*([0-9a-z]{5})-([0-9a-z]{3})\s*$/.exec(text) ?? [];
  return task === undefined || facts === undefined ? null : { task, facts };
}
