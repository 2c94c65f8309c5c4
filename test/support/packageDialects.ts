/** Owns one small score sheet as the programs of the world pack it: each dialect is the edit of its parts that makes it so. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Parts } from "./customXml";
import {
  BOOK,
  BOOK_RELATIONS,
  drawingType,
  link,
  putBehind,
  relationshipsType,
  relationshipTypes,
  rename,
  replace,
  SHEET,
  SHEET_RELATIONS,
  sharedTexts,
  spreadsheet,
  state,
  TYPES,
} from "./partEdits";
import { googleSheets, wpsOffice } from "./writerDialects";
import { mainNamespace, sketchedXlsx } from "./xlsxPackage";

export interface Dialect {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>';

const sketch = sketchedXlsx({
  sheets: [
    {
      name: "Bảng",
      cells: {
        A1: "BẢNG CHẤM ĐIỂM xã An Bình năm 2025",
        A2: "STT",
        B2: "Nội dung",
        C2: "Điểm tối đa",
        D2: "Điểm tự chấm",
        A3: 1,
        B3: "Có nghị quyết chuyên đề",
        C3: 60,
        D3: 50,
        A4: 2,
        B4: "Có kế hoạch thực hiện",
        C4: 40,
        D4: 40,
        B5: "Tổng cộng",
        C5: { formula: "SUM(C3:C4)", value: 100 },
        D5: { formula: "SUM(D3:D4)", value: 90 },
      },
    },
  ],
});

const edits: readonly (readonly [name: string, make: (parts: Parts) => void])[] = [
  ["as it is", () => undefined],
  [
    "no content type for .rels, each is named",
    (parts) => {
      replace(parts, TYPES, /<Default Extension="rels"[^>]*>/, "");
      state(parts, "_rels/.rels", relationshipsType);
      state(parts, BOOK_RELATIONS, relationshipsType);
    },
  ],
  [
    "the content type for .xml is the workbook's",
    (parts) =>
      replace(
        parts,
        TYPES,
        /ContentType="application\/xml"/,
        `ContentType="${spreadsheet}.sheet.main+xml"`,
      ),
  ],
  [
    "styles without the list of named ones",
    (parts) => {
      replace(parts, "xl/styles.xml", /<cellStyleXfs.*<\/cellStyleXfs>/, "");
      replace(parts, "xl/styles.xml", / xfId="0"/g, "");
    },
  ],
  [
    "styles with nothing in them",
    (parts) => {
      parts["xl/styles.xml"] = `<styleSheet xmlns="${mainNamespace}"/>`;
    },
  ],
  [
    "styles with number formats and colours only",
    (parts) => {
      parts["xl/styles.xml"] =
        `<styleSheet xmlns="${mainNamespace}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0,0"/></numFmts><dxfs count="0"/><colors><mruColors><color rgb="FFFF0000"/></mruColors></colors></styleSheet>`;
    },
  ],
  [
    "no styles",
    (parts) => {
      delete parts["xl/styles.xml"];
      replace(parts, BOOK_RELATIONS, /<Relationship Id="rIdStyles"[^>]*>/, "");
      replace(parts, TYPES, /<Override PartName="\/xl\/styles.xml"[^>]*>/, "");
    },
  ],
  ["strict", strict],
  [
    "strict, with prefixes",
    (parts) => {
      strict(parts);
      prefixed(parts);
    },
  ],
  ["prefixes on every element", prefixed],
  [
    "absolute targets",
    (parts) => {
      replace(parts, BOOK_RELATIONS, /Target="/g, 'Target="/xl/');
      replace(parts, "_rels/.rels", /Target="/g, 'Target="/');
    },
  ],
  [
    "targets by way of the folder above",
    (parts) => {
      replace(parts, BOOK_RELATIONS, /Target="/g, 'Target="../xl/./');
      replace(parts, "_rels/.rels", /Target="/g, 'Target="./');
    },
  ],
  [
    "the workbook at the top",
    (parts) => {
      rename(parts, (name) => name.replace(/^xl\/(_rels\/)?workbook/, "$1workbook"));
      replace(parts, BOOK_RELATIONS.slice(3), /Target="/g, 'Target="xl/');
      replace(parts, "_rels/.rels", /xl\/workbook/, "workbook");
      replace(parts, TYPES, /\/xl\/workbook/, "/workbook");
    },
  ],
  [
    "capital names",
    (parts) => {
      rename(parts, (name) => name.replace(/^xl\//, "XL/"));
      replace(parts, TYPES, /"\/xl\//g, '"/XL/');
      replace(parts, "_rels/.rels", /"xl\//g, '"XL/');
    },
  ],
  [
    "byte order marks, white space and comments",
    (parts) => {
      for (const name of [SHEET, BOOK, TYPES, BOOK_RELATIONS, "xl/styles.xml"])
        replace(parts, name, /^(<\?xml.*\?>\s*)?/, "\ufeff$1<!-- made by hand -->\r\n");
      replace(parts, BOOK, /></g, ">\r\n  <");
    },
  ],
  [
    "apostrophes around attributes",
    (parts) => {
      for (const name of Object.keys(parts)) replace(parts, name, /="([^"']*)"/g, "='$1'");
    },
  ],
  ["texts in a shared list", sharedTexts],
  [
    "the highest number of a sheet",
    (parts) => replace(parts, BOOK, /sheetId="1"/, 'sheetId="65534"'),
  ],
  [
    "tables, checks, links, headings and extensions behind the cells",
    (parts) => {
      putBehind(
        parts,
        '<dataValidations count="1"><dataValidation type="decimal" sqref="D3:D4"><formula1>0</formula1><formula2>60</formula2></dataValidation></dataValidations>' +
          '<hyperlinks><hyperlink ref="B3" location="Bảng!A1"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>' +
          '<headerFooter><oddHeader>&amp;L&amp;G</oddHeader></headerFooter><drawing r:id="rId1"/><legacyDrawingHF r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts><extLst/>',
      );
      link(parts, SHEET_RELATIONS, "rId1", "drawing", "../drawings/drawing1.xml");
      link(parts, SHEET_RELATIONS, "rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml");
      link(parts, SHEET_RELATIONS, "rId3", "table", "../tables/table1.xml");
      parts["xl/drawings/drawing1.xml"] =
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>';
      parts["xl/drawings/vmlDrawing1.vml"] = '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>';
      parts["xl/tables/table1.xml"] =
        `<table xmlns="${mainNamespace}" id="1" name="T" displayName="T" ref="A2:D4"><tableColumns count="4">${["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm"].map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`).join("")}</tableColumns></table>`;
      state(
        parts,
        "xl/drawings/drawing1.xml",
        "application/vnd.openxmlformats-officedocument.drawing+xml",
      );
      state(parts, "xl/drawings/vmlDrawing1.vml", drawingType);
      state(parts, "xl/tables/table1.xml", `${spreadsheet}.table+xml`);
    },
  ],
  [
    "form controls in two tongues behind the boxes",
    (parts) => {
      putBehind(
        parts,
        '<legacyDrawing r:id="rId1"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"/></mc:AlternateContent>',
      );
      drawn(parts, emptyDrawing);
    },
  ],
  [
    "an alternative before the drawing, none behind it",
    (parts) => {
      putBehind(
        parts,
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"/></mc:AlternateContent><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
      );
    },
  ],
  [
    "a drawing for boxes that is one empty tag",
    (parts) => {
      putBehind(parts, '<legacyDrawing r:id="rId1"/>');
      drawn(parts, '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>');
    },
  ],
  [
    "comments of others with prefixes, their boxes with prefixes of their own",
    (parts) => {
      putBehind(parts, '<legacyDrawing r:id="rId1"/>');
      drawn(
        parts,
        '<xml xmlns:ns0="urn:schemas-microsoft-com:vml" xmlns:ns1="urn:schemas-microsoft-com:office:excel"><ns0:shapetype id="_x0000_t202"/><ns0:shape id="_x0000_s1025" type="#_x0000_t202"><ns1:ClientData ObjectType="Note"><ns1:Row>2</ns1:Row><ns1:Column>3</ns1:Column></ns1:ClientData></ns0:shape></xml>',
      );
      commented(
        parts,
        `<x:comments xmlns:x="${mainNamespace}"><x:authors><x:author>Chị Hoa</x:author></x:authors><x:commentList><x:comment ref="D3" authorId="0"><x:text><x:t>Đã hỏi xã</x:t></x:text></x:comment></x:commentList></x:comments>`,
      );
    },
  ],
  [
    "comments without boxes",
    (parts) =>
      commented(
        parts,
        `<comments xmlns="${mainNamespace}"><authors><author/></authors><commentList><comment ref="D3" authorId="0"><text><t>Đã hỏi xã</t></text></comment></commentList></comments>`,
      ),
  ],
  [
    "comments of a thread, which newer programs show otherwise",
    (parts) => {
      putBehind(parts, '<legacyDrawing r:id="rId1"/>');
      drawn(parts, emptyDrawing);
      commented(
        parts,
        `<comments xmlns="${mainNamespace}"><authors><author>tc={00000001-0000-0000-0000-000000000001}</author></authors><commentList><comment ref="D3" authorId="0"><text><t>[Threaded comment] Đã hỏi xã</t></text></comment></commentList></comments>`,
      );
      const thread = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
      const threadTypes = "http://schemas.microsoft.com/office/2017/10/relationships";
      parts["xl/threadedComments/threadedComment1.xml"] =
        `<ThreadedComments xmlns="${thread}"><threadedComment ref="D3" dT="2025-11-01T00:00:00.00" personId="{00000002-0000-0000-0000-000000000002}" id="{00000001-0000-0000-0000-000000000001}"><text>Đã hỏi xã</text></threadedComment></ThreadedComments>`;
      parts["xl/persons/person.xml"] =
        `<personList xmlns="${thread}"><person displayName="Chị Hoa" id="{00000002-0000-0000-0000-000000000002}" userId="hoa" providerId="None"/></personList>`;
      link(
        parts,
        SHEET_RELATIONS,
        "rId7",
        "threadedComment",
        "../threadedComments/threadedComment1.xml",
        threadTypes,
      );
      link(parts, BOOK_RELATIONS, "rIdPersons", "person", "persons/person.xml", threadTypes);
      state(
        parts,
        "xl/threadedComments/threadedComment1.xml",
        "application/vnd.ms-excel.threadedcomments+xml",
      );
      state(parts, "xl/persons/person.xml", "application/vnd.ms-excel.person+xml");
    },
  ],
  ["WPS Office, as far as it is documented", wpsOffice],
  ["Google Sheets, as far as it is documented", googleSheets],
];

/** Packages that some program writes although they break the rules: told with what was wrong before. */
const brokenEdits: readonly (readonly [name: string, make: (parts: Parts) => void])[] = [
  [
    "boxes and comments that lead to parts which are not there",
    (parts) => {
      putBehind(parts, '<legacyDrawing r:id="rId1"/>');
      link(parts, SHEET_RELATIONS, "rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml");
      link(parts, SHEET_RELATIONS, "rId2", "comments", "../comments1.xml");
    },
  ],
  [
    "boxes by a name that nothing is tied to",
    (parts) => putBehind(parts, '<legacyDrawing r:id="rId9"/>'),
  ],
  [
    "comments with neither authors nor list",
    (parts) => commented(parts, `<comments xmlns="${mainNamespace}"/>`),
  ],
  [
    "names of parts with backslashes",
    (parts) => rename(parts, (name) => (name === TYPES ? name : name.replace(/\//g, "\\"))),
  ],
];

export const dialects: readonly Dialect[] = edits.map(made);
export const brokenDialects: readonly Dialect[] = brokenEdits.map(made);

// helpers

function made([name, make]: readonly [string, (parts: Parts) => void]): Dialect {
  const parts: Parts = Object.fromEntries(
    Object.entries(unzipSync(sketch)).map(([part, content]) => [part, strFromU8(content)]),
  );
  make(parts);
  const files = Object.entries(parts).map(([part, content]) => [part, strToU8(content)] as const);
  return {
    name,
    bytes: zipSync(Object.fromEntries(files), { mtime: new Date("2025-11-01T00:00:00Z") }),
  };
}

function strict(parts: Parts): void {
  for (const name of Object.keys(parts)) {
    replace(
      parts,
      name,
      new RegExp(relationshipTypes, "g"),
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    );
    replace(
      parts,
      name,
      new RegExp(mainNamespace, "g"),
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    );
  }
  replace(parts, BOOK, /<workbook /, '<workbook conformance="strict" ');
}

function prefixed(parts: Parts): void {
  for (const name of [SHEET, BOOK, "xl/styles.xml"]) {
    replace(parts, name, /<(\/?)(?=\w)/g, "<$1x:");
    replace(parts, name, / xmlns="/, ' xmlns:x="');
  }
}

function drawn(parts: Parts, drawing: string): void {
  parts["xl/drawings/vmlDrawing1.vml"] = drawing;
  link(parts, SHEET_RELATIONS, "rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml");
  state(parts, "xl/drawings/vmlDrawing1.vml", drawingType);
}

function commented(parts: Parts, xml: string): void {
  parts["xl/comments1.xml"] = xml;
  link(parts, SHEET_RELATIONS, "rId2", "comments", "../comments1.xml");
  state(parts, "xl/comments1.xml", `${spreadsheet}.comments+xml`);
}
