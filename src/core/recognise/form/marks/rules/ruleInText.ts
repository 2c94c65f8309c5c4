/**
 * Owns which rule a text states: the one kind that uses every part and every number of the words. Where none does, or
 * two would, no rule is read and a person decides.
 */
import type { Lexicon } from "../../../../domain/lexicon";
import { remembered } from "../../../../domain/textMemory";
import { bearsAccents, hasAccents } from "../../../../base/accents";
import { everyFound, foldLetters } from "../../../../base/text";
import type { Rule } from "../../../../model/table/rule";
import type { RuledRow, RuleMaker } from "./makers";
import { comparisonRule, countRule, dateRule, ratioRule, scaledRule, stepsRule } from "./demands";
import { bonusRule, eachRule, kindsRule, lossRule, wholeRule } from "./deductions";
import { levelsRule } from "./levels";
import { lossesIn } from "./losses";
import { lossLevelsRule } from "./lossLevels";
import { partsOf } from "./ruleParts";

const makers: readonly RuleMaker[] = [
  eachRule,
  kindsRule,
  lossRule,
  bonusRule,
  dateRule,
  ratioRule,
  stepsRule,
  scaledRule,
  countRule,
  comparisonRule,
  levelsRule,
];

/** Returns the rule that a row's words state, or null. */
export function ruleInText({ text, folded, isGroup, maximum }: RuledRow, lexicon: Lexicon) {
  if (folded !== undefined && !lexicon.rules.cue.test(folded)) return null;
  return statedRule(`${isGroup ? "+" : "-"}${maximum ?? ""} ${text}`, lexicon);
}

/** A form's rows come by again in every file of a round: sign of a group, maximum, text. */
const statedRule = remembered(5_000, (key, lexicon): Rule | null => {
  const at = key.indexOf(" ");
  const stated = key.slice(1, at);
  const text = key.slice(at + 1);
  return readRule(
    { text, isGroup: key.startsWith("+"), maximum: stated === "" ? null : Number(stated) },
    lexicon,
  );
});

function readRule({ text, isGroup, maximum }: Omit<RuledRow, "folded">, lexicon: Lexicon) {
  const folded = foldLetters(text);
  if (!lexicon.rules.cue.test(folded)) return null;
  const wording = partsOf(asSpelt(text, folded, lexicon), lexicon);
  if (wording.parts.length === 0) return null;
  const losses = lossesIn(wording, maximum, lexicon);
  const stated = { text, isGroup, maximum, wording, losses, lexicon };
  const found = makers.flatMap((make) => make(stated) ?? []);
  const [made = lossLevelsRule(stated) ?? wholeRule(stated)] = found;
  return made && found.length <= 1 ? { ...made.rule, words: wordsAt(text, made) } : null;
}

/** "Đầu mối" is no "mỗi", "chấm" no "chậm": folded alike, they would count for each other. */
function asSpelt(text: string, folded: string, { rules }: Lexicon): string {
  if (!hasAccents(text) || text.length !== folded.length) return folded;
  let seen = folded;
  for (const { text: word, index: at } of everyFound(folded, rules.anySpelt)) {
    const written = text.slice(at, at + word.length);
    const isSpelt = rules.spelt[word]?.some((spelling) => bearsAccents(written, spelling)) ?? true;
    if (!isSpelt) seen = `${seen.slice(0, at + 1)}_${seen.slice(at + 2)}`;
  }
  return seen;
}

const wordsAt = (text: string, { from, to }: { readonly from: number; readonly to: number }) =>
  text.slice(from, to).replace(/^[\s(,;*+-]+|[\s;,]+$/g, "");
