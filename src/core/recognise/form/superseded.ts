/** Owns which tables stand aside for another of their file: those that the officer did not choose, hidden doubles, blank forms, summaries of the groups, rounds within the year, lists of what was lost. */
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
import { keptWith } from "../../base/keptWith";
import { once } from "../../base/once";
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
  if (tables.length < 2) return { counted: tables, superseded: [], findings: [] };
  const superseded: Aside[] = [];
  const compared = tables.map((table) => comparedTables(table, () => comparedBy(table, lexicon)));
  let left = compared;
  for (const reason of asideReasons) {
    for (const one of compared.filter((each) => left.includes(each) && !each.table.isChosen)) {
      const counted = left.find((other) => other !== one && holds[reason](one, other));
      if (!counted) continue;
      superseded.push({ table: one.table, reason, counted: counted.table });
      left = left.filter((other) => other !== one);
    }
  }
  return {
    counted: left.map(({ table }) => {
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

/** A table with what it is compared by, worked out once: each is compared with every other. */
interface Compared {
  readonly table: TableDraft;
  /** Its rows with points, and the words of its groups. */
  readonly rows: readonly Item[];
  readonly groups: () => ReadonlySet<string>;
  readonly isBlank: () => boolean;
  /** Null: it names nobody. */
  readonly unit: () => string | null;
  /** Its names name a part of the year. */
  readonly isWithinYear: () => boolean;
}

const comparedTables = keptWith<TableDraft, Compared>();

function comparedBy(table: TableDraft, { title }: Lexicon): Compared {
  const { items, sheet, unit } = table.reading;
  const rows = items.filter(isIndicator);
  return {
    table,
    rows,
    groups: once(() => new Set(items.filter((item) => !isIndicator(item)).map(wordsOf))),
    isBlank: once(() => rows.every(hasNoScore)),
    unit: once(() => (unit === null || PLACEHOLDER.test(unit.name) ? null : foldText(unit.name))),
    isWithinYear: once(() =>
      title.partOfYear.test(
        [foldText(sheet), ...table.above.map(({ folded }) => folded)].join(" | "),
      ),
    ),
  };
}

const wordsOf = ({ text }: Item): string => foldText(text);

const hasNoScore = ({ scores, adjustments }: Item): boolean =>
  adjustments.deduction.points === null &&
  adjustments.added.points === null &&
  scores.self.text === null &&
  scores.self.points === null &&
  scores.appraised.points === null;

/** Dots where a name belongs. */
const PLACEHOLDER = /[.…_]\s*[.…_]\s*[.…_]|…/;

const holds: {
  readonly [R in AsideReason]: (one: Compared, other: Compared) => boolean;
} = {
  notChosen: (one, other) =>
    other.table.isChosen && isSameKind(one, other) && isNobodyElses(one, other),
  hidden: (one, other) =>
    isSameKind(one, other) &&
    one.table.view.grid.state !== "visible" &&
    other.table.view.grid.state === "visible",
  // The form of the whole year is not there for the sake of what was scored within it.
  blank: (one, other) =>
    isSameKind(one, other) &&
    one.isBlank() &&
    !other.isBlank() &&
    isNobodyElses(one, other) &&
    !isPartOf(other, one),
  summary: ({ rows }, other) =>
    rows.length >= FEWEST_GROUPS &&
    other.rows.length > rows.length &&
    rows.every((row) => other.groups().has(wordsOf(row))),
  partOfYear: (one, other) =>
    isSameKind(one, other) && isNobodyElses(one, other) && isPartOf(one, other),
  lossesOnly: (one, other) => listsLosses(one) && !listsLosses(other),
};

/** "Nội dung", "Lý do trừ", "Điểm trừ": what was lost in a table that stands elsewhere. */
const listsLosses = ({ table }: Compared): boolean => {
  const { maximum, self, appraised, council, deduction } = table.reading.columns;
  return deduction !== null && [maximum, self, appraised, council].every((each) => each === null);
};

/** The one names a part of the year, the other none. */
const isPartOf = (one: Compared, other: Compared): boolean =>
  one.isWithinYear() && !other.isWithinYear();

/** One row alone may be called like a group by chance. */
const FEWEST_GROUPS = 2;

const isSameKind = (one: Compared, other: Compared): boolean =>
  one.table.reading.kind === other.table.reading.kind;

/** One of them names nobody, or both the same: tables of one unit, not the sheet of a second one. */
const isNobodyElses = (one: Compared, other: Compared): boolean =>
  one.unit() === null || other.unit() === null || one.unit() === other.unit();
