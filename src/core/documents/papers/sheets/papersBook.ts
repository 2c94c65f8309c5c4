/** Owns papers as sheets of a workbook: the same blocks as in a document, on a grid of equal columns. */
import { addRule } from "../../official/sheetFrame";
import { bookOf, type DraftCell, SheetDraft, textCell } from "../../sheetDraft";
import type { Book, Page } from "../../sheetModel";
import type { StyleName } from "../../looks";
import { announcesNext, plainText } from "../fill/fillText";
import type {
  Paper,
  PaperBlock,
  PaperSection,
  PaperTable,
  ParagraphLook,
  Recipients,
  Signatures,
  Signer,
} from "../paper";
import type { PaperWords } from "../words";
import { placedSheet } from "./placedSheet";

/** Columns of the grid; five per cent of the page each. */
const COLUMNS = 20;
/** Width of a grid column in digits, upright and across: together as wide as the page between its margins. */
const DIGITS = { portrait: 3.8, landscape: 5.8 };
const LEFT = 8;

/** Returns a workbook with a sheet for each section of each paper. */
export function papersBook(papers: readonly Paper[], words: PaperWords, madeAt: string): Book {
  const used = new Set<string>();
  const drafts = papers.flatMap((paper) => [
    ...paper.sections.map((section, at) => {
      const name = sheetName(at === 0 ? paper.name : `${paper.name} ${at + 1}`, used);
      return sectionSheet(section, name, paper.code === null ? "" : words.codeLine(paper.code));
    }),
    ...paper.placed.map((page) => {
      const name = page.isCalibration ? words.calibrationSheet : paper.name;
      return placedSheet(page, sheetName(name, used), words);
    }),
  ]);
  return bookOf(drafts, { title: papers.map(({ name }) => name).join("; "), madeAt });
}

