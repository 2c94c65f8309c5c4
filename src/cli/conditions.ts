/** Owns what a unit answers to the conditions of rows on the command line: what is proposed of it, never set. */
import { foldText } from "../core/base/text";
import type { Lexicon } from "../core/domain/lexicon";
import type { TableReading } from "../core/model/table/reading";
import {
  type Condition,
  conditionNamed,
  conditionsOf,
  noSettings,
  type Proposal,
  proposalsOf,
  settingsOf,
  withAnswer,
} from "../core/settings";
import { type ConditionAnswer, UsageError } from "./options";

/** A condition of a table, with the rows that it stands over and the unit's answer. */
export interface AnsweredCondition {
  readonly condition: Condition;
  /** Null: not answered. */
  readonly answer: boolean | null;
}

export interface TableConditions {
  readonly conditions: readonly AnsweredCondition[];
  /** Indicators of which "not applicable" is proposed. */
  readonly proposals: readonly Proposal[];
}

/** Returns what the answers come to in each table; throws a UsageError for one that speaks of no row of any. */
export function answeredConditions(
  tables: readonly TableReading[],
  given: readonly ConditionAnswer[],
  lexicon: Lexicon,
): readonly TableConditions[] {
  const used = new Set<ConditionAnswer>();
  const answered = tables.map((table): TableConditions => {
    const conditions = conditionsOf(table, lexicon).map((condition): AnsweredCondition => {
      const answers = given.filter((each) => isOf(condition, each, lexicon));
      for (const each of answers) used.add(each);
      return { condition, answer: answers[answers.length - 1]?.answer ?? null };
    });
    const settings = conditions.reduce(
      (settled, { condition, answer }) => withAnswer(settled, table, condition, answer),
      noSettings,
    );
    return { conditions, proposals: proposalsOf(table, settingsOf(settings, table), lexicon) };
  });
  const unknown = given.find((each) => !used.has(each));
  if (unknown) throw new UsageError("unknownCondition", unknown.condition);
  return answered;
}

/** Named by its words, however they begin, or by the number of a row that it stands over: "II.3". */
const isOf = (
  { key, words, items }: Condition,
  { condition }: ConditionAnswer,
  lexicon: Lexicon,
): boolean =>
  conditionNamed(condition, lexicon) === key ||
  foldText(condition) === foldText(words) ||
  items.some(({ path }) => foldText(path.replace(/\//g, ".")) === foldText(condition));
