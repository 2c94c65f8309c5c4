/** Owns a generated district: one form for each unit type and table, files as units send them, planted defects, and the truth. */
import type { Intake, ListedUnit } from "../../src/core/model/round/consolidation";
import { listedUnit } from "../../src/core/consolidate/list/listedUnit";
import type { Cell, Grid, WorkbookData } from "../../src/core/model/workbook/grid";
import { parseAddress } from "../../src/core/model/workbook/grid";
import type { Reading, UnitType } from "../../src/core/model/table/reading";
import { sha256 } from "../../src/core/base/sha256";
import type { TruthTable } from "../truth/compare";
import type { TruthDefect, TruthDistrict, TruthUnit } from "../truth/compareDistrict";
import { type MadeUnit, makeUnits, typedName } from "./districtNames";
import { type Layout, makeLayout } from "./layout";
import { chanceOf, type Chance } from "./random";
import { isGroup, leavesOf, type MadeGroup, type MadeIndicator, makeRubric, sum } from "./rubric";
import { SheetBuilder } from "./sheetBuilder";
import { writeTable } from "./writeTable";

export interface MadeDistrict {
  readonly list: readonly ListedUnit[];
  readonly files: readonly MadeFile[];
  readonly truth: TruthDistrict;
}

export interface MadeFile {
  readonly workbook: WorkbookData;
  readonly modified: string;
}

export const grades: readonly (readonly [string, number])[] = [
  ["Xuất sắc", 90],
  ["Khá", 70],
  ["Trung bình", 50],
  ["Yếu", 0],
];
const YEAR = 2025;

type Kind = "standard" | "movement";
interface Form {
  readonly rubric: readonly MadeGroup[];
  readonly layout: Layout;
}
const kinds: readonly Kind[] = ["standard", "movement"];
const unitTypes: readonly UnitType[] = [
  "residentialArea",
  "commune",
  "agency",
  "enterprise",
  "school",
];
const typeTitles: { readonly [T in UnitType]: string } = {
  commune: "xã, phường, thị trấn",
  residentialArea: "khu dân cư",
  school: "nhà trường",
  enterprise: "doanh nghiệp",
  agency: "cơ quan",
};

/** What goes wrong in one file of the standard table. */
const defects = [
  "none",
  "none",
  "maxChanged",
  "rowDeleted",
  "blankScore",
  "textScore",
  "aboveMaximum",
  "totalMistyped",
  "deductionNoReason",
  "mandatoryFailedHigh",
  "movementMissing",
] as const;
type Defect = (typeof defects)[number];

