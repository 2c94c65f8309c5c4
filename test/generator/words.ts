/** Owns the words of generated sheets: invented, in the style of such tables, after no real province's text. */

export const sectionTexts = [
  "Công tác lãnh đạo, chỉ đạo",
  "Triển khai chủ trương, chính sách, pháp luật",
  "Công tác tuyên truyền, vận động Nhân dân",
  "Phòng ngừa tội phạm, tệ nạn xã hội",
  "Xây dựng lực lượng nòng cốt",
  "Kết quả đăng ký và công nhận",
  "Quản lý nhà nước về an ninh, trật tự",
  "Xây dựng, nhân rộng mô hình",
  "Thi đua, khen thưởng, thông tin, báo cáo",
  "An toàn giao thông, phòng cháy, chữa cháy",
];

export const indicatorTexts = [
  "Cấp ủy ban hành nghị quyết chuyên đề về bảo đảm an ninh, trật tự trong quý I",
  "Ban hành kế hoạch bảo đảm an ninh, trật tự của đơn vị",
  "Tổ chức đăng ký phấn đấu đạt tiêu chuẩn đúng thời gian",
  "100% hộ gia đình ký cam kết chấp hành pháp luật",
  "Duy trì ít nhất 01 mô hình hoạt động hiệu quả",
  "Phổ biến nội quy, quy chế đến toàn thể cán bộ",
  "Không để xảy ra khiếu kiện đông người, vượt cấp",
  "Không có người mắc tệ nạn xã hội",
  "Thực hiện việc cai nghiện bắt buộc đúng trình tự",
  "Mua bảo hiểm cháy, nổ bắt buộc theo quy định",
  "Tiếp nhận và giải quyết tin báo, tố giác tội phạm",
  "Không xảy ra tội phạm nghiêm trọng trở lên",
  "Kéo giảm số vụ tai nạn giao thông so với năm trước",
  "Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc",
  "Lực lượng bảo vệ hoàn thành tốt nhiệm vụ",
  "Sơ kết 6 tháng, tổng kết năm đúng quy định",
  "Báo cáo tháng, quý đầy đủ, đúng hạn",
  "Hòa giải thành các mâu thuẫn trong nội bộ Nhân dân",
  "Bố trí kinh phí phục vụ phong trào",
  "Cung cấp thông tin có giá trị cho lực lượng Công an",
  "Cán bộ, đảng viên gương mẫu chấp hành pháp luật",
  "Quản lý, giáo dục người lầm lỗi tại cộng đồng",
  "Phối hợp với Mặt trận Tổ quốc và các đoàn thể",
  "Xây dựng chuyên mục tuyên truyền trên hệ thống loa",
  "Lắp đặt và duy trì hệ thống camera an ninh",
  "Rà soát, nhân rộng mô hình tự quản",
  "Không có vụ cháy, nổ gây hậu quả nghiêm trọng",
  "Khen thưởng kịp thời tập thể, cá nhân tiêu biểu",
  "Giữ gìn bí mật nhà nước, bí mật nội bộ",
  "Không có cá nhân bị kỷ luật từ cảnh cáo trở lên",
];

export const ruleTails: readonly (readonly [string, string | null])[] = [
  ["", null],
  ["", null],
  ["", null],
  [" (có tài liệu kèm theo)", null],
  ["; mỗi vụ trừ 0,5 điểm, tối đa không quá 2 điểm", "perOccurrence"],
  [" (trừ 0,25 điểm/trường hợp)", "perOccurrence"],
  [". Cứ 01 người vi phạm trừ 1 điểm", "perOccurrence"],
  ["; không triển khai thì trừ toàn bộ số điểm", "allOrNothing"],
  [" (nếu không đạt thì trừ hết số điểm)", "allOrNothing"],
  ["; nếu gửi chậm trừ 0,5 điểm", "dateBy"],
  [" đạt từ 80% trở lên", "ratioAtLeast"],
];

export const mandatoryTails = [
  " (Đạt điểm tối đa)",
  " (bắt buộc)",
  " [Bắt buộc]",
  " (tiêu chí bắt buộc)",
  " - yêu cầu đạt điểm tối đa",
  " (Nội dung bắt buộc phải đạt điểm tối đa)",
];

