/** Owns the sheet that sets the appraiser's score beside the unit's own wherever they differ, with the reason. */
import { tablesOf } from "../../consolidate/result/standing";
import type { IndicatorResult, TableResult, UnitResult } from "../../model/round/consolidation";
import { samePoints, subtractPoints, sumPoints } from "../../base/points";
import type { Points } from "../../base/points";
import { formulaCell, numberCell, type SheetDraft, textCell } from "../sheetDraft";
import type { BookInput } from "./sections";
import { addHead, draftOf, fileLink, fullName, linked, places, sectionsOf } from "./sections";

const WIDTHS = [5, 25, 14, 7, 36, 7, 7.5, 8, 8, 28];

interface Difference {
  readonly unit: UnitResult;
  readonly table: TableResult;
  readonly indicator: IndicatorResult;
  readonly self: Points;
  readonly appraised: Points;
}

export function differencesSheet(input: BookInput): SheetDraft {
  const { words } = input;
  const { differences } = words;
  const draft = draftOf(input, words.sheets.differences, WIDTHS);
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
      words.self,
      words.appraised,
      differences.difference,
      differences.reason,
    ],
    3,
  );
  const found = differencesOf(input);
  found.forEach((difference, i) => addDifference(draft, input, difference, i + 1));
  if (found.length === 0) {
    draft.add([textCell(differences.nothing, "text", { across })]);
    return draft;
  }
  const last = draft.nextRow - 1;
  draft.filter = { top: head, left: 1, bottom: last, right: across };
  draft.add([
    textCell(differences.sum, "sum", { across: 8 }),
    formulaCell(
      `SUM(I${head + 1}:I${last})`,
      sumPoints(found.map(({ self, appraised }) => subtractPoints(appraised, self))) ?? 0,
      "sumNumber",
    ),
    textCell(null, "sum"),
  ]);
  return draft;
}

function differencesOf({ consolidation }: BookInput): readonly Difference[] {
  return sectionsOf(consolidation)
    .flatMap(({ units }) => units)
    .flatMap((unit) =>
      tablesOf(unit).flatMap((table) =>
        table.indicators.flatMap((indicator) => {
          const { self, appraised } = indicator;
          if (self === null || appraised === null || samePoints(self, appraised)) return [];
          return [{ unit, table, indicator, self, appraised }];
        }),
      ),
    );
}

function addDifference(
  draft: SheetDraft,
  input: BookInput,
  { unit, table, indicator, self, appraised }: Difference,
  order: number,
): void {
  const { words } = input;
  const row = draft.nextRow;
  const scoreLink = (cell: string | null) =>
    linked(fileLink(input, table.file, table.sheet, cell), "number", "numberLink");
  const reason = indicator.reason?.trim() ? indicator.reason : words.differences.noReason;
  draft.add([
    numberCell(order, "numberLink", { link: { to: "place", place: places.list(unit) } }),
    textCell(fullName(unit, words), "text"),
    textCell(words.kind(table.kind), "small"),
    textCell(words.path(indicator.path), "middle"),
    textCell(indicator.text, "text"),
    numberCell(indicator.maximum, "number"),
    numberCell(self, "number", scoreLink(indicator.selfCell)),
    numberCell(appraised, "number", scoreLink(indicator.appraisedCell)),
    formulaCell(`H${row}-G${row}`, subtractPoints(appraised, self), "number"),
    textCell(reason, "text"),
  ]);
}
