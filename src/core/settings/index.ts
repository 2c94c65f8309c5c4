/** Owns the door to what is settled about a table beside its sheet. */
export { withRows, withStates } from "./apply";
export {
  type AppraisalChange,
  type AppraiserChange,
  withAppraisal,
  withAppraisalDay,
  withAppraisals,
  withAppraised,
  withAppraiser,
} from "./appraisal";
export type { KeptAppraisal } from "./appraisalSchema";
export { withClaim } from "./claims";
export {
  answerTo,
  type Condition,
  conditionNamed,
  conditionsOf,
  type Proposal,
  proposalsOf,
  withAnswer,
} from "./conditions";
export { withPapers } from "./papers";
export type { KeptPaper, KeptPlace } from "./papersSchema";
export { placeSettings } from "./place";
export type { RowSettings, Settings, TableSettings } from "./schema";
export { noSettings, rowSettings, settingsOf, withRow, withTable } from "./table";
export { withHappened, withoutVeto, withVeto } from "./vetoes";
