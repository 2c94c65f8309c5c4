/** Owns the door to a sheet that is shared out among people and joined again. */
export {
  type Beside,
  type BesideField,
  type ContentName,
  type SharedBook,
  type SlotValue,
  sumCells,
} from "./book";
export {
  canBeTaken,
  type Choices,
  type Claim,
  type Conflict,
  type ConflictKind,
  type CopyBook,
  type CopyNote,
  isRefusal,
  isSerious,
  joinCopies,
  type Joined,
  keepsOriginal,
  strayChoices,
  takenCells,
  type TakenValue,
} from "./join";
export {
  type Assignment,
  isBlocking,
  isSameContent,
  type Share,
  type SharedOut,
  type ShareNote,
  shareOut,
} from "./share";
