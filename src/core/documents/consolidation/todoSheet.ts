/** Owns the sheet of what has to be mended: unit by unit, cell by cell, in sentences that can be sent back as they are. */
import { hasSubmitted } from "../../consolidate/result/standing";
import type { PlacedFinding, UnitResult } from "../../model/round/consolidation";
import { bySeverity } from "../../model/finding/finding";
import { numberCell, type SheetDraft, textCell } from "../sheetDraft";
import type { BookInput } from "./sections";
import {
  aboutOf,
  addHead,
  draftOf,
  fileLink,
  filesOfNobody,
  fullName,
  linked,
  places,
  sectionsOf,
} from "./sections";

const WIDTHS = [5, 11, 24, 15, 8, 67];

export function todoSheet(input: BookInput): SheetDraft {
  const { consolidation, words } = input;
  const { todo } = words;
  const draft = draftOf(input, words.sheets.todo, WIDTHS);
  const across = draft.columnCount;
  draft.add([textCell(todo.title, "title", { across })]);
  draft.add([textCell(todo.guide, "note", { across })]);
  const head = addHead(
    draft,
    [words.order, todo.severity, todo.file, todo.sheet, todo.cell, todo.message],
    1,
  );
  if (consolidation.findings.length > 0) {
    draft.add([textCell(todo.round, "section", { across })]);
    addFindings(draft, input, consolidation.findings);
  }
  for (const unit of sectionsOf(consolidation).flatMap(({ units }) => units))
    addUnit(draft, input, unit);
  addFilesOfNobody(draft, input);
  if (draft.nextRow === head + 1) draft.add([textCell(todo.nothing, "text", { across })]);
  return draft;
}

function addUnit(draft: SheetDraft, input: BookInput, unit: UnitResult): void {
  const { consolidation, words } = input;
  const { todo } = words;
  const isMissing = !hasSubmitted(unit);
  if (unit.findings.length === 0 && !isMissing) return;
  const across = draft.columnCount;
  const head = draft.add(
    [
      textCell(fullName(unit, words), "sectionLink", {
        across,
        link: { to: "place", place: places.list(unit) },
      }),
    ],
    { place: places.todo(unit) },
  );
  // The name stands with the first words and the first thing to mend.
  draft.kept.push([head, head + 2]);
  addMessage(draft, todo.opening(fullName(unit, words), consolidation.year, aboutOf(input)));
  if (isMissing) addMessage(draft, todo.missing(consolidation.year));
  const refused = consolidation.refused.filter((one) => one.unit?.key === unit.unit.key);
  const alreadyListed = new Set(unit.findings.map(({ file, code }) => `${code} ${file ?? ""}`));
  const untold = refused.filter(({ why, file }) => !alreadyListed.has(`${why.code} ${file}`));
  addFindings(draft, input, [
    ...untold.map(({ why, file }) => ({ ...why, file })),
    ...unit.findings,
  ]);
  if (!isMissing || refused.length > 0) addMessage(draft, todo.closing);
}

/** A sentence of the letter that belongs to no cell. */
function addMessage(draft: SheetDraft, text: string): void {
  draft.add([textCell(null, "text", { across: draft.columnCount - 1 }), textCell(text, "text")]);
}

function addFindings(
  draft: SheetDraft,
  input: BookInput,
  findings: readonly PlacedFinding[],
): void {
  const { words } = input;
  // The union is ordered as findings are; what the file adds stays with each.
  const ordered = bySeverity(findings) as readonly PlacedFinding[];
  ordered.forEach((finding, i) => {
    const { severity, file, sheet, cell } = finding;
    const link = fileLink(input, file, sheet, cell);
    draft.add([
      numberCell(i + 1, "number"),
      textCell(words.severity[severity], severity),
      textCell(file, "text"),
      textCell(sheet, "text"),
      textCell(cell ?? (link ? words.open : null), "middle", linked(link, "middle", "middleLink")),
      textCell(words.todo.placed(sheet, cell, words.finding(finding)), "text"),
    ]);
  });
}

/** Files that are refused or in doubt and stand with no unit. */
function addFilesOfNobody(draft: SheetDraft, input: BookInput): void {
  const { consolidation, words } = input;
  const { todo } = words;
  const { refused } = filesOfNobody(consolidation);
  const owned = new Set(consolidation.units.map(({ unit }) => unit.key));
  const orphans = refused.filter(({ unit }) => unit === null || !owned.has(unit.key));
  if (orphans.length + consolidation.questions.length === 0) return;
  draft.add([textCell(todo.unknownOwner, "section", { across: draft.columnCount })]);
  const names = new Map(consolidation.units.map((one) => [one.unit.key, fullName(one, words)]));
  let order = 0;
  const addFile = (file: string, style: "error" | "warning", sentence: string): void => {
    const link = fileLink(input, file);
    draft.add([
      numberCell(++order, "number"),
      textCell(words.severity[style], style),
      textCell(file, "text"),
      textCell(null, "text"),
      textCell(link ? words.open : null, "middle", linked(link, "middle", "middleLink")),
      textCell(sentence, "text"),
    ]);
  };
  for (const { file, why } of orphans) addFile(file, "error", todo.refused(file, why));
  for (const { file, name, candidates } of consolidation.questions)
    addFile(
      file,
      "warning",
      todo.question(
        name,
        candidates.flatMap((key) => names.get(key) ?? []),
      ),
    );
}
