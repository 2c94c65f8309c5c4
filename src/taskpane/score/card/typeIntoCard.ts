/** Owns how typing that began in the sheet goes on in the points of the card in hand. */

/** Puts the focus into the points, with what was typed already, or with all of them chosen; once the card is in sight. */
export function typeIntoCard(text: string | null): void {
  const type = (): boolean => {
    const points = document.querySelector<HTMLInputElement>("article input[name='points']");
    points?.focus();
    if (!points || document.activeElement !== points) return false;
    points.select();
    // As a key would type it: the field hears of it.
    if (text !== null) document.execCommand("insertText", false, text);
    return true;
  };
  if (!type()) requestAnimationFrame(type);
}
