/** Owns the words of the list of a unit's evidence as a paper. */
import type { EvidencePaperWords } from "../../core/documents/papers/evidence/evidencePaper";
import { formatDate, formatPath, startSentence } from "../format";
import { dots, officialWords } from "./officialPaper";

export const evidencePaperWords: EvidencePaperWords = {
  nation: officialWords.nation,
  motto: officialWords.motto,
  name: "Danh mục tài liệu kiểm chứng",
  title: "DANH MỤC TÀI LIỆU KIỂM CHỨNG",
  subject: (year) =>
    `Kèm theo bảng chấm điểm${year === null ? "" : ` năm ${year}`}, theo thứ tự các nội dung`,
  tableTitle: (number, kind) => `${number}. ${startSentence(kind)}`,
  heads: {
    number: "TT",
    content: "Nội dung",
    sign: "Số, ký hiệu văn bản",
    day: "Ngày văn bản",
    about: "Tên loại và trích yếu",
    code: "Mã",
  },
  path: formatPath,
  date: formatDate,
  about: ({ kind, about }) =>
    kind === null
      ? startSentence(about ?? "")
      : [kind, ...(about === null ? [] : [`về ${about}`])].join(" "),
  nothing: "Chưa ghi tài liệu kiểm chứng nào.",
  blankUnit: dots,
  blankPlaceAndDay: officialWords.placeAndDay(null, null),
  blankName: dots,
  signers: [
    { title: "NGƯỜI LẬP", how: "(Ký, ghi rõ họ tên)" },
    { title: "THỦ TRƯỞNG ĐƠN VỊ", how: "(Ký, ghi rõ họ tên)" },
  ],
};
