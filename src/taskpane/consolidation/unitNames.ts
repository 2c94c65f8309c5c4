/** Owns how each unit of a round is named beside the others: those of one name by their parents too, then by their files. */
import type { UnitOverview } from "../../actions/rounds/consolidationDesk";
import { consolidation } from "../../messages/pane/rounds/consolidation";

const words = consolidation.results;

/** Returns the names by the units' keys, no two alike as long as their files have names of their own. */
export function unitNames(units: readonly UnitOverview[]): ReadonlyMap<string, string> {
  const named = (nameOf: (unit: UnitOverview) => string) => {
    const counts = new Map<string, number>();
    for (const unit of units) counts.set(nameOf(unit), (counts.get(nameOf(unit)) ?? 0) + 1);
    return (unit: UnitOverview): string | null =>
      counts.get(nameOf(unit)) === 1 ? nameOf(unit) : null;
  };
  const short = named(shortName);
  const withParent = named(nameWithParent);
  return new Map(
    units.map((each) => [
      each.unit.key,
      short(each) ?? withParent(each) ?? words.ofFiles(nameWithParent(each), filesOf(each)),
    ]),
  );
}

/** Returns the name that is shown where the parent stands beside it. */
export const shortName = ({ unit }: UnitOverview): string => unit.name || words.inDoubt;

const nameWithParent = (each: UnitOverview): string =>
  [shortName(each), each.unit.parent].filter(Boolean).join(", ");

const filesOf = ({ files }: UnitOverview): string =>
  files.map(({ file, part }) => [file, part].filter(Boolean).join(" ")).join(", ");
