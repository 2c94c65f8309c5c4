/** Owns what stands around a table in words: pass line, grade limits, the grade that the unit typed for itself. */
import type { Lexicon } from "../../../domain/lexicon";
import { comparePoints, type Points, subtractPoints } from "../../../base/points";
import type {
  GradeBand,
  StatedFloor,
  StatedGrades,
  StatedLine,
  TypedGrade,
} from "../../../model/table/reading";
import { parseDecimal } from "../../sheet/numbers";
import { foldLetters } from "../../../base/text";
import type { TextRow } from "../../sheet/sheet";
import { areLimits, gradesInLine, type GradeRange } from "./gradeLimits";

export interface Notes {
  readonly passLine: StatedLine | null;
  readonly groupFloor: StatedFloor | null;
  /** The words by which what does not apply counts with all its points; null: none do. */
  readonly keepsPoints: string | null;
  readonly grades: StatedGrades | null;
  readonly typedGrade: TypedGrade | null;
}

/** Reads the lines around a table; `scale` is its maximum in points, against which a line must make sense. */
export function readNotes(
  lines: readonly TextRow[],
  scale: Points | null,
  lexicon: Lexicon,
): Notes {
  let passLine: StatedLine | null = null;
  let groupFloor: StatedFloor | null = null;
  let keepsPoints: string | null = null;
  let grades: StatedGrades | null = null;
  const typed: TypedWords[] = [];
  let listed: readonly GradeLine[] = [];
  for (const [at, { row, column, text }] of lines.entries()) {
    const folded = foldLetters(text);
    const bands = gradeBands(text, folded, lexicon);
    if (bands.length >= 2) {
      grades ??= { bands, words: text, row, column };
      continue;
    }
    // "- Khá: từ 80 đến dưới 95 điểm": a grade on each line.
    const [range, ...others] = gradesInLine(text, lexicon);
    const isOfList = range !== undefined && others.length === 0;
    listed = isOfList ? [...listed.slice(-MOST_GRADES), { range, words: text, row, column }] : [];
    const list = gradesOf(listed, lexicon);
    if (list) {
      grades = list;
      continue;
    }
    const before = lines[at - 1];
    const label = before?.row === row ? foldLetters(before.text).replace(/[\s:.]+$/, "") : null;
    // "Xếp loại phong trào" in one cell and the grade in the next.
    const sentences = label === null ? [folded] : [folded, `${label}: ${folded}`];
    for (const sentence of sentences) {
      const words = lexicon.typedGrade.exec(sentence)?.groups?.["grade"];
      if (words !== undefined) typed.push({ words, row, column });
    }
    groupFloor ??= statedFloor(folded, text, lexicon);
    if (lexicon.keepsPoints.test(folded)) keepsPoints ??= text;
    const points: Points | null = passLine === null ? statedLine(folded, scale, lexicon) : null;
    if (points !== null) passLine = { points, words: text, row, column };
  }
  const typedGrade = gradeTyped(typed, grades, lexicon);
  return { passLine, groupFloor, keepsPoints, grades, typedGrade };
}

/** No scale has more grades. */
const MOST_GRADES = 7;

/** "Điểm của từng tiêu chí đạt từ 50% điểm chuẩn trở lên." */
function statedFloor(folded: string, words: string, { groupFloor }: Lexicon): StatedFloor | null {
  const stated = groupFloor.exec(folded)?.groups?.["percent"];
  const percent = stated === undefined ? 0 : parseDecimal(stated);
  return percent > 0 && percent <= 100 ? { percent, words } : null;
}

