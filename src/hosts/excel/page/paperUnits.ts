/** Owns the measure of paper in Excel: typographic points, where ours is the millimetre. */
export const POINTS_PER_MM = 72 / 25.4;
