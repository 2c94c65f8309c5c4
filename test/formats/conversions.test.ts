/** A workbook that was saved in another format reads as it did: cell by cell, and to the same indicators. */
import { write, read } from "@e965/xlsx";
import type { Grid, WorkbookData } from "../../src/core/model/workbook/grid";
import { formatAddress } from "../../src/core/model/workbook/grid";
import type { Reading, TableReading } from "../../src/core/model/table/reading";
import { recognise } from "../../src/core/recognise";
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import { readXlsx } from "../../src/hosts/xlsxHost";
import { convertedByLibreOffice } from "../support/conversions";
import { sampleWorkbooks } from "../support/sampleFiles";
import { styleSheet, worksheet, xlsxPackage } from "../support/xlsxPackage";
import { lexicon } from "../truth/samples";

jest.setTimeout(180_000);

/** Looks, numbers and names that samples hardly have. */
const oddities = xlsxPackage({
  sheets: [
    {
      name: "A & 'B' <C>",
      xml: worksheet(
        `<row r="2"><c r="A2" s="1"><v>45661</v></c><c r="B2" s="2"><v>0.755</v></c>` +
          `<c r="C2" s="3"><v>12345.5</v></c><c r="D2" s="4"><v>7</v></c></row>` +
          `<row r="3" hidden="1"><c r="A3" t="inlineStr" s="5"><is><t xml:space="preserve">  hai  khoảng</t></is></c>` +
          `<c r="C3" s="6"><v>-3.25</v></c></row>` +
          `<row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c>` +
          `<c r="B4" t="str"><f>IF(D2&gt;5,"đạt; ""tốt""","không")</f><v>đạt; "tốt"</v></c>` +
          `<c r="C4"><f>SUM('Trang 2'!$A$1:B2,D2)*10%</f><v>1.7</v></c></row>` +
          `<row r="5"><c r="A5" s="7"><v>45780</v></c><c r="B5" s="8"><v>4</v></c></row>`,
        '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A7:B9"/></mergeCells>',
        '<cols><col min="3" max="4" width="12" hidden="1"/></cols>',
      ),
    },
    {
      name: "Trang 2",
      state: "hidden",
      xml: worksheet(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>' +
          '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>',
      ),
    },
  ],
  styles: styleSheet(
    [168, 10, 4, 0, 0, 165, 166, 167]
      .map((format, i) => `<xf numFmtId="${format}" fontId="${i === 4 ? 1 : 0}" xfId="0"/>`)
      .join(""),
    {
      fonts: '<font><b/><i/><sz val="13"/><name val=".VnTimeH"/></font>',
      formats:
        '<numFmts count="4"><numFmt numFmtId="165" formatCode="#,##0.0##"/>' +
        '<numFmt numFmtId="166" formatCode="d/m"/>' +
        '<numFmt numFmtId="168" formatCode="dd/mm/yyyy"/><numFmt numFmtId="167" formatCode="0&quot; điểm&quot;"/></numFmts>',
    },
  ).replace(
    "</styleSheet>",
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ),
});

const books = [{ name: "oddities.xlsx", bytes: oddities }, ...sampleWorkbooks];

/** LibreOffice writes .fods as it writes .ods, and tabs as it writes semicolons: a third of the samples shows it. */
const sampled = <Book>(all: readonly Book[], isTwin: boolean): readonly Book[] =>
  all.filter((_, at) => !isTwin || at % 3 === 0);

describe.each(["ods", "fods", "xls"] as const)("saved as .%s by LibreOffice", (kind) => {
  const saved = sampled(books, kind === "fods");
  let converted: ReturnType<typeof convertedByLibreOffice> = [];
  beforeAll(() => {
    converted = convertedByLibreOffice(saved, kind);
  });

  test.each(saved.map(({ name }, i) => [name, i] as const))(
    "%s: every cell, look and merge",
    async (_name, i) => {
      const workbook = readXlsx(saved[i]?.bytes ?? new Uint8Array(), "book");
      const other = await readWorkbookFile(
        converted[i]?.[0]?.bytes ?? new Uint8Array(),
        `book.${kind}`,
      );
      expect(other.format).toBe(kind);
      expect(other.modified?.slice(0, 19)).toBe(workbook.modified?.slice(0, 19));
      expect(other.grids.map(pictureOf)).toEqual(workbook.grids.map(pictureOf));
      expect(indicatorsOf(other)).toEqual(indicatorsOf(workbook));
    },
  );
});

