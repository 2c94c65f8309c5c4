/** Owns the names of files that one run writes beside each other. */

/** Takes a name that no other file of this run has: "a.xlsx", "a (2).xlsx". Names that differ in case are one to Windows. */
export function freeName(name: string, used: Set<string>): string {
  const at = name.lastIndexOf(".");
  let free = name;
  for (let n = 2; used.has(free.toLowerCase()); n++)
    free = `${name.slice(0, at)} (${n})${name.slice(at)}`;
  used.add(free.toLowerCase());
  return free;
}
