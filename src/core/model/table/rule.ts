/** Owns the closed set of rule kinds: how the points of one indicator follow from facts. */
import type { Points } from "../../base/points";

/** What is left where a demand is not met: nothing, or what a person decides. Left out: nothing, or what the rule says else. */
export type Below = "zero" | "judged";

/** A fact that a rule asks of the officer, by its name in `Facts`. */
export type Rule = { readonly words?: string; readonly clause?: string } & (
  | { readonly kind: "allOrNothing" }
  | { readonly kind: "range"; readonly step?: Points }
  | {
      readonly kind: "perOccurrence";
      readonly points: Points;
      readonly cap: Points | null;
      /** What is counted, as the sheet says it ("vụ"). */
      readonly unit: string | null;
      /** From so many on nothing is left. */
      readonly noneFrom?: number;
    }
  | {
      readonly kind: "perKind";
      /** Each case of a kind loses its points; null: any case of it loses all. */
      readonly kinds: readonly { readonly text: string; readonly points: Points | null }[];
      readonly cap: Points | null;
    }
  | { readonly kind: "anyOccurrence"; readonly points: Points; readonly each: boolean }
  | {
      readonly kind: "options";
      readonly options: readonly { readonly text: string; readonly points: Points }[];
    }
  | {
      readonly kind: "ratioAtLeast";
      /** Per cent, 70 for 70 %. */
      readonly atLeast: number;
      readonly below: Below;
      /** The share must be more, not only as much. */
      readonly isStrict?: boolean;
      /** What is lost for each so many per cent short of it; what a part of such a step costs, a person decides. */
      readonly step?: ShareStep;
    }
  | { readonly kind: "ratioTimesMaximum" }
  | {
      readonly kind: "dateBy";
      /** Month and day of the round's year, or null when the sheet only says "late". */
      readonly by: { readonly month: number; readonly day: number } | null;
      /** Deducted when late; null: all points are lost. */
      readonly lateDeduction: Points | null;
    }
  | {
      readonly kind: "comparedWithLastYear";
      /** "notMore": this year ≤ last year; "fallsBy": falls by at least `percent`. */
      readonly comparison: "notMore" | "fallsBy";
      readonly percent: number | null;
      /** None this year is enough, whatever last year was. */
      readonly noneIsMet?: boolean;
      readonly below?: Below;
    }
  | { readonly kind: "countAtLeast"; readonly atLeast: number }
  | {
      readonly kind: "absence";
      /** Circumstances under which an occurrence does not count against the unit. */
      readonly escapes: readonly ("forceMajeure" | "detectedMitigatedReported")[];
    }
  | {
      readonly kind: "gradeAtLeast";
      /** Best first. */
      readonly grades: readonly string[];
      readonly atLeast: string;
      /** Id or kind of the rubric whose grade it is. */
      readonly rubric?: string;
    }
  | { readonly kind: "checklist"; readonly conditions: readonly string[] }
  | { readonly kind: "bonus"; readonly points: Points; readonly cap: Points | null }
  | { readonly kind: "fromOtherResult"; readonly rubric: string; readonly result: string }
  | { readonly kind: "rollUp"; readonly atLeast: number }
  | { readonly kind: "openNorm" }
);

/** "Cứ giảm 1% trừ 0,25 điểm, trừ tối đa 2 điểm; dưới 70% không chấm điểm." */
export interface ShareStep {
  /** Per cent. */
  readonly percent: number;
  readonly points: Points;
  readonly cap: Points | null;
  /** Per cent, below which nothing is left; null: no such line. */
  readonly noneBelow: number | null;
}

export type RuleKind = Rule["kind"];

/** What the officer knows about one indicator; only the facts that its rule asks for. `null` = not answered yet. */
export interface Facts {
  /** perOccurrence, anyOccurrence (kinds that occurred), absence, bonus, countAtLeast. */
  readonly count?: number | null;
  /** perKind: how often each kind occurred. */
  readonly counts?: readonly (number | null)[];
  /** allOrNothing, fromOtherResult. */
  readonly isMet?: boolean | null;
  /** ratioAtLeast, ratioTimesMaximum, rollUp. */
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** dateBy: ISO 8601 day; `isLate` where the sheet names no day. */
  readonly date?: string | null;
  readonly isLate?: boolean | null;
  /** options: index into the rule's options. */
  readonly option?: number | null;
  /** comparedWithLastYear. */
  readonly thisYear?: number | null;
  readonly lastYear?: number | null;
  /** absence: which escape applies to every occurrence. */
  readonly escape?: "forceMajeure" | "detectedMitigatedReported" | "none" | null;
  /** gradeAtLeast. */
  readonly grade?: string | null;
  /** checklist: one answer a condition. */
  readonly conditions?: readonly (boolean | null)[];
  /** range, openNorm and every case that a person decides: the points chosen. */
  readonly points?: Points | null;
}
