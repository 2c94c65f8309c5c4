/** Owns the council's word against a computed result: another verdict or grade, never without its reason. */
import { kindAt } from "../../shared/domainNames";
import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { loadDomain } from "../../../actions/loading/builtIn/loadDomain";
import { type Kind, listedKinds } from "../../../core/domain/domain";
import type { Override, TableResult, UnitResult } from "../../../core/model/round/consolidation";
import { standingNames } from "../../../messages/documents/consolidationBook";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { useLooks } from "../looks";
import { withOverride } from "../roundState";
import type { RoundControls } from "../useRound";

const words = consolidation.override;

export interface OverrideFormProps {
  readonly controls: RoundControls;
  readonly result: UnitResult;
}

export function OverrideForm({ controls, result }: OverrideFormProps): ReactElement | null {
  const looks = useLooks();
  const tables = listedKinds(loadDomain()).flatMap(({ id }) => result.tables[id] ?? []);
  const standing = tables.filter(({ override }) => override !== null);
  const { round } = controls;
  if (tables.length === 0) return null;
  return (
    <>
      {standing.map((table) => (
        <div key={table.kind} className={looks.line}>
          <span>{words.told(proposedOf(table), table.override?.reason ?? "")}</span>
          <Button
            size="small"
            onClick={() =>
              controls.decide({
                overrides: withOverride(round.decisions.overrides, placeOf(result, table), null),
              })
            }
          >
            {words.remove}
          </Button>
        </div>
      ))}
      <details>
        <summary className={looks.summary}>{words.open}</summary>
        {tables.map((table) => (
          <TableOverride
            key={`${table.kind} ${table.override?.reason ?? ""}`}
            table={table}
            onOverride={(decision) => {
              const place = placeOf(result, table);
              controls.decide({
                overrides: withOverride(round.decisions.overrides, place, {
                  ...place,
                  ...decision,
                }),
              });
            }}
          />
        ))}
      </details>
    </>
  );
}

const placeOf = ({ unit }: UnitResult, { kind }: TableResult): Pick<Override, "unit" | "kind"> => ({
  unit: unit.key,
  kind,
});

/** Its grade is decided, for no pass line is. */
const isGradedOnly = ({ passed }: Kind): boolean => passed === "never";

/** What the table gives, as computed or as overridden. */
const proposedOf = (table: TableResult): string =>
  isGradedOnly(kindAt(table.kind))
    ? (table.proposedGrade ?? consolidation.results.noGrade)
    : standingNames[table.verdict ?? "incomplete"];

const verdicts = ["met", "notMet"] as const;

interface TableOverrideProps {
  readonly table: TableResult;
  readonly onOverride: (decision: Pick<Override, "verdict" | "grade" | "reason">) => void;
}

function TableOverride({ table, onOverride }: TableOverrideProps): ReactElement {
  const [choice, setChoice] = useState("");
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const kind = kindAt(table.kind);
  const isGraded = isGradedOnly(kind);
  const computed = isGraded
    ? (table.grade?.name ?? consolidation.results.noGrade)
    : standingNames[table.outcome?.verdict ?? "incomplete"];
  const choices = isGraded
    ? (table.grades ?? []).map(({ name }) => ({ value: name, name }))
    : verdicts.map((verdict) => ({ value: verdict, name: standingNames[verdict] }));
  const apply = () => {
    setTried(true);
    if (choice === "" || reason.trim() === "") return;
    onOverride({
      verdict: isGraded ? null : (verdicts.find((verdict) => verdict === choice) ?? null),
      grade: isGraded ? choice : null,
      reason: reason.trim(),
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Field
        label={kind.words.override ?? kind.title}
        validationMessage={isTried && choice === "" ? words.choiceMissing : undefined}
      >
        <Select value={choice} onChange={(_event, { value }) => setChoice(value)}>
          <option value="">{words.asComputed(computed)}</option>
          {choices
            .filter(({ name }) => name !== computed)
            .map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
      <Field
        label={words.reason}
        required
        validationMessage={isTried && reason.trim() === "" ? words.reasonMissing : undefined}
      >
        <Textarea rows={2} value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Button type="submit" size="small">
        {words.apply}
      </Button>
    </form>
  );
}
