/** Units that Điều 1 of Thông tư 124 does not assess, told by their names; a warning, never a refusal. */
import { loadLexicon } from "../../src/actions/loading/builtIn/loadRubrics";
import { auditEligibility } from "../../src/core/audit";
import type { UnitType } from "../../src/core/model/table/reading";

test.each<[string | null, UnitType | null, boolean]>([
  ["Trường Mầm non Hoa Sen", "school", true],
  ["TRƯỜNG TIỂU HỌC KIM ĐỒNG", "school", true],
  ["Nhà trẻ Họa Mi", "school", true],
  ["Trường TH Kim Đồng", "school", true],
  ["Trường MN Hoa Sen", "school", true],
  ["Trường TH&THCS Tân Tiến", "school", false],
  ["Hộ kinh doanh Bình Minh", "enterprise", true],
  ["Công an xã An Bình", "commune", false],
  ["Tiểu học và Trung học cơ sở Long Hậu", "school", false],
  ["Trường TH và THCS Tân Tiến", "school", false],
  ["Trường THPT Chu Văn An", "school", false],
  ["Ban Chỉ huy Quân sự huyện U Minh", "agency", true],
  ["Công an huyện U Minh", "agency", true],
  ["Viện KSND huyện U Minh", "agency", false],
  ["Công ty TNHH Mầm Non Xanh", "enterprise", false],
  [null, "school", false],
])("%s (%s): %s", (unit, unitType, isTold) => {
  const found = auditEligibility({ unit, unitType }, loadLexicon());
  expect(found.map(({ code, severity }) => [code, severity])).toEqual(
    isTold ? [["maybeNotEligible", "warning"]] : [],
  );
});
