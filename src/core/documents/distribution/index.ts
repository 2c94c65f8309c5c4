/** Owns the door to the handing out of blank forms. */
export { type ChosenPlace } from "./chosenPlaces";
export { copyFindings } from "./copyFindings";
export { copyNames } from "./copyNames";
export { type CopyOwner, type FilledPlace, filledPlaces } from "./filledPlaces";
export { filledWorkbook } from "./filledWorkbook";
export type { FormPlace } from "./formPlace";
export {
  type FormPlan,
  formPlan,
  type FormPreview,
  type FormWish,
  ownerOf,
  type ShownPlace,
} from "./formPlan";
export { type FormWords, isGap, type Wanted } from "./formText";
