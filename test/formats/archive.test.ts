/** Archives: what goes in comes out, and no file takes another's place. */
import { strFromU8, strToU8 } from "fflate";
import { readArchive, writeArchive } from "../../src/formats/package/archive";
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
