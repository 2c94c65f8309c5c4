/** Owns everything that can be wrong, as one union of data; the words for it live in messages. */
import type { Points } from "../../base/points";
import type { EvidenceState } from "../table/appraisal";
import type { Doubt } from "../table/proof";
import { type FormFacts, formSeverities } from "./formFindings";
import { type RoundFacts, roundSeverities } from "./roundFindings";

export type Severity = "error" | "warning" | "info";

/** Where a person should look. `cell` is an address like "D58"; null when no single cell is to blame. */
interface Place {
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** Another row bears the same number: the row of the cell tells which is meant. */
  readonly hasTwin?: true;
}

/** What a person may mend in a reading. */
export type MendedPart =
  | "unit"
  | "unitType"
  | "year"
  | "kind"
  | "header"
  | "columns"
  | "rows"
  | "passLine"
  | "choice";

/** One value per code: exactly the facts that its sentence needs. Points in points, paths as in `Item.path`. */
export interface FindingFacts extends RoundFacts, FormFacts {
  // the file
  /** What it is instead, where that is seen. */
  readonly notAWorkbook: { readonly what?: string };
  readonly damagedFile: { readonly detail: string };
  readonly passwordProtected: object;
  readonly unsupportedFormat: { readonly format: string };
  /** It can be read; what was asked for has to be written into it. */
  readonly readOnlyFormat: { readonly format: string };
  readonly emptyFile: object;
  /** Bytes, or a number of what is counted. */
  readonly tooLarge: { readonly limit: string; readonly counted?: string };
  readonly unreadableFile: { readonly detail: string };
  /** It took too long or too much memory, or the program that read it died. */
  readonly readingStopped: {
    readonly why: "time" | "memory" | "crash";
    /** In seconds or megabytes. */
    readonly limit: number | null;
  };
  readonly noScoreTable: object;
  readonly twoTablesOfSameKind: {
    readonly kind: string;
    readonly otherSheet: string;
    readonly otherRow: number;
  };
  readonly tableSetAside: {
    readonly kind: string;
    readonly reason: "notChosen" | "hidden" | "blank" | "summary" | "partOfYear" | "lossesOnly";
    readonly otherSheet: string;
    readonly otherRow: number;
  };
  readonly noUnitName: object;
  readonly noYear: object;
  /** Texts of a sheet were garbled by a program that took one encoding for another. */
  readonly textsRestored: object;
  /** The file lists a sheet that it does not hold. */
  readonly sheetMissing: { readonly name: string };
  /** The file was under the password that Excel itself gives. */
  readonly defaultPassword: object;
  readonly formulaNotRecalculated: { readonly formula: string };
  // the table
  /** Nothing is concluded from the table until a person has said that it was read rightly. */
  readonly readingNotProven: { readonly doubts: readonly Doubt[] };
  /** Someone confirmed the reading of the table; the sheet, or what was mended in it, is not the same any more. */
  readonly confirmationStale: object;
  /** What a person mended in the reading, and kept with the file, counts: by the names of the parts. */
  readonly readingMended: { readonly parts: readonly MendedPart[]; readonly confirmed: boolean };
  readonly missingColumn: { readonly role: string };
  readonly unreadRow: { readonly text: string };
  readonly rowInDoubt: {
    readonly path: string;
    readonly kind: "section" | "group" | "indicator";
    readonly doubt: string;
  };
  readonly duplicateNumber: { readonly path: string; readonly firstRow: number };
  readonly groupMaximumMismatch: {
    readonly path: string;
    readonly shown: Points;
    readonly computed: Points;
  };
  /** The table goes on from another place; both parts together in points. */
  readonly splitTable: {
    readonly otherSheet: string;
    readonly otherRow: number;
    readonly maximum: Points | null;
    readonly self: Points | null;
  };
  readonly scaleMismatch: { readonly shown: Points; readonly computed: Points };
  readonly noMaximum: { readonly path: string };
  readonly noTotalRow: object;
  /** A formula adds the maxima up to no round number near the usual scale. */
  readonly oddScale: { readonly computed: Points };
  readonly hiddenRowWithPoints: { readonly path: string };
  // the total
  readonly totalMismatch: {
    readonly shown: Points;
    readonly computed: Points;
    readonly typed: boolean;
  };
  readonly subtotalMismatch: {
    readonly path: string;
    readonly shown: Points;
    readonly computed: Points;
  };
  /** A row that repeats the sum of some rows above it shows another: of the maxima, or of scores. */
  readonly sumRowMismatch: {
    readonly of: "maximum" | "score";
    readonly firstRow: number;
    readonly lastRow: number;
    readonly shown: Points;
    readonly computed: Points;
  };
  readonly totalBlank: { readonly computed: Points };
  /** The total's formula comes to an error; `text` is what Excel shows of it. */
  readonly totalIsError: { readonly text: string; readonly computed: Points };
  /** The words of the total row state another number. */
  readonly totalInWordsMismatch: { readonly shown: Points; readonly computed: Points };
  /** A total that adds up its own cell, which is worked out by no program; `formula` is the right one. */
  readonly totalOfItself: { readonly formula: string };
  /** What is added under a heading passes the limit that it states: only so much counts. */
  readonly partOverCap: { readonly path: string; readonly stated: Points; readonly cap: Points };
  readonly formulaReplaced: { readonly shown: Points };
  /** Indicators with points that the total's formula does not add. */
  readonly sumRangeShort: { readonly paths: readonly string[] };
  readonly gradeMismatch: {
    readonly typed: string;
    readonly computed: string;
    readonly points: Points;
  };
  // a score
  readonly blankScore: { readonly path: string };
  // an answer of a sheet without points
  readonly answerMissing: { readonly path: string };
  readonly answerUnclear: { readonly path: string; readonly text: string };
  /** Met and not met are both ticked. */
  readonly answeredTwice: { readonly path: string };
  readonly answerNotApplicable: { readonly path: string; readonly text: string };
  /** Who appraised says otherwise than the unit, and gives no reason. */
  readonly answersDiffer: { readonly path: string };
  readonly notMetNoReason: { readonly path: string; readonly isOptional?: true };
  readonly textScore: { readonly path: string; readonly text: string };
  readonly scoreAsDate: {
    readonly path: string;
    readonly text: string;
    /** What it may have been, the likeliest first. */
    readonly proposals: readonly Points[];
  };
  /** A number beside a sign that makes it text. */
  readonly scoreBesideSign: {
    readonly path: string;
    readonly text: string;
    readonly proposals: readonly Points[];
  };
  readonly scoreNotApplicable: { readonly path: string; readonly text: string };
  /** A dash beside a deduction of all points. */
  readonly scoreIsDash: { readonly path: string; readonly text: string };
  readonly scoreFromTicks: { readonly count: number };
  /** More added than the rule of a bonus allows. */
  readonly bonusOverCap: { readonly path: string; readonly points: Points; readonly cap: Points };
  readonly aboveMaximum: {
    readonly path: string;
    readonly points: Points;
    readonly maximum: Points;
  };
  readonly negativeScore: { readonly path: string; readonly points: Points };
  readonly deductionMismatch: {
    readonly path: string;
    readonly maximum: Points;
    readonly deduction: Points;
    readonly points: Points;
  };
  /** Maximum, deduction and added points do not give the score; null: nothing was taken off. */
  readonly addedMismatch: {
    readonly path: string;
    readonly maximum: Points;
    readonly deduction: Points | null;
    readonly added: Points;
    readonly points: Points;
  };
  /** More was added than the sheet allows: `counted` of it counts; `words` state the cap. */
  readonly addedOverCap: {
    readonly path: string;
    readonly added: Points;
    readonly counted: Points;
    readonly cap: Points;
    readonly words: string;
  };
  /** A reason names a person beside an offence. */
  readonly personNamed: { readonly path: string; readonly name: string };
  /** All points stand beside facts that fall short of what is asked, where a person decides what is left. */
  readonly factsDisagree: { readonly path: string; readonly points: Points };
  /** The unit is none of those for which the row is meant: `condition` in the words of the sheet. */
  readonly notApplicableProposed: { readonly path: string; readonly condition: string };
  readonly deductionNoReason: {
    readonly path: string;
    readonly deduction: Points;
    readonly isOptional?: true;
  };
  readonly overCap: { readonly path: string; readonly deduction: Points; readonly cap: Points };
  readonly notAllOrNothing: {
    readonly path: string;
    readonly points: Points;
    readonly maximum: Points;
  };
  readonly mandatoryFailed: {
    readonly path: string;
    readonly points: Points;
    readonly maximum: Points;
  };
  readonly appraisedLowerNoReason: {
    readonly path: string;
    readonly self: Points;
    readonly appraised: Points;
    readonly isOptional?: true;
  };
  // what who appraises said
  /** Lower or higher than the unit, and the appraiser's own reason is missing. */
  readonly appraisedNoReason: {
    readonly path: string;
    readonly self: Points;
    readonly appraised: Points;
  };
  /** Papers are missing or cannot be accepted, and no point is taken off for it. */
  readonly appraisedDespiteEvidence: {
    readonly path: string;
    readonly state: Exclude<EvidenceState, "enough">;
    readonly points: Points;
  };
  /** What was appraised stands in the table no more. */
  readonly appraisedContentGone: { readonly text: string };
  /** Who appraises has an interest in the result. */
  readonly appraiserConflict: { readonly by: string | null; readonly words: string | null };
  readonly scoreKeptAsText: { readonly path: string; readonly text: string };
  readonly formulaLikeText: { readonly path: string; readonly text: string };
  // against the rubric
  readonly passLineAssumed: { readonly points: Points; readonly source: string };
  /** The line of another place, which decides nothing here. */
  readonly passLineElsewhere: { readonly points: Points; readonly source: string };
  readonly noPassLine: object;
  /** Of so many contents none is mandatory, in a table of a kind that holds such contents. */
  readonly noMandatoryMarked: { readonly of: number };
  readonly noGradeBands: object;
  /** `shown`: the sheet itself names the grade; else its points give it. */
  readonly standardNotMetButGradeHigh: { readonly grade: string; readonly shown: boolean };
  // against the profile of the round: they warn and never block
  readonly deadlinePassed: {
    readonly step: string;
    readonly deadline: string;
    readonly relation: "before" | "by" | "on";
    readonly day: string;
    readonly source: string;
  };
  readonly closesBeforeWindow: {
    readonly deadline: string;
    readonly windowEnd: string;
    readonly source: string;
  };
  readonly outsideWindow: {
    readonly path: string;
    readonly day: string;
    readonly from: string | null;
    readonly to: string | null;
  };
  readonly profileOfOtherYear: {
    readonly profile: string;
    readonly profileYear: number;
    readonly year: number;
  };
  /** The unit's name tells of one that the law does not assess. */
  readonly maybeNotEligible: {
    readonly unit: string;
    readonly text: string;
    readonly source: string;
  };
  /** A rubric or a profile that counts was not in force in the round's year. */
  readonly notInForce: {
    readonly title: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly year: number;
  };
  readonly ruleInDoubt: { readonly rule: string; readonly doubt: string };
  readonly assessedByChecklist: { readonly profile: string; readonly rubric: string };
  readonly quotaExceeded: {
    readonly grade: string;
    readonly count: number;
    readonly allowed: number;
    readonly base: number;
    readonly percent: number;
    readonly source: string;
  };
}

