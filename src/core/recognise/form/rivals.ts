/** Owns which columns contest a role: nearly as likely as the one that was read, or named for it too. */
import { type Points, samePoints, sumPoints } from "../../base/points";
import type { Lexicon } from "../../domain/lexicon";
import { maximumOf } from "../sheet/numbers";
import { rivals } from "./header/columns";
import type { TableLayout } from "./layout";
import { USUAL_SCALE } from "../../model/table/usualScale";

/** A reading that costs so little more than the best one is asked about. */
const ASKED_BELOW = 3;
/** Returns the columns that may each be the unit's own score, the one that was read among them. */
export const selfRivalsOf = (layout: TableLayout, lexicon: Lexicon): readonly number[] =>
  layout.rival === null
    ? rivals(layout.view, layout.region, "self", layout.title.year, lexicon)
    : near(layout, "self");

/** Returns the columns that may each hold the maxima: of several that are so named, those that come to a usual sum just as the one that was read does, or as little. */
export function maximumRivalsOf(layout: TableLayout, lexicon: Lexicon): readonly number[] {
  const { view, region, title, columns, rival } = layout;
  const { maximum } = columns;
  if (maximum === null) return [];
  if (rival !== null) return near(layout, "maximum");
  const named = rivals(view, region, "maximum", title.year, lexicon);
  if (named.length < 2) return [];
  const read = maximaIn(layout, maximum);
  const others = named.filter((column) => {
    const maxima = maximaIn(layout, column);
    return (
      column !== maximum &&
      isWhole(layout, maxima) === isWhole(layout, read) &&
      maxima.every((points) => points !== null) &&
      maxima.some((points, at) => points !== read[at])
    );
  });
  return others.length === 0 ? [] : [maximum, ...others].sort((a, b) => a - b);
}

type Maxima = readonly (Points | null)[];

const maximaIn = ({ view, outline }: TableLayout, column: number): Maxima =>
  outline.nodes.flatMap(({ kind, row: { row } }) =>
    kind === "leaf" ? [maximumOf(view.points(row, column))] : [],
  );

function isWhole({ scale }: TableLayout, maxima: Maxima): boolean {
  const sum = sumPoints(maxima);
  return (
    sum !== null &&
    [scale, USUAL_SCALE].some((stated) => stated !== null && samePoints(stated, sum))
  );
}

function near({ columns, rival }: TableLayout, role: "self" | "maximum"): readonly number[] {
  if (rival === null || rival.margin >= ASKED_BELOW) return [];
  const [read, other] = [columns[role], rival.reading.columns[role]];
  return read !== null && other !== null && other !== read
    ? [read, other].sort((a, b) => a - b)
    : [];
}
