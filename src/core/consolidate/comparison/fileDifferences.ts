/** Owns how the tables of a file that does not count differ, content by content, from those that count in their place. */
import type {
  ContentOfFile,
  DifferingContent,
  TableDifferences,
} from "../../model/round/consolidation";
import type { ScoredTable } from "../../model/round/roundInput";
import type { Item } from "../../model/table/reading";
import { pairRows, rowsOf, samePointsOrBlank } from "./roundForm";

/** Returns the differences of each table beside the first counted one of its kind; a kind that none counts of is left out. */
export const differencesOf = (
  tables: readonly ScoredTable[],
  counted: readonly ScoredTable[],
): readonly TableDifferences[] =>
  tables.flatMap((here) => {
    const other = counted.find(({ table }) => table.kind === here.table.kind);
    return other ? [differencesIn(here, other)] : [];
  });

function differencesIn(here: ScoredTable, counted: ScoredTable): TableDifferences {
  const own = rowsOf(here.table);
  const other = rowsOf(counted.table);
  const pairs = pairRows(
    own,
    other.items.map(({ path, text, maximum, mandatory }) => {
      return { path, text, maximum, mandatory, tables: 1 };
    }),
  );
  const both = other.items.map((item, at): DifferingContent => {
    const partner = own.items[pairs.indexOf(at)] ?? null;
    return {
      path: item.path,
      text: item.text,
      here: partner && contentOf(here, partner),
      counted: contentOf(counted, item),
    };
  });
  const only = own.items.flatMap((item, at): readonly DifferingContent[] =>
    pairs[at] === null
      ? [{ path: item.path, text: item.text, here: contentOf(here, item), counted: null }]
      : [],
  );
  const contents = [...both, ...only].filter(differs);
  return {
    kind: here.table.kind,
    sheet: here.table.sheet,
    same: both.length + only.length - contents.length,
    contents,
  };
}

const contentOf = ({ score }: ScoredTable, { row, maximum, reason }: Item): ContentOfFile => ({
  points: score.indicators.find((one) => one.row === row)?.points ?? null,
  maximum,
  reason,
});

const differs = ({ here, counted }: DifferingContent): boolean =>
  here === null ||
  counted === null ||
  !samePointsOrBlank(here.points, counted.points) ||
  !samePointsOrBlank(here.maximum, counted.maximum) ||
  (here.reason ?? "").trim() !== (counted.reason ?? "").trim();
