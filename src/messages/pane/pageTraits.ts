/** Owns the names of what is set about a sheet on paper. */
import { type PageTrait, pageTraits } from "../../core/model/workbook/pageSetup";

export const pageTraitNames: { readonly [trait in PageTrait]: string } = {
  paper: "Khổ giấy",
  orientation: "Hướng giấy",
  margins: "Lề",
  scaling: "Co vừa trang",
  titleRows: "Hàng lặp lại ở đầu trang",
  printArea: "Vùng in",
  numbering: "Số trang, chân trang",
  breaksBefore: "Ngắt trang",
  rowHeights: "Chiều cao dòng",
};

/** Returns the sentence about traits, given with blanks between them, that a program did not take. */
export function describeNotTaken(traits: string): string {
  const names = pageTraits
    .filter((trait) => traits.split(" ").includes(trait))
    .map((trait) => pageTraitNames[trait].toLowerCase());
  const what = names.length > 0 ? `: ${names.join(", ")}` : "";
  return `Excel chưa nhận hết trang in${what}. Hãy bấm thẻ Trang đầu (Home) trong Excel rồi thiết lập lại, hoặc thiết lập ở Bố trí trang (Page Layout).`;
}
