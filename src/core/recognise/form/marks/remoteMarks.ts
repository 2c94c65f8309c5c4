/** Owns the mandatory marks that stand away from an item's text: signs, looks and numbers that a note explains, ticks in a column. */
import type { Lexicon } from "../../../domain/lexicon";
import type { CellStyle } from "../../../model/workbook/grid";
import type { Columns } from "../../../model/table/reading";
import { comparePoints, samePoints } from "../../../base/points";
import { foldLetters } from "../../../base/text";
import type { Header } from "../header/header";
import { follows, splitLabel } from "../../sheet/labels";
import { bindsGroup, mandatoryWords } from "./marks";
import type { Outline, OutlineNode } from "../rows/outline";
import { originRow } from "./origin";
import { maximumOf, parseDecimal } from "../../sheet/numbers";
import type { SheetView, TextRow } from "../../sheet/sheet";
import { listedMarks } from "./listedMarks";
import { writtenMarks } from "./writtenMarks";

export interface NoteSource {
  readonly view: SheetView;
  readonly header: Header;
  readonly columns: Columns;
  readonly outline: Outline;
  /** Lines between the rows. */
  readonly guidance: readonly TextRow[];
  /** Lines above and below the table. */
  readonly notes: readonly TextRow[];
  readonly lexicon: Lexicon;
}

/** Returns the words that make a node of the outline mandatory, by its index. */
export function notedMarks(source: NoteSource): ReadonlyMap<number, string> {
  const { outline, guidance, notes, lexicon } = source;
  const marks = new Map<number, string>();
  const mark = (indexes: readonly number[], words: string): void => {
    for (const index of indexes) if (!marks.has(index)) marks.set(index, words);
  };
  const where = (test: (node: OutlineNode) => boolean): readonly number[] =>
    outline.nodes.flatMap((node, index) => (test(node) ? [index] : []));
  const places = placesOfMarks(source);
  for (const [index, node] of outline.nodes.entries()) {
    const beside = markBeside(source, places, node);
    if (beside !== null) mark([index], beside);
  }
  const signed = noteOnSign(source);
  if (signed !== null) mark(where(bearing(signed.sign, source)), signed.words);
  const headed = headedAbove(source);
  if (headed !== null) mark(headed.indexes, headed.words);
  const written = writtenMarks({
    view: source.view,
    nodes: outline.nodes,
    columns: places.others.map(({ column }) => column),
    number: source.columns.number,
    lexicon,
  });
  for (const { text } of [...guidance, ...notes])
    if (mandatoryWords(text, lexicon) !== null) mark(written(text), text);
  const listed = listedMarks(outline.nodes, lexicon);
  const looks = new Set<Look>();
  for (const text of withTheirLists([...guidance, ...notes])) {
    if (mandatoryWords(text, lexicon) === null) continue;
    const folded = foldLetters(text);
    const look = lookNamed(folded, lexicon);
    // What the first line about a look has marked is marked.
    if (look && !looks.has(look)) mark(lookingSo(look, source), text);
    if (look) looks.add(look);
    mark(worthAsSaid(folded, source), text);
    mark(listed.in(text), text);
  }
  return marks;
}

/** "Các nội dung bắt buộc:" with the lines below it that list them ("- Mục I: nội dung 1;") as one text each. */
function withTheirLists(lines: readonly TextRow[]): readonly string[] {
  const texts: string[] = [];
  let isOpen = false;
  for (const { text } of lines) {
    const last = texts.length - 1;
    const goesOn = isOpen && LISTED_LINE.test(text);
    if (goesOn) texts[last] = `${texts[last] ?? ""} ${text.replace(LISTED_LINE, "")}`;
    else {
      texts.push(text);
      isOpen = text.endsWith(":");
    }
  }
  return texts;
}

const LISTED_LINE = /^[-–+•]\s*/;

/** "I. Các tiêu chí bắt buộc (phải đạt điểm tối đa)" right above the header: the rows below, up to a heading II; null: no such line. */
function headedAbove({ view, notes, header, outline: { nodes }, lexicon }: NoteSource) {
  const [above] = view.rowsBetween(0, header.firstRow - 1).slice(-1);
  const [last, ...others] = notes.filter(({ row }) => row === above);
  if (!last || others.length > 0) return null;
  const heading = splitLabel(last.text, lexicon.labels);
  const [label] = heading?.labels ?? [];
  if (label === undefined || !PART_STYLES.has(label.style) || !bindsGroup(last.text, lexicon))
    return null;
  const next = nodes.findIndex(
    (node) =>
      node.row.adjusts || (node.kind === "container" && node.label && follows(label, node.label)),
  );
  const end = next < 0 ? nodes.length : next;
  return { indexes: Array.from({ length: end }, (_, index) => index), words: last.text };
}

