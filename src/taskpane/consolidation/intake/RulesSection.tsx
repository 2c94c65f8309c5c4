/** Owns the rules of the round that a person may state: year, profile, pass line and grades with their source. */
import { Button, Field, Input, type InputProps, Select } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { loadProfiles } from "../../../actions/loading/builtIn/loadProfiles";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { useLooks } from "../looks";
import { type ReadRules, readRules, type TypedRules, typedOf } from "./typedRules";
import type { RoundControls } from "../useRound";

const words = consolidation.rules;

export function RulesSection({ controls }: { readonly controls: RoundControls }): ReactElement {
  const looks = useLooks();
  const { round, decide } = controls;
  const { rules } = round.decisions;
  const [typed, setTyped] = useState<TypedRules>(() => typedOf(rules));
  // What was taken back or loaded shows here too.
  useEffect(() => setTyped(typedOf(rules)), [rules]);
  const read = readRules(typed);
  const proposed = round.overview?.yearFrom === "proposed" ? round.overview.year : null;
  return (
    <section className={looks.section} aria-labelledby="rules-heading">
      <h3 className={looks.heading} id="rules-heading">
        {words.heading}
      </h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (read.rules) decide({ rules: read.rules });
        }}
      >
        <RuleFields
          typed={typed}
          read={read}
          proposedYear={proposed}
          onType={(change) => setTyped({ ...typed, ...change })}
        />
        <Button type="submit" disabled={read.rules === null}>
          {words.apply}
        </Button>
      </form>
    </section>
  );
}

interface RuleFieldsProps {
  readonly typed: TypedRules;
  readonly read: ReadRules;
  /** The year that counts while none is stated. */
  readonly proposedYear: number | null;
  readonly onType: (change: Partial<TypedRules>) => void;
}

function RuleFields({ typed, read, proposedYear, onType }: RuleFieldsProps): ReactElement {
  const looks = useLooks();
  return (
    <div className={looks.fields}>
      <TypedField
        label={words.year}
        hint={words.yearProposed(proposedYear)}
        wrong={read.isYearWrong ? words.yearWrong : undefined}
        inputMode="numeric"
        value={typed.year}
        onType={(year) => onType({ year })}
      />
      <Field label={words.profile}>
        <Select value={typed.profile} onChange={(_e, { value }) => onType({ profile: value })}>
          <option value="">{words.noProfile}</option>
          {loadProfiles().map(([first]) => (
            <option key={first.id} value={first.id}>
              {first.title}
            </option>
          ))}
        </Select>
      </Field>
      <TypedField
        label={words.passLine}
        hint={words.passLineHint}
        wrong={read.isLineWrong ? words.passLineWrong : undefined}
        inputMode="decimal"
        value={typed.line}
        onType={(line) => onType({ line })}
      />
      <TypedField
        label={words.grades}
        hint={words.gradesHint}
        wrong={read.areGradesWrong ? words.gradesWrong : undefined}
        value={typed.grades}
        onType={(grades) => onType({ grades })}
      />
      <TypedField
        label={words.source}
        hint={words.sourceHint}
        value={typed.source}
        onType={(source) => onType({ source })}
      />
    </div>
  );
}

interface TypedFieldProps extends Pick<InputProps, "inputMode"> {
  readonly label: string;
  readonly hint: string;
  /** What is wrong with the value, or nothing. */
  readonly wrong?: string | undefined;
  readonly value: string;
  readonly onType: (value: string) => void;
}

function TypedField(props: TypedFieldProps): ReactElement {
  return (
    <Field label={props.label} hint={props.hint} validationMessage={props.wrong}>
      <Input
        value={props.value}
        inputMode={props.inputMode}
        onChange={(_e, { value }) => props.onType(value)}
      />
    </Field>
  );
}
