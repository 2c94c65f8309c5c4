/** Archives: what goes in comes out, and no file takes another's place. */
import { readFileSync } from "node:fs";
import { strFromU8, strToU8, zipSync } from "fflate";
import { openArchive, readArchive, writeArchive } from "../../src/formats/package/archive";
import { HostError } from "../../src/hosts/host";

const file = (name: string, text: string) => ({ name, content: strToU8(text) });

test("files come out as they went in; a second of the same name gets a number", () => {
  const archive = writeArchive([
    file("Xã An Bình.xlsx", "một"),
    file("b.xlsx", "hai"),
    file("b.xlsx", "ba"),
  ]);
  expect(readArchive(archive).map(({ name, content }) => [name, strFromU8(content)])).toEqual([
    ["Xã An Bình.xlsx", "một"],
    ["b.xlsx", "hai"],
    ["b (2).xlsx", "ba"],
  ]);
});

test("a damaged archive is refused", () => {
  const archive = writeArchive([file("a.xlsx", "một")]);
  expect(() => readArchive(archive.subarray(0, archive.length - 10))).toThrow(HostError);
});

describe("what is given as an archive", () => {
  const sheet = readFileSync("test/samples/sheets/school.xlsx");

  test.each<[string, Uint8Array, readonly string[] | null]>([
    [
      "files, some in folders",
      zipSync({ "a.xlsx": sheet, "Xã B": { "b.xlsx": sheet } }),
      ["a.xlsx", "Xã B/b.xlsx"],
    ],
    ["an archive in it is a file like any other", zipSync({ "a.zip": sheet }), ["a.zip"]],
    ["a workbook is none", sheet, null],
    ["a document is none", zipSync({ "[Content_Types].xml": strToU8("<a/>") }), null],
    ["no package at all", strToU8("a;b"), null],
    ["nothing", new Uint8Array(), null],
    ["cut in half", zipSync({ "a.xlsx": sheet }).subarray(0, 500), null],
    ["more files than any round", zipSync(manyFiles(5_001)), null],
  ])("%s", (_title, bytes, names) => {
    expect(openArchive(bytes)?.names ?? null).toEqual(names);
  });

  test.each<[string, readonly number[], number, string]>([
    ["Unicode, and said so", [...strToU8("Xã Ấp 1.xlsx")], 0x800, "Xã Ấp 1.xlsx"],
    ["Unicode, not said", [...strToU8("Xã Ấp 1.xlsx")], 0, "Xã Ấp 1.xlsx"],
    // Tones stand apart from their letters, as Windows in Vietnam wrote them.
    ["the code page of Vietnam", [0x58, 0x61, 0xde, 0x20, 0xc2, 0xec, 0x70], 0, "Xã Ấp"],
  ])("names in %s", (_title, name, flags, expected) => {
    expect(openArchive(named(Uint8Array.from(name), flags))?.names).toEqual([expected]);
  });
});

// helpers

function manyFiles(count: number) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`${at}.csv`, new Uint8Array()]),
  );
}

/** An archive of one empty file whose name is these bytes. */
function named(name: Uint8Array, flags: number): Uint8Array {
  const bytes = zipSync({ ["x".repeat(name.length)]: new Uint8Array() }, { level: 0 });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint16(at + 8, flags, true);
    bytes.set(name, at + 46);
  }
  return bytes;
}
