/** Owns the port: what a browser is asked to keep of unsaved work until it is saved, and how it refuses. */
import type { BookChange, KeptHead } from "../core/model/kept/keptWork";

/** A file that belongs to a work. */
export interface KeptFile {
  /** Tells the files of a work apart. */
  readonly name: string;
  readonly content: Uint8Array;
  /** When it was last changed, in milliseconds since 1970; null: not known. */
  readonly modified: number | null;
}

export interface NumberedChange {
  /** Counts the changes of a work from 1. */
  readonly number: number;
  readonly change: BookChange;
}

/** What is kept with a head, all of it or nothing; what is left out stays as it was. */
export interface KeptParts {
  /** All that was kept of the work before goes. */
  readonly isAfresh?: boolean;
  readonly files?: readonly KeptFile[];
  /** Names of files that belong to the work no more. */
  readonly withoutFiles?: readonly string[];
  readonly change?: NumberedChange;
  readonly texts?: { readonly [name: string]: string };
  /** The way back to the file itself, where the browser gave one. */
  readonly handle?: FileSystemFileHandle | null;
  /** It follows at once upon another: what the system holds back in its buffers may be lost with the power. */
  readonly isHasty?: boolean;
}

/** A work with all that was kept of it. */
export interface KeptContent {
  readonly head: unknown;
  readonly files: readonly KeptFile[];
  /** In their order. */
  readonly changes: readonly NumberedChange[];
  readonly texts: { readonly [name: string]: string };
  readonly handle: FileSystemFileHandle | null;
}

export interface KeepingStore {
  /** Heads of all that is kept, unchecked: another version may have written them. */
  heads(): Promise<readonly unknown[]>;
  /** Resolves when it stands on the disk; what is asked for earlier is kept earlier. Rejects with a KeepingError. */
  keep(head: KeptHead, parts: KeptParts): Promise<void>;
  /** Null: nothing is kept under this id. */
  load(id: string): Promise<KeptContent | null>;
  drop(ids: readonly string[]): Promise<void>;
  /** Holds a work as long as this page lives, or until what it returns is called; null: another page holds it. */
  hold(id: string): Promise<(() => void) | null>;
  /** Ids of works that this page holds. */
  heldHere(): ReadonlySet<string>;
  /** Ids of works that other pages hold; null: the browser does not tell. */
  heldElsewhere(): Promise<ReadonlySet<string> | null>;
}

/** "forbidden": the browser keeps nothing for this page; "full": there is no room; "failed": anything else. */
export type KeepingRefusal = "forbidden" | "full" | "failed";

/** The browser refused to keep. */
export class KeepingError extends Error {
  constructor(
    readonly code: KeepingRefusal,
    options?: { cause?: unknown },
  ) {
    super(code);
    this.name = "KeepingError";
    if (options?.cause !== undefined) (this as { cause?: unknown }).cause = options.cause;
  }
}