export const groupTexts = [
  "Văn bản lãnh đạo, chỉ đạo",
  "Kết quả thực hiện",
  "Công tác phối hợp",
  "Kết quả đăng ký, ký cam kết",
  "Công tác nắm tình hình",
];

export const guidanceTexts = [
  "Minh chứng: báo cáo, biên bản kèm theo",
  "- Tài liệu: kế hoạch, danh sách ký cam kết",
  "(Căn cứ hồ sơ lưu tại đơn vị để chấm)",
  "* Ghi chú: tính đến thời điểm chấm điểm",
];

export const reasonTexts = [
  "Chậm gửi báo cáo",
  "Xảy ra 01 vụ việc",
  "Mới đạt 72%",
  "Chưa ban hành kế hoạch",
  "Có 02 trường hợp vi phạm",
  "Thực hiện chưa đầy đủ",
];

export const headerWords: { readonly [role: string]: readonly string[] } = {
  number: ["STT", "TT", "Số TT", "Số thứ tự", "S TT", "T.T"],
  content: [
    "Nội dung",
    "Nội dung chấm điểm",
    "Nội dung tiêu chí",
    "Tiêu chí, chỉ tiêu",
    "Tiêu chuẩn đánh giá",
    "Các tiêu chí đánh giá",
    "Nội dung các tiêu chuẩn, tiêu chí",
    "Tiêu chí/Nội dung",
  ],
  maximum: [
    "Điểm chuẩn",
    "Điểm tối đa",
    "Thang điểm",
    "Điểm số tối đa",
    "Điểm chuẩn (100 điểm)",
    "Mức điểm",
    "Điểm quy định",
  ],
  self: [
    "Điểm tự chấm",
    "Đơn vị tự chấm",
    "Tự chấm điểm",
    "Tự đánh giá",
    "Cơ sở tự chấm",
    "Điểm đạt được",
    "Số điểm tự chấm",
    "Điểm tự đánh giá",
  ],
  deduction: ["Điểm trừ", "Trừ điểm", "Số điểm bị trừ"],
  appraised: [
    "Điểm thẩm định",
    "Cấp trên chấm",
    "Hội đồng thẩm định chấm",
    "Điểm thẩm định của huyện",
    "Kết quả thẩm định",
  ],
  council: ["Điểm Hội đồng", "Hội đồng xét duyệt chấm"],
  reason: ["Lý do trừ điểm", "Lý do", "Nguyên nhân trừ điểm", "Giải trình", "Thuyết minh lý do"],
  evidence: ["Tài liệu kiểm chứng", "Minh chứng", "Tài liệu minh chứng", "Hồ sơ kèm theo"],
  note: ["Ghi chú", "Ghi chú khác"],
  lastYear: ["Điểm năm trước", "Điểm tự chấm năm trước", "Điểm tự chấm năm 2019"],
  ratio: ["Tỷ lệ đạt (%)", "Số liệu thực hiện", "Tỷ lệ %"],
  extra: [
    "Đơn vị thực hiện",
    "Người phụ trách",
    "Chữ ký của công chức phụ trách",
    "Thời gian thực hiện",
  ],
};

export const unitNames: readonly (readonly [string, string])[] = [
  ["xã An Bình", "commune"],
  ["UBND phường Hòa Lạc", "commune"],
  ["Thôn Đông Hạ, xã An Bình", "residentialArea"],
  ["Tổ dân phố số 7, phường Hòa Lạc", "residentialArea"],
  ["Trường THCS Nguyễn Du", "school"],
  ["Công ty TNHH Cơ khí Tân Tiến", "enterprise"],
  ["Phòng Văn hóa và Thông tin", "agency"],
  ["Trung tâm Y tế", "agency"],
];

export const totalWords = [
  "Tổng cộng",
  "TỔNG CỘNG",
  "Tổng điểm",
  "Cộng",
  "Tổng số điểm",
  "TỔNG ĐIỂM",
];
