/** Owns the way from a workbook to its reading: every score table, whose it is, of which year. */
import { scoringColumns } from "../model/table/reading";
import { perScorer } from "../model/table/scorer";
import { finding, type Finding } from "../model/finding/finding";
import { holdsTextOnly, type WorkbookData } from "../model/workbook/grid";
import { typeIds } from "../domain/domain";
import type { Lexicon } from "../domain/lexicon";
import type { Question, Reading, TableReading, UnitType } from "../model/table/reading";
import { isTickSheet } from "../model/table/tickSheet";
import { keptWith } from "../base/keptWith";
import { foldText } from "../base/text";
import { formulasIn, titleLinesOf } from "./owner/titleLines";
import type { SheetView } from "./sheet/sheet";
import {
  correctionFrom,
  declaredHeaders,
  formOf,
  joinCorrections,
  matchForm,
  withConfirmed,
  type Correction,
  type Form,
  type TableCorrections,
} from "./form/correction";
import type { SeenForms } from "./form/kept/seenForms";
import { setAside } from "./form/superseded";
import { doubledKinds, missingTotal } from "./form/proof/doubts";
import { viewToRead } from "./form/header/apart";
import { isOfManyUnits } from "./form/header/ofManyUnits";
import { proposedRegion, regionsOf, type TableRegion } from "./form/header/regions";
import { withProofs } from "./form/proof/proofs";
import { withGuides } from "./form/marks/guideNotes";
import { linkParts, readNextPage } from "./form/split";
import { provesItself } from "./form/provesItself";
import { draftTable, type TableDraft } from "./form/table";
import { draftTickSheet } from "./form/ticks/tickTable";
import { yearOfPaper, yearOfText } from "./title/title";
import { unitOf, unitTypeOf, withOwners } from "./owner/unit";

/**
 * Reads every score table of a workbook. Tables of a year other than the round's stand apart; what is doubtful is a
 * finding or one of at most five questions. The same workbook gives the same reading; `seen` only spares the work where
 * a form was read before, and keeps the forms of this workbook.
 */
export function recognise(
  workbook: WorkbookData,
  lexicon: Lexicon,
  confirmed: Confirmed = nothingConfirmed,
  seen: SeenForms | null = null,
): Reading {
  // What a person said of this file or of a form is read with it, every time.
  const isOpen = confirmed.correction === null && confirmed.forms.length === 0;
  const before = isOpen ? seen : null;
  const views = workbook.grids.map((grid) => {
    const make = (): SheetView => viewToRead(grid, lexicon);
    return before ? before.viewOf(grid, lexicon, make) : make();
  });
  const source = { views, workbook, lexicon, confirmed, seen: before };
  const known = source.seen && countedTables(source);
  const isTrusted = known?.counted.every(
    ({ isSeenForm, reading }) => !isSeenForm || reading.proven,
  );
  const tables = known && isTrusted ? known : countedTables({ ...source, seen: null });
  if (source.seen) keepForms(source.seen, tables, lexicon);
  return readingOf(source, tables);
}

interface Source {
  readonly views: readonly SheetView[];
  readonly workbook: WorkbookData;
  readonly lexicon: Lexicon;
  readonly confirmed: Confirmed;
  readonly seen: SeenForms | null;
}

/** The tables of a workbook by what becomes of them. */
interface Tables {
  /** As they were read, sheet by sheet. */
  readonly drafted: readonly TableDraft[];
  readonly year: number | null;
  readonly counted: readonly TableDraft[];
  readonly others: readonly TableDraft[];
  readonly superseded: readonly TableReading[];
  readonly findings: readonly Finding[];
}

function countedTables({ views, workbook, lexicon, confirmed, seen }: Source): Tables {
  const drafted = tablesOf(views, lexicon, confirmed, seen);
  const found = withOwners(linkParts(scoreTables(drafted), lexicon), lexicon);
  const year = confirmed.correction?.year ?? roundYear(found, views, workbook, lexicon);
  const { ofRound, others } = partTables(
    withGuides(found, guidesIn(views, drafted), lexicon),
    year,
  );
  const { counted, superseded, findings } = setAside(ofRound, lexicon);
  return {
    drafted,
    year,
    counted: counted.map((draft) => withProofs(draft, lexicon)),
    // A round of their year counts them.
    others: others.map((draft) => withProofs(draft, lexicon)),
    superseded,
    findings,
  };
}

/** The sheets that hold no table. */
const guidesIn = (
  views: readonly SheetView[],
  drafted: readonly TableDraft[],
): readonly SheetView[] => views.filter((view) => !drafted.some((table) => table.view === view));

/** A form is kept where every table of its sheet counts. */
function keepForms(seen: SeenForms, { drafted, counted }: Tables, lexicon: Lexicon): void {
  for (const view of new Set(
    counted.filter((table) => !table.isSeenForm).map((table) => table.view),
  )) {
    const tables = counted.filter((table) => table.view === view);
    const isWhole = drafted.filter((table) => table.view === view).length === tables.length;
    if (isWhole && tables.every(({ reading }) => !isTickSheet(reading)))
      seen.keep(view, tables, lexicon);
  }
}

