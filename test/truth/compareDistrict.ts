/** Owns the comparison of a consolidated district, as the command prints it, with its truth. */

export interface TruthDefect {
  readonly code: string;
  readonly table: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly file: string;
}

interface TruthScores {
  readonly name: string;
  readonly type: string;
  readonly defects: readonly TruthDefect[];
  readonly self_total_A: number | null;
  readonly appraised_total_A: number | null;
  readonly counted_total_A: number | null;
  readonly self_total_B: number | null;
  readonly appraised_total_B: number | null;
  readonly counted_total_B: number | null;
  readonly mandatory_failed: readonly { readonly row: number }[];
  readonly standard: string;
  /** Answers that are acceptable too. */
  readonly standard_also?: readonly string[];
  readonly grade: string | null;
}

export interface TruthUnit extends TruthScores {
  readonly parent: string | null;
  readonly files: readonly string[];
  readonly counted_file: string;
}

export interface TruthDistrict {
  readonly year: number;
  readonly units: readonly TruthUnit[];
  readonly missing: readonly {
    readonly name: string;
    readonly parent: string | null;
    readonly why: string;
  }[];
  readonly unknown: readonly (TruthScores & { readonly file: string })[];
  readonly refused: readonly { readonly file: string; readonly why: string }[];
  readonly duplicates: readonly {
    readonly kind: string;
    readonly files: readonly string[];
    readonly counted: string;
  }[];
}

interface FoundTable {
  readonly selfTotal: number | null;
  readonly appraisedTotal: number | null;
  readonly countedTotal: number | null;
  readonly verdict: string | null;
  readonly grade: string | null;
  readonly mandatoryFailures: readonly { readonly row: number }[];
}

interface FoundFinding {
  readonly code: string;
  readonly severity: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly superseded?: boolean;
}

interface FoundUnit {
  readonly name: string;
  readonly parent: string | null;
  readonly files: readonly string[];
  readonly countedFile: string | null;
  readonly standard: FoundTable | null;
  readonly movement: FoundTable | null;
  readonly findings: readonly FoundFinding[];
}

/** What the command prints, as far as the truth speaks of it. */
export interface FoundDistrict {
  readonly units: readonly FoundUnit[];
  readonly missing: readonly {
    readonly name: string;
    readonly parent: string | null;
    readonly why: string;
  }[];
  readonly unknown: readonly FoundUnit[];
  readonly refused: readonly { readonly file: string; readonly why: string }[];
  readonly duplicates: TruthDistrict["duplicates"];
}

export interface DistrictComparison {
  readonly units: number;
  /** Units with every file, total, verdict, grade and mandatory failure right. */
  readonly right: number;
  readonly defects: number;
  readonly found: number;
  /** Errors and warnings that no defect explains. */
  readonly falseAlarms: number;
  /** One line for each thing that is not as the truth says. */
  readonly differences: readonly string[];
}

/** Our code for each planted defect; duplicates are compared as such. */
const codes: { readonly [defect: string]: string } = {
  totalMistyped: "totalMismatch",
  totalSkipsText: "totalMismatch",
  mandatoryFailedHigh: "mandatoryFailed",
  mandatoryFailedLow: "mandatoryFailed",
  maxChanged: "maximumChanged",
  rowDeleted: "rowMissing",
  injectionText: "formulaLikeText",
  injectionName: "formulaLikeText",
  unknownUnit: "unitUnknown",
  movementMissing: "tableMissing",
};
const asDuplicates = ["resubmitted", "identicalCopy"];
/** Findings that follow from a defect beside its own. */
const follow: { readonly [defect: string]: readonly string[] } = {
  maxChanged: ["scaleMismatch", "groupMaximumMismatch"],
  rowDeleted: ["scaleMismatch", "groupMaximumMismatch"],
};
/** Ways of being refused, as a truth calls them. */
const refusals: { readonly [why: string]: readonly string[] } = {
  truncated: ["damagedFile"],
  docx: ["notAWorkbook", "unsupportedFormat"],
  empty: ["noScoreTable", "emptyFile"],
  encrypted: ["passwordProtected"],
  otherYear: ["otherYear"],
};

