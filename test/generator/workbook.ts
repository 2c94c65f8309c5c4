/** Owns a whole generated workbook: title blocks, one or two tables, notes, signatures, and other sheets beside them. */
import type { Grid, WorkbookData } from "../../src/core/model/workbook/grid";
import type { TruthTable } from "../truth/compare";
import { makeLayout } from "./layout";
import { chanceOf, type Chance } from "./random";
import { leavesOf, makeRubric } from "./rubric";
import { SheetBuilder } from "./sheetBuilder";
import { unitNames } from "./words";
import { writeTable } from "./writeTable";

export interface MadeWorkbook {
  readonly workbook: WorkbookData;
  readonly truth: readonly TruthTable[];
  readonly unit: string;
  readonly unitType: string;
  readonly year: number;
}

const typeWords: { readonly [type: string]: string } = {
  commune: "xã, phường, thị trấn",
  residentialArea: "khu dân cư",
  school: "cơ sở giáo dục",
  enterprise: "doanh nghiệp",
  agency: "cơ quan",
};

/** Returns the workbook of a seed with its truth. */
export function makeWorkbook(seed: number): MadeWorkbook {
  const chance = chanceOf(seed);
  const year = chance.whole(2022, 2026);
  const [unit, unitType] = chance.pick(unitNames);
  const truth: TruthTable[] = [];
  const grids: Grid[] = [];
  const both = chance.is(0.4);
  const together = both && chance.is(0.3);
  const kinds: readonly ("standard" | "movement")[] = both
    ? ["standard", "movement"]
    : [chance.is(0.7) ? "standard" : "movement"];
  let sheet = new SheetBuilder();
  let row = 1;
  let name = sheetName(chance, kinds[0] ?? "standard");
  for (const [index, kind] of kinds.entries()) {
    if (index > 0 && !together) {
      grids.push(sheet.build(name));
      sheet = new SheetBuilder();
      row = 1;
      name = sheetName(chance, kind, "2");
    } else if (index > 0) row += chance.whole(2, 4);
    const written = writePart(chance, sheet, name, kind, { unit, unitType, year }, row);
    truth.push(written.truth);
    row = written.nextRow;
  }
  grids.push(sheet.build(name));
  if (chance.is(0.12)) {
    const old = new SheetBuilder();
    const last = writePart(
      chance,
      old,
      "Năm trước",
      kinds[0] ?? "standard",
      { unit, unitType, year: year - 1 },
      1,
    );
    truth.push({ ...last.truth, sheet: "Năm trước" });
    grids.push(old.build("Năm trước", chance.is(0.5) ? "hidden" : "visible"));
  }
  if (chance.is(0.2)) grids.unshift(guideSheet());
  if (chance.is(0.15)) grids.push(listSheet());
  return {
    workbook: {
      file: `sheet-${seed}.xlsx`,
      format: "xlsx",
      modified: null,
      activeSheet: grids[0]?.sheet ?? null,
      grids,
    },
    truth,
    unit,
    unitType,
    year,
  };
}

const sheetName = (chance: Chance, kind: string, suffix = ""): string =>
  `${chance.pick(kind === "standard" ? ["Bảng chấm điểm", "ANTT", "Mẫu 1b", "Sheet1"] : ["Phong trào", "Mẫu 2b", "Phân loại PT", "Sheet2"])}${suffix}`;

