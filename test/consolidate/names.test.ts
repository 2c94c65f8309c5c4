/** How clerks type the names of units, and whose file each is: sure, asked about, or of no unit in the list. */
import { loadUnitWords } from "../../src/actions/loading/builtIn/loadUnitWords";
import { parseUnitName } from "../../src/core/consolidate/naming/names";
import { indexUnits, matchName } from "../../src/core/consolidate/naming/matchUnits";
import { listedUnit } from "../../src/core/consolidate/list/listedUnit";
import type { UnitType } from "../../src/core/model/table/reading";

const words = loadUnitWords();

/** Name, type, commune, other names. */
type Entry = readonly [string, UnitType, string?, ...string[]];

function listOf(entries: readonly Entry[]) {
  return indexUnits(
    entries.map(([name, type, parent = "", ...aliases]) =>
      listedUnit({ name, type, parent: parent === "" ? null : parent, aliases }),
    ),
    words,
  );
}

/** Returns "=Name" when sure, "?A | B" when in doubt, "-" when it is of no unit. */
function whose(index: ReturnType<typeof listOf>, typed: string, type: UnitType | null = null) {
  const match = matchName(parseUnitName(typed, words, index.places), index, {
    unitType: type,
    places: [],
  });
  const label = (unit: { readonly name: string; readonly parent: string | null }): string =>
    unit.parent === null ? unit.name : `${unit.name} (${unit.parent})`;
  switch (match.kind) {
    case "sure":
      return `=${label(match.unit)}`;
    case "doubtful":
      return `?${match.candidates.map(label).join(" | ")}`;
    case "unknown":
      return "-";
  }
}

const district: readonly Entry[] = [
  ["Xã Quỳnh Lưu", "commune"],
  ["Phường Đông Hưng", "commune"],
  ["Xã Chiềng Ban", "commune"],
  ["Thị trấn Sa Pa", "commune"],
  ["Xã Tân Lập", "commune"],
  ["Tổ dân phố 4", "residentialArea", "Phường Đông Hưng"],
  ["Tổ dân phố 14", "residentialArea", "Phường Đông Hưng"],
  ["Thôn Mười hai", "residentialArea", "Xã Quỳnh Lưu"],
  ["Thôn 3", "residentialArea", "Xã Quỳnh Lưu"],
  ["Thôn 3", "residentialArea", "Xã Chiềng Ban"],
  ["Bản Nà Lốc", "residentialArea", "Xã Chiềng Ban"],
  ["Tổ dân phố Khánh Thượng", "residentialArea", "Thị trấn Sa Pa"],
  ["Khu phố 2", "residentialArea", "Thị trấn Sa Pa", "Tổ dân phố 7"],
  ["Trường Tiểu học Đông Hưng", "school", "Phường Đông Hưng"],
  ["Trường THCS Đông Hưng", "school", "Phường Đông Hưng"],
  ["Trường Mầm non Hoa Sen", "school", "Xã Quỳnh Lưu"],
  ["Trường Tiểu học và THCS Tân Lập", "school", "Xã Tân Lập"],
  ["Trường Phổ thông dân tộc bán trú THCS Chiềng Ban", "school", "Xã Chiềng Ban"],
  ["Trường Tiểu học Nguyễn Văn Trỗi", "school", "Thị trấn Sa Pa"],
  ["Phòng Giáo dục và Đào tạo thị xã Nghĩa Lộ", "agency"],
  ["Ban Quản lý dự án đầu tư xây dựng thị xã Nghĩa Lộ", "agency"],
  ["Phòng Tài chính - Kế hoạch", "agency"],
  ["Trung tâm Y tế thị xã Nghĩa Lộ", "agency"],
  ["Bảo hiểm xã hội thị xã Nghĩa Lộ", "agency"],
  ["Kho bạc Nhà nước khu vực 7", "agency"],
  ["Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên", "agency"],
  ["Văn phòng HĐND và UBND thị xã", "agency"],
  ["Công ty TNHH Chế biến thủy sản An Bình", "enterprise", "Xã Quỳnh Lưu"],
  ["Công ty Cổ phần Xây dựng Hòa Phát", "enterprise"],
  ["Công ty TNHH một thành viên Thương mại Hòa Phát", "enterprise"],
  ["Hợp tác xã Nông nghiệp Tân Lập", "enterprise", "Xã Tân Lập"],
  ["Doanh nghiệp tư nhân Minh Tâm", "enterprise"],
];

