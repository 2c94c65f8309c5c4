/** Owns what stands around a table in words: pass line, grade limits, the grade that the unit typed for itself. */
import type { Lexicon } from "../../../domain/lexicon";
import { comparePoints, type Points } from "../../../base/points";
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

export interface Notes {
  readonly passLine: StatedLine | null;
  readonly groupFloor: StatedFloor | null;
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
  let grades: StatedGrades | null = null;
  let typedGrade: TypedGrade | null = null;
  let listed: readonly GradeLine[] = [];
  for (const [at, { row, column, text }] of lines.entries()) {
    const folded = foldLetters(text);
    const bands = gradeBands(folded, lexicon);
    if (bands.length >= 2) {
      grades ??= { bands, words: text, row, column };
      continue;
    }
    // "- Khá: từ 80 đến dưới 95 điểm": a grade on each line.
    const [band] = bands;
    const isOfList = band !== undefined && GRADE_LINE.test(folded);
    // One line more than there are grades names one twice, whatever follows.
    const open = listed.slice(0, lexicon.grades.length);
    listed = isOfList ? [...open, { band, words: text, row, column }] : [];
    if (isOfList && listed.length >= 2) {
      grades = gradesOf(listed) ?? grades;
      continue;
    }
    const before = lines[at - 1];
    const label = before?.row === row ? foldLetters(before.text).replace(/[\s:.]+$/, "") : null;
    typedGrade ??=
      gradeTyped(folded, row, column, lexicon) ??
      // "Xếp loại phong trào" in one cell and the grade in the next.
      (label === null ? null : gradeTyped(`${label}: ${folded}`, row, column, lexicon));
    groupFloor ??= statedFloor(folded, text, lexicon);
    const points: Points | null = passLine === null ? statedLine(folded, scale, lexicon) : null;
    if (points !== null) passLine = { points, words: text, row, column };
  }
  return { passLine, groupFloor, grades, typedGrade };
}

/** "Điểm của từng tiêu chí đạt từ 50% điểm chuẩn trở lên." */
function statedFloor(folded: string, words: string, { groupFloor }: Lexicon): StatedFloor | null {
  const stated = groupFloor.exec(folded)?.groups?.["percent"];
  const percent = stated === undefined ? 0 : parseDecimal(stated);
  return percent > 0 && percent <= 100 ? { percent, words } : null;
}

function statedLine(folded: string, scale: Points | null, lexicon: Lexicon): Points | null {
  if (!lexicon.passLineContext.test(folded)) return null;
  for (const pattern of lexicon.passLine) {
    const stated = pattern.exec(folded)?.groups?.["points"];
    if (stated === undefined) continue;
    const points = parseDecimal(stated);
    // A line below half the scale is a rule about an item, not about the whole.
    if (comparePoints(points, (scale ?? 100) / 2) >= 0 && comparePoints(points, scale ?? 100) <= 0)
      return points;
  }
  return null;
}

/** "Xuất sắc (90 - 100 điểm), Khá (70 - dưới 90 điểm) … Yếu (dưới 50 điểm)": the lowest number of each grade. */
function gradeBands(folded: string, lexicon: Lexicon): readonly GradeBand[] {
  if (!/\d/.test(folded) || !lexicon.anyGrade.test(folded)) return [];
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
  return bands.sort((a, b) => comparePoints(b.from, a.from));
}

interface GradeLine {
  readonly band: GradeBand;
  readonly words: string;
  readonly row: number;
  readonly column: number;
}

/** A line of a list of grades: the grade first, its points behind. */
const GRADE_LINE =
  /^[^a-z\d]*(?:(?:dat )?(?:loai|muc|xep loai)\b[ :]*)?(?:xuat sac|tot|kha|trung binh|yeu|kem)\b.*\d/;

/** Returns the grades of successive lines, or null where one is named twice. */
function gradesOf(lines: readonly GradeLine[]): StatedGrades | null {
  const [first] = lines;
  const names = new Set(lines.map(({ band }) => band.name));
  if (!first || names.size < lines.length) return null;
  return {
    bands: lines.map(({ band }) => band).sort((a, b) => comparePoints(b.from, a.from)),
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

function gradeTyped(
  folded: string,
  row: number,
  column: number,
  lexicon: Lexicon,
): TypedGrade | null {
  const words = lexicon.typedGrade.exec(folded)?.groups?.["grade"];
  if (words === undefined) return null;
  const grade = lexicon.grades.find(({ pattern }) => pattern.test(words));
  return grade ? { name: grade.name, row, column } : null;
}
