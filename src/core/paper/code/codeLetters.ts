/** Owns how a code is spelt for paper: letters and figures that are not taken for one another, the last of them to check the others. */

/** No B beside 8, no O and Q beside 0, and so on. A prime number of them: the last sign finds each wrong one and each pair that changed places. */
const LETTERS = "ACDEHJKMNPRTWXY23456789";
const BASE = LETTERS.length;

/** Codes of papers are a sign shorter than those of tables, so that they are told apart. */
export const PAPER_CODE_LENGTH = 8;

/** Hexadecimal figures that a number holds exactly. */
const HEX_AT_ONCE = 12;

/** Returns so many signs made from a hash of hexadecimal figures. */
export function signsOf(hash: string, count: number): string {
  let left = Number.parseInt(hash.slice(0, HEX_AT_ONCE), 16);
  let signs = "";
  while (signs.length < count) {
    signs += LETTERS.charAt(left % BASE);
    left = Math.floor(left / BASE);
  }
  return signs;
}

/** Returns signs with the one that checks them, in groups of so many: "K4M-7PX-D2W". */
export function spelt(signs: string, group: number): string {
  const all = signs + checkSign(signs);
  return (all.match(new RegExp(`.{1,${group}}`, "g")) ?? []).join("-");
}

/** Each sign counts as often as its place says: one wrong sign, or two that changed places, give another sum. */
function checkSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, at) => total + (at + 1) * LETTERS.indexOf(sign), 0);
  return LETTERS.charAt(sum % BASE);
}

export type SlipOfCode =
  /** A sign that no code has. */
  | { readonly slip: "sign"; readonly sign: string }
  | { readonly slip: "length"; readonly count: number }
  /** Every sign could be one, together they are none. */
  | { readonly slip: "check" };

/** Returns the signs of a typed code without the one that checks them, or in what it cannot be a code. `lengths`: what codes there are. */
export function parseCode(typed: string, lengths: readonly number[]): string | SlipOfCode {
  const all = typed
    .normalize("NFC")
    .toUpperCase()
    .replace(/[\s.–—-]/g, "");
  const strange = [...all].find((sign) => !LETTERS.includes(sign));
  if (strange !== undefined) return { slip: "sign", sign: strange };
  if (!lengths.includes(all.length)) return { slip: "length", count: all.length };
  const signs = all.slice(0, -1);
  return checkSign(signs) === all.slice(-1) ? signs : { slip: "check" };
}
