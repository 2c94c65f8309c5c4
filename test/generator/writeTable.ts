/** Owns the writing of one generated table into a sheet, and the truth of what a reader must find there. */
import { columnLetters } from "../../src/core/model/workbook/grid";
import type { TruthLeaf, TruthTable } from "../truth/compare";
import { decodeLegacy } from "../../src/core/base/legacyText";
import { headerText, printNumber, type Layout, type Role } from "./layout";
import type { Chance } from "./random";
import { isGroup, leavesOf, sum, type MadeGroup, type MadeIndicator } from "./rubric";
import type { SheetBuilder } from "./sheetBuilder";
import { guidanceTexts, totalWords } from "./words";

interface Written {
  readonly truth: TruthTable;
  readonly nextRow: number;
}

export interface TableJob {
  readonly chance: Chance;
  readonly sheet: SheetBuilder;
  readonly sheetName: string;
  readonly layout: Layout;
  readonly rubric: readonly MadeGroup[];
  readonly kind: "standard" | "movement";
  readonly year: number;
  readonly firstRow: number;
}

/** Writes header, body and total from `firstRow` down. */
export function writeTable(job: TableJob): Written {
  const { chance, sheet, layout, rubric } = job;
  const at = (role: Role): number => {
    const index = layout.columns.indexOf(role);
    return index < 0 ? 0 : layout.left + index;
  };
  const say = (text: string): string =>
    layout.legacyFont !== null
      ? toTcvn3(text)
      : layout.encoding === "nfd"
        ? text.normalize("NFD")
        : layout.encoding === "spaces"
          ? text.replace(" ", "\u00a0").replace(/ (?=\S+$)/, "  ")
          : text;
  const font = layout.legacyFont === null ? {} : { fontName: layout.legacyFont };
  const put = (row: number, role: Role, value: string | number | null, looks = {}): void => {
    const column = at(role);
    if (column === 0) return;
    if (typeof value === "string") sheet.put(row, column, say(value), { ...font, ...looks });
    else sheet.put(row, column, value, looks);
  };
  let row = job.firstRow;
  const headerRows = writeHeader(job, row, say);
  row = headerRows[1] + 1;
  if (layout.columnNumbers !== "none") {
    layout.columns.forEach((_, index) =>
      sheet.put(
        row,
        layout.left + index,
        layout.columnNumbers === "brackets" ? `(${index + 1})` : index + 1,
      ),
    );
    row++;
  }
  const leaves: TruthLeaf[] = [];
  const sections: TruthTable["sections"][number][] = [];
  const leafRows: number[] = [];
  const topRow = row;
  const hasTotal = layout.total !== "none";
  let totalRow = layout.total === "topFormula" ? row++ : 0;
  let running = 0;

  const writeLeaf = (
    leaf: MadeIndicator,
    printed: string,
    path: string,
    isBound: boolean,
  ): void => {
    running++;
    const comma = String(leaf.maximum).replace(".", ",");
    const mark = layout.starred && leaf.mandatory && !isBound ? " (*)" : "";
    const words = layout.starred ? leaf.unmarked : leaf.text;
    const full = `${words}${layout.pointsInText ? ` (${comma} điểm)` : ""}${mark}`;
    const half =
      layout.splitTexts && !layout.numberInText && full.length > 50 && leaf.options.length === 0
        ? full.indexOf(" ", 30)
        : -1;
    const shown = half > 0 ? full.slice(0, half) : full;
    if (layout.numberInText)
      put(
        row,
        "content",
        printed === "-"
          ? `- ${shown}`
          : `${/[.)]$/.test(printed) ? printed : `${printed}.`} ${shown}`,
      );
    else {
      putNumber(job, put, row, printed);
      put(row, "content", shown);
    }
    putMaximum(job, put, row, leaf.maximum);
    const selfText = leaf.selfWord ?? (leaf.self === null ? null : typedScore(job, leaf.self));
    const chosen =
      layout.scoreAtOption && leaf.selfWord === null && at("self") > 0
        ? leaf.options.findIndex(([, points]) => points === leaf.self)
        : -1;
    if (chosen < 0) put(row, "self", selfText);
    put(row, "ratio", chance.is(0.5) ? chance.whole(50, 100) : null);
    put(row, "lastYear", leaf.maximum);
    const deduction = leaf.self === null ? null : sum([leaf.maximum, -leaf.self]);
    const onlyDeduction = at("self") === 0;
    const typedDeduction =
      deduction === null ? null : deduction > 0 ? (chance.is(0.1) ? -deduction : deduction) : null;
    put(row, "deduction", onlyDeduction && leaf.selfWord !== null ? leaf.selfWord : typedDeduction);
    put(row, "appraised", leaf.appraised);
    const reasonRole: Role = at("reason") > 0 ? "reason" : "note";
    put(row, reasonRole, leaf.reason);
    if (chance.is(0.3)) put(row, "evidence", "Báo cáo số 12/BC-UBND");
    leafRows.push(row);
    const blankMeansFull = onlyDeduction && leaf.selfWord === null && leaf.self === null;
    leaves.push({
      row,
      path,
      text: layout.pointsInText ? full.replace(" (*)", "") : words,
      max: leaf.maximum,
      mandatory: leaf.mandatory,
      self: blankMeansFull ? leaf.maximum : leaf.self,
      appraised: at("appraised") > 0 ? leaf.appraised : null,
      deduction: at("deduction") > 0 && typedDeduction !== null ? Math.abs(typedDeduction) : null,
      reason: at(reasonRole) > 0 ? leaf.reason : null,
      rule: leaf.rule === null ? null : { kind: leaf.rule },
    });
    if (layout.hiddenRows && chance.is(0.1)) sheet.hiddenRows.push(row);
    if (half > 0) {
      put(row + 1, "content", full.slice(half + 1));
      for (const role of [
        "number",
        "maximum",
        "self",
        "deduction",
        "appraised",
        "reason",
      ] as const) {
        if (at(role) > 0) sheet.merge(row, at(role), row + 1, at(role));
      }
      row++;
    }
    row++;
    leaf.options.forEach(([text, points], index) => {
      const label = "abc"[index] ?? "a";
      const words = `${text}: ${String(points).replace(".", ",")} điểm`;
      if (
        layout.optionLabels === "letterColumn" &&
        at("number") > 0 &&
        printed !== `${label})` &&
        !/^[a-zđ]/.test(printed)
      ) {
        put(row, "number", `${label})`);
        put(row, "content", words);
      } else if (layout.optionLabels === "dashInText" || /^[a-zđ]/.test(printed))
        put(row, "content", `- ${words}`);
      else put(row, "content", `${label}) ${words}`);
      if (layout.optionPoints) put(row, "maximum", points);
      if (index === chosen) put(row, "self", selfText);
      row++;
    });
    if (layout.guidance && chance.is(0.15)) put(row++, "content", chance.pick(guidanceTexts));
    if (layout.blankRows && chance.is(0.1)) row++;
    if (layout.repeatedHeader && running === 5 && layout.header === "one") {
      writeHeader(job, row, say);
      row++;
    }
  };

  const writeGroup = (
    group: MadeGroup,
    printed: string,
    path: string,
    level: 1 | 2,
    bound = false,
  ): void => {
    const own = row;
    const mark = group.mandatory
      ? chance.pick([
          " (bắt buộc)",
          " (Đạt điểm tối đa)",
          " (các nội dung trong mục này bắt buộc đạt điểm tối đa)",
        ])
      : "";
    const text = `${group.text}${mark}`;
    const looks = { bold: layout.groupBold };
    if (layout.numberInText)
      put(row, "content", `${/[.)]$/.test(printed) ? printed : `${printed}.`} ${text}`, looks);
    else {
      put(row, "number", printed, looks);
      put(row, "content", text, looks);
    }
    sections.push({ row, path, text, level, mandatory: group.mandatory });
    row++;
    const before = leafRows.length;
    group.children.forEach((child, index) => {
      if (isGroup(child)) {
        const number = printNumber(layout, "group", index + 1, printed, running + 1, false);
        writeGroup(child, number, `${path}/${pathOf(number, index + 1)}`, 2, group.mandatory);
      } else {
        const number = printNumber(layout, "leaf", index + 1, printed, running + 1, level === 2);
        writeLeaf(child, number, `${path}/${pathOf(number, index + 1)}`, group.mandatory || bound);
      }
    });
    const own$ = leavesOf(group);
    const rows = leafRows.slice(before);
    if (level === 1) writeGroupPoints(job, put, at, own, own$, rows);
    if (level === 1 && layout.subtotals && !group.bonus) {
      put(row, "content", `Cộng mục ${printed.replace(/[.)]$/, "")}`);
      put(row, "maximum", sum(own$.map((leaf) => leaf.maximum)));
      put(row, "self", sum(own$.map((leaf) => leaf.self)));
      row++;
    }
  };

  rubric.forEach((section, index) => {
    if (layout.numbering === "flat") {
      section.children.forEach((leaf, place) => {
        if (isGroup(leaf)) return;
        const number = printNumber(layout, "leaf", place + 1, "", running + 1, false);
        writeLeaf(leaf, number, pathOf(number, place + 1), section.mandatory);
      });
    } else {
      const number = printNumber(layout, "section", index + 1, "", running + 1, false);
      writeGroup(section, number, pathOf(number, index + 1), 1);
    }
  });

  const all = rubric.flatMap(leavesOf);
  const total = sum(all.map((leaf) => leaf.self));
  if (hasTotal && totalRow === 0) totalRow = row++;
  if (hasTotal) {
    const word = say(chance.pick(totalWords));
    const wordColumn = at("number") > 0 && chance.is(0.5) ? at("number") : at("content");
    sheet.put(totalRow, wordColumn, word, { bold: true });
    if (wordColumn !== at("content")) sheet.merge(totalRow, wordColumn, totalRow, at("content"));
    put(totalRow, "maximum", sum(all.filter((leaf) => !leaf.bonus).map((leaf) => leaf.maximum)));
    putTotal(
      job,
      put,
      totalRow,
      total,
      leafRows.map((leafRow) => `${columnLetters(at("self"))}${leafRow}`),
    );
  }
  if (layout.starred && leaves.some(({ mandatory }) => mandatory))
    sheet.put(row++, layout.left, say("(*) Tiêu chí bắt buộc phải đạt điểm tối đa"), font);
  // Nobody scored in a deduction column that is all blank.
  const isAllBlank =
    at("self") === 0 && leaves.every((leaf) => leaf.deduction === null && leaf.self !== null);
  const columns: { [role: string]: string | null } = {};
  for (const role of [
    "number",
    "content",
    "maximum",
    "self",
    "deduction",
    "appraised",
    "reason",
    "evidence",
    "note",
  ] as const) {
    columns[role] = at(role) > 0 ? columnLetters(at(role)) : null;
  }
  return {
    truth: {
      sheet: job.sheetName,
      kind: job.kind,
      year: job.year,
      columns,
      header_rows: headerRows,
      first_row:
        layout.total === "topFormula"
          ? topRow
          : Math.min(...sections.map((s) => s.row), ...leafRows),
      total_cell: hasTotal && at("self") > 0 ? `${columnLetters(at("self"))}${totalRow}` : null,
      total_shown: hasTotal && at("self") > 0 ? shownTotal(layout, total) : null,
      leaves: isAllBlank ? leaves.map((leaf) => ({ ...leaf, self: null })) : leaves,
      sections,
    },
    nextRow: row,
  };
}

