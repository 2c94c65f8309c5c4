/** Owns the state of the consolidation view: files, what people decided, the last result, and how each step changes them. */
import {
  type AppraisedContent,
  withAppraisedContent,
} from "../../core/consolidate/dossier/appraisedContent";
import { joinFollowUps } from "../../core/consolidate/todo/followUps";
import type { DossierStep } from "../../core/model/round/dossier";
import type { FollowUp } from "../../core/model/round/followUp";
import type { Arrival, GivenFile, RoundOverview } from "../../actions/rounds/consolidationDesk";
import {
  type Closing,
  emptyPaper,
  type RoundAnswers,
  type RoundPaper,
} from "../../core/model/round/closing";
import type {
  Assignment,
  FileChoice,
  Override,
  UnitSnapshot,
} from "../../core/model/round/consolidation";

export interface RoundFile {
  readonly given: GivenFile;
  /** Null: not read yet. */
  readonly arrival: Arrival | null;
}

/** What people decided; each change can be taken back. */
export interface Decisions extends RoundAnswers {
  /** What stands around the list that is signed. */
  readonly paper: RoundPaper;
  /** Null: the round is open. */
  readonly closing: Closing | null;
  readonly followUps: readonly FollowUp[];
  /** What was said of where dossiers stand, in the order in which it was. */
  readonly dossiers: readonly DossierStep[];
}

export interface RoundState {
  readonly files: readonly RoundFile[];
  readonly isReading: boolean;
  /** Paths of files that were appraised here and stand so in no file on the disk yet. */
  readonly appraised: readonly string[];
  /** SHA-256 of what files held before they were appraised here, as far as this session knows. */
  readonly contentsBefore: readonly string[];
  readonly decisions: Decisions;
  /** What stood when the round was last kept as a file; null: it never was. */
  readonly kept: Pick<RoundState, "files" | "decisions"> | null;
  readonly past: readonly Decisions[];
  readonly future: readonly Decisions[];
  readonly overview: RoundOverview | null;
  /** What the next result is compared with: the result before files were added, or that of an earlier session. */
  readonly baseline: readonly UnitSnapshot[] | null;
  readonly isConsolidating: boolean;
  /** What went wrong in a step, as the program says it. */
  readonly failure: string | null;
  /** What the last addition left out. */
  readonly added: { readonly again: number; readonly passedOver: readonly string[] };
}

export const emptyRound: RoundState = {
  files: [],
  isReading: false,
  appraised: [],
  contentsBefore: [],
  decisions: {
    rules: { year: null, passLine: null, grades: null, profile: null },
    list: null,
    assignments: [],
    overrides: [],
    choices: [],
    followUps: [],
    dossiers: [],
    paper: emptyPaper,
    closing: null,
  },
  kept: null,
  past: [],
  future: [],
  overview: null,
  baseline: null,
  isConsolidating: false,
  failure: null,
  added: { again: 0, passedOver: [] },
};

export type RoundStep =
  | {
      readonly kind: "added";
      readonly files: readonly GivenFile[];
      readonly again: number;
      readonly passedOver: readonly string[];
    }
  | { readonly kind: "reading" }
  | { readonly kind: "ended"; readonly arrivals: readonly Arrival[] }
  | { readonly kind: "readingEnded" }
  | { readonly kind: "removed"; readonly path: string }
  /** A file has the content with its appraisal. */
  | {
      readonly kind: "appraised";
      readonly given: GivenFile;
      readonly sha256: AppraisedContent["sha256"];
    }
  /** What was appraised was handed over as files. */
  | { readonly kind: "appraisedSaved"; readonly paths: readonly string[] }
  | { readonly kind: "decided"; readonly decisions: Decisions }
  | { readonly kind: "undone" }
  | { readonly kind: "redone" }
  | { readonly kind: "saved" }
  | {
      readonly kind: "loaded";
      readonly decisions: Decisions;
      readonly baseline: readonly UnitSnapshot[];
    }
  /** A round of an earlier session is in hand again, not saved as it was. */
  | {
      readonly kind: "restored";
      readonly files: readonly GivenFile[];
      readonly appraised: readonly string[];
      readonly decisions: Decisions;
      readonly baseline: readonly UnitSnapshot[] | null;
    }
  | { readonly kind: "consolidating" }
  | { readonly kind: "consolidated"; readonly overview: RoundOverview }
  | { readonly kind: "failed"; readonly failure: string }
  | { readonly kind: "failureDismissed" };

