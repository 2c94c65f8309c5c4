/** Owns the words by which papers in evidence cells are read, built in beside the lexicon: only what looks at evidence loads them. */
import { type EvidenceWords, parseEvidenceWords } from "../../../core/domain/evidenceWords";
import source from "../../../../rubrics/evidence-vi.json";

let loaded: EvidenceWords | null = null;

export const loadEvidenceWords = (): EvidenceWords => (loaded ??= parseEvidenceWords(source));
