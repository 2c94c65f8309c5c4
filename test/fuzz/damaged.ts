/** Owns which damage is done to a file of which format: one seed and number give one file, on every machine. */
import { strFromU8, strToU8 } from "fflate";
import { chanceOf, type Chance } from "../generator/random";
import { damagedBytes } from "./mutations/bytes";
import { damagedMarkup } from "./mutations/markup";
import { damagedOldBook } from "./mutations/records";
import { damagedJson, damagedValues } from "./mutations/texts";
import { damagedPackage, repacked, withLies } from "./mutations/zipEntries";
import { fuzzFormats, type FuzzFormat, type Seed } from "./seeds";

/** Returns the file of a number: the formats take turns. */
export function damagedFile(seeds: readonly Seed[], seed: number, number: number): Seed {
  const chance = chanceOf(seed * 1_000_003 + number);
  const format = fuzzFormats[number % fuzzFormats.length];
  const sound = chance.pick(seeds.filter((one) => one.format === format));
  return { ...sound, bytes: damage[sound.format](sound.bytes, chance) };
}

type Damage = (bytes: Uint8Array, chance: Chance) => Uint8Array;

const markupFile: Damage = (bytes, chance) =>
  chance.is(0.2) ? damagedBytes(bytes, chance) : strToU8(damagedMarkup(strFromU8(bytes), chance));

const damage: { readonly [F in FuzzFormat]: Damage } = {
  xlsx: damagedPackage,
  xlsm: damagedPackage,
  xls: damagedOldBook,
  xls95: damagedOldBook,
  ods: damagedPackage,
  fods: markupFile,
  docx: damagedPackage,
  xml: markupFile,
  csv: damagedValues,
  html: markupFile,
  zip: damagedArchive,
  json: damagedJson,
};

/** A file of the archive is damaged as one of its kind; sometimes the archive itself is. */
function damagedArchive(bytes: Uint8Array, chance: Chance): Uint8Array {
  if (chance.is(0.2)) return chance.pick([withLies, damagedBytes])(bytes, chance);
  return repacked(bytes, (parts) => {
    const name = chance.pick([...parts.keys()]);
    const format = fuzzFormats.find((one) => name.includes(` ${one}/`)) ?? "json";
    parts.set(name, damage[format](parts.get(name) ?? new Uint8Array(), chance));
  });
}
