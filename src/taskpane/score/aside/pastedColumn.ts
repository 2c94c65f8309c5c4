/** Owns what a pasted column of scores would write: its lines, one after another, into the blank cells from a row on. */
import type { RowEntry } from "../../../actions/writing/writeEntries";
import type { Points } from "../../../core/base/points";
import { indicatorsIn } from "../../../core/model/table/itemTree";
import type { Item, TableReading } from "../../../core/model/table/reading";
import { type Scorer, unitScorer } from "../../../core/model/table/scorer";
import { isOnStep, stepOf } from "../../../core/rules";
import type { Score } from "../../../core/score";
import { parsePoints } from "../entries/parsePoints";

/** One line of the column with the indicator that it comes to. */
export interface PastedLine {
  readonly item: Item;
  readonly text: string;
  readonly outcome:
    | { readonly kind: "points"; readonly points: Points }
    /** The line is blank: so stays the cell. */
    | { readonly kind: "blank" }
    | {
        readonly kind: "wrong";
        readonly why: "notANumber" | "aboveMaximum" | "belowZero" | "offStep";
      };
}

export interface PastedColumn {
  readonly lines: readonly PastedLine[];
  /** Lines that no blank cell is left for. */
  readonly beyond: number;
  /** Columns of what was copied; the first alone is used. */
  readonly columns: number;
}

/** Returns what each line of a text comes to; `from` is the row of the indicator in hand. */
export function pastedColumn(
  text: string,
  table: TableReading,
  score: Score,
  from: number | null,
): PastedColumn {
  const rows = text.replace(/(?:\r?\n)+$/, "").split(/\r?\n/);
  const cells = rows.map((row) => row.split("\t"));
  const blank = new Set(
    score.indicators
      .filter(({ points, state }) => points === null && state === "unscored")
      .map(({ row }) => row),
  );
  const items = indicatorsIn(table.items).filter(({ row }) => blank.has(row) && row >= (from ?? 0));
  const lines = items.slice(0, text.trim() === "" ? 0 : cells.length).map((item, at) => {
    const typed = (cells[at]?.[0] ?? "").trim();
    return { item, text: typed, outcome: outcomeOf(typed, item) };
  });
  return {
    lines,
    beyond: text.trim() === "" ? 0 : Math.max(0, cells.length - items.length),
    columns: Math.max(...cells.map(({ length }) => length)),
  };
}

function outcomeOf(text: string, { maximum, rule }: Item): PastedLine["outcome"] {
  const typed = parsePoints(text, maximum);
  if (typed.kind !== "points") return typed;
  const step = stepOf(rule);
  return step === null || isOnStep(step, maximum, typed.points)
    ? typed
    : { kind: "wrong", why: "offStep" };
}

/** Returns the entries of the lines that hold points. */
export const entriesOf = ({ lines }: PastedColumn, scorer: Scorer): readonly RowEntry[] =>
  lines.flatMap(({ item: { row }, outcome }) =>
    outcome.kind === "points"
      ? [
          {
            row,
            entry: {
              scorer,
              points: outcome.points,
              ...(scorer === unitScorer ? { facts: {} } : {}),
            },
          },
        ]
      : [],
  );
