/** Lists of results as submissions: what five communes hand up in four forms comes to what all their sheets come to. */
import { emptyPaper } from "../../src/core/model/round/closing";
import { takeIn } from "../../src/actions/rounds/intake";
import { consolidationBook } from "../../src/core/documents/consolidation";
import type { Consolidation, Intake } from "../../src/core/model/round/consolidation";
import { consolidatedJson } from "../../src/cli/consolidate/consolidateJson";
import type { Book } from "../../src/core/documents/sheetModel";
import { writeBook } from "../../src/formats/newWorkbook/writeBook";
import { readKeptWorkbook } from "../../src/formats/readWorkbookFile";
import { describeFinding } from "../../src/messages/vi";
import { consolidationWords, domain } from "../support/builtInDomain";
import { convertedByLibreOffice } from "../support/conversions";
import {
  bookOf as bookOfDrafts,
  numberCell,
  SheetDraft,
  textCell,
} from "../../src/core/documents/sheetDraft";
import { uprightPage } from "../../src/core/documents/consolidation/sections";
import {
  type FileSketch,
  intakeOf,
  type ListedName,
  type Row,
  roundOf,
} from "../support/roundSketch";

const communes = ["Xã An Bình", "Xã Tân Lập", "Phường Đông Kinh", "Xã Hòa Cư", "Thị trấn Cao Lộc"];
const hamlets = Array.from({ length: 12 }, (_, at) => `Thôn ${at + 1}`);
const official = communes.flatMap((commune) =>
  hamlets.map((name): ListedName => [name, "residentialArea", commune]),
);

/** Points of a hamlet: some fail the line, some something mandatory. */
const pointsOf = (commune: number, hamlet: number): readonly [number, number, number] => [
  40 - ((commune + hamlet) % 4) * 2.5,
  hamlet % 5 === 0 ? 15 : 20,
  40 - (hamlet % 3),
];

/** The sheet of one hamlet, standard and movement. */
function sheetOf(commune: number, hamlet: number): FileSketch {
  const unit = `${hamlets[hamlet] ?? ""}, ${(communes[commune] ?? "").replace(/^./u, (letter) => letter.toLowerCase())}`;
  const points = pointsOf(commune, hamlet);
  const texts = [
    "Có nghị quyết, kế hoạch",
    "Không để xảy ra trọng án (bắt buộc)",
    "Có mô hình tự quản",
  ];
  const table = (title: string): readonly Row[] => [
    [title],
    [unit],
    ["STT", "Nội dung", "Điểm tối đa", "Điểm tự chấm"],
    ...texts.map((text, at): Row => [at + 1, text, [40, 20, 40][at] ?? 0, points[at] ?? 0]),
    ["", "Tổng cộng", 100, points.reduce((sum, each) => sum + each, 0)],
  ];
  return {
    file: `${communes[commune] ?? ""}/${hamlets[hamlet] ?? ""}.xlsx`,
    sheets: {
      "Tiêu chuẩn": table(
        "BẢNG CHẤM ĐIỂM TIÊU CHUẨN “AN TOÀN VỀ AN NINH, TRẬT TỰ” KHU DÂN CƯ NĂM 2025",
      ),
      "Phong trào": table(
        "BẢNG CHẤM ĐIỂM PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC KHU DÂN CƯ NĂM 2025",
      ),
    },
  };
}

const sheets = communes.map((_, commune) =>
  hamlets.map((_name, hamlet) => sheetOf(commune, hamlet)),
);
const fromSheets = roundOf(sheets.flat(), official);

const own = communes.map((commune, at) =>
  roundOf(
    sheets[at] ?? [],
    official.filter(([, , parent]) => parent === commune),
  ),
);

const sheetsOf = (consolidation: Consolidation): Book =>
  consolidationBook({
    consolidation,
    words: consolidationWords,
    domain,
    options: {
      madeAt: "2025-12-05T02:00:00.000Z",
      paper: emptyPaper,
      followUps: [],
      pathTo: (file) => file,
    },
  });

const bookOf = (consolidation: Consolidation): Uint8Array => writeBook(sheetsOf(consolidation));

/** Only the sheets that are signed. */
function signedOf(consolidation: Consolidation): Uint8Array {
  const book = sheetsOf(consolidation);
  const signed = book.sheets.filter(({ name }) => name.startsWith("Bản ký"));
  return writeBook({ ...book, sheets: signed });
}

const jsonOf = (consolidation: Consolidation): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify(
      consolidatedJson(
        consolidation,
        { overrides: [], assignments: [], choices: [], followUps: [] },
        domain,
      ),
    ),
  );

