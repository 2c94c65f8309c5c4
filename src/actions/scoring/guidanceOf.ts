/** Owns which rubrics and checklists guide who scores a table: what the round or a person says counts, else what the table follows. */
import { type Guidance, guidanceFor } from "../../core/checklist/guidance";
import type { Item, Reading, TableReading } from "../../core/model/table/reading";
import type { ExpandedChecklist, Rubric } from "../../core/rubric";
import { type Settings, settingsOf } from "../../core/settings";
import type { LoadedRound } from "./loadedRound";

/** What is at hand beside a table. */
export interface GuidanceMeans {
  readonly settings: Settings;
  readonly round: LoadedRound | null;
  readonly rubrics: readonly Rubric[];
  readonly checklists: readonly ExpandedChecklist[];
}

/** Returns what is known of a content of a table. */
export function guidanceOf(
  reading: Reading,
  table: TableReading,
  item: Item,
  { settings, round, rubrics, checklists }: GuidanceMeans,
): Guidance {
  const { rubric: chosen } = settingsOf(settings, table);
  return guidanceFor(item, table, {
    rubric: round?.rulesFor(reading, table)?.rubric ?? rubricFollowed(table, chosen, rubrics),
    checklists,
    unitType: table.unit?.unitType ?? reading.unitType,
  });
}

/** The one that was chosen, else the one that the table is read to follow; one of another place is only offered. */
export function rubricFollowed(
  { rubric: read }: TableReading,
  chosen: string | undefined,
  rubrics: readonly Rubric[],
): Rubric | null {
  const id = chosen ?? (read && read.isOffer !== true ? read.id : null);
  return rubrics.find((rubric) => rubric.id === id) ?? null;
}
