/** Owns what goes back to a unit: the marks at the cells of its own file, and the sheet that lists them all. */
import { type Domain, type Kind, kindOf } from "../domain/domain";
import type { Finding, Severity } from "../model/finding/finding";
import { bySeverity } from "../model/finding/finding";
import type { DraftCell } from "./sheetDraft";
import { bookOf, numberCell, SheetDraft, textCell } from "./sheetDraft";
import type { Book } from "./sheetModel";
import { samePoints } from "../base/points";
import type { DossierStep } from "../model/round/dossier";
import type { IndicatorResult, TableResult } from "../model/round/consolidation";

/** As much of a table as tells what a person decided against what was computed. */
export type DecidedTable = Pick<
  TableResult,
  | "kind"
  | "override"
  | "computed"
  | "countedTotal"
  | "outcome"
  | "grade"
  | "verdict"
  | "proposedGrade"
>;

/** A table of the file that a person decided about, with its place. */
export interface DecidedPlace {
  readonly table: DecidedTable;
  readonly kind: Kind;
  readonly sheet: string;
  /** Of its total; null where it has none. */
  readonly cell: string | null;
}

/** A content of the file of which who appraised, or a council, said something, with its place. */
export interface AppraisedPlace {
  readonly content: Pick<IndicatorResult, "path" | "text" | "scores" | "said">;
  readonly sheet: string;
  /** Of the unit's points, else of the maximum; null where there is none. */
  readonly cell: string | null;
}

/** A comment at a cell of the unit's file. */
export interface Mark {
  readonly sheet: string;
  /** Address like "D12". */
  readonly cell: string;
  readonly text: string;
}

export interface MarkedCopyWords {
  readonly author: string;
  readonly sheetName: string;
  readonly title: (units: readonly string[]) => string;
  /** What the list is, in a copy of the file itself, or in a new file beside one that is never written. */
  readonly inCopy: string;
  readonly beside: (file: string) => string;
  readonly order: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  readonly severities: { readonly [S in Severity]: string };
  readonly finding: (finding: Finding) => string;
  readonly decided: (table: DecidedTable, kind: Kind) => string;
  /** In the place of a severity, beside what was decided. */
  readonly decision: string;
  readonly appraised: (content: AppraisedPlace["content"]) => string;
  /** In the place of a severity, beside what was appraised. */
  readonly appraisal: string;
  /** Why the file goes back, and until when it is to be explained. */
  readonly returned: (step: Pick<DossierStep, "on" | "reason" | "due">) => string;
  /** A mark of one finding, and a mark's findings together. */
  readonly mark: (severity: Severity, sentence: string) => string;
  readonly closing: string;
}

export interface MarkedCopyInput {
  readonly file: string;
  /** Whose tables it holds; none: not known. */
  readonly units: readonly string[];
  readonly findings: readonly Finding[];
  /** What a person decided about its tables; left out: nothing. */
  readonly decided?: readonly DecidedPlace[];
  /** What was said of its contents when they were appraised; left out: nothing. */
  readonly appraised?: readonly AppraisedPlace[];
  /** The dossier was returned with these words; left out or null: it was not. */
  readonly returned?: Pick<DossierStep, "on" | "reason" | "due"> | null;
  /** The file itself can be marked: it is an .xlsx or .xlsm. Else the list is a file of its own. */
  readonly isCopy: boolean;
  /** ISO 8601. */
  readonly madeAt: string;
}

/** The marks, and the list as a book of one sheet. */
export interface MarkedCopy {
  readonly marks: readonly Mark[];
  readonly author: string;
  readonly list: Book;
}

const WIDTHS = [5, 12, 18, 8, 75];

/** Returns what is put into the copy of a unit's file; findings that only tell (infos) get no mark, but stand in the list. */
export function markedCopy(input: MarkedCopyInput, words: MarkedCopyWords): MarkedCopy {
  const ordered = bySeverity(input.findings);
  return {
    marks: marksOf(ordered, input, words),
    author: words.author,
    list: listOf(ordered, input, words),
  };
}

