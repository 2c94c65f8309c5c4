/** Owns one measure: a sheet is filled, the browser killed at a moment, started again, the work restored and compared cell by cell. */
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { Cell, CellChange, WorkbookData } from "../../src/core/model/workbook/grid";
import { openXlsx } from "../../src/hosts/xlsxHost";
import { endWords } from "../../src/messages/pane/scoring/scoreEnd";
import type { Chance } from "../generator/random";
import { blankSheet, type FilledEntry, type Filling, keysOf, SHEET_NAME } from "./filling";
import { type KillableBrowser, startKillable } from "./killableBrowser";

/** When the browser is killed: so long after a key, by its place in the filling, or so long after the first key. */
export type KillMoment =
  | { readonly kind: "afterKey"; readonly key: number; readonly ms: number }
  | { readonly kind: "anyTime"; readonly ms: number };

/** What was there after a kill. */
export interface KillResult {
  readonly moment: KillMoment;
  /** The content in which the last key was typed, from 0; −1: none was. */
  readonly last: number;
  readonly lastEntry: "whole" | "partly" | "missing";
  /** Cells that differ from what was typed, those of the last entry apart. */
  readonly wrong: readonly string[];
}

/** Between two keys, in milliseconds: somebody who types fast. */
const PACE = 40;

export interface Measure {
  /** Where the page is. */
  readonly address: string;
  /** Folder in which each kill has a profile of its own: nothing of an earlier one is offered. */
  readonly profiles: string;
  readonly filling: Filling;
}

/** Fills a sheet to its end without a kill and returns how long that takes, in milliseconds. */
export async function timeWhole({ address, profiles, filling }: Measure): Promise<number> {
  const browser = await startKillable(newProfile(profiles));
  await openBlank(browser.page, address);
  const begun = Date.now();
  await typeKeys(browser.page, filling, () => true);
  const taken = Date.now() - begun;
  await browser.page.getByRole("heading", { name: endWords.heading }).waitFor();
  await savedBytes(browser.page);
  await browser.kill();
  return taken;
}

/** Kills the browser at a moment of a filling and returns what was there afterwards. */
export async function measureKill(measure: Measure, moment: KillMoment): Promise<KillResult> {
  const { address, profiles, filling } = measure;
  const profile = newProfile(profiles);
  const last = await fillAndKill(await startKillable(profile), measure, moment);
  const next = await startKillable(profile);
  const bytes = await restored(next.page, address).finally(next.kill);
  rmSync(profile, { recursive: true, force: true });
  const result = await compare(filling, last, bytes ?? blankSheet());
  return { moment, last, ...result };
}

const newProfile = (profiles: string): string => mkdtempSync(join(profiles, "profile-"));

async function fillAndKill(
  { page, kill }: KillableBrowser,
  { address, filling }: Measure,
  moment: KillMoment,
): Promise<number> {
  await openBlank(page, address).catch(async (error: unknown) => {
    await kill();
    throw error;
  });
  const keys = keysOf(filling);
  let last = -1;
  let isKilled = false;
  const killNow = async (): Promise<void> => {
    isKilled = true;
    await kill();
  };
  let dying: Promise<void> | null = null;
  if (moment.kind === "anyTime") dying = pause(moment.ms).then(killNow);
  try {
    await typeKeys(page, filling, (at) => {
      if (isKilled || (moment.kind === "afterKey" && at > moment.key)) return false;
      last = keys[at]?.entry ?? last;
      if (moment.kind === "afterKey" && at === moment.key) dying = pause(moment.ms).then(killNow);
      return true;
    });
  } catch (error) {
    // What is asked of a browser that is being killed fails.
    if (!dying) {
      await kill();
      throw error;
    }
  }
  await (dying ?? killNow());
  return last;
}

async function openBlank(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: SHEET_NAME }).click();
  await page.getByRole("button", { name: "Đúng, bắt đầu chấm" }).click();
  await page.getByRole("textbox", { name: "Điểm tự chấm" }).waitFor();
}

/** Types the keys one after another for as long as each is allowed, by its place. */
async function typeKeys(
  page: Page,
  filling: Filling,
  isAllowed: (at: number) => boolean,
): Promise<void> {
  const points = page.getByRole("textbox", { name: "Điểm tự chấm" });
  for (const [at, { entry, key, isFirst }] of keysOf(filling).entries()) {
    if (isFirst) {
      await page.getByText(`Nội dung ${entry + 1}/${filling.entries.length}`).waitFor();
      await points.focus();
    }
    if (!isAllowed(at)) return;
    await page.keyboard.press(key);
    await pause(PACE);
  }
}

