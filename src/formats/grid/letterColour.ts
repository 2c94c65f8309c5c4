/** Owns how the colour of letters is kept, whoever states it: black, said or not, is none. */

/** Returns "#RRGGBB" of a colour that is written so; null for black and for what is none. */
export function letterColour(stated: string | null | undefined): string | null {
  const colour = stated?.toUpperCase() ?? "";
  return /^#[\dA-F]{6}$/.test(colour) && colour !== "#000000" ? colour : null;
}