/** Returns the round after a step. */
export function reduceRound(round: RoundState, step: RoundStep): RoundState {
  switch (step.kind) {
    case "added":
      return added(round, step);
    case "reading":
      return { ...round, isReading: true };
    case "ended":
      return { ...round, files: arrived(round.files, step.arrivals) };
    case "readingEnded":
      return { ...round, isReading: false };
    case "removed":
      return {
        ...round,
        files: round.files.filter(({ given }) => given.path !== step.path),
        appraised: without(round.appraised, [step.path]),
      };
    case "appraised":
      return appraised(round, step);
    case "appraisedSaved":
      return { ...round, appraised: without(round.appraised, step.paths) };
    case "decided":
      return {
        ...round,
        decisions: step.decisions,
        past: [...round.past, round.decisions],
        future: [],
      };
    case "undone":
      return undone(round);
    case "redone":
      return redone(round);
    case "saved":
      return { ...round, kept: { files: round.files, decisions: round.decisions } };
    case "loaded":
      return {
        ...round,
        decisions: step.decisions,
        kept: { files: round.files, decisions: step.decisions },
        past: [],
        future: [],
        baseline: step.baseline,
      };
    case "restored":
      return {
        ...emptyRound,
        files: step.files.map((given) => ({ given, arrival: null })),
        appraised: step.appraised,
        decisions: step.decisions,
        baseline: step.baseline,
      };
    case "consolidating":
      return { ...round, isConsolidating: true };
    case "consolidated":
      return { ...round, isConsolidating: false, overview: step.overview };
    case "failed":
      return { ...round, isConsolidating: false, isReading: false, failure: step.failure };
    case "failureDismissed":
      return { ...round, failure: null };
  }
}

export type StepOf<K extends RoundStep["kind"]> = Extract<RoundStep, { readonly kind: K }>;

const added = (round: RoundState, { files, again, passedOver }: StepOf<"added">): RoundState => ({
  ...round,
  files: [...round.files, ...files.map((given) => ({ given, arrival: null }))],
  added: { again, passedOver },
  baseline:
    round.overview && files.length > 0 && round.files.length > 0
      ? round.overview.units.map(({ snapshot }) => snapshot)
      : round.baseline,
});

function arrived(files: readonly RoundFile[], arrivals: readonly Arrival[]): readonly RoundFile[] {
  const ended = new Map(arrivals.map((arrival) => [arrival.path, arrival]));
  return files.map((file) => {
    const arrival = ended.get(file.given.path);
    return arrival ? { ...file, arrival } : file;
  });
}

/** It is read anew; what people decided about its content goes with it, in what can be taken back and made again too. */
function appraised(round: RoundState, { given, sha256 }: StepOf<"appraised">): RoundState {
  const { path } = given;
  const units = round.overview?.units ?? [];
  const onNew = (decisions: Decisions): Decisions =>
    withAppraisedContent(decisions, units, { file: path, sha256 });
  return {
    ...round,
    files: round.files.map((file) => (file.given.path === path ? { given, arrival: null } : file)),
    appraised: [...without(round.appraised, [path]), path],
    contentsBefore: [...round.contentsBefore, ...contentsUnder(path, units)],
    decisions: onNew(round.decisions),
    past: round.past.map(onNew),
    future: round.future.map(onNew),
  };
}

