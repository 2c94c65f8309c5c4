/** What the command prints as JSON, over the sample workbooks: the stable contract. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildCommand, chamDiem, chamDiemJson, root } from "../support/commandLine";

const SHEETS = "test/samples/sheets";
const DISTRICT = "test/samples/district";
const UNITS = ["agency", "commune", "enterprise", "residentialArea", "school"];
const GRADES = "Yếu=0;Khá=70;Xuất sắc=90;Trung bình=50";

beforeAll(buildCommand, 60_000);

describe("recognise --json", () => {
  test.each(UNITS)("%s: exactly the fields of the contract, and the sums of the truth", (unit) => {
    const { value } = chamDiemJson<FileJson>(["recognise", `${SHEETS}/${unit}.xlsx`]);
    const truth = truthOf(unit);
    expect(Object.keys(value)).toEqual(
      "file format unit unitType year form tables otherTables findings questions".split(" "),
    );
    expect(value).toMatchObject({
      file: `${unit}.xlsx`,
      format: "xlsx",
      unitType: unit,
      year: truth.year,
    });
    for (const table of value.tables) {
      expect(Object.keys(table)).toEqual(
        "sheet rubric kind headerRows firstRow lastRow columns items total confidence columnConfidence proven proofs doubts confirmed".split(
          " ",
        ),
      );
      expect(Object.keys(table.columns)).toEqual(
        "number content maximum self deduction added appraised council reason evidence note".split(
          " ",
        ),
      );
      expect(Object.keys(table.total)).toEqual(
        "row maximumShown selfShown maximum self appraised".split(" "),
      );
      for (const item of table.items) {
        expect(Object.keys(item)).toEqual(
          "row path number level kind text maximum self appraised deduction added reason mandatory bonus hidden rule condition confidence".split(
            " ",
          ),
        );
        expect(["section", "group", "indicator"]).toContain(item.kind);
      }
      const expected = truth.tables.find(({ kind }) => kind === table.kind);
      expect(table.items.filter(({ kind }) => kind === "indicator").map(({ row }) => row)).toEqual(
        expected?.leaves.map(({ row }) => row),
      );
      expect(table.columns).toMatchObject(expected?.columns ?? {});
      expect(table.total.self).toBe(
        table.kind === "standard" ? truth.self_total_A : truth.self_total_B,
      );
    }
  });

  test("findings carry code, severity, place and sentence; an error makes the exit code 1", () => {
    const { exitCode, value } = chamDiemJson<FileJson>([
      "recognise",
      `${DISTRICT}/files/KDC TO DAN PHO UC KY XA CHIENG BAN.xlsx`,
    ]);
    expect(exitCode).toBe(1);
    expect(value.findings).toContainEqual({
      code: "aboveMaximum",
      severity: "error",
      sheet: "Phong trào",
      cell: "G39",
      text: "Nội dung D.4 chấm 6 điểm, cao hơn điểm tối đa 5. Đề nghị sửa lại điểm.",
    });
    const ranks = value.findings.map(({ severity }) =>
      ["error", "warning", "info"].indexOf(severity),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  test("a table of another year stands apart", () => {
    const { value } = chamDiemJson<FileJson>([
      "recognise",
      `${DISTRICT}/files/Trường TH Đông Hưng - tự chấm điểm ANTT năm 2024 final.xlsx`,
    ]);
    expect(value.year).toBe(2024);
    expect(value.tables.map(({ sheet }) => sheet)).toEqual(["Bieu 01", "Bieu 01"]);
    expect(value.otherTables).toEqual([{ sheet: "Bieu 01 2023", kind: "standard", year: 2023 }]);
  });

  test("several files give an array in their order; one that cannot be read does not stop the rest", () => {
    const { exitCode, value } = chamDiemJson<readonly FileJson[]>([
      "recognise",
      `${SHEETS}/school.xlsx`,
      `${DISTRICT}/files/bang cham diem 84.xlsx`,
      `${SHEETS}/agency.xlsx`,
    ]);
    expect(exitCode).toBe(1);
    expect(value.map(({ file, tables }) => [file, tables.length])).toEqual([
      ["school.xlsx", 2],
      ["bang cham diem 84.xlsx", 0],
      ["agency.xlsx", 2],
    ]);
    expect(value[1]?.findings.map(({ code }) => code)).toEqual(["passwordProtected"]);
  });
});

describe("score --json over the district round", () => {
  const round = JSON.parse(readFileSync(join(root, DISTRICT, "truth.json"), "utf8")) as {
    readonly units: readonly RoundUnit[];
  };

  test.each(round.units.filter(({ counted_file }) => counted_file?.endsWith(".xlsx")))(
    "$counted_file: $standard, $grade",
    (unit) => {
      const { value } = chamDiemJson<FileJson>([
        "score",
        `${DISTRICT}/files/${unit.counted_file ?? ""}`,
        "--pass",
        "90",
        "--grades",
        GRADES,
      ]);
      const standard = value.tables.find(({ kind }) => kind === "standard");
      const movement = value.tables.find(({ kind }) => kind === "movement");
      expect([unit.standard, ...(unit.standard_also ?? [])]).toContain(standard?.outcome?.verdict);
      expect(movement?.grade ?? null).toBe(unit.grade);
      expect(
        standard?.mandatoryFailures.map(({ path, row, maximum, score }) => ({
          path,
          row,
          maximum,
          score,
        })),
      ).toEqual(
        (unit.mandatory_failed ?? []).map(({ path, row, max, score }) => ({
          path,
          row,
          maximum: max,
          score,
        })),
      );
      for (const table of value.tables) {
        expect(Object.keys(table)).toEqual(
          "sheet rubric kind headerRows firstRow lastRow columns items total confidence columnConfidence proven proofs doubts confirmed outcome grade mandatoryFailures trace outcomes needed conditions proposedNotApplicable receipt".split(
            " ",
          ),
        );
        expect(Object.keys(table.outcomes)).toEqual(["appraised", "self"]);
        expect(table.outcomes["self"]?.total ?? null).toBe(table.total.self);
        const indicators = table.items.filter(({ kind }) => kind === "indicator");
        expect(table.trace.map(({ path }) => path)).toEqual(indicators.map(({ path }) => path));
        for (const { steps } of table.trace) {
          for (const step of steps) {
            expect(Object.keys(step)).toEqual("rule facts arithmetic clause text".split(" "));
            expect(step.text).toMatch(/\S\.$/);
          }
        }
      }
    },
  );

  test("the line of --pass decides, with a comma or a point, and every reason has its sentence", () => {
    const verdictAt = (line: string): unknown => {
      const { value } = chamDiemJson<FileJson>(["score", `${SHEETS}/commune.xlsx`, "--pass", line]);
      const outcome = value.tables.find(({ kind }) => kind === "standard")?.outcome;
      for (const { text } of outcome?.reasons ?? []) expect(text).toMatch(/\S\.$/);
      return outcome?.verdict;
    };
    expect([verdictAt("79.75"), verdictAt("79,75"), verdictAt("79,76"), verdictAt("50")]).toEqual([
      "met",
      "met",
      "notMet",
      "met",
    ]);
  });
});

test("score --json tells what the next result needs and the receipt of each table", () => {
  const [standard] = chamDiemJson<FileJson>(["score", `${SHEETS}/commune.xlsx`, "--pass", "90"])
    .value.tables;
  expect(standard?.needed).toMatchObject([
    {
      target: { kind: "met", line: 90 },
      isReachable: true,
      totalAfter: 91.75,
      text: expect.stringMatching(
        /^Để đạt tiêu chuẩn \(từ 90 điểm\): đưa I\.1 \(0 lên 6\)/,
      ) as string,
    },
  ]);
  expect(standard?.receipt).toMatchObject({
    rubric: null,
    profile: null,
    program: expect.any(String) as string,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
});

describe("through npm", () => {
  test("`npm run --silent cham-diem -- …` prints the JSON alone on standard output", () => {
    const stdout = execFileSync(
      "npm",
      ["run", "--silent", "cham-diem", "--", "rubrics", "--json"],
      {
        cwd: root,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        shell: process.platform === "win32",
      },
    );
    const rubrics = JSON.parse(stdout) as readonly { readonly id: string }[];
    expect(rubrics.map(({ id }) => id)).toContain("phong-trao-510");
  });

  test("--version is that of package.json, --help names every command", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      readonly version: string;
    };
    expect(chamDiem(["--version"])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: "" });
    const help = chamDiem(["--help"]);
    expect(help.exitCode).toBe(0);
    for (const name of ["recognise", "score", "rubric check", "rubrics", "profiles"]) {
      expect(help.stdout).toContain(`cham-diem ${name}`);
    }
  });
});

// helpers

interface FileJson {
  readonly file: string;
  readonly format: string | null;
  readonly unit: string | null;
  readonly unitType: string | null;
  readonly year: number | null;
  readonly tables: readonly TableJson[];
  readonly otherTables: readonly object[];
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}

interface TableJson {
  readonly sheet: string;
  readonly kind: string;
  readonly columns: { readonly [role: string]: string | null };
  readonly items: readonly { readonly row: number; readonly path: string; readonly kind: string }[];
  readonly total: { readonly self: number | null };
  readonly outcome: {
    readonly verdict: string;
    readonly reasons: readonly { readonly text: string }[];
  } | null;
  readonly grade: string | null;
  readonly mandatoryFailures: readonly {
    readonly path: string;
    readonly row: number;
    readonly maximum: number;
    readonly score: number;
  }[];
  readonly trace: readonly {
    readonly path: string;
    readonly steps: readonly { readonly text: string }[];
  }[];
  readonly outcomes: { readonly [scorer: string]: { readonly total: number } | null };
  readonly needed: readonly object[];
  readonly receipt: object | null;
}

interface SheetTruth {
  readonly year: number;
  readonly self_total_A: number;
  readonly self_total_B: number;
  readonly tables: readonly {
    readonly kind: string;
    readonly columns: { readonly [role: string]: string | null };
    readonly leaves: readonly { readonly row: number }[];
  }[];
}

interface RoundUnit {
  readonly counted_file: string | null;
  readonly standard: string;
  readonly standard_also?: readonly string[];
  readonly grade: string | null;
  readonly mandatory_failed?: readonly {
    readonly path: string;
    readonly row: number;
    readonly max: number;
    readonly score: number;
  }[];
}

const truthOf = (unit: string): SheetTruth =>
  JSON.parse(readFileSync(join(root, SHEETS, `${unit}.json`), "utf8")) as SheetTruth;
