import { emptyPaper } from "../../src/core/model/round/closing";
import fc from "fast-check";
import { unzipSync, strFromU8, strToU8, zipSync } from "fflate";
import { consolidationBook } from "../../src/core/documents/consolidation";
import { finding } from "../../src/core/model/finding/finding";
import type { Cell } from "../../src/core/model/workbook/grid";
import { formatAddress } from "../../src/core/model/workbook/grid";
import { writeBook } from "../../src/formats/newWorkbook/writeBook";
import { readXlsx } from "../../src/hosts/xlsxHost";
import type { UnitSketch } from "../support/aConsolidation";
import { aConsolidation } from "../support/aConsolidation";
import { printedByLibreOffice, savedByLibreOffice, schemaErrors } from "../support/outsideTools";
import { formulasOf } from "../support/shownSheet";
import { consolidationWords, domain } from "../support/builtInDomain";

jest.setTimeout(300_000);

const types = ["residentialArea", "commune", "agency", "enterprise", "school"] as const;

/** Sixty units of all types: some without a file, some appraised, some with findings, one whose every text is hostile. */
const round: readonly UnitSketch[] = Array.from({ length: 60 }, (_, i): UnitSketch => {
  const name = `Tổ dân phố số ${i + 1} đường Điện Biên và các ngõ lân cận`;
  if (i % 9 === 5) return { name, type: types[i % 5] };
  return {
    name: i === 20 ? '=HYPERLINK("http://x","bấm")' : name,
    type: types[i % 5],
    parent: i === 20 ? "@SUM(A1)" : "Phường Lương Thịnh",
    file: `Bảng chấm điểm ${i + 1} & <mới>.xlsx`,
    standard: [10, 4.25, i % 4 === 0 ? 3 : 5, i % 3 === 0 ? null : 75.5],
    ...(i % 2 === 0 ? { appraised: [10, 4, 5, 72.25] as const } : {}),
    movement: [9, 5, 5, 50 + (i % 30)],
    reason: i === 20 ? "+1+1" : "Còn 02 vụ việc chậm giải quyết, đã báo cáo cấp trên.",
    ...(i === 20 ? { grade: "-1" } : {}),
    findings:
      i % 3 === 0
        ? [
            {
              ...finding("textScore", { path: "I/1", text: "=cmd|' /C calc'!A0" }, "Mẫu 1b", "D9"),
              file: `Bảng chấm điểm ${i + 1} & <mới>.xlsx`,
            },
          ]
        : [],
  };
});

const bookOf = (sketches: readonly UnitSketch[]) =>
  consolidationBook({
    consolidation: aConsolidation(sketches),
    words: consolidationWords,
    domain,
    options: {
      madeAt: "2025-11-20T02:00:00.000Z",
      paper: emptyPaper,
      followUps: [],
      pathTo: (file) => `../tệp nhận/${file}`,
    },
  });

const book = bookOf(round);
const bytes = writeBook(book);

test("what was put into the book is read back from the file, cell by cell", () => {
  const { grids } = readXlsx(bytes, "a.xlsx");
  expect(grids.map(({ sheet }) => sheet)).toEqual(book.sheets.map(({ name }) => name));
  grids.forEach((grid, i) => {
    const sheet = book.sheets[i];
    const expected = sheet?.rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, content }) =>
        content.kind === "text"
          ? [[row, column, content.text, null]]
          : content.kind === "number"
            ? [[row, column, content.value, null]]
            : content.kind === "formula"
              ? [[row, column, content.value, content.formula]]
              : [],
      ),
    );
    const plain = grid.cells.filter(({ row, column }) => !isSignature(row, column, i));
    expect(
      plain.map(({ row, column, value, formula }) => [row, column, value ?? "", formula]),
    ).toEqual(expected);
    expect(grid.merges).toHaveLength(sheet?.merges.length ?? -1);
    expect(grid.styles.filter(({ fontName }) => fontName !== "Times New Roman")).toEqual([]);
    expect(grid.rowHeights.filter(([, height]) => height <= 0 || height > 409)).toEqual([]);
  });
});

