/** Owns how typing that began in the sheet goes on in the points of the card in hand. */

/** So many pictures a card may take to be there: some ten seconds. */
const PATIENCE = 600;

/** What was typed for a card that is still being fetched; null: none is awaited. */
let waiting: string | null = null;

/** Keys that would lead to another row are not heard while what was typed waits for the card of this one. */
export const isCardAwaited = (): boolean => waiting !== null;

/** Puts the focus into the points, with what was typed already, or with all of them chosen; once the card is in sight. */
export function typeIntoCard(text: string | null): void {
  if (waiting !== null) waiting += text ?? "";
  else if (!isTyped(text)) {
    waiting = text ?? "";
    typeWhenThere(PATIENCE);
  }
}

function typeWhenThere(pictures: number): void {
  requestAnimationFrame(() => {
    if (isTyped(waiting === "" ? null : waiting) || pictures === 0) waiting = null;
    else typeWhenThere(pictures - 1);
  });
}

/** Returns whether the points were there to take the text. */
function isTyped(text: string | null): boolean {
  const points = document.querySelector<HTMLInputElement>("article input[name='points']");
  points?.focus();
  if (!points || document.activeElement !== points) return false;
  points.select();
  // As a key would type it: the field hears of it.
  if (text !== null) document.execCommand("insertText", false, text);
  return true;
}
