/** Owns the measurements of a whole round: 30, 300 and 3,000 files in Node beside bare inflating and parsing, the first two in the built page; time and memory. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { openRoundFiles } from "../../src/actions/rounds/roundFiles";
import type { ListedUnit } from "../../src/core/model/round/roundInput";
import { readKeptWorkbook } from "../../src/formats/readWorkbookFile";
import { builtPage, type BuiltPage } from "../support/builtPage";
import { madeUnit, makeRound } from "./makeRound";

const PAGE_SIZES = [30, 300] as const;
const NODE_SIZES = [...PAGE_SIZES, 3_000] as const;
const folder = join(process.cwd(), ".cache", "round");
/** `upTo 300` measures no larger round. */
const [what, size] = process.argv.slice(2);
const most = what === "upTo" ? Number(size) : Infinity;

async function measureAll(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const counts = NODE_SIZES.filter((count) => count <= most);
  for (const { name, bytes } of await makeRound(Math.max(...counts)))
    writeFileSync(join(folder, name), bytes);
  measureNodes(counts);
  await measureCommand(counts);
  console.log("\na round in the built page\n");
  console.log(
    "files   to the table s   longest task ms   longest silence ms   peak MB of the renderer",
  );
  const built = await builtPage();
  for (const count of PAGE_SIZES.filter((each) => each <= most))
    console.log((await measurePage(built, count)).join("     "));
  await built.close();
}

function measureNodes(counts: readonly number[]): void {
  console.log("a round with an official list in Node, each in a process of its own\n");
  console.log(
    "files   bare s   read s   consolidate s   ratio   kept MB   peak MB   ms a file to consolidate, beside 300",
  );
  let atThreeHundred = NaN;
  for (const count of counts) {
    const { seconds: bare } = inOwnProcess("bare", count) as { readonly seconds: number };
    const node = inOwnProcess("node", count) as NodeFigures;
    const ratio = (node.read + node.consolidate) / bare;
    const perFile = (node.consolidate / count) * 1_000;
    if (count === 300) atThreeHundred = perFile;
    const figures = [bare, node.read, node.consolidate, ratio].map((value) => value.toFixed(2));
    const memory = [node.kept, node.peak].map((value) => value.toFixed(0));
    const growth = `${perFile.toFixed(2)}, × ${(perFile / atThreeHundred).toFixed(2)}`;
    console.log([count, ...figures, ...memory, growth].join("     "));
  }
}

async function measureCommand(counts: readonly number[]): Promise<void> {
  console.log("\na round by the command, as it is typed\n");
  console.log("files   s   peak MB of the command   peak MB of the reader that took most");
  for (const count of counts) {
    const start = performance.now();
    const command = spawn(
      process.execPath,
      [join("dist", "cli", "cham-diem.cjs"), "consolidate", ...paths(count), "--json"],
      { stdio: "ignore" },
    );
    const peaks = { command: 0, reader: 0 };
    const watch = setInterval(() => {
      peaks.command = Math.max(peaks.command, peakOf(command.pid ?? 0));
      for (const reader of childrenOf(command.pid ?? 0))
        peaks.reader = Math.max(peaks.reader, peakOf(reader));
    }, 20);
    await new Promise((resolve) => command.once("exit", resolve));
    clearInterval(watch);
    const seconds = (performance.now() - start) / 1000;
    const figures = [peaks.command, peaks.reader].map((value) => value.toFixed(0));
    console.log([count, seconds.toFixed(2), ...figures].join("     "));
  }
}

function childrenOf(id: number): readonly number[] {
  try {
    const children = readFileSync(`/proc/${id}/task/${id}/children`, "utf8");
    return children.split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

const inOwnProcess = (task: string, count: number): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", process.argv[1] ?? "", task, String(count)], {
      encoding: "utf8",
    }),
  );

const paths = (count: number): readonly string[] =>
  readdirSync(folder)
    .sort((a, b) => parseInt(a, 10) - parseInt(b, 10))
    .slice(0, count)
    .map((name) => join(folder, name));

interface NodeFigures {
  readonly read: number;
  readonly consolidate: number;
  /** What is still held once all files are read and the rest is collected, with the program itself, in MB. */
  readonly kept: number;
  /** Most memory of the process, in MB. */
  readonly peak: number;
}

