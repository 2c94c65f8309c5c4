/** Unsaved work as a browser keeps it: what is kept after each change, offered at the next start, and deleted. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BookInHand, keptBookOf } from "../../../src/actions/keeping/bookKeeper";
import { entriesIn, isNothing } from "../../../src/actions/keeping/entriesIn";
import { parseHead } from "../../../src/actions/keeping/keptHeads";
import { replay } from "../../../src/actions/keeping/replay";
import type { BookChange } from "../../../src/core/model/kept/keptWork";
import { RecordingHost } from "../../../src/hosts/recordingHost";
import { openXlsx } from "../../../src/hosts/xlsxHost";
import { keptWords, whenKept } from "../../../src/messages/pane/around/kept";
import { emptyDisk, type KeptDisk, memoryKeeping } from "../../support/memoryKeeping";

const SHEET = "Bảng chấm điểm ANTT";
const blank = new Uint8Array(
  readFileSync(join(__dirname, "../../../assets/samples/xa-mau-chua-cham.xlsx")),
);

/** A file open in a page whose changes are kept. */
function openPage(disk: KeptDisk, file = "xa-mau.xlsx") {
  const page = memoryKeeping(disk);
  const { books } = page.keeping;
  const late = openXlsx(blank, file);
  const host = new RecordingHost(late);
  host.record((change) => books.changed(change));
  const bytes = () => late.save();
  const book: BookInHand = { file, handle: null, modified: 5, base: blank, bytes };
  books.take(book);
  const write = (row: number, value: number | null) =>
    host.writeCells(SHEET, [{ row, column: 5, value }]);
  return { ...page, books, host, write, bytes };
}

/** What a later page finds: the cells of column E that hold something, row by row, once the work is restored. */
async function restored(disk: KeptDisk): Promise<readonly string[]> {
  const { keeping } = memoryKeeping(disk);
  const works = await keeping.works();
  return Promise.all(
    works.map(async ({ id, work }) => {
      const taken = await keeping.take(id);
      const book = taken && work?.kind === "book" && keptBookOf(taken, work.file);
      if (!book) return "gone";
      const host = openXlsx(book.base, book.file);
      const refused = (await replay(host, book.changes)) + book.missing;
      const [grid] = (await host.readWorkbook()).grids;
      const cells = [13, 14, 15, 47].map((row) => {
        const value = grid?.cells.find((cell) => cell.row === row && cell.column === 5)?.value;
        return `E${row}=${String(value ?? "")}`;
      });
      return [...cells, ...(refused > 0 ? [`${refused} missing`] : [])].join(" ");
    }),
  );
}

const offered = async (disk: KeptDisk): Promise<readonly string[]> => {
  const works = await memoryKeeping(disk).keeping.works();
  return works.map(({ work, isOpenElsewhere, isOfOtherVersion }) => {
    const name = work ? keptWords.offer(work, "09:42") : "unreadable";
    return [
      name,
      ...(isOpenElsewhere === true ? ["open elsewhere"] : []),
      ...(isOpenElsewhere === null ? ["perhaps open elsewhere"] : []),
      ...(isOfOtherVersion ? ["of another version"] : []),
    ].join(", ");
  });
};

