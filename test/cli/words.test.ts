/** Whatever the command prints for people is Vietnamese: its help, its refusals, its reports over the samples. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mendableCodes } from "../../src/core/audit/mends";
import { buildCommand, chamDiem } from "../support/commandLine";
import { foreignWords } from "../support/foreignWords";

jest.setTimeout(240_000);

const out = mkdtempSync(join(tmpdir(), "cham-diem-words-"));
const district = "test/samples/district/files";
const sheet = "test/samples/sheets/commune.xlsx";
const note = join(out, "ghi chú.json");

beforeAll(() => {
  buildCommand();
  writeFileSync(note, "{}");
});
afterAll(() => rmSync(out, { recursive: true }));

/** Commands and what is typed for them: theirs in any language. */
const TYPED = (
  "cham-diem recognise score consolidate answer print papers distribute calendar lastyear evidence xray share join people choose mend all rubric check rubrics profiles forms " +
  "overrides assignments choices conditions facts fields units applies met notmet true false"
).split(" ");
/** Keys and values of the files that the help shows. */
const SHOWN_BY_HELP = (
  "unit points verdict reason issuer number ds-bcđ place day signers authority null position name recipients ranking kind standard " +
  "ties skipping dense othertables minutes proposal report scoretable registration explanation certificate list decision summary " +
  "differences places unitname left top thisyear lastyear primaryschool code column sheet role self unittype commune file docx xlsx ics above year together eachtype person contents original"
).split(" ");

/** Kinds of findings as they are typed behind --mend. */
const MENDABLE = mendableCodes.map((code) => code.toLowerCase());

/** Units of which only the name of a file tells, typed there without accents. */
const NAMES_OF_FILES = ["luu", "tdp", "thuong", "chieng", "diem", "copy"];

test.each<[string, readonly string[], readonly string[]]>([
  ["help", ["--help"], [...SHOWN_BY_HELP, ...MENDABLE]],
  ["no command", [], []],
  ["an unknown command", ["làm"], []],
  ["an unknown option", ["score", sheet, "--mức", "1"], []],
  ["a file that is not there", ["score", "khong-co.xlsx"], []],
  ["recognise", ["recognise", sheet], []],
  ["recognise, a whole district", ["recognise", ...districtFiles()], []],
  ["score", ["score", sheet], []],
  ["score, pass line and grades", ["score", sheet, "--pass", "95", "--grades", "Khá=70"], []],
  ["score, a wrong pass line", ["score", sheet, "--pass", "chín"], []],
  ["score, an unknown rubric", ["score", sheet, "--rubric", "khong-co"], []],
  ["consolidate", ["consolidate", district, "--out", join(out, "a.xlsx")], NAMES_OF_FILES],
  ["consolidate without a place", ["consolidate", district], []],
  ["consolidate, wrong decisions", ["consolidate", district, "--overrides", note, "--json"], []],
  ["print", ["print", sheet, "--out", out], []],
  ["print, a wrong code", ["print", sheet, "--code", "XYZW-QRST"], []],
  ["papers", ["papers", sheet, "--kinds", "minutes,proposal", "--out", out], ["minutes"]],
  ["papers, an unknown kind", ["papers", sheet, "--kinds", "thư", "--out", out], ["minutes"]],
  ["answer without answers", ["answer", "tt124-school"], []],
  ["lastyear without last year's file", ["lastyear", sheet], []],
  ["lastyear, the same file twice", ["lastyear", sheet, sheet], []],
  ["xray", ["xray", join(district, "BCĐ ANTT TDP so 4 X. Quynh Luu.xlsx")], MENDABLE],
  ["xray, a kind that a person mends", ["xray", sheet, "--mend", "sai", "--out", out], MENDABLE],
  ["evidence", ["evidence", sheet], []],
  ["share without anybody", ["share", sheet, "--out", out], []],
  [
    "share, a wrong file of people",
    ["share", sheet, "--people", note, "--out", out],
    ["person", "contents"],
  ],
  ["join without copies", ["join", sheet], []],
  ["join, no copies of it", ["join", sheet, sheet, "--out", join(out, "ghép.xlsx")], []],
  ["rubric check, a wrong file", ["rubric", "check", note], keysOfRubrics()],
])("%s", (_what, words, alsoAllowed) => {
  const { stdout, stderr } = chamDiem(words);
  const said = words.includes("--json") ? stderr : `${stdout}\n${stderr}`;
  expect(said.trim()).not.toBe("");
  // What was typed comes back as it was typed.
  const typed = words.flatMap((word) => word.split(/[^\p{L}\d-]+/u));
  expect(foreignWords(said, [...TYPED, ...alsoAllowed, ...typed])).toEqual([]);
});

// helpers

/** The parts of a rubric file, as its keeper must write them. */
function keysOfRubrics(): readonly string[] {
  const schema = readFileSync("rubrics/rubric.schema.json", "utf8");
  return [...schema.matchAll(/"\$?(\w+)"/g)].map(([, word = ""]) => word);
}

/** A few, one of each way to be refused among them. */
function districtFiles(): readonly string[] {
  const names = ["Bảng điểm 47.xlsx", "bang cham diem 84.xlsx", "BCĐ ANTT Xã Quỳnh Lưu.ods"];
  return names.map((name) => join(district, name));
}
