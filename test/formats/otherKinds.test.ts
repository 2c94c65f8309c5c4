/** What is sent as a score sheet and is none is named for what it is. */
import { CFB } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { HostError } from "../../src/hosts/host";
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import { refusalOf } from "../../src/actions/rounds/refusals";
import { describeFinding, describeHostError } from "../../src/messages/vi";

const bytesOf = (...bytes: readonly number[]) => Uint8Array.from([...bytes, ...Array(600).fill(7)]);

function compound(stream: string): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${stream}`, new Uint8Array(600));
  return new Uint8Array(CFB.write(file, { type: "array" }));
}

const zip = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<a/>")])));

const letter = `Received: from mail.example.vn (10.0.0.1)
\tby mx.example.vn; Mon, 3 Nov 2025 08:00:00 +0700
From: thon1@example.vn
Subject: bang cham diem
MIME-Version: 1.0

STT;Noi dung;Diem`;

test.each<[string, Uint8Array, string]>([
  ["a .rar", bytesOf(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00), "Tệp nén .rar"],
  ["a .7z", bytesOf(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), "Tệp nén .7z"],
  ["a .zip of files", zip("a.xlsx", "b.xlsx"), "Tệp nén .zip"],
  ["a .doc", compound("WordDocument"), "Văn bản Word"],
  [
    "a Word document that is one XML file",
    strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package/>'),
    "Văn bản Word",
  ],
  ["a .rtf", strToU8("{\\rtf1\\ansi Bảng chấm điểm}"), "Văn bản Word"],
  ["a .ppt", compound("PowerPoint Document"), "Bản trình chiếu"],
  ["a .msg", compound("__properties_version1.0"), "Thư điện tử"],
  ["an .eml", strToU8(letter), "Thư điện tử"],
  ["a .pdf", strToU8("%PDF-1.7\n"), "Tệp .pdf"],
  ["a .jpg", bytesOf(0xff, 0xd8, 0xff, 0xe0), "Ảnh chụp hoặc bản quét"],
  ["a .png", bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), "Ảnh chụp hoặc bản quét"],
  ["a .heic", bytesOf(0, 0, 0, 0x18, ...strToU8("ftypheic")), "Ảnh chụp hoặc bản quét"],
  ["a .webp", bytesOf(...strToU8("RIFFabcdWEBP")), "Ảnh chụp hoặc bản quét"],
  ["a .lnk", bytesOf(0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0), "Lối tắt"],
  ["a book of Excel 2", bytesOf(0x09, 0, 4, 0, 2, 0, 0x10, 0), "Chưa đọc được tệp dạng Excel 2"],
  ["a book of Excel 3", bytesOf(0x09, 2, 6, 0, 0, 0, 0x10, 0), "Chưa đọc được tệp dạng Excel 3"],
  ["a book of Excel 4", bytesOf(0x09, 4, 6, 0, 0, 0, 0x10, 0), "Chưa đọc được tệp dạng Excel 4"],
  [
    "a page of Excel with its files",
    strToU8("MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related\n"),
    "Chưa đọc được tệp dạng mht",
  ],
])("%s", async (_title, bytes, beginning) => {
  const problem: unknown = await readWorkbookFile(bytes, "a.xlsx").catch((error: unknown) => error);
  if (!(problem instanceof HostError)) throw problem;
  const sentence = describeFinding(refusalOf(problem).refusal);
  expect(sentence.slice(0, beginning.length)).toBe(beginning);
  expect(sentence).toMatch(/\. Đề nghị .*\.$/);
  expect(describeHostError(problem)).toMatch(/\. Hãy .*\.$/);
});

test("a table whose lines look like a letter's head is a table", async () => {
  const { grids } = await readWorkbookFile(
    strToU8("Subject: ANTT;Diem: 1\nDate: 2025;Diem: 2\nFrom: a;x\n"),
    "a.csv",
  );
  expect(grids[0]?.cells[0]?.value).toBe("Subject: ANTT");
});
