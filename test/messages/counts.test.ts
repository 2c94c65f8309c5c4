/** One rule for counts: a sentence writes those below ten in two digits, scores, measures and counters ("3/12") stand as they are. */
import { execFileSync } from "node:child_process";

/** What is counted in sentences, not measured. */
const counted =
  "tệp|đơn vị|nội dung|chỗ|bảng|lý do|điều|lỗi|dòng|ô|cột|trang|văn bản|bản|ghi chú|việc|phép thử";
const bare = new RegExp(`(?:^|[\\s(])[1-9] (?:${counted})(?=[\\s.,;:)])`, "u");

test("every sentence of src/messages writes a count below ten in two digits", () => {
  const printed = execFileSync(process.execPath, ["src/dev/sentences.mjs"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const sentences = printed.split("\n").filter((line) => /[.:?]\s*$/u.test(line));
  expect(sentences.length).toBeGreaterThan(1000);
  const wrong = sentences
    .map((line) => line.split("\t"))
    // Reports of the command are rows of counters.
    .filter(([file = ""]) => !file.startsWith("commandLine/"))
    .filter(([, , sentence = ""]) => bare.test(sentence));
  expect(wrong.map((parts) => parts.join(" | "))).toEqual([]);
});
