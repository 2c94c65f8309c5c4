/** A marked copy is valid in whatever dialect its file is packed: Microsoft's validator finds nothing that it did not find before. */
import { markedCopy } from "../../src/core/documents/markedCopy";
import { finding } from "../../src/core/model/finding/finding";
import { writeMarkedCopy } from "../../src/formats/markedCopy";
import { openXlsx, readXlsx } from "../../src/hosts/xlsxHost";
import { markedCopyWords } from "../../src/messages/documents/markedCopy";
import { partsOf } from "../support/customXml";
import { schemaErrors } from "../support/outsideTools";
import { brokenDialects, dialects } from "../support/packageDialects";

jest.setTimeout(120_000);

const all = [...dialects, ...brokenDialects].map(({ name, bytes }) => [name, bytes] as const);

test.each(all)("%s: valid, with the marks of two cells and the list", async (_name, bytes) => {
  const copy = marked(bytes);
  const [before, after] = await Promise.all([schemaErrors(bytes), schemaErrors(copy)]);
  if (dialects.some((one) => one.bytes === bytes)) expect(before).toEqual([]);
  expect(after.filter((error) => !before.includes(error))).toEqual([]);
  expect(readXlsx(copy, "a.xlsx").grids.map(({ sheet }) => sheet)).toEqual([
    "Bảng",
    "Danh sách lỗi",
  ]);
  const parts = partsOf(copy);
  const commentCells = Object.keys(parts)
    .filter((name) => /comments\d*\.xml$/i.test(name))
    .flatMap((name) => [...(parts[name] ?? "").matchAll(/comment ref=["'](\w+)/g)])
    .map(([, cell]) => cell);
  expect(commentCells.sort()).toEqual(["D3", "D4"]);
});

test.each(all)("%s: read like any other", (_name, bytes) => {
  const texts = (file: Uint8Array): readonly string[] =>
    (readXlsx(file, "a.xlsx").grids[0]?.cells ?? [])
      .filter(({ column }) => column < 5)
      .map(({ text }) => text);
  expect(texts(bytes)).toEqual(texts(dialects[0]?.bytes ?? bytes));
});

test.each(all)("%s: written, and undone to the byte", async (_name, bytes) => {
  const host = openXlsx(bytes, "a.xlsx");
  const { before, recomputed } = await host.writeCells("Bảng", [{ row: 3, column: 4, value: 55 }]);
  expect(recomputed).toEqual(["Bảng!D5"]);
  const cells = readXlsx(host.save(), "a.xlsx").grids[0]?.cells ?? [];
  expect(cells.flatMap(({ column, value }) => (column === 4 ? [value] : []))).toEqual([
    "Điểm tự chấm",
    55,
    40,
    95,
  ]);
  const undone = await host.writeCells("Bảng", before);
  expect(undone.notRecomputed).toEqual([]);
  expect(Buffer.from(host.save()).equals(Buffer.from(bytes))).toBe(true);
});

// helpers

function marked(bytes: Uint8Array): Uint8Array {
  const findings = [
    finding("aboveMaximum", { path: "1", points: 70, maximum: 60 }, "Bảng", "D3"),
    finding("blankScore", { path: "2" }, "Bảng", "D4"),
    finding("noYear", {}),
  ];
  const copy = markedCopy(
    {
      file: "a.xlsx",
      units: ["Xã An Bình"],
      findings,
      isCopy: true,
      madeAt: "2025-11-20T02:00:00Z",
    },
    markedCopyWords,
  );
  return writeMarkedCopy(bytes, "xlsx", copy).bytes;
}