export type FindingCode = keyof FindingFacts;

/** A finding of one code. `file` and `unit` are added where many files meet. */
export type FindingOf<C extends FindingCode> = Place & {
  readonly code: C;
  readonly facts: FindingFacts[C];
};

export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

/** Errors need mending before the score counts; warnings need a look; infos only tell. */
const severities: { readonly [C in FindingCode]: Severity } = {
  notAWorkbook: "error",
  damagedFile: "error",
  passwordProtected: "error",
  unsupportedFormat: "error",
  readOnlyFormat: "error",
  emptyFile: "error",
  tooLarge: "error",
  unreadableFile: "error",
  readingStopped: "error",
  noScoreTable: "error",
  twoTablesOfSameKind: "error",
  tableSetAside: "info",
  noUnitName: "warning",
  noYear: "warning",
  textsRestored: "warning",
  sheetMissing: "warning",
  defaultPassword: "info",
  formulaNotRecalculated: "warning",
  readingNotProven: "error",
  confirmationStale: "warning",
  readingMended: "info",
  missingColumn: "error",
  unreadRow: "warning",
  rowInDoubt: "warning",
  duplicateNumber: "warning",
  groupMaximumMismatch: "warning",
  splitTable: "info",
  scaleMismatch: "error",
  noMaximum: "error",
  noTotalRow: "warning",
  oddScale: "warning",
  hiddenRowWithPoints: "warning",
  totalMismatch: "error",
  subtotalMismatch: "warning",
  sumRowMismatch: "warning",
  totalBlank: "warning",
  totalIsError: "error",
  partOverCap: "info",
  formulaReplaced: "info",
  sumRangeShort: "warning",
  gradeMismatch: "error",
  blankScore: "error",
  textScore: "error",
  answerMissing: "error",
  answerUnclear: "error",
  answeredTwice: "error",
  answerNotApplicable: "info",
  answersDiffer: "warning",
  notMetNoReason: "warning",
  factsDisagree: "warning",
  personNamed: "warning",
  totalInWordsMismatch: "error",
  totalOfItself: "error",
  scoreBesideSign: "error",
  scoreNotApplicable: "info",
  scoreIsDash: "info",
  scoreFromTicks: "info",
  bonusOverCap: "error",
  scoreAsDate: "error",
  aboveMaximum: "error",
  negativeScore: "error",
  deductionMismatch: "error",
  addedMismatch: "error",
  addedOverCap: "error",
  notApplicableProposed: "info",
  deductionNoReason: "warning",
  overCap: "error",
  notAllOrNothing: "warning",
  mandatoryFailed: "error",
  appraisedLowerNoReason: "warning",
  appraisedNoReason: "warning",
  appraisedDespiteEvidence: "warning",
  appraisedContentGone: "warning",
  appraiserConflict: "warning",
  scoreKeptAsText: "info",
  formulaLikeText: "warning",
  passLineAssumed: "info",
  passLineElsewhere: "info",
  noPassLine: "warning",
  noMandatoryMarked: "warning",
  noGradeBands: "info",
  standardNotMetButGradeHigh: "warning",
  deadlinePassed: "warning",
  closesBeforeWindow: "info",
  outsideWindow: "warning",
  profileOfOtherYear: "warning",
  maybeNotEligible: "warning",
  notInForce: "warning",
  ruleInDoubt: "warning",
  assessedByChecklist: "info",
  quotaExceeded: "warning",
  ...formSeverities,
  ...roundSeverities,
};

/** `isOptional`: the sheet asks nobody for what is missing, so that there is nothing to do. */
const severityOf = <C extends FindingCode>(code: C, facts: FindingFacts[C]): Severity =>
  "isOptional" in facts && facts.isOptional === true ? "info" : severities[code];

/** Returns a finding with the severity of its code; an info where what is missing is optional. `sheet` and `cell` are null where there is none to name. */
export function finding<C extends FindingCode>(
  code: C,
  facts: FindingFacts[C],
  sheet: string | null = null,
  cell: string | null = null,
): Finding {
  // A union member cannot be built from a generic code without naming it once.
  return { code, severity: severityOf(code, facts), sheet, cell, facts } as unknown as Finding;
}

/** Returns the findings most severe first, otherwise in the order given. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  const rank: { readonly [S in Severity]: number } = { error: 0, warning: 1, info: 2 };
  return findings
    .map((entry, order) => ({ entry, order }))
    .sort((a, b) => rank[a.entry.severity] - rank[b.entry.severity] || a.order - b.order)
    .map(({ entry }) => entry);
}
