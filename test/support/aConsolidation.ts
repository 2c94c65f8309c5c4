/** Owns consolidations for tests: units with their points written like a clerk's list, everything else filled in. */
import { domain } from "./builtInDomain";
import type {
  Consolidation,
  IndicatorResult,
  PlacedFinding,
  TableResult,
  Template,
  UnitFile,
  UnitResult,
} from "../../src/core/model/round/consolidation";
import { countRound } from "../../src/core/consolidate/result/statistics";
import { sumPoints } from "../../src/core/base/points";
import type { TableKind, UnitType } from "../../src/core/model/table/reading";

const bands = [
  { name: "Xuất sắc", from: 90 },
  { name: "Khá", from: 70 },
  { name: "Trung bình", from: 50 },
  { name: "Yếu", from: 0 },
];

/** Maximum 10, 5, 5 (mandatory), 80; all in column D of the sheet, appraised in E, of a council in F. */
const form = [
  {
    path: "I/1",
    text: "Nghị quyết, kế hoạch về bảo đảm an ninh, trật tự",
    maximum: 10,
    mandatory: false,
  },
  {
    path: "I/2",
    text: "Tuyên truyền, phổ biến pháp luật cho Nhân dân",
    maximum: 5,
    mandatory: false,
  },
  {
    path: "II/3",
    text: "Không để xảy ra hoạt động chống Đảng, chống chính quyền",
    maximum: 5,
    mandatory: true,
  },
  {
    path: "II/4",
    text: "Kiềm chế, kéo giảm tội phạm và tệ nạn xã hội",
    maximum: 80,
    mandatory: false,
  },
] as const;

type Column = readonly [number | null, number | null, number | null, number | null];

export interface UnitSketch {
  readonly name: string;
  readonly type?: UnitType | null;
  readonly parent?: string | null;
  readonly isListed?: boolean;
  readonly file?: string;
  /** Points of the four indicators of the standard; absent: no such table. */
  readonly standard?: Column;
  readonly appraised?: Column;
  readonly council?: Column;
  readonly movement?: Column;
  readonly reason?: string;
  readonly grade?: string;
  readonly override?: string;
  /** What a council put in the place of the total of the standard, with the reason of `override`. */
  readonly adjusted?: number;
  readonly findings?: readonly PlacedFinding[];
  readonly files?: readonly UnitFile[];
}

export const aFile = (file: string, more: Partial<UnitFile> = {}): UnitFile => ({
  file,
  part: null,
  sha256: "0123456789abcdef".repeat(4),
  size: 20_480,
  modified: "2025-11-03T01:30:00.000Z",
  modifiedFrom: "document",
  use: "counted",
  insteadOf: null,
  nameInFile: null,
  year: 2025,
  totals: [],
  findings: [],
  ...more,
});

const kinds = ["standard", "movement"];

export function aConsolidation(
  sketches: readonly UnitSketch[],
  more: Partial<Consolidation> = {},
): Consolidation {
  const units = sketches.map(aUnit);
  const types = [...new Set(units.map(({ unit }) => unit.type))];
  return {
    year: 2025,
    years: [{ year: 2025, files: units.length }],
    yearFrom: "given",
    hasList: true,
    kinds,
    units,
    missing: units
      .filter(({ countedFiles }) => countedFiles.length === 0)
      .map(({ unit }) => ({ unit, why: "noFile", files: [], maybe: [] })),
    unknown: units.filter(({ isListed }) => !isListed).map(({ unit }) => unit.key),
    refused: [],
    duplicates: [],
    questions: [],
    officialList: null,
    templates: types.flatMap((unitType) => [
      aTemplate(unitType, "standard"),
      aTemplate(unitType, "movement"),
    ]),
    statistics: countRound(units, {
      refused: more.refused ?? [],
      findings: [],
      kinds,
      domain,
    }),
    findings: [],
    changes: null,
    closed: null,
    ...more,
  };

  function aUnit(sketch: UnitSketch, index: number): UnitResult {
    const { name, type = "residentialArea", parent = null, isListed = true } = sketch;
    const file = sketch.file ?? `${name}.xlsx`;
    const types = [...new Set(sketches.map((one) => one.type ?? "residentialArea"))];
    const template = types.indexOf(type ?? "residentialArea") * 2;
    const standard = sketch.standard
      ? aTable({ sketch, file, kind: "standard", points: sketch.standard, template })
      : null;
    const movement = sketch.movement
      ? aTable({ sketch, file, kind: "movement", points: sketch.movement, template: template + 1 })
      : null;
    const hasFile = standard !== null || movement !== null;
    return {
      unit: {
        key: `${index} ${name}`,
        name,
        type,
        parent,
        above: null,
        aliases: [],
        sheet: null,
        row: null,
      },
      isListed,
      isOutside: !isListed,
      files: sketch.files ?? (hasFile ? [aFile(file)] : []),
      countedFiles: hasFile ? [file] : [],
      tables: {
        ...(standard ? { [standard.kind]: standard } : {}),
        ...(movement ? { [movement.kind]: movement } : {}),
      },
      others: [],
      findings: sketch.findings ?? [],
    };
  }
}

