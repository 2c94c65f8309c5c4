/** Owns how the unit is told: from labels, letterhead and title above a table, covers, names of sheets and files. */
import { hasTrait } from "../../domain/domain";
import type { Lexicon } from "../../domain/lexicon";
import { foldLetters, foldText, normaliseText } from "../../base/text";
import type { TextRow } from "../sheet/sheet";
import { namesSomething } from "./toFill";
import {
  inKindWords,
  isName,
  isPlace,
  isPlaceAbove,
  isTitleText,
  nameOfPlace,
  placeKindAtEnd,
  typeOfName,
} from "./unitKind";

/** Where a name was found, the surest first. */
export const unitPlaces = ["label", "line", "letterhead", "corner", "title"] as const;
export type UnitPlace = (typeof unitPlaces)[number];

export interface NamedUnit {
  readonly name: string;
  readonly from: UnitPlace;
}

/** Returns the unit that the lines above a table name, or null. */
export function unitIn(lines: readonly TextRow[], lexicon: Lexicon): NamedUnit | null {
  const unit = statedUnit(lines, lexicon);
  return unit && { ...unit, name: withoutLabels(unit.name, lexicon) };
}

/** "Bản Nà Pheo, xã/thị trấn: xã Mường Lò" lies in xã Mường Lò. */
const withoutLabels = (name: string, lexicon: Lexicon): string =>
  name.includes(":")
    ? name
        .split(/,\s+/)
        .map((part) => nameAfterLabel(part, foldLetters(part), lexicon) ?? part)
        .join(", ")
    : name;

function statedUnit(lines: readonly TextRow[], lexicon: Lexicon): NamedUnit | null {
  const label = labelledUnit(lines, lexicon);
  if (label !== null) return { name: label, from: "label" };
  const title = titleRow(lines, lexicon);
  const corner = cornerOf(lines, title, lexicon);
  const line = lines.find(({ text, folded, row }) => row > title && isName(text, folded, lexicon));
  if (line) return { name: withoutYear(line.text), from: "line" };
  const lettered = letterheadUnit(corner, lines, lexicon);
  if (lettered !== null && isPlace(lettered.name, lexicon)) {
    // "UBND XÃ AN BÌNH" stands over the form of one of its hamlets.
    const titled = unitInTitle(
      lines.filter(({ row }) => row >= title),
      lexicon,
    );
    const type = titled && typeOfName(titled.name, lexicon);
    if (titled && hasTrait(lexicon.domain, type, "partOfPlace")) return titled;
  }
  return lettered ?? unitInTitle(lines, lexicon) ?? unitOfPaper(lines, lexicon);
}

/** Returns the name of a unit that a cover's line states, or null. */
export function unitOnCover(text: string, folded: string, lexicon: Lexicon): string | null {
  if (lexicon.title.motto.test(folded)) return null;
  const labelled = nameAfterLabel(text, folded, lexicon);
  if (labelled !== null) return labelled;
  return typeOfName(text, lexicon) !== null && !isTitleText(folded, lexicon) ? text : null;
}

/** What is left of "(gửi lại)". */
const EMPTY_BRACKETS = /\(\s*\)/g;

/** "BCĐ ANTT xã An Bình 2025 final": the part of a sheet's or a file's name that names a unit. */
export function unitInName(name: string, lexicon: Lexicon): string | null {
  const plain = normaliseText(name.replace(/_+/g, " "));
  const masked = foldLetters(plain).replace(lexicon.title.fileWords, (words) =>
    "#".repeat(words.length),
  );
  const cleared = [...plain]
    .map((letter, at) => (masked[at] === "#" ? " " : letter))
    .join("")
    .replace(EMPTY_BRACKETS, " ");
  const parts = cleared.split(/\s+-\s+/).map(normaliseText);
  for (const part of parts) {
    const words = part.split(" ");
    const from = words.findIndex((_, at) => {
      const text = words.slice(at).join(" ");
      return isName(text, foldText(text), lexicon) && namesSomething(foldText(text), lexicon);
    });
    if (from >= 0) return words.slice(from).join(" ");
  }
  return null;
}

