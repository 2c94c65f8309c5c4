/** Owns the fake Excel inside a web page: it stands where office.js would, around a workbook that the test hands over. */
import type { WorkbookData } from "../../../src/core/model/workbook/grid";
import { FakeExcel, fakeBookOf } from ".";

interface TestWindow {
  fakeWorkbook: WorkbookData;
  fakeLevel?: string;
  /** "dark", "light"; "old": colours only; "none": no theme at all, as on the web. */
  fakeTheme?: string;
  /** "PC", "Mac", "OfficeOnline". */
  fakePlatform?: string;
  fake: FakeExcel;
  /** Addresses that were opened outside. */
  fakeWindows: string[];
  Office: object;
  Excel: object;
}

const page = window as unknown as TestWindow;
const apiLevel = page.fakeLevel ?? "1.14";
const fake = new FakeExcel(fakeBookOf(page.fakeWorkbook), { apiLevel });

const platform = page.fakePlatform ?? "PC";
const theme = page.fakeTheme ?? "light";
const themes: { readonly [theme: string]: object } = {
  dark: { isDarkTheme: true },
  light: { isDarkTheme: false },
  old: { bodyBackgroundColor: "#262626" },
};

page.fakeWindows = [];

/** The file in one slice. */
function getFileAsync(_type: string, _options: object, done: (answer: object) => void): void {
  void fake.program.fileBytes().then((bytes) =>
    done({
      status: "succeeded",
      value: {
        size: bytes.length,
        sliceCount: 1,
        getSliceAsync: (_index: number, given: (answer: object) => void) =>
          given({ status: "succeeded", value: { data: [...bytes], size: bytes.length } }),
        closeAsync: () => undefined,
      },
    }),
  );
}

if (platform === "Mac") {
  // A pane on a Mac opens no window and downloads nothing, and says nothing of either.
  window.open = () => null;
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (!this.download) click.call(this);
  };
}

page.fake = fake;
page.Excel = {
  createWorkbook: (base64: string) =>
    fake.program.openCopy(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))),
  run: (_options: object, batch: Parameters<typeof fake.program.run>[0]) => fake.program.run(batch),
};
page.Office = {
  onReady: () => Promise.resolve({ host: "Excel", platform }),
  FileType: { Compressed: "compressed" },
  AsyncResultStatus: { Succeeded: "succeeded" },
  context: {
    document: { getFileAsync },
    requirements: {
      isSetSupported: (set: string, version: string) =>
        set === "ExcelApi" ? fake.program.supports(version) : platform !== "OfficeOnline",
    },
    platform,
    ui: { openBrowserWindow: (address: string) => page.fakeWindows.push(address) },
    officeTheme: themes[theme],
    diagnostics: { host: "Excel", platform: "fake", version: apiLevel },
  },
};
