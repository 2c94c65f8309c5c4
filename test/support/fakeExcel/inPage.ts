/** Owns the fake Excel inside a web page: it stands where office.js would, around a workbook that the test hands over. */
import type { WorkbookData } from "../../../src/core/model/workbook/grid";
import { FakeExcel, fakeBookOf } from ".";

interface TestWindow {
  fakeWorkbook: WorkbookData;
  fakeLevel?: string;
  fakeTheme?: string;
  fake: FakeExcel;
  Office: object;
  Excel: object;
}

const page = window as unknown as TestWindow;
const apiLevel = page.fakeLevel ?? "1.14";
const fake = new FakeExcel(fakeBookOf(page.fakeWorkbook), { apiLevel });

page.fake = fake;
page.Excel = {
  createWorkbook: (base64: string) =>
    fake.program.openCopy(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))),
  run: (_options: object, batch: Parameters<typeof fake.program.run>[0]) => fake.program.run(batch),
};
page.Office = {
  onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
  context: {
    requirements: {
      isSetSupported: (_set: string, version: string) => fake.program.supports(version),
    },
    officeTheme: { isDarkTheme: page.fakeTheme === "dark" },
    diagnostics: { host: "Excel", platform: "fake", version: apiLevel },
  },
};