const aTemplate = (unitType: UnitType | null, kind: TableKind): Template => ({
  unitType,
  kind,
  files: 3,
  of: 4,
  source: "majority",
  rows: form.map((row) => ({ ...row, tables: 3 })),
});

function aTable({
  sketch,
  file,
  kind,
  points,
  template,
}: {
  readonly sketch: UnitSketch;
  readonly file: string;
  readonly kind: "standard" | "movement";
  readonly points: Column;
  readonly template: number;
}): TableResult {
  const appraised = kind === "standard" ? (sketch.appraised ?? null) : null;
  const council = kind === "standard" ? (sketch.council ?? null) : null;
  const counted = appraised?.every((one) => one !== null) ? "appraised" : "self";
  const sheet = kind === "standard" ? "Mẫu 1b" : "Phong trào";
  const indicators = form.map(
    (row, i): IndicatorResult => ({
      ...row,
      row: 9 + i,
      templateRow: i,
      bonus: false,
      scores: {
        self: { points: points[i] ?? null, cell: `D${9 + i}` },
        appraised: { points: appraised?.[i] ?? null, cell: `E${9 + i}` },
        council: council
          ? { points: council[i] ?? null, cell: `F${9 + i}` }
          : { points: null, cell: null },
      },
      counted: (counted === "appraised" ? appraised?.[i] : points[i]) ?? null,
      reason: sketch.reason ?? null,
      maximumCell: `C${9 + i}`,
    }),
  );
  const total = sumPoints(indicators.map((one) => one.counted));
  const adjusted = kind === "standard" ? (sketch.adjusted ?? null) : null;
  const isIncomplete = indicators.some((one) => one.counted === null);
  const failures = indicators.filter(
    (one) => one.mandatory && one.counted !== null && one.counted < (one.maximum ?? 0),
  );
  const isStandard = kind === "standard";
  const verdictAt = (points: number | null) =>
    isIncomplete ? "incomplete" : (points ?? 0) >= 90 && failures.length === 0 ? "met" : "notMet";
  const verdict = verdictAt(adjusted ?? total);
  const grade = isIncomplete
    ? null
    : (bands.find(({ from }) => (total ?? 0) >= from)?.name ?? null);
  return {
    kind,
    proven: true,
    confirmed: false,
    doubts: [],
    file,
    sheet,
    template,
    maximum: 100,
    totals: {
      self: { points: sumPoints(points), cell: "D13" },
      appraised: { points: appraised ? sumPoints(appraised) : null, cell: "E13" },
      council: { points: council ? sumPoints(council) : null, cell: council ? "F13" : null },
    },
    countedTotal: adjusted ?? total,
    computed:
      adjusted === null
        ? null
        : { total, outcome: { verdict: verdictAt(total), reasons: [] }, grade: null },
    adjustable: { most: 100 },
    isFinished: !isIncomplete,
    counted,
    outcome: isStandard ? { verdict, reasons: [] } : null,
    grade: isStandard ? null : { name: grade, why: grade === null ? "incomplete" : "band" },
    mandatoryFailures: isStandard
      ? failures.map(({ path, row, maximum, counted: score }) => ({
          path,
          row,
          maximum: maximum ?? 0,
          score: score ?? 0,
        }))
      : [],
    mandatoryAtMaximum: true,
    passLine: isStandard ? { points: 90, source: "mẫu bảng chấm điểm" } : null,
    grades: isStandard ? null : bands,
    indicators,
    appraisal: {
      asked: indicators.length,
      done: indicators.filter((one) => one.scores.appraised.points !== null).length,
      differing: indicators.filter(
        ({ scores: { self, appraised: given } }) =>
          given.points !== null && given.points !== self.points,
      ).length,
      lackingReason: 0,
    },
    override:
      sketch.override === undefined
        ? null
        : {
            unit: sketch.name,
            kind,
            points: adjusted,
            verdict: null,
            grade: null,
            reason: sketch.override,
            seen: null,
          },
    verdict: isStandard ? verdict : null,
    proposedGrade: isStandard ? null : (sketch.grade ?? grade),
  };
}
