/** What the program says in each worked example, reviewed against the documents; every kind of rule has one. */
import coveredDocuments from "./rulesCovered.json";
import { workedExamples } from "./workedExamples";

const said: { readonly [kind: string]: string } = {
  "đạt đủ mọi tiêu chí":
    "Chưa đạt tiêu chuẩn vì tiêu chí 1 ý 2 không đạt: “Khu dân cư có đăng ký phấn đấu đạt tiêu chuẩn trong Quý I” (Thông tư 124/2021/TT-BCA, Điều 4, khoản 1).",
  "không để xảy ra một trong các trường hợp":
    "Chưa đạt tiêu chuẩn vì tiêu chí 3.a không đạt: “Tuyên truyền, phát triển tín ngưỡng, tôn giáo trái pháp luật” (Thông tư 124/2021/TT-BCA, Điều 6, khoản 3, điểm a).",
  "không để xảy ra, có loại trừ":
    "Đạt. Không để xảy ra, trừ trường hợp do bất khả kháng; tự phát hiện, đã khắc phục và báo cáo kịp thời. Căn cứ: Thông tư 124/2021/TT-BCA, Điều 4, khoản 4, điểm b.",
  "tỷ lệ từ":
    "Không đạt (17 × 100 < 70 × 25). Phải đạt từ 70% trở lên. Căn cứ: Thông tư 124/2021/TT-BCA, Điều 5, khoản 4. Lưu ý: Văn bản không nói tỷ lệ 70% tính chung các loại đơn vị hay tính riêng từng loại; không làm tròn lên.",
  "so với năm trước":
    "Không đạt (6 > 5). Không cao hơn năm trước. Căn cứ: Thông tư 124/2021/TT-BCA, Điều 4, khoản 4, điểm a. Lưu ý: Văn bản không nêu tỷ lệ phải giảm, cũng không nói tính chung hay tính riêng từng loại.",
  "thời hạn":
    "Đạt. Thực hiện chậm nhất ngày 31/03. Căn cứ: Thông tư 124/2021/TT-BCA, Điều 4, khoản 1.",
  "tối đa hoặc không": "Không đạt yêu cầu, trừ toàn bộ số điểm; trừ 5 điểm; còn 0 điểm.",
  "chấm trong khoảng": "Người chấm cho 3,5 điểm; trừ 1,5 điểm; còn 3,5 điểm.",
  "trừ theo vụ, có mức tối đa, không xuống dưới 0":
    "Để xảy ra 04 vụ; mỗi vụ trừ 1 điểm, tối đa 3; trừ 3 điểm; còn 2 điểm.",
  "bắt buộc đạt điểm tối đa":
    "94 điểm nhưng chưa đạt vì nội dung bắt buộc II.3 chỉ được 4/10 điểm.",
  "mức điểm đạt và bắt buộc":
    "Chưa đạt tiêu chuẩn: tổng 89 điểm, thiếu 1 điểm so với mức đạt 90 điểm.",
  "tổng điểm, mỗi nhóm từ 50%, loại trực tiếp":
    "Chưa đạt tiêu chuẩn: đã xảy ra “Người đứng đầu bị xử lý kỷ luật” (Quyết định 25/2021/QĐ-TTg).",
  "mức xếp loại do người dùng nhập": "Xếp loại Xuất sắc (94 điểm).",
  "xếp loại theo kết quả khác":
    "Chưa đạt điển hình vì tiêu chí 2.8 không đạt: “Phong trào được phân loại xuất sắc theo Quyết định 510/QĐ-BCA-V05” (Kế hoạch tháng 01/2024 của Ban Chỉ đạo 138 huyện Tháp Mười, mục II.2.2, tiêu chí (8)).",
  "tổng hợp từ cấp dưới (≥ 70%)":
    "Đơn vị trực thuộc đạt 18/25 (72%), yêu cầu từ 70%; đạt tối đa 5 điểm.",
  "tỷ lệ khống chế (xuất sắc không quá 20%)":
    "Có 03 đơn vị xếp loại Xuất sắc, nhiều hơn 02 (không quá 20% của 10, theo Hướng dẫn 01/HD-BCA-V05). Đề nghị hội đồng xem lại.",
  "không áp dụng": "Đạt tiêu chuẩn: 23 nội dung đều đạt, 02 nội dung không áp dụng (5 ý 1, 5 ý 2).",
};

test("every kind of rule has its example, in order", () => {
  const kinds = coveredDocuments[coveredDocuments.length - 1]?.rules.map(({ rule }) => rule);
  expect(workedExamples.map(({ kind }) => kind)).toEqual(kinds);
  expect(Object.keys(said)).toEqual(kinds);
});

test.each(workedExamples)("$kind: $facts", (example) => {
  expect(example.said()).toBe(said[example.kind]);
});