async function measureNode(count: number): Promise<NodeFigures> {
  const start = performance.now();
  const round = openRoundFiles();
  for (const path of paths(count)) {
    const bytes = async (): Promise<Uint8Array> => new Uint8Array(readFileSync(path));
    const given = { file: basename(path), size: 0, modified: null, bytes };
    await round.read(given, readKeptWorkbook);
  }
  const read = performance.now();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const kept = (heapUsed + external) / 2 ** 20;
  const begun = performance.now();
  round.consolidate(
    {
      list: listOf(count),
      year: null,
      assignments: [],
      overrides: [],
      choices: [],
      previous: null,
    },
    {},
  );
  return {
    read: (read - start) / 1000,
    consolidate: (performance.now() - begun) / 1000,
    kept,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

/** The units that the made files are of. */
const listOf = (count: number): readonly ListedUnit[] =>
  Array.from({ length: count }, (_, at) => {
    const { name, parent } = madeUnit(at);
    const row = at + 1;
    return {
      key: String(row),
      name,
      parent,
      type: "residentialArea",
      above: null,
      aliases: [],
      sheet: null,
      row,
    };
  });

function measureBare(count: number): { readonly seconds: number } {
  const start = performance.now();
  const decoder = new TextDecoder();
  for (const path of paths(count)) {
    for (const [part, content] of Object.entries(unzipSync(new Uint8Array(readFileSync(path))))) {
      if (!/\.(xml|rels)$/.test(part)) continue;
      new SaxesParser().write(decoder.decode(content)).close();
    }
  }
  return { seconds: (performance.now() - start) / 1000 };
}

interface Watched {
  tasks: number[];
  silences: number[];
}

async function measurePage(built: BuiltPage, count: number): Promise<readonly (string | number)[]> {
  const page = await built.open();
  await page.getByRole("button", { name: "Tổng hợp nhiều tệp" }).click();
  await page.getByRole("heading", { name: "Tệp các đơn vị gửi" }).waitFor();
  const transfer = await page.evaluateHandle(
    (files) => {
      const dropped = new DataTransfer();
      for (const [name, base64] of files) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        dropped.items.add(new File([bytes], name));
      }
      return dropped;
    },
    paths(count).map((path) => [path, readFileSync(path).toString("base64")] as const),
  );
  await page.evaluate(() => {
    const watched: Watched = { tasks: [], silences: [] };
    Object.assign(window, { watched });
    new PerformanceObserver((list) =>
      watched.tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ entryTypes: ["longtask"] });
    let last = 0;
    new MutationObserver((records) => {
      const isProgress = records.some(({ target }) =>
        target.parentElement?.closest("[data-testid=progress]"),
      );
      if (!isProgress) return;
      if (last > 0) watched.silences.push(performance.now() - last);
      last = performance.now();
    }).observe(document.body, { subtree: true, characterData: true, childList: true });
  });
  const start = performance.now();
  await page
    .getByRole("region", { name: "Tổng hợp" })
    .dispatchEvent("drop", { dataTransfer: transfer });
  // Asked seldom: asking is work for the page too.
  await page.waitForFunction(
    () =>
      /^Đã đọc xong/.test(document.querySelector("[data-testid=progress]")?.textContent ?? "") &&
      !document.body.textContent?.includes("Đang tổng hợp…"),
    null,
    { polling: 250, timeout: 300_000 },
  );
  await page.getByRole("tab", { name: /Kết quả/ }).click();
  await page.locator("tr[data-unit]").first().waitFor();
  const seconds = (performance.now() - start) / 1000;
  const { tasks, silences } = await page.evaluate(
    () => (window as unknown as { watched: Watched }).watched,
  );
  const session = await page.context().browser()?.newBrowserCDPSession();
  const processes = await session?.send("SystemInfo.getProcessInfo");
  const peaks = (processes?.processInfo ?? [])
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => peakOf(id));
  await page.context().close();
  return [
    count,
    seconds.toFixed(2),
    Math.max(0, ...tasks).toFixed(0),
    Math.max(0, ...silences).toFixed(0),
    Math.max(...peaks).toFixed(0),
  ];
}

/** Of a process, in MB, 0 once it is gone; the page and its workers are one process. */
function peakOf(id: number): number {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8"));
    return Number(line?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

if (what === "node") console.log(JSON.stringify(await measureNode(Number(size))));
else if (what === "bare") console.log(JSON.stringify(measureBare(Number(size))));
else await measureAll();
