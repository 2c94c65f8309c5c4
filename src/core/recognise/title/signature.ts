/** Owns what the signatures below a table tell where its title is silent: the year of the date, and the unit signed for. */
import { hasTrait } from "../../domain/domain";
import type { Lexicon } from "../../domain/lexicon";
import { foldLetters, foldText, normaliseText } from "../../base/text";
import type { SheetView, TextRow } from "../sheet/sheet";
import { yearOfText, type Title } from "./title";
import { namesSomething } from "./toFill";
import { isName, typeOfName } from "./unitKind";

export interface Signature {
  readonly year: number | null;
  /** The line with the unit's name, and the name alone. */
  readonly unit: (TextRow & { readonly name: string }) | null;
}

/** Reads the cells below a table. */
export const readSignature = (
  view: SheetView,
  cells: readonly TextRow[],
  title: Title,
  lexicon: Lexicon,
): Signature => ({
  year: signedYear(cells, lexicon),
  unit: title.unit === null ? signedUnit(view, cells, title, lexicon) : null,
});

function signedYear(cells: readonly TextRow[], lexicon: Lexicon): number | null {
  for (const { folded } of cells) {
    if (lexicon.signature.test(folded)) {
      const year = yearOfText(folded, lexicon);
      if (year !== null) return year;
    }
  }
  return null;
}

/** "TM. ỦY BAN NHÂN DÂN THỊ TRẤN …" below a hamlet's form only confirms it; who signs for two units, for neither alone. */
function signedUnit(
  view: SheetView,
  cells: readonly TextRow[],
  { unitType }: Title,
  lexicon: Lexicon,
): Signature["unit"] {
  const found = cells.flatMap((cell) => {
    const name = nameSignedFor(view, cell, lexicon);
    return name === null ? [] : [{ ...cell, name }];
  });
  const [first] = found;
  const names = new Set(found.map(({ name }) => foldText(name)));
  if (!first || names.size > 1) return null;
  const isOther =
    unitType !== null &&
    !hasTrait(lexicon.domain, unitType, "place") &&
    unitType !== typeOfName(first.name, lexicon);
  return isOther ? null : first;
}

/** A name alone is signed for where the office of who signs stands on the line below it. */
function nameSignedFor(view: SheetView, cell: TextRow, lexicon: Lexicon): string | null {
  const lines = view
    .written(cell.row, cell.column)
    .split(/[\r\n]+/)
    .map(normaliseText);
  const [first = "", second = ""] = lines.filter((line) => line !== "");
  const signed = behindSigner(first, lexicon);
  if (signed !== null) return isWhose(signed, lexicon) ? signed : null;
  const below = second || view.text(cell.row + 1, cell.column);
  const isSigned =
    lexicon.signature.test(foldText(below)) && !lexicon.signature.test(foldText(first));
  return isSigned && isWhose(first, lexicon) ? first : null;
}

/** "CÔNG AN HUYỆN" signs in many districts. */
const isWhose = (text: string, lexicon: Lexicon): boolean =>
  isName(text, foldText(text), lexicon) && namesSomething(foldText(text), lexicon);

function behindSigner(text: string, { title }: Lexicon): string | null {
  const letters = foldLetters(text);
  const name = title.signedFor.exec(letters)?.groups?.["name"];
  if (name === undefined) return null;
  const at = letters.indexOf(name);
  return text.slice(at, at + name.length);
}
