/** The lists that are signed and the points of every content, of 300 units, printed by LibreOffice: no line cut, heads on every page, letters that can be read. */
import { consolidationBook } from "../../src/core/documents/consolidation";
import { looks } from "../../src/core/documents/looks";
import { DIGIT } from "../../src/core/documents/rowHeights";
import type { CellContent, Sheet } from "../../src/core/documents/sheetModel";
import { printable, pageStarts } from "../../src/core/paper/pageBreaks";
import { writeBook } from "../../src/formats/newWorkbook/writeBook";
import { aConsolidation } from "../support/aConsolidation";
import { consolidationWords, domain } from "../support/builtInDomain";
import { type PrintedPage, printedByLibreOffice } from "../support/outsideTools";
import { badRows, type PrintedRows } from "../support/printedRows";

jest.setTimeout(300_000);

const POINTS_PER_MM = 72 / 25.4;
/** Smaller letters are not printed in any annex. */
const SMALLEST = 8;

const contents = Array.from({ length: 45 }, (_, i) => ({
  path: `${Math.floor(i / 9) + 1}/${i + 1}`,
  text: `Nội dung số ${i + 1}: không để xảy ra tội phạm nghiêm trọng, khiếu kiện đông người, vượt cấp kéo dài trên địa bàn`,
  maximum: 2,
  mandatory: i % 10 === 0,
}));

/** Units whose form has 45 contents; names of one to three lines, one unit in nine without a file. */
const roundOf = (length: number) =>
  aConsolidation(
    Array.from({ length }, (_, i) => ({
      name: `Tổ dân phố số ${i + 1} đường Điện Biên${i % 7 === 0 ? " và các ngõ lân cận phía đông nhà ga cũ" : ""}`,
      parent: i % 2 === 0 ? "Phường Lương Thịnh" : "Xã Đại Phác Thượng Quỳnh Lưu",
      ...(i % 9 === 5
        ? {}
        : {
            standard: [10, 4.5, i % 4 === 0 ? 3 : 5, 60 + (i % 20)] as const,
            movement: [9, 5, 5, 50 + (i % 30)] as const,
          }),
      ...(i % 50 === 8
        ? { override: "Biên bản số 05 ngày 03/01/2026 của hội đồng thẩm định" }
        : {}),
    })),
    {
      templates: [0, 1].map((at) => ({
        unitType: "residentialArea",
        kind: at === 0 ? "standard" : "movement",
        files: 260,
        of: 267,
        source: "majority" as const,
        rows: contents.map((row) => ({ ...row, tables: 260 })),
      })),
    },
  );

const bookOf = (units: number) =>
  consolidationBook({
    consolidation: roundOf(units),
    words: consolidationWords,
    domain,
    options: {
      madeAt: "2026-01-05T02:00:00.000Z",
      followUps: [],
      pathTo: (file) => file,
      paper: {
        frame: {
          issuerAbove: "ỦY BAN NHÂN DÂN TỈNH LÀO CAI",
          issuer: "BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM PHƯỜNG NGHĨA LỘ",
          number: "5/DS-BCĐ",
          place: "Nghĩa Lộ",
          day: "2026-01-05",
          recipients: ["Công an tỉnh (b/c);", "Các tổ dân phố;", "Lưu: VT, BCĐ."],
          signers: [
            { authority: null, position: "NGƯỜI LẬP BIỂU", name: "Nguyễn Văn A" },
            { authority: "TM. BAN CHỈ ĐẠO", position: "TRƯỞNG BAN", name: "Trần Thị B" },
          ],
        },
        ranking: { kind: "standard", ties: "skipping" },
      },
    },
  });
const wanted = ["Bản ký – Khu dân cư", "Chi tiết"];
const book = bookOf(300);
const sheets = [book, bookOf(40)].flatMap((made, at) =>
  made.sheets.filter(({ name }) => name === wanted[at]),
);
let pagesOf: ReadonlyMap<string, readonly PrintedPage[]> = new Map();

beforeAll(async () => {
  const printed = [...(await printedByLibreOffice(writeBook({ ...book, sheets })))];
  pagesOf = new Map(
    sheets.map((sheet) => [sheet.name, printed.splice(0, rowsOf(sheet).starts.length)]),
  );
  expect(printed.map(({ text }) => text)).toEqual([]);
});

describe.each(wanted)("%s", (name) => {
  const sheet = (): Sheet => {
    const found = sheets.find((each) => each.name === name);
    if (!found) throw new Error(name);
    return found;
  };

  test("every row shows all of its texts, inside itself, on the page where it was planned", () => {
    expect(badRows(pagesOf.get(name) ?? [], rowsOf(sheet()))).toEqual([]);
  });

  test("no letter is printed smaller than 8 points", () => {
    const sizes = sheet().rows.flatMap(({ cells }) => cells.map(({ style }) => looks[style].size));
    expect(Math.min(...sizes) * scaleOf(sheet())).toBeGreaterThanOrEqual(SMALLEST);
  });

  test("every page has the head of its table", () => {
    const pages = pagesOf.get(name) ?? [];
    expect(pages.filter(({ text }) => !text.includes("STT")).map(({ text }) => text)).toEqual([]);
  });
});

test("the list is signed once, on its last page, below a unit, with the names of who signs", () => {
  const pages = pagesOf.get("Bản ký – Khu dân cư") ?? [];
  const signed = pages.filter(({ text }) => text.includes("TRƯỞNG BAN"));
  expect(signed).toHaveLength(1);
  expect(signed[0]).toBe(pages[pages.length - 1]);
  expect(signed[0]?.text).toMatch(/Tổ dân phố số.*Cộng: 300 đơn vị.*Nơi nhận:.*Trần Thị B/u);
  const numbers = pages.map(({ words }) => words.find(({ bottom }) => bottom < 50)?.text ?? "");
  expect(numbers).toEqual(pages.map((_, at) => (at === 0 ? "" : String(at + 1))));
});

test("nothing of findings, links or help is on the list that is signed", () => {
  const text = (pagesOf.get("Bản ký – Khu dân cư") ?? []).map((page) => page.text).join(" ");
  for (const foreign of ["lỗi", "cần xem lại", "Bấm vào", ".xlsx"])
    expect(text).not.toContain(foreign);
});

// helpers

const widthOf = ({ columnWidths }: Sheet): number =>
  columnWidths.reduce((sum, width) => sum + width, 0) * DIGIT;

/** Programs scale by whole hundredths. */
const scaleOf = (sheet: Sheet): number =>
  Math.min(1, Math.floor((printable(sheet.page).width / widthOf(sheet)) * 100) / 100);

function rowsOf(sheet: Sheet): PrintedRows {
  const { rows, titleRows, page, breaksBefore } = sheet;
  const scale = scaleOf(sheet);
  return {
    starts: pageStarts(rows, { page: printable(page).height / scale, titleRows }, breaksBefore),
    lastRow: rows.length,
    joined: sheet.merges.flatMap(({ top, bottom }) =>
      bottom > top ? [[top, bottom] as const] : [],
    ),
    titleRows,
    scale,
    topMargin: page.margins.top * POINTS_PER_MM,
    heightOf: (row) => rows[row - 1]?.height ?? 0,
    textsOf: (row) => (rows[row - 1]?.cells ?? []).map(({ content }) => textOf(content)),
  };
}

const textOf = (content: CellContent): string =>
  content.kind === "text"
    ? content.text
    : content.kind === "runs"
      ? content.runs.map(({ text }) => text).join("")
      : "";