const pathOf = (printed: string, place: number): string =>
  printed === "-" ? `#${place}` : printed.replace(/[.)]$/, "");

const tcvn3 = new Map(
  Array.from({ length: 0x60 }, (_, index) => String.fromCharCode(0xa0 + index))
    .map(
      (code) => [decodeLegacy(`nh©n d©n, ®¶ng ñy ${code}`, ".VnTime").slice(-1), code] as const,
    )
    .filter(([letter, code]) => letter !== code),
);

/** Returns the text in the codes of the old .Vn fonts; capitals with tones lose their case, as they did then. */
const toTcvn3 = (text: string): string =>
  [...text.normalize("NFC")]
    .map((letter) => tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase()) ?? letter)
    .join("")
    .replace(/[\u201c\u201d]/g, '"');

type Put = (row: number, role: Role, value: string | number | null, looks?: object) => void;

/** What the total cell shows: the sum, or what a careless hand left there. */
const shownTotal = ({ totalCell }: Layout, total: number): number | null =>
  totalCell === "right" ? total : totalCell === "short" ? total - 1 : null;

function putTotal(
  { layout, sheet }: TableJob,
  put: Put,
  row: number,
  total: number,
  cells: readonly string[],
): void {
  if (layout.totalCell === "blank") return;
  const looks = layout.total === "bottomTyped" ? {} : { formula: `SUM(${cells.join(",")})` };
  if (layout.totalCell === "error") {
    const column = layout.columns.indexOf("self");
    if (column >= 0) sheet.putError(row, layout.left + column, "#REF!", "SUM(#REF!)");
    return;
  }
  put(row, "self", shownTotal(layout, total), looks);
}

