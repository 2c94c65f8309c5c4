/** Owns how contents are given to people: what each is given, what nobody is, and what a person's copy remembers of it. */
import { normaliseText } from "../base/text";
import { indicatorsIn, indicatorsUnder, isIndicator } from "../model/table/itemTree";
import type { TableReading } from "../model/table/reading";
import { type ContentName, type SharedBook, sharedTables, type SlotValue, slotsOf } from "./book";

/** Who is given what, as it was typed: numbers of contents or of whole parts, "II", "II.3", "Bảng 2!I", "Bảng 2!" for a whole sheet. */
export interface Assignment {
  readonly person: string;
  readonly contents: readonly string[];
}

/** What a copy remembers: whose it is, what is theirs, and what stood everywhere when it was shared out. */
export interface Share {
  readonly person: string;
  readonly contents: readonly ContentName[];
  /** By the key of the place; places that held nothing are left out. */
  readonly base: { readonly [key: string]: SlotValue };
}

export type ShareNote =
  | { readonly code: "unknownContent"; readonly person: string; readonly words: string }
  /** Tables of several sheets have a content of that number. */
  | { readonly code: "contentOfSeveral"; readonly person: string; readonly words: string }
  | { readonly code: "nothingGiven"; readonly person: string }
  | {
      readonly code: "givenTwice";
      readonly contents: readonly ContentName[];
      readonly people: readonly string[];
    }
  | { readonly code: "givenToNobody"; readonly contents: readonly ContentName[] };

export interface SharedOut {
  readonly shares: readonly Share[];
  readonly notes: readonly ShareNote[];
}

/** Notes because of which nothing is shared out. */
export const isBlocking = ({ code }: ShareNote): boolean =>
  code === "unknownContent" || code === "contentOfSeveral" || code === "nothingGiven";

/** Returns the share of each person, and what is strange about the whole. `numberOf`: how a path is printed ("II.3"). */
export function shareOut(
  book: SharedBook,
  assignments: readonly Assignment[],
  numberOf: (path: string) => string,
): SharedOut {
  const tables = sharedTables(book);
  const notes: ShareNote[] = [];
  const base = baseOf(book);
  const shares = assignments.map(({ person, contents }): Share => {
    const given = contents.flatMap((words) => {
      const { found, note } = namedContents(tables, words, numberOf);
      if (note !== null) notes.push({ code: note, person, words });
      return found;
    });
    if (contents.length === 0) notes.push({ code: "nothingGiven", person });
    return { person, contents: distinct(given), base };
  });
  return { shares, notes: [...notes, ...wholeNotes(tables, shares)] };
}

const baseOf = (book: SharedBook): Share["base"] =>
  Object.fromEntries(
    slotsOf(book).flatMap(({ key, value }) => (value === null ? [] : [[key, value] as const])),
  );

interface Named {
  readonly found: readonly ContentName[];
  readonly note: "unknownContent" | "contentOfSeveral" | null;
}

function namedContents(
  tables: readonly TableReading[],
  words: string,
  numberOf: (path: string) => string,
): Named {
  const at = words.lastIndexOf("!");
  const sheet = at < 0 ? null : normaliseText(words.slice(0, at));
  const number = plainNumber(words.slice(at + 1));
  const found = tables
    .filter((table) => sheet === null || normaliseText(table.sheet) === sheet)
    .map((table) => contentsNamed(table, number, numberOf))
    .filter((contents) => contents.length > 0);
  const [first, second] = found;
  if (!first) return { found: [], note: "unknownContent" };
  if (second && sheet === null) return { found: [], note: "contentOfSeveral" };
  return { found: found.flat(), note: null };
}

/** "II/3", " II.3." and "II. 3" are one number. */
const plainNumber = (words: string): string =>
  normaliseText(words)
    .replace(/\s*[./]\s*/g, ".")
    .replace(/\.$/, "")
    .trim()
    .toLowerCase();

/** No number at all: the whole sheet. */
function contentsNamed(
  { sheet, items }: TableReading,
  number: string,
  numberOf: (path: string) => string,
): readonly ContentName[] {
  const named = items.flatMap((item, index) => {
    const isMeant = [item.path, numberOf(item.path)].some((name) => plainNumber(name) === number);
    if (!isMeant) return [];
    return isIndicator(item) ? [item] : indicatorsUnder(items, index);
  });
  const given = number === "" ? indicatorsIn(items) : named;
  return given.map(({ path }) => ({ sheet, path }));
}

function wholeNotes(
  tables: readonly TableReading[],
  shares: readonly Share[],
): readonly ShareNote[] {
  const all = tables.flatMap(({ sheet, items }) =>
    indicatorsIn(items).map(({ path }): ContentName => ({ sheet, path })),
  );
  const ownersOf = (content: ContentName): readonly string[] =>
    shares
      .filter(({ contents }) => contents.some((each) => isSameContent(each, content)))
      .map(({ person }) => person);
  const twice = new Map<string, ContentName[]>();
  const nobodys: ContentName[] = [];
  for (const content of all) {
    const owners = ownersOf(content);
    if (owners.length === 0) nobodys.push(content);
    if (owners.length < 2) continue;
    const key = JSON.stringify(owners);
    twice.set(key, [...(twice.get(key) ?? []), content]);
  }
  return [
    ...[...twice].map(
      ([key, contents]): ShareNote => ({
        code: "givenTwice",
        contents,
        people: JSON.parse(key) as readonly string[],
      }),
    ),
    ...(nobodys.length === 0 ? [] : [{ code: "givenToNobody", contents: nobodys } as const]),
  ];
}

export const isSameContent = (one: ContentName, other: ContentName): boolean =>
  one.sheet === other.sheet && one.path === other.path;

function distinct(contents: readonly ContentName[]): readonly ContentName[] {
  return contents.filter(
    (content, at) => contents.findIndex((each) => isSameContent(each, content)) === at,
  );
}
