/** Owns the scale of nearly every table: no law states it, the places' tables do. */
export const USUAL_SCALE = 100;
