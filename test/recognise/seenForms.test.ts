/** A form that was read before spares work and changes nothing: with the forms of a run at hand every sheet reads as it does alone. */
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import { recognise } from "../../src/core/recognise";
import { seenForms, type SeenForms } from "../../src/core/recognise/form/kept/seenForms";
import type { SheetView } from "../../src/core/recognise/sheet/sheet";
import { readXlsx } from "../../src/hosts/xlsxHost";
import { sampleWorkbooks } from "../support/sampleFiles";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

const nothingConfirmed = { correction: null, forms: [] };
const readWith = (book: WorkbookData, seen: SeenForms | null) =>
  recognise(book, lexicon, nothingConfirmed, seen);

/** Forms, with how many sheets were found on one of them, and how many were looked at anew. */
function countingForms(): SeenForms & {
  readonly hits: () => number;
  readonly views: () => number;
} {
  const seen = seenForms();
  let hits = 0;
  const views = new Set<SheetView>();
  return {
    viewOf: (grid, words, make) => {
      const view = seen.viewOf(grid, words, make);
      views.add(view);
      return view;
    },
    views: () => views.size,
    keep: seen.keep,
    tablesIn: (view, words) => {
      const tables = seen.tablesIn(view, words);
      if (tables) hits += 1;
      return tables;
    },
    hits: () => hits,
  };
}

interface Filling {
  readonly title?: string;
  readonly nextYear?: string;
  readonly note?: string;
  readonly scores?: readonly [string, string, string];
  readonly heading?: string;
  readonly option?: readonly [string, string];
  readonly more?: string;
  readonly maximum?: string;
}

const sheet = ({
  title = "ĐƠN VỊ: THÔN BÌNH AN",
  nextYear = "2025",
  note = "",
  scores: [first, second, third] = ["25", "10", "20"],
  heading = "",
  option = ["20", ""],
  more = "TRƯỞNG THÔN",
  maximum = "15",
}: Filling) => bookOf`
  ${title}
  BẢNG CHẤM ĐIỂM AN TOÀN VỀ ANTT NĂM ${nextYear}
  STT | Nội dung | Điểm chuẩn | Điểm tự chấm | Ghi chú
  I | Lãnh đạo, chỉ đạo | 40 | ${heading} |
  1 | Có nghị quyết chuyên đề | 25 | ${first} | ${note}
  2 | Có kế hoạch thực hiện | ${maximum} | ${second} |
  II | Kết quả | 60 | |
  1 | Không để xảy ra vụ việc phức tạp | 40 | ${third} |
  2 | Tuyên truyền, phổ biến pháp luật | 20 | |
  a) | Từ 4 buổi trở lên: 20 điểm | | ${option[0]} |
  b) | Dưới 4 buổi: 10 điểm | | ${option[1]} |
  | Tổng cộng | 100 | 75 |
  Ngày 05 tháng 11 năm ${nextYear}
  ${more}
`;

test.each<[says: string, filling: Filling, isOnForm: boolean]>([
  [
    "another unit, other points",
    { title: "ĐƠN VỊ: THÔN CỔ LŨNG", scores: ["20", "15", "40"] },
    true,
  ],
  ["a blank one", { scores: ["", "", ""], option: ["", ""] }, true],
  ["words in a cell of scores", { scores: ["tốt", "10", "20"] }, true],
  ["a note", { note: "Thiếu 01 văn bản" }, true],
  ["the other option", { option: ["", "10"] }, true],
  ["both options scored", { option: ["20", "10"] }, false],
  ["a note that makes a content mandatory", { note: "Bắt buộc đạt điểm tối đa" }, false],
  ["another year", { nextYear: "2024" }, false],
  ["another maximum", { maximum: "16" }, false],
  ["points that a heading shows", { heading: "35" }, false],
  ["a number below the table", { more: "75" }, false],
  ["a unit of another type", { title: "ĐƠN VỊ: TRƯỜNG TIỂU HỌC BÌNH AN" }, false],
])("%s", (_says, filling, isOnForm) => {
  const seen = countingForms();
  readWith(sheet({}), seen);
  const book = sheet(filling);
  expect(readWith(book, seen)).toEqual(readWith(book, null));
  expect(seen.hits()).toBe(isOnForm ? 1 : 0);
});

test.each<[says: string, filling: Filling, isRead: boolean]>([
  ["as it was", {}, false],
  ["with another score", { scores: ["24", "10", "20"] }, true],
  ["with another title", { title: "ĐƠN VỊ: THÔN CỔ LŨNG" }, true],
])("a sheet that stands in the next file %s", (_says, filling, isRead) => {
  const seen = countingForms();
  readWith(sheet({}), seen);
  const book = sheet(filling);
  expect(readWith(book, seen)).toEqual(readWith(book, null));
  expect(seen.views()).toBe(isRead ? 2 : 1);
});

test("a doubtful reading is kept for no other file", () => {
  const seen = countingForms();
  const open = sheet({ maximum: "16", scores: ["30", "20", "50"] });
  expect(readWith(open, seen).tables[0]?.proven).toBe(false);
  readWith(open, seen);
  expect(seen.hits()).toBe(0);
});

test("every sample reads the same, whatever was read before it", () => {
  const seen = countingForms();
  const books = sampleWorkbooks.map(({ name, bytes }) => readXlsx(bytes, name));
  for (const book of [...books, ...[...books].reverse()])
    expect(readWith(book, seen)).toEqual(readWith(book, null));
  expect(seen.hits()).toBeGreaterThan(books.length);
});
