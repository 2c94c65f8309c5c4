/** Tables in Word documents: read as a sheet would be, with the words around them. */
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { loadRubrics } from "../../src/actions/loading/builtIn/loadRubrics";
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import { inShort } from "../support/inShort";
import {
  cell,
  type DocumentParts,
  paragraph,
  scoredDocument,
  table,
  wordDocument,
} from "../support/wordDocument";

const read = (parts: DocumentParts | string) =>
  readWorkbookFile(
    wordDocument(typeof parts === "string" ? { body: parts } : parts),
    "Bảng điểm.docx",
  );

/** Each sheet as lines, cells between bars. */
async function pictures(parts: DocumentParts | string): Promise<readonly string[]> {
  return (await read(parts)).grids.map(({ cells, rowCount }) =>
    Array.from({ length: rowCount }, (_, at) => {
      const texts: string[] = [];
      for (const { row, column, text } of cells) if (row === at + 1) texts[column - 1] = text;
      return Array.from(texts, (text) => text ?? "").join("|");
    }).join("\n"),
  );
}

const item = (level = 0, list = 1): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr></w:p>`;
const level = (at: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const numbering =
  `<w:abstractNum w:abstractNumId="7">${level(0, "upperRoman", "%1")}${level(1, "decimal", "%1.%2", "<w:isLgl/>")}${level(2, "lowerLetter", "%3)")}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="8">${level(0, "bullet", "\uf0b7")}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
const plain = [
  ["TT", "Nội dung", "Điểm"],
  ["1", "a", "0,5"],
  ["2", "b", "10"],
] as const;