/** A list as somebody types it: its commune in the head alone. */
const typedRows = (consolidation: Consolidation, commune: string): readonly Row[] => [
  [`UBND ${commune.toUpperCase()}`],
  [`DANH SÁCH KẾT QUẢ CHẤM ĐIỂM KHU DÂN CƯ ${commune.toUpperCase()} NĂM 2025`],
  [
    "STT",
    "Khu dân cư",
    "Điểm tiêu chuẩn ANTT",
    "Kết quả tiêu chuẩn ANTT",
    "Điểm phong trào",
    "Xếp loại phong trào",
  ],
  ...consolidation.units.map(
    ({ unit, tables: { standard, movement } }, at): Row => [
      at + 1,
      unit.name,
      standard?.countedTotal ?? "",
      standard?.verdict === "met" ? "Đạt" : "Chưa đạt",
      movement?.countedTotal ?? "",
      movement?.proposedGrade ?? "",
    ],
  ),
  ["", `Cộng: ${consolidation.units.length} đơn vị`],
];

/** Ends as a workbook that a person made: cells and nothing else. */
const typedBook = (at: number): Uint8Array =>
  bookOfRowsAsFile(typedRows(roundAt(at), communes[at] ?? ""));

function bookOfRowsAsFile(rows: readonly Row[]): Uint8Array {
  const draft = new SheetDraft({
    name: "Danh sách",
    columnWidths: [5, 20, 12, 12, 12, 12],
    page: uprightPage(""),
  });
  for (const row of rows)
    draft.add(
      row.map((cell) =>
        typeof cell === "number" ? numberCell(cell, "number") : textCell(String(cell), "text"),
      ),
    );
  return writeBook(
    bookOfDrafts([draft], { title: "Danh sách", madeAt: "2025-12-05T02:00:00.000Z" }),
  );
}

const roundAt = (at: number): Consolidation => {
  const round = own[at];
  if (!round) throw new Error("no such commune");
  return round;
};

const taken = (file: string, bytes: Uint8Array): Promise<Intake> =>
  takeIn(
    { file, size: bytes.length, modified: "2025-12-06T00:00:00.000Z", bytes: async () => bytes },
    readKeptWorkbook,
  );

/** What the list of a round shows of each unit. */
const shown = ({ units }: Consolidation): readonly string[] =>
  units.map(({ unit, tables }) =>
    [
      `${unit.name} (${unit.parent ?? "-"})`,
      ...["standard", "movement"].map((kind) =>
        [
          tables[kind]?.totals.self.points,
          tables[kind]?.countedTotal,
          tables[kind]?.verdict,
          tables[kind]?.proposedGrade,
        ].join("/"),
      ),
    ].join(" "),
  );

const consolidated = (
  intakes: readonly Intake[],
  more: Partial<Parameters<typeof roundOf>[2]> = {},
): Consolidation => roundOf([], official, { intakes, ...more });

let handed: readonly Intake[] = [];
beforeAll(async () => {
  const [ods] = convertedByLibreOffice([{ name: "Hòa Cư.xlsx", bytes: typedBook(3) }], "ods");
  const odsBytes = ods?.[0]?.bytes;
  if (!odsBytes) throw new Error("no .ods");
  handed = [
    await taken("Xã An Bình.xlsx", bookOf(roundAt(0))),
    await taken("Xã Tân Lập.json", jsonOf(roundAt(1))),
    await taken("danh sách 3.xlsx", typedBook(2)),
    await taken("danh sách 4.ods", odsBytes),
    await taken("Thị trấn Cao Lộc - ket qua.xlsx", signedOf(roundAt(4))),
  ];
}, 120_000);

test("five lists in four forms: the same names, points, results and grades as all sixty sheets", () => {
  const fromLists = consolidated(handed);
  expect(shown(fromLists)).toEqual(shown(fromSheets));
  expect(shown(fromSheets)).toHaveLength(60);
  expect(fromLists.missing).toEqual([]);
  expect(fromLists.questions).toEqual([]);
  expect(fromLists.refused).toEqual([]);
  expect(fromLists.statistics.total).toMatchObject({ submitted: 60, byList: 60 });
  expect(fromSheets.statistics.total).toMatchObject({ submitted: 60, byList: 0 });
  const told = [...fromLists.findings, ...fromLists.units.flatMap(({ findings }) => findings)];
  expect([...new Set(told.map(({ code }) => code))]).toEqual(["listedNotMetAboveLine"]);
});

