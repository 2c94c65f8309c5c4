/** Owns the units of a generated district: the official list, and how a clerk types each name. */
import type { UnitType } from "../../src/core/model/table/reading";
import type { Chance } from "./random";

export interface MadeUnit {
  readonly name: string;
  readonly type: UnitType;
  readonly parent: string | null;
}

const communes = [
  "Quỳnh Lưu",
  "Chiềng Ban",
  "Tân Lập",
  "Mỹ Thuận",
  "Đông Hưng",
  "Lương Thịnh",
  "Ea Kao",
  "Hòa Lạc",
  "Thạnh Phú",
  "Cẩm Thủy",
  "Nghĩa Sơn",
  "Vĩnh Khê",
  "Phú Quý",
  "Nà Hẩu",
];
const hamlets = ["Nà Lốc", "Khánh Thượng", "Đồng Bẩm", "Ức Kỳ", "Trung Tâm", "Bình Minh"];
const companies = [
  "Chế biến thủy sản An Bình",
  "Xây dựng Hòa Phát",
  "Thương mại Minh Tâm",
  "Gỗ Tây Bắc",
];
const offices = [
  "Phòng Giáo dục và Đào tạo",
  "Phòng Tài chính - Kế hoạch",
  "Phòng Văn hóa và Thông tin",
  "Trung tâm Y tế",
  "Bảo hiểm xã hội",
  "Chi cục Thuế",
  "Tòa án nhân dân",
  "Ban Quản lý dự án đầu tư xây dựng",
];

/** Returns about so many units: communes with their hamlets and schools, enterprises, agencies. */
export function makeUnits(chance: Chance, count: number): readonly MadeUnit[] {
  const kind = chance.pick(["Thôn", "Ấp", "Bản", "Khu phố", "Tổ dân phố"]);
  const numbered = chance.is(0.6);
  const places = chance
    .shuffle(communes)
    .slice(0, Math.min(communes.length, Math.max(3, Math.round(count / 12))));
  const units: MadeUnit[] = places.map((name) => ({
    name: `${chance.pick(["Xã", "Xã", "Phường"])} ${name}`,
    type: "commune",
    parent: null,
  }));
  const heads = [...units];
  offices
    .slice(0, Math.max(2, Math.min(offices.length, Math.round(count / 10))))
    .forEach((name) =>
      units.push({ name: `${name} huyện Thanh Bình`, type: "agency", parent: null }),
    );
  for (let at = 0; units.length < count; at++) {
    const head = heads[at % heads.length];
    if (!head) break;
    const place = head.name.replace(/^\S+ /, "");
    const round = Math.floor(at / heads.length);
    const own: readonly MadeUnit[] = [
      { name: `Trường Tiểu học ${place}`, type: "school", parent: head.name },
      { name: `Trường THCS ${place}`, type: "school", parent: head.name },
      { name: `Trường Mầm non ${place}`, type: "school", parent: head.name },
      {
        name: `Công ty TNHH ${companies[at % companies.length]}${at < companies.length ? "" : ` ${at}`}`,
        type: "enterprise",
        parent: head.name,
      },
    ];
    const school = own[round];
    if (school) units.push(school);
    const hamlet = numbered ? `${round + 1}` : (hamlets[round] ?? `${round + 1}`);
    units.push({ name: `${kind} ${hamlet}`, type: "residentialArea", parent: head.name });
  }
  return units.slice(0, count);
}

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");

/** Returns the name as a clerk may type it, so that a person still knows whose it is. */
export function typedName(chance: Chance, { name, type, parent }: MadeUnit): string {
  const commune = (full: string): string =>
    chance.pick([
      full,
      full.toUpperCase(),
      full.replace(/^Xã/, "X.").replace(/^Phường/, "P."),
      full.toLowerCase(),
    ]);
  const typed = ((): string => {
    switch (type) {
      case "commune":
        return chance.pick(["", "UBND ", "Công an ", "BCĐ 138 "]) + commune(name);
      case "residentialArea": {
        const short = chance.pick([
          name,
          name.replace("Tổ dân phố", "TDP"),
          name.replace(/ (\d)$/, " số $1"),
          name.replace(/ (\d)$/, " 0$1"),
          `KDC ${name}`,
        ]);
        return `${short}${chance.pick([", ", " - ", " "])}${commune(parent ?? "")}`;
      }
      case "school":
        return chance.pick([
          name,
          name.replace("Tiểu học", "TH").replace("Mầm non", "MN"),
          name.replace("THCS", "trung học cơ sở"),
          name.toUpperCase(),
        ]);
      case "enterprise":
        return chance.pick([
          name,
          name.replace("Công ty", "Cty"),
          name.replace("TNHH", "trách nhiệm hữu hạn"),
        ]);
      case "agency":
        return chance.pick([
          name,
          name.replace(" huyện Thanh Bình", ""),
          name.replace("Giáo dục và Đào tạo", "GD&ĐT").replace("Tài chính - Kế hoạch", "TC-KH"),
          name.toUpperCase(),
        ]);
      default:
        return name;
    }
  })();
  return chance.is(0.2) ? plain(typed) : typed;
}