function statedLine(folded: string, scale: Points | null, lexicon: Lexicon): Points | null {
  if (!lexicon.passLineContext.test(folded)) return null;
  for (const pattern of lexicon.passLine) {
    const { points: stated, lost } = pattern.exec(folded)?.groups ?? {};
    // "Tổng số điểm bị trừ không quá 10 điểm thì được xét công nhận."
    const left =
      lost === undefined || scale === null ? null : subtractPoints(scale, parseDecimal(lost));
    const points = stated === undefined ? left : parseDecimal(stated);
    if (points === null) continue;
    // A line below half the scale is a rule about an item, not about the whole.
    if (comparePoints(points, (scale ?? 100) / 2) >= 0 && comparePoints(points, scale ?? 100) <= 0)
      return points;
  }
  return null;
}

/** "Xuất sắc (90 - 100 điểm), Khá (70 - dưới 90 điểm) … Yếu (dưới 50 điểm)": the grades of a line, the best first. */
function gradeBands(text: string, folded: string, lexicon: Lexicon): readonly GradeBand[] {
  if (!/\d/.test(folded)) return [];
  const ranges = gradesInLine(text, lexicon);
  return areLimits(ranges, lexicon) ? bandsOf(ranges) : knownGrades(folded, lexicon);
}

const bandsOf = (ranges: readonly GradeBand[]): readonly GradeBand[] =>
  ranges.map(({ name, from }) => ({ name, from })).sort((a, b) => comparePoints(b.from, a.from));

/** Known grades in whatever words: the lowest number behind each. */
function knownGrades(folded: string, lexicon: Lexicon): readonly GradeBand[] {
  if (!lexicon.anyGrade.test(folded)) return [];
  const places = lexicon.grades
    .map(({ name, pattern }) => {
      const match = pattern.exec(folded);
      return match ? { name, start: match.index, end: match.index + match[0].length } : null;
    })
    .filter((place): place is NonNullable<typeof place> => place !== null)
    .sort((a, b) => a.start - b.start);
  const bands: GradeBand[] = [];
  for (const [at, place] of places.entries()) {
    const words = folded.slice(place.end, places[at + 1]?.start ?? folded.length);
    const from = lowestOf(words);
    if (from !== null) bands.push({ name: place.name, from });
  }
  return bandsOf(bands);
}

interface GradeLine {
  readonly range: GradeRange;
  readonly words: string;
  readonly row: number;
  readonly column: number;
}

/** Returns the grades of successive lines, or null where they are no limits of one scale. */
function gradesOf(lines: readonly GradeLine[], lexicon: Lexicon): StatedGrades | null {
  const [first] = lines;
  const ranges = lines.map(({ range }) => range);
  if (!first || !areLimits(ranges, lexicon)) return null;
  return {
    bands: bandsOf(ranges),
    words: lines.map(({ words }) => words).join("; "),
    row: first.row,
    column: first.column,
  };
}

function lowestOf(words: string): Points | null {
  const numbers = (words.match(/\d+(?:[.,]\d+)?/g) ?? []).map(parseDecimal);
  if (numbers.length === 0) return null;
  // Only an upper end is named: everything below it belongs to the grade.
  if (numbers.length === 1 && /(?:duoi|<)\s*\d/.test(words)) return 0;
  return Math.min(...numbers);
}

interface TypedWords {
  /** Folded. */
  readonly words: string;
  readonly row: number;
  readonly column: number;
}

/** Returns the first words that are a grade: one that the sheet states, or a known one. */
function gradeTyped(
  typed: readonly TypedWords[],
  stated: StatedGrades | null,
  lexicon: Lexicon,
): TypedGrade | null {
  for (const { words, row, column } of typed) {
    const own = stated?.bands.find(({ name }) => isNamed(foldLetters(name), words));
    const known = lexicon.grades.find(({ pattern }) => pattern.test(words));
    const grade = own ?? known;
    if (grade) return { name: grade.name, row, column };
  }
  return null;
}

/** "Loại A", or "A", for "Loại A (tốt)". */
const isNamed = (folded: string, words: string): boolean => {
  const bare = folded.replace(/ ?\(.*$/, "");
  return words === folded || words === bare || `loai ${words}` === bare;
};
