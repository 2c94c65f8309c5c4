/** Owns how the looks of a page are judged: by axe, by what runs out sideways, by the names and the sizes of its controls. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Locator, Page } from "playwright-core";

const axe = readFileSync(join(process.cwd(), "node_modules/axe-core/axe.min.js"), "utf8");

/** Fluent's own sentinels that catch the focus at the ends of a list of tabs. */
const dummies = "[data-tabster-dummy]";

/** Colours fade in: axe must not look while they do. */
export const settled = (page: Page) =>
  page.evaluate(async () => {
    // What has just changed begins to fade with the next picture.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)));
  });

/** Returns all that is wrong with what is seen; nothing where all is well. */
export async function faults(page: Page): Promise<readonly string[]> {
  await settled(page);
  return [...(await violations(page)), ...(await faultsOfRoom(page))];
}

/** Returns what is wrong with how controls stand in a room and what they are called. */
export async function faultsOfRoom(page: Page): Promise<readonly string[]> {
  await settled(page);
  const all = page.locator("body");
  return [
    ...(await overflowing(page)).map((each) => `runs out sideways: ${each}`),
    ...(await sharedNames(all)).map((each) => `one name for several controls: ${each}`),
    ...(await tooSmall(all)).map((each) => `smaller than 24 px: ${each}`),
  ];
}

/** Returns what axe finds, with the beginning of each place, and whatever is kept from it and is none of the library's own dummies. */
export async function violations(page: Page): Promise<readonly string[]> {
  await withAxe(page);
  const results = await page.evaluate(
    (kept) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        exclude: [[kept]],
        resultTypes: ["violations"],
      }),
    dummies,
  );
  return [
    ...results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
    ),
    ...(await strayDummies(page)),
  ];
}

/** Scrollers of the page, the sheet's own apart, that are wider inside than outside. */
export const overflowing = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, document.body, ...document.querySelectorAll("[data-scroll], header")]
      .filter((each) => each.scrollWidth > each.clientWidth)
      .map((each) => `${each.tagName} ${each.scrollWidth} > ${each.clientWidth}`),
  );

/** What is pressed or filled in, as a selector. */
const CONTROLS =
  "button, a[href], input:not([type=hidden]), select, textarea, summary, [role=tab], [role=button]";

interface AxeNames {
  readonly axe: {
    setup(root: Element): void;
    teardown(): void;
    readonly commons: { readonly text: { accessibleText(element: Element): string } };
  };
}

/** Returns the names that two or more visible controls of a place have in common. */
export async function sharedNames(place: Locator): Promise<readonly string[]> {
  await withAxe(place.page());
  return place.evaluate((view, controls) => {
    const { axe } = window as unknown as AxeNames;
    axe.setup(document.documentElement);
    const counts = new Map<string, number>();
    for (const each of view.querySelectorAll(controls)) {
      if (!each.checkVisibility({ visibilityProperty: true })) continue;
      // One of a group is told by the names of the groups around it.
      const names = [axe.commons.text.accessibleText(each)];
      const groups = "[role=radiogroup], [role=group], fieldset";
      let group = each.parentElement?.closest(groups);
      for (; group; group = group.parentElement?.closest(groups))
        names.push(axe.commons.text.accessibleText(group));
      const name = names.join(" in ");
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    axe.teardown();
    return [...counts].flatMap(([name, count]) => (count > 1 ? [`“${name}” (${count})`] : []));
  }, CONTROLS);
}

/** Returns the controls of a place that are less than 24 px wide or high, those within a line of text apart (WCAG 2.2, 2.5.8). */
export const tooSmall = (place: Locator): Promise<readonly string[]> =>
  place.evaluate((view, controls) => {
    const isInLine = (each: Element) =>
      getComputedStyle(each).display === "inline" && each.parentElement?.tagName === "P";
    const boxOf = (each: Element) => {
      // A box to tick is pressed by its label too.
      const label = each instanceof HTMLInputElement ? each.labels?.[0] : null;
      // A field is as large as the frame around it.
      const frame = each instanceof HTMLInputElement ? each.closest(".fui-Input") : null;
      const parts = [each, ...(label ? [label] : []), ...(frame ? [frame] : [])];
      const boxes = parts.map((part) => part.getBoundingClientRect());
      return {
        width: Math.max(...boxes.map(({ width }) => width)),
        height: Math.max(...boxes.map(({ height }) => height)),
      };
    };
    return [...view.querySelectorAll(controls)]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !isInLine(each))
      .filter((each) => !each.hasAttribute("disabled"))
      .flatMap((each) => {
        const { width, height } = boxOf(each);
        return width > 1 && (width < 23.5 || height < 23.5)
          ? [`${Math.round(width)} × ${Math.round(height)} ${each.outerHTML.slice(0, 90)}`]
          : [];
      });
  }, CONTROLS);

/** Returns what is wrong with what is kept from axe: two empty elements around the tabs of each list, and no more. */
const strayDummies = (page: Page): Promise<readonly string[]> =>
  page.evaluate((selector) => {
    const kept = [...document.querySelectorAll(selector)];
    const isDummy = (each: Element) =>
      each.childElementCount === 0 &&
      each.textContent === "" &&
      each.parentElement?.getAttribute("role") === "tablist";
    const lists = document.querySelectorAll("[role=tablist]").length;
    const strays = kept.filter((each) => !isDummy(each));
    return [
      ...strays.map((each) => `no focus dummy of the library: ${each.outerHTML.slice(0, 90)}`),
      ...(kept.length === 2 * lists
        ? []
        : [`${kept.length} focus dummies at ${lists} lists of tabs`]),
    ];
  }, dummies);

async function withAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
}
