/** Owns the list of what the documents say and the test that runs it. `test` is a file under test/core and words that stand in it. */

export interface CoveredRule {
  readonly rule: string;
  readonly test: readonly [file: string, words: string];
}

export interface CoveredDocument {
  readonly document: string;
  readonly rules: readonly CoveredRule[];
}

const rule = (text: string, file: string, words: string): CoveredRule => ({
  rule: text,
  test: [file, words],
});

export const coveredDocuments: readonly CoveredDocument[] = [
  {
    document: "Công văn tháng 11/2024, Ban Chỉ đạo 138 huyện Cao Lộc",
    rules: [
      rule(
        "mục 1: kết quả An toàn về ANTT là một căn cứ phân loại phong trào",
        "checklist",
        "the standard feeds a condition that asks for it",
      ),
      rule(
        "mục 2: hồ sơ 06 loại giấy tờ",
        "profile",
        '["cao-loc-2024", "school", "standard", [6]]',
      ),
      rule(
        "mục 3: ít nhất 01 mô hình",
        "profile",
        "models: one at least, wherever the documents ask for it",
      ),
      rule(
        "mục 4: xã gửi 02 hồ sơ, mẫu 1b 2b 3b 4 5 6 và 1c 2c 3d 4 5 6",
        "profile",
        "Cao Lộc: a commune sends two, with their own forms",
      ),
      rule(
        "mục 4: mẫu nào ứng với giấy tờ nào thì chưa rõ",
        "profile",
        "Cao Lộc: which form is which paper is not known",
      ),
      rule(
        "mục 4: gửi trước ngày 10/11/2024, cảnh báo mà không chặn",
        "profile",
        "“trước ngày 10/11”: the day itself is late",
      ),
      rule(
        "mục 3: duy trì mô hình, báo cáo 06 tháng, 01 năm",
        "profile",
        '["cao-loc-2024", "agency", "standard", "duties", "06 tháng"]',
      ),
      rule(
        "mục 4: Ủy ban nhân dân huyện quyết định công nhận",
        "profile",
        '["cao-loc-2024", "commune", "standard", "authorities", "Ủy ban nhân dân huyện Cao Lộc"]',
      ),
      rule("hạn gửi đến trước khi hết thời gian tính kết quả", "profile", "sent the day before"),
      rule(
        "mức điểm dẫn chiếu Hướng dẫn 36/HD-BCĐ: chưa chắc, phải báo",
        "fiveProfiles",
        "the doubt about Cao Lộc's line is told in words",
      ),
    ],
  },
  {
    document: "Hướng dẫn tháng 5/2022, Ban Chỉ đạo 138 tỉnh Lạng Sơn",
    rules: [
      rule(
        "mục 1: đối tượng và đối tượng không xét",
        "checklist",
        "Điều 1: %s is not for %s, whatever else is met",
      ),
      rule(
        "mục 3: thời gian tính kết quả",
        "profile",
        '["lang-son-2022", "residentialArea", 2022, "từ 01/11/2021 đến 31/10/2022"]',
      ),
      rule(
        "mục 3, lưu ý: có thể xét sớm",
        "profile",
        '["lang-son-2022", "commune", "standard", "duties", "trước thời gian trên"]',
      ),
      rule(
        "mục 4a: thang 100 điểm, đạt từ 90 điểm",
        "outcomeRules",
        "90 is met, 89 is not, and a mandatory one below its maximum outweighs 90",
      ),
      rule(
        "mục 4a: tiêu chí bắt buộc phải đạt điểm tối đa",
        "outcomeRules",
        '["50", "30", "10", "notMet"]',
      ),
      rule(
        "mục 4a, 4b: đạt thì điểm tối đa, không đạt thì trừ toàn bộ",
        "outcomeRules",
        "a part of the points is told: the guidance knows none",
      ),
      rule(
        "mục 5: ai chủ trì họp",
        "profile",
        '["lang-son-2022", "residentialArea", "standard", "meetings", "Trưởng khu dân cư"]',
      ),
      rule(
        "mục 5, lưu ý: Hội đồng thẩm định",
        "profile",
        '["lang-son-2022", "commune", "standard", "duties", "Hội đồng thẩm định"]',
      ),
      rule(
        "mục 5: thời hạn trước 15/11, trước 20/11",
        "profile",
        "quyết định công nhận: trước ngày 15/11/2024",
      ),
      rule(
        "mục 6: hồ sơ đăng ký và hồ sơ đề nghị",
        "profile",
        '["lang-son-2022", "commune", "standard", [3, 5]]',
      ),
      rule(
        "mục 7: thẩm quyền công nhận",
        "profile",
        '["lang-son-2022", "commune", "standard", "authorities", "Ủy ban nhân dân cấp huyện"]',
      ),
    ],
  },
  {
    document: "Công văn 352/UBND-BCĐ ngày 09/10/2024, phường Nam Ngạn",
    rules: [
      rule(
        "mục 1: so sánh vụ việc hai năm",
        "profile",
        '["nam-ngan-2024", "commune", "standard", "duties", "so sánh vụ việc"]',
      ),
      rule(
        "mục 1: Chủ tịch Ủy ban nhân dân phường quyết định",
        "profile",
        '["nam-ngan-2024", "residentialArea", "standard", "authorities", "Chủ tịch Ủy ban nhân dân phường"]',
      ),
      rule(
        "mục 2, 3, 5: từ 16/11/2023 đến 14/10/2024; khu dân cư từ 01/11/2023",
        "profile",
        '["nam-ngan-2024", "residentialArea", 2024, "từ 01/11/2023 đến 14/10/2024"]',
      ),
      rule(
        "ngày 14/10 còn trong, 15/10 đã ngoài",
        "profile",
        '["nam-ngan-2024", "commune", "2024-10-15", false]',
      ),
      rule(
        "mục 4: tổ dân phố báo cáo trước ngày 15/10/2024",
        "profile",
        "gửi hồ sơ đề nghị: trước ngày 15/10/2024",
      ),
      rule(
        "mục 4: biểu mẫu 01, 02, 03",
        "profile",
        "Nam Ngạn: forms 01, 02 and 03 for a neighbourhood",
      ),
      rule(
        "mục 6a: 06 thành phần hồ sơ",
        "profile",
        '["nam-ngan-2024", "commune", "standard", [6]]',
      ),
      rule(
        "mục 6b: hồ sơ phân loại theo loại đơn vị",
        "profile",
        '["nam-ngan-2024", "residentialArea", "movement", [3]]',
      ),
      rule(
        "đạt hoặc chưa đạt theo tiêu chí của Thông tư",
        "fiveProfiles",
        "Khu dân cư có đăng ký phấn đấu đạt tiêu chuẩn trong Quý I",
      ),
    ],
  },
  {
    document: "Kế hoạch tháng 01/2024, Ban Chỉ đạo 138 huyện Tháp Mười",
    rules: [
      rule(
        "mục II.2: 34 tiêu chí, 7 + 8 + 19",
        "../rubrics",
        "the exemplary commune has 34 criteria: 7, 8 and 19",
      ),
      rule(
        "mục I.2: đạt 100% các nội dung",
        "checklist",
        "%s: any one condition that fails decides",
      ),
      rule(
        "mục II.2.2 (8): phong trào xếp loại xuất sắc",
        "checklist",
        "xã điển hình, tiêu chí 2.8: phong trào xếp loại %s",
      ),
      rule(
        "mục II.2.3 (3): kiềm chế hoặc giảm ít nhất 05%",
        "checklist",
        "giảm chưa đủ 5%: kiềm chế hay không do hội đồng",
      ),
      rule(
        "mục II.2.3 (4): không có người nghiện, nếu có phải giảm ít nhất 20%",
        "../../rubrics/exemplary-commune-thap-muoi-2024.json",
        "không có người nghiện",
      ),
      rule(
        "mục II.2.3 (14): tái phạm dưới 1,5%",
        "checklist",
        "tái phạm đúng 1,5% là chưa dưới 1,5%",
      ),
      rule(
        "mục II.2.3 (15): 100% tin báo, tố giác",
        "checklist",
        "không có tin báo nào: hội đồng quyết định",
      ),
      rule(
        "mục IV.2: 03 thành phần hồ sơ",
        "profile",
        '["thap-muoi-2024", "commune", "exemplary", [3]]',
      ),
      rule(
        "mục IV.1: Hội đồng đánh giá, Ban Chỉ đạo 138 huyện công nhận",
        "profile",
        '["thap-muoi-2024", "commune", "exemplary", "authorities", "Ban Chỉ đạo 138 huyện"]',
      ),
      rule("mục IV, V: 31/01, 05/6, 05/10", "profile", "gửi kế hoạch: trước ngày 31/01/2024"),
    ],
  },
  {
    document: "Kế hoạch 1887/KH-BCĐ ngày 21/3/2023, thành phố Nha Trang",
    rules: [
      rule(
        "mục II.2: xét theo Điều 5, 6, 7, không có điểm",
        "fiveProfiles",
        "a place that gives no points says so of a sheet with points",
      ),
      rule(
        "mục II.2: từ 16/11 năm trước đến 15/11",
        "profile",
        '["nha-trang-2023", "agency", 2023, "từ 16/11/2022 đến 15/11/2023"]',
      ),
      rule("mục II.2: gửi hồ sơ vào ngày 16/11", "profile", "“vào ngày 16/11”"),
      rule(
        "mục II.2: đối tượng, không xét lực lượng vũ trang",
        "checklist",
        "Điều 1: %s is not for %s, whatever else is met",
      ),
      rule(
        "mục II.2: Chủ tịch Ủy ban nhân dân thành phố công nhận",
        "profile",
        '["nha-trang-2023", "school", "standard", "authorities", "Chủ tịch Ủy ban nhân dân thành phố"]',
      ),
      rule("mục II.3: đăng ký trước ngày 31/3/2023", "profile", "“trước ngày 31/3/2023”"),
      rule(
        "mục II.2: hồ sơ đăng ký và hồ sơ đề nghị",
        "profile",
        '["nha-trang-2023", "agency", "standard", [3, 4]]',
      ),
    ],
  },
  {
    document: "Thông tư 124/2021/TT-BCA",
    rules: [
      rule(
        "Điều 1: không xét lực lượng vũ trang, doanh nghiệp nhỏ, tiểu học, mầm non",
        "checklist",
        "Điều 1: %s is not for %s, whatever else is met",
      ),
      rule(
        "Điều 1: tên đơn vị cho thấy không thuộc đối tượng thì nhắc",
        "eligibility",
        '["Trường Mầm non Hoa Sen", "school", true]',
      ),
      rule(
        "Điều 4 đến 7: đủ 5, 4, 5, 5, 6 tiêu chí",
        "../rubrics",
        "Thông tư 124: %s has its %i criteria, in order",
      ),
      rule("Điều 4 đến 7: đạt khi đạt đủ", "checklist", "%s: any one condition that fails decides"),
      rule("Điều 4 khoản 1: Quý I là đến hết 31/3", "checklist", "01/4 đã hết Quý I"),
      rule("Điều 4 khoản 1: 100% hộ đăng ký", "checklist", "99% hộ là chưa đủ"),
      rule(
        "Điều 4 khoản 3: bảy trường hợp a đến g",
        "../rubrics",
        '"TT124-D4-K3", ["a", "b", "c", "d", "đ", "e", "g"]',
      ),
      rule("Điều 4 khoản 4a: kiềm chế, kéo giảm so với năm trước", "checklist", "hơn năm trước"),
      rule(
        "Điều 4 khoản 4b: bất khả kháng; phát hiện, giảm thiểu, báo cáo ngay",
        "checklist",
        "phát hiện, giảm thiểu, báo cáo ngay",
      ),
      rule(
        "Điều 4 khoản 4d: chỉ trừ bất khả kháng",
        "checklist",
        "báo cáo ngay không cứu được vụ cháy",
      ),
      rule(
        "Điều 4 khoản 5: mọi hình thức kỷ luật",
        "checklist",
        "kỷ luật khiển trách vẫn không đạt ở khu dân cư",
      ),
      rule(
        "Điều 5 khoản 2: dẫn chiếu khoản 2, 3, 4 Điều 4",
        "../rubrics",
        '"TT124-D5-K2", ["2", "3", "4"]',
      ),
      rule(
        "Điều 5 khoản 4: ít nhất 70%, không làm tròn (16/25, 17/25, 18/25)",
        "checklist",
        "17/25 = 68%, không làm tròn",
      ),
      rule(
        "Điều 6 khoản 1, 2, 4, 5: nơi không áp dụng",
        "checklist",
        "đầu mối không đủ điều kiện bình xét",
      ),
      rule(
        "Điều 7 khoản 3: điểm a, b, c, đ, e, g khoản 3 Điều 6",
        "../rubrics",
        '"TT124-D7-K3", ["a", "b", "c", "đ", "e", "g"]',
      ),
      rule(
        "Điều 7 khoản 2, 5: phổ thông; lực lượng bảo vệ nếu có",
        "checklist",
        "trường không có lực lượng bảo vệ",
      ),
      rule(
        "Điều 8: 01/11 đến 31/10 và 16/11 đến 15/11",
        "profile",
        '["national-three-tier", "commune", "2024-11-16", false]',
      ),
      rule(
        "Điều 9: thời hạn, hồ sơ",
        "profile",
        '["national-three-tier", "agency", "standard", [3, 4]]',
      ),
      rule(
        "Điều 10: sau sửa đổi năm 2025 chưa rõ thì để trống",
        "profile",
        "two tiers: what the amendment changed is not known and stays null",
      ),
    ],
  },
  {
    document: "Quyết định 510/QĐ-BCA-V05",
    rules: [
      rule(
        "Điều 7 mục 1 đến 4a: 3 + 3 + 5 + 1 điểm, còn lại chưa biết",
        "../rubrics",
        "Quyết định 510: 12 of 100 points are known, the rest stays unknown",
      ),
      rule(
        "Điều 11 khoản 2: hồ sơ",
        "profile",
        '["national-three-tier", "agency", "movement", [2]]',
      ),
      rule(
        "Điều 11 khoản 3: trước 20/11, trước 30/11",
        "profile",
        "đánh giá, phân loại phong trào: trước ngày 30/11/2024",
      ),
      rule(
        "mức xếp loại chưa có: để trống và nói vì sao",
        "../messages/steps",
        "Chưa có mức xếp loại: bảng và bộ tiêu chí đều không ghi mức điểm của từng loại",
      ),
    ],
  },
  {
    document: "17 loại quy tắc của các văn bản, mỗi loại một ví dụ",
    rules: [
      rule("đạt đủ mọi tiêu chí", "checklist", "%s: everything met"),
      rule("không để xảy ra một trong các trường hợp", "checklist", "không có loại trừ nào"),
      rule("không để xảy ra, có loại trừ", "checklist", "bất khả kháng"),
      rule("tỷ lệ từ", "rules", "6999/10000 không được làm tròn lên"),
      rule("so với năm trước", "rules", "giảm đúng 5%"),
      rule("thời hạn", "rules", "chậm một ngày"),
      rule("tối đa hoặc không", "rules", "không đạt thì mất hết"),
      rule("chấm trong khoảng", "rules", "chấm trong khoảng"),
      rule("trừ theo vụ, có mức tối đa, không xuống dưới 0", "rules", "04 vụ vẫn chỉ trừ 3"),
      rule("bắt buộc đạt điểm tối đa", "outcomeRules", "mandatoryFailed"),
      rule(
        "mức điểm đạt và bắt buộc",
        "outcomeRules",
        "90 is met, 89 is not, and a mandatory one below its maximum outweighs 90",
      ),
      rule(
        "tổng điểm, mỗi nhóm từ 50%, loại trực tiếp",
        "outcomeRules",
        "total ≥ 80, groups ≥ 50 %, veto",
      ),
      rule("mức xếp loại do người dùng nhập", "score", "Xuất sắc"),
      rule("xếp loại theo kết quả khác", "checklist", "a computed grade stands before a typed one"),
      rule("tổng hợp từ cấp dưới (≥ 70%)", "checklist", "units below %j: commune %s (%s)"),
      rule(
        "tỷ lệ khống chế (xuất sắc không quá 20%)",
        "outcomeRules",
        "a quota: “xuất sắc” at most 20 %",
      ),
      rule(
        "không áp dụng",
        "checklist",
        "a switch that nobody answered leaves open only what would fail",
      ),
    ],
  },
];

/** "profile" → "test/core/profile.test.ts"; a file with an extension is taken from test/core as it is. */
export const fileOf = ([file]: CoveredRule["test"]): string =>
  joinPath(`test/core/${file.includes(".json") ? file : `${file}.test.ts`}`);

/** Returns the table as it stands in the README. */
export const coverageTable = (): string =>
  [
    "| Document and rule | Test |",
    "| --- | --- |",
    ...coveredDocuments.flatMap(({ document, rules }) => [
      `| **${document}** | |`,
      ...rules.map(
        (covered) =>
          `| ${covered.rule} | \`${fileOf(covered.test)}\`: ${covered.test[1].replace(/\|/g, "\\|")} |`,
      ),
    ]),
  ].join("\n");

const joinPath = (path: string): string =>
  path
    .split("/")
    .reduce<readonly string[]>(
      (parts, part) => (part === ".." ? parts.slice(0, -1) : [...parts, part]),
      [],
    )
    .join("/");
