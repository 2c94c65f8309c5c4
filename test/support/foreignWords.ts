/** Owns which words in what a person reads are not Vietnamese, nor names that offices use as they are. */
import { isSyllable } from "../../src/core/base/syllable";

/** Programs, keys, formats and marks that are called so in Vietnamese too. */
const NAMES = new Set(
  (
    "excel word libreoffice wps office windows mac google sheets chrome edge firefox javascript node json zip pdf docx xlsx xlsm xls ods fods csv txt doc rtf odt xlsb html " +
    "ctrl alt shift enter esc tab pageup pagedown cmd delete save as internet explorer openoffice calc microsoft onedrive sharepoint zalo email unicode tcvn vni antt stt tt sha kb mb gb px cm mm " +
    "ubnd bca hđnd bcđ nđ qđ kh hd cv tnxh mttq gplx pccc ttatxh attt pbgdpl cand anqp cahp cax"
  ).split(" "),
);

/** English words that are spelt like Vietnamese ones without a mark, and are none here. */
const ENGLISH = new Set("the then than them this that with from not found missing".split(" "));

/**
 * Returns the words of a text that are neither syllables nor known names; file names, cells, codes in
 * capitals and what `allowed` names are left out.
 */
export function foreignWords(text: string, allowed: readonly string[] = []): readonly string[] {
  const known = new Set(allowed.map((word) => word.toLowerCase()));
  const plain = text
    .normalize("NFC")
    // Files, addresses, options, cells, codes.
    .replace(/\S+\.(?:xlsx?|xlsm|ods|csv|docx?|json|zip|pdf|txt|html)\b/gi, " ")
    .replace(/https?:\S+|--[a-z-]+/g, " ");
  const words = plain.match(/[\p{L}\d_-]*\p{L}[\p{L}\d_]*/gu) ?? [];
  return [
    ...new Set(
      words.filter((word) => {
        const low = word.toLowerCase();
        if (ENGLISH.has(low)) return !known.has(low);
        if (low.length < 3 || /\d/.test(word) || /^[\p{Lu}-]+$/u.test(word)) return false;
        return (
          !NAMES.has(low) && !known.has(low) && !low.split(/[-_]/).every((part) => isSyllable(part))
        );
      }),
    ),
  ];
}
