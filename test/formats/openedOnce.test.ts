/** The zip directory of a file is read once, whoever reads, writes and saves after that. */
import { readFileSync } from "node:fs";
import { writeMarkedCopy } from "../../src/formats/markedCopy";
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import { openWorkbookFile } from "../../src/hosts/openWorkbookFile";
import { sketchedXlsx } from "../support/xlsxPackage";

const xlsx = sketchedXlsx({ sheets: [{ name: "Bảng", cells: { A1: "Tổng", B1: 5 } }] });
const ods = new Uint8Array(readFileSync("test/samples/district/files/BCĐ ANTT Xã Quỳnh Lưu.ods"));

test.each<[string, Uint8Array, () => Promise<unknown>]>([
  ["an .xlsx is read", xlsx, () => readWorkbookFile(xlsx, "a.xlsx")],
  ["an .ods is read", ods, () => readWorkbookFile(ods, "a.ods")],
  [
    "an .ods is opened and read",
    ods,
    async () => (await openWorkbookFile(ods, "a.ods")).readWorkbook(),
  ],
  [
    "an .xlsx is opened, read, changed and saved",
    xlsx,
    async () => {
      const host = await openWorkbookFile(xlsx, "a.xlsx");
      await host.readWorkbook();
      await host.writeCells("Bảng", [{ row: 1, column: 2, value: 7 }]);
      await host.writeState("{}");
      await host.readWorkbook();
      host.save();
      return host.save();
    },
  ],
  [
    "an .xlsx is marked",
    xlsx,
    async () => {
      const mark = { sheet: "Bảng", cell: "B1", text: "Sai" };
      const list = { title: "Lỗi", madeAt: "2025-11-09T00:00:00Z", sheets: [] };
      return writeMarkedCopy(xlsx, "xlsx", { author: "a", marks: [mark], list });
    },
  ],
])("%s", async (_, bytes, use) => {
  const looks = jest.spyOn(DataView.prototype, "getUint32");
  try {
    await use();
    const start = directoryStart(bytes);
    const atStart = looks.mock.contexts.filter((view, i) => {
      const [at = -1] = looks.mock.calls[i] ?? [];
      return view.buffer === bytes.buffer && view.byteOffset + at === start;
    });
    expect(atStart).toHaveLength(1);
  } finally {
    looks.mockRestore();
  }
});

/** Where the first entry of the directory stands; the file ends with the record that says it. */
function directoryStart({ buffer, byteOffset, length }: Uint8Array): number {
  return byteOffset + new DataView(buffer, byteOffset, length).getUint32(length - 6, true);
}
