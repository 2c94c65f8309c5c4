/** Owns score sheets as officers print them, as .xlsx files: letterhead, title, table, signatures, in Times New Roman 13. */
import { formatAddress } from "../../src/core/model/workbook/grid";
import { encodeText } from "../../src/formats/package/xmlText";
import { styleSheet, worksheet, xlsxPackage } from "./xlsxPackage";

export interface TableSketch {
  /** Contents, ten to a section. */
  readonly contents: number;
  readonly content?: (number: number) => string;
  readonly reason?: (number: number) => string;
  /** What its rows state, in typographic points; left out: nothing. */
  readonly height?: number;
  readonly isUnsigned?: boolean;
  readonly narrowTitle?: NarrowTitle;
  /** No name stands under the signatures yet. */
  readonly isNameless?: boolean;
  /** It assesses the movement instead of the standard. */
  readonly isMovement?: boolean;
  /** Of the content with this number. */
  readonly hidden?: number;
}

/** A title in one cell, the third, whose neighbours are blank but for this, in the second. */
export interface NarrowTitle {
  readonly title: string;
  readonly beside: string;
  /** Its cell is merged with the fourth. */
  readonly isMerged?: boolean;
  /** It stands above the table, not with the signatures. */
  readonly isAbove?: boolean;
}

export interface SheetOfTables {
  readonly tables: readonly TableSketch[];
  /** Of number, content, maximum, score and reason, in digits. */
  readonly widths?: readonly [number, number, number, number, number];
  readonly size?: number;
  /** Its cells keep their texts on one line. */
  readonly isUnwrapped?: boolean;
  /** Stands below the last row on one line, from the last column. */
  readonly note?: string;
  /** What stands behind the cells: the page. */
  readonly rest?: string;
}

type SheetRow = Pick<TableSketch, "height"> & {
  readonly cells: readonly (readonly [column: number, value: string | number, style: number])[];
  readonly merges?: readonly (readonly [from: number, to: number])[];
  readonly isHidden?: boolean;
};

const [PLAIN, BOLD, CELL, HEAD] = [1, 2, 3, 4];
const LAST = 5;

/** Returns the file of a book with these sheets, "Bảng 1" and so on. */
export const paperBook = (...sheets: readonly SheetOfTables[]): Uint8Array =>
  xlsxPackage({
    sheets: sheets.map((sheet, index) => ({ name: `Bảng ${index + 1}`, xml: sheetXml(sheet) })),
    styles: stylesOf(sheets[0]?.size ?? 13, sheets[0]?.isUnwrapped !== true),
  });

const stylesOf = (size: number, isWrapped: boolean): string => {
  const font = (bold: boolean, points = size): string =>
    `<font>${bold ? "<b/>" : ""}<sz val="${points}"/><name val="Times New Roman"/></font>`;
  const format = (fontId: number, borderId: number, centre: boolean): string =>
    `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="${borderId}" xfId="0" applyAlignment="1"><alignment${centre ? ' horizontal="center"' : ""} vertical="center"${isWrapped ? ' wrapText="1"' : ""}/></xf>`;
  return styleSheet(
    [format(1, 0, true), format(2, 0, true), format(1, 1, false), format(2, 1, true)].join(""),
    {
      fonts: font(false) + font(true),
      borders:
        '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>',
    },
  ).replace('<sz val="11"/><name val="Calibri"/>', '<sz val="12"/><name val="Times New Roman"/>');
};

function sheetXml({ tables, note, widths = [6, 48, 9, 9, 26], rest = "" }: SheetOfTables): string {
  const noted: readonly SheetRow[] = note === undefined ? [] : [{ cells: [[LAST, note, 0]] }];
  const rows = [...tables.flatMap(rowsOf), ...noted];
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const merges = rows.flatMap(({ merges: spans = [] }, at) =>
    spans.map(
      ([from, to]) =>
        `<mergeCell ref="${formatAddress({ row: at + 1, column: from })}:${formatAddress({ row: at + 1, column: to })}"/>`,
    ),
  );
  return worksheet(
    rows.map((row, at) => rowXml(row, at + 1)).join(""),
    `<mergeCells>${merges.join("")}</mergeCells>${rest}`,
    `<cols>${columns}</cols>`,
  );
}

