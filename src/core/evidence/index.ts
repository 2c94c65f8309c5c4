/** Owns what other rooms may use of the index of evidence. */
export {
  contentsIn,
  type EvidenceTable,
  indexEvidence,
  type WrittenEvidence,
} from "./evidenceIndex";
export { type BackedContent, type EvidenceIndex, type IndexedPaper, isAt } from "./indexedPaper";
export {
  paperNamedBy,
  papersWritten,
  type TypedPaper,
  withoutTypedPaper,
  withTypedPaper,
} from "./keptPapers";
export { type NamedPaper, namedPapers } from "./namedPapers";
export { type AssessedTime, type EvidenceNote, type EvidenceRules, notesOnEvidence } from "./notes";
export { changesOfEvidence, type EvidenceChange, type WritingWish } from "./writeBack";
