/** Owns the words about a sheet on paper: how it stands and what it will be. */
import { type CellAddress, formatAddress } from "../../core/model/workbook/grid";
import {
  differingHeights,
  type MarginText,
  type PageNumbering,
  type PageSetup,
  type PageTrait,
  type Scaling,
} from "../../core/model/workbook/pageSetup";
import { footCode } from "../../core/paper/code/footCode";
import { formatCount, formatPoints } from "../format";
import { pageTraitNames } from "./pageTraits";

const orientations = { portrait: "Dọc", landscape: "Ngang" } as const;

const millimetres = (value: number): string => formatPoints(Math.round(value * 10) / 10);

function describeScaling(scaling: Scaling): string {
  if (scaling.kind === "scale") return `Tỷ lệ ${scaling.percent}%`;
  const { wide, tall } = scaling;
  if (wide === null) return tall === null ? "Tự động" : `Dài ${tall} trang`;
  return tall === null ? `Rộng ${wide} trang` : `Rộng ${wide}, dài ${tall} trang`;
}

const described: { readonly [trait in PageTrait]: (page: PageSetup) => string } = {
  paper: ({ paper }) =>
    paper === null ? "Theo máy in" : /^\d+$/.test(paper) ? `Khổ số ${paper}` : paper,
  orientation: ({ orientation }) => orientations[orientation],
  margins: ({ margins: { top, bottom, left, right } }) =>
    `Trên ${millimetres(top)}, dưới ${millimetres(bottom)}, trái ${millimetres(left)}, phải ${millimetres(right)} mm`,
  scaling: ({ scaling }) => describeScaling(scaling),
  titleRows: ({ titleRows }) =>
    titleRows === null
      ? "Không lặp"
      : titleRows[0] === titleRows[1]
        ? `Dòng ${titleRows[0]}`
        : `Dòng ${titleRows[0]}–${titleRows[1]}`,
  printArea: ({ printArea }) =>
    printArea.length === 0
      ? "Cả trang tính"
      : printArea
          .map(
            ({ top, left, bottom, right }) =>
              `${formatAddress({ row: top, column: left })}:${formatAddress({ row: bottom, column: right })}`,
          )
          .join(", "),
  numbering: ({ numbering }) => describeNumbering(numbering),
  breaksBefore: ({ breaksBefore }) =>
    breaksBefore.length === 0 ? "Tự động" : `Trước dòng ${breaksBefore.join(", ")}`,
  rowHeights: ({ rowHeights }) =>
    rowHeights.length === 0 ? "Tự động" : `${rowHeights.length} dòng có chiều cao riêng`,
};

function describeNumbering(numbering: PageNumbering): string {
  const code = footCode(numbering);
  return describeNumbers(numbering) + (code === null ? "" : `; chân trang: mã ${code}`);
}

function describeNumbers({ pages, isFirstApart }: PageNumbering): string {
  const hasNumber = ({ left, centre, right }: MarginText): boolean =>
    /&P/i.test(left + centre + right);
  if (hasNumber(pages.header))
    return isFirstApart ? "Giữa lề trên, từ trang 2" : "Ở lề trên mọi trang";
  return hasNumber(pages.footer) ? "Ở lề dưới" : "Không đánh số";
}

/** Returns a trait of a page in words. */
export const describeTrait = (trait: PageTrait, page: PageSetup): string => described[trait](page);

/** Returns what a trait that changes will be. */
export function describeChange(trait: PageTrait, now: PageSetup, then: PageSetup): string {
  if (trait !== "rowHeights") return describeTrait(trait, then);
  const before = new Map(now.rowHeights);
  const changes = differingHeights(now, then);
  const grown = changes.filter(([row]) => before.has(row)).map(([row]) => row);
  const stated = changes.length - grown.length;
  return [
    ...(grown.length > 0
      ? [`Tăng ${formatCount(grown.length)} dòng bị cắt chữ: ${someRows(grown)}`]
      : []),
    ...(stated > 0 ? [`Ghi chiều cao cho ${formatCount(stated)} dòng chưa có`] : []),
  ].join(". ");
}

/** More rows than these are only counted. */
const ROWS_NAMED = 12;
const someRows = (rows: readonly number[]): string =>
  rows.slice(0, ROWS_NAMED).join(", ") + (rows.length > ROWS_NAMED ? "…" : "");

