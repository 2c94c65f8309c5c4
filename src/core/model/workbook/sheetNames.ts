/** Owns names of sheets that are free in a workbook. */

/** A spreadsheet takes no longer name of a sheet. */
const LONGEST_NAME = 31;

/** Returns a name for each wanted one that differs, small and capital letters alike, from all that are taken and from each other. */
export function freeNames(
  wanted: readonly string[],
  existing: readonly string[],
): ReadonlyMap<string, string> {
  const used = new Set(existing.map(folded));
  const names = new Map<string, string>();
  for (const name of wanted) {
    let free = name;
    for (let count = 2; used.has(folded(free)); count++) free = numbered(name, count);
    used.add(folded(free));
    names.set(name, free);
  }
  return names;
}

const folded = (name: string): string => name.normalize("NFC").toLocaleLowerCase("vi");

function numbered(name: string, count: number): string {
  const mark = ` (${count})`;
  return `${name.slice(0, LONGEST_NAME - mark.length).trimEnd()}${mark}`;
}
