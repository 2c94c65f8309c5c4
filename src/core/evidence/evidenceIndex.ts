/** Owns the index of a unit's evidence: every paper once, with the contents that it backs, in the order of the criteria. */
import type { EvidenceWords } from "../domain/evidenceWords";
import { indicatorsIn } from "../model/table/itemTree";
import type { TableReading } from "../model/table/reading";
import { formatAddress } from "../model/workbook/grid";
import { type NamedPaper, namedPapers, type PaperKind } from "./namedPapers";

/** A table with the evidence of its rows that stands beside the sheet, by row. */
export interface EvidenceTable {
  readonly table: TableReading;
  readonly beside: ReadonlyMap<number, string>;
}

/** A content that papers stand behind. */
export interface BackedContent {
  readonly sheet: string;
  /** Of the evidence; null: the table has no column for it. */
  readonly cell: string | null;
  readonly row: number;
  readonly path: string;
  readonly text: string;
}

export interface IndexedPaper {
  /** Its place in the index, from 1. */
  readonly code: number;
  readonly sign: string;
  /** ISO 8601; null: no cell says it. */
  readonly day: string | null;
  /** The days that cells give one sign within a year, where they differ. */
  readonly days: readonly string[];
  readonly badDay: string | null;
  readonly kind: PaperKind | null;
  readonly about: string | null;
  readonly words: string;
  readonly contents: readonly BackedContent[];
}

export interface EvidenceIndex {
  readonly papers: readonly IndexedPaper[];
  /** Evidence that names no paper by a number, as written. */
  readonly rest: readonly { readonly content: BackedContent; readonly text: string }[];
}

interface Mention {
  readonly paper: NamedPaper;
  readonly content: BackedContent;
}

/** Returns the index of what stands in the evidence cells of the tables and beside them. */
export function indexEvidence(
  tables: readonly EvidenceTable[],
  words: EvidenceWords,
): EvidenceIndex {
  const mentions: Mention[] = [];
  const rest: { readonly content: BackedContent; readonly text: string }[] = [];
  for (const { content, text } of tables.flatMap(evidenceIn)) {
    const read = namedPapers(text, words);
    mentions.push(...read.papers.map((paper) => ({ paper, content })));
    rest.push(...read.rest.map((each) => ({ content, text: each })));
  }
  return { papers: groupsOf(mentions).map(indexed), rest };
}

/** Returns the contents of a table that say anything of evidence, in its order. */
export function evidenceIn({
  table,
  beside,
}: EvidenceTable): readonly { readonly content: BackedContent; readonly text: string }[] {
  return indicatorsIn(table.items).flatMap((item) => {
    const text = (item.evidence ?? beside.get(item.row) ?? "").trim();
    return text === "" ? [] : [{ content: contentOf(table, item), text }];
  });
}

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
function groupsOf(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = keyOf(mention.paper, yearOf(mention.paper) ?? onlyYear(mention.paper, mentions));
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return [...groups.values()];
}

const yearOf = ({ day }: NamedPaper): string | null => day?.slice(0, 4) ?? null;

function onlyYear(paper: NamedPaper, mentions: readonly Mention[]): string | null {
  const years = new Set(
    mentions
      .filter((other) => signOf(other.paper) === signOf(paper))
      .flatMap((other) => yearOf(other.paper) ?? []),
  );
  const [year] = years;
  return years.size === 1 ? (year ?? null) : null;
}

const keyOf = (paper: NamedPaper, year: string | null): string => `${signOf(paper)}|${year ?? "?"}`;

/** "05/BC-CAX" and "5/BC-CAX" are one. */
const signOf = ({ sign, kind }: NamedPaper): string => {
  const plain = sign.toLocaleLowerCase("vi").replace(/^0+(?=\d)/, "");
  return /[/-]/.test(plain) ? plain : `${plain}|${kind?.id ?? ""}`;
};

function indexed(mentions: readonly Mention[], at: number): IndexedPaper {
  const papers = mentions.map(({ paper }) => paper);
  const days = [...new Set(papers.flatMap(({ day }) => day ?? []))];
  const seen = new Set<string>();
  return {
    code: at + 1,
    sign: papers[0]?.sign ?? "",
    day: days.length === 1 ? (days[0] ?? null) : null,
    days: days.length > 1 ? days : [],
    badDay: papers.find(({ badDay }) => badDay !== null)?.badDay ?? null,
    kind: papers.find(({ kind }) => kind !== null)?.kind ?? null,
    about: papers.find(({ about }) => about !== null)?.about ?? null,
    words: papers[0]?.words ?? "",
    contents: mentions
      .map(({ content }) => content)
      .filter(({ sheet, row }) => {
        const place = `${sheet}!${row}`;
        return !seen.has(place) && seen.add(place);
      }),
  };
}