const typed: readonly (readonly [typed: string, whose: string, type?: UnitType])[] = [
  ["Xã Quỳnh Lưu", "=Xã Quỳnh Lưu"],
  ["X. Quỳnh Lưu", "=Xã Quỳnh Lưu"],
  ["UBND xã Quỳnh Lưu", "=Xã Quỳnh Lưu"],
  ["ỦY BAN NHÂN DÂN XÃ QUỲNH LƯU", "=Xã Quỳnh Lưu"],
  ["xa quynh luu", "=Xã Quỳnh Lưu"],
  ["Công an xã Quỳnh Lưu", "=Xã Quỳnh Lưu", "commune"],
  ["CA XA QUYNH LUU", "=Xã Quỳnh Lưu", "commune"],
  ["BCĐ 138 xã Quỳnh Lưu", "=Xã Quỳnh Lưu"],
  ["Ban Chỉ đạo phong trào xã Quỳnh Lưu, thị xã Nghĩa Lộ", "=Xã Quỳnh Lưu"],
  [
    "BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM, TỆ NẠN XÃ HỘI VÀ XÂY DỰNG PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC XÃ QUỲNH LƯU",
    "=Xã Quỳnh Lưu",
  ],
  ["BCD phong chong toi pham va te nan xa hoi xa Quynh Luu", "=Xã Quỳnh Lưu"],
  ["Thường trực Đảng ủy xã Quỳnh Lưu", "=Xã Quỳnh Lưu"],
  ["u b n d xã Quỳnh Lưu", "=Xã Quỳnh Lưu"],
  ["TRUNG TÂM GDNN - GDTX", "=Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên"],
  ["KHO BẠC NHÀ NƯỚC KHU VỰC VII", "=Kho bạc Nhà nước khu vực 7"],
  ["Quỳnh Lưu", "=Xã Quỳnh Lưu", "commune"],
  ["xã Quỳnh Lưuu", "=Xã Quỳnh Lưu"],
  ["p.dong hung", "=Phường Đông Hưng"],
  ["P. Đông Hưng", "=Phường Đông Hưng"],
  ["UBND P Đông Hưng", "=Phường Đông Hưng"],
  ["P. Đông Hưng, thị xã Nghĩa Lộ", "=Phường Đông Hưng"],
  ["P. Tài chính - Kế hoạch", "=Phòng Tài chính - Kế hoạch"],
  ["T. 3, X. Quỳnh Lưu", "=Thôn 3 (Xã Quỳnh Lưu)"],
  ["Ban Chỉ đạo phong trào TDBVANTQ phường Đông Hưng", "=Phường Đông Hưng"],
  ["Tổ bảo vệ ANTT tổ dân phố Khánh Thượng", "=Tổ dân phố Khánh Thượng (Thị trấn Sa Pa)"],
  ["Đảng ủy phường Đông Hưng", "=Phường Đông Hưng"],
  ["BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG ĐÔNG HƯNG", "=Phường Đông Hưng"],
  ["TT Sa Pa", "=Thị trấn Sa Pa"],
  ["TT. SaPa", "=Thị trấn Sa Pa"],
  ["Xã Đông Hưng", "?Phường Đông Hưng"],
  ["Xã Tấn Lập", "=Xã Tân Lập"],
  ["Xã Tân Lạc", "?Xã Tân Lập"],
  ["Xã Tân Hòa", "-"],
  ["Xã Tân Lâp", "=Xã Tân Lập"],
  ["TDP số 4 phường Đông Hưng", "=Tổ dân phố 4 (Phường Đông Hưng)"],
  ["TDP so 4 P. Dong Hung", "=Tổ dân phố 4 (Phường Đông Hưng)"],
  ["Tổ 04 - Phường Đông Hưng", "=Tổ dân phố 4 (Phường Đông Hưng)"],
  ["KDC Tổ 4", "=Tổ dân phố 4 (Phường Đông Hưng)"],
  ["Khu dân cư TDP14, P.Đông Hưng", "=Tổ dân phố 14 (Phường Đông Hưng)"],
  ["Tổ dân phố 5 phường Đông Hưng", "-"],
  ["Tổ dân phố 4, xã Quỳnh Lưu", "-"],
  ["Thôn 3 xã Quỳnh Lưu", "=Thôn 3 (Xã Quỳnh Lưu)"],
  ["KDC Thôn 03 - xã Chiềng Ban", "=Thôn 3 (Xã Chiềng Ban)"],
  ["Thon 3 chieng ban", "=Thôn 3 (Xã Chiềng Ban)"],
  ["Ban Công tác Mặt trận thôn 3, X. Quỳnh Lưu", "=Thôn 3 (Xã Quỳnh Lưu)"],
  ["Thôn 3", "?Thôn 3 (Xã Quỳnh Lưu) | Thôn 3 (Xã Chiềng Ban)"],
  ["Thôn 3 xã Tân Lập", "-"],
  ["Bản Nà Lốc, Chiềng Ban", "=Bản Nà Lốc (Xã Chiềng Ban)"],
  ["Ban Na Loc", "=Bản Nà Lốc (Xã Chiềng Ban)", "residentialArea"],
  ["KDC Nà Lốc xã Chiềng Ban", "=Bản Nà Lốc (Xã Chiềng Ban)"],
  ["Thôn Nà Lốc", "?Bản Nà Lốc (Xã Chiềng Ban)"],
  ["tdp khanh thuong, tt sa pa", "=Tổ dân phố Khánh Thượng (Thị trấn Sa Pa)"],
  ["Tổ dân phố 7 thị trấn Sa Pa", "=Khu phố 2 (Thị trấn Sa Pa)"],
  ["KP2 - TT Sa Pa", "=Khu phố 2 (Thị trấn Sa Pa)"],
  ["Khu phố II", "=Khu phố 2 (Thị trấn Sa Pa)"],
  ["Tổ dân phố số bốn, phường Đông Hưng", "=Tổ dân phố 4 (Phường Đông Hưng)"],
  ["TDP XIV P. Đông Hưng", "=Tổ dân phố 14 (Phường Đông Hưng)"],
  ["To dan pho muoi bon phuong Dong Hung", "=Tổ dân phố 14 (Phường Đông Hưng)"],
  ["Thôn XII", "=Thôn Mười hai (Xã Quỳnh Lưu)"],
  ["Ban tự quản thôn mười hai", "=Thôn Mười hai (Xã Quỳnh Lưu)"],
  ["KP. Hai, TT. Sa Pa", "=Khu phố 2 (Thị trấn Sa Pa)"],
  ["Cơ quan UBND xã Quỳnh Lưu", "?Xã Quỳnh Lưu"],
  ["Trường TH Đông Hưng", "=Trường Tiểu học Đông Hưng (Phường Đông Hưng)"],
  ["TH Đông Hưng", "=Trường Tiểu học Đông Hưng (Phường Đông Hưng)"],
  ["truong tieu hoc dong hung", "=Trường Tiểu học Đông Hưng (Phường Đông Hưng)"],
  ["Trường trung học cơ sở Đông Hưng", "=Trường THCS Đông Hưng (Phường Đông Hưng)"],
  [
    "Trường Đông Hưng",
    "?Trường Tiểu học Đông Hưng (Phường Đông Hưng) | Trường THCS Đông Hưng (Phường Đông Hưng)",
  ],
  ["MN Hoa Sen", "=Trường Mầm non Hoa Sen (Xã Quỳnh Lưu)"],
  ["Trường Mầm non Hoa Sen xã Quỳnh Lưu", "=Trường Mầm non Hoa Sen (Xã Quỳnh Lưu)"],
  ["Trường Mầm non Hoa Sen xã Tân Lập", "-"],
  ["Trường TH&THCS Tân Lập", "=Trường Tiểu học và THCS Tân Lập (Xã Tân Lập)"],
  ["TH-THCS xã Tân Lập", "=Trường Tiểu học và THCS Tân Lập (Xã Tân Lập)"],
  ["Trường THCS Tân Lập", "-"],
  ["PTDTBT THCS Chiềng Ban", "=Trường Phổ thông dân tộc bán trú THCS Chiềng Ban (Xã Chiềng Ban)"],
  ["Tr. TH Ng. Văn Trỗi", "=Trường Tiểu học Nguyễn Văn Trỗi (Thị trấn Sa Pa)"],
  ["TH NVT", "=Trường Tiểu học Nguyễn Văn Trỗi (Thị trấn Sa Pa)"],
  ["Trường THCS Long Hậu", "-"],
  ["PGD&DT thi xa Nghia Lo", "=Phòng Giáo dục và Đào tạo thị xã Nghĩa Lộ"],
  ["Phòng GD-ĐT", "=Phòng Giáo dục và Đào tạo thị xã Nghĩa Lộ"],
  ["PGDĐT TX Nghĩa Lộ", "=Phòng Giáo dục và Đào tạo thị xã Nghĩa Lộ"],
  ["Phòng GD&ĐT huyện Cao Lộc", "?Phòng Giáo dục và Đào tạo thị xã Nghĩa Lộ"],
  ["BQLDA ĐTXD thị xã Nghĩa Lộ", "=Ban Quản lý dự án đầu tư xây dựng thị xã Nghĩa Lộ"],
  ["Ban QLDA đầu tư xây dựng", "=Ban Quản lý dự án đầu tư xây dựng thị xã Nghĩa Lộ"],
  ["Phòng TC-KH", "=Phòng Tài chính - Kế hoạch"],
  ["Phong Tai chinh ke hoach thi xa", "=Phòng Tài chính - Kế hoạch"],
  ["TTYT thị xã Nghĩa Lộ", "=Trung tâm Y tế thị xã Nghĩa Lộ"],
  ["TT Y tế", "=Trung tâm Y tế thị xã Nghĩa Lộ"],
  ["BHXH thị xã Nghĩa Lộ", "=Bảo hiểm xã hội thị xã Nghĩa Lộ"],
  ["Trung tâm GDNN-GDTX", "=Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên"],
  ["VP HĐND-UBND thị xã", "=Văn phòng HĐND và UBND thị xã"],
  [
    "Công ty trách nhiệm hữu hạn Chế biến thủy sản An Bình",
    "=Công ty TNHH Chế biến thủy sản An Bình (Xã Quỳnh Lưu)",
  ],
  ["Cty TNHH CBTS An Bình", "=Công ty TNHH Chế biến thủy sản An Bình (Xã Quỳnh Lưu)"],
  ["Cty Chế biến thuỷ sản An Bình", "=Công ty TNHH Chế biến thủy sản An Bình (Xã Quỳnh Lưu)"],
  ["CTCP XD Hoà Phát", "=Công ty Cổ phần Xây dựng Hòa Phát"],
  ["Công ty CP Xây dựng Hòa Phát", "=Công ty Cổ phần Xây dựng Hòa Phát"],
  ["Cty TNHH MTV TM Hoa Phat", "=Công ty TNHH một thành viên Thương mại Hòa Phát"],
  ["HTX NN Tân Lập", "=Hợp tác xã Nông nghiệp Tân Lập (Xã Tân Lập)"],
  ["HTX Nông nghiệp Tân Lập", "=Hợp tác xã Nông nghiệp Tân Lập (Xã Tân Lập)"],
  ["DNTN Minh Tâm", "=Doanh nghiệp tư nhân Minh Tâm"],
  ["DNTN Minh Tân", "?Doanh nghiệp tư nhân Minh Tâm"],
  ['=HYPERLINK("http://example.invalid/x","Xã An Bình")', "-"],
  ["+1+1", "-"],
];

