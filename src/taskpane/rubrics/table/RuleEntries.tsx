/** Owns the entries of a rule of one kind. */
import { loadDomain } from "../../../actions/loading/builtIn/loadDomain";
import { Checkbox, Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RuleKind } from "../../../core/model/table/rule";
import { escapeNames } from "../../../messages/labels";
import { ruleChoiceNames, ruleFieldNames } from "../../../messages/pane/rubrics";
import { useLooks } from "../looks";
import { type RuleDraft, type RuleField, ruleFields } from "./ruleDraft";

export interface RuleEntriesProps {
  readonly kind: RuleKind;
  readonly draft: RuleDraft;
  readonly onDraft: (draft: RuleDraft) => void;
}

export function RuleEntries({ kind, draft, onDraft }: RuleEntriesProps): ReactElement {
  return (
    <>
      {ruleFields[kind].map((field) => (
        <RuleEntry
          key={field.name}
          field={field}
          value={draft[field.name] ?? ""}
          onValue={(value) => onDraft({ ...draft, [field.name]: value })}
        />
      ))}
    </>
  );
}

interface RuleEntryProps {
  readonly field: RuleField;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function RuleEntry({ field, value, onValue }: RuleEntryProps): ReactElement {
  const looks = useLooks();
  const { name, input, choices = [] } = field;
  const label = ruleFieldNames[name];
  if (input === "yesNo")
    return (
      <Checkbox
        label={label}
        checked={value === "yes"}
        onChange={(_event, { checked }) => onValue(checked === true ? "yes" : "")}
      />
    );
  if (input === "choices") {
    const chosen = value.split("\n").filter((each) => each !== "");
    return (
      <div role="group" aria-label={label}>
        {choices.map((choice) => (
          <Checkbox
            key={choice}
            label={nameOf(choice)}
            checked={chosen.includes(choice)}
            onChange={(_event, { checked }) =>
              onValue(
                choices
                  .filter((each) => (each === choice ? checked === true : chosen.includes(each)))
                  .join("\n"),
              )
            }
          />
        ))}
      </div>
    );
  }
  return (
    <Field label={label}>
      {input === "choice" ? (
        <RadioGroup
          value={value === "" ? choices[0] : value}
          onChange={(_event, data) => onValue(data.value)}
        >
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={nameOf(choice)} />
          ))}
        </RadioGroup>
      ) : input === "lines" || input === "pairs" ? (
        <Textarea rows={3} value={value} onChange={(_event, data) => onValue(data.value)} />
      ) : (
        <Input
          className={input === "text" ? undefined : looks.short}
          inputMode={input === "number" ? "decimal" : "text"}
          autoComplete="off"
          value={value}
          onChange={(_event, data) => onValue(data.value)}
        />
      )}
    </Field>
  );
}

const names: { readonly [choice: string]: string } = {
  ...ruleChoiceNames,
  ...escapeNames,
  ...Object.fromEntries(loadDomain().kinds.map(({ id, title }) => [id, title])),
};

const nameOf = (choice: string): string => names[choice] ?? choice;