/** Numbers as they are kept: "1" as text or number, "1.2" also as 1.2 or as a date that Excel made of it. */
function putNumber({ layout, chance }: TableJob, put: Put, row: number, printed: string): void {
  const dotted = /^(\d+)\.(\d+)$/.exec(printed);
  if (/^\d+$/.test(printed)) put(row, "number", chance.is(0.5) ? Number(printed) : printed);
  else if (dotted?.[1] && dotted[2] && layout.numberTypes === "number")
    put(row, "number", Number(printed));
  else if (dotted?.[1] && dotted[2] && layout.numberTypes === "date") {
    const serial =
      Math.round(Date.UTC(2025, Number(dotted[2]) - 1, Number(dotted[1])) / 86_400_000) + 25_569;
    put(row, "number", serial, { numberFormat: "d/m", shown: `${dotted[1]}/${dotted[2]}` });
  } else put(row, "number", printed);
}

function putMaximum({ layout }: TableJob, put: Put, row: number, maximum: number): void {
  const comma = String(maximum).replace(".", ",");
  if (layout.maximumAs === "number") put(row, "maximum", maximum);
  else if (layout.maximumAs === "comma") put(row, "maximum", maximum % 1 === 0 ? maximum : comma);
  else if (layout.maximumAs === "unit") put(row, "maximum", `${comma} điểm`);
  else put(row, "maximum", `0 - ${comma}`);
}