/** Several labels may stand there: the smallest unit counts, "Bản: Nà Pheo" below "Xã: Mường Lò". */
function labelledUnit(lines: readonly TextRow[], lexicon: Lexicon): string | null {
  const judged = lines.filter(({ folded }) => lexicon.title.judgedLabel.test(folded));
  if (judged.length > 0 && judged.length < lines.length) {
    const name = labelledUnit(judged, lexicon);
    if (name !== null) return name;
  }
  const names = lines.flatMap(({ text, folded, row }, at) => {
    const name = nameAfterLabel(text, folded, lexicon);
    if (name !== null) return [name];
    // "Đơn vị:" in one cell and the name in the next.
    const beside = lines[at + 1];
    const isLabel = folded !== "" && lexicon.title.unitLabel.test(folded);
    if (!isLabel || beside?.row !== row) return [];
    const joined = `${text.replace(/\s*:$/, "")}: ${beside.text}`;
    return [nameAfterLabel(joined, foldLetters(joined), lexicon) ?? beside.text];
  });
  const isLarge = (name: string): boolean => isPlace(name, lexicon);
  return names.find((name) => !isLarge(name)) ?? names[0] ?? null;
}

/** "Đơn vị: xã An Bình"; "Thôn: Nà Lốc" names the kind of unit in its label. */
function nameAfterLabel(text: string, folded: string, lexicon: Lexicon): string | null {
  const groups = lexicon.title.unit.exec(folded)?.groups;
  const stated = groups?.["name"];
  if (stated === undefined || !/[a-z0-9]/.test(stated)) return null;
  const colon = text.indexOf(":");
  const name = withoutYear(text.slice(colon + 1));
  const kind = groups?.["type"];
  if (kind === undefined || foldText(name).startsWith(kind)) return name;
  const typeOfKind = typeOfName(kind, lexicon);
  const isNamedAlready =
    folded.startsWith("ten ") || hasTrait(lexicon.domain, typeOfKind, "legalForm");
  // "Khu dân cư: Bản Nà Lốc": the name says better what it is.
  const isPlacePart = hasTrait(lexicon.domain, typeOfKind, "partOfPlace");
  if ((isNamedAlready || isPlacePart) && typeOfName(name, lexicon) === typeOfKind) return name;
  return `${text.slice(folded.startsWith("ten ") ? 4 : 0, colon).trim()} ${name}`;
}

/** Returns the name without the round that follows it: "xã An Bình - Năm 2024". */
const withoutYear = (text: string): string => {
  const at = foldLetters(text).search(
    /[\s,;–-]*\bnam\s*:?\s*20\d\d\b|\s*\([^()]*\bdiem\b[^()]*\)$/,
  );
  return normaliseText(at > 0 ? text.slice(0, at) : text);
};

/** Returns the row where the title begins, which the number of a form and "(Kèm theo …)" may stand above; Infinity where no line is one. */
export function titleRow(lines: readonly TextRow[], lexicon: Lexicon): number {
  const { form, annex } = lexicon.title;
  const isTitle = ({ folded }: TextRow): boolean =>
    isTitleText(folded, lexicon) && !form.test(folded) && !annex.test(folded);
  return lines.find(isTitle)?.row ?? Infinity;
}

/** Lines of the letterhead's left, or below a motto that has nothing left of it; without a motto, the lines above the title. */
function cornerOf(lines: readonly TextRow[], title: number, lexicon: Lexicon): readonly TextRow[] {
  const motto = lines.find((line) => lexicon.title.motto.test(line.folded));
  // What stands below the title goes on with it.
  const last = motto && title > motto.row ? Math.min(motto.row + 3, title) : (motto?.row ?? 0) + 3;
  const isMottoAlone = lines.every(
    ({ row, column }) => !motto || row > last || column >= motto.column,
  );
  const isInCorner = ({ row, column }: TextRow): boolean =>
    motto
      ? row >= motto.row && row <= last && (column < motto.column || isMottoAlone)
      : row <= title;
  return lines.filter(
    (line) =>
      isInCorner(line) &&
      !lexicon.title.motto.test(line.folded) &&
      !isTitleText(line.folded, lexicon),
  );
}

