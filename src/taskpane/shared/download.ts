/** Owns the handing over of a made file as a download, and that nobody is told of one where a page cannot download. */

/** Told instead of each download; null where the page can. */
let tellInstead: (() => void) | null = null;

/** A pane of Excel for Mac downloads nothing and says nothing of it (OfficeDev/office-js issue 2700). Returns how to end it. */
export function forbidDownloads(tell: () => void): () => void {
  tellInstead = tell;
  return () => {
    tellInstead = null;
  };
}

/** Hands a file to the officer under a name, and returns the name; null where it could not be handed over, which was told. */
export function download(content: BlobPart, name: string, type: string): string | null {
  if (tellInstead) {
    tellInstead();
    return null;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return name;
}
