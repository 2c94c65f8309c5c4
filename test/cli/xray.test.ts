/** A file of the sample district looked through: what is beyond doubt is mended in a copy, and only there. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import { formatAddress } from "../../src/core/model/workbook/grid";
import { buildCommand, chamDiem, chamDiemJson } from "../support/commandLine";

const file = "test/samples/district/files/BCĐ ANTT TDP so 4 X. Quynh Luu.xlsx";
const folder = mkdtempSync(join(tmpdir(), "cham-diem-"));
const out = join(folder, "đã sửa.xlsx");

beforeAll(() => buildCommand(), 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

interface Change {
  readonly code: string;
  readonly sheet: string;
  readonly cell: string;
  readonly from: unknown;
  readonly to: unknown;
}

interface XrayJson {
  readonly mended: readonly Change[];
  readonly findings: readonly { readonly code: string; readonly mend: Change | null }[];
}

test("every mend is told before, made in the copy alone, and nothing else changes", async () => {
  const before = chamDiemJson<XrayJson>(["xray", file]).value;
  const after = chamDiemJson<XrayJson>(["xray", file, "--mend", "all", "--out", out]).value;
  const offered = before.findings.flatMap(({ mend }) => mend ?? []);
  expect(
    offered.map(({ code, cell, from, to }) => `${code} ${cell} ${String(from)} ${String(to)}`),
  ).toContain("totalMismatch F44 83.25 73.25");
  expect(after.mended).toEqual(offered);
  // The total is right now, and still typed where the ones beside it are formulas: that is told.
  const told = ({ code }: { readonly code: string }): boolean => code === "formulaReplaced";
  expect(after.findings.filter(told)).toMatchObject([{ cell: "F44", mend: null }]);
  expect(after.findings.filter((each) => !told(each))).toEqual(
    before.findings.filter(({ mend }) => mend === null),
  );
  const [own, copy] = [await typedIn(file), await typedIn(out)];
  const changed = [...new Set([...own.keys(), ...copy.keys()])].filter(
    (cell) => own.get(cell) !== copy.get(cell),
  );
  expect(changed.sort()).toEqual([...new Set(offered.map(nameOf))].sort());
});

test.each([
  ["a kind that only a person mends", ["--mend", "blankScore", "--out", out], 2],
  ["mending without a copy", ["--mend", "all"], 2],
  ["the copy over the file itself", ["--mend", "all", "--out", file], 2],
])("%s is refused", (_what, words, code) => {
  const stood = readFileSync(file);
  expect(chamDiem(["xray", file, ...words]).exitCode).toBe(code);
  expect(readFileSync(file).equals(stood)).toBe(true);
});

// helpers

const nameOf = ({ sheet, cell }: Change): string => `${sheet}!${cell}`;

/** What was typed, cell by cell; what formulas come to follows from it. */
async function typedIn(path: string): Promise<ReadonlyMap<string, unknown>> {
  const { grids } = await readWorkbookFile(readFileSync(path), "bảng.xlsx");
  return new Map(
    grids.flatMap(({ sheet, cells }) =>
      cells.map((cell) => [`${sheet}!${formatAddress(cell)}`, cell.formula ?? cell.value]),
    ),
  );
}
