/** Owns who and when: unit, its type, year, form and kind of table, from the title block, the sheet's name and the file's name. */
import type { Lexicon } from "../lexicon";
import type { TableKind, UnitType } from "../reading";
import { foldLetters, foldText, normaliseText } from "../text";
import type { TextRow } from "./rows";

export interface Title {
  readonly unit: string | null;
  /** How the unit was found: a labelled line is surer than the corner of the letterhead. */
  readonly unitFrom: "label" | "letterhead" | null;
  readonly unitType: UnitType | null;
  readonly kind: TableKind | null;
  readonly year: number | null;
  readonly form: string | null;
  /** The title says that the sheet sums up or explains. */
  readonly isSummary: boolean;
}

/** Reads the lines above a table, top to bottom; `sheetName` helps where they are silent. */
export function readTitle(lines: readonly TextRow[], sheetName: string, lexicon: Lexicon): Title {
  const heading = lines.filter((line) => !lexicon.title.motto.test(line.folded));
  const joined = heading.map((line) => line.folded).join(" | ");
  const labelled = labelledUnit(heading, lexicon);
  const letterhead = labelled === null ? letterheadUnit(lines, lexicon) : null;
  const sheet = foldText(sheetName).replace(/[_-]+/g, " ");
  return {
    unit: labelled ?? letterhead,
    unitFrom: labelled !== null ? "label" : letterhead !== null ? "letterhead" : null,
    unitType: typeInTitle(heading, lexicon),
    kind:
      kindOf(titleWords(heading, lexicon), lexicon) ??
      kindOf(joined, lexicon) ??
      kindOf(sheet, lexicon),
    year: yearIn(heading, lexicon) ?? yearOfText(sheet, lexicon),
    form: formIn(lines, lexicon) ?? formOf(sheet, lexicon),
    isSummary:
      lexicon.title.summary.test(titleWords(heading, lexicon)) || lexicon.title.summary.test(sheet),
  };
}

function labelledUnit(lines: readonly TextRow[], lexicon: Lexicon): string | null {
  for (const [at, { text, folded }] of lines.entries()) {
    const groups = lexicon.title.unit.exec(folded)?.groups;
    const name = groups?.["name"];
    if (name !== undefined && /[a-z0-9]/.test(name)) {
      const colon = text.indexOf(":");
      const own = withoutYear(text.slice(colon + 1));
      // "Thôn: Nà Lốc" names the kind of unit in its label.
      return groups?.["type"] === undefined ? own : `${text.slice(0, colon).trim()} ${own}`;
    }
    // "Đơn vị:" in one cell and the name in the next.
    const beside = lines[at + 1];
    if (
      lexicon.title.unitLabel.test(folded) &&
      beside &&
      beside.row === lines[at]?.row &&
      folded !== ""
    ) {
      return beside.text;
    }
  }
  return null;
}

/** Returns the name without the round that follows it: "xã An Bình - Năm 2024". */
const withoutYear = (text: string): string => {
  const at = foldLetters(text).search(/[\s,;–-]*\bnam\s*:?\s*20\d\d\b/);
  return normaliseText(at > 0 ? text.slice(0, at) : text);
};

/** The letterhead's left: the superior body above, the unit below it. */
function letterheadUnit(lines: readonly TextRow[], lexicon: Lexicon): string | null {
  const motto = lines.find((line) => lexicon.title.motto.test(line.folded));
  const corner = lines.filter(
    (line) =>
      (motto
        ? line.row >= motto.row && line.row <= motto.row + 3 && line.column < motto.column
        : line.row <= (lines[0]?.row ?? 0) + 2) &&
      !lexicon.title.motto.test(line.folded) &&
      !lexicon.title.heading.test(line.folded) &&
      !lexicon.title.form.test(line.folded) &&
      !/^(so|v\/v)\s*[:./]/.test(line.folded),
  );
  const bodies = corner.flatMap((line) => line.text.split(/\s*[|]\s*/)).map(withoutYear);
  const last = bodies[bodies.length - 1];
  if (last === undefined) return null;
  const above = bodies[bodies.length - 2];
  // A long name on two lines: only its first line tells what it is.
  if (motto && above !== undefined && typeOfName(last, lexicon) === null) {
    const joined = `${above} ${last}`;
    return typeOfName(above, lexicon) === "enterprise" ? joined : last;
  }
  // Without the motto beside it a line counts only when it names a unit.
  if (motto) return last;
  return [...bodies].reverse().find((body) => typeOfName(body, lexicon) !== null) ?? null;
}

/** Lines of the title proper: not the letterhead, not "(Kèm theo …)". */
const titleWords = (lines: readonly TextRow[], lexicon: Lexicon): string =>
  lines
    .filter(
      (line) => !lexicon.title.annex.test(line.folded) && !lexicon.title.unit.test(line.folded),
    )
    .map((line) => line.folded)
    .join(" | ");

/** The last kind named counts: "… đạt tiêu chuẩn An toàn về ANTT" may follow a mention of the movement. */
export function kindOf(folded: string, lexicon: Lexicon): TableKind | null {
  let best: { readonly kind: TableKind; readonly at: number } | null = null;
  for (const { kind, pattern } of lexicon.kinds) {
    const match = pattern.exec(folded);
    if (match && (!best || match.index < best.at)) best = { kind, at: match.index };
  }
  return best?.kind ?? null;
}

/** A title names one type; a title that lists them all names none. */
function typeInTitle(lines: readonly TextRow[], lexicon: Lexicon): UnitType | null {
  const words = titleWords(lines, lexicon);
  const named = lexicon.unitTypes.filter(({ title }) => title.test(words));
  return named.length === 1 ? (named[0]?.unitType ?? null) : null;
}

/** Returns the type that a unit's own name tells, or null. */
export function typeOfName(name: string, lexicon: Lexicon): UnitType | null {
  const folded = foldText(name).replace(/[.,]/g, " ").replace(/\s+/g, " ").trim();
  for (const { unitType, name: pattern, unless } of lexicon.unitTypes) {
    const lead = folded.replace(/,.*$/, "");
    if (pattern.test(lead) && !unless.test(lead)) return unitType;
  }
  return null;
}

/** The year of the round stands in the title; the date of a decision that it is attached to is no round. */
function yearIn(lines: readonly TextRow[], lexicon: Lexicon): number | null {
  for (const line of [...lines].reverse()) {
    if (lexicon.title.annex.test(line.folded)) continue;
    const year = yearOfText(line.folded, lexicon);
    if (year !== null && !/\bngay\b.*\bthang\b/.test(line.folded)) return year;
  }
  return null;
}

/** Returns the year named "năm 2025" in folded text, or a bare 20xx where nothing else stands for one. */
export function yearOfText(folded: string, lexicon: Lexicon): number | null {
  const named = lexicon.title.year.exec(folded)?.groups?.["year"];
  if (named !== undefined) return Number(named);
  const bare = /(?:^|[^\d/.-])(20\d\d)(?!\d|[/.-]\d)/.exec(folded)?.[1];
  return bare === undefined ? null : Number(bare);
}

function formIn(lines: readonly TextRow[], lexicon: Lexicon): string | null {
  for (const line of lines) {
    const form = formOf(line.folded, lexicon);
    if (form !== null) return form;
  }
  return null;
}

function formOf(folded: string, lexicon: Lexicon): string | null {
  const form = lexicon.title.form.exec(folded)?.groups?.["form"];
  if (form === undefined) return null;
  return /^[ivx]+$/.test(form) ? form.toUpperCase() : form.replace(/^0+(?=\d)/, "");
}
