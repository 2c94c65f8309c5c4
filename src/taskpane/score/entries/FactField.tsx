/** Owns one entry that a rule asks for: a count, a number, yes or no, a choice, a day, or answers to a list. */
import { Field, Input, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Facts, Rule } from "../../../core/model/table/rule";
import type { AskedFact } from "../../../core/rules";
import { formatPoints } from "../../../messages/format";
import { escapeNames, labelFact } from "../../../messages/labels";
import { pane } from "../../../messages/pane/around/shell";
import type { Refused } from "../../session/session";
import { DecimalInput } from "./DecimalInput";
import { parsePoints } from "./parsePoints";
import { answersTo } from "./answersTo";

const useStyles = makeStyles({
  number: { width: "112px" },
  date: { width: "160px" },
  answers: { display: "flex", flexDirection: "column", gap: "8px" },
});

export interface FactFieldProps {
  readonly asked: AskedFact;
  readonly rule: Rule;
  readonly facts: Facts;
  /** Behind what stands in the sheet: a fact that is refused counts as it was there. Left out: nothing stands elsewhere. */
  readonly writtenFacts?: Facts;
  readonly onFacts: (facts: Facts) => void;
  /** What was typed here before and refused, or null. */
  readonly refusedText?: string | null;
  /** Called whenever the field holds something else: with what of it was refused, or null. */
  readonly onRefused?: (refused: Refused | null) => void;
}

export function FactField(props: FactFieldProps): ReactElement | null {
  switch (props.asked.input) {
    case "wholeNumber":
    case "decimal":
      return <NumberFact {...props} />;
    case "yesNo":
      return <YesNoFact {...props} />;
    case "choice":
      return <ChoiceFact {...props} />;
    case "date":
      return <DateFact {...props} />;
    case "answers":
      return <AnswersFact {...props} />;
    case "counts":
      return <CountsFact {...props} />;
    case "points":
      // The points themselves always have a field of their own.
      return null;
  }
}

function NumberFact(props: FactFieldProps): ReactElement {
  const { asked, rule, facts, writtenFacts, refusedText = null, onFacts, onRefused } = props;
  const written = writtenFacts?.[asked.fact];
  return (
    <NumberEntry
      label={labelFact(rule, asked.fact)}
      isWhole={asked.input === "wholeNumber"}
      number={numberIn(facts[asked.fact])}
      written={numberIn(written)}
      refusedText={refusedText}
      onNumber={(number) => onFacts({ ...facts, [asked.fact]: number })}
      onRefused={onRefused}
    />
  );
}

/** How often each kind occurred: a number each. */
function CountsFact(props: FactFieldProps): ReactElement {
  const { asked, facts, writtenFacts, refusedText = null, onFacts, onRefused } = props;
  const styles = useStyles();
  const counts = asked.choices.map((_choice, index) => facts.counts?.[index] ?? null);
  const open = counts.indexOf(null);
  return (
    <div className={styles.answers} role="group" aria-label={labelFact(props.rule, asked.fact)}>
      {asked.choices.map((kind, index) => (
        <NumberEntry
          key={kind}
          label={pane.facts.countOf(kind)}
          isWhole
          number={counts[index] ?? null}
          written={writtenFacts?.counts?.[index] ?? null}
          // Which box held what was refused is not kept: it is one that has no number.
          refusedText={index === open ? refusedText : null}
          onNumber={(number) =>
            onFacts({
              ...facts,
              counts: counts.map((count, at) => (at === index ? number : count)),
            })
          }
          onRefused={onRefused}
        />
      ))}
    </div>
  );
}

interface NumberEntryProps extends Pick<FactFieldProps, "onRefused"> {
  readonly label: string;
  readonly isWhole: boolean;
  readonly number: number | null;
  /** What stands in the sheet behind it. */
  readonly written: number | null;
  readonly refusedText: string | null;
  readonly onNumber: (number: number | null) => void;
}

