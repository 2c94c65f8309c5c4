/** What profiles say for each place and round: windows, deadlines, dossiers, rubrics; days that warn and never block. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadChecklists } from "../../src/actions/loading/builtIn/loadChecklists";
import { loadProfileFiles, loadProfiles } from "../../src/actions/loading/builtIn/loadProfiles";
import { rulesOf } from "../../src/actions/scoring/profileRules";
import {
  chainOf,
  checkRound,
  datedDeadlines,
  datedWindow,
  entriesFor,
  isDayWithin,
  profileJsonSchema,
  tailor,
  tailorChecklist,
} from "../../src/core/profile";
import type { Applicant, Profile, ProfileChain, RoundCase } from "../../src/core/profile";
import type { TableKind, UnitType } from "../../src/core/model/table/reading";
import { rubricAt, validOn } from "../../src/core/rubric";
import { describeFinding } from "../../src/messages/vi";
import { describeDeadline, describeWindow } from "../../src/messages/rubrics/profiles";
import { aRubric } from "../support/aRubric";
import { domain, parseProfile } from "../support/builtInDomain";
import { typeIds } from "../../src/core/domain/domain";

const aCommune: Applicant = { unitType: "commune", kind: "standard" };
const folder = join(__dirname, "..", "..", "rubrics", "profiles");
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
const files = readdirSync(folder).filter((name) => name !== "profile.schema.json");

test("the schema file is fresh (npm run schema)", () => {
  expect(read("profile.schema.json")).toEqual(JSON.parse(JSON.stringify(profileJsonSchema())));
});

test("every profile file is built in, and nothing else", () => {
  expect([...files].sort()).toEqual(
    loadProfileFiles()
      .map(({ id }) => `${id}.json`)
      .sort(),
  );
});

test.each(files)("%s parses, is named by its id, and finds its base and its rubrics", (name) => {
  const parsed = parseProfile(read(name));
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  const { profile } = parsed;
  expect(`${profile.id}.json`).toBe(name);
  expect(chainOf(profile, loadProfileFiles())).toHaveProperty("chain");
  for (const { unitTypes: types, kinds } of profile.rubrics) {
    for (const unitType of types) {
      const rules = rulesOf(chain(profile.id), { unitType, kind: kinds?.[0] ?? "standard" });
      expect(rules).not.toBeNull();
      expect(rules).not.toHaveProperty("problems");
    }
  }
});

describe("thời gian tính kết quả", () => {
  test.each<[string, UnitType, number, string]>([
    ["national-three-tier", "residentialArea", 2024, "từ 01/11/2023 đến 31/10/2024"],
    ["national-three-tier", "commune", 2024, "từ 16/11/2023 đến 15/11/2024"],
    ["national-three-tier", "school", 2024, "từ 16/11/2023 đến 15/11/2024"],
    ["national-two-tier", "commune", 2026, "từ 16/11/2025 đến 15/11/2026"],
    ["lang-son-2022", "residentialArea", 2022, "từ 01/11/2021 đến 31/10/2022"],
    ["lang-son-2022", "agency", 2022, "từ 16/11/2021 đến 15/11/2022"],
    ["cao-loc-2024", "commune", 2024, "từ 16/11/2023 đến 15/11/2024"],
    ["nam-ngan-2024", "residentialArea", 2024, "từ 01/11/2023 đến 14/10/2024"],
    ["nam-ngan-2024", "commune", 2024, "từ 16/11/2023 đến 14/10/2024"],
    ["nam-ngan-2024", "enterprise", 2024, "từ 16/11/2023 đến 14/10/2024"],
    ["nam-ngan-2024", "school", 2024, "từ 16/11/2023 đến 14/10/2024"],
    ["nha-trang-2023", "agency", 2023, "từ 16/11/2022 đến 15/11/2023"],
    ["nha-trang-2023", "residentialArea", 2023, "từ 01/11/2022 đến 31/10/2023"],
  ])("%s, %s, %i: %s", (id, unitType, year, words) => {
    const window = datedWindow(chain(id), { unitType, kind: "standard" }, year);
    expect(window && describeWindow(window)).toBe(words);
  });

  test.each<[string, UnitType, string, boolean]>([
    ["national-three-tier", "commune", "2023-11-15", false],
    ["national-three-tier", "commune", "2023-11-16", true],
    ["national-three-tier", "commune", "2024-11-15", true],
    ["national-three-tier", "commune", "2024-11-16", false],
    ["national-three-tier", "residentialArea", "2023-10-31", false],
    ["national-three-tier", "residentialArea", "2023-11-01", true],
    ["national-three-tier", "residentialArea", "2024-10-31", true],
    ["national-three-tier", "residentialArea", "2024-11-01", false],
    ["nam-ngan-2024", "commune", "2024-10-14", true],
    ["nam-ngan-2024", "commune", "2024-10-15", false],
    ["nam-ngan-2024", "residentialArea", "2024-10-14", true],
    ["nam-ngan-2024", "residentialArea", "2024-10-15", false],
    ["nam-ngan-2024", "residentialArea", "2023-11-01", true],
    ["nam-ngan-2024", "commune", "2023-11-01", false],
  ])("%s, %s: %s within → %s", (id, unitType, day, isWithin) => {
    const window = datedWindow(chain(id), { unitType, kind: "standard" }, 2024);
    expect(window && isDayWithin(window, day)).toBe(isWithin);
  });
});

test.each<[string, UnitType, TableKind, boolean]>([
  ["thap-muoi-2024", "commune", "exemplary", false],
  ["national-three-tier", "commune", "movement", false],
  ["nam-ngan-2024", "commune", "movement", true],
])("%s, %s, %s: a window that no document names is not assumed (%s)", (id, unitType, kind, has) => {
  expect(datedWindow(chain(id), { unitType, kind }, 2024) !== null).toBe(has);
});

describe("hạn của từng bước", () => {
  test.each<[string, UnitType, TableKind, number, readonly string[]]>([
    [
      "national-three-tier",
      "residentialArea",
      "standard",
      2024,
      [
        "đăng ký đầu năm: chậm nhất ngày 31/03/2024",
        "quyết định công nhận: trước ngày 15/11/2024, gửi Thường trực Ban Chỉ đạo cấp xã",
      ],
    ],
    [
      "national-three-tier",
      "commune",
      "movement",
      2024,
      ["đánh giá, phân loại phong trào: trước ngày 30/11/2024"],
    ],
    [
      "national-three-tier",
      "residentialArea",
      "movement",
      2024,
      ["đánh giá, phân loại phong trào: trước ngày 20/11/2024"],
    ],
    [
      "cao-loc-2024",
      "school",
      "standard",
      2024,
      [
        "đăng ký đầu năm: chậm nhất ngày 31/03/2024",
        "gửi hồ sơ đề nghị: trước ngày 10/11/2024, gửi Công an huyện Cao Lộc, Cơ quan thường trực Ban Chỉ đạo 138 huyện (qua Đội Tham mưu)",
        "quyết định công nhận: trước ngày 20/11/2024, gửi cấp có thẩm quyền, qua Thường trực Ban Chỉ đạo",
      ],
    ],
    [
      "nha-trang-2023",
      "commune",
      "standard",
      2023,
      [
        "đăng ký đầu năm: trước ngày 31/03/2023, gửi Thường trực Ban Chỉ đạo thành phố (qua Công an thành phố)",
        "gửi hồ sơ đề nghị: vào ngày 16/11/2023, gửi Thường trực Ban Chỉ đạo thành phố (qua Công an thành phố)",
        "quyết định công nhận: trước ngày 20/11/2023, gửi Thường trực Ban Chỉ đạo cấp huyện",
      ],
    ],
    [
      "nam-ngan-2024",
      "residentialArea",
      "movement",
      2024,
      [
        "gửi hồ sơ đề nghị: trước ngày 15/10/2024, gửi Ban Chỉ đạo an ninh, trật tự phường (qua Văn phòng Ủy ban nhân dân phường)",
        "đánh giá, phân loại phong trào: trước ngày 20/11/2024",
      ],
    ],
    [
      "thap-muoi-2024",
      "commune",
      "exemplary",
      2024,
      [
        "gửi kế hoạch: trước ngày 31/01/2024, gửi Ban Chỉ đạo 138 huyện (qua Thường trực Ban Chỉ đạo, Công an huyện)",
        "báo cáo định kỳ: trước ngày 05/06/2024, gửi Ban Chỉ đạo 138 huyện",
        "báo cáo định kỳ: trước ngày 05/10/2024, gửi Ban Chỉ đạo 138 huyện",
        "gửi hồ sơ đề nghị: trước ngày 05/10/2024, gửi Ban Chỉ đạo 138 huyện (qua Thường trực Ban Chỉ đạo, Công an huyện)",
      ],
    ],
  ])("%s, %s, %s", (id, unitType, kind, year, lines) => {
    expect(datedDeadlines(chain(id), { unitType, kind }, year).map(describeDeadline)).toEqual(
      lines,
    );
  });

  test("two tiers: what the amendment changed is not known and stays null", () => {
    const days = datedDeadlines(chain("national-two-tier"), aCommune, 2026);
    expect(days.map(({ step, day }) => [step, day])).toEqual([
      ["registration", "2026-03-31"],
      ["decision", null],
    ]);
    const [authority] = entriesFor(chain("national-two-tier"), "authorities", aCommune);
    expect([authority?.body, authority?.doubt]).toEqual([null, expect.stringContaining("48/2025")]);
  });
});

describe("hồ sơ", () => {
  test("Cao Lộc: a commune sends two, with their own forms", () => {
    const dossiers = entriesFor(chain("cao-loc-2024"), "dossiers", aCommune);
    expect(dossiers.map(({ forms, papers }) => [forms.join(" "), papers.length])).toEqual([
      ["1b 2b 3b 4 5 6", 6],
      ["1c 2c 3d 4 5 6", 6],
    ]);
    expect(new Set(dossiers.map(({ applicant }) => applicant)).size).toBe(2);
  });

  test("Cao Lộc: the office of a commune has its own forms", () => {
    const dossiers = entriesFor(chain("cao-loc-2024"), "dossiers", {
      ...aCommune,
      unitType: "agency",
    });
    expect(dossiers.map(({ forms }) => forms.join(" "))).toEqual(["1c 2c 3d 4 5 6", ""]);
  });

  test("Cao Lộc: which form is which paper is not known", () => {
    const dossiers = entriesFor(chain("cao-loc-2024"), "dossiers", aCommune);
    expect(dossiers.flatMap(({ papers }) => papers.map(({ form }) => form))).toEqual(
      Array.from({ length: 12 }, () => null),
    );
  });

  test.each<[string, UnitType, TableKind, readonly number[]]>([
    ["cao-loc-2024", "school", "standard", [6]],
    ["lang-son-2022", "commune", "standard", [3, 5]],
    ["lang-son-2022", "residentialArea", "standard", [2, 5]],
    ["nam-ngan-2024", "commune", "standard", [6]],
    ["nam-ngan-2024", "residentialArea", "standard", [6]],
    ["nam-ngan-2024", "commune", "movement", [4]],
    ["nam-ngan-2024", "residentialArea", "movement", [3]],
    ["nha-trang-2023", "agency", "standard", [3, 4]],
    ["thap-muoi-2024", "commune", "exemplary", [3]],
    ["national-three-tier", "agency", "standard", [3, 4]],
    ["national-three-tier", "agency", "movement", [2]],
  ])("%s, %s, %s: papers %j", (id, unitType, kind, counts) => {
    const dossiers = entriesFor(chain(id), "dossiers", { unitType, kind });
    expect(dossiers.map(({ papers }) => papers.length)).toEqual(counts);
  });

  test("Nam Ngạn: forms 01, 02 and 03 for a neighbourhood", () => {
    const [dossier] = entriesFor(chain("nam-ngan-2024"), "dossiers", {
      unitType: "residentialArea",
      kind: "standard",
    });
    expect(dossier?.forms).toEqual(["01", "02", "03"]);
  });
});

test.each<[string, UnitType, TableKind, string]>([
  ["cao-loc-2024", "commune", "standard", "antt-100-lang-son-2022"],
  ["cao-loc-2024", "commune", "movement", "phong-trao-510"],
  ["lang-son-2022", "school", "standard", "antt-100-lang-son-2022"],
  ["lang-son-2022", "school", "movement", "phong-trao-510"],
  ["nam-ngan-2024", "residentialArea", "standard", "tt124-residential-area"],
  ["nha-trang-2023", "enterprise", "standard", "tt124-enterprise"],
  ["thap-muoi-2024", "commune", "exemplary", "exemplary-commune-thap-muoi-2024"],
  ["thap-muoi-2024", "commune", "standard", "tt124-commune"],
  ["national-two-tier", "agency", "standard", "tt124-agency"],
])("%s, %s, %s is assessed by %s", (id, unitType, kind, rubric) => {
  const rules = rulesOf(chain(id), { unitType, kind });
  if (!rules || "problems" in rules) throw new Error("no rules");
  expect((rules.rubric ?? rules.checklist)?.id).toBe(rubric);
});

test.each<[string, UnitType, TableKind, "authorities" | "meetings" | "duties", string]>([
  ["cao-loc-2024", "commune", "standard", "authorities", "Ủy ban nhân dân huyện Cao Lộc"],
  ["cao-loc-2024", "agency", "standard", "duties", "06 tháng"],
  ["lang-son-2022", "residentialArea", "standard", "meetings", "Trưởng khu dân cư"],
  ["lang-son-2022", "commune", "standard", "meetings", "Ban Chỉ đạo 138 cấp xã"],
  ["lang-son-2022", "school", "standard", "meetings", "Người đứng đầu"],
  ["lang-son-2022", "residentialArea", "standard", "authorities", "Ủy ban nhân dân cấp xã"],
  ["lang-son-2022", "commune", "standard", "authorities", "Ủy ban nhân dân cấp huyện"],
  ["lang-son-2022", "commune", "standard", "duties", "trước thời gian trên"],
  ["lang-son-2022", "commune", "standard", "duties", "Hội đồng thẩm định"],
  [
    "nam-ngan-2024",
    "residentialArea",
    "standard",
    "authorities",
    "Chủ tịch Ủy ban nhân dân phường",
  ],
  ["nam-ngan-2024", "commune", "standard", "duties", "so sánh vụ việc"],
  ["thap-muoi-2024", "commune", "exemplary", "authorities", "Ban Chỉ đạo 138 huyện"],
  ["thap-muoi-2024", "commune", "exemplary", "meetings", "Hội đồng bảo vệ an ninh, trật tự xã"],
  ["nha-trang-2023", "school", "standard", "authorities", "Chủ tịch Ủy ban nhân dân thành phố"],
])("%s, %s, %s: %s: %s", (id, unitType, kind, name, words) => {
  expect(JSON.stringify(entriesFor(chain(id), name, { unitType, kind }))).toContain(words);
});

test("models: one at least, wherever the documents ask for it", () => {
  for (const unitType of ["commune", "agency", "enterprise", "school"] as const) {
    const [models] = entriesFor(chain("cao-loc-2024"), "models", { unitType, kind: "standard" });
    expect([unitType, models?.atLeast]).toEqual([unitType, 1]);
  }
  const area = { unitType: "residentialArea", kind: "standard" } as const;
  expect(entriesFor(chain("cao-loc-2024"), "models", area)).toEqual([]);
});

describe("days that warn and never block", () => {
  const round = (changes: Partial<RoundCase>): RoundCase => ({
    ...aCommune,
    year: 2024,
    today: null,
    done: {},
    days: [],
    ...changes,
  });

  test.each<[string, string, Partial<RoundCase>, readonly string[]]>([
    [
      "sent the day before",
      "cao-loc-2024",
      { done: { request: "2024-11-09" } },
      ["closesBeforeWindow"],
    ],
    [
      "“trước ngày 10/11”: the day itself is late",
      "cao-loc-2024",
      { done: { request: "2024-11-10" } },
      ["deadlinePassed", "closesBeforeWindow"],
    ],
    [
      "registered on the last day of Quý I",
      "national-three-tier",
      { done: { registration: "2024-03-31" } },
      [],
    ],
    [
      "registered a day after",
      "national-three-tier",
      { done: { registration: "2024-04-01" } },
      ["deadlinePassed"],
    ],
    [
      "“trước ngày 31/3/2023”",
      "nha-trang-2023",
      { year: 2023, done: { registration: "2023-03-31" } },
      ["deadlinePassed"],
    ],
    ["“vào ngày 16/11”", "nha-trang-2023", { year: 2023, done: { request: "2023-11-16" } }, []],
    [
      "a day after it",
      "nha-trang-2023",
      { year: 2023, done: { request: "2023-11-17" } },
      ["deadlinePassed"],
    ],
    [
      "not sent yet, and today is past",
      "cao-loc-2024",
      { today: "2024-11-12", done: { registration: "2024-03-01" } },
      ["deadlinePassed", "closesBeforeWindow"],
    ],
    ["nothing is known of days", "national-three-tier", {}, []],
    [
      "a fact outside the window",
      "nam-ngan-2024",
      { days: [{ path: "I/1", day: "2024-10-15" }] },
      ["outsideWindow"],
    ],
    ["a fact on its last day", "nam-ngan-2024", { days: [{ path: "I/1", day: "2024-10-14" }] }, []],
    ["a profile of another year", "nam-ngan-2024", { year: 2025 }, ["profileOfOtherYear"]],
    ["a profile that did not hold yet", "national-two-tier", { year: 2023 }, ["notInForce"]],
    ["a profile that holds no more", "lang-son-2022", { year: 2025 }, ["notInForce"]],
    ["a profile that holds", "lang-son-2022", { year: 2023 }, []],
    [
      "a day that is not known cannot be passed",
      "national-two-tier",
      { year: 2026, done: { decision: "2026-12-31" } },
      [],
    ],
  ])("%s (%s)", (_case, id, changes, codes) => {
    const findings = checkRound(chain(id), round(changes));
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(findings.every(({ severity }) => severity !== "error")).toBe(true);
  });

  test("the sentence names both days and the source", () => {
    const [passed] = checkRound(chain("cao-loc-2024"), round({ done: { request: "2024-11-12" } }));
    expect(passed && describeFinding(passed)).toBe(
      "Đã quá hạn gửi hồ sơ đề nghị: trước ngày 10/11/2024, đang xét ngày 12/11/2024 (Công văn tháng 11/2024 của Ban Chỉ đạo 138 huyện Cao Lộc, mục 4). Vẫn chấm điểm được; đề nghị báo nơi nhận hồ sơ.",
    );
  });
});

describe("an old round is computed with its own version", () => {
  const national = loadProfileFiles().filter(({ basedOn }) => basedOn === null);

  test.each([
    ["2025-06-30", "national-three-tier"],
    ["2025-07-01", "national-two-tier"],
    ["2024-11-15", "national-three-tier"],
  ])("%s → %s", (day, id) => {
    expect(validOn(national, day).map((profile) => profile.id)).toEqual([id]);
  });

  test("before the circular there is nothing to go by", () => {
    expect(validOn(national, "2022-02-09")).toEqual([]);
    const wanted = { kind: "standard", unitType: "commune" } as const;
    expect(rubricAt(loadChecklists(), { ...wanted, day: "2022-02-09" })).toBeNull();
    expect(rubricAt(loadChecklists(), { ...wanted, day: "2022-02-10" })?.id).toBe("tt124-commune");
  });

  test("of two that are valid, the one that began last", () => {
    const older = aRubric({ id: "older", validFrom: "2023-01-01" });
    const newer = aRubric({ id: "newer", validFrom: "2025-01-01" });
    const at = (day: string) =>
      rubricAt([newer, older], { kind: "standard", unitType: "commune", day })?.id;
    expect([at("2024-06-01"), at("2025-06-01")]).toEqual(["older", "newer"]);
  });
});

describe("a profile fits a rubric without copying it", () => {
  const named = {
    unitTypes: ["commune" as const],
    kinds: ["standard" as const],
    source: "Văn bản ví dụ",
    rubric: "vi-du-2025",
  };
  const reason = { reason: "Địa phương quy định khác", source: "Văn bản ví dụ, mục 5" };

  test("set, altered and taken out, each with its source; the base stays as it was", () => {
    const base = aRubric();
    const before = JSON.stringify(base);
    const fitted = tailor(base, {
      ...named,
      set: { passLine: { points: 8, source: "Văn bản ví dụ, mục 4" } },
      alter: [
        { criterion: "I.1", mandatory: true, ...reason },
        { criterion: "II", remove: true, ...reason },
      ],
    });
    if ("problems" in fitted) throw new Error("problems");
    expect(fitted.rubric.passLine?.points).toBe(8);
    expect(fitted.rubric.criteria.map(({ id }) => id)).toEqual(["I"]);
    const [group] = fitted.rubric.criteria;
    expect(group?.kind === "group" ? group.children[0] : null).toMatchObject({
      mandatory: true,
      source: "Phụ lục 1, mục I.1; Văn bản ví dụ, mục 5",
    });
    expect(JSON.stringify(base)).toBe(before);
  });

  test("a condition of a checklist takes another rule", () => {
    const commune = loadChecklists().find(({ id }) => id === "tt124-commune");
    if (!commune) throw new Error("no checklist");
    const fitted = tailorChecklist(commune, {
      ...named,
      alter: [
        { criterion: "TT124-D5-K1-4", rule: { kind: "countAtLeast", atLeast: 2 }, ...reason },
      ],
    });
    const text = JSON.stringify("checklist" in fitted ? fitted.checklist : fitted);
    expect(text).toContain('"rule":{"kind":"countAtLeast","atLeast":2}');
  });

  test.each<[string, object, string]>([
    [
      "what is not there",
      { alter: [{ criterion: "IX", remove: true, ...reason }] },
      "unknownCriterion",
    ],
    ["points on a checklist", { set: { mandatoryAtMaximum: true } }, "wrongShape"],
    [
      "a maximum on a condition",
      { alter: [{ criterion: "TT124-D5-K1-4", maximum: 5, ...reason }] },
      "wrongShape",
    ],
  ])("%s is named", (_case, changes, code) => {
    const commune = loadChecklists().find(({ id }) => id === "tt124-commune");
    if (!commune) throw new Error("no checklist");
    const fitted = tailorChecklist(commune, { ...named, ...changes });
    expect("problems" in fitted ? fitted.problems.map((problem) => problem.code) : []).toEqual([
      code,
    ]);
  });
});

describe("a profile file that is wrong", () => {
  const good = read("nam-ngan-2024.json") as Profile;

  test("all problems are told at once, each with its place", () => {
    const parsed = parseProfile({
      ...good,
      year: "2024",
      widows: [],
      deadlines: [{ ...good.deadlines[0], by: { year: 0, month: 13, day: 1 } }],
    });
    const problems = "problems" in parsed ? parsed.problems : [];
    expect(problems.map(({ code, path }) => [code, path])).toEqual(
      expect.arrayContaining([
        ["wrongShape", "year"],
        ["unknownKey", "widows"],
        ["wrongShape", "deadlines.0.by.month"],
      ]),
    );
    expect(problems).toHaveLength(3);
  });

  test.each<[string, object, string]>([
    ["a base that is not there", { basedOn: "khong-co" }, "unknownProfile"],
    ["itself as its base", { basedOn: "nam-ngan-2024" }, "circularInclude"],
  ])("%s", (_case, changes, code) => {
    const result = chainOf({ ...good, ...changes }, loadProfileFiles());
    expect("problems" in result ? result.problems.map((problem) => problem.code) : []).toEqual([
      code,
    ]);
  });
});

test("every entry of every profile names its source, and every unit type is one of ours", () => {
  for (const profile of loadProfileFiles()) {
    const entries = [
      ...profile.windows,
      ...profile.deadlines,
      ...profile.dossiers,
      ...profile.authorities,
      ...profile.rubrics,
    ];
    for (const entry of entries) {
      expect(entry.source).toMatch(/\d/);
      expect(entry.unitTypes.every((type) => typeIds(domain).includes(type))).toBe(true);
    }
    expect(profile.unknown.length).toBeGreaterThan(0);
  }
});

// helpers

function chain(id: string): ProfileChain {
  const found = loadProfiles().find(([profile]) => profile.id === id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
}
