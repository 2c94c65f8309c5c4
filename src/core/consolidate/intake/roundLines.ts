/** Owns the lines that a round's tables of a kind agree on: pass line and grade bands, for those tables that state none. */
import { type Domain, type ListedKind, listedKinds } from "../../domain/domain";
import type { GradeBand, Reading, TableKind, TableReading } from "../../model/table/reading";
import type { Decision } from "../../score";

/** So many tables must state a line, and nearly all of them the same, before it stands for the others. */
const LEAST_TABLES = 3;
const LEAST_SHARE = 0.9;

/** By the id of the kind. */
export type RoundLines = ReadonlyMap<TableKind, LinesOfKind>;

export interface LinesOfKind {
  readonly passLine: AgreedLine<NonNullable<Decision["passLine"]>> | null;
  readonly grades: AgreedLine<NonNullable<Decision["grades"]>> | null;
}

export interface AgreedLine<L> {
  readonly line: L;
  /** Tables that state it, of those that state any. */
  readonly files: number;
  readonly of: number;
}

/** Returns what the readings agree on for each kind; null where too few say anything, or they differ. */
export function roundLines(readings: readonly Reading[], domain: Domain): RoundLines {
  const tables = readings.flatMap((reading) => reading.tables);
  return new Map(
    listedKinds(domain).map((kind) => [
      kind.id,
      linesOf(
        kind,
        tables.filter((table) => table.kind === kind.id),
      ),
    ]),
  );
}

const linesOf = ({ passed, graded }: ListedKind, tables: readonly TableReading[]): LinesOfKind => ({
  passLine:
    passed === "never"
      ? null
      : agreed(
          tables.flatMap(({ passLine }) =>
            passLine ? [{ points: passLine.points, source: passLine.words }] : [],
          ),
          ({ points }) => String(points),
        ),
  grades:
    graded === "never"
      ? null
      : agreed(
          tables.flatMap(({ grades }) =>
            grades ? [{ bands: grades.bands, source: grades.words }] : [],
          ),
          ({ bands }) => bands.map(bandKey).join(";"),
        ),
});

const bandKey = ({ name, from }: GradeBand): string => `${name}=${from}`;

function agreed<L>(stated: readonly L[], keyOf: (line: L) => string): AgreedLine<L> | null {
  const groups = new Map<string, L[]>();
  for (const line of stated) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  const [most] = [...groups.values()].sort((a, b) => b.length - a.length);
  const line = most?.[0];
  return most && line && most.length >= LEAST_TABLES && most.length >= stated.length * LEAST_SHARE
    ? { line, files: most.length, of: stated.length }
    : null;
}
