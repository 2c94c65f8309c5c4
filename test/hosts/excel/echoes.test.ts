/** What Excel tells of our own writes, in each way that it may, and that nothing a person types is taken for ours. */
import { OwnEchoes } from "../../../src/hosts/excel/ownEchoes";
import type { FakeOptions } from "../../support/fakeExcel";
import { change, openedExcel, settled } from "../../support/openedExcel";

const SHEET = "Bảng";
const sketch = {
  sheets: [{ name: SHEET, cells: { A1: "Bảng", A3: 5, B3: 1, A5: 2 }, merges: ["A5:B5"] }],
};

async function listening(options: Parameters<typeof openedExcel>[1]) {
  const opened = openedExcel(sketch, options);
  await opened.host.readWorkbook();
  opened.listen();
  await settled();
  return opened;
}

const changed = [{ kind: "changed" }];

describe.each(["1.9", "1.13", "1.14", "1.20"])("with ExcelApi %s", (apiLevel) => {
  test.each<FakeOptions>([
    {},
    { echoes: "wholeBatch" },
    { echoes: "none" },
    { echoAddress: "cell" },
  ])("%j: our writes are told to nobody, what a person types is", async (way) => {
    const { fake, host, events } = await listening({ ...way, apiLevel });
    await host.writeCells(SHEET, [change("A3", 6), change("B3", 1), change("A5", 7)]);
    await host.writeCells(SHEET, [change("A3", 6), change("C9", "chữ")]);
    await settled();
    expect(events).toEqual([]);
    fake.type(SHEET, "C10", 9);
    await settled();
    expect(events).toEqual(changed);
  });

  test("what a person types into a cell that was not written is told", async () => {
    const { fake, host, events } = await listening({ apiLevel });
    fake.failNext(["none", 999], ["AccessDenied"], ["AccessDenied"]);
    await expect(host.writeCells(SHEET, [change("A3", 6)])).rejects.toMatchObject({
      code: "accessDenied",
    });
    fake.type(SHEET, "A3", 9);
    await settled();
    expect(events).toEqual(changed);
  });

  test("what a person types into a cell that was written over itself is told", async () => {
    const { fake, host, events } = await listening({ apiLevel });
    await host.writeCells(SHEET, [change("A3", 5)]);
    fake.type(SHEET, "A3", 9);
    await settled();
    expect(events).toEqual(changed);
  });

  test("what a person takes back by Ctrl+Z is told, our own write too", async () => {
    const { fake, host, events } = await listening({ apiLevel });
    await host.writeCells(SHEET, [change("A3", 6)]);
    await settled();
    fake.undo();
    await settled();
    expect(events).toEqual(changed);
  });
});

test.each([
  ["1.13", changed],
  ["1.14", []],
])(
  "with ExcelApi %s an echo of what was written over itself costs a reading at most",
  async (apiLevel, told) => {
    const { host, events } = await listening({ echoesUnchanged: true, apiLevel });
    await host.writeCells(SHEET, [change("A3", 5), change("C9", 1)]);
    await settled();
    expect(events).toEqual(told);
  },
);

test("an echo that has not come after two seconds is expected no more", () => {
  let now = 0;
  const echoes = new OwnEchoes(() => now);
  echoes.expect("1", ["A3", "B3"]);
  now = 1900;
  expect(echoes.takes("1", "A3")).toBe(true);
  now = 2100;
  expect(echoes.takes("1", "B3")).toBe(false);
});
