/** Owns the exit codes of the command. */
export const DONE = 0;
export const DONE_WITH_ERRORS = 1;
export const USAGE = 2;
export const NOTHING_READ = 3;

/** Takes whether each file has errors; null for one that could not be read. */
export function exitCodeOf(errors: readonly (boolean | null)[]): number {
  if (errors.every((hasError) => hasError === null)) return NOTHING_READ;
  return errors.every((hasError) => hasError === false) ? DONE : DONE_WITH_ERRORS;
}