describe("one district", () => {
  const index = listOf(district);
  test.each(typed.map(([name, expected, type = null]) => [name, expected, type] as const))(
    "%s → %s",
    (name, expected, type) => {
      expect(whose(index, name, type)).toBe(expected);
    },
  );

  test.each(district.map(([name, type, parent = ""]) => [name, type, parent] as const))(
    "a listed name is itself: %s",
    (name, type, parent) => {
      const text = parent === "" ? name : `${name}, ${parent}`;
      expect(whose(index, text, type)).toBe(`=${name}${parent ? ` (${parent})` : ""}`);
    },
  );
});

const southern: readonly Entry[] = [
  ["Xã Mỹ Thuận", "commune"],
  ["Xã Mỹ Hòa", "commune"],
  ["Thị trấn Cái Vồn", "commune"],
  ["Phường 7", "commune"],
  ["Ấp Mỹ Thạnh", "residentialArea", "Xã Mỹ Thuận"],
  ["Ấp 2", "residentialArea", "Xã Mỹ Hòa"],
  ["Ấp 2A", "residentialArea", "Xã Mỹ Hòa"],
  ["Khóm 4", "residentialArea", "Thị trấn Cái Vồn"],
  ["Khóm 4", "residentialArea", "Phường 7"],
  ["Buôn Ea Rông", "residentialArea", "Xã Mỹ Thuận"],
  ["Trường THPT Phan Văn Hòa", "school"],
  ["Trường Mẫu giáo Mỹ Hòa", "school", "Xã Mỹ Hòa"],
  ["Trường Tiểu học Mỹ Hòa A", "school", "Xã Mỹ Hòa"],
  ["Trường Tiểu học Mỹ Hòa B", "school", "Xã Mỹ Hòa"],
  ["Công an xã Mỹ Hòa", "agency", "Xã Mỹ Hòa"],
  ["Ủy ban Mặt trận Tổ quốc Việt Nam huyện Bình Minh", "agency"],
  ["Chi cục Thuế khu vực Bình Minh - Bình Tân", "agency"],
  ["Viện kiểm sát nhân dân huyện Bình Minh", "agency"],
  ["Ngân hàng Chính sách xã hội huyện Bình Minh", "agency"],
  ["Kho bạc Nhà nước Bình Minh", "agency"],
  ["Công ty TNHH MTV Xổ số kiến thiết", "enterprise"],
  ["Công ty TNHH Phương Nam", "enterprise"],
];

