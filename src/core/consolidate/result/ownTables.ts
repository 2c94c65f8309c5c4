/** Owns the tables that count, each with the unit that sent it. */
import type { ComparedTable, CountedTable } from "../comparison/countedTable";
import { rowsOf } from "../comparison/roundForm";
import { fullName, type UnitFiles } from "../intake/units";

export interface OwnTable extends CountedTable {
  readonly owner: UnitFiles;
}

export const countedTables = (formed: readonly UnitFiles[]): readonly OwnTable[] =>
  formed.flatMap((owner) =>
    owner.counted.flatMap(({ file, tables, reading }) =>
      tables.map((scored) => ({
        owner,
        unitName: fullName(owner.unit),
        file,
        scored,
        rows: rowsOf(scored.table),
        type: owner.unit.type ?? reading.unitType,
        titleType: reading.unitType,
        format: reading.format,
      })),
    ),
  );

/** Returns the tables of each unit that has any, in the order given. */
export function tablesByOwner(
  tables: readonly (OwnTable & ComparedTable)[],
): ReadonlyMap<UnitFiles, readonly ComparedTable[]> {
  const found = new Map<UnitFiles, ComparedTable[]>();
  for (const table of tables) {
    const ofOwner = found.get(table.owner);
    if (ofOwner) ofOwner.push(table);
    else found.set(table.owner, [table]);
  }
  return found;
}
