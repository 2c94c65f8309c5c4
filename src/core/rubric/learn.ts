/** Owns how a rubric is learned from a sheet: its own groups, points, marks and rules, and what a person must still say. */
import { indicatorsIn, rowsUnder, sumMaxima } from "../model/table/itemTree";
import { type Domain, typeIds } from "../domain/domain";
import { sumPoints } from "../base/points";
import type { Points } from "../base/points";
import type { Item, Reading, TableReading } from "../model/table/reading";
import type { Rubric, RubricCriterion } from ".";
import { newestSchemaVersion } from ".";

/** What a sheet cannot tell of itself. */
export interface LearnedNames {
  readonly id: string;
  readonly title: string;
  readonly source: Rubric["source"];
}

/** The lines that count, where a person or a rubric settled them; null or absent: only what the sheet states. */
export type LearnedLines = Partial<
  Pick<
    Rubric,
    "passLine" | "grades" | "notApplicable" | "mandatoryAtMaximum" | "groupFloor" | "vetoes"
  >
>;

/** Returns the rubric that a table follows, ready to be checked; null where no indicator states its points. */
export function learnRubric(
  table: TableReading,
  { unitType, year, file }: Pick<Reading, "unitType" | "year" | "file">,
  { id, title, source }: LearnedNames,
  domain: Domain,
  lines: LearnedLines = {},
): Rubric | null {
  const place = (row: number, sheet = table.sheet): string => `${file}, ${sheet}!${row}`;
  const criteria = nodesOf(table.items, place, new Set());
  const scale = sumMaxima(indicatorsIn(table.items));
  if (scale === null || scale <= 0) return null;
  const { passLine, grades } = table;
  return {
    $schema: "./rubric.schema.json",
    schemaVersion: newestSchemaVersion,
    version: 1,
    scheme: "points",
    id,
    title,
    kind: table.kind,
    unitTypes: unitType === null ? [...typeIds(domain)] : [unitType],
    validFrom: year === null ? null : `${year}-01-01`,
    validTo: null,
    source,
    scale,
    passLine:
      lines.passLine ??
      (passLine && isWithin(passLine.points, scale)
        ? {
            points: passLine.points,
            source: `${place(passLine.row, passLine.sheet)}: ${passLine.words}`,
          }
        : null),
    mandatoryAtMaximum: lines.mandatoryAtMaximum ?? true,
    grades:
      lines.grades ??
      (grades && {
        bands: grades.bands.map(({ name, from }) => ({ name, from })),
        source: `${place(grades.row, grades.sheet)}: ${grades.words}`,
      }),
    notApplicable: lines.notApplicable ?? null,
    ...(lines.groupFloor ? { groupFloor: lines.groupFloor } : {}),
    ...(lines.vetoes?.length ? { vetoes: lines.vetoes } : {}),
    match: [title],
    criteria: [...criteria],
  };
}

const isWithin = (points: Points, scale: Points): boolean => points > 0 && points <= scale;

/** Rows of deeper levels stand in the group above them; a group without any is left out. A number printed twice gets its row. */
function nodesOf(
  items: readonly Item[],
  place: (row: number) => string,
  usedIds: Set<string>,
): readonly RubricCriterion[] {
  const nodes: RubricCriterion[] = [];
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    if (!item) break;
    const inside = item.kind === "indicator" ? [] : rowsUnder(items, index);
    const { path, number, text, mandatory, mandatoryWords, row } = item;
    const words = mandatory && mandatoryWords ? `: ${mandatoryWords}` : "";
    const common = {
      id: usedIds.has(path) ? `${path}@${row}` : path,
      number,
      text: text || path,
      mandatory,
      source: `${place(row)}${words}`,
    };
    usedIds.add(common.id);
    if (item.kind === "indicator") {
      const { maximum, bonus, rule } = item;
      nodes.push({ kind: "indicator", ...common, maximum, ...(bonus ? { bonus } : {}), rule });
    } else {
      const children = nodesOf(inside, place, usedIds);
      if (children.length > 0)
        nodes.push({ kind: "group", ...common, maximum: sumOf(children), children });
    }
    index += 1 + inside.length;
  }
  return nodes;
}

/** Null when any part states nothing: the sum is then not known either. */
function sumOf(children: readonly RubricCriterion[]): Points | null {
  const counted = children.filter((child) => child.kind === "group" || !child.bonus);
  return counted.some(({ maximum }) => maximum === null)
    ? null
    : sumPoints(counted.map(({ maximum }) => maximum));
}
