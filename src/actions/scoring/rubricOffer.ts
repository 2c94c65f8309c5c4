/** Owns which rubric of those loaded is offered for a table: the likeliest, unless one was chosen or it was declined. */
import { matchRubric } from "../../core/rubric/match";
import type { Reading, TableReading } from "../../core/model/table/reading";
import type { Rubric } from "../../core/rubric";
import { type Settings, settingsOf } from "../../core/settings";
import { type ShelfFile, shelfRubrics } from "../loading/given/shelf";

export interface RubricOffer {
  readonly rubric: Rubric;
  /** How sure it is that the table follows it, 0…1. */
  readonly confidence: number;
}

/** Below this most of the words are others: nothing is offered. */
const OFFERED_FROM = 0.75;

/** Returns the loaded rubric that a table, as it was read, seems to follow; null where there is nothing to ask. */
export function offeredRubric(
  { unitType, year }: Pick<Reading, "unitType" | "year">,
  read: TableReading,
  settings: Settings,
  shelf: readonly ShelfFile[],
): RubricOffer | null {
  const { rubric: chosen, own, declined = [] } = settingsOf(settings, read);
  if (chosen !== undefined) return null;
  const rubrics = shelfRubrics(shelf).filter(({ id }) => id !== own?.id && !declined.includes(id));
  const found = matchRubric(read, unitType, year, rubrics);
  const rubric = rubrics.find(({ id }) => id === found?.id);
  return rubric && found && found.confidence >= OFFERED_FROM
    ? { rubric, confidence: found.confidence }
    : null;
}
