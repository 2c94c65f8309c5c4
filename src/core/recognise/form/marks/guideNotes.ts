/** Owns what a guide sheet of the workbook states for a table that states it nowhere itself: its pass line, its limits of grades. */
import { kindOf } from "../../../domain/domain";
import type { Lexicon } from "../../../domain/lexicon";
import type { TableKind, TableReading } from "../../../model/table/reading";
import { linesBetween } from "../layout";
import type { SheetView, TextRow } from "../../sheet/sheet";
import type { TableDraft } from "../table";
import { kindOf as kindInWords } from "../../title/title";
import { readNotes } from "./notes";

/** More lines are no guide. */
const MOST_LINES = 200;

/** Returns the tables with what the sheets without tables (`guides`) state for each; two that differ state nothing. */
export function withGuides(
  tables: readonly TableDraft[],
  guides: readonly SheetView[],
  lexicon: Lexicon,
): readonly TableDraft[] {
  if (guides.length === 0) return tables;
  const told = guides.map((view) => ({ view, lines: linesBetween(view, 0, Infinity) }));
  return tables.map((draft) => {
    const { reading } = draft;
    const kind = kindOf(lexicon.domain, reading.kind);
    const needsLine = kind.passed !== "never" && reading.passLine === null;
    const needsGrades = kind.graded !== "never" && reading.grades === null;
    if (!needsLine && !needsGrades) return draft;
    const notes = told
      .filter(({ lines }) => lines.length <= MOST_LINES && isFor(lines, reading.kind, lexicon))
      .map(({ view, lines }) => ({
        ...readNotes(lines, draft.printed.layout.scale, lexicon),
        sheet: view.grid.sheet,
      }));
    const lines = notes.flatMap(({ passLine, sheet }) =>
      passLine ? [{ ...passLine, sheet }] : [],
    );
    const limits = notes.flatMap(({ grades, sheet }) => (grades ? [{ ...grades, sheet }] : []));
    const stated: Pick<TableReading, "passLine" | "grades"> = {
      passLine: needsLine ? theOne(lines, ({ points }) => points) : reading.passLine,
      grades: needsGrades ? theOne(limits, ({ bands }) => JSON.stringify(bands)) : reading.grades,
    };
    return { ...draft, reading: { ...reading, ...stated } };
  });
}

/** A guide that names kinds is one for these alone. */
function isFor(lines: readonly TextRow[], kind: TableKind, lexicon: Lexicon): boolean {
  const named = new Set(lines.flatMap(({ folded }) => kindInWords(folded, lexicon) ?? []));
  return named.size === 0 || named.has(kind);
}

/** Returns the first of those that all say the same; null where they do not. */
function theOne<Stated>(stated: readonly Stated[], what: (each: Stated) => unknown): Stated | null {
  const [first] = stated;
  return first !== undefined && stated.every((each) => what(each) === what(first)) ? first : null;
}
