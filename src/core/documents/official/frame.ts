/** Owns the words that every official paper has around it. */

export { emptyFrame, type OfficialFrame, type Signer } from "../../model/round/officialFrame";

export interface OfficialWords {
  readonly nation: string;
  readonly motto: string;
  /** Stands for what nobody has given. */
  readonly blank: string;
  /** `number`: as it was given; null: to be filled in. */
  readonly number: (number: string | null) => string;
  readonly placeAndDay: (place: string | null, day: string | null) => string;
  readonly recipients: string;
}
