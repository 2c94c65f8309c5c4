/** Owns the words for sheets without points in the pane: how one is begun, and how its criteria are answered. */
export const startWords = {
  heading: "Bắt đầu từ bộ tiêu chí",
  intro:
    "Khi chưa có tệp: chọn nơi, loại đơn vị, năm; chương trình lập bảng đánh giá đạt, chưa đạt để điền, in và lưu.",
  place: "Theo quy định của nơi nào",
  noPlace: "Không chọn nơi (mọi bộ tiêu chí)",
  unitType: "Loại đơn vị",
  year: "Năm xét",
  yearWrong: "Ghi năm bằng bốn chữ số.",
  checklist: "Bộ tiêu chí",
  noChecklist:
    "Nơi và năm này không có bộ tiêu chí đạt, chưa đạt cho loại đơn vị đã chọn. Chọn nơi khác, hoặc mở bảng chấm điểm của đơn vị.",
  unit: "Tên đơn vị",
  unitExample: "xã Thanh Mỹ",
  unitMissing: "Ghi tên đơn vị.",
  above: "Cơ quan cấp trên (có thể để trống)",
  make: "Lập bảng đánh giá",
  back: "Quay lại",
  fileName: (unit: string, year: number) => `Bảng đánh giá ${unit} ${year}.xlsx`,
};

export const tickPane = {
  answer: "Kết quả",
  answers: { met: "Đạt", notMet: "Chưa đạt" },
  clear: "Bỏ đánh dấu",
  progress: (done: number, all: number) => `Đã đánh giá ${done}/${all} tiêu chí`,
  outline: "Các tiêu chí",
  written: (cells: string) => `Đã ghi vào ô ${cells}`,
  following: (title: string) => `Theo bộ tiêu chí: ${title}`,
  facts: "Số liệu, căn cứ của tiêu chí",
  factsHint:
    "Không bắt buộc. Ghi số liệu thì chương trình cho biết tiêu chí đạt hay chưa và theo quy định nào.",
  proposes: {
    met: "Theo số liệu đã ghi, tiêu chí này đạt.",
    notMet: "Theo số liệu đã ghi, tiêu chí này chưa đạt.",
  },
  take: (answer: string) => `Ghi “${answer}”`,
  disagrees: (answer: string) => `Bảng đang ghi “${answer}”, khác với số liệu đã ghi.`,
  otherAnswer: (scorer: string, answer: string) => `${scorer}: ${answer}`,
  reason: "Lý do, minh chứng",
  reasonMissing: "Tiêu chí chưa đạt: ghi rõ lý do.",
  asUsual: "Xét như thường",
  stateHints: {
    notApplicable: "Tiêu chí này không xét với đơn vị; nên ghi lý do.",
    forCouncil: "Để ngỏ cho hội đồng; chưa kết luận khi còn tiêu chí để ngỏ.",
  },
  blank: (cells: string) => `Ô ${cells} còn trống`,
  noAnswer: "chưa đánh giá",
};
