/** Owns what the lines above a table say of it: its unit's type, year, form and kind of table. */
import type { KindWords, Lexicon } from "../../domain/lexicon";
import type { TableKind, UnitType } from "../../model/table/reading";
import { remembered } from "../../domain/textMemory";
import { foldText } from "../../base/text";
import type { TextRow } from "../sheet/sheet";
import { filledIn, hasOpenLabel, hasOpenName } from "./toFill";
import { isAboutType, isName, isPlace, typeOfName } from "./unitKind";
import { titleRow, unitIn, type NamedUnit } from "./unitName";

export interface Title {
  readonly unit: NamedUnit | null;
  readonly unitType: UnitType | null;
  readonly kind: TableKind | null;
  readonly year: number | null;
  readonly form: string | null;
  /** The title says that the sheet sums up or explains. */
  readonly isSummary: boolean;
}

/** Reads the lines above a table, top to bottom; `sheetName` helps where they are silent. */
export function readTitle(above: readonly TextRow[], sheetName: string, lexicon: Lexicon): Title {
  const lines: TextRow[] = [];
  for (const line of filledIn(above, lexicon))
    if (!lexicon.title.addressee.test(line.folded)) lines.push(...nameAndTitle(line, lexicon));
  const heading = lines.filter((line) => !lexicon.title.motto.test(line.folded));
  const spoken = titleLines(heading, lexicon);
  const words = joinedWords(spoken);
  const joined = joinedWords(heading);
  const sheet = foldText(sheetName).replace(/[_-]+/g, " ");
  const isOpen = hasOpenLabel(above, lexicon) || hasOpenName(above, lexicon);
  const unit = isOpen ? null : unitIn(lines, lexicon);
  return {
    unit,
    unitType:
      typeInTitle(spoken, words, lexicon) ??
      (unit === null || typeOfName(unit.name, lexicon) === null
        ? placeInLabel(heading, lexicon)
        : null),
    kind:
      kindOf(joinedWords(properTitle(spoken, titleRow(heading, lexicon), unit)), lexicon) ??
      kindOf(words, lexicon) ??
      kindOf(joined, lexicon) ??
      kindOf(joinedWords(titleLines(above, lexicon)), lexicon) ??
      kindOf(sheet, lexicon) ??
      firstKind(joined, lexicon.laws),
    year: yearIn(heading, lexicon) ?? yearOfText(sheet, lexicon),
    form: formIn(lines, lexicon) ?? formOf(sheet, lexicon),
    isSummary: lexicon.title.summary.test(words) || lexicon.title.summary.test(sheet),
  };
}

/** "SỞ DU LỊCH - BẢNG TỰ CHẤM ĐIỂM …": whose it is and what it is on one line. */
function nameAndTitle(line: TextRow, lexicon: Lexicon): readonly TextRow[] {
  const parts = /\s[-–]/.test(line.text) ? /^(.{3,80}?)\s+[-–]\s+(.+)$/.exec(line.text) : null;
  const [, name = "", title = ""] = parts ?? [];
  const isBoth =
    parts !== null &&
    isName(name, foldText(name), lexicon) &&
    lexicon.title.heading.test(foldText(title));
  return isBoth ? [name, title].map((text) => ({ ...line, text, folded: foldText(text) })) : [line];
}

/** Lines of the title proper: not the letterhead, not "(Kèm theo …)". */
const titleLines = (lines: readonly TextRow[], lexicon: Lexicon): readonly TextRow[] =>
  lines.filter(({ folded }) => isOfTitle(folded, lexicon));

/** Most lines above a table stand above every table of its form. */
const MOST_LINES = 2_000;

const isOfTitle = remembered(
  MOST_LINES,
  (folded, { title }): boolean => !title.annex.test(folded) && !title.unit.test(folded),
);

const joinedWords = (lines: readonly TextRow[]): string =>
  lines.map(({ folded }) => folded).join(" | ");

/** "Ban Chỉ đạo phong trào …" in the letterhead or as the unit names who scores, not what. */
function properTitle(
  lines: readonly TextRow[],
  first: number,
  unit: NamedUnit | null,
): readonly TextRow[] {
  const name = unit === null || unit.from === "title" ? null : foldText(unit.name);
  return lines.filter(
    ({ row, folded }) => row >= first && (name === null || !folded.includes(name)),
  );
}

/** The last kind named counts: "… đạt tiêu chuẩn An toàn về ANTT" may follow a mention of the movement. */
export const kindOf = remembered(500, (folded, { kinds }): TableKind | null =>
  firstKind(folded, kinds),
);

