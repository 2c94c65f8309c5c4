/** Owns how the cells of a title block become its lines: a letterhead typed into one cell is taken apart, a long name is not. */
import { hasTrait } from "../../domain/domain";
import type { Lexicon } from "../../domain/lexicon";
import { foldText, normaliseText } from "../../base/text";
import type { SheetView, TextRow } from "../sheet/sheet";
import {
  endsInKind,
  hasBodyBefore,
  isName,
  isPlace,
  isPlaceAbove,
  isTitleText,
  namesPlaceAbove,
  typeOfName,
} from "./unitKind";

/** Returns the lines of the cells, top to bottom, each with the row and column of its cell. */
export function blockLines(
  view: SheetView,
  cells: readonly TextRow[],
  lexicon: Lexicon,
): readonly TextRow[] {
  const all: TextRow[] = [];
  for (const cell of cells) {
    const { row, column } = cell;
    const written = view.written(row, column);
    const lines = MAY_BE_LINES.test(written) ? linesOfCell(written, lexicon) : [];
    if (lines.length < 2) all.push(cell);
    else for (const text of lines) all.push({ row, column, text, folded: foldText(text) });
  }
  return all;
}

/** Without a line's end, spaces that part, or a dash between them, a cell holds one line. */
const MAY_BE_LINES = /[\r\n]|\s{3,}|\s[-–]\s/;

/**
 * Returns the lines that one cell's text holds: bodies of a letterhead one by one, the title as one line, "(Kèm theo …)"
 * apart from it; numbers of papers are left out.
 */
export function linesOfCell(written: string, lexicon: Lexicon): readonly string[] {
  if (!MAY_BE_LINES.test(written)) return [normaliseText(written)];
  const typed = written
    .split(/[\r\n]+/)
    .flatMap((line) => namesOnLine(line, lexicon))
    .map(normaliseText)
    .filter((line) => /[\p{L}\d]/u.test(line));
  if (typed.length < 2 || lexicon.title.motto.test(foldText(typed[0] ?? ""))) {
    return [normaliseText(written)];
  }
  const lines = typed.filter((line) => !lexicon.title.paperNumber.test(foldText(line)));
  const found = lines.findIndex((line) => isTitleText(foldText(line), lexicon));
  const title = found < 0 ? lines.length : found;
  return [...bodies(lines.slice(0, title), lexicon), ...titleParts(lines.slice(title), lexicon)];
}

/** "UBND XÃ AN BÌNH - THÔN ĐÔNG", or with spaces between: the commune and who is in it. */
function namesOnLine(line: string, lexicon: Lexicon): readonly string[] {
  const [first = "", ...more] = line.trim().split(/\s{3,}|\s+[-–]\s+/);
  const [second] = more;
  if (second === undefined || more.length > 1) return [line];
  const areNames = [first, second].every((name) => isName(name, foldText(name), lexicon));
  const isSuperiorFirst = isPlace(first, lexicon) && !isPlace(second, lexicon);
  // "CÔNG AN TỈNH LẠNG SƠN - CÔNG AN XÃ GIA CÁT"
  const isBelow =
    namesPlaceAbove(first, lexicon) &&
    (isPlace(second, lexicon)
      ? hasBodyBefore(second, lexicon)
      : isPlaceAbove(first, lexicon) && isName(second, foldText(second), lexicon));
  return (areNames && (isSuperiorFirst || isOfOffice(first, second, lexicon))) ||
    isBelow ||
    isFarBelow(line, lexicon)
    ? [first, second]
    : [line];
}

/** "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH X - TRƯỜNG THPT Y": an office, and a unit of another type that is under it. */
function isOfOffice(first: string, second: string, lexicon: Lexicon): boolean {
  const [above = null, below = null] = [first, second].map((name) => typeOfName(name, lexicon));
  return (
    hasTrait(lexicon.domain, above, "body") &&
    below !== null &&
    below !== above &&
    !isPlace(second, lexicon)
  );
}

/** "UBND HUYỆN HƯỚNG HÓA          CHI CỤC THUẾ …": a body above, and far behind it whoever is below. */
function isFarBelow(line: string, lexicon: Lexicon): boolean {
  const [first = "", second = ""] = line.trim().split(/\s{5,}/);
  const isAbove = namesPlaceAbove(first, lexicon) || lexicon.title.body.test(foldText(first));
  return isAbove && second.includes(" ") && !line.includes(":");
}

function bodies(lines: readonly string[], lexicon: Lexicon): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined[joined.length - 1];
    if (before !== undefined && goesOn(before, line, lexicon)) {
      joined[joined.length - 1] = `${before} ${line}`;
    } else joined.push(line);
  }
  return joined;
}

/** A long name wraps, and the commune that something lies in follows it; else a line is a body of its own. */
function goesOn(before: string, line: string, lexicon: Lexicon): boolean {
  const folded = foldText(line);
  if (lexicon.title.body.test(folded) || /^[^:]{2,30}:/.test(line)) return false;
  if (endsInKind(before, lexicon)) return true;
  if (hasBodyBefore(line, lexicon)) return false;
  const type = typeOfName(before, lexicon);
  if (type === null || hasTrait(lexicon.domain, type, "place")) return false;
  if (!isName(line, folded, lexicon)) return !hasTrait(lexicon.domain, type, "partOfPlace");
  return isPlace(line, lexicon);
}

/** The title as one line; what it is attached to stands apart. */
function titleParts(lines: readonly string[], lexicon: Lexicon): readonly string[] {
  const parts: string[] = [];
  for (const line of lines) {
    const before = parts[parts.length - 1];
    const isOpen = before !== undefined && /\([^)]*$/.test(before);
    const isAfterAnnex = before !== undefined && lexicon.title.annex.test(foldText(before));
    const isApart = lexicon.title.annex.test(foldText(line)) || isAfterAnnex;
    if (before === undefined || (isApart && !isOpen)) parts.push(line);
    else parts[parts.length - 1] = `${before} ${line}`;
  }
  return parts;
}
