/** Owns the words that say how an indicator is scored and stand beside it: in a column of rules, or on lines right below. */
import type { Lexicon } from "../../../../domain/lexicon";
import type { Rule } from "../../../../model/table/rule";
import type { SheetView, TextRow } from "../../../sheet/sheet";
import type { Columns } from "../../../../model/table/reading";
import type { Header } from "../../header/header";
import type { NumberedRow } from "../../rows/numbered";
import type { Outline } from "../../rows/outline";
import { originRow } from "../origin";
import { ruleInText } from "./ruleInText";

export interface SpokenRules {
  /** Returns what is said of the node with this index in the outline; "" where nothing is. */
  readonly of: (index: number) => string;
}

interface Source {
  readonly view: SheetView;
  readonly header: Header;
  readonly columns: Columns;
  readonly outline: Outline;
  /** Lines among the rows that are no items, in the order of the sheet. */
  readonly guidance: readonly TextRow[];
  readonly lexicon: Lexicon;
}

/** Finds where the rules of a table stand beside its contents. */
export function spokenRules({
  view,
  header,
  columns: placed,
  outline,
  guidance,
  lexicon,
}: Source): SpokenRules {
  const columns = [...header.words].flatMap(([column, words]) => {
    const role = header.roles.get(column) ?? "ignored";
    const isFree = role === "ignored" || (role === "reason" && placed.reason !== column);
    return isFree && lexicon.rules.column.test(words) ? [column] : [];
  });
  const lines = linesBelow(outline, guidance, lexicon);
  return {
    of: (index) => {
      const row = outline.nodes[index]?.row;
      if (!row) return "";
      const beside = columns.map((column) => view.text(originRow(view, row.row, column), column));
      return [...beside, ...(lines.get(index) ?? [])].filter((text) => text !== "").join("; ");
    },
  };
}

/** "- Cứ thiếu 01 báo cáo trừ 1 điểm" below an indicator is said of it; what speaks of all the contents above is not. */
function linesBelow(
  { nodes }: Outline,
  guidance: readonly TextRow[],
  { rules }: Lexicon,
): ReadonlyMap<number, readonly string[]> {
  const ofAll = rules.triggers.filter(({ trigger }) => trigger === "oneOf");
  const lines = new Map<number, string[]>();
  let at = -1;
  for (const { row, text, folded } of guidance) {
    while ((nodes[at + 1]?.row.row ?? Infinity) < row) at += 1;
    const isOwn =
      nodes[at]?.kind === "leaf" &&
      LEAD.test(text) &&
      !ofAll.some(({ pattern }) => pattern.test(folded));
    if (!isOwn) continue;
    const found = lines.get(at);
    if (found) found.push(text.replace(LEAD, ""));
    else lines.set(at, [text.replace(LEAD, "")]);
  }
  return lines;
}

/** A line that explains the row above begins so. */
const LEAD = /^\s*[-–+•*]\s*/;

/** Returns the rule of an indicator: in its own words together with what is said beside it, in them, or in that alone. */
export function ruleSpoken(
  { text, folded, maximum }: Pick<NumberedRow, "text" | "folded" | "maximum">,
  said: string,
  lexicon: Lexicon,
): Rule | null {
  const own = ruleInText({ text, folded, isGroup: false, maximum }, lexicon);
  if (said === "") return own;
  return (
    ruleInText({ text: `${text}; ${said}`, isGroup: false, maximum }, lexicon) ??
    own ??
    ruleInText({ text: said, isGroup: false, maximum }, lexicon)
  );
}
