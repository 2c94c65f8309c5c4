/** Owns what an officer settles about one indicator: its mandatory mark and its rule, each with its source. */
import { Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Item, TableReading } from "../../../core/model/table/reading";
import type { Rule, RuleKind } from "../../../core/model/table/rule";
import { rowSettings, type TableSettings, withRow } from "../../../core/settings";
import { ruleKindNames } from "../../../messages/labels";
import { describeRule } from "../../../messages/rubrics/ruleWords";
import { rubricsPane, ruleKindsListed } from "../../../messages/pane/rubrics";
import type { SessionControls } from "../../session/runSession";
import { useLooks } from "../looks";
import { RuleEntries } from "./RuleEntries";
import { draftOf, type RuleDraft, ruleOf } from "./ruleDraft";
import { SourcedForm } from "./SourcedForm";

export interface IndicatorEditorProps {
  readonly controls: SessionControls;
  readonly table: TableReading;
  readonly tableSettings: TableSettings;
  readonly item: Item;
}

export function IndicatorEditor(props: IndicatorEditorProps): ReactElement {
  const looks = useLooks();
  const { item } = props;
  return (
    <div className={looks.editor}>
      <p className={looks.text}>{item.text}</p>
      <MarkForm {...props} />
      <RuleForm {...props} key={JSON.stringify(item.rule)} />
    </div>
  );
}

function MarkForm({ controls, table, tableSettings, item }: IndicatorEditorProps): ReactElement {
  const words = rubricsPane.indicators;
  const settled = rowSettings(tableSettings, item.row)?.mark ?? null;
  const [isMandatory, setMandatory] = useState(item.mandatory);
  return (
    <SourcedForm
      isInner
      heading={words.mark}
      now={rubricsPane.now(
        words.markNames[item.mandatory ? "yes" : "no"].toLowerCase(),
        settled?.source ?? item.mandatoryWords,
      )}
      source={settled?.source ?? null}
      problem={null}
      onApply={(source) =>
        controls.changeSettings((all) =>
          withRow(all, table, item, { mark: { mandatory: isMandatory, source } }),
        )
      }
      onTakeBack={() =>
        controls.changeSettings((all) => withRow(all, table, item, { mark: undefined }))
      }
    >
      {() => (
        <RadioGroup
          layout="horizontal"
          aria-label={words.mark}
          value={isMandatory ? "yes" : "no"}
          onChange={(_event, { value }) => setMandatory(value === "yes")}
        >
          <Radio value="yes" label={words.markNames.yes} />
          <Radio value="no" label={words.markNames.no} />
        </RadioGroup>
      )}
    </SourcedForm>
  );
}

function RuleForm({ controls, table, tableSettings, item }: IndicatorEditorProps): ReactElement {
  const looks = useLooks();
  const words = rubricsPane.indicators;
  const settled = rowSettings(tableSettings, item.row)?.rule ?? null;
  const [kind, setKind] = useState<RuleKind | "">(item.rule?.kind ?? "");
  const [draft, setDraft] = useState<RuleDraft>(item.rule ? draftOf(item.rule) : {});
  const rule = kind === "" ? null : ruleOf(kind, draft);
  return (
    <SourcedForm
      isInner
      heading={words.rule}
      now={rubricsPane.now(nowWords(item.rule), settled?.source ?? sourceOf(item.rule))}
      source={settled?.source ?? null}
      problem={kind !== "" && rule === null ? words.wrong : null}
      onApply={(source) =>
        controls.changeSettings((all) => withRow(all, table, item, { rule: { rule, source } }))
      }
      onTakeBack={() =>
        controls.changeSettings((all) => withRow(all, table, item, { rule: undefined }))
      }
    >
      {(asked) => (
        <>
          <Field
            className={looks.choice}
            label={words.ruleKind}
            validationState={asked ? "error" : "none"}
            validationMessage={asked}
          >
            <Select
              value={kind}
              onChange={(_event, { value }) =>
                setKind(ruleKindsListed.find((each) => each === value) ?? "")
              }
            >
              <option value="">{words.withoutRule}</option>
              {ruleKindsListed.map((each) => (
                <option key={each} value={each}>
                  {ruleKindNames[each]}
                </option>
              ))}
            </Select>
          </Field>
          {kind !== "" && <RuleEntries kind={kind} draft={draft} onDraft={setDraft} />}
        </>
      )}
    </SourcedForm>
  );
}

const nowWords = (rule: Rule | null): string =>
  rule === null
    ? rubricsPane.indicators.noRule
    : describeRule(rule)
        .replace(/\.$/, "")
        .replace(/^./u, (first) => first.toLowerCase());

const sourceOf = (rule: Rule | null): string | null => rule?.clause ?? rule?.words ?? null;
