/** Owns the sentences of what is wrong with a sheet on paper. */
import type { PaperCode, PaperFacts, PaperFinding } from "../../../core/paper/paperFinding";
import { formatCount, formatPath, formatPoints } from "../../format";

const points = (size: number): string => `${formatPoints(Math.round(size * 10) / 10)} pt`;

const notCopied = {
  comments: "Ghi chú (comment) ở các ô không có trong bản sao, tệp gốc vẫn còn.",
  charts: "Biểu đồ không có trong bản sao, tệp gốc vẫn còn.",
} as const;

const sentences: { readonly [C in PaperCode]: (facts: PaperFacts[C]) => string } = {
  textCut: ({ needed, height }) =>
    `Chữ bị cắt khi in: dòng cao ${points(height)}, cần ${points(needed)}.`,
  textTooLong: ({ needed }) =>
    `Chữ dài quá, cần ${points(needed)} trong khi một dòng chỉ cao được 409 pt. Đề nghị mở rộng cột, giảm cỡ chữ hoặc viết gọn lại.`,
  textHidden: () =>
    "Chữ viết trên một dòng bị ô bên cạnh hoặc mép trang che mất. Đề nghị bấm Ngắt dòng (Wrap Text) cho ô này hoặc mở rộng cột.",
  wordBroken: ({ word }) =>
    `Từ “${word}” rộng hơn ô nên bị ngắt giữa từ khi in. Đề nghị mở rộng cột, gộp ô với ô trống bên cạnh hoặc giảm cỡ chữ.`,
  numberHidden: ({ text }) => `Số ${text} rộng hơn cột nên in thành “####”. Đề nghị mở rộng cột.`,
  printTooSmall: ({ size }) =>
    `Chữ in ra chỉ còn ${points(size)}, dưới 9 pt là khó đọc. Đề nghị tăng cỡ chữ hoặc thu hẹp cột.`,
  columnsApart: ({ wide }) =>
    `Bảng rộng hơn một trang: các cột bị tách sang ${formatCount(wide)} trang đặt cạnh nhau.`,
  signatureMissing: () =>
    "Dưới bảng chưa có chỗ ký (địa danh, ngày tháng, chức vụ người ký). Đề nghị ghi thêm trước khi in.",
  signatureDivided: ({ from, to }) => `Phần ký bị tách ra trang ${from} và trang ${to}.`,
  signaturePage: ({ page, of }) => `Phần ký nằm trọn ở trang ${page}/${of}.`,
  headingAlone: ({ page }) => `Tiêu đề nằm cuối trang ${page}, nội dung của nó lại ở trang sau.`,
  headingMissing: ({ pages }) =>
    `Có ${formatCount(pages)} trang tiếp theo của bảng này không lặp được tiêu đề cột: trang tính có hai bảng, Excel chỉ lặp được tiêu đề của bảng cuối. Nếu cần, đề nghị in từ bản sao mỗi bảng một trang tính.`,
  headingOfOther: ({ rows: [first, last] }) =>
    `Mỗi trang của bảng này lặp lại tiêu đề của bảng khác (dòng ${first === last ? first : `${first}–${last}`}), nên điểm nằm dưới tiêu đề sai.`,
  codeOld: ({ printed }) =>
    `Chân trang còn ghi mã đối chiếu ${printed} của lúc điểm hoặc chữ trong bảng còn khác: bản giấy đã in theo mã đó không còn khớp với tệp.`,
  rowNotPrinted: ({ path }) =>
    `Dòng của nội dung ${formatPath(path)} đang bị ẩn nên không in ra, nhưng điểm vẫn tính vào tổng.`,
  formulaAsValue: () =>
    "Công thức ở ô này tính trên cả hai bảng nên trong bản sao chỉ giữ kết quả, không giữ công thức. Tệp gốc vẫn giữ công thức.",
  notCopied: ({ what }) => notCopied[what],
};

/** Returns what a finding says. */
export function describePaper<C extends PaperCode>({
  code,
  facts,
}: PaperFinding & { code: C }): string {
  const sentence = sentences[code] as (given: PaperFacts[C]) => string;
  return sentence(facts as PaperFacts[C]);
}

/** Said once where many cells have it. */
const several: { readonly [C in PaperCode]?: string } = {
  textCut: "Chữ bị cắt khi in vì dòng thấp hơn chữ.",
  textTooLong:
    "Chữ dài quá, không dòng nào cao đủ (tối đa 409 pt). Đề nghị mở rộng cột, giảm cỡ chữ hoặc viết gọn lại.",
  wordBroken:
    "Có từ rộng hơn ô nên bị ngắt giữa từ khi in. Đề nghị mở rộng cột, gộp ô với ô trống bên cạnh hoặc giảm cỡ chữ.",
  numberHidden: "Số rộng hơn cột nên in thành “####”. Đề nghị mở rộng cột.",
  formulaAsValue:
    "Công thức ở các ô này tính trên cả hai bảng nên trong bản sao chỉ giữ kết quả, không giữ công thức. Tệp gốc vẫn giữ công thức.",
};

/** Returns the findings by what is said of them, each sentence once. */
export function saidOnce(
  findings: readonly PaperFinding[],
): readonly { readonly text: string; readonly findings: readonly PaperFinding[] }[] {
  const said = new Map<string, PaperFinding[]>();
  for (const found of findings) {
    const isOne = findings.filter(({ code }) => code === found.code).length === 1;
    const text = (isOne ? undefined : several[found.code]) ?? describePaper(found);
    said.set(text, [...(said.get(text) ?? []), found]);
  }
  return [...said].map(([text, together]) => ({ text, findings: together }));
}
