/** What the command refuses: files that cannot be read and commands that cannot be run. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { scoredDocument } from "../support/wordDocument";
import { buildCommand, chamDiem, chamDiemJson, root } from "../support/commandLine";

const sampleBytes = readFileSync(join(root, "test/samples/sheets/agency.xlsx"));
const districtFile = (name: string): Buffer =>
  readFileSync(join(root, "test/samples/district/files", name));

let folder = "";
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
  mkdirSync(join(folder, "folder.xlsx"));
  const files: { readonly [name: string]: Uint8Array | string } = {
    "empty.xlsx": "",
    "text.xlsx": "Bảng chấm điểm",
    "page.xlsx": "<html><body><table></table></body></html>",
    "document.xlsx": zipSync({ "word/document.xml": strToU8("<w:document/>") }),
    "cut.xlsx": sampleBytes.subarray(0, 5000),
    "header.xlsx": sampleBytes.subarray(0, 4),
    "locked.xlsx": districtFile("bang cham diem 84.xlsx"),
    "document.pdf.xlsx": "%PDF-1.7",
    "named.xlsx": districtFile("BCĐ ANTT Trường Tiểu học Lương Thịnh.xls"),
    "table.csv":
      "BẢNG CHẤM ĐIỂM;;;\nTiêu chuẩn an toàn về an ninh, trật tự năm 2025;;;\n" +
      "STT;Nội dung;Điểm tối đa;Điểm tự chấm\n1;Ký cam kết;60;59,5\n2;Có mô hình;40;40\n;Tổng cộng;100;99,5\n",
    "document.docx": scoredDocument(),
    "oneOverride.json": JSON.stringify({ overrides: { unit: "Xã An Bình", verdict: "notMet" } }),
    "noReason.json": JSON.stringify({ overrides: [{ unit: "Xã An Bình", verdict: "notMet" }] }),
    "noFileNamed.json": JSON.stringify({ assignments: [{ unit: "Xã An Bình" }] }),
    "text.json": JSON.stringify("Xã An Bình"),
    "noUnits.json": JSON.stringify({ overrides: [] }),
    "unitWords.json": JSON.stringify({ units: ["Xã An Bình"] }),
    "noList.csv": "Ngày;Số\n1;2\n",
    "old.xls": districtFile("BCĐ ANTT Trường Tiểu học Lương Thịnh.xls"),
    "open.ods": districtFile("BCĐ ANTT Xã Quỳnh Lưu.ods"),
    "blank.xlsx": districtFile("Bảng điểm 47.xlsx"),
    "scores.xlsx": sampleBytes,
    "rubric.json": readFileSync(join(root, "rubrics/phong-trao-510.json")),
    "broken.json": "{",
    "wrong.json": JSON.stringify({ id: "X", surprise: true }),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe("files", () => {
  test.each([
    ["empty.xlsx", "emptyFile", null, 3],
    ["text.xlsx", "notAWorkbook", null, 3],
    ["page.xlsx", "notAWorkbook", null, 3],
    ["document.pdf.xlsx", "unsupportedFormat", null, 3],
    ["document.xlsx", "notAWorkbook", null, 3],
    ["cut.xlsx", "damagedFile", null, 3],
    ["header.xlsx", "damagedFile", null, 3],
    ["locked.xlsx", "passwordProtected", null, 3],
    ["missing.xlsx", "unreadableFile", null, 3],
    ["folder.xlsx", "unreadableFile", null, 3],
    ["blank.xlsx", "noScoreTable", "xlsx", 1],
  ])("%s: %s, format %s, exit code %i; nothing written", (file, code, format, expectedCode) => {
    const before = stateOf(folder);
    for (const command of ["recognise", "score"]) {
      const { exitCode, value } = chamDiemJson<Refused>([command, file], folder);
      expect(exitCode).toBe(expectedCode);
      expect(value).toMatchObject({
        file,
        format,
        tables: [],
        findings: [{ code, severity: "error" }],
      });
      expect(value.findings[0]?.text).toMatch(/^[A-ZĐ].*\.$/u);
      const readable = chamDiem([command, file], folder);
      expect(readable.exitCode).toBe(expectedCode);
      expect(readable.stdout + readable.stderr).toContain(value.findings[0]?.text);
      // A person reads no program's trace.
      expect(readable.stderr).not.toMatch(/\n\s+at /);
    }
    expect(stateOf(folder)).toEqual(before);
  });

  test.each([
    ["old.xls", "xls", ["movement", "standard"]],
    ["open.ods", "ods", ["standard", "movement"]],
    ["named.xlsx", "xls", ["movement", "standard"]],
    ["table.csv", "csv", ["standard"]],
    ["document.docx", "docx", ["standard"]],
  ])("%s is read as %s, whatever its name", (file, format, kinds) => {
    for (const command of ["recognise", "score"]) {
      const { exitCode, value } = chamDiemJson<Recognised>([command, file], folder);
      expect(exitCode).toBeLessThan(2);
      expect(value).toMatchObject({ file, format });
      expect(value.tables.map(({ kind }) => kind)).toEqual(kinds);
    }
  });

  test("exit code 3 only when no file could be read", () => {
    expect(chamDiem(["recognise", "empty.xlsx", "text.xlsx"], folder).exitCode).toBe(3);
    expect(
      chamDiem(["recognise", "empty.xlsx", join(root, "test/samples/sheets/agency.xlsx")], folder)
        .exitCode,
    ).toBe(1);
    expect(
      chamDiem(["recognise", join(root, "test/samples/sheets/agency.xlsx")], folder).exitCode,
    ).toBe(0);
  });
});

describe("commands", () => {
  test.each<[string, readonly string[], string]>([
    ["no command", [], "Chưa ghi lệnh"],
    ["an unknown command", ["nhan-dang", "a.xlsx"], "Không có lệnh “nhan-dang”"],
    [
      "a consolidation without a place for its result",
      ["consolidate", "a"],
      "“consolidate” cần --out TỆP.xlsx",
    ],
    [
      "a consolidation of a strange year",
      ["consolidate", "a", "--out", "b.xlsx", "--year", "25"],
      "Năm “25” không hợp lệ",
    ],
    ...filesOf("--units", [
      ["text.xlsx", "Không đọc được tệp danh sách đơn vị “text.xlsx”"],
      ["locked.xlsx", "Không đọc được tệp danh sách đơn vị “locked.xlsx”"],
      ["missing.xlsx", "Không đọc được tệp danh sách đơn vị “missing.xlsx”"],
      ["scores.xlsx", "Tệp này là bảng chấm điểm, không phải danh sách đơn vị. Đề nghị chọn"],
      ["blank.xlsx", "Không tìm thấy tên đơn vị nào trong tệp"],
      ["noList.csv", "Không tìm thấy tên đơn vị nào trong tệp"],
    ]),
    ...filesOf("--overrides", [
      ["broken.json", "Không đọc được tệp quyết định “broken.json”"],
      ["missing.json", "Không đọc được tệp quyết định “missing.json”"],
      ["text.json", "Không đọc được tệp quyết định “text.json”"],
      ["oneOverride.json", "Tệp “oneOverride.json” có mục không dùng được"],
      ["noReason.json", "Tệp “noReason.json” có mục không dùng được"],
      ["noFileNamed.json", "Tệp “noFileNamed.json” có mục không dùng được"],
    ]),
    ...filesOf("--previous", [
      ["broken.json", "Không đọc được kết quả tổng hợp lần trước trong tệp “broken.json”"],
      ["text.json", "Không đọc được kết quả tổng hợp lần trước trong tệp “text.json”"],
      ["noUnits.json", "Không đọc được kết quả tổng hợp lần trước trong tệp “noUnits.json”"],
      ["unitWords.json", "Không đọc được kết quả tổng hợp lần trước trong tệp “unitWords.json”"],
    ]),
    ["no file", ["recognise"], "“recognise” cần tên tệp"],
    ["no file to score", ["score", "--json"], "“score” cần tên tệp"],
    ["two files to score", ["score", "a.xlsx", "b.xlsx"], "chỉ nhận một tệp"],
    ["an unknown option", ["recognise", "a.xlsx", "--jsn"], "không có tùy chọn “--jsn”"],
    [
      "an option of another command",
      ["recognise", "a.xlsx", "--pass", "90"],
      "không có tùy chọn “--pass”",
    ],
    ["an option without its value", ["score", "a.xlsx", "--pass"], "“--pass” cần một giá trị"],
    ["a switch with a value", ["recognise", "a.xlsx", "--json=yes"], "không có tùy chọn “--json”"],
    ["a word for the pass line", ["score", "a.xlsx", "--pass", "cao"], "“cao” không hợp lệ"],
    ["nought for the pass line", ["score", "a.xlsx", "--pass", "0"], "“0” không hợp lệ"],
    ["a negative pass line", ["score", "a.xlsx", "--pass=-90"], "“-90” không hợp lệ"],
    ["grades without a number", ["score", "a.xlsx", "--grades", "Khá"], "“Khá” không hợp lệ"],
    ["one grade twice", ["score", "a.xlsx", "--grades", "Khá=70;Khá=60"], "không hợp lệ"],
    ["two grades at one line", ["score", "a.xlsx", "--grades", "Khá=70;Giỏi=70"], "không hợp lệ"],
    ["no grades", ["score", "a.xlsx", "--grades", ";"], "không hợp lệ"],
    [
      "an unknown rubric",
      ["score", "a.xlsx", "--rubric", "khong-co"],
      "Không có bộ tiêu chí nào mang mã “khong-co”",
    ],
    [
      "a rubric file that is wrong",
      ["score", "a.xlsx", "--rubric", "wrong.json"],
      "“wrong.json” không dùng được",
    ],
    [
      "an unknown profile",
      ["score", "a.xlsx", "--profile", "cao-loc"],
      "Không có quy định riêng nào mang mã “cao-loc”",
    ],
    ["half a command", ["rubric"], "Không có lệnh “rubric”"],
    ["words too many", ["rubrics", "all"], "không nhận thêm “all”"],
  ])("%s: exit code 2 and a sentence", (_title, words, sentence) => {
    const { exitCode, stdout, stderr } = chamDiem(words, folder);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(sentence);
    expect(stderr).toContain("cham-diem --help");
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe("rubric check", () => {
  test.each([
    ["rubric.json", 0, []],
    ["wrong.json", 1, ["unknownKey"]],
    ["broken.json", 3, ["notJson"]],
    ["missing.json", 3, ["notJson"]],
  ])("%s: exit code %i", (file, expectedCode, codes) => {
    const { exitCode, value } = chamDiemJson<{
      readonly findings: readonly { readonly code: string; readonly text: string }[];
    }>(["rubric", "check", file], folder);
    expect(exitCode).toBe(expectedCode);
    expect(value.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
    expect(value.findings.length === 0).toBe(expectedCode === 0);
    for (const { text } of value.findings) expect(text).toMatch(/^\p{Lu}/u);
  });

  test("a rubric file may be named in place of an id", () => {
    const { exitCode } = chamDiem(
      [
        "score",
        join(root, "test/samples/sheets/agency.xlsx"),
        "--rubric",
        "rubric.json",
        "--pass",
        "50",
      ],
      folder,
    );
    expect(exitCode).toBe(0);
  });
});

// helpers

interface Recognised {
  readonly tables: readonly { readonly kind: string }[];
}

interface Refused {
  readonly findings: readonly { readonly code: string; readonly text: string }[];
}

/** Commands that name a file which cannot be what an option asks for. */
function filesOf(
  option: string,
  files: readonly (readonly [file: string, sentence: string])[],
): [title: string, words: readonly string[], sentence: string][] {
  return files.map(([file, sentence]) => [
    `${option} ${file}`,
    ["consolidate", "a", "--json", option, file],
    sentence,
  ]);
}

/** Names and contents of a folder. */
const stateOf = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true }).map((entry) =>
    entry.isFile()
      ? `${entry.name} ${createHash("sha256")
          .update(readFileSync(join(path, entry.name)))
          .digest("hex")}`
      : entry.name,
  );
