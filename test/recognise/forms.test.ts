/** A form that somebody confirmed proves the tables that are filled in on it, and no others. */
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { learnForm, recognise } from "../../src/core/recognise";
import {
  confirmationOf,
  type Correction,
  type Form,
  parseForm,
} from "../../src/core/recognise/form/correction";
import { viewToRead } from "../../src/core/recognise/form/header/apart";
import { readHeader } from "../../src/core/recognise/form/header/header";
import { domain } from "../support/builtInDomain";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

/** Two columns bear the same name; on this form the second is the unit's score. */
const sheet = (scores: readonly [string, string], content = "Có kế hoạch thực hiện") => bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | Điểm tự chấm | Điểm tự chấm
  1   | Có nghị quyết chuyên đề | 60 | 40 | ${scores[0]}
  2   | ${content} | 40 | 40 | ${scores[1]}
`;
const first = sheet(["55", "40"]);
const answered: Correction = {
  tables: [{ sheet: "Bảng", headerRow: 2, columns: { self: 5 } }],
};

function confirmedForm(book: WorkbookData): Form {
  const [read] = recognise(book, lexicon, { correction: answered, forms: [] }).tables;
  const [said] = answered.tables;
  if (!read || !said) throw new Error("no table");
  const [grid] = book.grids;
  if (!grid) throw new Error("no sheet");
  const view = viewToRead(grid, lexicon);
  const confirmed = confirmationOf(view, readHeader(view, lexicon, ...read.headerRows), read);
  const correction = { tables: [{ ...said, confirmed }] };
  const reading = recognise(book, lexicon, { correction, forms: [] });
  const form = learnForm(book, reading, "Mẫu huyện", lexicon, correction);
  const parsed = parseForm(JSON.parse(JSON.stringify(form)), domain);
  if (!parsed) throw new Error("no form");
  return parsed;
}
const form = confirmedForm(first);
const withHidden = (book: WorkbookData): WorkbookData => ({
  ...book,
  grids: book.grids.map((grid) => ({ ...grid, hiddenRows: [4] })),
});

test("without the form nobody knows which column counts", () => {
  const { tables, questions } = recognise(first, lexicon);
  expect(tables[0]?.proven).toBe(false);
  expect(questions.some(({ code }) => code === "column")).toBe(true);
});

test.each<[says: string, book: WorkbookData, isOnForm: boolean]>([
  ["another unit's points on the same form", sheet(["60", "32"]), true],
  ["a blank one", sheet(["", ""]), true],
  ["a content in other words", sheet(["60", "32"], "Có kế hoạch khác"), false],
  ["a row that is hidden", withHidden(sheet(["60", "32"])), false],
])("%s", (_says, book, isOnForm) => {
  const { tables, questions } = recognise(book, lexicon, { correction: null, forms: [form] });
  expect(tables[0]?.columns.self).toBe(5);
  expect(tables[0]?.confirmed).toBe(isOnForm);
  expect(tables[0]?.proofs.some(({ code }) => code === "formConfirmed")).toBe(isOnForm);
  if (isOnForm) expect([tables[0]?.proven, tables[0]?.doubts]).toEqual([true, []]);
  expect(questions.filter(({ code }) => code === "column")).toEqual([]);
});

test("what is in doubt becomes no form", () => {
  const doubtful = recognise(first, lexicon);
  expect(learnForm(first, doubtful, "Mẫu huyện", lexicon).tables).toEqual([]);
});
