/** Owns the width of columns in characters, which is how Excel keeps it. */

/** Returns the characters of a width in points: seven pixels each and five of margin, at 96 pixels an inch. */
export const inCharacters = (points: number): number => Math.max(0, ((points / 72) * 96 - 5) / 7);
