/** Owns the check that a round keeps what its files hold, wherever they were read, and lets go of those taken out. */
import { openRoundFiles } from "../../src/actions/rounds/roundFiles";
import { sketchedWorkbook } from "../support/bookSketch";

const sheet = (unit: string) =>
  sketchedWorkbook({
    sheets: [
      {
        name: "Bảng điểm",
        cells: {
          A1: `BẢNG CHẤM ĐIỂM ${unit} năm 2025 tiêu chuẩn An toàn về an ninh, trật tự`,
          A2: "STT",
          B2: "Nội dung",
          C2: "Điểm tối đa",
          D2: "Điểm tự chấm",
          A3: 1,
          B3: "Ban hành kế hoạch",
          C3: 60,
          D3: 50,
          A4: 2,
          B4: "Tổ chức thực hiện",
          C4: 40,
          D4: 40,
          B5: "Tổng cộng",
          C5: 100,
          D5: 90,
        },
      },
    ],
  });

const question = {
  list: null,
  year: null,
  assignments: [],
  overrides: [],
  choices: [],
  previous: null,
};
const given = (file: string) => ({
  file,
  size: 1,
  modified: null,
  bytes: async () => new TextEncoder().encode(file),
});

async function roundOf(...units: readonly string[]) {
  const round = openRoundFiles();
  for (const unit of units)
    await round.read(given(`${unit}.xlsx`), async () => ({
      workbook: await sheet(unit),
      keptText: null,
    }));
  return round;
}

const namesIn = (round: Awaited<ReturnType<typeof roundOf>>): readonly string[] =>
  round.consolidate(question, {}).units.map(({ unit }) => unit.name);

test("every file that was read is consolidated", async () => {
  expect(namesIn(await roundOf("xã An Bình", "xã Tân Lập"))).toEqual(["xã An Bình", "xã Tân Lập"]);
});

test("what was read elsewhere counts as what was read here", async () => {
  const [here, there] = [await roundOf("xã An Bình"), await roundOf("xã Tân Lập")];
  for (const intake of there.intakes.values()) here.keep(intake);
  expect(namesIn(here)).toEqual(["xã An Bình", "xã Tân Lập"]);
});

test("a file that was taken out counts no more", async () => {
  const round = await roundOf("xã An Bình", "xã Tân Lập");
  round.forget("xã An Bình.xlsx");
  expect(namesIn(round)).toEqual(["xã Tân Lập"]);
});

test("rows that two files have alike are kept once", async () => {
  const round = await roundOf("xã An Bình", "xã Tân Lập");
  const [first, second] = [...round.intakes.values()].map(
    ({ reading }) => reading?.tables[0]?.items[0],
  );
  expect(first).toBeDefined();
  expect(second?.scores).toBe(first?.scores);
});
