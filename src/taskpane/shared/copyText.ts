/** Owns the copying of a text, also where the newer way is closed to the page, as to a pane in Excel on the web. */

/** Copies a text; resolves to false where the browser does not let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // No clipboard at all, or not for this page.
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand?.("copy") ?? false;
  field.remove();
  return isCopied;
}
