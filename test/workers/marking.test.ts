/** Copies are marked beside the page: a file that takes too long, breaks its worker, or is given up costs its own copy only. */
import { readFileSync } from "node:fs";
import { markedCopy } from "../../src/core/documents/markedCopy";
import { markedCopyWords } from "../../src/messages/documents/markedCopy";
import { openDesk } from "../../src/workers/page/desk";
import { openMarking } from "../../src/workers/page/marking";
import type { CopyToMark, Request } from "../../src/workers/tasks";

const commune = new Uint8Array(readFileSync("test/samples/sheets/commune.xlsx"));
const given = (path: string, bytes: Uint8Array = commune) => ({
  path,
  file: new File([new Uint8Array(bytes)], path),
});
const wish = (path: string): CopyToMark => ({
  path,
  format: "xlsx",
  name: `${path} - đánh dấu.xlsx`,
  copy: markedCopy(
    { file: path, units: ["Xã A"], findings: [], isCopy: true, madeAt: "2025-11-30T00:00:00Z" },
    markedCopyWords,
  ),
});
const files = ["a.xlsx", "b.xlsx", "c.xlsx"].map((path) => given(path));
const wishes = files.map(({ path }) => wish(path));

type Fate = "done" | "never" | "broken";

/** Workers that do with each file what is said, and how many were made and ended. */
function workers(fates: { readonly [file: string]: Fate }) {
  const count = { made: 0, ended: 0 };
  class FakeWorker extends EventTarget {
    onmessage: ((event: MessageEvent) => void) | null = null;
    onerror: ((event: ErrorEvent) => void) | null = null;
    constructor() {
      super();
      count.made += 1;
      queueMicrotask(() =>
        this.dispatchEvent(new MessageEvent("message", { data: { isReady: true } })),
      );
    }
    postMessage({ id, given: { wish: asked } }: Request<"mark">): void {
      const fate = fates[asked.path] ?? "done";
      const result = { name: asked.name, content: new Uint8Array([1]) };
      queueMicrotask(() => {
        if (fate === "done")
          this.onmessage?.(new MessageEvent("message", { data: { id, result } }));
        if (fate === "broken")
          this.onerror?.(
            Object.assign(new Event("error"), { message: "hết bộ nhớ" }) as ErrorEvent,
          );
      });
    }
    terminate(): void {
      count.ended += 1;
    }
  }
  return { count, make: () => new FakeWorker() as unknown as Worker };
}

describe("marking", () => {
  afterEach(() => jest.useRealTimers());

  test.each<
    [string, { readonly [file: string]: Fate }, readonly string[], readonly string[], number]
  >([
    ["all are made in one worker", {}, ["a", "b", "c"], [], 1],
    ["one takes too long", { "b.xlsx": "never" }, ["a", "c"], ["b: readingStopped"], 2],
    ["one breaks its worker", { "a.xlsx": "broken" }, ["b", "c"], ["a: unreadableFile"], 2],
    ["the last takes too long", { "c.xlsx": "never" }, ["a", "b"], ["c: readingStopped"], 1],
  ])("%s", async (_title, fates, made, refused, started) => {
    jest.useFakeTimers({ doNotFake: ["queueMicrotask"] });
    const { count, make } = workers(fates);
    const marking = openMarking(make);
    const marked = marking.mark(files, wishes, new AbortController().signal);
    await jest.advanceTimersByTimeAsync(60_000);
    const result = await marked;
    marking.close();
    await jest.advanceTimersByTimeAsync(1);
    expect(result.copies.map(({ name }) => name[0])).toEqual(made);
    expect(result.refused.map(({ path, refusal }) => `${path[0]}: ${refusal.code}`)).toEqual(
      refused,
    );
    expect(count).toEqual({ made: started, ended: started });
  });

  test("given up, its worker is ended at once, and what was made comes back", async () => {
    const { count, make } = workers({ "b.xlsx": "never" });
    const givenUp = new AbortController();
    const marked = openMarking(make).mark(files, wishes, givenUp.signal);
    setTimeout(() => givenUp.abort(), 20);
    const { copies, refused } = await marked;
    expect([copies.map(({ name }) => name[0]), refused, count]).toEqual([
      ["a"],
      [],
      { made: 1, ended: 1 },
    ]);
  });

  test("without workers it is done on the page's own thread; a damaged file costs its own copy", async () => {
    const some = [given("a.xlsx", commune.slice(0, 3000)), given("b.xlsx")];
    const { copies, refused } = await openMarking(null).mark(
      some,
      wishes,
      new AbortController().signal,
    );
    expect(copies.map(({ name }) => name)).toEqual(["b.xlsx - đánh dấu.xlsx"]);
    expect(refused.map(({ path, refusal }) => [path, refusal.code])).toEqual([
      ["a.xlsx", "damagedFile"],
    ]);
  });
});

test("a list that never ends is given up, and the round's memory with its worker stays", async () => {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask"] });
  let ended = 0;
  class SilentWorker extends EventTarget {
    constructor() {
      super();
      queueMicrotask(() =>
        this.dispatchEvent(new MessageEvent("message", { data: { isReady: true } })),
      );
    }
    postMessage(): void {}
    terminate(): void {
      ended += 1;
    }
  }
  const desk = openDesk({
    makeWorker: () => new SilentWorker() as unknown as Worker,
    processors: 2,
  });
  const list = desk.readList(given("danh sách.xlsx").file);
  await jest.advanceTimersByTimeAsync(30_000);
  expect(await list).toMatchObject({ refusal: { code: "readingStopped", facts: { limit: 20 } } });
  expect(ended).toBe(1);
  jest.useRealTimers();
});
