/** Owns the words about a sheet on paper: how it stands and what it will be. */
import { formatAddress } from "../../core/model/workbook/grid";
import type { PageSetup, PageTrait, Scaling } from "../../core/model/workbook/pageSetup";
import { formatPoints } from "../format";
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
};

/** Returns a trait of a page in words. */
export const describeTrait = (trait: PageTrait, page: PageSetup): string => described[trait](page);

export const print = {
  heading: "Đặt trang in",
  intro: (sheet: string) =>
    `Trang “${sheet}” được đặt theo Nghị định 30/2020/NĐ-CP: giấy A4, vừa một trang ngang, tiêu đề bảng lặp lại ở mỗi trang. Ô và chữ trong bảng không đổi; hoàn tác được.`,
  traits: pageTraitNames,
  trait: "Mục",
  now: "Đang có",
  then: "Sẽ đặt",
  stays: "giữ nguyên",
  tableName: "Trang in: đang có và sẽ đặt",
  orientation: "Chiều giấy",
  orientations,
  apply: "Đặt trang in",
  fits: "Trang in đã đúng như trên.",
  next: "Chương trình không in thay Excel: sau khi đặt, bấm Ctrl + P (máy Mac: Cmd + P) để xem trước và in.",
  notHere: "Tệp này chỉ xem nên không đặt được trang in. Hãy lưu tệp thành .xlsx rồi mở lại.",
} as const;
