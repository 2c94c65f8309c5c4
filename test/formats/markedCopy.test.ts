import { strFromU8, unzipSync } from "fflate";
import { markedCopy } from "../../src/core/documents/markedCopy";
import { finding } from "../../src/core/model/finding/finding";
import type { Finding } from "../../src/core/model/finding/finding";
import { writeMarkedCopy } from "../../src/formats/markedCopy";
import { readXlsx } from "../../src/hosts/xlsxHost";
import { markedCopyWords } from "../../src/messages/documents/markedCopy";
import { packages, packed, partsOf } from "../support/customXml";
import { savedByLibreOffice, schemaErrors } from "../support/outsideTools";
import { sampleWorkbooks } from "../support/sampleFiles";
import { relationships, sketchedXlsx, worksheet, xlsxPackage } from "../support/xlsxPackage";
import { contractBook } from "../hosts/hostContract";

jest.setTimeout(300_000);

const total =
  "Tổng điểm ghi 98 nhưng cộng điểm các nội dung được 97,5. Tổng đang gõ tay; đề nghị sửa lại cho đúng.";

const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A file in which someone has commented D12 and B2 already, the box of D12 in a drawing whose markup is not well formed. */
const commented = xlsxPackage({
  sheets: [
    {
      name: "Bảng",
      xml: worksheet(
        '<row r="2"><c r="B2"><v>1</v></c></row><row r="12"><c r="D12"><v>4</v></c></row>',
        '<legacyDrawing r:id="rId7"/>',
      ).replace("<worksheet ", `<worksheet xmlns:r="${relationshipTypes}" `),
    },
  ],
  parts: {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      `<Relationship Id="rId7" Type="${relationshipTypes}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>`,
      `<Relationship Id="rId8" Type="${relationshipTypes}/comments" Target="/xl/comments1.xml"/>`,
    ]),
    "xl/comments1.xml": `<comments ${main}><authors><author>Chị Hoa</author></authors><commentList><comment ref="B2" authorId="0"><text><t>Xem lại</t></text></comment><comment ref="D12" authorId="0"><text><r><t>Đã hỏi xã</t></r></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1026" type="#_x0000_t202"><v:textbox><div>a<br>b</div></v:textbox><x:ClientData ObjectType="Note"><x:Row>11</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>',
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>`,
  },
});

const sketch = sketchedXlsx(contractBook);
const books = [
  ...sampleWorkbooks,
  { name: "sketch.xlsx", bytes: sketch },
  { name: "commented.xlsx", bytes: commented },
  ...packages.slice(0, 4).map(([name, make]) => ({ name, bytes: packed(make) })),
];

describe("a copy has comments at the cells and one sheet more, and is otherwise the file that was sent", () => {
  test.each(books.map(({ name, bytes }) => [name, bytes] as const))("%s", (_, bytes) => {
    const before = readXlsx(bytes, "a.xlsx");
    const { bytes: copied, unplaced } = marked(bytes);
    const after = readXlsx(copied, "a.xlsx");
    expect(unplaced).toEqual([]);
    expect(after.grids.slice(0, -1).map(looks)).toEqual(before.grids.map(looks));
    expect(after.grids[after.grids.length - 1]?.sheet).toBe("Danh sách lỗi");
    expect([after.activeSheet, after.modified]).toEqual([before.activeSheet, before.modified]);
    const [was, is] = [partsOf(bytes), partsOf(copied)];
    const touched = Object.keys(was).filter((name) => was[name] !== is[name]);
    const mayChange =
      /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/worksheets\/(_rels\/)?[^/]*|xl\/comments.*|xl\/drawings\/vml.*)$/;
    expect(touched.filter((name) => !mayChange.test(name))).toEqual([]);
    const first = before.grids[0]?.sheet ?? "";
    const comments = Object.entries(is).filter(([name]) => /comments\d*\.xml$/.test(name));
    expect(first !== "" && comments.some(([, xml]) => textOf(xml).includes(total))).toBe(true);
  });
});

test("the sheet of a marked file differs by one element, in the place that the schema gives it", () => {
  const file = xlsxPackage({
    sheets: [
      {
        name: "Bảng",
        xml: worksheet(
          '<row r="1"><c r="A1"><v>1</v></c></row>',
          '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><extLst/>',
        ),
      },
    ],
  });
  const is = partsOf(marked(file).bytes)["xl/worksheets/sheet1.xml"];
  expect(is).toBe(
    partsOf(file)["xl/worksheets/sheet1.xml"]?.replace(
      "<extLst/>",
      `<legacyDrawing xmlns:r="${relationshipTypes}" r:id="rId2"/><extLst/>`,
    ),
  );
});

