/** Owns the names of papers in an archive: what no file may be called is left out, and no two are the same. */

/** Long names cannot be unpacked everywhere. */
const LONGEST = 100;

/** Returns a giver of free names: of a unit's papers in a folder of the unit's name. */
export function openNames(): (folder: string | null, name: string, ending: string) => string {
  const used = new Set<string>();
  return (folder, name, ending) => {
    const place = folder === null ? "" : `${cleaned(folder)}/`;
    for (let count = 1; ; count += 1) {
      const free = `${place}${cleaned(name)}${count === 1 ? "" : ` (${count})`}${ending}`;
      if (used.has(free.toLowerCase())) continue;
      used.add(free.toLowerCase());
      return free;
    }
  };
}

/** A dot or a blank at the end is no name for Windows. */
const cleaned = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .slice(0, LONGEST)
    .replace(/[\s.]+$/, "")
    .trim() || "_";