/** How the parts of a form are numbered: "I.", "A.", "Phần 1". */
const PART_STYLES: ReadonlySet<string> = new Set(["roman", "capital", "word"]);

interface SignedNote {
  readonly sign: string;
  readonly words: string;
}

/** "(*) Tiêu chí bắt buộc", "Ký hiệu (#): …": what a sign at an item means, in the note's words; null when no note explains one. */
function noteOnSign({ guidance, notes, lexicon }: NoteSource): SignedNote | null {
  // "(*) có minh chứng; (**) bắt buộc": each sign with its own words.
  const parts: { readonly text: string; readonly row: number }[] = [];
  for (const { text, row } of [...guidance, ...notes])
    for (const part of SEPARATOR.test(text) ? text.split(SEPARATOR) : [text])
      parts.push({ text: part, row });
  const leading = parts.filter(({ text }) => LEADING_SIGN.test(text));
  const rows = new Set(notes.map(({ row }) => row));
  const spoken = [...leading, ...parts.filter(({ row }) => rows.has(row)), ...notes];
  for (const text of new Set(spoken.map((part) => part.text))) {
    const signed = signedIn(text, lexicon);
    if (signed !== null) return signed;
  }
  return null;
}

function signedIn(text: string, lexicon: Lexicon): SignedNote | null {
  const groups = lexicon.mandatory.sign.exec(foldLetters(text))?.groups;
  const sign = groups?.["named"] ?? groups?.["footnote"] ?? groups?.["short"] ?? groups?.["sign"];
  if (sign === undefined) return null;
  const withoutSign = text.replace(LEADING_SIGN, "(");
  return mandatoryWords(withoutSign, lexicon) === null
    ? null
    : { sign: sign.replace(/[()[\]]/g, ""), words: text };
}

