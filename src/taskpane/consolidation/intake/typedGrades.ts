/** Owns what may be typed as grades: "name=points" entries apart by semicolons, each name and limit once. */
import { comparePoints } from "../../../core/base/points";
import type { GradeBand } from "../../../core/model/table/reading";
import { normaliseText } from "../../../core/base/text";
import { formatPoints } from "../../../messages/format";
import { parsePoints } from "../../score/entries/parsePoints";

/** Returns the bands, best first; null for blank, "wrong" for what is none. */
export function parseGrades(text: string): readonly GradeBand[] | null | "wrong" {
  const entries = text.split(";").filter((entry) => entry.trim() !== "");
  if (entries.length === 0) return null;
  const bands: GradeBand[] = [];
  for (const entry of entries) {
    const at = entry.lastIndexOf("=");
    const name = normaliseText(entry.slice(0, Math.max(0, at)));
    const typed = parsePoints(entry.slice(at + 1), null);
    const isTaken = bands.some((band) => band.name === name);
    if (name === "" || typed.kind !== "points" || isTaken) return "wrong";
    if (bands.some(({ from }) => comparePoints(from, typed.points) === 0)) return "wrong";
    bands.push({ name, from: typed.points });
  }
  return bands.sort((a, b) => comparePoints(b.from, a.from));
}

/** Returns the bands as they are typed. */
export const formatGrades = (bands: readonly GradeBand[]): string =>
  bands.map(({ name, from }) => `${name}=${formatPoints(from)}`).join("; ");
