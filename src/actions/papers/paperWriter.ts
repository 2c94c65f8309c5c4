/** Owns the port to Word files: what a view asks of whoever can write them. */
import type { OwnNames } from "../../core/documents/papers/fill/ownNames";
import type { BoundScore, Paper } from "../../core/documents/papers/paper";
import type { PaperWords } from "../../core/documents/papers/words";

export interface PaperWriter {
  /** Returns the bytes of a .docx file. */
  readonly writePaper: (paper: Paper, words: PaperWords) => Promise<Uint8Array>;
  /** Returns a person's own document filled. Throws a HostError for a file that is none. */
  readonly fillDocument: (
    bytes: Uint8Array,
    names: OwnNames,
  ) => { readonly bytes: Uint8Array; readonly unknown: readonly string[] };
  /** Returns the scores that a paper of ours was made from; null: it is none. */
  readonly boundIn: (bytes: Uint8Array) => readonly Pick<BoundScore, "receipt">[] | null;
}

let load: (() => Promise<PaperWriter>) | null = null;

/** Says who writes Word files; it is fetched when the first paper is asked for. */
export function offerPaperWriter(loadWriter: () => Promise<PaperWriter>): void {
  load = loadWriter;
}

/** Returns who writes Word files. Throws where the shell offers none: a defect of the build. */
export function paperWriter(): Promise<PaperWriter> {
  if (!load) throw new Error("no writer of papers was offered");
  return load();
}