const idle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("a workbook", () => {
  type Page = ReturnType<typeof openPage>;
  test.each<[string, (page: Page, disk: KeptDisk) => Promise<unknown>, readonly string[]]>([
    ["only looked at is not kept", async () => undefined, []],
    [
      "is kept after each entry, with its formulas",
      async ({ write }) => {
        await write(13, 6);
        await write(14, 5);
      },
      ["E13=6 E14=5 E15= E47=11"],
    ],
    [
      "with an entry taken back is kept without it",
      async ({ write }) => {
        await write(13, 6);
        await write(14, 5);
        await write(14, null);
      },
      ["E13=6 E14= E15= E47=6"],
    ],
    [
      "with all entries taken back is kept no more",
      async ({ write }) => {
        await write(13, 6);
        await write(13, null);
      },
      [],
    ],
    [
      "that is saved is deleted",
      async ({ write, books, bytes }) => {
        await write(13, 6);
        books.saving()(bytes());
      },
      [],
    ],
    [
      "that goes on after it was saved is kept from there",
      async ({ write, books, bytes }) => {
        await write(13, 6);
        books.saving()(bytes());
        await write(14, 5);
      },
      ["E13=6 E14=5 E15= E47=11"],
    ],
    [
      "written into while it is being saved keeps what the file lacks",
      async ({ write, books, bytes }) => {
        await write(13, 6);
        const [saved, file] = [books.saving(), bytes()];
        await write(14, 5);
        saved(file);
      },
      ["E13=6 E14=5 E15= E47=11"],
    ],
    [
      "given up for another file is deleted",
      async ({ write, books }) => {
        await write(13, 6);
        books.take({
          file: "khac.xlsx",
          handle: null,
          modified: 1,
          base: blank,
          bytes: () => blank,
        });
      },
      [],
    ],
    [
      "is whole again once the store has room",
      async ({ write }, disk) => {
        await write(13, 6);
        await idle();
        disk.refusal = "full";
        await write(14, 5);
        await idle();
        disk.refusal = null;
        await write(15, 4);
      },
      ["E13=6 E14=5 E15=4 E47=15"],
    ],
    [
      "is not kept on a machine that others use",
      async ({ write, keeping }) => {
        await keeping.setShared(true);
        await write(13, 6);
      },
      [],
    ],
    [
      "is deleted when the machine is said to be used by others, and kept whole when it is not any more",
      async ({ write, keeping }) => {
        await write(13, 6);
        await keeping.setShared(true);
        await write(14, 5);
        await keeping.setShared(false);
        await write(15, 4);
      },
      ["E13=6 E14=5 E15=4 E47=15"],
    ],
  ])("%s", async (_what, work, expected) => {
    const disk = emptyDisk();
    const page = openPage(disk);
    await work(page, disk);
    await idle();
    page.end();
    expect(await restored(disk)).toEqual(expected);
  });

  test("what was typed and not written is kept beside it; what cannot be read of that is left out", async () => {
    const disk = emptyDisk();
    const page = openPage(disk);
    page.books.drafted({ "Bảng!12!13!self": { points: 6, reason: "chậm" } });
    await idle();
    page.end();
    expect(await offered(disk)).toEqual(["Khôi phục “xa-mau.xlsx”, 09:42, nội dung đang nhập?"]);
    const [id] = disk.works.keys();
    const taken = await memoryKeeping(disk).keeping.take(id ?? "");
    expect(taken && keptBookOf(taken, "x")?.drafts).toEqual({
      "Bảng!12!13!self": { points: 6, reason: "chậm" },
    });
    const content = disk.works.get(id ?? "");
    const texts = { drafts: '{"a":{"points":"6"},"b":{"points":null},"c":7}' };
    const broken = taken && content && { ...taken, content: { ...content, texts } };
    expect(broken && keptBookOf(broken, "x")?.drafts).toEqual({ b: { points: null } });
  });

  test("a change that is missing among those that were kept is told", async () => {
    const disk = emptyDisk();
    const page = openPage(disk);
    for (const row of [13, 14, 15]) await page.write(row, 4);
    await idle();
    page.end();
    for (const [id, work] of disk.works)
      disk.works.set(id, { ...work, changes: work.changes.filter(({ number }) => number !== 2) });
    expect(await restored(disk)).toEqual(["E13=4 E14= E15=4 E47=8 1 missing"]);
  });
});

