/** Owns what can be chosen from: the checklists and profiles built in, with those that were loaded. */
import { moreRules } from "../../actions/loading/given/checkFile";
import { loadChecklists } from "../../actions/loading/builtIn/loadChecklists";
import { loadProfileFiles, loadProfiles } from "../../actions/loading/builtIn/loadProfiles";
import { othersOn } from "../../actions/loading/given/settingsFile";
import type { RoundMoment } from "../../actions/scoring/loadedRound";
import { type ShelfFile, shelfProfiles } from "../../actions/loading/given/shelf";
import { scoreChecklist } from "../../core/checklist";
import { chainOf, type ProfileChain } from "../../core/profile";
import type { ExpandedChecklist } from "../../core/rubric";
import type { Settings } from "../../core/settings";

/** Returns the checklists with everything they refer to; one that is loaded takes the place of one built in. */
export function checklistsAtHand(shelf: readonly ShelfFile[]): readonly ExpandedChecklist[] {
  const loaded = moreRules(othersOn(shelf)).checklists;
  return [
    ...loaded,
    ...loadChecklists().filter(({ id }) => !loaded.some((each) => each.id === id)),
  ];
}

/** Returns the profiles with those they are based on; one that is loaded takes the place of one built in. */
export function profilesAtHand(shelf: readonly ShelfFile[]): readonly ProfileChain[] {
  const files = shelfProfiles(shelf);
  const all = [...files, ...loadProfileFiles()];
  const loaded = files.flatMap((profile) => {
    const chained = chainOf(profile, all);
    return "chain" in chained ? [chained.chain] : [];
  });
  return [...loaded, ...loadProfiles().filter(([{ id }]) => !files.some((each) => each.id === id))];
}

/** Returns the days that answers to checklists name, with the paths of their conditions. */
export const claimDays = (
  checklists: readonly ExpandedChecklist[],
  claims: Settings["claims"],
): RoundMoment["days"] =>
  checklists.flatMap((checklist) => {
    const claim = claims[checklist.id];
    if (!claim) return [];
    return scoreChecklist(checklist, claim).conditions.flatMap(({ path, facts: { date } }) =>
      date ? [{ path, day: date }] : [],
    );
  });
