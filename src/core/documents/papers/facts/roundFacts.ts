/** Owns what the papers of a round can tell: units by kind of table and type, who is proposed and who is not, and how many. */
import { comparePoints, type Points, subtractPoints } from "../../../base/points";
import { givenTotals, standingOf } from "../../../consolidate/result/standing";
import { unitsOf } from "../../../consolidate/result/statistics";
import { type Kind, kindOf, typeName } from "../../../domain/domain";
import type {
  Consolidation,
  KindTally,
  TableResult,
  UnitResult,
} from "../../../model/round/consolidation";
import type { UnitType } from "../../../model/table/reading";
import type { PaperFact } from "../paper";
import { contextScope, type PaperContext } from "./context";
import { numberFact, type Scope, textFact } from "./scope";

/** A round as its papers need it: units without their indicators suffice. */
export interface PaperRound extends Pick<Consolidation, "year" | "kinds"> {
  readonly units: readonly PaperRoundUnit[];
  readonly missing: readonly Pick<Consolidation["missing"][number], "unit" | "why">[];
  readonly statistics: Pick<Consolidation["statistics"], "byType" | "total">;
}

export interface PaperRoundUnit extends Pick<UnitResult, "unit" | "isOutside" | "countedFiles"> {
  readonly tables: { readonly [kind: string]: PaperRoundTable };
}
export interface PaperRoundTable
  extends Pick<
    TableResult,
    | "totals"
    | "countedTotal"
    | "counted"
    | "verdict"
    | "proposedGrade"
    | "proven"
    | "confirmed"
    | "mandatoryFailures"
    | "override"
    | "computed"
    | "outcome"
    | "grade"
    | "file"
    | "sheet"
  > {
  /** Why the result is what it is, where that is known in words alone. */
  readonly reasons?: readonly string[];
}

/** Returns everything that a template may ask of a round. */
export function roundScope(round: PaperRound, context: PaperContext): Scope {
  const { words, domain } = context;
  const { year, statistics, missing } = round;
  const units = round.units.filter(({ isOutside }) => !isOutside);
  const kinds = round.kinds.map((id) => kindOf(domain, id));
  const types = [...new Set(units.map(({ unit }) => unit.type))];
  const common = contextScope(context, {
    year,
    // Who decides and who is written to is asked for those that the round is of alone.
    unitType: types.length === 1 ? (types[0] ?? null) : null,
    kinds: round.kinds,
    defaults: {},
  });
  const { total } = statistics;
  return {
    facts: {
      ...common.facts,
      unitCount: count(unitsOf(total), words.count),
      submitted: count(total.submitted, words.count),
      notSubmitted: count(total.notSubmitted, words.count),
      formNumber: textFact(null),
    },
    lists: {
      ...common.lists,
      kinds: kinds.map((kind, at) => kindScope(kind, at + 1, { ...round, units }, context)),
      missing: missing.map(({ unit, why }, at) => ({
        facts: { ...nameFacts(unit, at, context), why: textFact(words.missing[why]) },
        lists: {},
      })),
    },
  };
}

function kindScope(kind: Kind, order: number, round: PaperRound, context: PaperContext): Scope {
  const { words } = context;
  const { total } = round.statistics;
  const tally = total.tables[kind.id];
  const rows = rowsOf(kind, round.units, context);
  return {
    facts: {
      order: textFact(words.roman(order)),
      title: textFact(kind.title),
      titleWithin: textFact(words.within(kind.title)),
      titleUpper: textFact(kind.title.toLocaleUpperCase("vi")),
      shortTitle: textFact(kind.shortTitle),
      metWords: textFact(kind.words.met),
      passed: textFact(kind.passed === "never" ? null : "x"),
      graded: textFact(kind.graded === "never" ? null : "x"),
      listed: count(unitsOf(total), words.count),
      submitted: count(total.submitted, words.count),
      notSubmitted: count(total.notSubmitted, words.count),
      ...tallyFacts(tally, context),
      proposedCount: count(rows.proposed.length, words.count),
      appraisedCount: count(
        round.units.filter(
          ({ tables }) => (tables[kind.id]?.totals.appraised.points ?? null) !== null,
        ).length,
        words.count,
      ),
    },
    lists: {
      ...rows,
      types: typeScopes(kind, round, context),
      grades: (tally?.grades ?? []).map((grade) => ({
        facts: {
          gradeName: textFact(grade.name),
          gradeCount: count(grade.count, words.count),
        },
        lists: {},
      })),
    },
  };
}

