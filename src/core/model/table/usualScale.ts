/** Owns the scale of nearly every table: no law states it, the places' tables do. */
export const USUAL_SCALE = 100;

/** Tables of fewer contents are parts and extracts: those of the five documents, and all that were seen, hold more. */
export const FEWEST_CONTENTS = 10;
