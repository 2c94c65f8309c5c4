/** Owns what the country's official units tell of one file; its own module, for it brings their list along. */
import { nameToday } from "../../core/consolidate/places/nameToday";
import type { UnitWords } from "../../core/domain/lexiconUnits";
import type { Finding } from "../../core/model/finding/finding";
import type { Reading } from "../../core/model/table/reading";
import { loadOfficialUnits, officialJson } from "../loading/builtIn/loadOfficialUnits";
import { loadUnitWords } from "../loading/builtIn/loadUnitWords";

/** Returns the findings: a commune that is no more, with what it became. */
export function placeFindings(
  reading: Reading,
  words: UnitWords = loadUnitWords(),
): readonly Finding[] {
  const found =
    reading.tables.length === 0
      ? null
      : nameToday(reading, words, { json: officialJson, units: loadOfficialUnits });
  return found ? [found] : [];
}
