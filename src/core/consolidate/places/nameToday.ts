/** Owns what is told of one file by itself whose sheet names a commune that is no more. */
import { finding, type Finding } from "../../model/finding/finding";
import type { Reading } from "../../model/table/reading";
import { formatAddress } from "../../model/workbook/grid";
import type { OfficialUnits } from "../../places/officialUnits";
import { isBeforePresent, isPlainlyPresent, type WrittenName } from "../../places/presentCommunes";
import { foldText } from "../../base/text";
import type { UnitWords } from "../../domain/lexiconUnits";
import { parseUnitName, type UnitName } from "../naming/names";
import { joinWords } from "../naming/nameWords";
import { isOfCommune, textsAround } from "./namedPlaces";
import { communesMeant, inForce } from "./officialMatch";
import { oldNameOf } from "./oldName";

/** The official units, compiled in a file: read only where that tells nothing by itself. */
export interface OfficialFile {
  readonly json: unknown;
  readonly units: () => OfficialUnits;
}

/** Returns the finding at the line that names the commune, of the unit itself or around it; null where the commune still is one. */
export function nameToday(
  reading: Reading,
  words: UnitWords,
  { json, units }: OfficialFile,
): Finding | null {
  const { unit, year, file, titleLines } = reading;
  const named = unit === null ? null : communeNamed(unit, reading, words);
  if (!named || isBeforePresent(json, year)) return null;
  const around = textsAround(file, reading);
  if (isPlainlyPresent(json, writtenName(named.name), around)) return null;
  const places = { official: units(), words, listed: null };
  const meant = inForce(communesMeant(named.name, around, places), year);
  const old = oldNameOf(meant, places, year);
  if (!old) return null;
  const line = titleLines.find(({ text }) => foldText(text).includes(foldText(named.text)));
  return finding("oldUnitName", old, line?.sheet ?? null, line ? formatAddress(line) : null);
}

interface NamedCommune {
  readonly text: string;
  readonly name: UnitName;
}

/** Of a hamlet or a school the commune that its title names. */
function communeNamed(
  unit: string,
  { titleLines }: Reading,
  words: UnitWords,
): NamedCommune | null {
  const named = [unit, ...titleLines.map(({ text }) => text)]
    .map((text): NamedCommune => ({ text, name: parseUnitName(text, words) }))
    .filter(({ name }) => isOfCommune(name, words) && name.core.length > 0);
  return named[0] ?? null;
}

const writtenName = ({ core }: UnitName): WrittenName => ({
  folded: joinWords(core),
  accented: core.every(({ accented }) => accented === "")
    ? ""
    : core.map(({ accented }) => accented).join(" "),
});
