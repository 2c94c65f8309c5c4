/** Owns the question whether a text would be taken for a formula when it is typed or pasted into a sheet. */

/**
 * Returns whether a text begins like a formula. Dashes of a list ("- Chưa có …"), amounts ("-0,5 điểm"),
 * arrows ("=> …") and plus signs before prose are everyday writing and do not count.
 *
 * | begins with | taken for a formula |
 * | --- | --- |
 * | = | always, but for an arrow |
 * | @ | always |
 * | -- +- -+ ++ | always, but for a line of three or more |
 * | + - | before a function, a cell, a sum or a call of another program |
 */
export function looksLikeFormula(text: string): boolean {
  if (BEGINS_WITH_WORD.test(text)) return false;
  // NFKC also folds the wide signs "＝＋－＠", which some programs take for the plain ones.
  const start = text
    .slice(0, LONGEST_START)
    .normalize("NFKC")
    .replace(/^[\s'\u200b\ufeff]+/, "");
  if (/^=+>/.test(start)) return false;
  if (/^[=@]\s*[^\s=]/.test(start)) return true;
  if (/^[-+]{2}(?![-+])/.test(start)) return true;
  return /^[-+]/.test(start) && signedFormula.some((pattern) => pattern.test(start));
}

/** Most texts do, and are none. */
const BEGINS_WITH_WORD = /^[\p{L}\d]/u;

/** Letters that are looked at: what makes a formula stands near its beginning, and hostile texts are long. */
const LONGEST_START = 500;

const signedFormula = [
  /^[-+][A-Za-z][A-Za-z0-9._]*\(/, // +SUM(A1:A9)
  /^[-+]\$?[A-Za-z]{1,3}\$?\d{1,7}\s*([-+*/^&:!]|$)/, // -A1+B2
  /^[-+]\s*\d[\d.,]*(\s*[-+*/^]\s*\d[\d.,]*)+\s*([-+*/^].*)?$/, // -2+3
  /^[-+]\d[\d.,]*[+*^]\d/, // +1+1 and words
  /^[-+].*\|.*!/, // +cmd|' /C calc'!A0
];
