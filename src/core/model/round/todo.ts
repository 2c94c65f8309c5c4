/** Owns the shape of what is to do in a round: findings of one kind together. */
import type { FindingCode, Severity } from "../finding/finding";
import type { PlacedFinding, UnitResult } from "./consolidation";

/** Findings of one kind in one sheet: one thing to do. */
export interface TodoTask {
  /** The same in every run: of the unit, the kind of finding and the sheet. Five letters and digits. */
  readonly id: string;
  /** Fingerprint of what was found, cell by cell, three letters and digits: another one is another state of the same thing. */
  readonly facts: string;
  readonly severity: Severity;
  readonly code: FindingCode;
  readonly file: string | null;
  readonly sheet: string | null;
  /** At least one, in the order of the sheet. */
  readonly findings: readonly PlacedFinding[];
}

export interface UnitTodo {
  readonly unit: Pick<UnitResult, "unit" | "isOutside">;
  /** Most severe first. */
  readonly tasks: readonly TodoTask[];
}

export interface RoundTodo {
  /** Units with something to do, those with the most severe first. */
  readonly units: readonly UnitTodo[];
  /** Of the round as a whole, and of files that are no unit's. */
  readonly round: readonly TodoTask[];
}
