/** Owns whether a reason names a person beside an offence: such a sheet goes from hand to hand. */
import type { Lexicon } from "../../../domain/lexicon";
import { everyFound, foldLetters } from "../../../base/text";
import { type Finding, finding } from "../../../model/finding/finding";
import type { Columns, Item } from "../../../model/table/reading";
import { formatAddress } from "../../../model/workbook/grid";

/** Two words or more, each with a capital letter. */
const NAME = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}/gu;

/** Returns the name of a person who is called by a title ("ông", "đ/c") in a text about an offence; null: none is. */
export function personIn(text: string, { person }: Lexicon): string | null {
  const folded = foldLetters(text);
  if (!person.offence.test(folded)) return null;
  for (const { text: name, index } of everyFound(text, NAME)) {
    if (person.before.test(folded.slice(0, index))) return name;
    // "Ông Nguyễn Văn An": a title at the beginning has a capital letter too.
    const [first = "", ...rest] = name.split(" ");
    if (rest.length >= 2 && person.before.test(foldLetters(first))) return rest.join(" ");
  }
  return null;
}

/** Returns a finding for each reason that does, at its cell. */
export function peopleNamed(
  sheet: string,
  columns: Columns,
  items: readonly Item[],
  lexicon: Lexicon,
): readonly Finding[] {
  const column = columns.reason ?? columns.note;
  if (column === null) return [];
  const found: Finding[] = [];
  for (const { row, path, reason } of items) {
    const name = reason === null ? null : personIn(reason, lexicon);
    if (name === null) continue;
    found.push(finding("personNamed", { path, name }, sheet, formatAddress({ row, column })));
  }
  return found;
}
