/** Owns what can be wrong where many files of a round meet: the facts and the severity of each. */
import type { Points } from "../../base/points";

/** One value per code: exactly the facts that its sentence needs. Files, units, types and kinds by their names. */
export interface RoundFacts {
  readonly notASubmission: { readonly why: "lockFile" | "systemFile" | "resultWorkbook" };
  readonly notAUnitList: { readonly why: "scoreSheet" | "noNames" };
  readonly otherYear: { readonly year: number | null; readonly round: number };
  readonly identicalFile: { readonly of: string };
  readonly resubmitted: {
    readonly counted: string;
    /** What told which is later; "name": nothing did, the names were put in order; "chosen": a person said which counts. */
    readonly ordering: "document" | "file" | "name" | "chosen";
  };
  /** The file holds tables of others too, by the names that it gives them. */
  readonly severalUnits: { readonly others: readonly string[] };
  /** Files under the unit's name that are of another type of unit; none takes the other's place. */
  readonly sameNameOtherType: {
    readonly others: readonly { readonly file: string; readonly unitType: string | null }[];
  };
  /** Files of one unit that none takes the place of another of: their titles, null where a sheet has none. */
  readonly titlesDisagree: {
    readonly titles: readonly { readonly file: string; readonly title: string | null }[];
  };
  readonly unitUnknown: { readonly name: string };
  readonly unitInDoubt: { readonly name: string; readonly candidates: readonly string[] };
  readonly unitMissing: { readonly refused: readonly string[]; readonly maybe: readonly string[] };
  readonly unitOnlyInFileName: { readonly unit: string };
  /** A commune by a name that is no more, with what it became; "whole": all of it went there. */
  readonly oldUnitName: {
    readonly name: string;
    readonly became: readonly string[];
    readonly isWhole: boolean;
  };
  readonly unitNameDiffers: { readonly name: string; readonly unit: string };
  readonly tableMissing: { readonly kind: string; readonly earlierFile: string | null };
  readonly wrongForm: { readonly form: string; readonly unitType: string };
  readonly maximumChanged: {
    readonly path: string;
    readonly maximum: Points | null;
    readonly expected: Points | null;
    /** Tables that agree, of all of this form; 0: a known rubric says so. */
    readonly agreeing: number;
    readonly of: number;
  };
  readonly rowMissing: {
    readonly path: string;
    readonly text: string;
    readonly maximum: Points | null;
    readonly agreeing: number;
    readonly of: number;
  };
  readonly rowAdded: { readonly path: string; readonly text: string };
  /** Tables of the form whose total is a formula, of all that have a total. */
  readonly totalTyped: { readonly shown: Points; readonly formulas: number; readonly of: number };
  readonly sameReasons: { readonly unit: string; readonly file: string; readonly count: number };
  readonly samePoints: { readonly unit: string; readonly file: string; readonly count: number };
  readonly allAtMaximum: { readonly count: number };
  readonly yearProposed: { readonly year: number; readonly files: number; readonly of: number };
  readonly lineOfRound: {
    readonly line: "passLine" | "grades";
    readonly files: number;
    readonly of: number;
  };
  /** A row of the official list that names no unit that could be told. Row 1-based. */
  readonly listRowUnread: { readonly row: number; readonly text: string };
  readonly listSheetUnread: Record<never, never>;
  readonly listFewUnits: { readonly units: number; readonly unread: number };
  /** Rows of the list, 1-based; null: typed. */
  readonly listUnitTwice: {
    readonly unit: string;
    readonly row: number | null;
    readonly first: number | null;
  };
  /** The file came after a person had chosen another one of the unit. */
  readonly newerThanChosen: { readonly chosen: string };
  /** The file that was chosen is not there, or is no more the unit's. */
  readonly choiceUnused: { readonly unit: string };
  /** The unit's file is another one than when its result was adjusted; totals as computed then and now. */
  readonly overrideOutdated: {
    readonly kind: string;
    readonly was: Points | null;
    readonly now: Points | null;
    readonly reason: string;
  };
  /** Points that a council gave and that cannot stand in the place of the total. */
  readonly pointsNotAdjusted: {
    readonly kind: string;
    readonly points: Points;
    readonly maximum: Points | null;
    readonly why: "noPoints" | "partOfTable" | "byList" | "belowNought" | "aboveMaximum";
  };
  readonly overrideUnused: { readonly unit: string; readonly reason: string };
  // a list of results that was handed up
  readonly resultRowUnread: { readonly row: number; readonly text: string };
  readonly resultCellUnread: { readonly head: string; readonly text: string };
  /** Columns that say the same of the same table and differ: none of them counts. */
  readonly resultColumnInDoubt: { readonly head: string; readonly others: readonly string[] };
  readonly resultColumnsUnused: { readonly heads: readonly string[] };
  /** Neither headings nor title say of which kind the columns are. */
  readonly resultKindAssumed: { readonly kind: string; readonly heads: readonly string[] };
  readonly resultSheetUnread: Record<never, never>;
  readonly resultSumDiffers: {
    readonly what: "units" | "met";
    readonly shown: number;
    readonly counted: number;
  };
  readonly resultNumbersMissing: { readonly from: number; readonly to: number };
  /** The list names the unit and says nothing of it. */
  readonly resultMissing: { readonly unit: string };
  /** Rows that the list itself counts apart. */
  readonly resultRowsOutside: { readonly count: number };
  /** Nothing tells of which commune its units are. */
  readonly senderUnknown: { readonly units: number };
  /** What a list says of a unit beside what counts in its place: the unit's own sheet, or another list. */
  readonly listedOtherwise: ListedBeside;
  readonly listedTwice: ListedBeside;
  readonly listedAgainstLine: {
    readonly kind: string;
    readonly points: Points;
    readonly line: Points;
    readonly source: string;
  };
  readonly listedNotMetAboveLine: {
    readonly kind: string;
    readonly points: Points;
    readonly line: Points;
  };
  readonly listedGradeDiffers: {
    readonly kind: string;
    readonly points: Points;
    readonly grade: string;
    readonly byPoints: string | null;
  };
  readonly listedAboveMaximum: {
    readonly kind: string;
    readonly points: Points;
    readonly maximum: Points;
  };
}

