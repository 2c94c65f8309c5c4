/** Owns the printing of score sheets by the browser: their pages stand in the document while it prints, the form does not. */
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { SheetPaper } from "../../actions/printing/bookPaper";
import { codeLine } from "../../messages/results/printed/printedCodes";
import type { PageControls } from "../session/actions/page";
import { PaperPages } from "./PaperPages";

/** Asks the browser to print the score sheets of what is open, with their codes. */
export async function printSheets(controls: PageControls | null): Promise<void> {
  printTables((await controls?.readPapers({ footLine: codeLine })) ?? null);
}

/** Asks the browser to print these sheets; where there are none, what it shows. */
export function printTables(papers: readonly SheetPaper[] | null): void {
  if (papers === null || papers.length === 0) {
    window.print();
    return;
  }
  const place = document.createElement("div");
  place.className = "paper";
  document.body.append(place);
  const root = createRoot(place);
  flushSync(() => root.render(<PaperPages papers={papers} />));
  window.addEventListener(
    "afterprint",
    () => {
      root.unmount();
      place.remove();
    },
    { once: true },
  );
  window.print();
}
