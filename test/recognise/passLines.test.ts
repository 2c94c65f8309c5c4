import { scoreReading } from "../../src/actions/scoring/scoreReading";
import { recognise } from "../../src/core/recognise";
import { bookOf } from "../support/sheetOf";
import { lexicon } from "../truth/samples";

test.each([
  ["Đạt tiêu chuẩn khi tổng điểm từ 90 điểm trở lên.", 90],
  ["(**) Nội dung bắt buộc phải đạt điểm tối đa. Mức đạt: từ 85/100 điểm.", 85],
  ["Mức đạt: 85 điểm trở lên.", 85],
  ["Mức điểm đạt chuẩn là 80 điểm", 80],
  ["Ngưỡng công nhận: ≥ 87,5 điểm", 87.5],
  ["Điều kiện công nhận: tổng điểm từ 90 trở lên.", 90],
  ["Công nhận khi tổng số điểm phải đạt từ 85 trở lên", 85],
  ["Khu dân cư đạt tiêu chuẩn khi tổng điểm từ 80 điểm và các nội dung bắt buộc đều đạt.", 80],
  ["Đơn vị có tổng điểm từ 70 đến dưới 90 điểm thì chưa được công nhận.", null],
  ["Mức đạt: từ 70 - 90 điểm.", null],
  ["Cơ quan đạt chuẩn phải có tổng điểm 90/100 trở lên và các nội dung (bắt buộc) tối đa.", 90],
  ["Điều kiện công nhận: từ 90đ trở lên, các tiêu chí bắt buộc không bị trừ điểm.", 90],
  ["Cơ quan đạt khi có từ 85/100 điểm.", 85],
  ["Điểm đạt chuẩn: từ đủ 90 điểm.", 90],
  ["Đơn vị dưới 90 điểm thì không được công nhận đạt tiêu chuẩn.", 90],
  ["Xã đạt tiêu chuẩn khi tổng điểm lớn hơn hoặc bằng 85 điểm.", 85],
  ["Đạt “An toàn về ANTT” khi đủ 90 điểm và không có nội dung bắt buộc bị trừ.", 90],
  ["Tổng điểm: 100 điểm. Xét công nhận: 95 điểm trở lên.", 95],
  ["* Cách xét: được đề nghị công nhận khi số điểm không dưới 90; đồng thời đủ hồ sơ.", 90],
  ["- Bản cộng được 90 điểm hoặc cao hơn: đủ điều kiện công nhận.", 90],
  ["Điểm đạt chuẩn tối thiểu là 90. Bị trừ điểm thì coi như chưa đạt chuẩn.", 90],
  ["Nhà trường tối thiểu phải có 90/100 điểm mới được công nhận.", 90],
  ["Mức điểm xét công nhận: từ 90 đến 100 điểm.", 90],
  ["- Tổng số điểm bị trừ không quá 10 điểm thì được xét công nhận.", 90],
  ["Xã có tiêu chí bị trừ điểm hoặc tổng điểm chưa đạt 90 thì chưa đạt tiêu chuẩn.", 90],
  ["Cơ quan có tổng điểm bằng hoặc lớn hơn 90 thì đạt tiêu chuẩn", 90],
  ["- Từ 90 đến 100 điểm và đạt các nội dung bắt buộc: Đạt; còn lại: Chưa đạt.", 90],
  ["Điểm đề nghị công nhận tối thiểu là 90 điểm.", 90],
  ["Điểm chuẩn của bảng là 100 điểm, đạt điểm nào ghi điểm đó.", null],
  ["Tổng điểm đạt được: 92 điểm", null],
  ["Tổng điểm trừ tối đa 10 điểm của tiêu chuẩn này.", null],
  ["Nội dung 2 không đạt thì trừ 5 điểm.", null],
])("“%s” states the line %s", (note, line) => {
  const { tables } = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      1 | Nghị quyết | 60 | 60
      2 | Kế hoạch | 40 | 40
      | Tổng cộng | 100 | 100
      ${note}
    `,
    lexicon,
  );
  expect(tables[0]?.passLine?.points ?? null).toBe(line);
});

test.each([
  ["điểm của từng tiêu chí I, II đạt từ 50% điểm chuẩn trở lên.", "notMet", ["groupBelowFloor"]],
  ["mỗi nhóm tiêu chí đạt ít nhất 50 % số điểm.", "notMet", ["groupBelowFloor"]],
  ["từng mục không dưới 40% điểm tối đa.", "met", []],
  ["từng khu dân cư đạt từ 50% số hộ trở lên.", "met", []],
])("a total above the line and “%s”: %s", (condition, verdict, reasons) => {
  const reading = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025
      TT | Nội dung | Điểm chuẩn | Điểm tự chấm
      I | Lãnh đạo | 80 | 80
      1 | Nghị quyết | 40 | 40
      2 | Kế hoạch | 40 | 40
      II | Kết quả | 20 | 8
      1 | Không có vụ việc | 10 | 8
      2 | Không có khiếu kiện | 10 | 0
      | Tổng cộng | 100 | 88
      Đạt tiêu chuẩn khi tổng số điểm từ 80 điểm trở lên và ${condition}
    `,
    lexicon,
  );
  const [table] = scoreReading(reading, []).tables;
  const outcome = table?.score.outcome;
  expect(outcome?.verdict).toBe(verdict);
  const codes = outcome?.reasons.map(({ code }) => code) ?? [];
  expect(codes.filter((code) => code === "groupBelowFloor")).toEqual(reasons);
});

test("a note that begins in the score's own column is read like any other", () => {
  const { tables } = recognise(
    bookOf`
      BẢNG CHẤM ĐIỂM TIÊU CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ NĂM 2025
      Điểm tự chấm | Lý do mất điểm | Nội dung | Điểm chuẩn | TT
      58 | Có 01 vụ | Không có vụ phá rừng [ĐK] | 60 | 1
      40 | | Có quy ước | 40 | 2
      98 | | Cộng chung | 100
      Nội dung có chữ [ĐK] phải giữ đủ điểm chuẩn; từ 90 điểm trở lên thì đề nghị công nhận.
    `,
    lexicon,
  );
  const [table] = tables;
  expect(table?.passLine?.points).toBe(90);
  expect(table?.items.map(({ mandatory }) => mandatory)).toEqual([true, false]);
});