/** Takes up what was kept and returns its file; null: nothing was kept. */
async function restored(page: Page, address: string): Promise<Uint8Array | null> {
  await page.goto(address);
  await page.getByText(/^Bản khôi phục trên máy này/).waitFor();
  const offer = page.getByRole("button", { name: /^Khôi phục “/ });
  if ((await offer.count()) === 0) return null;
  await offer.first().click();
  await page.getByText(/^Đã khôi phục\./).waitFor();
  return savedBytes(page);
}

/** Returns the file that the page hands over when it is saved. */
async function savedBytes(page: Page): Promise<Uint8Array> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (made) => {
      Object.assign(window, { handedOver: made });
      return make(made);
    };
  });
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByText("Đã tải về máy").waitFor();
  const numbers = await page.evaluate(async () => {
    const { handedOver } = window as unknown as { handedOver: Blob };
    return [...new Uint8Array(await handedOver.arrayBuffer())];
  });
  return new Uint8Array(numbers);
}

/** Holds a restored file against what was typed: all entries but the last must be there, the last may be there as far as it goes. */
async function compare(
  { sheet, entries }: Filling,
  last: number,
  bytes: Uint8Array,
): Promise<Pick<KillResult, "lastEntry" | "wrong">> {
  const found = await openXlsx(bytes, "restored.xlsx").readWorkbook();
  const before = entries.slice(0, Math.max(last, 0)).flatMap(({ cells }) => cells);
  const lastEntry = entries[last];
  const partly = lastEntry ? lastEntry.cells.map((cell) => standing(found, sheet, cell)) : [];
  const host = openXlsx(blankSheet(), "expected.xlsx");
  await host.writeCells(sheet, [...before, ...partly]);
  const wrong = [
    ...differences(await host.readWorkbook(), found),
    ...(lastEntry ? partly.filter((cell, at) => !isAsTyped(lastEntry, at, cell)) : []).map(
      ({ row, column, value }) => `${sheet}!R${row}C${column} holds ${String(value)}`,
    ),
  ];
  const isThere = (cell: CellChange, at: number) => cell.value === lastEntry?.cells[at]?.value;
  const there = partly.filter(isThere).length;
  const state = there === partly.length ? "whole" : there > 0 ? "partly" : "missing";
  return { lastEntry: state, wrong };
}

const standing = (book: WorkbookData, sheet: string, { row, column }: CellChange): CellChange => {
  const cell = cellsOf(book, sheet).find((each) => each.row === row && each.column === column);
  const value = cell?.value ?? null;
  return { row, column, value: typeof value === "boolean" ? null : value };
};

const cellsOf = (book: WorkbookData, sheet: string): readonly Cell[] =>
  book.grids.find((grid) => grid.sheet === sheet)?.cells ?? [];

/** Nothing, or the beginning of what was being typed. */
function isAsTyped({ points, reason }: FilledEntry, at: number, { value }: CellChange): boolean {
  if (value === null) return true;
  const typed = at === 0 ? points.replace(",", ".") : (reason ?? "");
  const shown = String(value);
  return typed.startsWith(shown) || Number(typed) === value;
}

/** Every cell of every sheet, as "Sheet!R13C5: is 6, was 5". */
function differences(expected: WorkbookData, found: WorkbookData): readonly string[] {
  const [a, b] = [valuesIn(expected), valuesIn(found)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((place) => {
    const [is, was] = [b.get(place) ?? null, a.get(place) ?? null];
    return is === was ? [] : `${place}: is ${String(is)}, was ${String(was)}`;
  });
}

const valuesIn = ({ grids }: WorkbookData): ReadonlyMap<string, unknown> =>
  new Map(
    grids.flatMap(({ sheet, cells }) =>
      cells.map(
        ({ row, column, value, formula }) =>
          [`${sheet}!R${row}C${column}`, `${String(value)} ${formula ?? ""}`] as const,
      ),
    ),
  );

/** Returns moments drawn over a whole filling, every second one within 100 ms after a key. */
export function drawMoments(
  count: number,
  filling: Filling,
  whole: number,
  chance: Chance,
): readonly KillMoment[] {
  const keys = keysOf(filling).length;
  return Array.from({ length: count }, (_, at) =>
    at % 2 === 0
      ? { kind: "afterKey", key: chance.whole(0, keys - 1), ms: chance.whole(0, 100) }
      : { kind: "anyTime", ms: chance.whole(0, whole) },
  );
}