function typedScore({ layout, chance }: TableJob, points: number): string | number {
  if (layout.scoreAs === "number" || (layout.scoreAs === "mixed" && chance.is(0.6))) return points;
  const comma = String(points).replace(".", ",");
  return chance.pick([
    comma,
    `${comma} `,
    points % 1 === 0 && points < 10 ? `0${points}` : comma,
    `${comma}đ`,
    String(points),
  ]);
}

function writeGroupPoints(
  { layout }: TableJob,
  put: Put,
  at: (role: Role) => number,
  row: number,
  leaves: readonly MadeIndicator[],
  rows: readonly number[],
): void {
  const maximum = sum(leaves.map((leaf) => leaf.maximum));
  const bold = { bold: layout.groupBold };
  const formula = (role: Role): string =>
    `SUM(${columnLetters(at(role))}${rows[0]}:${columnLetters(at(role))}${rows[rows.length - 1]})`;
  if (layout.groupPoints === "number") put(row, "maximum", maximum, bold);
  if (layout.groupPoints === "text")
    put(row, "maximum", `${String(maximum).replace(".", ",")} điểm`, bold);
  if (layout.groupPoints === "formula" && leaves.every((leaf) => leaf.options.length === 0)) {
    put(row, "maximum", maximum, { ...bold, formula: formula("maximum") });
  }
  const self = sum(leaves.map((leaf) => leaf.self));
  if (at("self") === 0) return;
  if (layout.groupSelf === "number") put(row, "self", self, bold);
  if (layout.groupSelf === "formula") put(row, "self", self, { ...bold, formula: formula("self") });
}

/** Returns the first and last row of the header. */
function writeHeader(
  job: TableJob,
  row: number,
  say: (text: string) => string,
): readonly [number, number] {
  const { sheet, layout, chance } = job;
  const scores: readonly Role[] = ["maximum", "self", "deduction", "appraised", "council"];
  const scoreColumns = layout.columns
    .map((role, index) => ({ role, column: layout.left + index }))
    .filter(({ role }) => scores.includes(role));
  const adjoining =
    scoreColumns.length >= 2 &&
    scoreColumns.every(({ column }, index) => column === (scoreColumns[0]?.column ?? 0) + index);
  const height = !adjoining || layout.header === "one" ? 1 : layout.header === "two" ? 2 : 3;
  for (const [index, role] of layout.columns.entries()) {
    const column = layout.left + index;
    const isScore = height > 1 && scores.includes(role);
    if (isScore) sheet.put(row + height - 1, column, say(headerText(layout, role)), { bold: true });
    else {
      sheet.put(row, column, say(headerText(layout, role)), { bold: true });
      sheet.merge(row, column, row + height - 1, column);
    }
  }
  if (height > 1) {
    const left = scoreColumns[0]?.column ?? 1;
    const right = scoreColumns[scoreColumns.length - 1]?.column ?? 1;
    sheet.put(row, left, say(chance.pick(["Điểm số", "Điểm", "Kết quả chấm điểm"])), {
      bold: true,
    });
    sheet.merge(row, left, row, right);
    if (height === 3) {
      sheet.put(row + 1, left, say("Theo thang điểm 100"), { bold: true });
      sheet.merge(row + 1, left, row + 1, right);
    }
  }
  return [row, row + height - 1];
}
