/** A file that would hang or kill its reader costs the page nothing: refused by its guard, and without the guard by the time. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type Killer, killers } from "../support/killers";
import { pageSuite } from "../support/pageSuite";
import { buildPlantedWorker } from "../support/plantedCommand";

jest.setTimeout(180_000);

const suite = pageSuite();
const root = join(__dirname, "../..");
const commune = readFileSync(join(root, "test/samples/sheets/commune.xlsx"));

const sentences: { readonly [refusal: string]: RegExp } = {
  damagedFile: /bị hỏng hoặc tải về chưa đủ/,
  tooLarge: /vượt giới hạn/,
};
const endless = killers.filter(({ file }) => /^(bản ghi|xa)\./.test(file));

describe.each<readonly [string, () => string]>([
  ["served", () => `${suite.built.origin}/`],
  ["from the disk", () => `file://${suite.built.singleFile}`],
])("the page %s", (_where, address) => {
  test("refuses each of them by its guard, in a worker, and opens the next file", async () => {
    const page = await suite.built.open(undefined, address());
    await expectRefusals(page);
    expect(page.workers().length).toBeGreaterThan(0);
    await page.context().close();
  });

  test("does so on its own thread where the browser makes no worker", async () => {
    const page = await suite.built.open(undefined, "about:blank");
    await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
    await page.goto(address());
    await expectRefusals(page);
    expect(page.workers()).toEqual([]);
    await page.context().close();
  });
});

describe("without their guards", () => {
  let unguarded = "";
  beforeAll(() => {
    unguarded = buildPlantedWorker(killers.map(({ withoutGuard }) => withoutGuard));
  });
  const openUnguarded = async (): Promise<Page> => {
    const page = await suite.built.open(undefined, "about:blank");
    await page.route(/\/worker\.js/, (route) =>
      route.fulfill({ body: unguarded, contentType: "text/javascript" }),
    );
    await page.goto(`${suite.built.origin}/`);
    return page;
  };

  test("they are stopped after 20 seconds; until then the page goes on and says that it reads", async () => {
    const pages = await Promise.all(endless.map(openUnguarded));
    await Promise.all(
      pages.map(async (page, at) => {
        await choose(page, endless[at] as Killer);
        const reading = page.getByText("Đang đọc bảng chấm điểm");
        await reading.waitFor();
        await drawsFrames(page, 60);
        expect(await reading.isVisible()).toBe(true);
        await alert(page, /Đọc quá 20 giây mà chưa xong/).waitFor({ timeout: 60_000 });
      }),
    );
    for (const page of pages) {
      await expectOpened(page);
      await page.context().close();
    }
  });

  test("another file that is chosen meanwhile is opened at once", async () => {
    const page = await openUnguarded();
    await choose(page, endless[0] as Killer);
    await page.getByText("Đang đọc bảng chấm điểm").waitFor();
    await expectOpened(page);
    await page.context().close();
  });
});

// helpers

async function expectRefusals(page: Page): Promise<void> {
  for (const killer of killers) {
    await choose(page, killer);
    await alert(page, sentences[killer.refusal] ?? /^$/).waitFor({ timeout: 20_000 });
    await page.getByRole("button", { name: "Đóng thông báo" }).click();
  }
  await expectOpened(page);
}

async function expectOpened(page: Page): Promise<void> {
  await choose(page, { file: "commune.xlsx", bytes: () => commune });
  await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).waitFor({ timeout: 10_000 });
  expect(await page.getByRole("banner").textContent()).toContain("commune.xlsx");
}

const choose = (page: Page, { file, bytes }: Pick<Killer, "file" | "bytes">): Promise<void> =>
  page.getByLabel("Tệp bảng chấm điểm").setInputFiles({
    name: file,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(bytes()),
  });

const alert = (page: Page, hasText: RegExp) => page.getByRole("alert").filter({ hasText });

/** A page that hangs draws none. */
const drawsFrames = (page: Page, count: number): Promise<void> =>
  page.evaluate(
    (most) =>
      new Promise<void>((resolve) => {
        const draw = (left: number): void => {
          if (left === 0) resolve();
          else requestAnimationFrame(() => draw(left - 1));
        };
        draw(most);
      }),
    count,
  );