test("what stands in the margins is not made smaller with the sheet", () => {
  const parts = book.sheets.map((_, index) => textOf(`xl/worksheets/sheet${index + 1}.xml`));
  expect(parts.filter((part) => !part.includes(' scaleWithDoc="0"'))).toEqual([]);
});

test("the same book gives the same bytes", () => {
  expect(writeBook(bookOf(round))).toEqual(bytes);
});

test("text that begins like a formula carries the mark that keeps it text", () => {
  const styles = textOf("xl/styles.xml");
  const formats = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? "").matchAll(/<xf [^>]*>/g)];
  const sheet = textOf("xl/worksheets/sheet1.xml");
  const [, style] = /<c r="B\d+" s="(\d+)" t="inlineStr"><is><t[^>]*>=HYPERLINK/.exec(sheet) ?? [];
  expect(formats[Number(style)]?.[0]).toContain('quotePrefix="1"');
});

test("links lead to files beside the workbook, never to a program or a server", () => {
  const hostile = [
    "javascript:alert(1)",
    "//evil/share",
    "http://evil",
    "a#b?c",
    "\ud800",
    "C:\\x",
  ];
  const links = hostile.flatMap((file) => {
    const made = writeBook(bookOf([{ name: "a", file, standard: [1, 1, 1, 1] }]));
    const part = strFromU8(
      unzipSync(made)["xl/worksheets/_rels/sheet1.xml.rels"] ?? new Uint8Array(),
    );
    return [...part.matchAll(/Target="([^"]*)"/g)].map(([, target]) => target);
  });
  const beside = "../t%E1%BB%87p%20nh%E1%BA%ADn";
  expect(links).toEqual([
    `${beside}/javascript%3Aalert(1)`,
    `${beside}/evil/share`,
    `${beside}/http%3A/evil`,
    `${beside}/a%23b%3Fc`,
    `${beside}/%EF%BF%BD`,
    `${beside}/C%3A%5Cx`,
  ]);
});

