/** Owns what other rooms may use of the index of evidence. */
export {
  type BackedContent,
  type EvidenceIndex,
  type EvidenceTable,
  type IndexedPaper,
  indexEvidence,
} from "./evidenceIndex";
export { type NamedPaper, namedPapers } from "./namedPapers";
export { type AssessedTime, type EvidenceNote, notesOnEvidence } from "./notes";
