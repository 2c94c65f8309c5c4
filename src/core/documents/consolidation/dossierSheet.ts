/** Owns the sheet of where each unit's dossier stands: what was said last, how far the appraisal has come, and what was said before. */
import { dossierOf } from "../../consolidate/dossier/dossierStatus";
import { sumOf } from "../../consolidate/dossier/roundAppraisal";
import { tablesOf } from "../../consolidate/result/standing";
import type { UnitResult } from "../../model/round/consolidation";
import { type DraftCell, numberCell, type SheetDraft, textCell } from "../sheetDraft";
import { addHead, type BookInput, draftOf, nameAmongAll, places } from "./sections";

const widths: readonly number[] = [4, 30, 16, 11, 12, 11, 48];

/** Returns the sheet; none where nobody said anything of a dossier. */
export function dossierSheets(input: BookInput): readonly SheetDraft[] {
  const { consolidation, words, options } = input;
  const { dossiers: labels } = words;
  if ((options.dossiers ?? []).length === 0) return [];
  const draft = draftOf(input, words.sheets.dossiers, widths);
  const across = draft.columnCount;
  draft.add([textCell(labels.title, "title", { across })]);
  draft.add([textCell(labels.guide, "note", { across })]);
  addHead(
    draft,
    [
      words.order,
      words.unit,
      labels.status,
      labels.on,
      labels.due,
      labels.appraised,
      labels.reason,
    ],
    3,
  );
  consolidation.units.forEach((unit, at) => addUnit(draft, input, unit, at + 1));
  return [draft];
}

function addUnit(draft: SheetDraft, input: BookInput, unit: UnitResult, order: number): void {
  const { words, options } = input;
  const { dossiers: labels } = words;
  const { status, on, due, reason, isSentAgain, isStated, said } = dossierOf(
    unit,
    options.dossiers ?? [],
  );
  const { done, asked } = sumOf(tablesOf(unit).map(({ appraisal }) => appraisal));
  const link = { to: "place", place: places.list(unit) } as const;
  draft.add([
    numberCell(order, "smallLink", { link }),
    textCell(nameAmongAll(unit, words), "small"),
    textCell(labels.statuses[status], "small"),
    dayCell(input, on),
    dayCell(input, due),
    textCell(asked === 0 ? null : labels.progress(done, asked), "small"),
    textCell(isSentAgain ? labels.sentAgain : reason, "small"),
  ]);
  for (const step of isStated ? said.slice(1) : said)
    draft.add([
      textCell(null, "small"),
      textCell(labels.before, "small"),
      textCell(step.status === null ? null : labels.statuses[step.status], "small"),
      dayCell(input, step.on),
      dayCell(input, step.due),
      textCell(null, "small"),
      textCell(step.reason, "small"),
    ]);
}

const dayCell = ({ words }: BookInput, day: string | null): DraftCell =>
  textCell(day === null ? null : words.day(day), "small");
