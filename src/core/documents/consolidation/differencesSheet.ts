/** Owns the sheet that sets the scores of all scorers side by side wherever they differ, with the reason. */
import { tablesOf } from "../../consolidate/result/standing";
import type { IndicatorResult, TableResult, UnitResult } from "../../model/round/consolidation";
import { answerOf } from "../../model/table/tickSheet";
import { columnLetters } from "../../model/workbook/grid";
import { samePoints, subtractPoints, sumPoints } from "../../base/points";
import type { Points } from "../../base/points";
import { type Scorer, scorers, shownScorers } from "../../model/table/scorer";
import { formulaCell, numberCell, type SheetDraft, textCell } from "../sheetDraft";
import type { BookInput } from "./sections";
import { addHead, draftOf, fileLink, nameAmongAll, linked, places, sectionsOf } from "./sections";

const WIDTHS_BEFORE = [5, 25, 14, 7, 36, 7];
const SCORE_WIDTH = 8;
const WIDTHS_AFTER = [8, 28];

/** Where scores differ; the last who scored is set against the unit. */
interface Difference {
  readonly unit: UnitResult;
  readonly table: TableResult;
  readonly indicator: IndicatorResult;
  readonly last: Scorer;
  readonly difference: Points;
}

export function differencesSheet(input: BookInput): SheetDraft {
  const { words } = input;
  const { differences } = words;
  const found = differencesOf(input);
  const shown = shownScorers(found.map(({ indicator }) => indicator.scores));
  const widths = [...WIDTHS_BEFORE, ...shown.map(() => SCORE_WIDTH), ...WIDTHS_AFTER];
  const draft = draftOf(input, words.sheets.differences, widths);
  const across = draft.columnCount;
  draft.add([textCell(differences.title, "title", { across })]);
  draft.leave();
  const head = addHead(
    draft,
    [
      words.order,
      words.unit,
      differences.table,
      differences.path,
      differences.content,
      words.maximum,
      ...shown.map((scorer) => words.scorers[scorer]),
      differences.difference,
      differences.reason,
    ],
    3,
  );
  found.forEach((each, i) => addDifference(draft, input, each, { shown, order: i + 1 }));
  if (found.length === 0) {
    draft.add([textCell(differences.nothing, "text", { across })]);
    return draft;
  }
  const last = draft.nextRow - 1;
  const column = columnLetters(across - 1);
  draft.filter = { top: head, left: 1, bottom: last, right: across };
  draft.add([
    textCell(differences.sum(found.some(({ unit }) => unit.isOutside)), "sum", {
      across: across - 2,
    }),
    formulaCell(
      `SUM(${column}${head + 1}:${column}${last})`,
      sumPoints(found.map(({ table, difference }) => (table.isTickSheet ? 0 : difference))) ?? 0,
      "sumNumber",
    ),
    textCell(null, "sum"),
  ]);
  return draft;
}

const differencesOf = ({ consolidation }: BookInput): readonly Difference[] =>
  sectionsOf(consolidation)
    .flatMap(({ units }) => units)
    .flatMap((unit) =>
      tablesOf(unit).flatMap((table) =>
        table.indicators.flatMap((indicator) => {
          const found = differenceIn(indicator);
          return found ? [{ unit, table, indicator, ...found }] : [];
        }),
      ),
    );

/** An appraised score that differs is listed also where the council came back to the unit's own. */
function differenceIn({ scores }: IndicatorResult): Pick<Difference, "last" | "difference"> | null {
  const selfPoints = scores.self.points;
  if (selfPoints === null) return null;
  const others = scorers.flatMap((scorer) => {
    const { points } = scores[scorer];
    return scorer === "self" || points === null ? [] : [{ scorer, points }];
  });
  const last = others[others.length - 1];
  if (!last || others.every(({ points }) => samePoints(points, selfPoints))) return null;
  return { last: last.scorer, difference: subtractPoints(last.points, selfPoints) };
}

function addDifference(
  draft: SheetDraft,
  input: BookInput,
  { unit, table, indicator, last, difference }: Difference,
  { shown, order }: { readonly shown: readonly Scorer[]; readonly order: number },
): void {
  const { words } = input;
  const row = draft.nextRow;
  const scoreLink = (cell: string | null) =>
    linked(fileLink(input, table.file, table.sheet, cell), "number", "numberLink");
  const cellOf = (scorer: Scorer): string =>
    `${columnLetters(WIDTHS_BEFORE.length + 1 + shown.indexOf(scorer))}${row}`;
  const reason = indicator.reason?.trim() ? indicator.reason : words.differences.noReason;
  draft.add([
    numberCell(order, "numberLink", { link: { to: "place", place: places.list(unit) } }),
    textCell(nameAmongAll(unit, words), "text"),
    textCell(words.kind(table.kind), "small"),
    textCell(words.path(indicator.path), "middle"),
    textCell(indicator.text, "text"),
    numberCell(table.isTickSheet ? null : indicator.maximum, "number"),
    ...shown.map((scorer) => {
      const { points, cell } = indicator.scores[scorer];
      const answer = table.isTickSheet ? answerOf(points) : null;
      if (answer !== null) return textCell(words.detail.answers[answer], "number", scoreLink(cell));
      return numberCell(points, "number", scoreLink(cell));
    }),
    table.isTickSheet
      ? textCell(null, "number")
      : formulaCell(`${cellOf(last)}-${cellOf("self")}`, difference, "number"),
    textCell(reason, "text"),
  ]);
}
