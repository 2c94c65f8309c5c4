/** The fake Excel refuses what a real one refuses: a test that stands on it cannot pass by its kindness. */
import { FakeExcel, fakeBookOf, type FakeOptions } from ".";
import { sketchedWorkbook } from "../bookSketch";

const make = (options: FakeOptions = {}) =>
  new FakeExcel(
    fakeBookOf(
      sketchedWorkbook({ sheets: [{ name: "A", cells: { A1: 1, B1: "x" }, merges: ["A1:B2"] }] }),
    ),
    options,
  );

type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

interface Refusal {
  readonly code: string;
  readonly work: Work;
  readonly options?: FakeOptions;
}

const refusals: { readonly [what: string]: Refusal } = {
  "a value read before it is loaded": {
    code: "PropertyNotLoaded",
    work: (_, sheet) => sheet.getRange("A1").values,
  },
  "a value read before the batch is synchronised": {
    code: "PropertyNotLoaded",
    work: (_, sheet) => {
      const range = sheet.getRange("A1");
      range.load("values");
      return range.values;
    },
  },
  "items read before they are loaded": {
    code: "PropertyNotLoaded",
    work: (context) => context.workbook.worksheets.items,
  },
  "a result read before the batch is synchronised": {
    code: "ValueNotLoaded",
    work: (_, sheet) => sheet.getRange("A1").getCellProperties({}).value,
  },
  "a sheet that is missing": {
    code: "ItemNotFound",
    work: (context) => context.workbook.worksheets.getItem("B").activate(),
  },
  "values of another shape than the range": {
    code: "InvalidArgument",
    work: (_, sheet) => {
      sheet.getRange("A1:A3").values = [[1, 2, 3]];
    },
  },
  "a name that cannot be loaded": {
    code: "InvalidArgument",
    work: (_, sheet) => sheet.getRange("A1").load("colour"),
  },
  "a load of everything": {
    code: "InvalidArgument",
    work: (_, sheet) => sheet.getRange("A1").load(),
  },
  "a part that is newer than the program": {
    code: "ApiNotFound",
    work: (_, sheet) => sheet.getRange("A1").getMergedAreasOrNullObject(),
    options: { apiLevel: "1.12" },
  },
  "a message too large to send": {
    code: "RequestPayloadSizeLimitExceeded",
    work: (_, sheet) => {
      sheet.getRange("A9").values = [["x".repeat(2000)]];
    },
    options: { largestMessage: 1000 },
  },
  "an answer too large": {
    code: "ResponsePayloadSizeLimitExceeded",
    work: (_, sheet) => sheet.getRange("A1:Z200").load("values"),
    options: { largestMessage: 1000 },
  },
  "text that is no formula but begins as one": {
    code: "InvalidArgument",
    work: (_, sheet) => {
      sheet.getRange("D1").values = [["+02 vụ"]];
    },
  },
};

test.each(Object.entries(refusals))("%s is refused", async (_what, { code, work, options }) => {
  const { program } = make(options);
  const batch = program.run(async (context) =>
    work(context, context.workbook.worksheets.getItem("A")),
  );
  await expect(batch).rejects.toMatchObject({ code });
});

test("a locked cell of a protected sheet is not written", async () => {
  const fake = make();
  const [sheet] = fake.book.sheets;
  if (sheet) sheet.isProtected = true;
  const batch = fake.program.run(async (context) => {
    context.workbook.worksheets.getItem("A").getRange("A1").values = [[2]];
  });
  await expect(batch).rejects.toMatchObject({ code: "AccessDenied" });
  expect(sheet?.cells.get("1,1")?.value).toBe(1);
});

test("nothing is done before the batch is synchronised", async () => {
  const fake = make();
  const value = () => fake.book.sheets[0]?.cells.get("1,1")?.value;
  await fake.program.run(async (context) => {
    context.workbook.worksheets.getItem("A").getRange("A1").values = [[2]];
    expect(value()).toBe(1);
    await context.sync();
    expect(value()).toBe(2);
  });
});

test("merged areas are told by their top left only", async () => {
  const told = await make().program.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("A");
    const answers = ["A1:A1", "B2:C3"].map((address) =>
      sheet.getRange(address).getMergedAreasOrNullObject(),
    );
    await context.sync();
    return answers.map((areas) => areas.isNullObject);
  });
  expect(told).toEqual([false, true]);
});

test.each<[string, unknown]>([
  ["4,5", 45],
  ["4.5", 4.5],
  ["1/2", 45_000],
  ["10%", 0.1],
  ["TRUE", true],
  ["'05", "05"],
  ["05", 5],
  ["chậm nộp", "chậm nộp"],
])("%s is read the American way, as %j", async (entry, value) => {
  const fake = make();
  await fake.program.run(async (context) => {
    context.workbook.worksheets.getItem("A").getRange("D1").values = [[entry]];
  });
  expect(fake.book.sheets[0]?.cells.get("1,4")?.value).toBe(value);
});
