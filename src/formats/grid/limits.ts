/** Owns how much a sheet and a book may hold: what Excel itself allows, and what is far above any score sheet. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** A book past these is refused, not cut. */
export const MAXIMUM_CELLS = 1_000_000;
export const MAXIMUM_MERGES = 100_000;
export const MAXIMUM_LINES = 2_000_000;
export const MAXIMUM_COPIED = 20_000_000;

/** Empty styled cells are for the view only: so many at most, and so many remembered until it is seen where the content ends. */
export const MAXIMUM_EMPTY = 100_000;
export const MAXIMUM_EMPTY_READ = 1_000_000;
/** Empty styled cells, hidden rows and heights count up to so many rows and columns beyond the content. */
export const MARGIN = 50;