function NumberEntry(props: NumberEntryProps): ReactElement {
  const { label, isWhole, number, written, refusedText, onNumber, onRefused } = props;
  const styles = useStyles();
  const [problem, setProblem] = useState(() =>
    refusedText === null ? null : refusalOf(refusedText, isWhole),
  );
  const refuse = (sentence: string | null, text: string) => {
    setProblem(sentence);
    onRefused?.(sentence === null ? null : { text, why: sentence });
    // What was typed on the way to it must not stand either.
    if (sentence !== null && number !== written) onNumber(written);
  };
  return (
    <Field label={label} validationState={problem ? "error" : "none"} validationMessage={problem}>
      <DecimalInput
        className={styles.number}
        refusedText={refusedText}
        number={number}
        refusalOf={(text) => refusalOf(text, isWhole)}
        onNumber={onNumber}
        onRefusal={refuse}
      />
    </Field>
  );
}

const numberIn = (value: unknown): number | null => (typeof value === "number" ? value : null);

function refusalOf(text: string, isWhole: boolean): string | null {
  const typed = parsePoints(text, null);
  if (typed.kind === "blank") return null;
  if (!isWhole) return typed.kind === "points" ? null : pane.facts.number;
  return typed.kind === "points" && Number.isInteger(typed.points) ? null : pane.facts.wholeNumber;
}

/** Yes or no; where the rule counts kinds of incident, "yes" is one. */
function YesNoFact({ asked, rule, facts, onFacts }: FactFieldProps): ReactElement {
  const value = facts[asked.fact];
  const isYes = value === true || (typeof value === "number" && value > 0);
  const chosen = value === undefined || value === null ? "" : isYes ? "yes" : "no";
  const factOf = (yes: boolean) => (asked.fact === "count" ? Number(yes) : yes);
  return (
    <Field label={labelFact(rule, asked.fact)}>
      <RadioGroup
        layout="horizontal"
        value={chosen}
        onChange={(_event, data) =>
          onFacts({ ...facts, [asked.fact]: factOf(data.value === "yes") })
        }
      >
        {answersTo(rule, asked.fact).map(({ value: answer, label }) => (
          <Radio key={answer} value={answer} label={label} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function ChoiceFact({ asked, rule, facts, onFacts }: FactFieldProps): ReactElement {
  const value = facts[asked.fact];
  const isIndex = asked.fact === "option";
  const chosen = isIndex ? asked.choices[Number(value ?? -1)] : value;
  return (
    <Field label={labelFact(rule, asked.fact)}>
      <RadioGroup
        value={typeof chosen === "string" ? chosen : ""}
        onChange={(_event, data) =>
          onFacts({
            ...facts,
            [asked.fact]: isIndex ? asked.choices.indexOf(data.value) : data.value,
          })
        }
      >
        {asked.choices.map((choice, index) => (
          <Radio key={choice} value={choice} label={choiceLabel(rule, asked, choice, index)} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function choiceLabel(rule: Rule, asked: AskedFact, choice: string, index: number): string {
  if (asked.fact === "escape") return escapeNames[choice as keyof typeof escapeNames] ?? choice;
  const points = rule.kind === "options" ? rule.options[index]?.points : undefined;
  return points === undefined
    ? choice
    : `${choice} — ${pane.facts.optionPoints(formatPoints(points))}`;
}

function DateFact({ asked, rule, facts, onFacts }: FactFieldProps): ReactElement {
  const styles = useStyles();
  return (
    <Field label={labelFact(rule, asked.fact)}>
      <Input
        className={styles.date}
        type="date"
        value={facts.date ?? ""}
        onChange={(_event, { value }) => onFacts({ ...facts, date: value === "" ? null : value })}
      />
    </Field>
  );
}

function AnswersFact({ asked, facts, onFacts }: FactFieldProps): ReactElement {
  const styles = useStyles();
  const answers = asked.choices.map((_choice, index) => facts.conditions?.[index] ?? null);
  return (
    <div className={styles.answers} role="group" aria-label={pane.facts.conditions}>
      {asked.choices.map((condition, index) => (
        <Field key={condition} label={condition}>
          <RadioGroup
            layout="horizontal"
            value={answers[index] === null ? "" : String(answers[index])}
            onChange={(_event, data) =>
              onFacts({
                ...facts,
                conditions: answers.map((answer, at) =>
                  at === index ? data.value === "true" : answer,
                ),
              })
            }
          >
            <Radio value="true" label={pane.facts.met} />
            <Radio value="false" label={pane.facts.notMet} />
          </RadioGroup>
        </Field>
      ))}
    </div>
  );
}
