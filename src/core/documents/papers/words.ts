/** Owns which words papers need beside those of their templates; the words themselves are messages. */
import type { Points } from "../../base/points";
import type { Kind } from "../../domain/domain";
import type { Grade, Outcome, Step } from "../../model/score/score";
import type { DeclaredConflict } from "../../model/table/appraisal";
import type { GradeBand, UnitType } from "../../model/table/reading";
import type { BlankKind } from "./paper";

export interface PaperWords {
  readonly nation: string;
  readonly motto: string;
  readonly points: (points: Points) => string;
  /** Of units: "05". */
  readonly count: (count: number) => string;
  /** "I", "II". */
  readonly roman: (number: number) => string;
  readonly path: (path: string) => string;
  readonly unitType: (type: UnitType) => string;
  /** Within a sentence. */
  readonly within: (text: string) => string;
  /** At the beginning of one. */
  readonly sentence: (text: string) => string;
  readonly and: (parts: readonly string[]) => string;
  readonly verdict: (verdict: Outcome["verdict"], kind: Kind) => string;
  readonly outcome: (outcome: Outcome, kind: Kind) => string;
  readonly grade: (grade: Grade, total: Points | null) => string;
  readonly gradeName: (name: string) => string;
  readonly gradeBands: (bands: readonly GradeBand[]) => string;
  readonly gradeCounts: (
    grades: readonly { readonly name: string; readonly count: number }[],
    ungraded: number,
  ) => string;
  readonly reason: (reason: Outcome["reasons"][number]) => string;
  readonly step: (step: Step) => string;
  readonly mandatory: string;
  /** What who appraises declared, after "tự khai". */
  readonly conflict: (declared: DeclaredConflict) => string;
  /** "05/11/2025" of an ISO 8601 day. */
  readonly date: (iso: string) => string;
  /** Of a day as it was typed, in the words of a document. */
  readonly dayWords: (typed: string) => string;
  /** The empty place of a day: the dots between its words. */
  readonly blankDay: string;
  readonly placeAndDate: (place: string, day: string) => string;
  /** Dots for an empty place. */
  readonly blank: (kind: BlankKind) => string;
  /** Before the code in the foot of a paper. */
  readonly codeLine: (code: string) => string;
  readonly missing: { readonly noFile: string; readonly onlyRefused: string };
  readonly unproven: string;
  /** What the sheet is called by which places on a blank are set right. */
  readonly calibrationSheet: string;
  readonly calibration: (name: string, left: number, top: number) => string;
}
