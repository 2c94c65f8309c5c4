/** Owns what cover and guide sheets of the workbook state for a table that states it nowhere itself: its kind, pass line, limits of grades, marks. */
import { kindOf } from "../../../domain/domain";
import type { Lexicon } from "../../../domain/lexicon";
import type { TableKind, TableReading } from "../../../model/table/reading";
import { linesOfRows } from "../layout";
import type { SheetView, TextRow } from "../../sheet/sheet";
import { itemSource, type TableDraft } from "../table";
import { kindOf as kindInWords } from "../../title/title";
import { printedItems } from "./items";
import { mandatoryWords } from "./marks";
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
  const told = guides
    .map((view) => ({ sheet: view.grid.sheet, lines: linesOfRows(view, 0, Infinity, 0) }))
    .filter(({ lines }) => lines.length <= MOST_LINES);
  return tables.map((open) => {
    const draft = withKind(open, told, lexicon);
    const guide = told.filter(({ lines }) => isFor(lines, draft.reading.kind, lexicon));
    const guideLines = guide
      .flatMap(({ lines }) => lines)
      .filter(({ text }) => mandatoryWords(text, lexicon) !== null);
    const reading = withMarks(withLines(draft, guide, lexicon), guideLines, draft, lexicon);
    const isAsBefore = reading === draft.reading && guideLines.length === 0;
    return isAsBefore ? draft : { ...draft, reading, guideLines };
  });
}

interface Guide {
  readonly sheet: string;
  readonly lines: readonly TextRow[];
}

/** With its kind, where nothing of its own tells one and all other sheets name the same; it is no question then. */
function withKind(draft: TableDraft, guides: readonly Guide[], lexicon: Lexicon): TableDraft {
  if (!draft.questions.some(({ code }) => code === "kind")) return draft;
  const [kind, ...others] = new Set(guides.flatMap(({ lines }) => kindsIn(lines, lexicon)));
  if (kind === undefined || others.length > 0) return draft;
  return {
    ...draft,
    reading: { ...draft.reading, kind },
    questions: draft.questions.filter(({ code }) => code !== "kind"),
  };
}

/** With the pass line and the limits of grades, where the table needs and states none. */
function withLines(
  { reading, printed }: TableDraft,
  guides: readonly Guide[],
  lexicon: Lexicon,
): TableReading {
  const kind = kindOf(lexicon.domain, reading.kind);
  const needsLine = kind.passed !== "never" && reading.passLine === null;
  const needsGrades = kind.graded !== "never" && reading.grades === null;
  if (guides.length === 0 || (!needsLine && !needsGrades)) return reading;
  const notes = guides.map(({ sheet, lines }) => ({
    ...readNotes(lines, printed.layout.scale, lexicon),
    sheet,
  }));
  const lines = notes.flatMap(({ passLine, sheet }) => (passLine ? [{ ...passLine, sheet }] : []));
  const limits = notes.flatMap(({ grades, sheet }) => (grades ? [{ ...grades, sheet }] : []));
  return {
    ...reading,
    passLine: needsLine ? theOne(lines, ({ points }) => points) : reading.passLine,
    grades: needsGrades ? theOne(limits, ({ bands }) => JSON.stringify(bands)) : reading.grades,
  };
}

/** With the mandatory marks that only a guide explains: where the table knows of none, or of some of these alone. */
function withMarks(
  reading: TableReading,
  lines: readonly TextRow[],
  { printed: { layout } }: TableDraft,
  lexicon: Lexicon,
): TableReading {
  if (lines.length === 0) return reading;
  const marked = new Map(
    printedItems(itemSource(layout, lexicon, lines)).map(({ node, mandatory }) => [
      node.row.row,
      mandatory,
    ]),
  );
  const isMore = reading.items.every(
    ({ row, mandatory }) => !mandatory || (marked.get(row) ?? null) !== null,
  );
  if (!isMore) return reading;
  return {
    ...reading,
    items: reading.items.map((item) => {
      const words = item.mandatory ? null : (marked.get(item.row) ?? null);
      return words === null ? item : { ...item, mandatory: true, mandatoryWords: words };
    }),
  };
}

/** A guide that names kinds is one for these alone. */
function isFor(lines: readonly TextRow[], kind: TableKind, lexicon: Lexicon): boolean {
  const named = kindsIn(lines, lexicon);
  return named.length === 0 || named.includes(kind);
}

const kindsIn = (lines: readonly TextRow[], lexicon: Lexicon): readonly TableKind[] =>
  lines.flatMap(({ folded }) => kindInWords(folded, lexicon) ?? []);

/** Returns the first of those that all say the same; null where they do not. */
function theOne<Stated>(stated: readonly Stated[], what: (each: Stated) => unknown): Stated | null {
  const [first] = stated;
  return first !== undefined && stated.every((each) => what(each) === what(first)) ? first : null;
}