describe("what is offered", () => {
  test.each<[string, (disk: KeptDisk) => Promise<void> | void, readonly string[]]>([
    ["one file", () => undefined, ["Khôi phục “a.xlsx”, 09:42, 02 nội dung vừa ghi?"]],
    [
      "several files, the latest first",
      async (disk) => {
        disk.now += 60_000;
        const page = openPage(disk, "b.xlsx");
        await page.write(13, 6);
        await idle();
        page.end();
      },
      [
        "Khôi phục “b.xlsx”, 09:42, 01 nội dung vừa ghi?",
        "Khôi phục “a.xlsx”, 09:42, 02 nội dung vừa ghi?",
      ],
    ],
    [
      "a file that another page has open",
      (disk) => disk.works.forEach((_work, id) => void disk.held.set(id, {})),
      ["Khôi phục “a.xlsx”, 09:42, 02 nội dung vừa ghi?, open elsewhere"],
    ],
    [
      "where the browser does not tell of its pages",
      (disk) => void (disk.hasLocks = false),
      ["Khôi phục “a.xlsx”, 09:42, 02 nội dung vừa ghi?, perhaps open elsewhere"],
    ],
    [
      "kept by an older version",
      (disk) => changeHead(disk, { program: "0.0.9" }),
      ["Khôi phục “a.xlsx”, 09:42, 02 nội dung vừa ghi?, of another version"],
    ],
    [
      "kept in a way that is not known here",
      (disk) => changeHead(disk, { format: 99 }),
      ["unreadable"],
    ],
    [
      "30 days old",
      (disk) => void (disk.now += 30 * 86_400_000),
      ["Khôi phục “a.xlsx”, 09:42, 02 nội dung vừa ghi?"],
    ],
    ["older than 30 days", (disk) => void (disk.now += 30 * 86_400_000 + 1), []],
    ["without a day", (disk) => changeHead(disk, { changedAt: "" }), []],
    ["where the store is shut", (disk) => void (disk.refusal = "forbidden"), []],
  ])("%s", async (_what, change, expected) => {
    const disk = emptyDisk();
    const page = openPage(disk, "a.xlsx");
    await page.write(13, 6);
    await page.write(14, 6);
    await idle();
    page.end();
    await change(disk);
    expect(await offered(disk)).toEqual(expected);
  });

  test("two pages do not take up the same work, and a page is not offered what it has in hand", async () => {
    const disk = emptyDisk();
    const first = openPage(disk);
    await first.write(13, 6);
    await idle();
    expect(await first.keeping.works()).toEqual([]);
    const [id = ""] = disk.works.keys();
    expect(await memoryKeeping(disk).keeping.take(id)).toBeNull();
    first.end();
    const [second, third] = [memoryKeeping(disk), memoryKeeping(disk)];
    expect(await second.keeping.take(id)).not.toBeNull();
    expect(await third.keeping.take(id)).toBeNull();
  });

  test("what is refused is told once, and that it works again", async () => {
    const disk = emptyDisk();
    const page = openPage(disk);
    const told: unknown[] = [];
    page.keeping.watch((refusal) => told.push(refusal));
    for (const refusal of ["full", "full", null, "forbidden", null] as const) {
      disk.refusal = refusal;
      await page.write(13, Math.floor(told.length) + 1);
      await idle();
    }
    expect(told).toEqual(["full", null, "forbidden", null]);
  });

  test("a copy of a file is offered once, nowhere by its name, and not remembered where others use the machine", async () => {
    const disk = emptyDisk();
    const { keeping } = memoryKeeping(disk);
    expect(keeping.wasCopyOffered("xa-mau.xlsx")).toBe(false);
    keeping.copyOffered("xa-mau.xlsx");
    expect(memoryKeeping(disk).keeping.wasCopyOffered("xa-mau.xlsx")).toBe(true);
    expect([...disk.wishes.values()].join(" ")).not.toContain("xa-mau");
    await keeping.setShared(true);
    keeping.copyOffered("xa-mau.xlsx");
    expect(keeping.wasCopyOffered("xa-mau.xlsx")).toBe(false);
  });
});

describe("what changes come to", () => {
  const cells = (row: number, value: number | null, before: number | null): BookChange => ({
    kind: "cells",
    sheet: "A",
    changes: [
      { row, column: 5, value },
      { row: 47, column: 5, value: 10 },
    ],
    before: [
      { row, column: 5, value: before },
      { row: 47, column: 5, value: 10 },
    ],
  });
  const state = (before: string | null, text: string | null): BookChange => ({
    kind: "state",
    before,
    text,
  });
  const wrap: BookChange = { kind: "wrap", sheet: "A", cells: [], isWrapped: true };
  test.each<[string, readonly BookChange[], number, boolean]>([
    ["nothing", [], 0, true],
    ["one entry with its sum", [cells(13, 6, null)], 1, false],
    ["an entry changed twice", [cells(13, 6, null), cells(13, 5, 6)], 1, false],
    ["an entry taken back", [cells(13, 6, null), cells(13, null, 6)], 0, true],
    ["two entries", [cells(13, 6, null), cells(14, 6, null)], 2, false],
    ["an answer beside the cells", [state(null, "a")], 0, false],
    ["an answer taken back", [state(null, "a"), state("a", null)], 0, true],
    ["a page laid out", [wrap], 0, false],
  ])("%s", (_what, changes, entries, isNone) => {
    expect([entriesIn(changes), isNothing(changes)]).toEqual([entries, isNone]);
  });
});

test.each([[null], [7], [{ format: 1 }]])("what is no head at all is passed over: %j", (head) => {
  expect(parseHead(head)).toBeNull();
});

test.each([
  [new Date(2026, 10, 30, 9, 42).toISOString(), "09:42"],
  [new Date(2026, 10, 29, 23, 5).toISOString(), "23:05 ngày 29/11/2026"],
])("%s is told as %s", (moment, told) => {
  expect(whenKept(moment, new Date(2026, 10, 30, 12))).toBe(told);
});

// helpers

function changeHead(disk: KeptDisk, change: object): void {
  for (const [id, work] of disk.works)
    disk.works.set(id, { ...work, head: { ...(work.head as object), ...change } });
}
