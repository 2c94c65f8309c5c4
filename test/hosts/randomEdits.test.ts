import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import type { Cell, CellChange, Grid, WorkbookData } from "../../src/core/model/workbook/grid";
import { formatAddress } from "../../src/core/model/workbook/grid";
import { HostError } from "../../src/hosts/host";
import { openXlsx, readXlsx } from "../../src/hosts/xlsxHost";
import { sampleWorkbooks } from "../support/sampleFiles";
import { worksheet, xlsxPackage } from "../support/xlsxPackage";

const value = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(
    "đạt",
    "=SUM(A1)",
    "4,5",
    " hai đầu ",
    "<a & b>",
    "_x0041_",
    "x\ny",
    "Thiếu hồ sơ; trừ 0,5đ",
  ),
  fc.string({ maxLength: 40, unit: "grapheme" }),
  fc.string({ maxLength: 20, unit: "binary" }),
);

const batches = fc.array(
  fc.array(
    fc.record({
      row: fc.integer({ min: 1, max: 70 }),
      column: fc.integer({ min: 1, max: 12 }),
      value,
    }),
    { minLength: 1, maxLength: 6 },
  ),
  { minLength: 1, maxLength: 3 },
);

describe("random edits of every sample", () => {
  test.each(sampleWorkbooks.map((sample) => [sample.name, sample.bytes] as const))(
    "%s",
    async (name, bytes) => {
      const start = readXlsx(bytes, name);
      await fc.assert(
        fc.asyncProperty(batches, fc.nat(), async (given, pick) => {
          const grid = start.grids[pick % start.grids.length] as Grid;
          const host = openXlsx(bytes, name);
          const written = new Map<string, CellChange["value"]>();
          const receipts = [];
          const touched = new Set<string>();
          for (const batch of given) {
            const changes = batch.filter((change) => !isFormula(grid, topLeft(grid, change)));
            const receipt = await host.writeCells(grid.sheet, changes);
            for (const change of changes)
              written.set(
                formatAddress(topLeft(grid, change)),
                change.value === "" ? null : change.value,
              );
            for (const cell of [
              ...receipt.recomputed,
              ...receipt.notRecomputed.map((one) => `${one.sheet}!${one.cell}`),
            ])
              touched.add(cell);
            receipts.push(receipt);
          }

          const saved = readXlsx(host.save(), name);
          expect(looks(await host.readWorkbook())).toEqual(looks(saved));
          const cells = cellsByAddress(saved, grid.sheet);
          for (const [address, expected] of written)
            expect(cells.get(address)?.value ?? null).toBe(
              expected === null ? null : sameNumber(expected),
            );
          const others = (workbook: WorkbookData): readonly string[] =>
            looks(workbook)
              .filter(
                (line) =>
                  !written.has(line.split("|")[1] ?? "") || !line.startsWith(`${grid.sheet}|`),
              )
              .filter((line) => !touched.has(line.split("|").slice(0, 2).join("!")));
          expect(others(saved)).toEqual(others(start));

          const [before, after] = [unzipSync(bytes), unzipSync(host.save())];
          const changed = Object.keys(before).filter(
            (part) => Buffer.compare(before[part] as Uint8Array, after[part] as Uint8Array) !== 0,
          );
          expect(
            changed.filter((part) => !/^xl\/(workbook|worksheets\/sheet\d+)\.xml$/.test(part)),
          ).toEqual([]);
          expect(changed.length).toBeLessThanOrEqual(2);

          for (const receipt of receipts.reverse())
            await host.writeCells(grid.sheet, receipt.before);
          expect(Buffer.compare(host.save(), bytes)).toBe(0);
        }),
        { numRuns: 12, seed: 20251101 },
      );
    },
  );
});

test("broken markup in a sheet: read or refused, never anything else", () => {
  const source = strFromU8(
    unzipSync(sampleWorkbooks[0]?.bytes as Uint8Array)["xl/worksheets/sheet2.xml"] as Uint8Array,
  );
  const marks = [
    "<",
    ">",
    "/",
    '"',
    "'",
    "&",
    "=",
    " ",
    "c",
    "9",
    "<![CDATA[",
    "<!--",
    "<?",
    "&#x110000;",
    "\u0000",
    "r=",
  ];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(source.length), fc.constantFrom(...marks), fc.nat(30)), {
        minLength: 1,
        maxLength: 4,
      }),
      (changes) => {
        let xml = source;
        for (const [at, mark, length] of changes)
          xml = xml.slice(0, at) + mark + xml.slice(at + length);
        try {
          readXlsx(
            xlsxPackage({ sheets: [{ name: "a", xml }], strings: "<si><t>x</t></si>".repeat(400) }),
            "a.xlsx",
          );
        } catch (error) {
          expect(error).toBeInstanceOf(HostError);
        }
      },
    ),
    { numRuns: 300, seed: 7 },
  );
});

test("any text comes back as it was written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), async (text) => {
      const host = openXlsx(xlsxPackage({ sheets: [{ name: "a", xml: worksheet("") }] }), "a.xlsx");
      await host.writeCells("a", [{ row: 1, column: 1, value: text }]);
      expect(readXlsx(host.save(), "a.xlsx").grids[0]?.cells[0]?.value).toBe(text);
    }),
    { seed: 3 },
  );
});

// helpers

const isFormula = (
  grid: Grid,
  { row, column }: { readonly row: number; readonly column: number },
): boolean =>
  grid.cells.some((cell) => cell.row === row && cell.column === column && cell.formula !== null);

function topLeft(grid: Grid, { row, column }: { readonly row: number; readonly column: number }) {
  const merge = grid.merges.find(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right,
  );
  return merge ? { row: merge.top, column: merge.left } : { row, column };
}

const sameNumber = (written: string | number): string | number => (written === 0 ? 0 : written);

const cellsByAddress = (workbook: WorkbookData, sheet: string): ReadonlyMap<string, Cell> =>
  new Map(
    workbook.grids
      .find((grid) => grid.sheet === sheet)
      ?.cells.map((cell) => [formatAddress(cell), cell]),
  );

/** Every cell in one line: sheet, address, content and look. */
const looks = ({ grids }: WorkbookData): readonly string[] =>
  grids.flatMap((grid) =>
    grid.cells.map((cell) =>
      [
        grid.sheet,
        formatAddress(cell),
        JSON.stringify([cell.value, cell.text, cell.formula, cell.error, grid.styles[cell.style]]),
      ].join("|"),
    ),
  );