test("what others wrote stays: a mark at a commented cell stands behind their words, once", () => {
  const findings = [
    finding("totalMismatch", { shown: 98, computed: 97.5, typed: true }, "Bảng", "D12"),
    finding("blankScore", { path: "I/1" }, "Bảng", "E5"),
  ];
  const once = marked(commented, findings).bytes;
  const comments = (bytes: Uint8Array): string => partsUtf8(bytes)["xl/comments1.xml"] ?? "";
  expect(commentsOf(comments(once))).toEqual([
    ["B2", "0", "Xem lại"],
    ["D12", "0", `Đã hỏi xã\nLỗi: ${total}`],
    [
      "E5",
      "1",
      "Lỗi: Nội dung I.1 chưa chấm điểm. Đề nghị chấm điểm; nếu không được điểm nào thì ghi 0.",
    ],
  ]);
  expect(comments(once)).toContain("<author>Chị Hoa</author><author>Chấm điểm ANTT</author>");
  const drawing = partsUtf8(once)["xl/drawings/vmlDrawing1.vml"] ?? "";
  expect([...drawing.matchAll(/<v:shape id="(\w+)"/g)].map(([, id]) => id)).toEqual([
    "_x0000_s1026",
    "_x0000_s1027",
  ]);
  const twice = marked(once, findings).bytes;
  expect(comments(twice)).toBe(comments(once));
  expect(readXlsx(twice, "a.xlsx").grids.map(({ sheet }) => sheet)).toEqual([
    "Bảng",
    "Danh sách lỗi",
    "Danh sách lỗi (2)",
  ]);
});

test("several findings at a cell share one comment; those that only tell get none; the list has all, with links", () => {
  const findings = [
    finding("scoreKeptAsText", { path: "I/1", text: "4.5" }, "Bảng", "B2"),
    finding("aboveMaximum", { path: "I/1", points: 6, maximum: 5 }, "Bảng", "D12"),
    finding("deductionNoReason", { path: "I/1", deduction: 1 }, "Bảng", "D12"),
    finding("noYear", {}),
  ];
  const copy = markedCopy(
    { file: "a.xlsx", units: ["Xã An Bình"], findings, isCopy: true, madeAt },
    markedCopyWords,
  );
  expect(copy.marks).toEqual([
    {
      sheet: "Bảng",
      cell: "D12",
      text: "Lỗi: Nội dung I.1 chấm 6 điểm, cao hơn điểm tối đa 5. Đề nghị sửa lại điểm.\nCần xem lại: Nội dung I.1 bị trừ 1 điểm nhưng chưa ghi lý do. Đề nghị ghi lý do trừ điểm.",
    },
  ]);
  const { bytes } = writeMarkedCopy(commented, "xlsx", copy);
  const list = readXlsx(bytes, "a.xlsx").grids[1];
  expect(list?.cells.filter(({ row }) => row > 3).map(({ text }) => text)).toEqual([
    ...[
      "1",
      "Lỗi",
      "Bảng",
      "D12",
      "Nội dung I.1 chấm 6 điểm, cao hơn điểm tối đa 5. Đề nghị sửa lại điểm.",
    ],
    ...[
      "2",
      "Cần xem lại",
      "Bảng",
      "D12",
      "Nội dung I.1 bị trừ 1 điểm nhưng chưa ghi lý do. Đề nghị ghi lý do trừ điểm.",
    ],
    ...[
      "3",
      "Cần xem lại",
      "Không tìm thấy năm chấm điểm trong tệp. Đề nghị ghi năm ở tiêu đề bảng.",
    ],
    ...[
      "4",
      "Thông tin",
      "Bảng",
      "B2",
      "Điểm 4,5 của nội dung I.1 đang lưu dạng chữ nên công thức cộng của Excel bỏ qua. Đề nghị nhập lại bằng số.",
    ],
    "Đề nghị sửa trực tiếp trong tệp, giữ nguyên mẫu bảng và gửi lại.",
  ]);
  const links = [
    ...(partsUtf8(bytes)["xl/worksheets/sheet2.xml"] ?? "").matchAll(/location="([^"]*)"/g),
  ];
  expect(links.map(([, location]) => location)).toEqual(["'Bảng'!D12", "'Bảng'!D12", "'Bảng'!B2"]);
});

