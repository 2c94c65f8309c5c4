/** What a person mended and confirmed in the pane, kept with the file, counts wherever the file is read; what changed since is told. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { consolidateRound } from "../../src/actions/rounds/consolidateRound";
import { takeIn } from "../../src/actions/rounds/intake";
import { recogniseFile } from "../../src/actions/reading/openWorkbook";
import { type Amendment, confirmation, placeOf } from "../../src/actions/reading/amendments";
import type { WorkbookData } from "../../src/core/model/workbook/grid";
import type { TableReading } from "../../src/core/model/table/reading";
import { readKeptWorkbook } from "../../src/formats/readWorkbookFile";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { openSession } from "../support/openSession";
import { bookOf } from "../support/sheetOf";

/** Two columns say the same: which of them is the unit's score, only a person knows. */
const sheet = ({
  header = "Điểm tự chấm",
  content = "Có kế hoạch thực hiện",
  scores = ["55", "40"],
  more = "",
} = {}): WorkbookData => bookOf`
  BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
  STT | Nội dung | Điểm tối đa | ${header} | Điểm tự chấm
  1   | Có nghị quyết chuyên đề | 60  | ${scores[0] ?? ""} | 40
  2   | ${content}   | 40  | ${scores[1] ?? ""} | ${more === "" ? "40" : more}
      | Tổng cộng               | 100 | 95 | 80
  Đạt tiêu chuẩn: từ 90 điểm trở lên
`;

/** Returns what the file keeps after somebody said this of its table, and that the rest is right. */
async function keptAfter(
  amend: (table: TableReading) => readonly Amendment[],
  isConfirmed: boolean,
): Promise<string | null> {
  const book = sheet();
  const session = await openSession(book);
  const table = (): TableReading => {
    const [first] = session.state().reading?.tables ?? [];
    if (!first) throw new Error("no table");
    return first;
  };
  session.amend(amend(table()));
  await session.settle();
  if (isConfirmed) session.amend(confirmation(table(), book));
  await session.settle();
  return session.host.readState();
}

const codes = ["confirmationStale", "readingMended"];
const read = (workbook: WorkbookData, keptText: string | null) => {
  const { tables, findings } = recogniseFile({ workbook, keptText });
  const told = findings.flatMap(({ code }) => (codes.includes(code) ? [code] : []));
  return [tables[0]?.confirmed, told];
};

test.each<[says: string, book: WorkbookData, expected: readonly [boolean, readonly string[]]]>([
  ["the file as it was", sheet(), [true, ["readingMended"]]],
  ["other points", sheet({ scores: ["60", "32"] }), [true, ["readingMended"]]],
  ["points in the column that is not read", sheet({ more: "30" }), [true, ["readingMended"]]],
  ["another content", sheet({ content: "Có báo cáo" }), [false, ["confirmationStale"]]],
  ["other words of a column", sheet({ header: "Thẩm định" }), [false, ["confirmationStale"]]],
])("confirmed, then read from %s", async (_says, book, expected) => {
  expect(read(book, await keptAfter(() => [], true))).toEqual(expected);
});

test("confirmed, and the table is gone", async () => {
  const kept = await keptAfter(() => [], true);
  const other = bookOf`
    BẢNG CHẤM ĐIỂM xã An Bình năm 2025 tiêu chuẩn An toàn về an ninh, trật tự
    STT | Tiêu chí | Điểm chuẩn | Đơn vị chấm
    1   | Có nghị quyết chuyên đề | 60  | 55
    2   | Có kế hoạch thực hiện   | 40  | 40
        | Tổng cộng               | 100 | 95
  `;
  expect(read(other, kept)).toEqual([false, ["confirmationStale"]]);
});

test.each<[says: string, isConfirmed: boolean, parts: readonly string[]]>([
  ["mended and confirmed", true, ["columns", "passLine"]],
  ["mended only", false, ["columns", "passLine"]],
])(
  "%s: the column that was pointed at is read, and so it is told",
  async (_says, confirmed, parts) => {
    const kept = await keptAfter(
      (table) => [
        { subject: "column", place: placeOf(table), role: "self", value: 5 },
        { subject: "passLine", place: placeOf(table), value: 80 },
      ],
      confirmed,
    );
    const { tables, findings } = recogniseFile({ workbook: sheet(), keptText: kept });
    expect(tables[0]).toMatchObject({ columns: { self: 5 }, confirmed, passLine: { points: 80 } });
    expect(findings.find(({ code }) => code === "readingMended")?.facts).toEqual({
      parts,
      confirmed,
    });
  },
);

test("a confirmed table has its verdict in the consolidation", async () => {
  const round = async (keptText: string | null) => {
    const content = { workbook: sheet(), keptText };
    const bytes = async () => new Uint8Array(1);
    const intake = await takeIn(
      { file: "xã An Bình.xlsx", size: 1, modified: null, bytes },
      async () => content,
    );
    const question = {
      list: null,
      year: 2025,
      assignments: [],
      overrides: [],
      choices: [],
      previous: null,
    };
    const { units, statistics } = consolidateRound({ ...question, intakes: [intake], quotas: [] });
    return [units[0]?.tables["standard"]?.verdict, statistics.unproven];
  };
  expect(await round(null)).toEqual([null, 1]);
  expect(await round(await keptAfter(() => [], true))).toEqual(["met", 0]);
});

test("what an .xlsx keeps is read with it", async () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../samples/sheets/agency.xlsx")));
  const host = openXlsx(bytes, "a.xlsx");
  await host.writeState('{"version":1}');
  const contents = [
    await readKeptWorkbook(bytes, "a.xlsx"),
    await readKeptWorkbook(host.save(), "a.xlsx"),
  ];
  expect(contents.map(({ keptText }) => keptText)).toEqual([null, '{"version":1}']);
});