/** "Địa chỉ: KCN Hưng Hà" */
const LABELLED = /^[^:]{2,30}:/;

/** The superior body stands above, the unit below it. */
function letterheadUnit(
  corner: readonly TextRow[],
  lines: readonly TextRow[],
  lexicon: Lexicon,
): NamedUnit | null {
  const { domain } = lexicon;
  const bodies = corner
    .flatMap((line) => line.text.split(/\s*[|]\s*/))
    .map(withoutYear)
    .filter((body) => /[\p{L}\d]/u.test(body) && !isPlaceAbove(body, lexicon));
  const types = bodies.map((body) => typeOfName(body, lexicon));
  const residential = types.map((type) => hasTrait(domain, type, "partOfPlace")).lastIndexOf(true);
  const lastTyped = types.lastIndexOf(types.filter((type) => type !== null).pop() ?? null);
  const above = types[lastTyped - 1];
  // A commune below a school or a company is its address.
  const isAddress =
    hasTrait(domain, types[lastTyped], "place") &&
    hasTrait(domain, above, "schoolLevel", "legalForm");
  const at = residential >= 0 ? residential : isAddress ? lastTyped - 1 : lastTyped;
  const name = bodies[at];
  const last = bodies[bodies.length - 1];
  if (name === undefined) {
    // Without the motto beside it a line counts only when it names a unit.
    const hasMotto = lines.some((line) => lexicon.title.motto.test(line.folded));
    return hasMotto && last !== undefined ? { name: last, from: "corner" } : null;
  }
  const below = bodies[at + 1];
  const type = types[at];
  const isLong = hasTrait(domain, type, "schoolLevel", "legalForm", "body");
  const goesOn = below !== undefined && types[at + 1] === null && isLong;
  // A long name on two lines: only its first line tells what it is.
  if (goesOn && !LABELLED.test(below) && !lexicon.title.body.test(foldText(below))) {
    return { name: `${name} ${below}`, from: "letterhead" };
  }
  return { name: withPlaceAbove(name, bodies.slice(0, at), lexicon), from: "letterhead" };
}

/** "TRẠM Y TẾ XÃ" below "UBND XÃ GIA CÁT" is that commune's. */
function withPlaceAbove(name: string, above: readonly string[], lexicon: Lexicon): string {
  const kind = placeKindAtEnd(name, lexicon);
  if (kind === null) return name;
  const places = above.flatMap((body) => nameOfPlace(body, kind, lexicon) ?? []);
  const place = places[places.length - 1];
  return place === undefined ? name : `${name} ${place}`;
}

/** "BẢNG CHẤM ĐIỂM … CỦA XÃ AN BÌNH NĂM 2025" */
function unitInTitle(lines: readonly TextRow[], lexicon: Lexicon): NamedUnit | null {
  for (const { text, folded } of lines) {
    if (lexicon.title.annex.test(folded)) continue;
    const names = inKindWords(text, lexicon)
      .map(withoutYear)
      .filter((part) => isName(part, foldText(part), lexicon));
    const [first] = names;
    if (first === undefined) continue;
    // "xã nông thôn mới của xã An Bình": what is scored stands before whose it is.
    const owner = names.find(
      (name) =>
        first.endsWith(name) &&
        lexicon.title.of.test(foldLetters(first.slice(0, first.length - name.length))),
    );
    return { name: owner ?? first, from: "title" };
  }
  return null;
}

/** "(Kèm theo Báo cáo số … ngày … của UBND phường An Lạc)": whose paper it is, where nothing else names the unit. */
function unitOfPaper(lines: readonly TextRow[], lexicon: Lexicon): NamedUnit | null {
  for (const { text } of lines) {
    const letters = foldLetters(text);
    const name = lexicon.title.ownPaper.exec(letters)?.groups?.["name"];
    if (name === undefined) continue;
    const at = letters.lastIndexOf(name);
    const written = text.slice(at, at + name.length);
    if (isName(written, foldText(written), lexicon)) return { name: written, from: "title" };
  }
  return null;
}
