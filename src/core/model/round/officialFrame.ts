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
