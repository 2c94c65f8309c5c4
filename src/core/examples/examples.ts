/** Owns the examples that stand in a rubric file: facts put to the engine, and those that give something else. */
import { plainClaim, scoreChecklist } from "../checklist";
import { samePoints } from "../base/points";
import { indicatorsOf, problem } from "../rubric";
import type { ExpandedChecklist, Rubric, RubricProblem } from "../rubric";
import { applyRule } from "../rules";

/** What was run; `problems` names each example that gave something else. */
export interface ExampleRun {
  readonly count: number;
  readonly problems: readonly RubricProblem[];
}

/** Runs the examples of a point rubric: facts → points. */
export function runExamples({ examples = [], criteria, itemRule }: Rubric): ExampleRun {
  const indicators = indicatorsOf(criteria);
  const problems = examples.flatMap(({ criterion, year = null, facts, expected }, index) => {
    const indicator = indicators.find(({ id }) => id === criterion);
    if (!indicator) return [];
    const rule = indicator.rule ?? itemRule ?? null;
    const given = rule ? applyRule(rule, facts, indicator.maximum, year).points : null;
    const isSame =
      given === null || expected === null ? given === expected : samePoints(given, expected);
    return isSame ? [] : [failure(index, expected, given)];
  });
  return { count: examples.length, problems };
}

/** Runs the examples of a checklist: facts and switches → state. Switches that are not named are off. */
export function runChecklistExamples(checklist: ExpandedChecklist): ExampleRun {
  const { examples = [] } = checklist;
  const problems = examples.flatMap((example, index) => {
    const { criterion, year = null, switches = [], facts, expected } = example;
    const plain = plainClaim(checklist, year);
    const { conditions } = scoreChecklist(checklist, {
      ...plain,
      switches: { ...plain.switches, ...Object.fromEntries(switches.map((id) => [id, true])) },
      facts: { [criterion]: facts },
    });
    const condition = conditions.find(({ id }) => id === criterion);
    const unknown = switches.filter(
      (id) => !checklist.switches.some((declared) => declared.id === id),
    );
    return [
      ...unknown.map((id) => problem("unknownSwitch", `examples.${index}.switches`, id)),
      ...(condition
        ? condition.state === expected
          ? []
          : [failure(index, expected, condition.state)]
        : [problem("unknownCriterion", `examples.${index}.criterion`, criterion)]),
    ];
  });
  return { count: examples.length, problems };
}

const valueOf = (value: number | string | null): string => String(value);

const failure = (
  index: number,
  expected: number | string | null,
  given: number | string | null,
): RubricProblem => problem("exampleFails", `examples.${index}`, valueOf(expected), valueOf(given));