describe.each(["csv", "tabbed", "html"] as const)("saved as %s by LibreOffice", (kind) => {
  const samples = sampled(
    sampleWorkbooks.filter(({ name }) => !name.includes("Bảng điểm 47")),
    kind === "tabbed",
  );
  let converted: ReturnType<typeof convertedByLibreOffice> = [];
  beforeAll(() => {
    converted = convertedByLibreOffice(samples, kind);
  });

  const compareScores = async (_name: string, i: number): Promise<void> => {
    const tables: TableReading[] = [];
    for (const { name, bytes } of converted[i] ?? [])
      tables.push(...allTables(readingOf(await readWorkbookFile(bytes, name))));
    const workbook = readXlsx(samples[i]?.bytes ?? new Uint8Array(), "book");
    const scores = (read: readonly TableReading[]) => read.map(scoresOf).sort();
    expect(scores(tables)).toEqual(scores(allTables(readingOf(workbook))));
    expect(tables.length).toBeGreaterThan(0);
  };
  test.each(samples.map(({ name }, i) => [name, i] as const))(
    "%s: the same scores in the same rows",
    compareScores,
  );
});

test.each(["xlml", "biff8"] as const)("a sample written by SheetJS as %s", async (bookType) => {
  const sample = sampleWorkbooks.find(({ name }) => name === "agency.xlsx");
  const bytes = sample?.bytes ?? new Uint8Array();
  const made = write(read(bytes, { type: "array" }), { type: "array", bookType }) as ArrayBuffer;
  const workbook = await readWorkbookFile(new Uint8Array(made), "agency.xls");
  expect(workbook.format).toBe("xls");
  expect(indicatorsOf(workbook)).toEqual(indicatorsOf(readXlsx(bytes, "agency.xlsx")));
  expect(indicatorsOf(workbook).length).toBe(34);
});

test("text of Excel 95 keeps its old letters; its formulas are left out", async () => {
  const sheet = {
    "!ref": "A1:B2",
    A1: { t: "s", v: "B~ng" },
    B2: { t: "n", v: 4.5, f: "SUM(B3)" },
  };
  const book = { SheetNames: ["Bang"], Sheets: { Bang: sheet } };
  const bytes = Buffer.from(
    write(book as never, { type: "array", bookType: "biff5" }) as ArrayBuffer,
  );
  bytes[bytes.indexOf("B~ng") + 1] = 0xb6;
  const { grids } = await readWorkbookFile(bytes, "cu.xls");
  expect(grids[0]?.cells.map(({ value, formula }) => [value, formula])).toEqual([
    ["B\u00b6ng", null],
    [4.5, null],
  ]);
});

// helpers

const readingOf = (workbook: WorkbookData): Reading => recognise(workbook, lexicon);

const allTables = ({ tables, otherTables }: Reading): readonly TableReading[] => [
  ...tables,
  ...otherTables,
];

/** All that a sheet says, cells by address; widths and heights are left out, for programs round them. */
const pictureOf = (grid: Grid) => ({
  sheet: grid.sheet,
  state: grid.state,
  isProtected: grid.isProtected,
  hiddenRows: grid.hiddenRows,
  hiddenColumns: grid.hiddenColumns,
  merges: grid.merges
    .map(({ top, left, bottom, right }) => [top, left, bottom, right].join())
    .sort(),
  cells: grid.cells.map((cell) => {
    const { value, text, formula, error } = cell;
    return { at: formatAddress(cell), value, text, formula, error, ...grid.styles[cell.style] };
  }),
});

const indicatorsOf = (workbook: WorkbookData) =>
  allTables(readingOf(workbook)).flatMap(({ sheet, items }) =>
    items.filter(({ kind }) => kind === "indicator").map((item) => ({ sheet, ...item })),
  );

const scoresOf = ({ kind, items, total }: TableReading): string =>
  [
    kind,
    ...items.map(({ row, path, text, maximum, scores: { self, appraised } }) =>
      [row, path, text, maximum, self.points, appraised.points].join(" | "),
    ),
    `${total?.row} ${total?.scores.self.shown}`,
  ].join("\n");
