/** Owns what must be seen of a view: the question in hand while it is answered, what has the focus, and what is in hand where colours are the system's own. */
import type { Page } from "playwright-core";

/** Returns the controls that, when they have the focus, stand under something or outside the window, and the fields of a card that are filled in without its question in sight. */
export const outOfSight = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const isMet = (part: Element, x: number, y: number): boolean => {
      const met = document.elementFromPoint(x, y);
      return met !== null && (part.contains(met) || met.contains(part));
    };
    /** Of what is higher than the room its first line is enough. */
    const isSeen = (part: Element): boolean => {
      const box = part.getBoundingClientRect();
      return isMet(part, box.left + box.width / 2, box.top + Math.min(box.height / 2, 12));
    };
    /** What is filled in may be seen through a frame or a mark of its own. */
    const shownBy = (part: Element) =>
      part instanceof HTMLInputElement ? (part.closest("span") ?? part) : part;
    const nameOf = (part: Element) =>
      `${part.tagName.toLowerCase()} “${(part.getAttribute("aria-label") ?? part.textContent ?? "").slice(0, 50)}” ${part.getAttribute("type") ?? ""} ${part.getAttribute("name") ?? part.id}`;
    const before = document.activeElement;
    const wrong: string[] = [];
    const controls = document.querySelectorAll<HTMLElement>(
      "button, a[href], input:not([type=hidden]), textarea, select, summary",
    );
    for (const control of controls) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest(":disabled"))
        continue;
      if (control.tabIndex < 0) continue;
      control.focus();
      if (document.activeElement !== control) continue;
      // The page moves it out from under what stays in sight.
      const isThere = () => isSeen(control) || isSeen(shownBy(control));
      for (let pictures = 0; pictures < 3 && !isThere(); pictures++)
        await new Promise((done) => requestAnimationFrame(done));
      if (!isThere()) wrong.push(`out of sight: ${nameOf(control)}`);
      const question = control.closest("article")?.querySelector("h3");
      if (!question || !control.matches("input, textarea, select")) continue;
      const line = question.getBoundingClientRect();
      if (line.height < 18 || !isMet(question, line.left + 8, line.top + 9))
        wrong.push(`the question is not in sight at ${nameOf(control)}`);
    }
    if (before instanceof HTMLElement) before.focus();
    return wrong;
  });
/** Returns what is in hand and looks like what is not, where grounds and shadows are the system's own. */
export const unmarkedInHand = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const look = (place: Element) => {
      const style = getComputedStyle(place);
      const parts = [
        "backgroundColor",
        "outlineStyle",
        "borderLeftColor",
        "borderTopColor",
      ] as const;
      const own = parts.map((part) => style[part]);
      // A tab is marked by the line that is drawn within it.
      return [...own, getComputedStyle(place, "::after").backgroundColor].join(" ");
    };
    const differs = (place: Element, others: readonly Element[]) =>
      others.length === 0 || others.some((other) => look(other) !== look(place));
    const seen = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
    const wrong: string[] = [];
    for (const row of seen("tr.current > th"))
      if (!differs(row, seen("tr:not(.current) > th"))) wrong.push("the row in hand");
    for (const cell of seen("td.marked"))
      if (getComputedStyle(cell).outlineStyle !== "solid") wrong.push("the cell in hand");
    for (const item of seen("[aria-current]:not([aria-current=false])")) {
      const list = item.closest("ul, ol, nav, [role=list]");
      const others = [...(list?.querySelectorAll(item.tagName) ?? [])].filter(
        (each) => !each.hasAttribute("aria-current") && each.checkVisibility(),
      );
      if (!differs(item, others)) wrong.push(`in hand: ${(item.textContent ?? "").slice(0, 60)}`);
    }
    return wrong;
  });