function readingOf({ views, workbook, lexicon, confirmed }: Source, tables: Tables): Reading {
  const { counted, year, others, superseded } = tables;
  const { correction } = confirmed;
  const unit = correction?.unit ?? unitOf(counted, views, workbook, lexicon);
  const unitType =
    correction?.unitType ??
    unitTypeOf(counted, unit, lexicon) ??
    typeOfForm(views, confirmed, lexicon);
  const findings: Finding[] = counted.flatMap((table) => table.findings);
  if (counted.length === 0) findings.push(finding("noScoreTable", {}));
  for (const name of workbook.missingSheets ?? []) findings.push(finding("sheetMissing", { name }));
  if (workbook.wasLocked === true) findings.push(finding("defaultPassword", {}));
  findings.push(...restoredTexts(views));
  findings.push(...counted.flatMap(({ reading }) => missingTotal(reading)));
  findings.push(...tables.findings);
  findings.push(
    ...doubledKinds(
      counted.map(({ reading }) => reading),
      lexicon.domain,
    ),
  );
  if (counted.length > 0 && unit === null) findings.push(finding("noUnitName", {}));
  if (counted.length > 0 && year === null) findings.push(finding("noYear", {}));
  const titleLines = titleLinesOf(counted, views);
  findings.push(...formulasIn(titleLines));
  return {
    file: workbook.file,
    format: workbook.format,
    unit,
    unitType,
    year,
    form: counted[0]?.title.form ?? null,
    titleLines,
    tables: counted.map(({ reading }) =>
      holdsTextOnly(workbook.format) ? withoutTextMarks(reading) : reading,
    ),
    otherTables: [...others.map(({ reading }) => reading), ...superseded],
    findings,
    questions: questionsOf(counted, unitType, year, lexicon),
  };
}

/** What a program garbled is read as it was written, and told: the sheet itself keeps it garbled. */
const restoredTexts = (views: readonly SheetView[]): readonly Finding[] =>
  views.flatMap(({ isRestored, grid }) =>
    isRestored ? [finding("textsRestored", {}, grid.sheet)] : [],
  );

/** Where everything is text nobody can type a number as anything else. */
const withoutTextMarks = (table: TableReading): TableReading => ({
  ...table,
  items: table.items.map((item) => ({
    ...item,
    scores: perScorer((scorer) => ({ ...item.scores[scorer], isText: false })),
  })),
});

/** Every table, sheet by sheet; a sheet without a header may be the next page of the table before it. */
function tablesOf(
  views: readonly SheetView[],
  lexicon: Lexicon,
  confirmed: Confirmed,
  seen: SeenForms | null,
): readonly TableDraft[] {
  const tables: TableDraft[] = [];
  for (const view of views) {
    const onForm = seen?.tablesIn(view, lexicon);
    const headed = onForm ?? tablesByView(view, () => headedTables(view, lexicon, confirmed));
    if (headed?.some(({ reading }) => hasPoints(reading)) === true) {
      tables.push(...headed);
      continue;
    }
    const ticked = ticksByView(view, () => tickTable(view, lexicon, confirmed));
    if (ticked ?? headed) {
      tables.push(...(ticked ? [ticked] : (headed ?? [])));
      continue;
    }
    const before = tables[tables.length - 1];
    const page =
      (before ? readNextPage(view, before, lexicon) : null) ??
      provenByView(view, () => provenTable(view, lexicon, confirmed));
    if (page) tables.push(page);
  }
  return tables;
}

/** A view stands for a sheet, the words it is read with and what people said of it: all that a table there hangs on. */
const tablesByView = keptWith<SheetView, readonly TableDraft[] | null>();
const provenByView = keptWith<SheetView, TableDraft | null>();
const ticksByView = keptWith<SheetView, TableDraft | null>();

/** A table whose rows are worth points, or that has any, is no tick sheet. */
const hasPoints = ({ items }: TableReading): boolean =>
  items.some(({ maximum, scores }) => maximum !== null || scores.self.points !== null);

/** Reads a sheet in which criteria are answered, not scored. */
const tickTable = (view: SheetView, lexicon: Lexicon, confirmed: Confirmed): TableDraft | null =>
  draftTickSheet(view, lexicon, (region) => correctionsOf(view, region, confirmed));

/** Reads the tables of a sheet that have a header; null where there is none. */
function headedTables(
  view: SheetView,
  lexicon: Lexicon,
  confirmed: Confirmed,
): readonly TableDraft[] | null {
  const declared = declaredHeaders(view, lexicon, confirmed.correction, confirmed.forms);
  const regions = regionsOf(view, lexicon, declared);
  if (regions.length === 0) return null;
  return regions.flatMap((region) =>
    declared.length === 0 && isOfManyUnits(view, region.header, lexicon)
      ? []
      : (draftTable(view, region, lexicon, correctionsOf(view, region, confirmed)) ?? []),
  );
}

