/** Owns what the keepers of books and of rounds share. */
import type { KeptHead } from "../../core/model/kept/keptWork";
import type { KeepingStore, KeptContent } from "../../hosts/keepingStore";

export interface TakenWork {
  readonly id: string;
  readonly content: KeptContent;
  /** Lets go of it. */
  readonly release: () => void;
}

/** What the keepers of books and rounds share. */
export interface KeepingDesk {
  readonly store: KeepingStore;
  isShared(): boolean;
  headOf(id: string, work: KeptHead["work"]): KeptHead;
  makeId(): string;
  /** Runs a step; resolves to whether it was done, its refusal is told to whoever watches. */
  attempt(step: () => Promise<void>): Promise<boolean>;
}
