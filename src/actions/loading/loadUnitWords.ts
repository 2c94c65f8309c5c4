/** Owns the words by which units are named, as built in: apart from the rubrics, for only a consolidation needs them. */
import { parseUnitWords, type UnitWords } from "../../core/domain/lexiconUnits";
import source from "../../../rubrics/unit-names-vi.json";

let loaded: UnitWords | null = null;

/** Returns the words; throws for a file that does not parse: a defect of the build. */
export const loadUnitWords = (): UnitWords => (loaded ??= parseUnitWords(source));
