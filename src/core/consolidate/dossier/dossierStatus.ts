/** Owns where a unit's dossier stands: what a person said last, else what its files and their appraisal tell. */
import type { UnitFile } from "../../model/round/consolidation";
import { type DossierStatus, dossierStatuses, type DossierStep } from "../../model/round/dossier";
import { tablesOf } from "../result/standing";
import { type AppraisedUnit, standingIn, sumOf } from "./roundAppraisal";

export interface Dossier {
  readonly status: DossierStatus;
  /** A person said so; false: the files and their appraisal tell it. */
  readonly isStated: boolean;
  /** Of the word that stands; null: none does, or it says nothing of it. */
  readonly on: string | null;
  readonly reason: string | null;
  readonly due: string | null;
  /** It was returned, and another content of the unit counts since. */
  readonly isSentAgain: boolean;
  /** All that was said, the last first. */
  readonly said: readonly DossierStep[];
}

/** As much of a unit as its dossier follows from. */
export type DossierUnit = Omit<AppraisedUnit, "isOutside"> & {
  readonly files: readonly Pick<UnitFile, "file" | "sha256">[];
};

/**
 * Returns where the dossier of a unit stands.
 *
 * | last word                  | since then                       | it stands                     |
 * | -------------------------- | -------------------------------- | ----------------------------- |
 * | none, or taken back        |                                  | as the files tell             |
 * | returned                   | the same contents count          | returned                      |
 * | returned                   | another content counts           | as the files tell, sent again |
 * | submitted, beingAppraised  | its appraisal has come further   | as the files tell             |
 * | any other                  |                                  | as it was said                |
 *
 * As the files tell: none counts: notSubmitted; nothing appraised: submitted; some: beingAppraised; all: appraised.
 */
export function dossierOf(unit: DossierUnit, steps: readonly DossierStep[]): Dossier {
  const said = steps.filter((step) => step.unit === unit.unit.key).reverse();
  const last = said[0];
  const told = toldByFiles(unit);
  const isSentAgain = last?.status === "returned" && !isAsSeen(unit, last);
  if (!last || last.status === null || isSentAgain || isOvertaken(last.status, told))
    return {
      status: told,
      isStated: false,
      on: null,
      reason: null,
      due: null,
      isSentAgain,
      said,
    };
  const { status, on, reason, due } = last;
  return { status, isStated: true, on, reason, due, isSentAgain: false, said };
}

function toldByFiles(unit: DossierUnit): DossierStatus {
  if (unit.countedFiles.length === 0) return "notSubmitted";
  const standing = standingIn(sumOf(tablesOf(unit).map(({ appraisal }) => appraisal)));
  return ({ open: "submitted", begun: "beingAppraised", done: "appraised" } as const)[standing];
}

const isOvertaken = (status: DossierStatus, told: DossierStatus): boolean =>
  (status === "submitted" || status === "beingAppraised") &&
  dossierStatuses.indexOf(told) > dossierStatuses.indexOf(status);

const isAsSeen = (unit: DossierUnit, { contents }: DossierStep): boolean =>
  contentsNow(unit).every((sha256) => contents.includes(sha256));

/** Returns the contents of a unit that count. */
export const contentsNow = ({
  files,
  countedFiles,
}: Pick<DossierUnit, "files" | "countedFiles">): readonly string[] =>
  files.flatMap(({ file, sha256 }) => (countedFiles.includes(file) ? [sha256] : []));

/** What is said of dossiers at once. */
export type DossierWord = Pick<DossierStep, "status" | "on" | "reason" | "due">;

/** Returns the steps with a word on several units. */
export const withDossierWord = (
  steps: readonly DossierStep[],
  units: readonly DossierUnit[],
  { status, on, reason, due }: DossierWord,
): readonly DossierStep[] => [
  ...steps,
  ...units.map(
    (unit): DossierStep => ({
      unit: unit.unit.key,
      status,
      on,
      reason: reason?.trim() || null,
      due: status === "returned" ? due : null,
      contents: contentsNow(unit),
    }),
  ),
];

/** Tells whether a dossier is still to be explained though its day is past; `today`: ISO 8601. */
export const isOverdue = ({ status, due }: Dossier, today: string): boolean =>
  status === "returned" && due !== null && due < today;
