/** Owns what formulas become when sheets are cut: the same cells are meant under the names of the pieces they now stand on. */
import { sheetOfRow, type SheetCut } from "../../../core/paper/apart";
import { type Token, tokeniseFormula } from "../../formulas/tokens";

type Reference = Extract<Token, { readonly kind: "reference" }>;

/** Where a formula stands: a sheet by its old name, and the piece of it; null: a name of the whole workbook. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly piece: string;
}

/** These make addresses of texts, which nobody can follow. */
const textAddresses = /\b(?:INDIRECT|CELL)\s*\(/i;

/**
 * Returns the formula as it reads after the cut; null where it cannot mean the same: an area that lies on several pieces, a whole
 * column, an address made of text, a name that only the old sheet (`localNames`) knows.
 */
export function formulaApart(
  formula: string,
  place: FormulaPlace | null,
  cuts: readonly SheetCut[],
  localNames: ReadonlySet<string>,
): string | null {
  const isInCut = place !== null && cuts.some(({ sheet }) => sheet === place.sheet);
  if (isInCut && textAddresses.test(formula)) return null;
  let written = "";
  let from = 0;
  let at = 0;
  for (const token of tokeniseFormula(formula)) {
    const start = formula.indexOf(token.text, at);
    at = start + token.text.length;
    if (isInCut && token.kind === "name" && localNames.has(token.text.toLowerCase())) return null;
    // Columns of a table of Excel's own are named in square brackets.
    if (isInCut && token.kind === "unknown" && token.text === "[") return null;
    if (token.kind !== "reference") continue;
    const meant = referenceApart(token, place, cuts);
    if (meant === null) return null;
    written += formula.slice(from, start) + meant;
    from = at;
  }
  return written + formula.slice(from);
}

function referenceApart(
  { text, prefix, from, to }: Reference,
  place: FormulaPlace | null,
  cuts: readonly SheetCut[],
): string | null {
  const named = sheetNamed(prefix);
  // Sheets from one to another, and those of other files, are left as they are.
  if (named !== null && /[[\]:]/.test(named)) return text;
  const wanted = named ?? place?.sheet;
  const cut = cuts.find(({ sheet }) => sheet.toLowerCase() === wanted?.toLowerCase());
  if (!cut) return text;
  const lastRow = to === null ? from.row : to.row;
  if (from.row === null || lastRow === null) return null;
  const first = sheetOfRow(cuts, cut.sheet, from.row);
  if (sheetOfRow(cuts, cut.sheet, lastRow) !== first) return null;
  const isSame = named === null ? first === place?.piece : first === cut.sheet;
  return isSame ? text : `'${first.replace(/'/g, "''")}'!${text.slice(prefix.length)}`;
}

/** "'Bảng ''A'''!" → "Bảng 'A'"; null: none is named. */
function sheetNamed(prefix: string): string | null {
  if (prefix === "") return null;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
