/** Owns what becomes of a built-in file that does not hold: the build is broken, and says so. */

interface Broken {
  readonly problems: readonly object[];
}

/** Returns what was made of a built-in file. Throws for one that has problems: a defect of the build. */
export function withoutProblems<Made extends object>(
  id: string,
  made: Made,
): Exclude<Made, Broken> {
  if ("problems" in made) throw new Error(`${id}: ${JSON.stringify(made.problems)}`);
  return made as Exclude<Made, Broken>;
}
