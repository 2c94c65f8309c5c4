/** Owns the index of a unit's evidence: every paper once, with the contents that it backs, in the order of the criteria. */
import type { EvidenceWords } from "../domain/evidenceWords";
import { indicatorsIn } from "../model/table/itemTree";
import type { TableReading } from "../model/table/reading";
import { type CellAddress, formatAddress } from "../model/workbook/grid";
import type { KeptPaper } from "../settings";
import {
  type BackedContent,
  type EvidenceIndex,
  type IndexedPaper,
  isAt,
  type Mention,
} from "./indexedPaper";
import { type KeyedMentions, matchKept } from "./keptPapers";
import { kindOfSign, type NamedPaper, namedPapers } from "./namedPapers";
import { keyOf, signOf, yearOf } from "./paperKeys";

/** What stands in the evidence cell of a content, as it was typed. */
export interface WrittenEvidence {
  /** Of a merge its top left. */
  readonly cell: CellAddress;
  /** With its line ends; null: nothing. */
  readonly text: string | null;
  /** Nothing may be written over it: a formula, or letters of an old font. */
  readonly isFixed: boolean;
}

/** A table with the evidence of its rows. */
export interface EvidenceTable {
  readonly table: TableReading;
  /** As it stands in the cells, by row; a row that is left out says what was read. */
  readonly written: ReadonlyMap<number, WrittenEvidence>;
  /** What stands beside the sheet, by row. */
  readonly beside: ReadonlyMap<number, string>;
}

/** Returns the index of what stands in the evidence cells of the tables and beside them, with what a person typed of papers. */
export function indexEvidence(
  tables: readonly EvidenceTable[],
  words: EvidenceWords,
  kept: readonly KeptPaper[] = [],
): EvidenceIndex {
  const mentions: Mention[] = [];
  const rest: { readonly content: BackedContent; readonly text: string }[] = [];
  for (const { content, text } of tables.flatMap(evidenceIn)) {
    const read = namedPapers(text, words);
    mentions.push(...read.papers.map((paper, at) => ({ paper, content, at })));
    rest.push(...read.rest.map((each) => ({ content, text: each })));
  }
  const contents = tables.flatMap(contentsIn);
  const placeOf = ({ contents: [first] }: Omit<IndexedPaper, "code">): number =>
    first ? contents.findIndex((content) => isAt(content, first)) : contents.length;
  const papers = matchKept(groupsOf(mentions), kept, words)
    .map(({ paper, groups }) => indexed(groups.flat(), paper, contents, words))
    .filter(({ mentions: named, kept: typed }) => named.length > 0 || typed !== null)
    .sort((one, other) => placeOf(one) - placeOf(other));
  return { papers: papers.map((paper, at) => ({ code: at + 1, ...paper })), rest };
}

/** Returns the contents of a table that say anything of evidence, in its order. */
export const evidenceIn = (
  given: EvidenceTable,
): readonly { readonly content: BackedContent; readonly text: string }[] =>
  contentsIn(given).flatMap((content) => {
    const text = textOf(given, content.row).trim();
    return text === "" ? [] : [{ content, text }];
  });

/** Returns what stands as evidence of a row, as written; "": nothing. */
export function textOf({ table, written, beside }: EvidenceTable, row: number): string {
  const item = table.items.find((each) => each.row === row);
  return written.get(row)?.text ?? item?.evidence ?? beside.get(row) ?? "";
}

/** Returns every content of a table, in its order. */
export const contentsIn = ({ table }: EvidenceTable): readonly BackedContent[] =>
  indicatorsIn(table.items).map((item) => contentOf(table, item));

export const contentOf = (
  { sheet, columns }: Pick<TableReading, "sheet" | "columns">,
  { row, path, text }: Pick<BackedContent, "row" | "path" | "text">,
): BackedContent => ({
  sheet,
  cell: columns.evidence === null ? null : formatAddress({ row, column: columns.evidence }),
  row,
  path,
  text,
});

/**
 * Puts the mentions of one paper together: the same sign of the same year. One without a day is the paper of its sign
 * where there is only one; of a bare number the kind has to be the same too.
 */
function groupsOf(mentions: readonly Mention[]): KeyedMentions {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = keyOf(mention.paper, yearOf(mention.paper) ?? onlyYear(mention.paper, mentions));
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return groups;
}

function onlyYear(paper: NamedPaper, mentions: readonly Mention[]): string | null {
  const years = new Set(
    mentions
      .filter((other) => signOf(other.paper) === signOf(paper))
      .flatMap((other) => yearOf(other.paper) ?? []),
  );
  const [year] = years;
  return years.size === 1 ? (year ?? null) : null;
}

/** What a person typed stands before what cells say. */
function indexed(
  mentions: readonly Mention[],
  kept: KeptPaper | null,
  contents: readonly BackedContent[],
  words: EvidenceWords,
): Omit<IndexedPaper, "code"> {
  const read = readOf(mentions);
  const backed = contents.filter(
    (content) =>
      (mentions.some((mention) => isAt(mention.content, content)) ||
        (kept?.backs ?? []).some((place) => isAt(place, content))) &&
      !(kept?.leaves ?? []).some((place) => isAt(place, content)),
  );
  const paper = { ...read, ownCode: null, contents: backed, mentions, kept };
  if (kept === null) return paper;
  const { sign, day = null, about = null, code = null } = kept;
  const kind = words.kinds.find(({ id }) => id === kept.kind) ?? kindOfSign(sign, words);
  return { ...paper, sign, day, about, kind, ownCode: code, days: [], badDay: null };
}

type ReadPaper = Pick<
  IndexedPaper,
  "sign" | "day" | "days" | "badDay" | "kind" | "about" | "words"
>;

function readOf(mentions: readonly Mention[]): ReadPaper {
  const papers = mentions.map(({ paper }) => paper);
  const days = [...new Set(papers.flatMap(({ day }) => day ?? []))];
  return {
    sign: papers[0]?.sign ?? "",
    day: days.length === 1 ? (days[0] ?? null) : null,
    days: days.length > 1 ? days : [],
    badDay: papers.find(({ badDay }) => badDay !== null)?.badDay ?? null,
    kind: papers.find(({ kind }) => kind !== null)?.kind ?? null,
    about: papers.find(({ about }) => about !== null)?.about ?? null,
    words: papers[0]?.words ?? "",
  };
}
