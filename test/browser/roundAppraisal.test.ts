/** An appraiser's round by keyboard, in Chromium: every counted file of the sample district, what the saved files come to, and that nothing is lost. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { readArchive } from "../../src/formats/package/archive";
import { buildCommand, chamDiemJson } from "../support/commandLine";
import { isEveryRoom } from "../support/everyRoom";
import { faults, overflowing, sharedNames, tooSmall, violations } from "../support/pageLooks";
import { foot } from "../support/pageSteps";
import { pageSuite } from "../support/pageSuite";

jest.setTimeout(1_200_000);

const district = join(__dirname, "../samples/district");
const wide = { width: 1366, height: 768 };
const low = { width: 350, height: 378 };

const suite = pageSuite();
beforeAll(buildCommand);

/** Opens the results of a round with files of the district. */
async function openRound(files: readonly string[]): Promise<Page> {
  const page = await suite.built.open(wide);
  page.setDefaultTimeout(90_000);
  await page.getByRole("button", { name: "Tổng hợp nhiều tệp" }).click();
  await page.getByLabel("Tệp danh sách đơn vị").setInputFiles(join(district, "units.xlsx"));
  await page.getByText(/^Danh sách đơn vị \(/).waitFor();
  await page
    .getByLabel("Các tệp bảng chấm điểm", { exact: true })
    .setInputFiles(files.map((name) => join(district, "files", name)));
  await page.getByText(/^Đã đọc xong \d+ tệp/).waitFor();
  await page.getByRole("tab", { name: /Kết quả/ }).click();
  return page;
}

/** File in hand, as the bar of the round names it. */
const fileInHand = (page: Page): Promise<string> =>
  page.getByLabel("Đơn vị đang thẩm định").inputValue();

const filesOfRound = (page: Page): Promise<readonly { file: string; text: string }[]> =>
  page
    .getByLabel("Đơn vị đang thẩm định")
    .locator("option")
    .evaluateAll((options) =>
      options.map((option) => ({
        file: (option as HTMLOptionElement).value,
        text: option.textContent ?? "",
      })),
    );

const inPoints = (page: Page) =>
  page.waitForFunction(() => document.activeElement?.getAttribute("name") === "points");

/** A file of the round is open, and the way to the others too. */
async function opened(page: Page, file: string): Promise<void> {
  const back = page.getByRole("button", { name: "Về đợt" });
  while ((await fileInHand(page)) !== file || !(await back.isEnabled()))
    await page.waitForTimeout(30);
}

/** Where the appraisal of the file in hand stands, and what the unit gave itself for the content in hand; null: no points. */
const inHand = (page: Page) =>
  page.evaluate(() => {
    const card = document.querySelector("article");
    const [, self = ""] = /Đơn vị tự chấm\s+(\S+) \/ /.exec(card?.innerText ?? "") ?? [];
    const told = [...document.querySelectorAll("[role='status'] p")].find((line) =>
      (line.textContent ?? "").startsWith("Đã thẩm định"),
    );
    const table = document.querySelector<HTMLSelectElement>("select[aria-label='Bảng đang chấm']");
    return {
      self: /^[\d,]+$/.test(self) ? Number(self.replace(",", ".")) : null,
      at: `${table?.value ?? ""} ${told?.textContent ?? ""}`,
      isDone: told?.textContent === "Đã thẩm định hết các nội dung.",
    };
  });

/** Goes through all tables of the file in hand by keyboard: the first content differs, and those without points of the unit; returns how many were agreed with. */
async function appraiseFile(page: Page): Promise<number> {
  const { keyboard } = page;
  let agreed = 0;
  await inPoints(page);
  for (let isFirst = true; !(await inHand(page)).isDone; isFirst = false) {
    const { self, at } = await inHand(page);
    if (isFirst || self === null) {
      for (const key of [self === 0 ? "1" : "0", "Enter"]) await keyboard.press(key);
      await keyboard.type("Không có văn bản kèm theo");
    } else agreed += 1;
    await keyboard.press("Enter");
    while ((await inHand(page)).at === at) await page.waitForTimeout(30);
    await inPoints(page);
  }
  return agreed;
}

interface ScoreJson {
  readonly tables: readonly {
    readonly kind: string;
    readonly outcomes: { readonly [scorer: string]: { readonly total: number | null } | null };
    readonly appraisal: { readonly open: number } | null;
  }[];
}

const shown = (points: number | null | undefined): string =>
  points === null || points === undefined ? "–" : String(points).replace(".", ",");

/** What each scorer came to in the first table of a kind, by the command line. */
const scored = (path: string) =>
  chamDiemJson<ScoreJson>(["score", path]).value.tables.map(({ outcomes, appraisal }) => ({
    self: outcomes["self"]?.total ?? null,
    appraised: outcomes["appraised"]?.total ?? null,
    open: appraisal?.open,
  }));

/** Hands the appraised files over as one archive and returns where each was put. */
async function savedFiles(page: Page, folder: string): Promise<ReadonlyMap<string, string>> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Tải các tệp đã thẩm định/ }).click(),
  ]);
  const place = join(suite.folder, folder);
  mkdirSync(place);
  return new Map(
    readArchive(new Uint8Array(readFileSync(await download.path()))).map(({ name, content }) => {
      writeFileSync(join(place, name), content);
      return [name, join(place, name)];
    }),
  );
}