/** Returns the district of a seed with so many units. */
export function makeDistrict(seed: number, count: number): MadeDistrict {
  const chance = chanceOf(seed);
  const units = makeUnits(chance, count);
  const forms = new Map(
    unitTypes.flatMap((type) =>
      kinds.map((kind) => [`${type} ${kind}`, makeForm(chance)] as const),
    ),
  );
  const files: MadeFile[] = [];
  const truth = {
    year: YEAR,
    units: [] as TruthUnit[],
    missing: [] as { name: string; parent: string | null; why: string }[],
    unknown: [] as TruthDistrict["unknown"][number][],
    refused: [] as { file: string; why: string }[],
    duplicates: [] as { kind: string; files: string[]; counted: string }[],
  };
  const send = (unit: MadeUnit, defect: Defect, file: string, year = YEAR, day = 1) => {
    const made = makeFile(chance, unit, forms, { defect, file, year });
    const modified = `2025-11-${String(day).padStart(2, "0")}T08:00:00Z`;
    files.push({ workbook: { ...made.workbook, modified }, modified });
    return made.truth;
  };
  /** What most files say is the form: another maximum is told only where few have it. */
  const otherMaxima: string[] = [];
  const mayFollow = ({ type }: MadeUnit, defect: Defect): boolean => {
    if (defect !== "maxChanged") return true;
    otherMaxima.push(type);
    const [few, all] = [otherMaxima, units.map((unit) => unit.type)].map(
      (types) => types.filter((each) => each === type).length,
    );
    return (few ?? 0) * 3 <= (all ?? 0);
  };
  units.forEach((unit, at) => {
    const file = `${String(at).padStart(3, "0")} bang cham diem.xlsx`;
    const fate = chance.next();
    if (fate < 0.05) {
      truth.missing.push({ name: unit.name, parent: unit.parent, why: "noFile" });
      return;
    }
    if (fate < 0.08) {
      send(unit, "none", file, YEAR - 1);
      truth.refused.push({ file, why: "otherYear" });
      truth.missing.push({ name: unit.name, parent: unit.parent, why: "onlyRefused" });
      return;
    }
    const own = { name: unit.name, parent: unit.parent };
    if (fate < 0.14) {
      const later = file.replace(".xlsx", " - bo sung.xlsx");
      send(unit, chance.pick(["none", "blankScore"] as const), file, YEAR, 1);
      const scores = send(unit, "none", later, YEAR, 2);
      truth.units.push({ ...scores, ...own, files: [file, later], counted_file: later });
      truth.duplicates.push({ kind: "resubmitted", files: [file, later], counted: later });
      return;
    }
    const defect = chance.pick(defects);
    const scores = send(unit, mayFollow(unit, defect) ? defect : "none", file);
    const copy = `Copy of ${file}`;
    const last = files[files.length - 1];
    const isCopied = fate < 0.18 && last !== undefined;
    if (isCopied) {
      files.push({ ...last, workbook: { ...last.workbook, file: copy } });
      truth.duplicates.push({ kind: "identical", files: [file, copy], counted: file });
    }
    const sent = isCopied ? [file, copy] : [file];
    truth.units.push({ ...scores, ...own, files: sent, counted_file: file });
  });
  for (const name of ["Trường THCS Long Hậu", "Thôn Bãi Bồi, xã Xa Lạ"]) {
    const type = name.startsWith("Trường") ? ("school" as const) : ("residentialArea" as const);
    const file = `${name.split(" ").pop() ?? ""}.xlsx`;
    truth.unknown.push({ ...send({ name, type, parent: null }, "none", file), file });
  }
  const list = units.map(({ name, type, parent }) => listedUnit({ name, type, parent }));
  return { list, files, truth };
}

/** Returns what came in of the files, recognised. */
export const takeFiles = (
  files: readonly MadeFile[],
  recognise: (workbook: WorkbookData) => Reading,
): readonly Intake[] =>
  files.map(({ workbook, modified }) => ({
    file: workbook.file,
    sha256: sha256(JSON.stringify(workbook.grids)),
    size: 1,
    modified,
    modifiedFrom: "document",
    reading: recognise(workbook),
    refusal: null,
  }));

/** One layout that every unit of the type gets; what a careless hand does is planted apart. */
function makeForm(chance: Chance): Form {
  const made = makeRubric(chance, 100, 2, true).filter(({ bonus }) => !bonus);
  const columns = ["number", "content", "maximum", "self", "appraised", "reason", "note"] as const;
  return {
    rubric: made,
    layout: {
      ...makeLayout(chance, 2),
      columns,
      left: 1,
      numberInText: false,
      pointsInText: false,
      encoding: "nfc",
      legacyFont: null,
      splitTexts: false,
      scoreAtOption: false,
      hiddenRows: false,
      numberTypes: "text",
      total: "bottomFormula",
      totalCell: "right",
      scoreAs: "number",
      maximumAs: "number",
      groupMerged: false,
      mergedReasons: false,
    },
  };
}

interface TableScores {
  readonly self: number;
  /** Null where any indicator is not appraised. */
  readonly appraised: number | null;
  readonly table: TruthTable;
}

interface Sending {
  readonly defect: Defect;
  readonly file: string;
  readonly year: number;
}

