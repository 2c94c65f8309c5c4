/** Files under the password that Excel itself gives are opened; under any other one they are refused, and nothing else happens to them. */
import { readFileSync } from "node:fs";
import { read, write } from "@e965/xlsx";
import { recogniseWorkbook } from "../../src/actions/reading/openWorkbook";
import { LateXlsxHost } from "../../src/hosts/lateXlsxHost";
import { openWorkbookFile } from "../../src/hosts/openWorkbookFile";
import { readWorkbookFile } from "../../src/formats/readWorkbookFile";
import { unlocked } from "../../src/formats/unlocked";
import { agileLock, oldLock, standardLock } from "../support/locked";

const DEFAULT = "VelvetSweatshop";
const xlsx = new Uint8Array(readFileSync("test/samples/sheets/commune.xlsx"));
const { SheetNames, Sheets } = read(xlsx, { type: "array" });
const written = (bookType: "biff8" | "biff5"): Uint8Array =>
  new Uint8Array(write({ SheetNames, Sheets }, { type: "array", bookType }) as ArrayBuffer);
const [xls, xls95] = [written("biff8"), written("biff5")];

const ways: readonly (readonly [string, Uint8Array, (password: string) => Uint8Array])[] = [
  [".xlsx of Excel 2010", xlsx, (password) => agileLock(xlsx, password)],
  [".xlsx of Excel 2007", xlsx, (password) => standardLock(xlsx, password)],
  [".xls of Excel 97", xls, (password) => oldLock(xls, password, "md5")],
  [".xls of Excel 2003", xls, (password) => oldLock(xls, password, "sha1")],
  [".xls of Excel 97, by exchange", xls, (password) => oldLock(xls, password, "xor")],
  [".xls of Excel 95", xls95, (password) => oldLock(xls95, password, "xor95")],
];

test.each(ways)("%s: read as it is without the lock", async (_, plain, lock) => {
  const { grids } = await readWorkbookFile(plain, "a");
  const workbook = await readWorkbookFile(lock(DEFAULT), "a");
  expect([workbook.grids, workbook.wasLocked]).toEqual([grids, true]);
  expect(recogniseWorkbook(workbook).findings.map(({ code }) => code)).toContain("defaultPassword");
});

test.each(ways)("%s under another password: refused, as it was given", async (_, _plain, lock) => {
  const locked = lock("khác");
  expect(await unlocked(locked)).toBe(locked);
  await expect(readWorkbookFile(locked, "a")).rejects.toMatchObject({ code: "passwordProtected" });
});

test("opened to be worked on it is written as what it is inside", async () => {
  const host = await openWorkbookFile(agileLock(xlsx, DEFAULT), "a.xlsx");
  expect(await host.readWorkbook()).toMatchObject({ format: "xlsx", wasLocked: true });
  expect(Buffer.from(xlsx).equals(host.save())).toBe(true);
  const late = new LateXlsxHost(host.save(), await host.readWorkbook(), null);
  const { grids } = await late.readWorkbook();
  await late.writeCells(grids[0]?.sheet ?? "", [{ row: 60, column: 1, value: "x" }]);
  expect((await late.readWorkbook()).wasLocked).toBe(true);
  expect((await readWorkbookFile(late.save(), "a.xlsx")).wasLocked).toBeUndefined();
});

test.each<
  [string, { readonly blockSize?: number; readonly keyBits?: number; readonly spinCount?: number }]
>([
  ["blocks of a gigabyte", { blockSize: 2 ** 30 }],
  ["a key of a gigabyte", { keyBits: 2 ** 33 }],
  ["more rounds than Office writes", { spinCount: 2 ** 30 }],
])("a lock that states %s is not opened, and costs nothing", async (_, stated) => {
  const lock = { blockSize: 16, keyBits: 256, spinCount: 1000, ...stated };
  const locked = agileLock(xlsx, DEFAULT, lock);
  const before = process.memoryUsage().rss;
  expect(await unlocked(locked)).toBe(locked);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
});

test("a browser that knows no BigInt reads old workbooks, and refuses locked ones as locked", async () => {
  const { BigInt } = globalThis;
  await jest.isolateModulesAsync(async () => {
    Reflect.deleteProperty(globalThis, "BigInt");
    try {
      const { readWorkbookFile: read } = await import("../../src/formats/readWorkbookFile");
      expect((await read(xls, "a.xls")).format).toBe("xls");
      const locked = agileLock(xlsx, DEFAULT);
      await expect(read(locked, "a.xlsx")).rejects.toMatchObject({ code: "passwordProtected" });
    } finally {
      Object.assign(globalThis, { BigInt });
    }
  });
});

test.each(ways)("%s damaged at ten places: read or refused", async (_, _plain, lock) => {
  const locked = lock(DEFAULT);
  for (let i = 1; i <= 10; i++) {
    const damaged = Uint8Array.from(locked);
    damaged.fill(i * 37, (i * locked.length) / 11, (i * locked.length) / 11 + 4);
    const outcome = await readWorkbookFile(damaged, "a").catch((error: unknown) => error);
    expect(outcome instanceof Error ? outcome.name : "read").toMatch(/^(HostError|read)$/);
  }
});
