/** Owns what shows that a table was read rightly, and what leaves its reading open: codes and facts, the words stand in messages. */
import type { Points } from "../../base/points";
import type { ColumnRole } from "./columnRole";

/** One value per code: the facts that its sentence needs. */
export interface ProofFacts {
  /** The maxima add up to what the total states, or to the usual scale. */
  readonly maximaReachScale: { readonly scale: Points };
  /** They add up at every heading that states what it is worth. */
  readonly maximaReachHeadings: { readonly headings: number };
  /** The formula of a total adds every indicator once, and nothing else. */
  readonly formulaReachesRows: { readonly rows: number };
  /** The shown total is the sum of the scores. */
  readonly totalAgrees: { readonly total: Points };
  readonly scoresWithinMaxima: { readonly rows: number };
  readonly numberingRunsOn: { readonly rows: number };
  /** The header says in words which columns hold contents, maxima and scores. */
  readonly columnsNamed: object;
  /** The header says in words where each criterion is answered. */
  readonly answersNamed: object;
  /** Where anything stands beside a criterion it is one answer, and no more; in so many rows. */
  readonly answeredOnce: { readonly rows: number };
  readonly formConfirmed: { readonly form: string };
}
export type ProofCode = keyof ProofFacts;
export type Proof = {
  [C in ProofCode]: { readonly code: C; readonly facts: ProofFacts[C] };
}[ProofCode];

/** What speaks against a reading, or keeps it open. */
export interface DoubtFacts {
  /** Another column may play this role. */
  readonly columnOpen: { readonly role: ColumnRole };
  /** The column follows only from what stands below its header. */
  readonly columnUnnamed: { readonly role: ColumnRole };
  /** Points stand in a column of which nobody knows what it holds. */
  readonly columnUnread: { readonly letters: string };
  readonly columnMissing: { readonly role: ColumnRole };
  readonly rowsUnread: { readonly rows: readonly number[] };
  readonly rowsContested: { readonly paths: readonly string[] };
  readonly numberingBroken: { readonly paths: readonly string[] };
  readonly maximaMissing: { readonly rows: number; readonly of: number };
  readonly scoresAboveMaxima: { readonly rows: number; readonly of: number };
  /** Maxima without what is taken off are not the scores. */
  readonly deductionsContradict: { readonly rows: number; readonly of: number };
  /** What headings show is not the sum of what was read under them. */
  readonly sumsContradict: { readonly headings: number; readonly of: number };
  readonly totalContradicts: { readonly shown: Points; readonly computed: Points };
  /** A line says that some contents are mandatory, and nothing tells which. */
  readonly marksUnread: { readonly words: string };
  /** Nearly all of its contents were read as mandatory. */
  readonly mostMarked: { readonly rows: number; readonly of: number };
  /** Nothing contradicts, and nothing proves. */
  readonly nothingProves: object;
}
export type DoubtCode = keyof DoubtFacts;

/** Where a doubt is settled: in a column (null: the table has none for the role), at a row, or by the total. */
export type DoubtPlace =
  | { readonly kind: "column"; readonly column: number | null }
  | { readonly kind: "row"; readonly row: number }
  | { readonly kind: "total"; readonly row: number | null };

export type Doubt = {
  [C in DoubtCode]: {
    readonly code: C;
    readonly facts: DoubtFacts[C];
    readonly place: DoubtPlace;
    /** Columns, as letters, that may be chosen. */
    readonly choices: readonly string[];
  };
}[DoubtCode];

/** How far the reading of a table can be trusted. */
export interface Certainty {
  /** Something shows that it is right, and nothing speaks against it. */
  readonly proven: boolean;
  readonly proofs: readonly Proof[];
  readonly doubts: readonly Doubt[];
  /** A person said that just this reading is right. */
  readonly confirmed: boolean;
}

/** Tells whether anything may be concluded from a table. */
export const isTrusted = ({
  proven,
  confirmed,
}: Pick<Certainty, "proven" | "confirmed">): boolean => proven || confirmed;

/** What a table is before anything was asked of it. */
export const unproven: Certainty = { proven: false, proofs: [], doubts: [], confirmed: false };
