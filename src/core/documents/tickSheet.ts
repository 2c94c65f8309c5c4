/** Owns the sheet in which a unit answers a checklist: every criterion with a place for met and not met, by the unit and by who appraises. */
import { criteriaRows, linesUnder } from "../checklist/criteria";
import type { Answer } from "../model/table/tickSheet";
import type { ExpandedChecklist } from "../rubric";
import { bookOf, type DraftCell, SheetDraft, textCell } from "./sheetDraft";
import type { Book, TextRun } from "./sheetModel";

/** What is said in the sheet. */
export interface TickSheetWords {
  readonly sheet: string;
  readonly title: (year: number) => string;
  /** Of the file, and at the foot of its pages. */
  readonly about: (checklist: string, year: number) => string;
  readonly unit: (name: string) => string;
  readonly heads: {
    readonly number: string;
    readonly content: string;
    readonly own: string;
    readonly appraised: string;
    readonly met: string;
    readonly notMet: string;
    readonly reason: string;
  };
  readonly mark: string;
  /** How it is filled in, and what the texts are taken from. */
  readonly notes: (document: string) => readonly string[];
  readonly signatures: readonly { readonly role: string; readonly how: string }[];
}

export interface TickSheetInput {
  readonly checklist: ExpandedChecklist;
  readonly unit: string;
  /** The body above it, as it stands in a letterhead; null: left out. */
  readonly above: string | null;
  readonly year: number;
  /** ISO 8601, of the making. */
  readonly madeAt: string;
  /** What the unit has answered already, by the id of the criterion; left out: nothing. */
  readonly answers?: ReadonlyMap<string, Answer>;
  readonly words: TickSheetWords;
}

/** Number, content, met and not met twice, reason. */
const WIDTHS = [6, 44, 6.5, 7.5, 6.5, 7.5, 20];

/** Returns the sheet as a book of its own; what is recognised in it is the checklist again. */
export function tickSheetBook(input: TickSheetInput): Book {
  const { checklist, year, words } = input;
  const title = words.about(checklist.title, year);
  const draft = new SheetDraft({
    name: words.sheet,
    columnWidths: WIDTHS,
    page: {
      orientation: "portrait",
      // Nghị định 30/2020/NĐ-CP, Phụ lục I: 20–25 mm above and below, 30–35 left, 15–20 right.
      margins: { left: 30, right: 15, top: 20, bottom: 20 },
      footer: title,
    },
  });
  addTitle(draft, input);
  addHead(draft, words);
  const last = addCriteria(draft, input);
  draft.leave();
  for (const note of words.notes(checklist.source.document))
    draft.add([textCell(note, "note", { across: draft.columnCount })]);
  draft.leave();
  // Signatures never stand alone on a page.
  draft.kept.push([last, addSignatures(draft, words)]);
  return bookOf([draft], { title, madeAt: input.madeAt });
}

function addTitle(
  draft: SheetDraft,
  { checklist, unit, above, year, words }: TickSheetInput,
): void {
  const across = draft.columnCount;
  if (above !== null) {
    draft.add([textCell(above, "issuerAbove", { across: 2 })]);
    draft.leave();
  }
  draft.add([textCell(words.title(year), "title", { across })]);
  draft.add([textCell(checklist.title, "subtitle", { across })]);
  draft.add([textCell(words.unit(unit), "subtitle", { across })]);
  draft.leave();
}

function addHead(draft: SheetDraft, { heads }: TickSheetWords): void {
  const tall = (label: string): DraftCell => textCell(label, "head", { down: 2 });
  const first = draft.add([
    tall(heads.number),
    tall(heads.content),
    textCell(heads.own, "head", { across: 2 }),
    textCell(heads.appraised, "head", { across: 2 }),
    tall(heads.reason),
  ]);
  const names = [heads.met, heads.notMet, heads.met, heads.notMet];
  const last = draft.add([null, null, ...names.map((name) => textCell(name, "head")), null]);
  draft.titleRows = [first, last];
  draft.frozenAt = { row: last + 1, column: 3 };
}

/** Adds the criteria below their headings, and returns the last row. */
function addCriteria(draft: SheetDraft, { checklist, answers, words }: TickSheetInput): number {
  let last = draft.nextRow;
  for (const row of criteriaRows(checklist)) {
    const { node } = row;
    if (row.kind === "heading") {
      const text = textCell(node.text, "section", { across: draft.columnCount - 1 });
      draft.add([textCell(row.number, "section"), text]);
      continue;
    }
    const answer = answers?.get(node.id) ?? null;
    const tick = (is: Answer): DraftCell => textCell(answer === is ? words.mark : null, "middle");
    last = draft.add([
      textCell(node.number, "middle"),
      textCell([node.text, ...linesUnder(node)].join("\n"), "text"),
      tick("met"),
      tick("notMet"),
      textCell(null, "middle"),
      textCell(null, "middle"),
      textCell(null, "text"),
    ]);
  }
  return last;
}

/** One row, because a row is never split over two pages. */
function addSignatures(draft: SheetDraft, { signatures }: TickSheetWords): number {
  const room: TextRun = { text: "\n\n\n\n\n", bold: false, italic: false, size: 13 };
  return draft.add(
    signatures.map(({ role, how }, at) => ({
      content: {
        kind: "runs",
        runs: [
          { text: role, bold: true, italic: false, size: 13 },
          { text: `\n${how}`, bold: false, italic: true, size: 12 },
          room,
        ],
      },
      style: "signature",
      across: at === 0 ? 2 : draft.columnCount - 2,
    })),
  );
}