function rowXml({ cells, height, isHidden }: SheetRow, row: number): string {
  const stated = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  const written = cells.map(([column, value, style]) => {
    const place = `r="${formatAddress({ row, column })}" s="${style}"`;
    return typeof value === "number"
      ? `<c ${place}><v>${value}</v></c>`
      : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${encodeText(value)}</t></is></c>`;
  });
  return `<row r="${row}"${stated}${isHidden ? ' hidden="1"' : ""}>${written.join("")}</row>`;
}

const blank: SheetRow = { cells: [] };

function rowsOf(table: TableSketch): readonly SheetRow[] {
  const title = table.isMovement
    ? "phân loại phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2025"
    : "Tiêu chuẩn “An toàn về an ninh, trật tự” năm 2025";
  return [
    pair("UBND XÃ AN BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    blank,
    { cells: [[1, "BẢNG CHẤM ĐIỂM", BOLD]], merges: [[1, LAST]] },
    { cells: [[1, title, BOLD]], merges: [[1, LAST]] },
    table.narrowTitle?.isAbove ? narrow(table.narrowTitle) : blank,
    { cells: heads.map((head, at) => [at + 1, head, HEAD] as const) },
    ...bodyOf(table),
    ...(table.isUnsigned ? [] : table.isNameless ? signatures.slice(0, 3) : signatures),
    ...(table.narrowTitle && !table.narrowTitle.isAbove ? [narrow(table.narrowTitle)] : []),
    blank,
  ];
}

const heads = ["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm", "Lý do trừ điểm"];

function bodyOf({ contents, height, hidden, ...texts }: TableSketch): readonly SheetRow[] {
  const { content = (n) => `Có nghị quyết, kế hoạch về nội dung ${n}`, reason = () => "" } = texts;
  const rows: SheetRow[] = [];
  for (let number = 1; number <= contents; number++) {
    if (number % 10 === 1) {
      const section = (number - 1) / 10;
      rows.push({
        cells: [
          [
            1,
            ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"][section] ??
              "",
            HEAD,
          ],
          [2, `Nhóm nội dung thứ ${section + 1}`, HEAD],
          [3, Math.min(10, contents - section * 10), HEAD],
        ],
      });
    }
    rows.push({
      cells: [
        [1, ((number - 1) % 10) + 1, CELL],
        [2, content(number), CELL],
        [3, 1, CELL],
        [4, 1, CELL],
        [LAST, reason(number), CELL],
      ],
      height,
      isHidden: number === hidden,
    });
  }
  return [
    ...rows,
    {
      cells: [
        [2, "Tổng cộng", HEAD],
        [3, contents, HEAD],
        [4, contents, HEAD],
      ],
    },
  ];
}

const pair = (left: string, right: string): SheetRow => ({
  cells: [
    [1, left, PLAIN],
    [3, right, BOLD],
  ],
  merges: [
    [1, 2],
    [3, LAST],
  ],
});

const narrow = ({ title, beside, isMerged }: NarrowTitle): SheetRow => ({
  cells: [[3, title, BOLD], ...(beside === "" ? [] : [[2, beside, BOLD] as const])],
  merges: isMerged ? [[3, 4]] : [],
});

const signatures: readonly SheetRow[] = [
  blank,
  pair("", "An Bình, ngày 05 tháng 11 năm 2025"),
  pair("NGƯỜI LẬP BIỂU", "CHỦ TỊCH"),
  blank,
  blank,
  pair("Nguyễn Văn Mẫu", "Trần Thị Mẫu"),
];
