/** What a pane does through Office beside the workbook, on each kind of machine, and what is said when Excel opens no workbook. */
import { handlesFiles, openOutside } from "../../../src/hosts/excel/officeShell";
import { runningExcel } from "../../../src/hosts/excel/program";

const ADDRESS = "https://localhost/huong-dan.html";

test.each<[string, boolean, boolean, string]>([
  ["Windows and Mac", true, true, "Office"],
  ["the web", false, true, "page"],
  ["a version that names the set and lacks the part", true, false, "page"],
])("on %s a page is opened outside", (_where, hasSet, hasPart, by) => {
  const opened: string[] = [];
  const ui = { openBrowserWindow: (address: string) => opened.push(`Office ${address}`) };
  const requirements = { isSetSupported: () => hasSet };
  openOutside({ requirements, ...(hasPart ? { ui } : {}) }, ADDRESS, (address) =>
    opened.push(`page ${address}`),
  );
  expect(opened).toEqual([`${by} ${ADDRESS}`]);
});

test.each([
  ["PC", true],
  ["OfficeOnline", true],
  ["Mac", false],
  [undefined, true],
])("on %s files are handed over: %s", (platform, isPossible) => {
  expect(handlesFiles({ platform, requirements: { isSetSupported: () => true } })).toBe(isPossible);
});

test("an Excel that opens no workbook of ours is named with the way round", async () => {
  const page = globalThis as { Excel?: unknown };
  page.Excel = {
    createWorkbook: () => Promise.reject(Object.assign(new Error("no"), { code: "AccessDenied" })),
  };
  await expect(runningExcel().openCopy(new Uint8Array([1]))).rejects.toMatchObject({
    code: "workbookNotOpened",
    facts: { detail: "AccessDenied" },
  });
  delete page.Excel;
});