const typedSouthern: readonly (readonly [typed: string, whose: string, type?: UnitType])[] = [
  ["UBND XÃ MỸ THUẬN", "=Xã Mỹ Thuận"],
  ["xã Mĩ Thuận", "=Xã Mỹ Thuận"],
  ["UBND Xã Mỹ Hoà, thị xã Bình Minh, tỉnh Vĩnh Long", "=Xã Mỹ Hòa", "commune"],
  ["CÔNG AN XÃ MỸ HÒA", "=Công an xã Mỹ Hòa (Xã Mỹ Hòa)", "agency"],
  ["P.7", "=Phường 7"],
  ["UBND phường 07", "=Phường 7"],
  ["Phường 8", "-"],
  ["ap My Thanh xa My Thuan", "=Ấp Mỹ Thạnh (Xã Mỹ Thuận)"],
  ["Ấp Mỹ Thạnh, xã Mỹ Hòa", "-"],
  ["Ấp 2", "=Ấp 2 (Xã Mỹ Hòa)"],
  ["Ấp 2A - xã Mỹ Hòa", "=Ấp 2A (Xã Mỹ Hòa)"],
  ["khóm 4, TT Cái Vồn", "=Khóm 4 (Thị trấn Cái Vồn)"],
  ["Khóm 4 P7", "=Khóm 4 (Phường 7)"],
  ["Khóm 4", "?Khóm 4 (Thị trấn Cái Vồn) | Khóm 4 (Phường 7)"],
  ["Buôn Ea Rông", "=Buôn Ea Rông (Xã Mỹ Thuận)"],
  ["THPT Phan Văn Hòa", "=Trường THPT Phan Văn Hòa"],
  ["MG Mỹ Hòa", "=Trường Mẫu giáo Mỹ Hòa (Xã Mỹ Hòa)"],
  ["TH Mỹ Hòa A", "=Trường Tiểu học Mỹ Hòa A (Xã Mỹ Hòa)"],
  ["Trường Tiểu học Mỹ Hòa B, xã Mỹ Hòa", "=Trường Tiểu học Mỹ Hòa B (Xã Mỹ Hòa)"],
  [
    "Trường Tiểu học Mỹ Hòa",
    "?Trường Tiểu học Mỹ Hòa A (Xã Mỹ Hòa) | Trường Tiểu học Mỹ Hòa B (Xã Mỹ Hòa)",
  ],
  ["UBMTTQ huyện Bình Minh", "=Ủy ban Mặt trận Tổ quốc Việt Nam huyện Bình Minh"],
  ["UBMTTQVN huyện Bình Minh", "=Ủy ban Mặt trận Tổ quốc Việt Nam huyện Bình Minh"],
  ["CCT KV Bình Minh - Bình Tân", "=Chi cục Thuế khu vực Bình Minh - Bình Tân"],
  ["VKSND huyện Bình Minh", "=Viện kiểm sát nhân dân huyện Bình Minh"],
  ["NHCSXH huyện Bình Minh", "=Ngân hàng Chính sách xã hội huyện Bình Minh"],
  ["KBNN Bình Minh", "=Kho bạc Nhà nước Bình Minh"],
  ["Kho bac nha nuoc Binh Minh", "=Kho bạc Nhà nước Bình Minh"],
  ["Cty TNHH 1 thành viên XSKT", "=Công ty TNHH MTV Xổ số kiến thiết"],
  ["cong ty tnhh phuong nam", "=Công ty TNHH Phương Nam"],
];

