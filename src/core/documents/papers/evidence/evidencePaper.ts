/** Owns the list of a unit's evidence as a paper: what stands behind each content, in the order of the criteria. */
import { normaliseText } from "../../../base/text";
import { type EvidenceIndex, isAt } from "../../../evidence";
import { partsOf } from "../../../model/table/itemTree";
import type { Item, TableReading } from "../../../model/table/reading";
import type { Paper, PaperBlock, PaperColumn, PaperRow, PaperTable, Span } from "../paper";

/** The words of the paper; where "blank" stands, dots that are filled in by hand. */
export interface EvidencePaperWords {
  readonly nation: string;
  readonly motto: string;
  readonly name: string;
  readonly title: string;
  readonly subject: (year: number | null) => string;
  readonly tableTitle: (number: number, kind: string) => string;
  readonly heads: {
    readonly number: string;
    readonly content: string;
    readonly sign: string;
    readonly day: string;
    readonly about: string;
    readonly code: string;
  };
  readonly path: (path: string) => string;
  readonly date: (iso: string) => string;
  /** What kind of paper it is, and what it is about. */
  readonly about: (paper: {
    readonly kind: string | null;
    readonly about: string | null;
  }) => string;
  /** Below a table none of whose contents has evidence. */
  readonly nothing: string;
  readonly blankUnit: string;
  readonly blankPlaceAndDay: string;
  readonly blankName: string;
  readonly signers: readonly { readonly title: string; readonly how: string }[];
}

export interface EvidencePaperMatter {
  readonly unit: string | null;
  readonly year: number | null;
  readonly tables: readonly TableReading[];
  readonly kindTitle: (table: TableReading) => string;
  readonly index: EvidenceIndex;
}

/** Returns the paper. */
export function evidencePaper(matter: EvidencePaperMatter, words: EvidencePaperWords): Paper {
  const { unit, year, tables } = matter;
  const issuer = unit === null ? blank(words.blankUnit) : text(unit.toLocaleUpperCase("vi"));
  return {
    kind: "evidence",
    template: { id: "evidence", version: 1 },
    name: words.name,
    unit,
    year,
    sections: [
      {
        orientation: "portrait",
        header: {
          issuerAbove: null,
          issuer: [issuer],
          number: null,
          nation: words.nation,
          motto: words.motto,
          placeAndDate: [blank(words.blankPlaceAndDay)],
        },
        isCompact: false,
        blocks: [
          paragraph("typeName", words.title),
          paragraph("subject", words.subject(year)),
          ...tables.flatMap((table, at) => tableBlocks(table, at, matter, words)),
          {
            kind: "signatures",
            signers: words.signers.map(({ title, how }) => ({
              titles: [[text(title)]],
              how,
              name: [blank(words.blankName)],
            })),
            recipients: null,
          },
        ],
      },
    ],
    placed: [],
    facts: [],
    blanks: [],
    notes: [],
    bound: [],
    code: null,
  };
}

const text = (said: string): Span => ({ text: said });
const blank = (dots: string): Span => ({ text: dots, isBlank: true });

const paragraph = (
  look: "typeName" | "subject" | "heading" | "item",
  said: string,
): PaperBlock => ({
  kind: "paragraph",
  look,
  spans: [text(said)],
});

function tableBlocks(
  table: TableReading,
  at: number,
  matter: EvidencePaperMatter,
  words: EvidencePaperWords,
): readonly PaperBlock[] {
  const rows = rowsOf(table, matter.index, words);
  const isOfMany = matter.tables.length > 1;
  return [
    ...(isOfMany ? [paragraph("heading", words.tableTitle(at + 1, matter.kindTitle(table)))] : []),
    rows.length === 0 ? paragraph("item", words.nothing) : listOf(rows, matter.index, words),
  ];
}

/** In per cent of the width; a column of codes takes its share of the contents. */
const WIDTHS = { number: 8, content: 32, sign: 18, day: 13, about: 29, code: 9 };
/** In typographic points. */
const SIZE = 12;

interface ListedRow {
  readonly isStrong: boolean;
  /** Without the column of codes, which is the last one; null: the cell before it goes on. */
  readonly cells: readonly (string | null)[];
  readonly code: string;
}

function listOf(
  rows: readonly ListedRow[],
  { papers }: EvidenceIndex,
  { heads }: EvidencePaperWords,
): PaperTable {
  const hasCodes = papers.some(({ ownCode }) => ownCode !== null);
  const column = (
    head: string,
    width: number,
    align: PaperColumn["align"] = "left",
  ): PaperColumn => ({ head, width, align, mayBeShortened: false });
  const content = hasCodes ? WIDTHS.content - WIDTHS.code : WIDTHS.content;
  return {
    kind: "table",
    columns: [
      column(heads.number, WIDTHS.number, "center"),
      { ...column(heads.content, content), mayBeShortened: true },
      column(heads.sign, WIDTHS.sign),
      column(heads.day, WIDTHS.day, "center"),
      column(heads.about, WIDTHS.about),
      ...(hasCodes ? [column(heads.code, WIDTHS.code, "center")] : []),
    ],
    rows: rows.map(
      ({ isStrong, cells, code }): PaperRow => ({
        isStrong,
        cells: [...cells, ...(hasCodes ? [isStrong ? null : code] : [])].map((said) =>
          said === null ? null : [text(said)],
        ),
      }),
    ),
    size: SIZE,
  };
}

/** A part of the table stands above its contents where one of them has evidence. */
const rowsOf = (
  table: TableReading,
  index: EvidenceIndex,
  words: EvidencePaperWords,
): readonly ListedRow[] =>
  partsOf(table.items).flatMap(({ section, items }) => {
    const rows = items.flatMap((item) => contentRows(table, item, index, words));
    return section === null || rows.length === 0
      ? rows
      : [
          {
            isStrong: true,
            cells: [words.path(section.path), section.text, null, null, null],
            code: "",
          },
          ...rows,
        ];
  });

/** Number and words of a content stand beside the first thing behind it. */
function contentRows(
  { sheet }: TableReading,
  item: Item,
  { papers, rest }: EvidenceIndex,
  words: EvidencePaperWords,
): readonly ListedRow[] {
  if (item.kind !== "indicator") return [];
  const place = { sheet, row: item.row };
  const behind = [
    ...papers
      .filter(({ contents }) => contents.some((content) => isAt(content, place)))
      .map(({ kind, sign, day, about, ownCode }) => ({
        cells: [
          sign,
          day === null ? "" : words.date(day),
          words.about({ kind: kind?.name ?? null, about }),
        ],
        code: ownCode ?? "",
      })),
    ...rest
      .filter(({ content }) => isAt(content, place))
      .map(({ text: said }) => ({ cells: [normaliseText(said), null, null], code: "" })),
  ];
  return behind.map(({ cells, code }, at) => ({
    isStrong: false,
    cells: at === 0 ? [words.path(item.path), item.text, ...cells] : ["", "", ...cells],
    code,
  }));
}