/** What the foot tells while the file is in hand, on one line. */
const totalsTold = async (page: Page): Promise<string> => (await foot(page)).replace(/\s+/g, " ");

test("the sample district: a key for an agreed content, three and the text for another; the saved files count the same", async () => {
  const page = await openRound(readdirSync(join(district, "files")));
  // Some came with contents that are appraised already.
  await page.getByRole("button", { name: /^(Bắt đầu thẩm định|Thẩm định tiếp)$/ }).click();
  await inPoints(page);
  const files = await filesOfRound(page);
  await page.getByLabel("Đơn vị đang thẩm định").selectOption(files[0]?.file ?? "");
  const writable = files.filter(({ text }) => !text.endsWith("chỉ xem"));
  expect([files.length, writable.length]).toEqual([11, 9]);
  let [agreed, moves] = [0, 0];
  const told = new Map<string, string>();
  for (const { file, text } of files) {
    await opened(page, file);
    if (!text.endsWith("chỉ xem")) {
      agreed += await appraiseFile(page);
      told.set(file, await totalsTold(page));
    }
    if (file === files[files.length - 1]?.file) break;
    await page.keyboard.press("Alt+PageDown");
    moves += 1;
  }
  expect((agreed + moves) / agreed).toBeLessThanOrEqual(1.2);
  await page.getByRole("button", { name: "Về đợt" }).click();
  // Four contents of two files came with other points and without a reason: what nobody gave is not done.
  await page.getByText(/xong 7\/11 tệp\. 04 nội dung khác điểm chưa ghi lý do/).waitFor();
  const saved = await savedFiles(page, "round");
  expect([...saved.keys()].sort()).toEqual(writable.map(({ file }) => file).sort());
  for (const [file, path] of saved) {
    const tables = scored(path);
    // A file that came appraised in full has no words of this round's.
    expect(tables.map(({ open = 0 }) => open)).toEqual(tables.map(() => 0));
    // The foot tells of the table that was in hand last.
    const foots = tables.map(({ self, appraised }) => [
      `Điểm tự chấm ${shown(self)}/`,
      `Điểm thẩm định ${shown(appraised)}/`,
    ]);
    const words = told.get(file) ?? "";
    expect(foots.some((each) => each.every((part) => words.includes(part)))).toBe(true);
  }
  await page.context().close();
});

const two = [
  "KDC TO DAN PHO UC KY XA CHIENG BAN.xlsx",
  "Mau 1b - UBND phuong Luong Thinh final.xlsx",
];
const [, last = ""] = two;

/** Agrees with the content in hand. */
async function agree(page: Page): Promise<void> {
  await inPoints(page);
  const { at } = await inHand(page);
  await page.keyboard.press("Enter");
  while ((await inHand(page)).at === at) await page.waitForTimeout(30);
}

test("what was appraised is still there after a crash: of files that were left, and of the one in hand", async () => {
  const page = await openRound(two);
  await page.getByRole("button", { name: "Bắt đầu thẩm định" }).click();
  await agree(page);
  await page.keyboard.press("Alt+PageDown");
  await opened(page, last);
  await agree(page);
  await agree(page);
  await page.waitForTimeout(1000);
  await page.reload();
  await page
    .getByRole("button", { name: /^Khôi phục đợt tổng hợp/ })
    .first()
    .click();
  await page.getByRole("tab", { name: /Kết quả/ }).click();
  await page.getByText(/^Đã thẩm định 1\//).waitFor();
  await page.getByText("01 tệp vừa thẩm định chưa lưu ra ngoài; trình duyệt đang giữ.").waitFor();
  await page.getByRole("button", { name: "Phường Lương Thịnh" }).click();
  await page.getByRole("button", { name: `Thẩm định ${last}` }).click();
  await inPoints(page);
  expect((await inHand(page)).at).toMatch(/Đã thẩm định 2\//);
  await page.getByRole("button", { name: "Về đợt" }).click();
  await page.getByRole("button", { name: "Đóng", exact: true }).click();
  await page.getByText(/^Đã thẩm định 3\//).waitFor();
  await page.context().close();
});

/** `npm run test:views` looks at all of them. */
const rooms: readonly (readonly [string, { readonly width: number; readonly height: number }])[] = [
  ["in the room that Excel leaves", low],
  ["on a telephone", { width: 360, height: 740 }],
  ["on a whole screen", wide],
];

test.each(isEveryRoom ? rooms : rooms.slice(0, 1))(
  "the round and the file in hand fit %s",
  async (_what, size) => {
    const page = await openRound(two);
    await page.setViewportSize(size);
    const section = page.getByRole("region", { name: "Thẩm định cả đợt" });
    expect([await tooSmall(section), await sharedNames(section)]).toEqual([[], []]);
    expect(await overflowing(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Bắt đầu thẩm định" }).click();
    await inPoints(page);
    expect(await faults(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  },
);