/** One mark a cell, whatever it has to say. */
function marksOf(
  findings: readonly Finding[],
  { decided = [], appraised = [] }: Pick<MarkedCopyInput, "decided" | "appraised">,
  words: MarkedCopyWords,
): readonly Mark[] {
  const byCell = new Map<string, Mark>();
  const mark = (sheet: string | null, cell: string | null, sentence: string): void => {
    if (sheet === null || cell === null) return;
    const key = JSON.stringify([sheet, cell]);
    const already = byCell.get(key);
    byCell.set(key, { sheet, cell, text: already ? `${already.text}\n${sentence}` : sentence });
  };
  for (const { table, kind, sheet, cell } of decided) mark(sheet, cell, words.decided(table, kind));
  for (const { content, sheet, cell } of appraised) mark(sheet, cell, words.appraised(content));
  for (const finding of findings) {
    const { severity, sheet, cell } = finding;
    if (severity !== "info") mark(sheet, cell, words.mark(severity, words.finding(finding)));
  }
  return [...byCell.values()];
}

/** Returns the tables of a unit in a file that a person decided about. */
export const decidedIn = (
  tables: readonly TableResult[],
  file: string,
  domain: Domain,
): readonly DecidedPlace[] =>
  tables
    .filter((table) => table.file === file && table.override !== null)
    .map((table) => ({
      table,
      kind: kindOf(domain, table.kind),
      sheet: table.sheet,
      cell: table.totals[table.counted].cell,
    }));

/** Returns the contents of a file of which somebody but the unit said something: other points, or that evidence is not enough. */
export const appraisedIn = (
  tables: readonly TableResult[],
  file: string,
): readonly AppraisedPlace[] =>
  tables
    .filter((table) => table.file === file)
    .flatMap(({ indicators, sheet }) =>
      indicators.filter(isSpokenOf).map((content) => ({
        content,
        sheet,
        cell: content.scores.self.cell ?? content.maximumCell,
      })),
    );

function isSpokenOf({ scores: { self, appraised, council }, said }: IndicatorResult): boolean {
  const isOther = (points: typeof self.points): boolean =>
    points !== null && (self.points === null || !samePoints(points, self.points));
  const lacksEvidence = said !== undefined && said.evidence !== null && said.evidence !== "enough";
  return isOther(appraised.points) || isOther(council.points) || lacksEvidence;
}

function listOf(
  findings: readonly Finding[],
  input: MarkedCopyInput,
  words: MarkedCopyWords,
): Book {
  const { file, units, decided = [], appraised = [], returned = null, isCopy, madeAt } = input;
  const draft = new SheetDraft({
    name: words.sheetName,
    columnWidths: WIDTHS,
    page: {
      orientation: "landscape",
      margins: { left: 30, right: 15, top: 20, bottom: 20 },
      footer: file,
    },
  });
  const across = draft.columnCount;
  draft.add([textCell(words.title(units), "title", { across })]);
  draft.add([textCell(isCopy ? words.inCopy : words.beside(file), "note", { across })]);
  if (returned) draft.add([textCell(words.returned(returned), "text", { across })]);
  const heads = [words.order, words.severity, words.sheet, words.cell, words.message];
  const head = draft.add(heads.map((label) => textCell(label, "head")));
  draft.titleRows = [head, head];
  draft.frozenAt = { row: head + 1, column: 1 };
  decided.forEach(({ table, kind, sheet, cell }, i) =>
    draft.add([
      numberCell(i + 1, "number"),
      textCell(words.decision, "text"),
      textCell(sheet, "text"),
      cellCell(sheet, cell, isCopy),
      textCell(words.decided(table, kind), "text"),
    ]),
  );
  appraised.forEach(({ content, sheet, cell }, i) =>
    draft.add([
      numberCell(decided.length + i + 1, "number"),
      textCell(words.appraisal, "text"),
      textCell(sheet, "text"),
      cellCell(sheet, cell, isCopy),
      textCell(words.appraised(content), "text"),
    ]),
  );
  findings.forEach((finding, i) => {
    const { severity, sheet, cell } = finding;
    draft.add([
      numberCell(decided.length + appraised.length + i + 1, "number"),
      textCell(words.severities[severity], severity),
      textCell(sheet, "text"),
      cellCell(sheet, cell, isCopy),
      textCell(words.finding(finding), "text"),
    ]);
  });
  draft.add([textCell(words.closing, "note", { across })]);
  return bookOf([draft], { title: words.title(units), madeAt });
}

const cellCell = (sheet: string | null, cell: string | null, isCopy: boolean): DraftCell =>
  isCopy && sheet !== null && cell !== null
    ? textCell(cell, "middleLink", { link: { to: "cell", sheet, cell } })
    : textCell(cell, "middle");
