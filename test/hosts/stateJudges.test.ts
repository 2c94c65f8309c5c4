import { openXlsx } from "../../src/hosts/xlsxHost";
import { packages, packed, partsOf } from "../support/customXml";
import { savedByLibreOffice, schemaErrors } from "../support/outsideTools";
import { sampleWorkbooks } from "../support/sampleFiles";
import { sketchedXlsx } from "../support/xlsxPackage";
import { contractBook } from "./hostContract";

jest.setTimeout(300_000);

const text = '{"ghi chú":"Đã sửa cột “Tự chấm” & <hàng> 12"}';
const sketch = sketchedXlsx(contractBook);

const books = [...sampleWorkbooks, { name: "sketch.xlsx", bytes: sketch }];

test("every sample keeps state, and without it is what it was", async () => {
  for (const { name, bytes } of books) {
    const host = openXlsx(bytes, name);
    await host.writeState(text);
    const saved = openXlsx(host.save(), name);
    expect([name, await saved.readState()]).toEqual([name, text]);
    expect((await saved.readWorkbook()).grids).toEqual((await host.readWorkbook()).grids);
    await saved.writeState(null);
    expect(partsOf(saved.save())).toEqual(partsOf(bytes));
    await host.writeState(null);
    expect(host.save()).toBe(bytes);
  }
});

const strictly = packages.slice(0, 4).map(([name, make]) => ({ name, bytes: packed(make) }));
describe("the Open XML SDK finds nothing in a file with state that it did not find before", () => {
  test.each([...books, ...strictly].map((book) => [book.name, book.bytes] as const))(
    "%s",
    async (name, bytes) => {
      const host = openXlsx(bytes, name);
      await host.writeState(text);
      const [before, after] = await Promise.all([schemaErrors(bytes), schemaErrors(host.save())]);
      expect(after).toEqual(before);
    },
  );
});

test("state outlives LibreOffice, and is tied to the workbook again", async () => {
  const chosen = books.filter((_, i) => i % 12 === 0 || i === books.length - 1);
  const withState = await Promise.all(
    chosen.map(async ({ name, bytes }) => {
      const host = openXlsx(bytes, name);
      await host.writeState(text);
      return host.save();
    }),
  );
  const saved = await savedByLibreOffice(withState);
  for (const bytes of saved) {
    const host = openXlsx(bytes, "a.xlsx");
    expect(await host.readState()).toBe(text);
    await host.writeState("{}");
    const again = host.save();
    expect(await openXlsx(again, "a.xlsx").readState()).toBe("{}");
    const faults = await schemaErrors(bytes);
    const moved = faults.filter((fault) => fault.includes("CustomXmlPart{"));
    expect(moved).toHaveLength(1);
    expect(await schemaErrors(again)).toEqual(faults.filter((fault) => fault !== moved[0]));
    await host.writeState(null);
    expect(Object.keys(partsOf(host.save())).filter((name) => /item/i.test(name))).toEqual([]);
  }
  const [first] = await savedByLibreOffice(saved.slice(0, 1));
  expect(await openXlsx(first ?? sketch, "a.xlsx").readState()).toBe(text);
});