function firstKind(folded: string, words: readonly KindWords[]): TableKind | null {
  let best: { readonly kind: TableKind; readonly at: number } | null = null;
  for (const { kind, pattern } of words) {
    const match = pattern.exec(folded);
    if (match && (!best || match.index < best.at)) best = { kind, at: match.index };
  }
  return best?.kind ?? null;
}

/** A title names one type; a title that lists them all names none. */
function typeInTitle(lines: readonly TextRow[], words: string, lexicon: Lexicon): UnitType | null {
  const named = lexicon.unitTypes.filter(
    (type) => type.title.test(words) && lines.some(({ text }) => isAboutType(text, type, lexicon)),
  );
  return named.length === 1 ? (named[0]?.unitType ?? null) : null;
}

/** "Xã, phường, đặc khu: An Bình": the label tells what the name does not. */
function placeInLabel(lines: readonly TextRow[], lexicon: Lexicon): UnitType | null {
  const labels = lines.flatMap(({ text, folded }) =>
    lexicon.title.unit.exec(folded)?.groups?.["label"] === undefined
      ? []
      : [text.slice(0, text.indexOf(":"))],
  );
  const label = labels.find((each) => isPlace(each, lexicon));
  return label === undefined ? null : typeOfName(label, lexicon);
}

/** The year of the round stands in the title or on a line of its own, before any other line that names one. */
const yearIn = (lines: readonly TextRow[], lexicon: Lexicon): number | null =>
  lastYear(
    lines.filter(({ folded }) => isTitleOrYear(folded, lexicon)),
    lexicon,
  ) ?? lastYear(lines, lexicon);

const isTitleOrYear = remembered(
  MOST_LINES,
  (folded, { title, kinds }): boolean =>
    title.heading.test(folded) ||
    kinds.some(({ pattern }) => pattern.test(folded)) ||
    /^\(?nam(?: hoc)? ?:? ?20 ?\d ?\d\)?$/.test(folded),
);

function lastYear(lines: readonly TextRow[], lexicon: Lexicon): number | null {
  const years = lines.map(({ folded }) => yearOfLine(folded, lexicon));
  return years.filter((year) => year !== null).pop() ?? null;
}

/** The date of a decision that a sheet is attached to is no round, nor is the year of what a unit has reached before. */
const yearOfLine = remembered(MOST_LINES, (folded, lexicon): number | null => {
  if (lexicon.title.annex.test(folded) || lexicon.title.reached.test(folded)) return null;
  const year = yearOfText(folded, lexicon);
  return year !== null && !/\bngay\b.*\bthang\b/.test(folded) ? year : null;
});

/** Returns the year named "năm 2025" in folded text, or a bare 20xx where nothing else stands for one. */
export function yearOfText(folded: string, lexicon: Lexicon): number | null {
  const named =
    lexicon.title.period.exec(folded)?.groups?.["year"] ??
    lexicon.title.year.exec(folded)?.groups?.["year"];
  if (named !== undefined) return Number(named.replace(/ /g, ""));
  const bare = /(?:^|[^\d/.-])(20\d\d)(?!\d|[/.-]\d)/.exec(folded)?.[1];
  return bare === undefined ? null : Number(bare);
}

/** Early in a year papers are of the round before, or of this one: nobody can tell. */
const FIRST_TELLING_MONTH = 3;

/** Returns the year of the unit's own paper that a sheet comes with: "(Kèm theo Tờ trình số 12/TTr-UBND ngày 15/11/2025 của UBND xã An Bình)". */
export function yearOfPaper(lines: readonly TextRow[], lexicon: Lexicon): number | null {
  for (const { folded } of lines) {
    if (!lexicon.title.ownPaper.test(folded)) continue;
    const [, month = 0, year = 0] =
      /\bngay \d{1,2}[/.-](\d{1,2})[/.-](20\d\d)\b/.exec(folded)?.map(Number) ?? [];
    if (year > 0 && month >= FIRST_TELLING_MONTH) return year;
  }
  return null;
}

function formIn(lines: readonly TextRow[], lexicon: Lexicon): string | null {
  for (const line of lines) {
    const form = formOf(line.folded, lexicon);
    if (form !== null) return form;
  }
  return null;
}

const formOf = remembered(MOST_LINES, (folded, lexicon): string | null => {
  const form = lexicon.title.form.exec(folded)?.groups?.["form"];
  if (form === undefined) return null;
  return /^[ivx]+$/.test(form) ? form.toUpperCase() : form.replace(/^0+(?=\d)/, "");
});