test("whatever units, files, reasons and grades are called, no formula of theirs comes into the book", () => {
  const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", "'", '"', "|", "", " ");
  const text = fc
    .tuple(start, fc.string({ unit: "binary", maxLength: 30 }))
    .map(([first, rest]) => `${first}${rest}`);
  const hostileUnit = fc.record({
    name: text,
    parent: text,
    file: text,
    reason: text,
    grade: text,
  });
  fc.assert(
    fc.property(fc.array(hostileUnit, { minLength: 1, maxLength: 3 }), (units) => {
      const hostile = bookOf(
        units.map((unit) => ({
          ...unit,
          standard: [10, 5, 5, 60] as const,
          appraised: [10, 4, 5, 60] as const,
          movement: [10, 5, 5, 60] as const,
          override: unit.reason,
        })),
      );
      const plain = bookOf(
        units.map(() => ({
          name: "a",
          standard: [10, 5, 5, 60] as const,
          appraised: [10, 4, 5, 60] as const,
          movement: [10, 5, 5, 60] as const,
        })),
      );
      const { grids } = readXlsx(writeBook(hostile), "a.xlsx");
      grids.forEach((grid, i) => {
        const formulas = grid.cells.flatMap(({ formula }) => formula ?? []);
        const sheet = hostile.sheets[i];
        expect(formulas).toEqual(sheet ? formulasOf(sheet) : null);
        if (grid.sheet !== "Thống kê") expect(formulas).toEqual(plainFormulas(plain, i));
        else
          for (const formula of formulas)
            expect(withoutTitles(formula).split("'Danh sách tổng hợp'!").join("")).toMatch(
              /^[A-Z0-9$:(),=<>+\-*/"]+$/,
            );
      });
    }),
    { numRuns: 60 },
  );
});

test("the Open XML SDK finds nothing wrong", async () => {
  expect(await schemaErrors(bytes)).toEqual([]);
  expect(await schemaErrors(writeBook(bookOf([])))).toEqual([]);
  expect(
    await schemaErrors(
      writeBook(bookOf([{ name: "\ud800\0\u{1f600}", file: "a\0", standard: [1, 1, 1, 1] }])),
    ),
  ).toEqual([]);
});

test("LibreOffice computes what the file states: sums, counts and shares", async () => {
  const [saved] = await savedByLibreOffice([withoutResults(bytes)]);
  const computed = new Map(
    readXlsx(saved ?? bytes, "a.xlsx").grids.map(({ sheet, cells }) => [sheet, byPlace(cells)]),
  );
  let compared = 0;
  for (const { sheet, cells } of readXlsx(bytes, "a.xlsx").grids) {
    for (const cell of cells.filter(({ formula }) => formula !== null)) {
      const other = computed.get(sheet)?.get(formatAddress(cell));
      expect([sheet, formatAddress(cell), rounded(other?.value)]).toEqual([
        sheet,
        formatAddress(cell),
        rounded(cell.value),
      ]);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(150);
});

test("LibreOffice keeps foreign text as text", async () => {
  const [saved] = await savedByLibreOffice([bytes]);
  const cells = readXlsx(saved ?? bytes, "a.xlsx").grids.flatMap((grid) => grid.cells);
  for (const text of ['=HYPERLINK("http://x","bấm")', "@SUM(A1)", "+1+1", "-1"]) {
    const found = cells.filter(({ value }) => value === text);
    expect([text, found.length > 0, found.every(({ formula }) => formula === null)]).toEqual([
      text,
      true,
      true,
    ]);
  }
});

test("it prints on A4 landscape, heads repeated, signatures whole, charts and tables there", async () => {
  const pages = await printedByLibreOffice(bytes);
  expect([...new Set(pages.map(({ width, height }) => `${width} × ${height}`))]).toEqual([
    "842 × 595",
  ]);
  // The first list that is signed, of the five types.
  const [from, to] = [0, 1].map((nth) => {
    const begins = pages.flatMap(({ text }, at) => (text.includes("CỘNG HÒA") ? [at] : []));
    return begins[nth] ?? 0;
  });
  const list = pages.slice(from, to);
  expect(list.length).toBeGreaterThan(1);
  expect(
    list.filter(({ text }) => text.includes("Đề nghị xếp loại") || text.includes("Đề nghị xếp")),
  ).toHaveLength(list.length);
  const signed = list.filter(({ text }) => text.includes("NGƯỜI LẬP BIỂU"));
  expect(signed.map(({ text }) => /THỦ TRƯỞNG ĐƠN VỊ.*\(Ký tên, đóng dấu\)/.test(text))).toEqual([
    true,
  ]);
  const whole = pages.map(({ text }) => text).join(" ");
  for (const title of [
    "THỐNG KÊ KẾT QUẢ",
    "Kết quả xét tiêu chuẩn theo loại đơn vị",
    "NGUỒN SỐ LIỆU",
  ])
    expect(whole).toContain(title);
  expect(whole).not.toContain("###");
});

// helpers

const textOf = (part: string): string => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

const isSignature = (row: number, column: number, sheet: number): boolean =>
  book.sheets[sheet]?.rows[row - 1]?.cells.some(
    (cell) => cell.column === column && cell.content.kind === "runs",
  ) ?? false;

/** Titles of types are ours. */
const withoutTitles = (formula: string): string =>
  domain.unitTypes.reduce((left, { name }) => left.split(`"${name}"`).join('""'), formula);

const plainFormulas = ({ sheets }: ReturnType<typeof bookOf>, index: number) => {
  const sheet = sheets[index];
  return sheet ? formulasOf(sheet) : [];
};

/** The file as a program leaves it that computes nothing: formulas without results. */
function withoutResults(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, content] of Object.entries(parts)) {
    if (/worksheets\/sheet\d+\.xml$/.test(name))
      parts[name] = strToU8(strFromU8(content).replace(/<\/f><v>[^<]*<\/v>/g, "</f>"));
  }
  return zipSync(parts);
}

const byPlace = (cells: readonly Cell[]): ReadonlyMap<string, Cell> =>
  new Map(cells.map((cell) => [formatAddress(cell), cell]));

const rounded = (value: Cell["value"] | undefined): Cell["value"] =>
  typeof value === "number" ? Number(value.toPrecision(12)) : (value ?? "");
