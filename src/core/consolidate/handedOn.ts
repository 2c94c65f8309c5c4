/** Owns what people decided as it is handed on to the next run: with what they saw then, so that the next one can tell what is new. */
import type { FileChoice, Override } from "../model/round/roundInput";
import type { TableResult, UnitFile } from "../model/round/consolidation";
import type { TableKind } from "../model/table/reading";
import { computedOf } from "./result/standing";

/** As much of a unit as a decision was made on. */
interface SeenUnit {
  readonly unit: { readonly key: string };
  readonly files: readonly Pick<UnitFile, "file" | "sha256" | "use">[];
  readonly tables: {
    readonly [kind: TableKind]: Pick<
      TableResult,
      "file" | "computed" | "countedTotal" | "outcome" | "grade"
    >;
  };
}

/** Returns overrides, each with the table that it was decided on where it does not tell yet. */
export const withSeen = (
  overrides: readonly Override[],
  units: readonly SeenUnit[],
): readonly Override[] =>
  overrides.map((override) => {
    const unit = units.find((each) => each.unit.key === override.unit);
    const table = unit?.tables[override.kind];
    const sha256 = unit?.files.find(({ file }) => file === table?.file)?.sha256;
    if (override.seen !== null || !table || sha256 === undefined) return override;
    return { ...override, seen: { sha256, total: computedOf(table).total } };
  });

/** Returns choices, each with the files that it was made among where it does not tell yet. */
export const withAmong = (
  choices: readonly FileChoice[],
  units: readonly SeenUnit[],
): readonly FileChoice[] =>
  choices.map((choice) => {
    const unit = units.find((each) => each.unit.key === choice.unit);
    return choice.among.length > 0 || !unit ? choice : { ...choice, among: contentsOf(unit) };
  });

/** Returns the contents of a unit's files that count or could. */
export const contentsOf = ({ files }: Pick<SeenUnit, "files">): readonly string[] =>
  files.flatMap(({ use, sha256 }) => (use === "counted" || use === "superseded" ? [sha256] : []));
