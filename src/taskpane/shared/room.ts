/** Owns how low the room is that Excel leaves beside a sheet on a small screen: 378 px at 1366 × 768. */

const QUERY = "(max-height: 480px)";

/** In styles: in low room. */
export const LOW = `@media ${QUERY}`;

/** Tells whether the room is low now. */
export const isRoomLow = (): boolean => window.matchMedia?.(QUERY).matches ?? false;