test("a mark for a sheet that the file has not is given back, and stands in the list", () => {
  const lost = finding("blankScore", { path: "I/1" }, "Trang khác", "D9");
  const { unplaced, bytes } = marked(sketch, [lost]);
  expect(unplaced.map(({ sheet, cell }) => [sheet, cell])).toEqual([["Trang khác", "D9"]]);
  expect(Object.keys(partsOf(bytes)).filter((name) => /comments/.test(name))).toEqual([]);
});

test("a file that is never written gets a new list that says so", () => {
  const findings = [finding("noYear", {})];
  const copy = markedCopy(
    { file: "bảng.ods", units: [], findings, isCopy: false, madeAt },
    markedCopyWords,
  );
  const { bytes } = writeMarkedCopy(new Uint8Array([1, 2, 3]), "ods", copy);
  const [list] = readXlsx(bytes, "a.xlsx").grids;
  expect(list?.cells.slice(0, 2).map(({ text }) => text)).toEqual([
    "DANH SÁCH NỘI DUNG CẦN KIỂM TRA, SỬA",
    "Tệp “bảng.ods” không phải dạng .xlsx nên không đánh dấu trực tiếp được. Đề nghị mở tệp gốc, sửa theo danh sách dưới đây rồi gửi lại.",
  ]);
});

describe("the Open XML SDK finds nothing in a copy that it did not find before", () => {
  // Its markup that is not well formed is beyond the validator, and half a minute for all samples beyond patience.
  const judged = books.filter(
    ({ name }, i) => name !== "commented.xlsx" && (i % 4 === 0 || i > 20),
  );
  test.each(judged.map(({ name, bytes }) => [name, bytes] as const))("%s", async (_, bytes) => {
    const [before, after] = await Promise.all([
      schemaErrors(bytes),
      schemaErrors(marked(bytes).bytes),
    ]);
    expect(after).toEqual(before);
  });
});

test("LibreOffice shows the comments where they belong, those of others too", async () => {
  const chosen = [sampleWorkbooks[0]?.bytes ?? sketch, sketch, commented];
  const saved = await savedByLibreOffice(chosen.map((bytes) => marked(bytes).bytes));
  saved.forEach((bytes, i) => {
    const shown = Object.entries(partsUtf8(bytes))
      .filter(([name]) => /comments\d*\.xml$/.test(name))
      .flatMap(([, xml]) => commentsOf(xml).map(([cell, , text]) => [cell, text]));
    const cell = cellIn(chosen[i] ?? sketch);
    expect(shown.find(([at]) => at === cell)?.[1]).toContain(`Lỗi: ${total}`);
    if (chosen[i] === commented) expect(shown).toContainEqual(["B2", "Xem lại"]);
    expect(readXlsx(bytes, "a.xlsx").grids.map(({ sheet }) => sheet)).toContain("Danh sách lỗi");
  });
});

// helpers

const madeAt = "2025-11-20T02:00:00Z";

/** A cell of the first sheet that holds something. */
const cellIn = (bytes: Uint8Array): string => {
  const cell = readXlsx(bytes, "a.xlsx").grids[0]?.cells.find(({ row }) => row > 4);
  return cell ? `${String.fromCharCode(64 + cell.column)}${cell.row}` : "D12";
};

function marked(bytes: Uint8Array, given?: readonly Finding[]) {
  const sheet = readXlsx(bytes, "a.xlsx").grids[0]?.sheet ?? "";
  const findings = given ?? [
    finding("totalMismatch", { shown: 98, computed: 97.5, typed: true }, sheet, cellIn(bytes)),
    finding("noYear", {}),
  ];
  const copy = markedCopy(
    { file: "a.xlsx", units: ["Xã An Bình"], findings, isCopy: true, madeAt },
    markedCopyWords,
  );
  return writeMarkedCopy(bytes, "xlsx", copy);
}

const looks = ({ styles, cells, ...grid }: ReturnType<typeof readXlsx>["grids"][number]) => ({
  ...grid,
  cells: cells.map((cell) => ({ ...cell, style: styles[cell.style] })),
});

const partsUtf8 = (bytes: Uint8Array): { [name: string]: string } =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );

/** Text of a part that was read byte by byte. */
const textOf = (latin: string): string =>
  strFromU8(Uint8Array.from(latin, (letter) => letter.charCodeAt(0)));

const commentsOf = (xml: string): readonly (readonly (string | undefined)[])[] =>
  [
    ...xml.matchAll(
      /<(?:\w+:)?comment ref="(\w+)" authorId="(\d+)"[^>]*>(.*?)<\/(?:\w+:)?comment>/gs,
    ),
  ].map(([, ref, author, inside = ""]) => [
    ref,
    author,
    [...inside.matchAll(/<(?:\w+:)?t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(""),
  ]);