describe("a document is read as a sheet", () => {
  test.each<[string, DocumentParts | string, readonly string[]]>([
    ["a table, every cell the text it is", table(plain), ["TT|Nội dung|Điểm\n1|a|0,5\n2|b|10"]],
    [
      "titles above it, notes below, blank paragraphs nowhere",
      `${paragraph("BẢNG CHẤM ĐIỂM")}<w:p/>${table(plain)}${paragraph("Ghi chú")}`,
      ["BẢNG CHẤM ĐIỂM\nTT|Nội dung|Điểm\n1|a|0,5\n2|b|10\nGhi chú"],
    ],
    [
      "a letterhead in a table of its own stands over the columns that it stands over",
      table([[cell(paragraph("HUYỆN A") + paragraph("XÃ B")), "CỘNG HÒA"]], [2000, 2600]) +
        table(plain, [600, 2600, 1400]),
      ["HUYỆN A||CỘNG HÒA\nXÃ B\nTT|Nội dung|Điểm\n1|a|0,5\n2|b|10"],
    ],
    [
      "merged downwards and across, in the way of today and of older programs",
      table([
        [
          cell("TT", '<w:vMerge w:val="restart"/>'),
          "Nội dung",
          cell("Điểm", '<w:gridSpan w:val="2"/>'),
        ],
        [
          cell("ẩn", "<w:vMerge/>"),
          "tự",
          cell("chấm", '<w:hMerge w:val="restart"/>'),
          cell("", "<w:hMerge/>"),
        ],
        ["1", "a", "2", "3"],
      ]),
      ["TT|Nội dung|Điểm\n|tự|chấm\n1|a|2|3"],
    ],
    [
      "rows drawn by hand whose cells end not quite at one line",
      table(
        [
          ["TT", "Nội dung", cell("Điểm", '<w:gridSpan w:val="2"/>')],
          ["1", cell("a", '<w:gridSpan w:val="2"/>'), "5"],
          ["2", "b", cell("6", '<w:gridSpan w:val="2"/>')],
        ],
        [600, 3000, 90, 1400],
      ),
      ["TT|Nội dung|Điểm\n1|a|5\n2|b|6"],
    ],
    [
      "a row that begins later",
      table(plain).replace("<w:tr>", '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'),
      ["|TT|Nội dung|Điểm\n1|a|0,5\n2|b|10"],
    ],
    [
      "numbers that Word itself puts before items, in cells of their own too",
      {
        numbering,
        body: table([
          ["TT", "Nội dung", "Điểm"],
          [cell(item()), "một", "1"],
          [cell(item(1)), "hai", "1"],
          [cell(item(1)), cell(paragraph("ba", '<w:numPr><w:numId w:val="2"/></w:numPr>')), "1"],
          [cell(item(2)), "bốn", "1"],
          [cell(item()), "năm", "1"],
          [cell(item(1)), "sáu", "1"],
          [cell(item(0, 3)), "bảy", "1"],
          [cell(item(0, 0)), "tám", "1"],
        ]),
      },
      [
        "TT|Nội dung|Điểm\nI|một|1\n1.1|hai|1\n1.2|- ba|1\na)|bốn|1\nII|năm|1\n2.1|sáu|1\nV|bảy|1\n|tám|1",
      ],
    ],
    [
      "a list that a style says, by what it is based on",
      {
        numbering,
        styles:
          '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
        body: table([
          ["TT", "b", "c"],
          [cell(paragraph("x", '<w:pStyle w:val="A"/>')), "", ""],
          ["", "y", ""],
        ]),
      },
      ["TT|b|c\nI x\n|y"],
    ],
    [
      "what was changed is read as it stands now, what is hidden not",
      table([
        ...plain,
        [
          cell(
            "<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>đi</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>",
          ),
          cell(
            '<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t xml:space="preserve">một </w:t><w:tab/><w:t>hai</w:t><w:br/><w:t>ba</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>',
          ),
          cell('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'),
        ],
      ]).replace("</w:tbl>", `<w:tr><w:trPr><w:del/></w:trPr>${cell("x")}</w:tr></w:tbl>`),
      ["TT|Nội dung|Điểm\n1|a|0,5\n2|b|10\nmới|một \thai\nba|✓"],
    ],
    [
      "a table inside a cell of another one stands after it",
      table([[cell(paragraph("XÃ B") + table(plain)), "phải"]]),
      ["XÃ B|phải\nTT|Nội dung|Điểm\n1|a|0,5\n2|b|10"],
    ],
    [
      "a page with words above a table of its own is a sheet of its own",
      `${table(plain)}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${paragraph("THÔN HAI")}${table(plain)}`,
      ["TT|Nội dung|Điểm\n1|a|0,5\n2|b|10", "THÔN HAI\nTT|Nội dung|Điểm\n1|a|0,5\n2|b|10"],
    ],
    [
      "a table that begins a page goes on from the page before, and so does a last page of words",
      `${table(plain)}${paragraph("", "<w:sectPr/>")}${table(plain.slice(1))}${paragraph("Ký tên", "<w:pageBreakBefore/>")}`,
      ["TT|Nội dung|Điểm\n1|a|0,5\n2|b|10\n1|a|0,5\n2|b|10\nKý tên"],
    ],
  ])("%s", async (_title, parts, expected) => {
    expect(await pictures(parts)).toEqual(expected);
  });

  test("looks: bold, fonts and colours by what the text says, its styles, and the document", async () => {
    const run = (look: string): string =>
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr>${look}</w:rPr><w:t>chữ</w:t></w:r></w:p>`;
    const { grids } = await read({
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi=".VnTime"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:b/></w:rPr></w:style>',
      body: table([
        [cell(run('<w:b w:val="0"/><w:color w:val="FF0000"/>')), cell(run("<w:i/>")), "c"],
        ["1", "2", "3"],
        ["4", "", "6"],
      ]),
    });
    const [grid] = grids;
    expect(grid?.styles.filter(({ bordered }) => bordered)).not.toEqual([]);
    expect(grid?.emptyStyled.map(([row, column]) => [row, column])).toEqual([[3, 2]]);
    const looks = grid?.cells.slice(0, 2).map(({ style }) => grid.styles[style]);
    expect(looks).toMatchObject([
      { bold: false, italic: false, fontName: ".VnTime", fontSize: 14, colour: "#FF0000" },
      { bold: true, italic: true, horizontal: "center", colour: null },
    ]);
  });

  test("the main part may have a number, as Word on the web gives it", async () => {
    const bytes = wordDocument({ body: table(plain) }, "word/document2.xml");
    expect((await readWorkbookFile(bytes, "a.docx")).format).toBe("docx");
  });
});

describe("refused", () => {
  test.each<[string, string, object]>([
    [
      "a letter without a table",
      paragraph("Kính gửi"),
      { code: "notAWorkbook", facts: { detail: "wordText" } },
    ],
    [
      "a letter with tables for its head and its signature alone",
      table([["HUYỆN", "CỘNG HÒA"]]) + paragraph("Kính gửi") + table([["", "CHỦ TỊCH"]]),
      { code: "notAWorkbook", facts: { detail: "wordText" } },
    ],
    ["a document cut off", "<w:tbl><w:tr><w:tc>", { code: "damagedFile" }],
    ["tables in tables without end", "<w:tbl><w:tr><w:tc>".repeat(20_000), { code: "damagedFile" }],
    ["runs in runs without end", `<w:p>${"<w:ins>".repeat(20_000)}`, { code: "damagedFile" }],
    [
      "tables as wide as a sheet, over and over",
      '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="16384"/></w:tcPr></w:tc></w:tr></w:tbl>'.repeat(
        100,
      ),
      { code: "tooLarge" },
    ],
    [
      "more cells than any book may hold",
      `<w:tbl>${`<w:tr>${"<w:tc/>".repeat(1000)}</w:tr>`.repeat(1001)}</w:tbl>`,
      { code: "tooLarge" },
    ],
  ])("%s", async (_title, body, refusal) => {
    await expect(read(body)).rejects.toMatchObject(refusal);
  });

  test("numbers of lists stay short, whatever their pattern and start say", async () => {
    const lists =
      `<w:abstractNum w:abstractNumId="7">${level(0, "upperRoman", "%1".repeat(100_000))}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="2000000000"/></w:lvlOverride></w:num>';
    const [picture = ""] = await pictures({
      numbering: lists,
      body: table([
        [cell(item()), "", ""],
        ["b", "", ""],
        ["c", "", ""],
      ]),
    });
    expect(picture.length).toBeLessThan(400);
  });
});

test("a score sheet in a document: owner, year, table, points and result are read, and text is no fault", async () => {
  const reading = recogniseWorkbook(await readWorkbookFile(scoredDocument(), "a.docx"));
  expect(reading).toMatchObject({
    unit: "XÃ AN BÌNH",
    unitType: "commune",
    year: 2025,
    format: "docx",
  });
  const { findings, tables } = scoreReading(reading, loadRubrics(), {});
  expect(reading.tables.map(inShort)).toEqual([
    [
      "I nhóm 40",
      "I/1 20=17",
      "I/2 20=19",
      "II nhóm 60",
      "II/1 30=30",
      "II/2 30=28.5",
      "tổng 100=94.5",
    ],
  ]);
  expect(tables.map(({ score }) => score.outcome)).toMatchObject([{ verdict: "met" }]);
  expect(findings).toEqual([]);
});
