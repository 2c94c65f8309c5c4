/** A sheet in an old font encoding is read like the same sheet in Unicode. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { readXlsx } from "../../src/hosts/xlsxHost";
import { toTcvn3, toVni } from "../support/legacyEncoding";

describe.each(["agency", "commune", "enterprise", "residentialArea", "school"])("%s", (unit) => {
  const name = `${unit}.xlsx`;
  const bytes = readFileSync(join(__dirname, "../samples/sheets", name));
  const expected = tablesOf(bytes, name);

  test.each([
    ["TCVN3 in its font", toTcvn3, ".VnTime"],
    ["TCVN3 in an ordinary font", toTcvn3, null],
    ["VNI in its font", toVni, "VNI-Times"],
    ["VNI in an ordinary font", toVni, null],
    ["Unicode in a TCVN3 font", (text: string) => text, ".VnTime"],
    ["decomposed Unicode", (text: string) => text.normalize("NFD"), null],
  ])("%s", (_title, encode, font) => {
    expect(tablesOf(reencoded(bytes, encode, font), name)).toEqual(expected);
  });
});

// helpers

/** What a reading says of its tables; letters in lower case, for TCVN3 loses the case of toned capitals. */
function tablesOf(bytes: Uint8Array, name: string): unknown {
  const { unit, tables } = recogniseWorkbook(readXlsx(bytes, name));
  return JSON.parse(JSON.stringify({ unit, tables }).toLowerCase());
}

function reencoded(
  bytes: Uint8Array,
  encode: (text: string) => string,
  font: string | null,
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts)) {
    const isText = /^xl\/(sharedStrings\.xml|worksheets\/)/.test(path);
    if (!isText && path !== "xl/styles.xml") continue;
    const xml = strFromU8(part);
    parts[path] = strToU8(
      isText
        ? xml.replace(
            /(<t[^>]*>)([^<]*)/g,
            (_all, tag: string, text: string) => tag + encode(unescapeLetters(text)),
          )
        : font === null
          ? xml
          : xml.replace(/(<name val=")[^"]*/g, (_all, start: string) => start + font),
    );
  }
  return zipSync(parts);
}

/** Some writers keep letters as character references. */
const unescapeLetters = (text: string): string =>
  text.replace(/&#(\d+);/g, (all, code: string) =>
    Number(code) < 128 ? all : String.fromCodePoint(Number(code)),
  );
