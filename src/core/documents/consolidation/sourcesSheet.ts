/** Owns the sheet of where everything comes from: each file with its fingerprint, what became of it and why, and what changed. */
import { computedOf, tablesOf } from "../../consolidate/result/standing";
import type { FileFacts, UnitFile, UnitResult } from "../../model/round/consolidation";
import { numberCell, type SheetDraft, textCell } from "../sheetDraft";
import type { BookInput } from "./sections";
import {
  addHead,
  draftOf,
  fileLink,
  filesOfNobody,
  fullName,
  linked,
  sectionsOf,
} from "./sections";
import type { FileState } from "./bookWords";

const WIDTHS = [5, 21, 25, 6, 13, 26, 21, 13, 18, 9];

/** A file as its row tells it. */
interface Source {
  readonly facts: Partial<FileFacts> & Pick<FileFacts, "file" | "sha256">;
  readonly unit: string | null;
  readonly state: FileState;
  readonly why: string;
  readonly cells: string;
}

export function sourcesSheet(input: BookInput): SheetDraft {
  const { words, options } = input;
  const { sources } = words;
  const draft = draftOf(input, words.sheets.sources, WIDTHS);
  const across = draft.columnCount;
  draft.add([textCell(sources.title, "title", { across })]);
  draft.add([textCell(sources.madeAt(options.madeAt), "note", { across })]);
  const head = addHead(
    draft,
    [
      words.order,
      words.unit,
      sources.file,
      words.open,
      sources.state,
      sources.why,
      sources.cells,
      sources.modified,
      sources.hash,
      sources.size,
    ],
    4,
  );
  const all = sourcesOf(input);
  all.forEach((source, i) => addSource(draft, input, source, i + 1));
  if (all.length > 0)
    draft.filter = { top: head, left: 1, bottom: draft.nextRow - 1, right: across };
  addComparisons(draft, input);
  addChanges(draft, input);
  return draft;
}

function sourcesOf(input: BookInput): readonly Source[] {
  const { consolidation, words } = input;
  const units = sectionsOf(consolidation).flatMap((section) => section.units);
  const nobody = filesOfNobody(consolidation);
  return [
    ...units.flatMap((unit) => unit.files.map((file) => sourceOf(input, unit, file))),
    ...nobody.refused.map((facts) => ({
      facts,
      unit: facts.unit ? fullName({ unit: facts.unit }, words) : null,
      state: "refused" as const,
      why: words.finding(facts.why),
      cells: "",
    })),
    ...nobody.inDoubt.map((facts) => ({
      facts,
      unit: null,
      state: "inDoubt" as const,
      why: "",
      cells: "",
    })),
  ];
}

function sourceOf({ consolidation, words }: BookInput, unit: UnitResult, file: UnitFile): Source {
  const { sources } = words;
  const isOut = file.use === "refused" || file.use === "otherYear";
  const refusal = isOut ? consolidation.refused.find((one) => one.file === file.file) : undefined;
  const tables = tablesOf(unit).flatMap((table) => (table.file === file.file ? [table] : []));
  const counted = tables.map((table) => {
    const { kind, sheet, counted: scorer, totals } = table;
    return sources.table(kind, sheet, totals[scorer].cell, computedOf(table).total);
  });
  const others = file.totals.map(({ kind, sheet, countedTotal }) =>
    sources.table(kind, sheet, null, countedTotal),
  );
  return {
    facts: file,
    unit: fullName(unit, words),
    state: file.use,
    why: refusal
      ? words.finding(refusal.why)
      : file.insteadOf === null
        ? file.isChosen
          ? sources.chosen
          : ""
        : sources.insteadOf(file.use, file.insteadOf),
    cells: (counted.length > 0 ? counted : others).join("\n"),
  };
}

function addSource(draft: SheetDraft, input: BookInput, source: Source, order: number): void {
  const { words } = input;
  const { facts, unit, state, why, cells } = source;
  const { file, sha256, modified = null, modifiedFrom = null, size = null } = facts;
  const link = fileLink(input, file);
  const day = modified === null ? "" : words.time(modified);
  draft.add([
    numberCell(order, "smallNumber"),
    textCell(unit, "small"),
    textCell(file, "small"),
    textCell(link ? words.open : null, "small", linked(link, "small", "smallLink")),
    textCell(words.sources.states[state], "small"),
    textCell(why, "small"),
    textCell(cells, "small"),
    textCell(modifiedFrom === "file" ? words.sources.modifiedFromFile(day) : day, "small"),
    textCell(sha256, "small"),
    numberCell(size, "smallNumber"),
  ]);
}

/** Each file that gave way to another of its unit, content by content where they differ. */
function addComparisons(draft: SheetDraft, { consolidation, words }: BookInput): void {
  const { sources } = words;
  const across = draft.columnCount;
  const lines = consolidation.units.flatMap((unit) =>
    unit.files.flatMap(({ file, differences = [] }) =>
      differences.flatMap((table) => [
        sources.comparison(fullName(unit, words), file, table),
        ...table.contents.map((content) => `– ${sources.differing(content)}`),
      ]),
    ),
  );
  if (lines.length === 0) return;
  draft.leave();
  draft.add([textCell(sources.compared, "section", { across })]);
  for (const line of lines) draft.add([textCell(line, "text", { across })]);
}

function addChanges(draft: SheetDraft, { consolidation, words }: BookInput): void {
  if (consolidation.changes === null) return;
  const { sources } = words;
  const across = draft.columnCount;
  draft.leave();
  draft.add([textCell(sources.changes, "section", { across })]);
  const lines = consolidation.changes.map((change) => sources.change(change));
  for (const line of lines.length === 0 ? [sources.noChange] : lines)
    draft.add([textCell(line, "text", { across })]);
}
