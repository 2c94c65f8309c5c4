/** Owns what a shell remembers from one session to the next. */
import type { ShelfFile } from "../../actions/loading/given/shelf";
import type { Entry } from "../../actions/writing/writeEntry";
import type { Form } from "../../core/recognise/form/correction";

export interface SessionMemory {
  forms(): readonly Form[];
  readonly shelf: ShelfMemory;
  /** Told of all that is typed and not yet written, whenever it changes. */
  readonly keepDrafts?: (drafts: { readonly [key: string]: Entry }) => void;
}

/** Where a shell remembers what a person put on the shelf, for workbooks that are opened later. */
export interface ShelfMemory {
  /** Returns the files as they were kept, the latest first, unchecked. */
  load(): readonly unknown[];
  keep(file: ShelfFile): void;
  drop(id: string): void;
}

/** A shell that begins anew each time. */
export const noMemory: SessionMemory = {
  forms: () => [],
  shelf: { load: () => [], keep: () => undefined, drop: () => undefined },
};
