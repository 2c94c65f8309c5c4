/** Owns how pane tests meet a busy machine: they wait for what is fetched when it is first shown, and leave out the looks. */
import { configure } from "@testing-library/react";

configure({ asyncUtilTimeout: 20_000 });

// Every question for a role asks each element for its style, and jsdom answers by going through all the rules, which was
// half of the time of these tests. What is shown at all stays; how it looks is judged in a browser.
const insertRule = CSSStyleSheet.prototype.insertRule;
CSSStyleSheet.prototype.insertRule = function (this: CSSStyleSheet, rule: string): number {
  const isShowing = /[{;]\s*(?:display|visibility)\s*:/.test(rule);
  return isShowing ? insertRule.call(this, rule, this.cssRules.length) : 0;
};

// As wide as a page: the list of contents stands beside the card.
window.matchMedia = (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    media,
    matches: media === "(min-width: 900px)",
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
