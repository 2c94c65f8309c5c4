/** Owns how the looks of a page are judged: by axe, by what runs out sideways, and by the size and the names of what can be pressed. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Locator, Page } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Colours fade in: axe must not look while they do. */
export const settled = (page: Page) =>
  page.evaluate(() =>
    Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null))),
  );

/** Returns what axe finds, with the beginning of each place. */
export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      // Fluent's own sentinels that catch the focus at the ends of a tab list.
      exclude: [["[data-tabster-dummy]"]],
    }),
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
  );
}

/** Scrollers of the page, the sheet's own apart, that are wider inside than outside. */
export const overflowing = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, document.body, ...document.querySelectorAll("[data-scroll], header")]
      .filter((each) => each.scrollWidth > each.clientWidth)
      .map((each) => `${each.tagName} ${each.scrollWidth} > ${each.clientWidth}`),
  );

/** Returns what in a place can be pressed and is smaller than 24 px; a field that its label covers is as large as that. */
export const tooSmall = (place: Locator): Promise<readonly string[]> =>
  place.evaluate((view) =>
    [...view.querySelectorAll("button, input, select, textarea, summary, a, [role=tab]")]
      .filter((each) => !each.closest("[data-tabster-dummy]") && each.checkVisibility())
      .flatMap((each) => {
        const { width, height } = each.getBoundingClientRect();
        const isFound = width > 1 && (width < 23.5 || height < 23.5);
        return isFound ? [`${width} × ${height} ${each.outerHTML.slice(0, 120)}`] : [];
      }),
  );

/** Returns the names that several controls in a place have. */
export const sharedNames = (place: Locator): Promise<readonly string[]> =>
  place.evaluate((view) => {
    const names = [
      ...view.querySelectorAll<HTMLInputElement>("button, input, select, textarea, summary, a"),
    ]
      .filter((each) => !each.closest("[data-tabster-dummy]") && each.checkVisibility())
      .map(
        (each) =>
          each.getAttribute("aria-label") ??
          ([...(each.labels ?? [])].map(({ textContent }) => textContent).join(" ") ||
            (each.textContent ?? "")),
      );
    return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  });