const contentsUnder = (path: string, units: RoundOverview["units"]): readonly string[] =>
  units.flatMap(({ files }) => files.flatMap(({ file, sha256 }) => (file === path ? sha256 : [])));

const without = (paths: readonly string[], gone: readonly string[]): readonly string[] =>
  paths.filter((path) => !gone.includes(path));

function undone(round: RoundState): RoundState {
  const before = round.past[round.past.length - 1];
  if (!before) return round;
  return {
    ...round,
    decisions: before,
    past: round.past.slice(0, -1),
    future: [round.decisions, ...round.future],
  };
}

function redone(round: RoundState): RoundState {
  const [next, ...future] = round.future;
  if (!next) return round;
  return { ...round, decisions: next, past: [...round.past, round.decisions], future };
}

/** Returns what people did about tasks: what was said here stands before what was written into a workbook of results. */
export const followUpsOf = ({ decisions, overview }: RoundState): readonly FollowUp[] =>
  joinFollowUps(decisions.followUps, overview?.writtenFollowUps ?? []);

/** Returns whether the round holds files, appraisals or decisions that no file keeps. */
export function isUnsaved({ files, appraised: notSaved, decisions, kept }: RoundState): boolean {
  if (notSaved.length > 0) return true;
  if (kept) return kept.files !== files || kept.decisions !== decisions;
  return files.length > 0 || decisions !== emptyRound.decisions;
}

/** Returns the files with how they ended in the last result: one of another year is of no use, though it was read. */
export function endedFiles({ files, overview }: RoundState): readonly RoundFile[] {
  const refused = new Map((overview?.refused ?? []).map(({ file, why }) => [file, why]));
  return files.map((file) => {
    const refusal = refused.get(file.given.path);
    return refusal && file.arrival
      ? { ...file, arrival: { ...file.arrival, state: "refused", refusal } }
      : file;
  });
}

export interface ReadCounts {
  readonly total: number;
  readonly done: number;
  readonly read: number;
  readonly withFindings: number;
  readonly refused: number;
}

/** Returns how many files ended in which way. */
export function readCounts(files: readonly RoundFile[]): ReadCounts {
  const count = (state: Arrival["state"]): number =>
    files.filter(({ arrival }) => arrival?.state === state).length;
  const [read, withFindings, refused] = [count("read"), count("withFindings"), count("refused")];
  return { total: files.length, done: read + withFindings + refused, read, withFindings, refused };
}

/** Returns the overrides with one set, or taken out where `override` is null. */
export const withOverride = (
  overrides: readonly Override[],
  place: Pick<Override, "unit" | "kind">,
  override: Override | null,
): readonly Override[] => [
  ...overrides.filter(({ unit, kind }) => unit !== place.unit || kind !== place.kind),
  ...(override ? [override] : []),
];

/** Returns the choices with that of a unit set, or taken out where `choice` is null. */
export const withChoice = (
  choices: readonly FileChoice[],
  unit: string,
  choice: FileChoice | null,
): readonly FileChoice[] => [
  ...choices.filter((each) => each.unit !== unit),
  ...(choice ? [choice] : []),
];

/** Returns the answers with one set, or taken out where `unit` is undefined. */
export const withAnswer = (
  assignments: readonly Assignment[],
  { sha256, part }: Pick<Assignment, "sha256" | "part">,
  unit: string | null | undefined,
): readonly Assignment[] => [
  ...assignments.filter((answer) => answer.sha256 !== sha256 || answer.part !== part),
  ...(unit === undefined ? [] : [{ sha256, part, unit }]),
];

/** Returns the answers with who sent a list, in the place of any before. */
export const withSender = (
  assignments: readonly Assignment[],
  { sha256, part }: Pick<Assignment, "sha256" | "part">,
  sender: string,
): readonly Assignment[] => [
  ...withAnswer(assignments, { sha256, part }, undefined),
  { sha256, part, unit: null, sender },
];
