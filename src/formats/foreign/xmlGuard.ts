/** Owns the guard before SheetJS for workbooks that are one XML file: places past the end of a sheet and styles in circles are refused, wide spans cut; rows and columns are read on the way. */
import { HostError } from "../../hosts/host";
import type { ColumnLook, RowLook } from "../grid/gridBuilder";
import { inCharacters } from "../grid/columnWidth";
import { LAST_COLUMN, LAST_ROW } from "../grid/limits";

/** The look of columns is asked for no farther than any table reaches: SheetJS takes long for each that a span covers. */
const FARTHEST_LOOK = 1000;
const MAXIMUM_LOOKS = 100_000;
/** Deeper than any chain of styles; a circle ends here. */
const DEEPEST = 20;

/** The rows and columns of a sheet that are hidden or have a size. */
export interface XmlLines {
  readonly rows: readonly RowLook[];
  readonly columns: readonly ColumnLook[];
}

export interface GuardedXml {
  /** As SheetJS may read it. */
  readonly text: string;
  /** By the sheets, in their order. */
  readonly lines: readonly XmlLines[];
}

/** Throws the HostError that fits what SheetJS would never end on. */
export function guardedXml(text: string): GuardedXml {
  const places = new Places();
  const styles = new Map<string, string>();
  const guarded = withoutComments(text).replace(
    tagsOfInterest,
    (tag, closing: string, name: string) => {
      if (!/^style$/i.test(name)) return places.visit(name.toLowerCase(), closing === "/", tag);
      noteParent(styles, tag);
      return tag;
    },
  );
  for (const style of styles.keys()) refuseCircle(styles, style);
  // Without it SheetJS takes some of these for web pages or lists.
  return { text: `<?xml version="1.0"?>${guarded}`, lines: places.lines };
}

/** A comment may stand anywhere, even in a tag; one that is never closed takes the rest. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf("<!--"); at >= 0; at = text.indexOf("<!--", from)) {
    parts.push(text.slice(from, at));
    const end = text.indexOf("-->", at + 4);
    if (end < 0) return parts.join("");
    from = end + 3;
  }
  return parts.join("") + text.slice(from);
}

/** As SheetJS finds them: by local name, in any case. */
const tagsOfInterest =
  /<(\/?)(?:[^\s?><!/:"]*:)?(worksheet|table|row|cell|data|column|style)(?=[\s/>])(?:"[^"]*"|[^"<>])*>/gi;

/** Walks the places of rows, columns and cells, which follow one another unless they say where they stand. */
class Places {
  readonly lines: { readonly rows: RowLook[]; readonly columns: ColumnLook[] }[] = [];
  private row = 0;
  private column = 0;
  private listedColumn = 0;
  private looks = 0;
  private isInData = false;

  /** Returns the tag as it may be read. */
  visit(name: string, isClosing: boolean, tag: string): string {
    if (name === "data") this.visitData(tag, isClosing);
    if (name === "worksheet" && !isClosing) this.visitWorksheet(tag);
    if (name === "worksheet" || name === "table") this.row = this.column = this.listedColumn = 0;
    else if (isClosing) return tag;
    else if (name === "row") this.visitRow(tag);
    else if (name === "cell") return this.visitCell(tag);
    else if (name === "column") return this.visitColumn(tag);
    return tag;
  }

  private visitWorksheet(tag: string): void {
    if (valueOf(tag, "Name") === null) throw new HostError("damagedFile", { detail: "Name" });
    this.lines.push({ rows: [], columns: [] });
  }

  private visitRow(tag: string): void {
    this.row = within(stated(tag, "Index") ?? this.row + 1, LAST_ROW);
    const last = within(this.row + (stated(tag, "Span") ?? 0), LAST_ROW);
    this.column = 0;
    const look = { first: this.row, last, isHidden: isHidden(tag), height: points(tag, "Height") };
    if (look.isHidden || look.height !== null) this.lines[this.lines.length - 1]?.rows.push(look);
  }

  /** SheetJS reads all that stands before an end, whatever has ended there already. */
  private visitData(tag: string, isClosing: boolean): void {
    if (this.isInData !== isClosing) throw new HostError("damagedFile", { detail: "Data" });
    this.isInData = !isClosing && !tag.endsWith("/>");
  }

  /** SheetJS looks at each cell for each area that an array formula fills; nobody asks for those areas. */
  private visitCell(tag: string): string {
    const column = within(stated(tag, "Index") ?? this.column + 1, LAST_COLUMN);
    this.column = within(column + (stated(tag, "MergeAcross") ?? 0), LAST_COLUMN);
    within(this.row + (stated(tag, "MergeDown") ?? 0), LAST_ROW);
    return tag.replace(/\s(?:\w+:)?ArrayRange=("[^"]*"|'[^']*')/g, "");
  }

  private visitColumn(tag: string): string {
    const column = within(stated(tag, "Index") ?? this.listedColumn + 1, LAST_COLUMN);
    const span = stated(tag, "Span") ?? 0;
    this.listedColumn = within(column + span, LAST_COLUMN);
    const width = points(tag, "Width");
    this.lines[this.lines.length - 1]?.columns.push({
      first: column,
      last: this.listedColumn,
      isHidden: isHidden(tag),
      width: width === null ? null : inCharacters(width),
    });
    if (column > FARTHEST_LOOK) return "";
    const near = Math.min(span, FARTHEST_LOOK - column);
    this.looks += near + 1;
    if (this.looks > MAXIMUM_LOOKS)
      throw new HostError("tooLarge", { limit: String(MAXIMUM_LOOKS), detail: "columns" });
    return near === span ? tag : tag.replace(/(\bSpan=)("[^"]*"|'[^']*')/g, `$1"${near}"`);
  }
}

const isHidden = (tag: string): boolean => /^(1|true)$/i.test(valueOf(tag, "Hidden") ?? "");

function points(tag: string, attribute: string): number | null {
  const value = Number(valueOf(tag, attribute) ?? NaN);
  return value >= 0 && Number.isFinite(value) ? value : null;
}

/** Numbers are counted from 1; spans and merges only add to one that is. */
function within(place: number, last: number): number {
  if (place >= 1 && place <= last) return place;
  throw new HostError("damagedFile", { detail: `place ${place}` });
}

/** Returns a number that a tag states, null where it states none. */
function stated(tag: string, attribute: string): number | null {
  const value = valueOf(tag, attribute);
  if (value === null || value === "") return null;
  if (/^\d{1,7}$/.test(value)) return Number(value);
  throw new HostError("damagedFile", { detail: `${attribute} ${value.slice(0, 20)}` });
}

/** The last one counts, as for SheetJS. */
function valueOf(tag: string, attribute: string): string | null {
  let found: string | null = null;
  for (const [, name, double, single] of tag.matchAll(attributes))
    if (name === attribute) found = double ?? single ?? "";
  return found;
}

const attributes = /\b(?:\w+:)?(\w+)=(?:"([^"]*)"|'([^']*)')/g;

function noteParent(styles: Map<string, string>, tag: string): void {
  const id = valueOf(tag, "ID");
  const parent = valueOf(tag, "Parent");
  if (id === null || parent === null) return;
  if (styles.has(id)) throw new HostError("damagedFile", { detail: `style ${id}` });
  styles.set(id, parent);
}

function refuseCircle(styles: ReadonlyMap<string, string>, style: string): void {
  let depth = 0;
  for (let next = styles.get(style); next !== undefined; next = styles.get(next))
    if (++depth > DEEPEST) throw new HostError("damagedFile", { detail: `style ${style}` });
}
