/** Owns all words of a page that a person sees or hears: texts in sight, names, titles, what fields hold. */
import type { Page } from "playwright-core";

/** Returns them a line each; what the open workbook itself says in its sheet is left out. */
export const readAloud = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const words: string[] = [];
    for (const each of document.body.querySelectorAll("*")) {
      if (each.closest("table td, script, style, noscript")) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description"])
        words.push(each.getAttribute(name) ?? "");
      if (!each.checkVisibility({ visibilityProperty: true })) continue;
      for (const node of each.childNodes)
        if (node.nodeType === Node.TEXT_NODE) words.push(node.textContent ?? "");
    }
    return words.filter((each) => each.trim() !== "").join("\n");
  });