function makeFile(
  chance: Chance,
  unit: MadeUnit,
  forms: ReadonlyMap<string, Form>,
  { defect, file, year }: Sending,
) {
  const typed = typedName(chance, unit);
  const isAppraised = chance.is(0.3);
  const grids: Grid[] = [];
  const planted: TruthDefect[] = [];
  const scores = new Map<Kind, TableScores>();
  for (const kind of kinds) {
    const form = forms.get(`${unit.type} ${kind}`);
    if (!form || (defect === "movementMissing" && kind === "movement")) continue;
    const isHere = kind === "standard";
    const filled = fill(chance, form.rubric, isAppraised);
    const changed = isHere ? withDefect(chance, filled, defect) : { rubric: filled, at: -1 };
    const sheet = new SheetBuilder();
    const name = isHere ? "Mẫu 1b" : "Mẫu 2";
    const row = writeTitle(sheet, typed, unit.type, kind, year);
    const { truth } = writeTable({
      chance,
      sheet,
      sheetName: name,
      layout: { ...form.layout, encoding: chance.pick(["nfc", "nfd"] as const) },
      rubric: changed.rubric,
      kind,
      year,
      firstRow: row,
    });
    const grid = sheet.build(name);
    const { appraised: column } = truth.columns;
    const all = column !== null && truth.leaves.every((leaf) => leaf.appraised !== null);
    const cell = isHere && plantedCell(truth, defect, changed.at);
    if (cell !== false && cell !== null)
      planted.push({ code: defect, table: "A", sheet: name, cell, file });
    if (isHere && defect === "rowDeleted" && changed.at >= 0)
      planted.push({ code: defect, table: "A", sheet: name, cell: null, file });
    grids.push(isHere && defect === "totalMistyped" ? mistypedTotal(grid, truth) : grid);
    scores.set(kind, {
      self: sum(truth.leaves.map((leaf) => leaf.self)),
      appraised: all ? sum(truth.leaves.map((leaf) => leaf.appraised)) : null,
      table: truth,
    });
  }
  if (defect === "movementMissing")
    planted.push({ code: defect, table: "B", sheet: null, cell: null, file });
  const workbook: WorkbookData = {
    file,
    format: "xlsx",
    modified: null,
    activeSheet: null,
    grids,
  };
  return { workbook, truth: truthOf(unit, scores, planted) };
}

function truthOf(
  unit: MadeUnit,
  scores: ReadonlyMap<Kind, TableScores>,
  planted: readonly TruthDefect[],
) {
  const standard = scores.get("standard");
  const movement = scores.get("movement");
  const counted = standard ? (standard.appraised ?? standard.self) : null;
  const movementCounted = movement ? (movement.appraised ?? movement.self) : null;
  const countedOf = (leaf: TruthTable["leaves"][number]): number | null =>
    standard?.appraised === undefined || standard.appraised === null ? leaf.self : leaf.appraised;
  const failed = (standard?.table.leaves ?? []).filter((leaf) => {
    const points = countedOf(leaf);
    return leaf.mandatory && points !== null && points < leaf.max;
  });
  const isBlank = (standard?.table.leaves ?? []).some((leaf) => countedOf(leaf) === null);
  return {
    name: unit.name,
    type: unit.type,
    defects: planted,
    self_total_A: standard?.self ?? null,
    appraised_total_A: standard?.appraised ?? null,
    counted_total_A: counted,
    self_total_B: movement?.self ?? null,
    appraised_total_B: movement?.appraised ?? null,
    counted_total_B: movementCounted,
    mandatory_failed: failed.map(({ row }) => ({ row })),
    standard: isBlank
      ? "incomplete"
      : counted !== null && counted >= 90 && failed.length === 0
        ? isAssessed(unit)
          ? "met"
          : "incomplete"
        : "notMet",
    grade:
      movementCounted === null
        ? null
        : (grades.find(([, from]) => movementCounted >= from)?.[0] ?? null),
  };
}

/** The law assesses neither primary schools nor kindergartens: their results are told, and are never "met". */
const isAssessed = ({ name }: MadeUnit): boolean =>
  !/^Trường (?:Tiểu học|Mầm non) (?!và)/.test(name);

/** Points as a careful unit gives them: full, or less with a reason; all of them appraised, or none. */
function fill(
  chance: Chance,
  rubric: readonly MadeGroup[],
  isAppraised: boolean,
): readonly MadeGroup[] {
  const share = chance.pick([0, 0.1, 0.2, 0.3]);
  let number = 0;
  return mapLeaves(rubric, (leaf) => {
    number++;
    const isFree = leaf.rule === null && leaf.options.length === 0 && !leaf.mandatory;
    const self = isFree && chance.is(share) ? Math.round(leaf.maximum * 2) / 4 : leaf.maximum;
    const isLess = self < leaf.maximum;
    const reason = isLess ? `Còn ${chance.whole(1, 40)} việc làm chậm ở nội dung ${number}` : null;
    return { ...leaf, self, selfWord: null, appraised: isAppraised ? self : null, reason };
  });
}

