/** Owns the saying of where dossiers stand: of one unit, or of all that are shown, with day and reason. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { type FormEvent, type ReactElement, useState } from "react";
import { type DossierUnit, withDossierWord } from "../../../core/consolidate/dossier/dossierStatus";
import { type DossierStatus, dossierStatuses } from "../../../core/model/round/dossier";
import { dossierPane as words } from "../../../messages/pane/rounds/dossiers";
import { dossierNames } from "../../../messages/results/rounds/dossiers";
import { todayOf } from "../../shared/today";
import { useLooks } from "../looks";
import type { RoundControls } from "../useRound";

export interface DossierFormProps {
  readonly controls: RoundControls;
  readonly units: readonly DossierUnit[];
  readonly summary: string;
}

/** Null: as the files tell. */
type Choice = DossierStatus | null;

export function DossierForm({ controls, units, summary }: DossierFormProps): ReactElement {
  const looks = useLooks();
  const [status, setStatus] = useState<Choice>(units.length > 1 ? "presented" : "returned");
  const [on, setOn] = useState(() => todayOf(new Date()));
  const [reason, setReason] = useState("");
  const [due, setDue] = useState("");
  const [isTried, setTried] = useState(false);
  const isReturned = status === "returned";
  const isMissing = isReturned && reason.trim() === "";
  const say = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing) return;
    const word = { status, on: on || null, reason, due: due || null };
    const { dossiers } = controls.round.decisions;
    controls.decide({ dossiers: withDossierWord(dossiers, units, word) });
    setReason("");
    setTried(false);
  };
  return (
    <details>
      <summary className={looks.summary}>{summary}</summary>
      <form className={looks.fields} noValidate onSubmit={say}>
        <Field label={words.status} size="small">
          <Select
            value={status ?? ""}
            onChange={(_event, { value }) =>
              setStatus(dossierStatuses.find((each) => each === value) ?? null)
            }
          >
            {dossierStatuses.map((each) => (
              <option key={each} value={each}>
                {dossierNames[each]}
              </option>
            ))}
            <option value="">{words.byFiles}</option>
          </Select>
        </Field>
        <Field label={words.on} size="small">
          <Input type="date" value={on} onChange={(_event, { value }) => setOn(value)} />
        </Field>
        <Field
          label={isReturned ? words.reasonNeeded : words.reason}
          size="small"
          validationMessage={isTried && isMissing ? words.reasonMissing : undefined}
        >
          <Input value={reason} onChange={(_event, { value }) => setReason(value)} />
        </Field>
        {isReturned && (
          <Field label={words.due} size="small">
            <Input type="date" value={due} onChange={(_event, { value }) => setDue(value)} />
          </Field>
        )}
        <div className={looks.line}>
          <Button type="submit">{words.say}</Button>
        </div>
      </form>
    </details>
  );
}
