/** Owns the shape of what people said of where a unit's dossier stands; it survives the next run. */

/** In the order in which a dossier goes through them; one that was returned comes in again. */
export const dossierStatuses = [
  "notSubmitted",
  "submitted",
  "returned",
  "beingAppraised",
  "appraised",
  "presented",
  "recognised",
] as const;
export type DossierStatus = (typeof dossierStatuses)[number];

/** One word on a dossier; the last of a unit stands. */
export interface DossierStep {
  /** Key of the unit. */
  readonly unit: string;
  /** Null: what was said before is taken back, it stands as its files tell. */
  readonly status: DossierStatus | null;
  /** Day, ISO 8601; null: not said. */
  readonly on: string | null;
  /** Never empty where it is "returned". */
  readonly reason: string | null;
  /** Day by which the unit is to explain or mend, ISO 8601; null: none, or it is not returned. */
  readonly due: string | null;
  /** SHA-256 of the contents that counted then: from others it is told that the unit sent something anew. */
  readonly contents: readonly string[];
}