/** Reads a sheet in whose headers no word is understood, where its numbers prove that it is a table. */
function provenTable(view: SheetView, lexicon: Lexicon, confirmed: Confirmed): TableDraft | null {
  const region = proposedRegion(view, lexicon);
  if (region === null || isOfManyUnits(view, region.header, lexicon)) return null;
  const table = draftTable(view, region, lexicon, correctionsOf(view, region, confirmed));
  return table && provesItself(table, lexicon) ? table : null;
}

/** What people have said before: a mended reading of this file, and forms confirmed elsewhere. */
export interface Confirmed {
  readonly correction: Correction | null;
  readonly forms: readonly Form[];
}

const nothingConfirmed: Confirmed = { correction: null, forms: [] };

function correctionsOf(
  view: SheetView,
  { header, endRow }: TableRegion,
  { correction, forms }: Confirmed,
): TableCorrections {
  const formTable = forms.length === 0 ? null : matchForm(header, forms);
  const byOfficer =
    correction?.tables.find(
      (table) => table.sheet === view.grid.sheet && table.headerRow === header.firstRow,
    ) ?? null;
  const byForm = formTable && correctionFrom(formTable, view, header, endRow);
  const joined = joinCorrections(byForm, byOfficer && withConfirmed(byOfficer, header));
  return { byOfficer, form: formTable, joined };
}

/** A form's unit type helps only where neither the title nor the name tells it. */
function typeOfForm(
  views: readonly SheetView[],
  { forms }: Confirmed,
  lexicon: Lexicon,
): UnitType | null {
  if (forms.length === 0) return null;
  for (const view of views) {
    for (const { header } of regionsOf(
      view,
      lexicon,
      declaredHeaders(view, lexicon, null, forms),
    )) {
      const formTable = matchForm(header, forms);
      if (formTable?.form.unitType) return formTable.form.unitType;
    }
  }
  return null;
}

/** Returns the form of a confirmed reading of this workbook, to be kept and handed on. */
export function learnForm(
  workbook: WorkbookData,
  reading: Reading,
  name: string,
  lexicon: Lexicon,
  correction: Correction | null = null,
): Form {
  const views = workbook.grids.map((grid) => viewToRead(grid, lexicon));
  const headers = views.flatMap((view) => {
    const declared = reading.tables
      .filter(({ sheet }) => sheet === view.grid.sheet)
      .map(({ headerRows }) => headerRows);
    return regionsOf(view, lexicon, declared).map(({ header }) => ({ view, header }));
  });
  return formOf(reading, name, headers, correction);
}

/** A summary or a guide with points, and a table that nobody scores in, count only where there is nothing better. */
function scoreTables(tables: readonly TableDraft[]): readonly TableDraft[] {
  const isReal = ({ title, reading: { columns } }: TableDraft): boolean =>
    !title.isSummary && scoringColumns(columns).some((column) => column !== null);
  const real = tables.filter(isReal);
  return real.length > 0 ? real : tables;
}

/** The round is the latest year that a visible table names, or the paper that it comes with; then the signature's date, the file's name. */
function roundYear(
  tables: readonly TableDraft[],
  views: readonly SheetView[],
  workbook: WorkbookData,
  lexicon: Lexicon,
): number | null {
  const visible = tables.filter((table) => table.view.grid.state === "visible");
  const named = (visible.length > 0 ? visible : tables)
    .map(({ reading, above }) => reading.year ?? yearOfPaper(above, lexicon))
    .filter((year): year is number => year !== null);
  if (named.length > 0) return Math.max(...named);
  const signed = tables.map((table) => table.signature.year).find((year) => year !== null);
  if (signed !== undefined) return signed;
  const fileYear = yearOfText(foldText(workbook.file).replace(/[_-]+/g, " "), lexicon);
  if (fileYear !== null) return fileYear;
  for (const view of views) {
    for (const row of view.rows.slice(0, 20)) {
      for (const cell of view.rowCells(row)) {
        const text = view.folded(row, cell.column);
        if (lexicon.title.year.test(text)) return yearOfText(text, lexicon);
      }
    }
  }
  return null;
}

/** Tables of another year are kept apart; a table without one belongs to the round. */
function partTables(
  tables: readonly TableDraft[],
  year: number | null,
): { readonly ofRound: readonly TableDraft[]; readonly others: readonly TableDraft[] } {
  const isOfRound = ({ reading }: TableDraft): boolean =>
    reading.year === null || reading.year === year;
  return {
    ofRound: tables.filter(isOfRound),
    others: tables.filter((table) => !isOfRound(table)),
  };
}

const MAX_QUESTIONS = 5;

function questionsOf(
  tables: readonly TableDraft[],
  unitType: UnitType | null,
  year: number | null,
  { domain }: Lexicon,
): readonly Question[] {
  // Where a person said that the columns are right, nobody asks about them again.
  const questions: Question[] = tables.flatMap(({ questions: asked, reading: { confirmed } }) =>
    asked.filter(({ code }) => !confirmed || code !== "column"),
  );
  if (tables.length > 0 && unitType === null) {
    questions.push({
      code: "unitType",
      sheet: null,
      role: null,
      choices: typeIds(domain),
    });
  }
  if (tables.length > 0 && year === null)
    questions.push({ code: "year", sheet: null, role: null, choices: [] });
  return questions.slice(0, MAX_QUESTIONS);
}
