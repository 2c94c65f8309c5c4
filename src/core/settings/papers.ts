/** Owns the papers among the settings: changed as a whole list, and found again where a workbook was changed elsewhere. */
import { only } from "../base/only";
import { indicatorsIn } from "../model/table/itemTree";
import type { Reading } from "../model/table/reading";
import type { KeptPaper, KeptPlace } from "./papersSchema";
import type { Settings } from "./schema";

/** Returns the settings with these papers kept. */
export const withPapers = (settings: Settings, papers: readonly KeptPaper[]): Settings => ({
  ...settings,
  papers: papers.length === 0 ? undefined : [...papers],
});

/** Returns the papers with the contents that they name as a reading has them now; one that is gone is let go. */
export const placedPapers = (
  papers: readonly KeptPaper[],
  tables: Reading["tables"],
): readonly KeptPaper[] =>
  papers.map(({ backs, leaves, ...paper }) => ({
    ...paper,
    ...placesNow("backs", backs, tables),
    ...placesNow("leaves", leaves, tables),
  }));

function placesNow<Name extends "backs" | "leaves">(
  name: Name,
  places: readonly KeptPlace[] = [],
  tables: Reading["tables"],
): { readonly [N in Name]?: KeptPlace[] } {
  const found = places.flatMap((place) => placeNow(place, tables) ?? []);
  return found.length === 0 ? {} : ({ [name]: found } as { readonly [N in Name]: KeptPlace[] });
}

/** A content is found by what it says, in its place, else as the only one that says it. */
function placeNow({ sheet, row, text }: KeptPlace, tables: Reading["tables"]): KeptPlace | null {
  const same = tables.flatMap((table) =>
    indicatorsIn(table.items)
      .filter((item) => item.text === text)
      .map((item) => ({ sheet: table.sheet, row: item.row, text })),
  );
  const onSheet = same.filter((place) => place.sheet === sheet);
  return onSheet.find((place) => place.row === row) ?? only(onSheet) ?? only(same) ?? null;
}
