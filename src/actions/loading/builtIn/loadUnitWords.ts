/** Owns the words by which units are named, as built in: apart from the rubrics, for only a consolidation needs them. */
import { parseUnitWords, type UnitWords } from "../../../core/domain/lexiconUnits";
import { loadDomain } from "./loadDomain";
import { builtInKit, type DomainKit } from "./loadRubrics";
import source from "../../../../rubrics/unit-names-vi.json";

/** What a round of a domain is put together by. */
export interface RoundKit extends DomainKit {
  readonly words: UnitWords;
}

let loaded: UnitWords | null = null;

/** Returns the words; throws for a file that does not parse: a defect of the build. */
export const loadUnitWords = (): UnitWords => (loaded ??= parseUnitWords(source, loadDomain()));

/** Returns what is built in. */
export const builtInRoundKit = (): RoundKit => ({ ...builtInKit(), words: loadUnitWords() });
