/** The official units of the country: compiled from their source, small enough to send, and what they say of names. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { loadOfficialUnits } from "../../src/actions/loading/builtIn/loadOfficialUnits";
import {
  foldedName,
  fullOfficialName,
  type OfficialUnit,
  parseOfficialUnits,
} from "../../src/core/places/officialUnits";

const places = join(__dirname, "../../rubrics/places");
const index = readFileSync(join(places, "viet-nam.json"));
const official = loadOfficialUnits();

test("the index is compiled from its source", () => {
  const script = join(__dirname, "../../src/dev/build/places.mjs");
  const compiled = execFileSync(process.execPath, [script, "--print"], { maxBuffer: 1e7 });
  expect(index.equals(compiled)).toBe(true);
});

test("it is at most 120 KB compressed", () => {
  expect(gzipSync(index).length).toBeLessThanOrEqual(120_000);
});

test("it has every unit of both eras, and every pair", () => {
  const [earlier, later] = [...official.communes.values()];
  const all = [...official.byName.values()].flat();
  const count = (level: OfficialUnit["level"], era = official.eras[0]): number =>
    all.filter((unit) => unit.level === level && unit.era === era).length;
  expect([earlier?.length, later?.length]).toEqual([10_061, 3_321]);
  expect([count("province"), count("district"), count("province", official.eras[1])]).toEqual([
    63, 696, 34,
  ]);
  expect([...official.successors.values()].flat()).toHaveLength(10_565);
});

test.each([
  ["Tân Mỹ", "Xã Tân Mỹ, Huyện Văn Lãng", ["=Xã Hoàng Văn Thụ, Tỉnh Lạng Sơn"]],
  ["Đồng Đăng", "Thị trấn Đồng Đăng, Huyện Cao Lộc", ["=Xã Đồng Đăng, Tỉnh Lạng Sơn"]],
  ["Trúc Bạch", "Phường Trúc Bạch, Quận Ba Đình", ["=Phường Ba Đình, Thành phố Hà Nội"]],
])("what %s became", (name, full, became) => {
  const unit = official.byName
    .get(foldedName(name))
    ?.find((each) => fullOfficialName(each) === full);
  const successors = unit ? (official.successors.get(unit) ?? []) : [];
  const shown = successors.map(
    (each) => `${each.isWhole ? "=" : "~"}${fullOfficialName(each.unit)}`,
  );
  expect(shown).toEqual(became);
});

test("a file that is none is refused", () => {
  expect(() => parseOfficialUnits({ schemaVersion: 1 })).toThrow();
});