const mapLeaves = (
  nodes: readonly MadeGroup[],
  change: (leaf: MadeIndicator) => MadeIndicator | null,
): readonly MadeGroup[] => {
  const inside = (node: MadeGroup | MadeIndicator): readonly (MadeGroup | MadeIndicator)[] => {
    if (isGroup(node)) return [{ ...node, children: node.children.flatMap(inside) }];
    const changed = change(node);
    return changed ? [changed] : [];
  };
  return nodes.map((node) => ({ ...node, children: node.children.flatMap(inside) }));
};

/** Returns the rubric with the defect, and the place of its leaf. */
function withDefect(chance: Chance, rubric: readonly MadeGroup[], defect: Defect) {
  const leaves = rubric.flatMap(leavesOf);
  const isFit = (leaf: MadeIndicator): boolean =>
    defect === "mandatoryFailedHigh"
      ? leaf.mandatory && leaf.rule === null && leaf.options.length === 0
      : leaf.rule === null && leaf.options.length === 0 && !leaf.mandatory && leaf.maximum >= 1;
  const fitting = leaves.flatMap((leaf, at) => (isFit(leaf) ? [at] : []));
  if (fitting.length === 0) return { rubric, at: -1 };
  const at = chance.pick(fitting);
  let place = -1;
  const changed = mapLeaves(rubric, (leaf) => {
    place++;
    if (place !== at) return leaf;
    const half = Math.round(leaf.maximum * 2) / 4;
    const both = (self: number, reason: string | null): MadeIndicator => ({
      ...leaf,
      self,
      reason,
      appraised: leaf.appraised === null ? null : self,
    });
    switch (defect) {
      case "maxChanged":
        return { ...both(leaf.maximum + 1, null), maximum: leaf.maximum + 1 };
      case "rowDeleted":
        return null;
      case "blankScore":
        return { ...leaf, self: null, appraised: null, reason: null };
      case "textScore":
        return { ...leaf, self: null, selfWord: "đạt", appraised: null, reason: null };
      case "aboveMaximum":
        return {
          ...leaf,
          self: leaf.maximum + 1,
          appraised: leaf.appraised && leaf.maximum,
          reason: "Hội đồng đã chấm lại theo điểm tối đa của mẫu",
        };
      case "deductionNoReason":
        return both(half, null);
      case "mandatoryFailedHigh":
        return both(half, "Còn một việc chưa làm xong trong năm nay");
      default:
        return leaf;
    }
  });
  return { rubric: changed, at };
}

function plantedCell(truth: TruthTable, defect: Defect, at: number): string | null {
  if (defect === "totalMistyped") return truth.total_cell;
  const silent: readonly Defect[] = ["none", "movementMissing", "rowDeleted"];
  const leaf = truth.leaves[at];
  if (silent.includes(defect) || !leaf) return null;
  const column = defect === "maxChanged" ? truth.columns["maximum"] : truth.columns["self"];
  return column === null || column === undefined ? null : `${column}${leaf.row}`;
}

function mistypedTotal(grid: Grid, { total_cell: address, leaves }: TruthTable): Grid {
  const place = address === null ? null : parseAddress(address);
  if (!place) return grid;
  const shown = sum(leaves.map((leaf) => leaf.self)) + 3;
  const isTotal = ({ row, column }: Cell): boolean => row === place.row && column === place.column;
  return {
    ...grid,
    cells: grid.cells.map((cell) =>
      isTotal(cell) ? { ...cell, value: shown, text: String(shown), formula: null } : cell,
    ),
  };
}

function writeTitle(
  sheet: SheetBuilder,
  typed: string,
  type: UnitType,
  kind: Kind,
  year: number,
): number {
  sheet.put(1, 1, "UBND HUYỆN THANH BÌNH");
  sheet.put(1, 3, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold: true });
  sheet.put(2, 1, typed, { bold: true });
  sheet.put(2, 3, "Độc lập - Tự do - Hạnh phúc", { bold: true });
  sheet.put(4, 1, "BẢNG TỰ CHẤM ĐIỂM", { bold: true });
  const title =
    kind === "standard"
      ? `Tiêu chuẩn “An toàn về an ninh, trật tự” đối với ${typeTitles[type]}`
      : "Phân loại phong trào toàn dân bảo vệ an ninh Tổ quốc";
  sheet.put(5, 1, `${title} năm ${year}`, { bold: true });
  sheet.put(6, 1, `Đơn vị tự chấm: ${typed}`);
  return 8;
}
