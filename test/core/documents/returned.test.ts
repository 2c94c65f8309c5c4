import { returnedFiles } from "../../../src/core/documents/consolidation";
import { finding } from "../../../src/core/model/finding/finding";
import { aConsolidation } from "../../support/aConsolidation";
import { domain } from "../../support/builtInDomain";

const blank = (file: string | null) => ({
  ...finding("blankScore", { path: "I/1" }, "Mẫu 1b", "D9"),
  file,
});
const told = (file: string) => ({ ...finding("noGradeBands", {}), file });

test("files with something to mend go back, what is about the unit as a whole with the first", () => {
  const standard = [10, 5, 5, 80] as const;
  const returned = returnedFiles(
    aConsolidation([
      {
        name: "có lỗi",
        file: "a.xlsx",
        standard,
        findings: [blank("a.xlsx"), blank(null), blank("cũ.xlsx")],
      },
      { name: "chỉ thông tin", file: "b.xlsx", standard, findings: [told("b.xlsx")] },
      { name: "không có gì", file: "c.xlsx", standard },
      { name: "chưa gửi", findings: [blank(null)] },
    ]),
    domain,
  );
  expect(returned.map(({ file, units, findings }) => [file, ...units, findings.length])).toEqual([
    ["a.xlsx", "có lỗi", 2],
  ]);
});

test("a file with the tables of two units goes back once, with what is wrong in both", () => {
  const standard = [10, 5, 5, 80] as const;
  const returned = returnedFiles(
    aConsolidation([
      { name: "Thôn 1", file: "a.xlsx", standard },
      { name: "Thôn 2", file: "a.xlsx", standard, findings: [blank("a.xlsx")] },
    ]),
    domain,
  );
  expect(returned.map(({ file, units, findings }) => [file, ...units, findings.length])).toEqual([
    ["a.xlsx", "Thôn 1", "Thôn 2", 1],
  ]);
});
