/** Owns the cells that a person chose in a form: blank ones, dots, labels and placeholders are filled, a text is never written over. */
import { foldText } from "../../base/text";
import type { TitlePart } from "../../model/finding/formFindings";
import { finding, type Finding } from "../../model/finding/finding";
import { type CellAddress, formatAddress, type WorkbookData } from "../../model/workbook/grid";
import type { FormPlace } from "./formPlace";
import { bareGap, type FormText, formText, type FormWords, isGap } from "./formText";

/** Where a person wants a part of the title block. */
export interface ChosenPlace extends CellAddress {
  readonly part: TitlePart;
  readonly sheet: string;
}

const LEADERS_ONLY = /^[\s._\u2026]+$/;

/** Returns the place that a choice makes, or why that cell cannot be one. */
export function chosenPlace(
  { part, sheet, row, column }: ChosenPlace,
  { grids }: WorkbookData,
  words: FormWords,
): FormPlace | Finding {
  const cell = grids
    .find((grid) => grid.sheet === sheet)
    ?.cells.find((each) => each.row === row && each.column === column);
  const text = cell && (cell.value !== null || cell.formula !== null) ? cell.text : "";
  const isFree = cell?.formula === null || cell === undefined;
  const parts = isFree ? partsOf(text, part, words) : null;
  if (parts) return { sheet, row, column, text: parts, before: text === "" ? null : text };
  return finding("formPlaceTaken", { part, text }, sheet, formatAddress({ row, column }));
}

function partsOf(text: string, part: TitlePart, words: FormWords): FormText | null {
  const gap = bareGap(part, text);
  if (text.trim() === "") return [gap];
  const { title } = words.lexicon;
  if (LEADERS_ONLY.test(text) || title.placeholder.test(foldText(text)))
    return [{ ...gap, open: text }];
  const parts = formText(text, words);
  if (parts.some(isGap)) return parts;
  const [line, dots] =
    /^(.*?)((?:[._\u2026]{3,}|\u2026)[\s._\u2026]*)$/s.exec(text)?.slice(1) ?? [];
  if (line !== undefined && dots !== undefined) return [line, { ...gap, open: dots }];
  return /:\s*$/.test(text) ? [text.replace(/\s*$/, " "), gap] : null;
}
