/** Owns which table is a comparison of several units, a column each: nobody's score sheet. */
import type { Lexicon } from "../../../domain/lexicon";
import { foldText } from "../../../base/text";
import type { SheetView } from "../../sheet/sheet";
import { isName } from "../../title/unitKind";
import type { Header } from "./header";

/** Fewer may be those who score: "Xã Đông Hưng", "Huyện Lục Nam". */
const FEWEST_UNITS = 3;

/** Whether so many columns are headed by different names of units, and none by words of a score. */
export function isOfManyUnits(
  view: SheetView,
  { lastRow, words, roles }: Header,
  lexicon: Lexicon,
): boolean {
  const names = new Set<string>();
  for (const column of words.keys()) {
    const role = roles.get(column);
    if (role === "self" || role === "deduction") return false;
    const text = view.text(lastRow, column);
    const folded = foldText(text);
    if (isName(text, folded, lexicon)) names.add(folded);
  }
  return names.size >= FEWEST_UNITS;
}