function typeScopes(kind: Kind, round: PaperRound, context: PaperContext): readonly Scope[] {
  const { words, domain } = context;
  return round.statistics.byType.map(({ type, submitted, notSubmitted, tables }, at) => ({
    facts: {
      typeOrder: textFact(words.roman(at + 1)),
      typeName: textFact(type === null ? "" : typeName(domain, type)),
      listed: count(unitsOf({ submitted, notSubmitted }), words.count),
      submitted: count(submitted, words.count),
      notSubmitted: count(notSubmitted, words.count),
      ...tallyFacts(tables[kind.id], context),
    },
    lists: rowsOf(kind, ofType(round.units, type), context),
  }));
}

const ofType = (
  units: readonly PaperRoundUnit[],
  type: UnitType | null,
): readonly PaperRoundUnit[] => units.filter(({ unit }) => unit.type === type);

const tallyFacts = (tally: KindTally | undefined, { words }: PaperContext): Scope["facts"] => ({
  met: count(tally?.met ?? 0, words.count),
  notMet: count(tally?.notMet ?? 0, words.count),
  incomplete: count((tally?.incomplete ?? 0) + (tally?.unproven ?? 0), words.count),
  gradeCounts: textFact(words.gradeCounts(tally?.grades ?? [], tally?.ungraded ?? 0), {
    from: "round",
  }),
});

/** Who is proposed, who is not though a table came, and whose appraised total is another. */
function rowsOf(
  kind: Kind,
  units: readonly PaperRoundUnit[],
  context: PaperContext,
): {
  readonly proposed: readonly Scope[];
  readonly notProposed: readonly Scope[];
  readonly differing: readonly Scope[];
} {
  const sent = units.flatMap((unit) => {
    const table = unit.tables[kind.id];
    return table ? [{ unit, table }] : [];
  });
  const rows = (some: typeof sent): readonly Scope[] =>
    some.map(({ unit, table }, at) => unitRow(kind, unit, table, at, context));
  return {
    proposed: rows(sent.filter(({ table }) => isProposed(kind, table))),
    notProposed: rows(sent.filter(({ table }) => !isProposed(kind, table))),
    differing: rows(sent.filter(({ table }) => differenceOf(table) !== null)),
  };
}

const isProposed = (kind: Kind, { verdict, proposedGrade }: PaperRoundTable): boolean =>
  kind.passed === "never" ? proposedGrade !== null : verdict === "met";

function differenceOf({ totals: { self, appraised } }: PaperRoundTable): Points | null {
  if (self.points === null || appraised.points === null) return null;
  const difference = subtractPoints(appraised.points, self.points);
  return comparePoints(difference, 0) === 0 ? null : difference;
}

function unitRow(
  kind: Kind,
  unit: PaperRoundUnit,
  table: PaperRoundTable,
  at: number,
  context: PaperContext,
): Scope {
  const { words } = context;
  const { counted, countedTotal, outcome, override, mandatoryFailures } = table;
  const totals = givenTotals(table);
  const from = (cell: string | null) =>
    ({ from: "sheet", file: table.file, sheet: table.sheet, cell, receipt: null }) as const;
  const points = (value: Points | null, cell: string | null): PaperFact =>
    numberFact(value, words.points, from(cell));
  const standing = standingOf(unit, kind.id);
  return {
    facts: {
      ...nameFacts(unit.unit, at, context),
      selfTotal: points(totals.self.points, totals.self.cell),
      appraisedTotal: points(totals.appraised.points, totals.appraised.cell),
      councilTotal: points(totals.council.points, totals.council.cell),
      total: points(countedTotal, table.computed === null ? totals[counted].cell : null),
      differenceTotal: points(differenceOf(table), null),
      verdict:
        kind.passed === "never"
          ? textFact(null)
          : textFact(standing === "unproven" ? words.unproven : words.verdict(table.verdict, kind)),
      grade: textFact(table.proposedGrade),
      failed: textFact(mandatoryFailures.map(({ path }) => words.path(path)).join("; ")),
      why: textFact(
        standing === "unproven"
          ? words.unproven
          : table.reasons
            ? table.reasons.map(words.sentence).join(" ")
            : outcome
              ? outcome.reasons.map(words.reason).join(" ")
              : table.grade
                ? words.grade(table.grade, countedTotal)
                : null,
      ),
      note: textFact(override?.reason ?? null),
    },
    lists: {},
  };
}

const nameFacts = (
  { name, type, parent }: UnitResult["unit"],
  at: number,
  { words }: PaperContext,
): Scope["facts"] => ({
  order: textFact(String(at + 1)),
  unitName: textFact(name),
  unitType: textFact(type === null ? null : words.unitType(type)),
  parent: textFact(parent),
});

const count = (value: number, write: (value: number) => string): PaperFact =>
  numberFact(value, write, { from: "round" });
