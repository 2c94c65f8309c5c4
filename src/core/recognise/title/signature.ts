/** Owns what the signatures below a table tell where its title is silent: the year of the date, and the unit signed for. */
import { hasTrait } from "../../domain/domain";
import type { Lexicon } from "../../domain/lexicon";
import { foldLetters, foldText } from "../../base/text";
import type { TextRow } from "../sheet/sheet";
import { yearOfText, type Title } from "./title";
import { isName, typeOfName } from "./unitKind";

export interface Signature {
  readonly year: number | null;
  /** The line with the unit's name, and the name alone. */
  readonly unit: (TextRow & { readonly name: string }) | null;
}

/** Reads the lines below a table. */
export const readSignature = (
  lines: readonly TextRow[],
  title: Title,
  lexicon: Lexicon,
): Signature => ({
  year: signedYear(lines, lexicon),
  unit: title.unit === null ? signedUnit(lines, title, lexicon) : null,
});

function signedYear(lines: readonly TextRow[], lexicon: Lexicon): number | null {
  for (const line of lines) {
    if (lexicon.signature.test(line.folded)) {
      const year = yearOfText(line.folded, lexicon);
      if (year !== null) return year;
    }
  }
  return null;
}

/** "TM. ỦY BAN NHÂN DÂN THỊ TRẤN …" below a hamlet's form only confirms it; who signs for two units, for neither alone. */
function signedUnit(
  lines: readonly TextRow[],
  { unitType }: Title,
  lexicon: Lexicon,
): Signature["unit"] {
  const found = lines.flatMap((line) => {
    const name = nameSignedFor(line.text, lexicon);
    return name === null ? [] : [{ ...line, name }];
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

function nameSignedFor(text: string, lexicon: Lexicon): string | null {
  const letters = foldLetters(text);
  const name = lexicon.title.signedFor.exec(letters)?.groups?.["name"];
  if (name === undefined) return null;
  const at = letters.length - name.length;
  const signed = text.slice(at);
  return isName(signed, foldText(signed), lexicon) ? signed : null;
}