interface ListedBeside {
  readonly kind: string;
  readonly here: ListedValues;
  readonly counted: ListedValues;
  /** That holds what counts. */
  readonly file: string;
}

/** Null: nothing is said of it. */
export interface ListedValues {
  readonly points: Points | null;
  readonly verdict: "met" | "notMet" | "incomplete" | null;
  readonly grade: string | null;
}

/** Signals about copying only ask for a look. */
export const roundSeverities = {
  notASubmission: "info",
  notAUnitList: "error",
  otherYear: "error",
  identicalFile: "info",
  resubmitted: "info",
  severalUnits: "info",
  sameNameOtherType: "warning",
  titlesDisagree: "warning",
  unitUnknown: "warning",
  unitInDoubt: "warning",
  unitMissing: "warning",
  unitOnlyInFileName: "info",
  oldUnitName: "info",
  unitNameDiffers: "info",
  tableMissing: "warning",
  wrongForm: "error",
  maximumChanged: "error",
  rowMissing: "error",
  rowAdded: "warning",
  totalTyped: "warning",
  sameReasons: "info",
  samePoints: "info",
  allAtMaximum: "info",
  yearProposed: "info",
  lineOfRound: "info",
  listRowUnread: "warning",
  listSheetUnread: "warning",
  listFewUnits: "warning",
  listUnitTwice: "info",
  newerThanChosen: "warning",
  choiceUnused: "warning",
  overrideOutdated: "warning",
  pointsNotAdjusted: "error",
  overrideUnused: "warning",
  resultRowUnread: "error",
  resultCellUnread: "error",
  resultColumnInDoubt: "error",
  resultColumnsUnused: "info",
  resultKindAssumed: "info",
  resultSheetUnread: "warning",
  resultSumDiffers: "warning",
  resultNumbersMissing: "warning",
  resultMissing: "warning",
  resultRowsOutside: "warning",
  senderUnknown: "warning",
  listedOtherwise: "warning",
  listedTwice: "warning",
  listedAgainstLine: "warning",
  listedNotMetAboveLine: "info",
  listedGradeDiffers: "warning",
  listedAboveMaximum: "error",
} as const satisfies { readonly [C in keyof RoundFacts]: "error" | "warning" | "info" };
