/** Owns what a council types about one table: other points, another verdict or grade, never without the reason. */
import { kindAt } from "../../shared/domainNames";
import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Kind } from "../../../core/domain/domain";
import { computedOf } from "../../../core/consolidate/result/standing";
import type { Override, TableResult } from "../../../core/model/round/consolidation";
import { formatPoints } from "../../../messages/format";
import { standingNames } from "../../../messages/documents/consolidationBook";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { parsePoints } from "../../score/entries/parsePoints";

const words = consolidation.override;

/** Its grade is decided, for no pass line is. */
const isGradedOnly = ({ passed }: Kind): boolean => passed === "never";

const verdicts = ["met", "notMet"] as const;

export interface TableOverrideProps {
  readonly table: TableResult;
  readonly onOverride: (
    decision: Pick<Override, "points" | "verdict" | "grade" | "reason">,
  ) => void;
}

export function TableOverride({ table, onOverride }: TableOverrideProps): ReactElement {
  const { override, adjustable } = table;
  const [choice, setChoice] = useState<string>(override?.verdict ?? override?.grade ?? "");
  const [typed, setTyped] = useState(
    override?.points === undefined || override.points === null ? "" : formatPoints(override.points),
  );
  const [reason, setReason] = useState(override?.reason ?? "");
  const [isTried, setTried] = useState(false);
  const kind = kindAt(table.kind);
  const { shortTitle } = kind;
  const most = adjustable?.most ?? null;
  const points = parsePoints(typed, most);
  const isNothing = choice === "" && points.kind === "blank";
  const shown = most === null ? null : formatPoints(most);
  const apply = () => {
    setTried(true);
    if (points.kind === "wrong" || isNothing || reason.trim() === "") return;
    const isGraded = isGradedOnly(kind);
    onOverride({
      points: points.kind === "points" ? points.points : null,
      verdict: isGraded ? null : (verdicts.find((verdict) => verdict === choice) ?? null),
      grade: isGraded && choice !== "" ? choice : null,
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
      {adjustable && (
        <Field
          label={words.points(shortTitle)}
          hint={words.pointsHint(consolidation.points(computedOf(table).total), shown)}
          validationMessage={
            isTried && points.kind === "wrong" ? words.pointsWrong(shown) : undefined
          }
        >
          <Input
            inputMode="decimal"
            value={typed}
            onChange={(_event, { value }) => setTyped(value)}
          />
        </Field>
      )}
      <Field
        label={kind.words.override ?? kind.title}
        validationMessage={isTried && isNothing ? words.nothingGiven : undefined}
      >
        <ResultChoice table={table} kind={kind} choice={choice} onChoice={setChoice} />
      </Field>
      <Field
        label={words.reason(shortTitle)}
        required
        validationMessage={isTried && reason.trim() === "" ? words.reasonMissing : undefined}
      >
        <Textarea rows={2} value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Button type="submit" aria-label={words.applyFull(shortTitle)}>
        {words.apply}
      </Button>
    </form>
  );
}

interface ResultChoiceProps extends Pick<TableOverrideProps, "table"> {
  readonly kind: Kind;
  readonly choice: string;
  readonly onChoice: (choice: string) => void;
  /** What a field gives its control. */
  readonly id?: string;
}

/** Results other than the computed one. */
function ResultChoice({
  table,
  kind,
  choice,
  onChoice,
  ...ofField
}: ResultChoiceProps): ReactElement {
  const { outcome, grade } = table;
  const isGraded = isGradedOnly(kind);
  const computed = isGraded
    ? (grade?.name ?? consolidation.results.noGrade)
    : standingNames[outcome?.verdict ?? "incomplete"];
  const choices = isGraded
    ? (table.grades ?? []).map(({ name }) => ({ value: name, name }))
    : verdicts.map((verdict) => ({ value: verdict, name: standingNames[verdict] }));
  return (
    <Select {...ofField} value={choice} onChange={(_event, { value }) => onChoice(value)}>
      <option value="">{words.asComputed(computed)}</option>
      {choices
        .filter(({ value, name }) => name !== computed || value === choice)
        .map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
    </Select>
  );
}
