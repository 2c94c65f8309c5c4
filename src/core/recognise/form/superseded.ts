/** Owns which tables stand aside for another of their file: those that the officer did not choose, hidden doubles, blank forms, summaries of the groups, rounds within the year. */
import { isIndicator } from "../../model/table/itemTree";
import { finding, type Finding } from "../../model/finding/finding";
import { formatAddress } from "../../model/workbook/grid";
import { kindOf } from "../../domain/domain";
import type { Lexicon } from "../../domain/lexicon";
import {
  asideReasons,
  type AsideReason,
  type Item,
  type TableReading,
} from "../../model/table/reading";
import { foldText } from "../../base/text";
import { withoutKind } from "./split";
import type { TableDraft } from "./table";

interface Parted {
  readonly counted: readonly TableDraft[];
  readonly superseded: readonly TableReading[];
  readonly findings: readonly Finding[];
}

interface Aside {
  readonly table: TableDraft;
  readonly reason: AsideReason;
  /** The table that counts in its place. */
  readonly counted: TableDraft;
}

/**
 * Parts the tables of one round into those that count and those that give way, with what is told of them. Reason by
 * reason, and only to a table that still counts: never do two give way to each other.
 */
export function setAside(tables: readonly TableDraft[], lexicon: Lexicon): Parted {
  const superseded: Aside[] = [];
  let left = tables;
  for (const reason of asideReasons) {
    for (const table of tables.filter((each) => left.includes(each) && !each.isChosen)) {
      const counted = left.find((other) => other !== table && holds[reason](table, other, lexicon));
      if (!counted) continue;
      superseded.push({ table, reason, counted });
      left = left.filter((other) => other !== table);
    }
  }
  return {
    counted: left.map((table) => {
      const heading = superseded.find(
        ({ reason, counted }) => reason === "summary" && counted === table,
      );
      return heading ? underTitleOf(heading.table, table, lexicon) : table;
    }),
    superseded: superseded.map(({ table, reason }) => ({ ...table.reading, setAside: reason })),
    findings: superseded.map(supersededFinding),
  };
}

/** What the title above a summary says counts for the table that it sums up, where that one has none of its own. */
function underTitleOf(summary: TableDraft, table: TableDraft, { domain }: Lexicon): TableDraft {
  const summedUp = table.reading;
  const above = summary.reading;
  const kind = kindOf(domain, summedUp.kind).isFallback ? above.kind : summedUp.kind;
  return {
    ...table,
    title: {
      ...table.title,
      unit: table.title.unit ?? summary.title.unit,
      unitType: table.title.unitType ?? summary.title.unitType,
    },
    reading: {
      ...summedUp,
      kind,
      year: summedUp.year ?? above.year,
      unit: summedUp.unit ?? above.unit,
      passLine: summedUp.passLine ?? above.passLine,
      grades: summedUp.grades ?? above.grades,
    },
    questions: kindOf(domain, kind).isFallback ? table.questions : withoutKind(table),
  };
}

/** Returns what is told of a table that gives way. */
function supersededFinding({ table, reason, counted }: Aside): Finding {
  const { sheet, kind, headerRows, columns } = table.reading;
  const cell = formatAddress({ row: headerRows[0], column: columns.content ?? 1 });
  const { sheet: otherSheet, headerRows: other } = counted.reading;
  return finding("tableSetAside", { kind, reason, otherSheet, otherRow: other[0] }, sheet, cell);
}

const holds: {
  readonly [R in AsideReason]: (table: TableDraft, other: TableDraft, lexicon: Lexicon) => boolean;
} = {
  notChosen: (table, other) =>
    other.isChosen && isSameKind(table, other) && isNobodyElses(table, other),
  hidden: (table, other) =>
    isSameKind(table, other) &&
    table.view.grid.state !== "visible" &&
    other.view.grid.state === "visible",
  // The form of the whole year is not there for the sake of what was scored within it.
  blank: (table, other, lexicon) =>
    isSameKind(table, other) &&
    isBlank(table) &&
    !isBlank(other) &&
    isNobodyElses(table, other) &&
    !isWithinYear(other, table, lexicon),
  summary: (table, other) => {
    const rows = itemsOf(table, isIndicator);
    const headings = itemsOf(other, isGroup);
    const isMore = itemsOf(other, isIndicator).length > rows.length;
    if (rows.length < FEWEST_GROUPS || !isMore || headings.length === 0) return false;
    const groups = new Set(headings.map(wordsOf));
    return rows.every((row) => groups.has(wordsOf(row)));
  },
  partOfYear: (table, other, lexicon) =>
    isSameKind(table, other) && isNobodyElses(table, other) && isWithinYear(table, other, lexicon),
};

/** The one names a part of the year, the other none. */
const isWithinYear = (table: TableDraft, other: TableDraft, { title }: Lexicon): boolean =>
  title.partOfYear.test(namesOf(table)) && !title.partOfYear.test(namesOf(other));

/** One row alone may be called like a group by chance. */
const FEWEST_GROUPS = 2;

const isGroup = (item: Item): boolean => !isIndicator(item);
const itemsOf = ({ reading }: TableDraft, test: (item: Item) => boolean): readonly Item[] =>
  reading.items.filter(test);
const wordsOf = ({ text }: Item): string => foldText(text);

const isSameKind = (table: TableDraft, other: TableDraft): boolean =>
  table.reading.kind === other.reading.kind;

/** Nothing is scored in it. */
const isBlank = (table: TableDraft): boolean =>
  itemsOf(table, isIndicator).every(
    ({ scores, adjustments }) =>
      adjustments.deduction.points === null &&
      adjustments.added.points === null &&
      scores.self.text === null &&
      scores.self.points === null &&
      scores.appraised.points === null,
  );

/** Dots where a name belongs. */
const PLACEHOLDER = /[.…_]\s*[.…_]\s*[.…_]|…/;

/** One of them names nobody, or both the same: tables of one unit, not the sheet of a second one. */
function isNobodyElses(table: TableDraft, other: TableDraft): boolean {
  const [name, otherName] = [table, other].map(({ reading: { unit } }) =>
    unit === null || PLACEHOLDER.test(unit.name) ? null : foldText(unit.name),
  );
  return name === null || otherName === null || name === otherName;
}

const namesOf = ({ above, reading }: TableDraft): string =>
  [foldText(reading.sheet), ...above.map(({ folded }) => folded)].join(" | ");
