/** Owns the forms that a run has read so far: the latest first, a bounded number of them. */
import { keptWith } from "../../../base/keptWith";
import { once } from "../../../base/once";
import type { Lexicon } from "../../../domain/lexicon";
import type { SheetView } from "../../sheet/sheet";
import type { TableDraft } from "../table";
import { sameSheets, type SameSheets } from "./sameSheets";
import { seenSheet, tablesOnSeen, type SeenSheet } from "./seenSheet";

/** Sheets whose tables were proven when they were read; what is read of others does not hang on it. */
export interface SeenForms extends SameSheets {
  /** Returns the tables of a sheet on one of the forms, with what is filled in there; null for a form never seen. */
  tablesIn(view: SheetView, lexicon: Lexicon): readonly TableDraft[] | null;
  /** Keeps the form of a sheet where all tables on it are proven. */
  keep(view: SheetView, tables: readonly TableDraft[], lexicon: Lexicon): void;
}

/** More forms than these are no round of one province. */
const MOST_FORMS = 64;

/** What is printed of a sheet is told from the rest only once another one may be on the same form. */
type KeptSheet = () => SeenSheet | null;

/** Returns an empty store. */
export function seenForms(): SeenForms {
  let sheets: readonly KeptSheet[] = [];
  const found = new WeakMap<SheetView, readonly TableDraft[]>();
  const kept = keptWith<SheetView, KeptSheet>();
  return {
    ...sameSheets(),
    tablesIn: (view, lexicon) => {
      const before = found.get(view);
      if (before) return before;
      for (const sheet of sheets) {
        const seen = sheet();
        if (seen === null) sheets = sheets.filter((other) => other !== sheet);
        const tables = seen && tablesOnSeen(view, seen, lexicon);
        if (!tables) continue;
        if (sheet !== sheets[0]) sheets = [sheet, ...sheets.filter((other) => other !== sheet)];
        found.set(view, tables);
        return tables;
      }
      return null;
    },
    keep: (view, tables, lexicon) => {
      const sheet = kept(view, () => once(() => seenSheet(view, tables, lexicon)));
      if (!sheets.includes(sheet)) sheets = [sheet, ...sheets].slice(0, MOST_FORMS);
    },
  };
}
