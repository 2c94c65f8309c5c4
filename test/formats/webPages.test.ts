/** Web pages and XML files that are named .xls: what they show is what is read. */
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import { HostError } from "../../src/hosts/host";
import { hangGuard } from "../support/hangGuard";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (rows: string): Uint8Array => utf8(`<html><body><table>${rows}</table></body></html>`);

describe("cells of a page", () => {
  test.each<[string, string, readonly (readonly string[])[]]>([
    [
      "scores stay as typed: 0,5 is not 5",
      "<tr><td>1.10</td><td>0,5</td><td>1,25</td><td>04</td><td>1/5</td></tr>",
      [["1.10", "0,5", "1,25", "04", "1/5"]],
    ],
    ["cells that are never closed", "<tr><td>a<td>b<tr><td>c", [["a", "b"], ["c"]]],
    [
      "references",
      "<tr><td>&#272;i&#x1EC3;m&nbsp;&ocirc; &amp;lt;</td></tr>",
      [["Điểm\u00a0ô &lt;"]],
    ],
    [
      "lines and white space",
      "<tr><td>\n  một <br> hai\n ba<p>bốn</p></td></tr>",
      [["một\nhai babốn"]],
    ],
    [
      "markup inside cells",
      '<tr><td><b><font color="red">x</font></b> y<!-- z --></td></tr>',
      [["x y"]],
    ],
    ["a quoted mark in an attribute", '<tr><td title="a > b">c</td></tr>', [["c"]]],
    ["merged across", '<tr><td colspan="2">a</td><td>b</td></tr>', [["a", "", "b"]]],
    [
      "merged downwards",
      "<tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr>",
      [["a", "b"], ["", "c"], ["d"]],
    ],
    [
      "scripts and styles are no cells",
      "<tr><td>a<style>td{b}</style></td></tr><script>'<td>'</script>",
      [["a"]],
    ],
  ])("%s", async (_title, rows, expected) => {
    expect(await textsOf(page(rows))).toEqual([expected]);
  });

  test("every cell is text, merges are kept, headings and bold are bold", async () => {
    const [grid] = (
      await readWorkbookFile(
        page(
          '<tr><th colspan=2>a</th></tr><tr><td><b>0,5</b></td><td style="font-weight:700">7</td><td>8</td></tr>',
        ),
        "a.xls",
      )
    ).grids;
    expect(grid?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(grid?.cells.map(({ value, style }) => [value, grid.styles[style]?.bold])).toEqual([
      ["a", true],
      ["0,5", true],
      ["7", true],
      ["8", false],
    ]);
  });

  test("each table is a sheet, tables inside cells too; Excel's names of sheets are used", async () => {
    const { grids } = await readWorkbookFile(
      utf8(
        "<html><!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>Bảng A &amp; B</x:Name></x:ExcelWorksheet></xml><![endif]-->" +
          "<table><tr><td>ngoài<table><tr><td>trong</td></tr></table></td></tr></table><table></table>",
      ),
      "a.xls",
    );
    expect(grids.map(({ sheet, cells }) => [sheet, cells.map(({ value }) => value)])).toEqual([
      ["Bảng A & B", ["trong"]],
      ["Sheet2", ["ngoài"]],
    ]);
  });

  test.each<[string, Uint8Array]>([
    ["UTF-8", utf8("<table><tr><td>Điểm tự chấm</table>")],
    ["UTF-16", new Uint8Array(Buffer.from("\uFEFF<table><tr><td>Điểm tự chấm</table>", "utf16le"))],
    [
      "Western bytes with references",
      new Uint8Array(
        Buffer.from(
          '<html><meta charset="windows-1252"><table><tr><td>&#272;i&#7875;m t&#7921; ch&#7845;m</table>',
          "latin1",
        ),
      ),
    ],
  ])("written in %s", async (_title, bytes) => {
    expect(await textsOf(bytes)).toEqual([[["Điểm tự chấm"]]]);
  });
});

test("an XML workbook: numbers are numbers, text stays text, cells keep their places", async () => {
  const { grids, format } = await readWorkbookFile(
    utf8(
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>' +
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
        '<Worksheet ss:Name="Bảng &quot;A&quot; &amp; B"><Table>' +
        '<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Điểm</Data></Cell><Cell><Data ss:Type="String">0,5</Data></Cell></Row>' +
        '<Row ss:Index="3"><Cell ss:Index="2" ss:Formula="=R[-2]C+1"><Data ss:Type="Number">4.5</Data></Cell><Cell><Data ss:Type="String">1.10</Data></Cell></Row>' +
        "</Table></Worksheet></Workbook>",
    ),
    "a.xls",
  );
  const [grid] = grids;
  expect(format).toBe("xls");
  expect(grid?.sheet).toBe('Bảng "A" & B');
  expect(grid?.cells.map(({ row, column, value }) => [row, column, value])).toEqual([
    [1, 1, "Điểm"],
    [1, 3, "0,5"],
    [3, 2, 4.5],
    [3, 3, "1.10"],
  ]);
  expect(grid?.cells[2]?.formula).toBe("B1+1");
  expect(grid?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
});

test.each([
  ["a page without a cell", "<html><body><table></table></body></html>", "notAWorkbook"],
  ["a page of text", "<!DOCTYPE html><html><p>Đăng nhập</p></html>", "notAWorkbook"],
  ["a page cut off in its table", "<table><tr><td>a</td></tr>", "damagedFile"],
  [
    "an XML workbook cut off",
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workb',
    "damagedFile",
  ],
  [
    "more merges than any sheet has",
    `<table>${"<tr><td rowspan=2>a".repeat(100_001)}</table>`,
    "tooLarge",
  ],
])("%s is refused", async (_title, text, code) => {
  const error = await readWorkbookFile(utf8(text), "a.xls").catch((problem: unknown) => problem);
  expect(error).toBeInstanceOf(HostError);
  expect((error as HostError).code).toBe(code);
});

test.each([
  ["comments that never end", "<table><tr><td>a".concat("<!--".repeat(300_000))],
  ["tags that never end", "<table><tr><td>a".concat("<td ".repeat(300_000))],
  ["quotes that never end", "<table><tr><td>a".concat('<td a="'.repeat(200_000))],
  ["tables in tables", "<table><tr><td>".repeat(100_000).concat("a", "</table>".repeat(100_000))],
  ["spans past every sheet", '<table><tr><td rowspan="9999999" colspan="9999999">a<td>b</table>'],
])("%s take no time", async (_title, text) => {
  const mustHaveEnded = hangGuard();
  await readWorkbookFile(utf8(text), "a.xls").catch((error: unknown) => {
    if (!(error instanceof HostError)) throw error;
  });
  mustHaveEnded();
});

// helpers

async function textsOf(bytes: Uint8Array): Promise<readonly (readonly (readonly string[])[])[]> {
  const { grids, format } = await readWorkbookFile(bytes, "a.xls");
  expect(format).toBe("xls");
  return grids.map(({ cells, rowCount }) =>
    Array.from(
      { length: Math.max(...cells.map(({ row }) => row), Math.min(rowCount, 1)) },
      (_, r) => {
        const inRow = cells.filter(({ row }) => row === r + 1);
        const texts: string[] = [];
        for (const { column, text } of inRow) texts[column - 1] = text;
        return Array.from(texts, (text) => text ?? "");
      },
    ),
  );
}