/** A name that a workbook allows and that no sheet before it has. */
function sheetName(wished: string, used: Set<string>): string {
  const base = wished.replace(/[\\/:*?[\]]/g, " ").slice(0, 28);
  let name = base;
  for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base.slice(0, 26)} ${n}`;
  used.add(name.toLowerCase());
  return name;
}

const margins: Page["margins"] = { left: 30, right: 15, top: 20, bottom: 20 };

/** What is to fit on one page stands on a wider sheet, which the page shows smaller: its texts need fewer lines. */
function sectionSheet(section: PaperSection, name: string, footer: string): SheetDraft {
  const drafted = (wider: number): SheetDraft => draftOf(section, { name, footer, wider });
  if (!section.isCompact) return drafted(1);
  for (const wider of WIDER) {
    const draft = drafted(wider);
    draft.isOnePage = draft.height <= draft.pageHeight;
    if (draft.isOnePage) return draft;
  }
  return drafted(1);
}

interface SheetRoom {
  readonly name: string;
  readonly footer: string;
  /** Of the page between its margins. */
  readonly wider: number;
}

function draftOf(
  { orientation, header, blocks }: PaperSection,
  { name, footer, wider }: SheetRoom,
): SheetDraft {
  const draft = new SheetDraft({
    name,
    columnWidths: Array.from({ length: COLUMNS }, () => DIGITS[orientation] * wider),
    page: { orientation, margins, footer, ...(wider > 1 ? { timesWider: wider } : {}) },
  });
  if (header) {
    const { issuerAbove, issuer, number, nation, motto, placeAndDate } = header;
    const beside = (left: DraftCell, right: DraftCell): number =>
      draft.add([
        { ...left, across: LEFT },
        { ...right, across: COLUMNS - LEFT },
      ]);
    const cell = (spans: Parameters<typeof plainText>[0] | null, style: StyleName): DraftCell =>
      textCell(spans ? plainText(spans) : null, style);
    beside(
      cell(issuerAbove ?? issuer, issuerAbove ? "issuerAbove" : "issuer"),
      textCell(nation, "nation"),
    );
    const row = beside(cell(issuerAbove ? issuer : null, "issuer"), textCell(motto, "motto"));
    const line = { size: 12, bold: true };
    if (issuer) {
      const name = { ...line, role: "issuer", text: plainText(issuer), rule: "part" } as const;
      addRule(draft, issuerAbove ? row : row - 1, name, [1, LEFT]);
    }
    addRule(draft, row, { ...line, role: "motto", text: motto, size: 13, rule: "whole" }, [
      LEFT + 1,
      COLUMNS,
    ]);
    if (number || placeAndDate)
      beside(cell(number, "issuerAbove"), cell(placeAndDate, "placeAndDate"));
    draft.leave();
  }
  addBlocks(draft, blocks);
  return draft;
}

/** So much wider than its page may a sheet be: a table's letters of 11 points are still of 8 on paper. */
const WIDER = [1, 1.12, 1.24, 1.37];
/** A table that takes no more of a page is not divided: of several the sheet repeats no head. */
const SMALL_TABLE = 0.4;

/** Headings stand with what follows, small tables whole, signatures with the line above them. */
function addBlocks(draft: SheetDraft, blocks: readonly PaperBlock[]): void {
  const tables = blocks.filter(({ kind }) => kind === "table");
  let heading: number | null = null;
  let lineAbove: number | null = null;
  for (const block of blocks) {
    const first = draft.nextRow;
    addBlock(draft, block);
    const last = draft.nextRow - 1;
    if (block.kind === "paragraph" && (leads.has(block.look) || announcesNext(block.spans))) {
      heading ??= first;
      continue;
    }
    if (heading !== null) draft.kept.push([heading, Math.min(first + 1, last)]);
    if (block.kind === "signatures") draft.kept.push([lineAbove ?? first, last]);
    if (block.kind === "table") {
      const height = rowsBetween(first, last).reduce((sum, row) => sum + draft.heightAt(row), 0);
      if (tables.length === 1) draft.titleRows = [first, first];
      else if (height <= draft.pageHeight * SMALL_TABLE) draft.kept.push([heading ?? first, last]);
    }
    lineAbove = block.kind === "table" ? last : (heading ?? first);
    heading = null;
  }
}

/** Paragraphs that say what the next one is. */
const leads: ReadonlySet<ParagraphLook> = new Set(["part", "heading", "annex"]);

const rowsBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

const styles: { readonly [L in ParagraphLook]: StyleName } = {
  typeName: "title",
  subject: "title",
  basis: "note",
  centre: "nation",
  part: "paperStrong",
  heading: "paperStrong",
  body: "paperText",
  item: "paperText",
  note: "note",
  annex: "title",
  annexNote: "subtitle",
};

function addBlock(draft: SheetDraft, block: PaperBlock): void {
  switch (block.kind) {
    case "paragraph":
      draft.add([textCell(plainText(block.spans), styles[block.look], { across: COLUMNS })]);
      break;
    case "table":
      addTable(draft, block);
      break;
    case "signatures":
      draft.leave();
      addSignatures(draft, block);
      break;
    case "recipients":
      draft.add([textCell(recipientsText(block), "note", { across: COLUMNS })]);
  }
}

/** Grid columns for each column of a table; together all of them. */
function spansOf({ columns }: PaperTable): readonly number[] {
  const spans = columns.map(({ width }) => Math.max(1, Math.round((width / 100) * COLUMNS)));
  for (let left = COLUMNS - spans.reduce((sum, span) => sum + span, 0); left !== 0; ) {
    const widest = spans.indexOf(Math.max(...spans));
    spans[widest] = (spans[widest] ?? 1) + Math.sign(left);
    left -= Math.sign(left);
  }
  return spans;
}

function addTable(draft: SheetDraft, table: PaperTable): void {
  const spans = spansOf(table);
  draft.add(
    table.columns.map(({ head }, at) => textCell(head, "head", { across: spans[at] ?? 1 })),
  );
  for (const { cells, isStrong } of table.rows)
    draft.add(
      cells.map((cell, at) => {
        const isMiddle = table.columns[at]?.align === "center";
        const style = isStrong ? (isMiddle ? "sumNumber" : "sum") : isMiddle ? "middle" : "text";
        return textCell(plainText(cell ?? []), style, { across: spans[at] ?? 1 });
      }),
    );
}

/** One row, because a row is never split over two pages. */
function addSignatures(draft: SheetDraft, { signers, recipients }: Signatures): void {
  const share = Math.floor(COLUMNS / signers.length);
  draft.add(
    signers.map((signer, at) => {
      const across = at < signers.length - 1 ? share : COLUMNS - share * at;
      return signer
        ? { ...signatureCell(signer), across }
        : textCell(recipients ? recipientsText(recipients) : null, "note", { across });
    }),
  );
}

const ROOM = "\n\n\n\n\n";

const signatureCell = ({ titles, how, name }: Signer): DraftCell => ({
  content: {
    kind: "runs",
    runs: [
      { text: titles.map(plainText).join("\n"), bold: true, italic: false, size: 13 },
      ...(how === null ? [] : [{ text: `\n${how}`, bold: false, italic: true, size: 12 }]),
      { text: ROOM, bold: false, italic: false, size: 13 },
      { text: plainText(name), bold: true, italic: false, size: 13 },
    ],
  },
  style: "signature",
});

const recipientsText = ({ title, lines }: Recipients): string =>
  [title, ...lines.map(plainText)].join("\n");
