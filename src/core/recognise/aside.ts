/** Owns which tables stand aside for another of their file: blank forms, summaries of the groups, rounds within the year. */
import { finding, type Finding } from "../finding";
import { formatAddress } from "../grid";
import type { Lexicon } from "../lexicon";
import { asideReasons, type AsideReason, type Item, type TableReading } from "../reading";
import { foldText } from "../text";
import { withoutKind } from "./split";
import type { ReadTable } from "./table";

interface Parted {
  readonly counted: readonly ReadTable[];
  readonly aside: readonly TableReading[];
  readonly findings: readonly Finding[];
}

interface Aside {
  readonly table: ReadTable;
  readonly reason: AsideReason;
  /** The table that counts in its place. */
  readonly counted: ReadTable;
}

/** Parts the tables of one round into those that count and those that give way, with what is told of them. */
export function setAside(tables: readonly ReadTable[], lexicon: Lexicon): Parted {
  const aside = tables.flatMap((table): readonly Aside[] => {
    for (const counted of tables) {
      if (counted === table) continue;
      const reason = asideReasons.find((each) => holds[each](table, counted, lexicon));
      if (reason !== undefined) return [{ table, reason, counted }];
    }
    return [];
  });
  const gone = new Set(aside.map(({ table }) => table));
  return {
    counted: tables
      .filter((table) => !gone.has(table))
      .map((table) => {
        const heading = aside.find(
          ({ reason, counted }) => reason === "summary" && counted === table,
        );
        return heading ? underTitleOf(heading.table, table) : table;
      }),
    aside: aside.map(({ table, reason }) => ({ ...table.reading, setAside: reason })),
    findings: aside.map(toldOf),
  };
}

/** What the title above a summary says counts for the table that it sums up, where that one has none of its own. */
function underTitleOf(summary: ReadTable, table: ReadTable): ReadTable {
  const own = table.reading;
  const above = summary.reading;
  const kind = own.kind === "other" ? above.kind : own.kind;
  return {
    ...table,
    title: {
      ...table.title,
      unit: table.title.unit ?? summary.title.unit,
      unitType: table.title.unitType ?? summary.title.unitType,
    },
    reading: {
      ...own,
      kind,
      year: own.year ?? above.year,
      unit: own.unit ?? above.unit,
      passLine: own.passLine ?? above.passLine,
      grades: own.grades ?? above.grades,
    },
    questions: kind === "other" ? table.questions : withoutKind(table),
  };
}

/** Returns what is told of a table that gives way. */
function toldOf({ table, reason, counted }: Aside): Finding {
  const { sheet, kind, headerRows, columns } = table.reading;
  const cell = formatAddress({ row: headerRows[0], column: columns.content ?? 1 });
  const { sheet: otherSheet, headerRows: other } = counted.reading;
  return finding("tableSetAside", { kind, reason, otherSheet, otherRow: other[0] }, sheet, cell);
}

const holds: {
  readonly [R in AsideReason]: (table: ReadTable, other: ReadTable, lexicon: Lexicon) => boolean;
} = {
  blank: (table, other) =>
    isSameKind(table, other) && isBlank(table) && !isBlank(other) && isNobodyElses(table, other),
  summary: (table, other) => {
    const groups = new Set(itemsOf(other, isGroup).map(wordsOf));
    const rows = itemsOf(table, isIndicator).map(wordsOf);
    const isMore = itemsOf(other, isIndicator).length > rows.length;
    return rows.length >= FEWEST_GROUPS && isMore && rows.every((words) => groups.has(words));
  },
  partOfYear: (table, other, { title }) =>
    isSameKind(table, other) &&
    isNobodyElses(table, other) &&
    title.partOfYear.test(namesOf(table)) &&
    !title.partOfYear.test(namesOf(other)) &&
    !isBlank(other),
};

/** One row alone may be called like a group by chance. */
const FEWEST_GROUPS = 2;

const isGroup = ({ kind }: Item): boolean => kind !== "indicator";
const isIndicator = ({ kind }: Item): boolean => kind === "indicator";
const itemsOf = ({ reading }: ReadTable, test: (item: Item) => boolean): readonly Item[] =>
  reading.items.filter(test);
const wordsOf = ({ text }: Item): string => foldText(text);

const isSameKind = (table: ReadTable, other: ReadTable): boolean =>
  table.reading.kind === other.reading.kind;

/** Nothing is scored in it. */
const isBlank = (table: ReadTable): boolean =>
  itemsOf(table, isIndicator).every(
    ({ self, selfText, deduction, appraised }) =>
      self === null && selfText === null && deduction === null && appraised === null,
  );

/** Dots where a name belongs. */
const PLACEHOLDER = /[.…_]\s*[.…_]\s*[.…_]|…/;

/** No name, dots for one, or the other's: a form of the same unit, not the sheet of a second one. */
function isNobodyElses({ reading: { unit } }: ReadTable, other: ReadTable): boolean {
  if (unit === null || PLACEHOLDER.test(unit.name)) return true;
  const others = other.reading.unit;
  return others === null || foldText(unit.name) === foldText(others.name);
}

const namesOf = ({ above, reading }: ReadTable): string =>
  [foldText(reading.sheet), ...above.map(({ folded }) => folded)].join(" | ");
