/** Owns what stands around an official paper: who issues it, number, place and day, who signs, who gets it. A null is a place that is filled in by hand. */

/** Who signs: the power by which it is done ("TM. HỘI ĐỒNG"), the position, the name. */
export interface Signer {
  readonly authority: string | null;
  readonly position: string;
  readonly name: string | null;
}

export interface OfficialFrame {
  readonly issuerAbove: string | null;
  readonly issuer: string | null;
  /** With the symbol behind it: "05/DS-BCĐ". */
  readonly number: string | null;
  readonly place: string | null;
  /** ISO 8601, without the time. */
  readonly day: string | null;
  /** From the left to the right; none: as the paper has them. */
  readonly signers: readonly Signer[];
  /** "Nơi nhận", a line each. */
  readonly recipients: readonly string[];
}

export const emptyFrame: OfficialFrame = {
  issuerAbove: null,
  issuer: null,
  number: null,
  place: null,
  day: null,
  signers: [],
  recipients: [],
};

/** The words that every official paper has. */
export interface OfficialWords {
  readonly nation: string;
  readonly motto: string;
  /** Stands for what nobody has given. */
  readonly blank: string;
  /** `number`: without a nought before it, as it was given; null: to be filled in. */
  readonly number: (number: string | null) => string;
  readonly placeAndDay: (place: string | null, day: string | null) => string;
  readonly recipients: string;
}
