/** Owns that what takes the focus comes out from under what stays in sight above, below or beside it. */
import { useEffect } from "react";

/** Room that is left between the two, in px. */
const GAP = 4;

/** Watches the whole document; a press moves nothing under the pointer. */
export function useFocusInSight(): void {
  useEffect(() => {
    let isPressed = false;
    const press = () => (isPressed = true);
    const release = () => (isPressed = false);
    const see = ({ target }: FocusEvent) => {
      if (isPressed || !(target instanceof HTMLElement)) return;
      // The browser scrolls to what has the focus first.
      requestAnimationFrame(() => {
        if (document.activeElement === target) uncover(target);
      });
    };
    document.addEventListener("pointerdown", press, true);
    document.addEventListener("pointerup", release, true);
    document.addEventListener("pointercancel", release, true);
    document.addEventListener("focusin", see);
    return () => {
      document.removeEventListener("pointerdown", press, true);
      document.removeEventListener("pointerup", release, true);
      document.removeEventListener("pointercancel", release, true);
      document.removeEventListener("focusin", see);
    };
  }, []);
}

/** Scrolls the least that brings an element out; its upper edge goes before its lower one. */
function uncover(part: HTMLElement): void {
  // A browser leaves what shows a little of itself as it is.
  if (metAt(part, "top") === null) part.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  for (const edge of ["bottom", "top"] as const) {
    const lid = lidOver(part, metAt(part, edge));
    const scroller = lid && scrollerOf(lid);
    if (!lid || !scroller) continue;
    const { scrollLeft, scrollTop } = scroller;
    for (const [right, down] of waysOut(
      part.getBoundingClientRect(),
      lid.getBoundingClientRect(),
    )) {
      scroller.scrollTo(scrollLeft + right, scrollTop + down);
      const met = metAt(part, edge);
      if (met && part.contains(met)) break;
      scroller.scrollTo(scrollLeft, scrollTop);
    }
  }
}

/** By how much to scroll to the right and down, the shortest way first. */
function waysOut(box: DOMRect, lid: DOMRect): readonly (readonly [number, number])[] {
  const ways: (readonly [number, number])[] = [
    [0, box.top - lid.bottom - GAP],
    [0, box.bottom - lid.top + GAP],
    [box.left - lid.right - GAP, 0],
    [box.right - lid.left + GAP, 0],
  ];
  return ways.sort(([a, b], [c, d]) => Math.abs(a + b) - Math.abs(c + d));
}

/** Returns what is seen at an edge of an element; null: it is out of the window. */
function metAt(part: HTMLElement, edge: "top" | "bottom"): Element | null {
  const { left, width, top, bottom, height } = part.getBoundingClientRect();
  const within = Math.min(height / 2, 6);
  const y = edge === "top" ? top + within : bottom - within;
  return document.elementFromPoint?.(left + width / 2, y) ?? null;
}

/** Returns what stays in sight and is met in the place of an element; null: nothing does. */
function lidOver(part: HTMLElement, met: Element | null): HTMLElement | null {
  for (let each = met; each && !each.contains(part); each = each.parentElement)
    if (each instanceof HTMLElement && getComputedStyle(each).position === "sticky") return each;
  return null;
}

function scrollerOf(part: HTMLElement): HTMLElement | null {
  for (let each = part.parentElement; each; each = each.parentElement)
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  return null;
}
