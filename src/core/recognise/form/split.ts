/** Owns tables that go on elsewhere: on the next sheet or in a region further down, with or without their header printed anew. */
import { indicatorsIn, isIndicator, sumMaxima } from "../../model/table/itemTree";
import { finding } from "../../model/finding/finding";
import { formatAddress } from "../../model/workbook/grid";
import { kindOf } from "../../domain/domain";
import type { Lexicon } from "../../domain/lexicon";
import { keptWith, type KeptWith } from "../../base/keptWith";
import { samePoints, sumPoints, type Points } from "../../base/points";
import { countedPoints } from "../../model/table/addedScore";
import { addedShares } from "../../model/table/adjustment";
import { perScorer, type PerScorer } from "../../model/table/scorer";
import { columnRoles, type Item, type TableReading } from "../../model/table/reading";
import { follows, parseLabel, type Label } from "../sheet/labels";
import type { Header } from "./header/header";
import type { TableRegion } from "./header/regions";
import type { SheetView } from "../sheet/sheet";
import { draftTable, type TableDraft } from "./table";

/** Fewer rows with points are no page of a table. */
const FEWEST_INDICATORS = 2;

/**
 * Returns the tables with those that go on in another one linked to it: they share what only one of them says, and the
 * last tells what they are worth together. No row changes its sheet.
 */
export function linkParts(tables: readonly TableDraft[], lexicon: Lexicon): readonly TableDraft[] {
  const chains: TableDraft[][] = [];
  for (const table of tables) {
    const chain = chains[chains.length - 1];
    const before = chain?.[chain.length - 1];
    if (chain && before && goesOn(before, table, lexicon)) chain.push(table);
    else chains.push([table]);
  }
  return chains.flatMap((chain) => (chain.length === 1 ? chain : linked(chain, lexicon)));
}

/** A guide that comes with every file of a form is read as a page of its table once. */
const pagesByView = keptWith<SheetView, KeptWith<Header, TableDraft | null>>();

/** Reads a sheet without a header as the next page of a table; null when it is none. */
export function readNextPage(
  view: SheetView,
  before: TableDraft,
  lexicon: Lexicon,
): TableDraft | null {
  const [firstRow] = view.rows;
  const endRow = view.rows[view.rows.length - 1];
  if (firstRow === undefined || endRow === undefined) return null;
  const above = Math.max(1, firstRow - 1);
  const region: TableRegion = {
    header: { ...before.header, firstRow: above, lastRow: above, bodyRow: firstRow },
    repeats: [],
    titleRow: firstRow,
    beside: null,
    endRow,
  };
  const page = pagesByView(view, keptWith<Header, TableDraft | null>)(before.header, () =>
    draftTable(view, region, lexicon, { byOfficer: null, form: null, joined: null }),
  );
  const isPage =
    page !== null &&
    indicatorsIn(page.reading.items).filter(({ maximum }) => maximum !== null).length >=
      FEWEST_INDICATORS &&
    goesOn(before, page, lexicon);
  return isPage ? page : null;
}

/** The first has no total, the columns are the same, and the numbers or the stated scale speak for one table. */
function goesOn(before: TableDraft, after: TableDraft, lexicon: Lexicon): boolean {
  const [a, b] = [before.reading, after.reading];
  if (a.total !== null || columnRoles.some((role) => a.columns[role] !== b.columns[role]))
    return false;
  const isOtherTable =
    (after.title.kind !== null && after.title.kind !== a.kind) ||
    (b.year !== null && a.year !== null && b.year !== a.year);
  return !isOtherTable && (runsOn(a.items, b.items, lexicon) || reachesScale(a, b));
}

/** The second begins with the number after one that the first ends with. */
function runsOn(before: readonly Item[], after: readonly Item[], lexicon: Lexicon): boolean {
  const labels = (item: Item | undefined): readonly Label[] =>
    item ? parseLabel(item.number, lexicon.labels.words) : [];
  const opening = labels(after[0]);
  const ends = [
    [...before].reverse().find(({ level }) => level === 1),
    [...before].reverse().find(isIndicator),
  ];
  return ends.some((end) =>
    labels(end).some((last) => opening.some((first) => follows(last, first))),
  );
}

/** What the total at the end states is what both are worth, and not the second alone. */
function reachesScale(a: TableReading, b: TableReading): boolean {
  const stated = b.total?.maximumShown ?? null;
  const [first, second] = [worthOf(a).maximum, worthOf(b).maximum];
  const both = sumPoints([first, second]);
  return (
    stated !== null &&
    both !== null &&
    first !== null &&
    samePoints(stated, both) &&
    !(second !== null && samePoints(stated, second))
  );
}

function linked(chain: readonly TableDraft[], { domain }: Lexicon): readonly TableDraft[] {
  const readings = chain.map(({ reading }) => reading);
  const agreed = <T>(of: (reading: TableReading) => T | null): T | null =>
    readings.map(of).find((value) => value !== null) ?? null;
  const kind = agreed((reading) => (kindOf(domain, reading.kind).isFallback ? null : reading.kind));
  const [year, passLine, grades] = [
    agreed((reading) => reading.year),
    agreed((reading) => reading.passLine),
    agreed((reading) => reading.grades),
  ];
  return chain.map((table, at) => {
    const others = readings.filter((_, other) => other !== at);
    const neighbour = readings[at === 0 ? 1 : at - 1] ?? table.reading;
    const reading: TableReading = {
      ...table.reading,
      kind: kind ?? table.reading.kind,
      year,
      passLine,
      grades,
      otherPart: {
        sheet: neighbour.sheet,
        row: neighbour.firstRow,
        ...sumsOf(others),
      },
    };
    return {
      ...table,
      reading,
      findings: at === 0 ? table.findings : [...table.findings, splitFinding(reading, readings)],
      questions: at === 0 || kind === null ? table.questions : withoutKind(table),
    };
  });
}

function splitFinding(
  part: TableReading,
  all: readonly TableReading[],
): TableDraft["findings"][number] {
  const { maximum, points } = sumsOf(all);
  const cell = formatAddress({ row: part.firstRow, column: part.columns.content ?? 1 });
  const [first] = all;
  return finding(
    "splitTable",
    { otherSheet: first?.sheet ?? "", otherRow: first?.firstRow ?? 1, maximum, self: points.self },
    part.sheet,
    cell,
  );
}

/** Returns the questions of a table whose kind has become known. */
export const withoutKind = ({ questions }: TableDraft): TableDraft["questions"] =>
  questions.filter(({ code }) => code !== "kind");

interface Worth {
  readonly maximum: Points | null;
  readonly points: PerScorer<Points | null>;
}

function worthOf(table: TableReading): Worth {
  const indicators = indicatorsIn(table.items);
  const shares = addedShares(table);
  return {
    maximum: sumMaxima(indicators),
    points: perScorer((scorer) =>
      sumPoints(
        indicators.map(({ row, scores }) =>
          countedPoints(scores[scorer].points, scorer, table.added, shares.get(row)),
        ),
      ),
    ),
  };
}

function sumsOf(tables: readonly TableReading[]): Worth {
  const parts = tables.map(worthOf);
  return {
    maximum: sumPoints(parts.map(({ maximum }) => maximum)),
    points: perScorer((scorer) => sumPoints(parts.map(({ points }) => points[scorer]))),
  };
}
