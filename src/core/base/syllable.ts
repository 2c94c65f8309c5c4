/**
 * Owns how a Vietnamese syllable is spelt: which letter groups can open, carry and close one, and where its tone may
 * stand. Decides between readings of text whose encoding is in doubt; knows no words.
 */

/** In the notation of the VNI keyboard: 6 circumflex, 7 horn, 8 breve. */
const RIMES = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay a8c a8m a8n a8ng a8p a8t a6c a6m a6n a6ng a6p a6t a6u a6y " +
    "e ec em en eng eo ep et e6 e6ch e6m e6n e6ng e6nh e6p e6t e6u i ia ich ie6c ie6m ie6n ie6ng ie6p ie6t ie6u im in " +
    "inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oa8c oa8m oa8n oa8ng oa8t oc oe oen oeo oet oi " +
    "om on ong oong oc op ot o6 o6c o6i o6m o6n o6ng o6p o6t o7 o7i o7m o7n o7p o7t u ua ua6n ua6ng ua6t ua6y uc ue6 " +
    "ue6ch ue6nh ui um un ung uo6c uo6i uo6m uo6n uo6ng uo6t uo7 up ut uy uya uych uye6n uye6t uyn uynh uyt uyu u7 u7a " +
    "u7c u7i u7m u7n u7ng u7o7c u7o7i u7o7m u7o7n u7o7ng u7o7p u7o7t u7o7u u7t u7u y ye6m ye6n ye6ng ye6t ye6u " +
    "ych yn ynh yt"
  ).split(" "),
);
const ONSETS = new Set([
  "",
  ..."b c ch d dd g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" "),
]);
/** Onsets that are written only before e, i and y, and those that never are. */
const BEFORE_FRONT = new Set(["k", "gh", "ngh"]);
const NEVER_BEFORE_FRONT = new Set(["c", "g", "ng"]);
/** Open rimes of two vowels whose tone may stand on the second. */
const TONE_ON_EITHER = new Set(["oa", "oe", "uy", "ue6", "uo7"]);

const QUALITIES: { readonly [mark: string]: string } = {
  "\u0302": "6",
  "\u031b": "7",
  "\u0306": "8",
};
const TONES = "\u0300\u0301\u0303\u0309\u0323";
/** Acute and dot below: the only tones of a syllable that ends in a stop. */
const STOPPED_TONES = "\u0301\u0323";

/** Returns whether a word is spelt as a Vietnamese syllable can be. The word is in any case and composition. */
export function isSyllable(word: string): boolean {
  const spelling = spell(word);
  if (!spelling) return false;
  const { letters, tone, toneAt } = spelling;
  for (const split of [1, 2, 3, 0]) {
    const onset = letters.slice(0, split);
    if (onset.length === split && ONSETS.has(onset)) {
      if (fits(onset, letters.slice(split), tone, toneAt - split)) return true;
    }
  }
  // A "g" before i spells the same sound as "gi".
  return letters.startsWith("gi") && fits("gi", letters.slice(1), tone, toneAt - 1);
}

/** Returns the word's letters with their qualities, its one tone and where in the letters it stands; null for two tones or foreign marks. */
function spell(word: string): { letters: string; tone: string; toneAt: number } | null {
  let letters = "";
  let tone = "";
  let toneAt = -1;
  let base = 0;
  for (const letter of word.toLowerCase().normalize("NFD")) {
    if (letter >= "a" && letter <= "z") {
      base = letters.length;
      letters += letter;
    } else if (letter === "\u0111") {
      letters += "dd";
    } else if (TONES.includes(letter)) {
      if (tone) return null;
      tone = letter;
      toneAt = base;
    } else {
      const quality = QUALITIES[letter];
      if (!quality) return null;
      letters += quality;
    }
  }
  return { letters, tone, toneAt };
}

function fits(onset: string, rime: string, tone: string, toneAt: number): boolean {
  if (!RIMES.has(rime)) return false;
  const isFront = /^[eiy]/.test(rime);
  if (isFront ? NEVER_BEFORE_FRONT.has(onset) : BEFORE_FRONT.has(onset)) return false;
  if (/(?:c|ch|p|t)$/.test(rime) && tone && !STOPPED_TONES.includes(tone)) return false;
  if (!tone) return true;
  // The tone stands on a vowel of the rime; of two that end it, on the first.
  if (toneAt < 0 || !/[aeiouy]/.test(rime.charAt(toneAt))) return false;
  const isOpenPair = /^[aeiouy][678]?[aeiouy][678]?$/.test(rime);
  return !isOpenPair || toneAt === 0 || TONE_ON_EITHER.has(rime);
}

const FOLDED_RIMES = new Set([...RIMES].map((rime) => rime.replace(/\d/g, "")));

/** Returns whether a word without accents (lower case, barred d as "d") may stand for a syllable. */
export const isFoldedSyllable = (word: string): boolean =>
  [1, 2, 3, 0].some(
    (split) => ONSETS.has(word.slice(0, split)) && FOLDED_RIMES.has(word.slice(split)),
  );