describe("a district of the south", () => {
  const index = listOf(southern);
  test.each(typedSouthern.map(([name, expected, type = null]) => [name, expected, type] as const))(
    "%s → %s",
    (name, expected, type) => {
      expect(whose(index, name, type)).toBe(expected);
    },
  );
});

const variants: readonly Entry[] = [
  ["Xã Hưng Trạch", "commune"],
  ["Thị trấn Hoàn Lão", "commune"],
  ["Xã Ea Tar", "commune"],
  ["Thôn Khương Hà 1", "residentialArea", "Xã Hưng Trạch"],
  ["Thôn Khương Hà 2", "residentialArea", "Xã Hưng Trạch"],
  ["Buôn Mùi 1", "residentialArea", "Xã Ea Tar"],
  ["Tổ dân phố 2", "residentialArea", "Thị trấn Hoàn Lão"],
  ["Phòng Giáo dục và Đào tạo", "agency"],
  ["Ngân hàng Chính sách xã hội huyện", "agency"],
  ["Đài Phát thanh và Truyền hình tỉnh", "agency"],
  ["Ngân hàng TMCP Công thương - Chi nhánh Đông Hải", "enterprise"],
  ["Trường THPT Số 1 Bố Trạch", "school"],
  ["Trường THPT Số 2 Bố Trạch", "school"],
  ["Trường THCS Hưng Trạch", "school"],
  ["Trường PTDT Nội trú huyện Bình Phú", "school"],
];

