/** Owns where the innermost elements of a name begin and end in a part of a document. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Returns the elements that hold none of the same name, in order. */
export function innermost(source: string, element: string): readonly Stretch[] {
  const found: Stretch[] = [];
  const tag = new RegExp(`<(/?)${element}(?=[\\s/>])[^>]*?(/?)>`, "g");
  let open: number | null = null;
  for (let match = tag.exec(source); match !== null; match = tag.exec(source)) {
    if (match[2] === "/") continue;
    if (match[1] === "") open = match.index;
    else if (open !== null) {
      found.push({ start: open, end: match.index + match[0].length });
      open = null;
    }
  }
  return found;
}
