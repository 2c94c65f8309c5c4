/** Owns what the browser remembers between two openings of the page; it may refuse to, and nothing is lost but convenience. */

/** Returns what is kept under a name, or null. A browser may refuse its memory to a page from the disk. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return null;
  }
}

/** Keeps a text under a name, null takes it away; nothing is kept where the memory is refused or full. */
export function remember(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