const SEPARATOR = /[;\n]\s*/;
/** A sign that begins a line. */
const LEADING_SIGN = /^[([]?[^\p{L}\p{N}\s([)\]"“–—:;,.+-]+[)\]]?\s*:?\s*/u;

/**
 * Items with the sign anywhere in their words, at their number or at their maximum, in any of their rows. A letter is a
 * sign in brackets only, a digit besides only behind words; of "*" and "**" each is a sign of its own.
 */
function bearing(sign: string, { view, columns }: NoteSource) {
  const isDigit = /^\d/.test(sign);
  const shown = patternOf(sign);
  const shows = (folded: string): boolean => folded.length > sign.length && shown.test(folded);
  return ({ row, label }: OutlineNode): boolean => {
    if (shows(row.folded)) return !isDigit || !row.folded.startsWith("(");
    if (isDigit) return false;
    const rows = Array.from({ length: row.lastRow - row.row + 1 }, (_, at) => row.row + at);
    const beside = [columns.number, columns.maximum].filter((column) => column !== null);
    return (
      shows(foldLetters(label?.printed ?? "")) ||
      beside.some((column) => rows.some((each) => shows(view.folded(each, column))))
    );
  };
}

function patternOf(sign: string): RegExp {
  const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  // What stands in any text is a sign in brackets only.
  if (/^[\p{L}\p{Nd}!?$@&~^=]/u.test(sign)) return new RegExp(`[([]${escaped(sign)}[)\\]]`, "u");
  const one = escaped(sign.slice(0, 1));
  return new RegExp(`(?<!${one})${escaped(sign)}(?!${one})`, "u");
}

type Look = "bold" | "italic" | "underlined" | "red" | "blue" | "filled";

/** Returns the look that a note speaks of ("in đậm"). */
function lookNamed(folded: string, lexicon: Lexicon): Look | null {
  const groups = lexicon.mandatory.look.exec(folded)?.groups;
  if (!groups) return null;
  return (
    (["bold", "italic", "underlined", "red", "blue"] as const).find(
      (look) => groups[look] !== undefined,
    ) ?? "filled"
  );
}

function looksSo(style: CellStyle, look: Look): boolean {
  switch (look) {
    case "filled":
      return style.fill !== null;
    case "red":
      return isMostly(0, 2, style.colour);
    case "blue":
      // Of Office's own blue the green is more than half as much.
      return isMostly(2, 1.5, style.colour);
    default:
      return style[look] ?? false;
  }
}

/** Red (0) or blue (2) of any darkness: much of it, and of the others so many times less. */
function isMostly(which: 0 | 2, times: number, colour: string | null): boolean {
  const parts = [1, 3, 5].map((at) => parseInt(colour?.slice(at, at + 2) ?? "", 16));
  const much = parts[which] ?? 0;
  return much >= LEAST_MUCH && parts.every((part, at) => at === which || part * times < much);
}
const LEAST_MUCH = 0x80;

/** Indicators of a look; one that nearly all have tells nothing. */
function lookingSo(look: Look, { view, columns, outline }: NoteSource): readonly number[] {
  const leaves = outline.nodes.flatMap(({ kind, row }, index) =>
    kind === "leaf" ? [{ index, row }] : [],
  );
  const looking = (column: number | null): readonly number[] =>
    leaves.flatMap(({ index, row }) => {
      const style = view.styleOf(view.cell(row.row, column ?? row.column));
      return style && looksSo(style, look) ? [index] : [];
    });
  // The words themselves look so, or the points or the number beside them.
  for (const column of [null, columns.maximum, columns.number]) {
    const found = looking(column);
    if (found.length > 0) return found.length * 5 <= leaves.length * 4 ? found : [];
  }
  return [];
}

/** "Các tiêu chí có điểm chuẩn 10 điểm", "… từ 10 điểm trở lên": indicators by what they are worth. */
function worthAsSaid(folded: string, { outline, lexicon }: NoteSource): readonly number[] {
  const { points, atLeast } = lexicon.mandatory.worth.exec(folded)?.groups ?? {};
  if (points === undefined) return [];
  const worth = parseDecimal(points);
  return outline.nodes.flatMap(({ kind, row: { maximum } }, index) => {
    if (kind !== "leaf" || maximum === null) return [];
    const more = comparePoints(maximum, worth);
    return more === 0 || (atLeast !== undefined && more > 0) ? [index] : [];
  });
}

/** Columns beside the items in which marks may stand. */
interface MarkPlaces {
  /** Those that name criteria of several contents. */
  readonly criteria: readonly number[];
  /**
   * The note and those of no other use; `isTicked`: a header says that what is ticked there is mandatory, `isLeast`:
   * that so many points have to be reached.
   */
  readonly others: readonly {
    readonly column: number;
    readonly isTicked: boolean;
    readonly isLeast: boolean;
  }[];
}

function placesOfMarks({ view, header, columns, lexicon }: NoteSource): MarkPlaces {
  const used = new Set<number | null>(Object.values(columns));
  const isFree = (column: number): boolean => !used.has(column) || column === columns.note;
  // "Tính chất tiêu chí" over "Bắt buộc | Không bắt buộc".
  const isHeadedSo = (column: number, words: string): boolean =>
    [words, view.folded(header.lastRow, column)].some((each) =>
      lexicon.mandatory.column.test(each),
    );
  return {
    criteria: [...header.roles].flatMap(([column, role]) =>
      role === "content" && column !== columns.content ? [column] : [],
    ),
    others: [...header.words].flatMap(([column, words]) =>
      isFree(column)
        ? [
            {
              column,
              isTicked: isHeadedSo(column, words),
              isLeast: lexicon.mandatory.least.test(words),
            },
          ]
        : [],
    ),
  };
}

/** A tick under "Bắt buộc", or the words themselves in the note or in a column of no other use; a reason is no mark. */
function markBeside(
  { view, columns, lexicon }: NoteSource,
  { criteria, others }: MarkPlaces,
  { row }: OutlineNode,
): string | null {
  const { maximum } = row;
  const text = (column: number): string => view.text(originRow(view, row.row, column), column);
  const note = columns.note === null ? "" : text(columns.note);
  const marked = note === "" || note.length > 60 ? null : mandatoryWords(note, lexicon);
  if (marked !== null) return marked;
  const worth = columns.maximum === null ? null : mandatoryWords(text(columns.maximum), lexicon);
  if (worth !== null) return worth;
  // What is said of a whole criterion binds its contents, over however many rows its name is merged.
  for (const column of criteria) {
    const binding = mandatoryWords(text(column), lexicon);
    if (binding !== null) return binding;
  }
  for (const { column, isTicked, isLeast } of others) {
    const folded = view.folded(originRow(view, row.row, column), column);
    if (folded === "") continue;
    const isTick = isTicked && !NO_TICK.test(folded);
    const least = isLeast ? maximumOf(view.points(originRow(view, row.row, column), column)) : null;
    if (least !== null && maximum !== null && samePoints(least, maximum)) return text(column);
    if (isTick || lexicon.mandatory.column.test(folded)) return text(column);
    // "Hướng dẫn chấm điểm": what is said there of a content binds it.
    const binding = column === columns.note ? null : mandatoryWords(text(column), lexicon);
    if (binding !== null) return binding;
  }
  return null;
}

const NO_TICK = /^(?:khong|ko|k|0|[-–])$/;
