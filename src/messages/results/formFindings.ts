/** Owns the sentences on blank forms that are handed out, and on their copies. */
import { formatCount } from "../format";
import type { FormFacts, TitlePart } from "../../core/model/finding/formFindings";

/** Parts of a title block within a sentence. */
export const titlePartNames: { readonly [P in TitlePart]: string } = {
  unit: "tên đơn vị",
  above: "đơn vị cấp trên",
  year: "năm",
};

const partsOfCopy = { ...titlePartNames, unitType: "loại đơn vị" };

export const formSentences: {
  readonly [C in keyof FormFacts]: (facts: FormFacts[C]) => string;
} = {
  formNoPlace: ({ part }) =>
    `Phần đầu của mẫu không có chỗ để ghi ${titlePartNames[part]}. Đề nghị chỉ ra một ô trống hoặc ô có dấu chấm để ghi.`,
  formPlaceTaken: ({ part, text }) =>
    `Không ghi ${titlePartNames[part]} vào ô này vì ô đang có nội dung “${text}”. Đề nghị chọn ô trống, ô có dấu chấm hoặc ô kết thúc bằng dấu hai chấm.`,
  formNamesUnit: ({ unit }) =>
    `Mẫu đã ghi tên “${unit}” nên không phải là mẫu trống. Đề nghị dùng mẫu chưa ghi tên đơn vị nào.`,
  formHasScores: ({ count }) =>
    `Mẫu đã có điểm ở ${formatCount(count)} nội dung; các bản phát ra cũng có điểm đó. Đề nghị kiểm tra có đúng là mẫu trống không.`,
  formOfOtherYear: ({ year, wanted }) =>
    `Mẫu in sẵn năm ${year}, không phải năm ${wanted}; chữ đã in không bị ghi đè. Đề nghị dùng mẫu của năm ${wanted}.`,
  formYearOpen: () =>
    "Mẫu để trống chỗ ghi năm mà chưa cho biết năm của đợt xét. Đề nghị ghi năm rồi phát lại.",
  formAsks: ({ count }) =>
    `Còn ${formatCount(count)} chỗ của mẫu chưa rõ cách đọc; khi các bản gửi về sẽ phải hỏi lại. Đề nghị mở mẫu, trả lời ở phần Nhận dạng và lưu lại trước khi phát.`,
  copyMisread: ({ part, written, read }) =>
    part === "unitType"
      ? `Bản của “${written}” không cho biết loại đơn vị; khi gửi về sẽ phải hỏi. Đề nghị ghi loại đơn vị vào tên hoặc vào tiêu đề của mẫu.`
      : `Bản phát ra ghi ${partsOfCopy[part]} “${written}” nhưng đọc lại ${read === null ? "không thấy" : `là “${read}”`}; khi gửi về sẽ phải hỏi. Đề nghị xem lại chỗ ghi ${partsOfCopy[part]} trong mẫu.`,
};
