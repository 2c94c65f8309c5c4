/** Owns the view that hands a blank form out: the form, year and unit above, which cells will hold what, the button with its progress. */
import { Button, Field, Input, ProgressBar, Spinner } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import type { TitlePart } from "../../../core/model/finding/formFindings";
import type { ListedUnit } from "../../../core/model/round/consolidation";
import { distribution as words } from "../../../messages/pane/rounds/distribution";
import { FilePicker } from "../intake/FilePicker";
import { useLooks } from "../looks";
import type { RoundControls } from "../useRound";
import { PlacesTable } from "./PlacesTable";
import { isCell, isYear, type TypedWish, useDistribution } from "./useDistribution";

const titleParts: readonly TitlePart[] = ["unit", "above", "year"];

export interface DistributionFormProps {
  readonly controls: RoundControls;
  readonly units: readonly ListedUnit[];
}

export function DistributionForm({ controls, units }: DistributionFormProps): ReactElement {
  const looks = useLooks();
  const forms = useDistribution(controls, units);
  const { file, looked, done, report } = forms;
  const progress = done === null ? null : words.progress(done, units.length);
  const isBusy = forms.isLooking || done !== null;
  return (
    <>
      <div className={looks.line}>
        <FilePicker
          label={words.fileChoice}
          accept=".xlsx,.xlsm"
          button={{ disabled: isBusy || !forms.isGood }}
          onFiles={(files) => {
            const form = files?.[0];
            if (form) forms.choose(form);
          }}
        >
          {words.pick}
        </FilePicker>
        {forms.isLooking && <Spinner size="tiny" label={words.looking} />}
      </div>
      {file && <p className={looks.quiet}>{words.chosen(file.name, units.length)}</p>}
      <WishFields typed={forms.typed} onType={forms.type} />
      {looked && <PlacesTable looked={looked} />}
      <div className={looks.line}>
        {file && !looked && (
          <Button disabled={isBusy || !forms.isGood} onClick={forms.look}>
            {words.look}
          </Button>
        )}
        {looked && (
          <Button
            appearance="primary"
            disabled={isBusy || looked.preview.isBlocked}
            onClick={forms.make}
          >
            {words.make(units.length)}
          </Button>
        )}
        {done !== null && <Button onClick={forms.stop}>{words.stop}</Button>}
      </div>
      {progress !== null && (
        <ProgressBar value={done ?? 0} max={Math.max(1, units.length)} aria-label={progress} />
      )}
      <div className={looks.quiet} role="status" data-testid="distribution">
        {progress ?? report.map((line) => <p key={line}>{line}</p>)}
      </div>
    </>
  );
}

interface WishFieldsProps {
  readonly typed: TypedWish;
  readonly onType: (change: Partial<TypedWish>) => void;
}

function WishFields({ typed, onType }: WishFieldsProps): ReactElement {
  const looks = useLooks();
  const id = useId();
  return (
    <>
      <div className={looks.fields}>
        <Field
          label={words.year}
          hint={words.yearHint}
          {...problem(isYear(typed.year), words.wrongYear)}
        >
          <Input
            inputMode="numeric"
            autoComplete="off"
            value={typed.year}
            onChange={(_event, { value }) => onType({ year: value })}
          />
        </Field>
        <Field label={words.above} hint={words.aboveHint}>
          <Input
            autoComplete="off"
            value={typed.above}
            onChange={(_event, { value }) => onType({ above: value })}
          />
        </Field>
      </div>
      <details>
        <summary className={looks.summary}>{words.ownCells}</summary>
        <p className={looks.quiet} id={id}>
          {words.cellHint}
        </p>
        <div className={looks.fields}>
          {titleParts.map((part) => (
            <Field
              key={part}
              label={words.cells[part]}
              {...problem(isCell(typed.cells[part]), words.wrongCell)}
            >
              <Input
                autoComplete="off"
                aria-describedby={id}
                value={typed.cells[part]}
                onChange={(_event, { value }) =>
                  onType({ cells: { ...typed.cells, [part]: value } })
                }
              />
            </Field>
          ))}
        </div>
      </details>
    </>
  );
}

const problem = (isGood: boolean, message: string) =>
  isGood ? {} : ({ validationState: "error", validationMessage: message } as const);