/** Returns how far what was found is as the truth says. */
export function compareDistrict(found: FoundDistrict, truth: TruthDistrict): DistrictComparison {
  const differences: string[] = [];
  let right = 0;
  let defects = 0;
  let foundDefects = 0;
  let falseAlarms = 0;
  const check = (unit: FoundUnit | undefined, scores: TruthScores, at: string): void => {
    const wrong = unit ? unitDifferences(unit, scores) : ["not found"];
    if (wrong.length === 0) right++;
    differences.push(...wrong.map((line) => `${at}: ${line}`));
    const own = scores.defects.filter(({ code }) => !asDuplicates.includes(code));
    defects += own.length;
    for (const defect of own) {
      if (unit?.findings.some((finding) => isOf(finding, defect))) foundDefects++;
      else differences.push(`${at}: ${defect.code} at ${defect.sheet} ${defect.cell} not told`);
    }
    const alarms = (unit?.findings ?? []).filter((finding) => !isExplained(finding, scores));
    falseAlarms += alarms.length;
    for (const { code, sheet, cell } of alarms)
      differences.push(`${at}: false alarm ${code} at ${sheet} ${cell}`);
  };
  for (const unit of truth.units) {
    const same = found.units.find(
      ({ name, parent }) => name === unit.name && parent === unit.parent,
    );
    check(same, unit, `${unit.name}, ${unit.parent}`);
    if (!same) continue;
    const files = (list: readonly string[]): string => [...list].sort().join(" | ");
    expectSame(`${unit.name}: files`, files(same.files), files(unit.files), differences);
    expectSame(`${unit.name}: counted`, same.countedFile, unit.counted_file, differences);
  }
  for (const unit of truth.unknown)
    check(
      found.unknown.find(({ countedFile }) => countedFile === unit.file),
      unit,
      `unknown ${unit.file}`,
    );
  const sets: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ["units", found.units.map(nameOf), truth.units.map(nameOf)],
    [
      "missing",
      found.missing.map((unit) => `${nameOf(unit)} ${unit.why}`),
      truth.missing.map((unit) => `${nameOf(unit)} ${unit.why}`),
    ],
    [
      "unknown",
      found.unknown.flatMap(({ countedFile }) => countedFile ?? []),
      truth.unknown.map(({ file }) => file),
    ],
    ["refused", found.refused.map(({ file }) => file), truth.refused.map(({ file }) => file)],
    ["duplicates", found.duplicates.map(duplicate), truth.duplicates.map(duplicate)],
  ];
  for (const [what, got, wanted] of sets) {
    for (const entry of wanted.filter((each) => !got.includes(each)))
      differences.push(`${what}: ${entry} is not there`);
    for (const entry of got.filter((each) => !wanted.includes(each)))
      differences.push(`${what}: ${entry} should not be there`);
  }
  for (const { file, why } of truth.refused) {
    const got = found.refused.find((refusal) => refusal.file === file)?.why;
    if (got !== undefined && !(refusals[why] ?? [why]).includes(got))
      differences.push(`refused: ${file} is ${why}, told as ${got}`);
  }
  const units = truth.units.length + truth.unknown.length;
  return { units, right, defects, found: foundDefects, falseAlarms, differences };
}

const nameOf = ({
  name,
  parent,
}: {
  readonly name: string;
  readonly parent: string | null;
}): string => `${name}, ${parent}`;

const duplicate = ({ kind, files, counted }: TruthDistrict["duplicates"][number]): string =>
  `${kind} ${[...files].sort().join(" | ")} → ${counted}`;

function unitDifferences(unit: FoundUnit, truth: TruthScores): readonly string[] {
  const differences: string[] = [];
  const { standard, movement } = unit;
  const same = (what: string, got: unknown, wanted: unknown): void =>
    expectSame(what, got, wanted, differences);
  same("standard, self", standard?.selfTotal ?? null, truth.self_total_A);
  same("standard, appraised", standard?.appraisedTotal ?? null, truth.appraised_total_A);
  same("standard, counted", standard?.countedTotal ?? null, truth.counted_total_A);
  same("movement, self", movement?.selfTotal ?? null, truth.self_total_B);
  same("movement, appraised", movement?.appraisedTotal ?? null, truth.appraised_total_B);
  same("movement, counted", movement?.countedTotal ?? null, truth.counted_total_B);
  const verdicts = [truth.standard, ...(truth.standard_also ?? [])];
  const verdict = standard?.verdict ?? "incomplete";
  same("verdict", verdicts.includes(verdict) ? truth.standard : verdict, truth.standard);
  same("grade", movement?.grade ?? null, truth.grade);
  const rows = (list: readonly { readonly row: number }[]): string =>
    list.map(({ row }) => row).join(" ");
  same("mandatory", rows(standard?.mandatoryFailures ?? []), rows(truth.mandatory_failed));
  return differences;
}

function expectSame(what: string, got: unknown, wanted: unknown, differences: string[]): void {
  if (got !== wanted)
    differences.push(`${what}: found ${JSON.stringify(got)}, is ${JSON.stringify(wanted)}`);
}

const isOf = (finding: FoundFinding, { code, sheet, cell, file }: TruthDefect): boolean =>
  finding.code === (codes[code] ?? code) &&
  finding.file === file &&
  (sheet === null || finding.sheet === sheet) &&
  (cell === null || finding.cell === cell);

/** Infos ask for nothing; the others must come from a defect or from the result itself. */
function isExplained(finding: FoundFinding, scores: TruthScores): boolean {
  if (finding.severity === "info" || finding.superseded) return true;
  // The district lists primary schools, which the law does not assess: no fault of a sheet.
  if (finding.code === "maybeNotEligible") return true;
  // Forms that mark nothing are told of; where marks were there and not seen, a verdict differs.
  if (finding.code === "noMandatoryMarked") return true;
  const { defects, mandatory_failed: failed, standard } = scores;
  if (defects.some((defect) => isOf(finding, defect))) return true;
  if (defects.some(({ code }) => (follow[code] ?? []).includes(finding.code))) return true;
  if (finding.code === "mandatoryFailed")
    return failed.some(({ row }) => finding.cell?.endsWith(String(row)) ?? false);
  if (finding.code === "standardNotMetButGradeHigh") return standard === "notMet";
  return finding.code === "unitUnknown" && !("files" in scores);
}