test("without an official list the units are those that the lists name", () => {
  const fromLists = roundOf([], null, { intakes: handed });
  const points = (round: Consolidation): readonly string[] => [...shown(round)].sort();
  expect(points(fromLists)).toEqual(points(fromSheets));
});

test("a unit's own sheet stands before the list, and what differs is told at the cell of the list", () => {
  const sheet = sheetOf(2, 4);
  const standard = sheet.sheets["Tiêu chuẩn"] ?? [];
  const lowered = {
    ...sheet,
    sheets: {
      "Tiêu chuẩn": standard.map((row) =>
        row[0] === 1
          ? [1, row[1] ?? "", 40, 20]
          : row[1] === "Tổng cộng"
            ? ["", "Tổng cộng", 100, 20 + (pointsOf(2, 4)[1] + pointsOf(2, 4)[2])]
            : row,
      ),
    },
  };
  const round = consolidated([...handed, intakeOf(lowered)]);
  const unit = round.units.find(
    ({ unit: { name, parent } }) => name === "Thôn 5" && parent === "Phường Đông Kinh",
  );
  expect(unit?.tables["standard"]?.byList).toBeUndefined();
  expect(unit?.tables["standard"]?.file).toBe(sheet.file);
  // The list alone tells of the movement.
  expect(unit?.tables["movement"]).toMatchObject({ byList: true, file: "danh sách 3.xlsx" });
  const found = unit?.findings.filter(({ code }) => code === "listedOtherwise") ?? [];
  expect(found.map(({ file, sheet: where, cell }) => [file, where, cell])).toEqual([
    ["danh sách 3.xlsx", "Danh sách", "C8"],
  ]);
  expect(found.map(describeFinding)[0]).toMatch(/điểm \S+ \(bảng: \S+\)/);
  expect(round.statistics.total.byList).toBe(60);
});

test("all sheets beside all lists: the sheets count, nothing differs, nothing is by list", () => {
  const round = consolidated([...handed, ...sheets.flat().map(intakeOf)]);
  expect(shown(round)).toEqual(shown(fromSheets));
  expect(round.statistics.total.byList).toBe(0);
  const codes = round.units.flatMap(({ findings }) => findings.map(({ code }) => code));
  expect(codes).not.toContain("listedOtherwise");
});

test("a hamlet twice: the later list counts, the other is told", async () => {
  const early: Intake = {
    ...(await taken("sớm.json", jsonOf(roundAt(1)))),
    modified: "2025-12-01T00:00:00.000Z",
  };
  const changed = { ...early, sha256: "other" };
  const round = consolidated([...handed, changed]);
  expect(shown(round)).toEqual(shown(fromSheets));
  const twice = round.units.flatMap(({ findings }) =>
    findings.filter(({ code }) => code === "listedTwice"),
  );
  expect(twice).toHaveLength(24);
  expect(twice.every(({ file }) => file === "sớm.json")).toBe(true);
});

test("a list that names no commune is asked about once; the answer places all of its units", async () => {
  const rows = typedRows(roundAt(2), "Phường Đông Kinh").slice(2);
  const list = await taken("gui len.xlsx", bookOfRowsAsFile(rows));
  const asked = consolidated([list]);
  expect(asked.questions).toEqual([
    {
      asksSender: true,
      file: "gui len.xlsx",
      part: null,
      sha256: list.sha256,
      name: null,
      candidates: communes,
    },
  ]);
  expect(asked.statistics.total.submitted).toBe(0);
  const answered = consolidated([list], {
    assignments: [{ sha256: list.sha256, part: null, unit: null, sender: "Phường Đông Kinh" }],
  });
  expect(answered.questions).toEqual([]);
  const there = ({ units }: Consolidation) => ({
    units: units.filter(({ unit }) => unit.parent === "Phường Đông Kinh"),
  });
  expect(shown({ ...answered, ...there(answered) })).toEqual(
    shown({ ...fromSheets, ...there(fromSheets) }),
  );
});

test("a list of another year is refused, the same list twice counts once", async () => {
  const [list] = handed;
  if (!list) throw new Error("no list");
  const other = consolidated([list], { year: 2024 });
  expect(other.refused.map(({ file, why }) => [file, why.code])).toEqual([
    ["Xã An Bình.xlsx", "otherYear"],
  ]);
  const twice = consolidated([list, { ...list, file: "Bản sao Xã An Bình.xlsx" }]);
  expect(twice.statistics.files).toMatchObject({ given: 2, counted: 1, identical: 1 });
});