describe("variants of one name", () => {
  const index = listOf(variants);
  test.each([
    ["Thôn Khương Hà I, xã Hưng Trạch", "=Thôn Khương Hà 1 (Xã Hưng Trạch)"],
    ["Thôn Khương Hà II, xã Hưng Trạch", "=Thôn Khương Hà 2 (Xã Hưng Trạch)"],
    ["BUÔN MÙI I - XÃ EA TAR", "=Buôn Mùi 1 (Xã Ea Tar)"],
    ["TIỂU KHU 2 - TT HOÀN LÃO", "?Tổ dân phố 2 (Thị trấn Hoàn Lão)"],
    ["PHÒNG GIAO DỊCH NHCSXH HUYỆN BÌNH PHÚ", "=Ngân hàng Chính sách xã hội huyện"],
    ["ĐÀI PT-TH TỈNH ĐÔNG HẢI", "=Đài Phát thanh và Truyền hình tỉnh"],
    ["VIETINBANK CHI NHÁNH ĐÔNG HẢI", "=Ngân hàng TMCP Công thương - Chi nhánh Đông Hải"],
    ["TRƯỜNG THPT SỐ I BỐ TRẠCH", "=Trường THPT Số 1 Bố Trạch"],
    ["PHÒNG GD&ĐT HUYỆN BỐ TRẠCH TRƯỜNG THCS HƯNG TRẠCH", "=Trường THCS Hưng Trạch"],
    ["TRƯỜNG PHỔ THÔNG DÂN TỘC NỘI TRÚ BÌNH PHÚ", "=Trường PTDT Nội trú huyện Bình Phú"],
  ])("%s → %s", (name, expected) => {
    expect(whose(index, name)).toBe(expected);
  });
});
