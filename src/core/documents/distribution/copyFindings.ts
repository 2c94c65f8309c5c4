/** Owns what is told of a copy that was recognised again: the unit, the unit above, its type and the year are as they were written. */
import { foldText } from "../../base/text";
import { ownershipOfFile } from "../../consolidate/intake/owner";
import type { UnitIndex } from "../../consolidate/naming/matchUnits";
import { finding, type Finding } from "../../model/finding/finding";
import type { ListedUnit } from "../../model/round/roundInput";
import type { Reading, TitleLine } from "../../model/table/reading";
import type { CopyOwner } from "./filledPlaces";

/** Returns what the copy of a unit would be asked about when it comes back. */
export function copyFindings(
  reading: Reading,
  unit: ListedUnit,
  { above }: CopyOwner,
  year: number | null,
  index: UnitIndex,
): readonly Finding[] {
  // The name of the file may be changed on the way: what stands in the sheet has to tell.
  const owner = ownershipOfFile("", reading, index);
  const isKnown = owner.kind === "sure" && owner.unit.key === unit.key && !owner.isFromFileName;
  const sheet = reading.tables[0]?.sheet ?? null;
  return [
    ...(isKnown
      ? []
      : [finding("copyMisread", { part: "unit", written: unit.name, read: reading.unit }, sheet)]),
    ...(above === null || namesAbove(reading.titleLines, above)
      ? []
      : [finding("copyMisread", { part: "above", written: above, read: null }, sheet)]),
    ...(year === null || reading.year === year
      ? []
      : [
          finding(
            "copyMisread",
            {
              part: "year",
              written: String(year),
              read: reading.year === null ? null : String(reading.year),
            },
            sheet,
          ),
        ]),
    ...(reading.questions.some(({ code }) => code === "unitType")
      ? [finding("copyMisread", { part: "unitType", written: unit.name, read: null }, sheet)]
      : []),
  ];
}

/** Returns whether lines above a table name the unit above, with or without its kind. */
export function namesAbove(lines: readonly TitleLine[], above: string): boolean {
  const name = foldText(above);
  const bare = name.split(" ").slice(1).join(" ");
  return lines.some(({ text }) => {
    const folded = foldText(text);
    return (
      folded.includes(name) || (bare !== "" && new RegExp(`\\b${escaped(bare)}$`).test(folded))
    );
  });
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