export const print = {
  heading: "Thiết lập trang in",
  intro: (count: number) =>
    `${count > 1 ? `Cả ${formatCount(count)} trang tính có bảng chấm điểm` : "Trang tính có bảng chấm điểm"} được thiết lập theo Nghị định 30/2020/NĐ-CP: giấy A4, số trang ở lề trên từ trang 2, tiêu đề bảng lặp lại, phần ký không bị tách, dòng đủ cao để không cắt chữ. Chữ và số trong ô không đổi; hoàn tác được.`,
  sheet: (sheet: string) => `Trang “${sheet}”`,
  pages: (now: number, then: number) =>
    now === then
      ? `In ra ${formatCount(now)} trang.`
      : `Đang in ra ${formatCount(now)} trang, sau khi thiết lập là ${formatCount(then)} trang.`,
  mended: (count: number) => `Thiết lập trang in sẽ sửa (${count})`,
  left: (count: number) => `Cần xem trước khi in (${count})`,
  wraps: (cells: readonly CellAddress[]) =>
    `Ngắt dòng (Wrap Text) cho ${formatCount(cells.length)} ô có chữ bị che: ${cells.slice(0, ROWS_NAMED).map(formatAddress).join(", ")}${cells.length > ROWS_NAMED ? "…" : ""}.`,
  releases: (cells: readonly CellAddress[]) =>
    `Bỏ ngắt dòng (Wrap Text) cho ${formatCount(cells.length)} ô ở phần ký để từ không bị ngắt giữa chừng, chữ chạy sang ô trống bên cạnh: ${cells.map(formatAddress).join(", ")}.`,
  widens: (sheet: string, columns: readonly string[]) =>
    `Mở rộng ${columns.length > 1 ? "các cột" : "cột"} ${columns.join(", ")} của trang “${sheet}” để số và chữ hiện đủ; vẫn vừa bề ngang trang giấy, hoàn tác được`,
  withCode: "In mã đối chiếu ở chân trang",
  withCodeHint:
    "Mã ngắn tính từ điểm và chữ trong bảng: điểm đổi thì mã đổi. Gõ mã trên bản giấy vào ô dưới là biết giấy và tệp có khớp không.",
  apart: {
    heading: "Hai bảng trên một trang tính",
    why: (sheet: string, tables: number) =>
      `Trang “${sheet}” có ${formatCount(tables)} bảng. Trong một trang tính, Excel chỉ lặp được tiêu đề cột của một bảng và in mọi bảng cùng một hướng giấy. Bản sao đặt mỗi bảng ở một trang tính riêng, bảng nào lặp tiêu đề của bảng đó; các ô giữ nguyên số dòng, công thức giữ đúng. Tệp đang mở không đổi.`,
    download: "Tải bản sao, mỗi bảng một trang tính",
    open: "Mở bản sao, mỗi bảng một trang tính",
    fileName: (file: string) =>
      file.replace(/(\.xls[xm])?$/i, (end) => ` (mỗi bảng một trang)${end}`),
    downloaded: (name: string) => `Đã tải “${name}”: mở trong Excel rồi in.`,
    opened: "Đã mở bản sao trong cửa sổ Excel khác: in từ cửa sổ đó, cần giữ lại thì lưu.",
    told: (text: string, findings: readonly { readonly sheet: string; readonly cell: string }[]) =>
      `${text} (${findings
        .slice(0, ROWS_NAMED)
        .map(({ sheet, cell }) => `ô ${cell}, trang “${sheet}”`)
        .join("; ")}${findings.length > ROWS_NAMED ? "…" : ""})`,
  },
  compare: "Đối chiếu bản giấy với tệp",
  typedCode: "Mã đối chiếu trên bản giấy",
  compareNow: "Đối chiếu",
  goToStretch: (cell: string) => `Đến đoạn có điểm đã đổi, ô ${cell}`,
  goTo: (cell: string, sheet: string, what: string) => `Đến ô ${cell}, trang “${sheet}”. ${what}`,
  more: (count: number) => `và ${count} ô nữa`,
  moreOf: (count: number, sheet: string, what: string) =>
    `và ${count} ô nữa, trang “${sheet}”. ${what}`,
  traits: pageTraitNames,
  trait: "Mục",
  now: "Đang có",
  then: "Sẽ thiết lập",
  stays: "giữ nguyên",
  tableOf: (sheet: string) => `Trang in của “${sheet}”: đang có và sẽ thiết lập`,
  orientation: "Hướng giấy",
  orientations,
  apply: (count: number) =>
    count > 1 ? `Thiết lập trang in cho ${count} trang tính` : "Thiết lập trang in",
  fits: "Trang in đã đúng như trên.",
  next: "Chương trình không in thay Excel: sau khi thiết lập, bấm Ctrl + P (máy Mac: Cmd + P) để xem trước và in.",
  printHere: "In ngay",
  nextHere:
    "“In ngay” (hoặc Ctrl + P, máy Mac: Cmd + P) in các bảng theo trang in sẽ thiết lập ở trên, kể cả khi chưa thiết lập. Muốn in bằng Excel: thiết lập trang in, lưu tệp rồi mở trong Excel.",
  notHere: "Tệp này chỉ xem nên không thiết lập được trang in. Hãy lưu tệp thành .xlsx rồi mở lại.",
} as const;