function writePart(
  chance: Chance,
  sheet: SheetBuilder,
  name: string,
  kind: "standard" | "movement",
  who: { readonly unit: string; readonly unitType: string; readonly year: number },
  from: number,
): { readonly truth: TruthTable; readonly nextRow: number } {
  const depth = chance.pick([1, 2, 2, 2, 2, 3, 3] as const);
  const layout = makeLayout(chance, depth);
  const left = layout.left;
  const right = left + layout.columns.length - 1;
  let row = from + layout.top - 1;
  sheet.put(row, left, "UBND HUYỆN THANH BÌNH");
  sheet.put(row, left + 2, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold: true });
  sheet.put(row + 1, left, who.unit.toUpperCase(), { bold: true });
  sheet.put(row + 1, left + 2, "Độc lập - Tự do - Hạnh phúc", { bold: true });
  row += 3;
  sheet.put(
    row,
    left,
    chance.pick(["BẢNG CHẤM ĐIỂM", "BẢNG TỰ CHẤM ĐIỂM", "PHIẾU CHẤM ĐIỂM", "BIỂU ĐIỂM"]),
    { bold: true },
  );
  sheet.merge(row, left, row, right);
  row++;
  const title =
    kind === "standard"
      ? `Tiêu chuẩn “An toàn về an ninh, trật tự” đối với ${typeWords[who.unitType]}`
      : `Đánh giá, phân loại phong trào Toàn dân bảo vệ an ninh Tổ quốc (${typeWords[who.unitType]})`;
  const yearInTitle = chance.is(0.6);
  sheet.put(row, left, yearInTitle ? `${title} năm ${who.year}` : title, { bold: true });
  sheet.merge(row, left, row, right);
  row++;
  if (!yearInTitle) sheet.put(row++, left, `Năm ${who.year}`);
  if (chance.is(0.4))
    sheet.put(row++, left, `(Kèm theo Hướng dẫn số 12/HD-BCĐ ngày 15/3/${who.year - 1})`);
  if (chance.is(0.7))
    sheet.put(
      row++,
      left,
      `${chance.pick(["Đơn vị", "Tên đơn vị", "Đơn vị tự chấm"])}: ${who.unit}`,
    );
  row += chance.whole(0, 2);
  const rubric = makeRubric(chance, 100, depth, chance.is(0.9));
  const written = writeTable({
    chance,
    sheet,
    sheetName: name,
    layout,
    rubric,
    kind,
    year: who.year,
    firstRow: row,
  });
  row = written.nextRow;
  if (kind === "standard" && chance.is(0.6)) {
    const plain = "* Điều kiện công nhận: tổng điểm đạt từ 90 điểm trở lên.";
    const note = chance.pick([
      "Ghi chú: đạt từ 90 điểm trở lên và các tiêu chí bắt buộc đạt điểm tối đa thì công nhận đạt tiêu chuẩn.",
      plain,
    ]);
    // What is mandatory is spoken of where something is.
    const isMandatory = rubric.flatMap(leavesOf).some(({ mandatory }) => mandatory);
    sheet.put(row++, left, isMandatory ? note : plain);
  }
  if (kind === "movement" && chance.is(0.6)) {
    sheet.put(
      row++,
      left,
      "Xếp loại: Xuất sắc từ 90 điểm trở lên; Khá từ 70 đến dưới 90 điểm; Trung bình từ 50 đến dưới 70 điểm; Yếu dưới 50 điểm.",
    );
  }
  row++;
  sheet.put(row, right, `An Bình, ngày 05 tháng 11 năm ${who.year}`);
  sheet.put(row + 1, left, "NGƯỜI LẬP BIỂU", { bold: true });
  sheet.put(row + 1, right, "THỦ TRƯỞNG ĐƠN VỊ", { bold: true });
  sheet.put(row + 5, left, "Nguyễn Văn A");
  sheet.put(row + 5, right, "Trần Thị B");
  return { truth: written.truth, nextRow: row + 6 };
}

function guideSheet(): Grid {
  const sheet = new SheetBuilder();
  sheet.put(1, 1, "HƯỚNG DẪN CHẤM ĐIỂM", { bold: true });
  sheet.put(2, 1, "1. Đơn vị căn cứ nội dung tiêu chí, điểm tối đa để tự chấm điểm.");
  sheet.put(3, 1, "2. Mỗi vụ việc trừ 1 điểm; ghi rõ lý do trừ điểm.");
  return sheet.build("Hướng dẫn");
}

function listSheet(): Grid {
  const sheet = new SheetBuilder();
  ["STT", "Tên văn bản", "Số, ký hiệu", "Ngày ban hành"].forEach((text, index) =>
    sheet.put(1, index + 1, text),
  );
  for (let row = 2; row < 8; row++) {
    sheet.put(row, 1, row - 1);
    sheet.put(row, 2, "Kế hoạch bảo đảm an ninh, trật tự");
    sheet.put(row, 3, `${row}/KH-UBND`);
  }
  return sheet.build("Danh mục minh chứng");
}
