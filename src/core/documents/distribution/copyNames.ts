/** Owns the names of the copies of a form: each after its unit, with the unit above where two bear one name. */
import { foldText } from "../../base/text";

const LONGEST = 100;

/** Returns a name for each owner, in their order, no two the same; `ending`: ".xlsx". */
export function copyNames(
  owners: readonly { readonly name: string; readonly above: string | null }[],
  ending: string,
): readonly string[] {
  const count = new Map<string, number>();
  for (const { name } of owners) count.set(foldText(name), (count.get(foldText(name)) ?? 0) + 1);
  const used = new Set<string>();
  return owners.map(({ name, above }) => {
    const isTwin = (count.get(foldText(name)) ?? 0) > 1;
    const stem = fileName(isTwin && above !== null ? `${name} - ${above}` : name);
    let free = stem;
    for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${stem} (${number})`;
    used.add(free.toLowerCase());
    return free + ending;
  });
}

/** Without what no file's name may hold; a dot or a blank at the end is no name for Windows. */
const fileName = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .slice(0, LONGEST)
    .replace(/[\s.]+$/, "")
    .trim() || "_";
