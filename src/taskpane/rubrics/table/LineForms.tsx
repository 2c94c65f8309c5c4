/** Owns the lines of a table as the officer settles them: pass line, grade limits, what "not applicable" does. */
import { Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import type { SettledTable } from "../../../actions/scoring/scoreTables";
import type { GradeBand, TableReading } from "../../../core/model/table/reading";
import { type TableSettings, withTable } from "../../../core/settings";
import { rubricsPane } from "../../../messages/pane/rubrics";
import { parsePoints } from "../../score/entries/parsePoints";
import type { SessionControls } from "../../session/runSession";
import { useLooks } from "../looks";
import { SourcedForm } from "./SourcedForm";

export interface LineFormProps {
  readonly controls: SessionControls;
  readonly table: TableReading;
  readonly tableSettings: TableSettings;
  readonly settled: SettledTable;
}

export function PassLineForm({
  controls,
  table,
  tableSettings,
  settled,
}: LineFormProps): ReactElement {
  const looks = useLooks();
  const words = rubricsPane.passLine;
  const { passLine } = settled.decision;
  const shown = (passLine ? String(passLine.points) : "").replace(".", ",");
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const parsed = parsePoints(typed, null);
  const points = parsed.kind === "points" && parsed.points > 0 ? parsed.points : null;
  return (
    <SourcedForm
      heading={words.heading}
      now={rubricsPane.now(
        passLine ? words.from(passLine.points) : words.none,
        passLine?.source ?? null,
      )}
      source={tableSettings.passLine?.source ?? null}
      problem={points === null ? words.wrong : null}
      onApply={(source) => {
        if (points === null) return;
        controls.changeSettings((all) => withTable(all, table, { passLine: { points, source } }));
      }}
      onTakeBack={() =>
        controls.changeSettings((all) => withTable(all, table, { passLine: undefined }))
      }
    >
      {(asked) => (
        <Field
          label={words.field}
          validationState={asked ? "error" : "none"}
          validationMessage={asked}
        >
          <Input
            className={looks.short}
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            onChange={(_event, { value }) => setTyped(value)}
          />
        </Field>
      )}
    </SourcedForm>
  );
}

export function GradesForm({
  controls,
  table,
  tableSettings,
  settled,
}: LineFormProps): ReactElement {
  const words = rubricsPane.grades;
  const { grades } = settled.decision;
  const shown = (grades?.bands ?? [])
    .map(({ name, from }) => `${name} = ${String(from).replace(".", ",")}`)
    .join("\n");
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const bands = parseBands(typed);
  return (
    <SourcedForm
      heading={words.heading}
      now={rubricsPane.now(
        grades
          ? grades.bands.map(({ name, from }) => words.band(name, from)).join("; ")
          : words.none,
        grades?.source ?? null,
      )}
      source={tableSettings.grades?.source ?? null}
      problem={bands ? null : words.wrong}
      onApply={(source) => {
        if (!bands) return;
        const limits = { bands: [...bands], source };
        controls.changeSettings((all) => withTable(all, table, { grades: limits }));
      }}
      onTakeBack={() =>
        controls.changeSettings((all) => withTable(all, table, { grades: undefined }))
      }
    >
      {(asked) => (
        <Field
          label={words.field}
          validationState={asked ? "error" : "none"}
          validationMessage={asked}
        >
          <Textarea rows={4} value={typed} onChange={(_event, { value }) => setTyped(value)} />
        </Field>
      )}
    </SourcedForm>
  );
}

/** Returns the bands of "name = points" lines, best first; null when a line is none, or two are alike. */
function parseBands(text: string): readonly GradeBand[] | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const bands = lines.flatMap((line): readonly GradeBand[] => {
    const at = line.lastIndexOf("=");
    const name = line.slice(0, Math.max(0, at)).trim();
    const from = parsePoints(line.slice(at + 1), null);
    return name !== "" && from.kind === "points" ? [{ name, from: from.points }] : [];
  });
  const isWhole = bands.length === lines.length && bands.length > 0;
  const isDistinct = [bands.map(({ name }) => name), bands.map(({ from }) => from)].every(
    (values) => new Set<string | number>(values).size === values.length,
  );
  return isWhole && isDistinct ? [...bands].sort((a, b) => b.from - a.from) : null;
}

const handlings = ["keepPoints", "removeAndRebase"] as const;

export function NotApplicableForm({
  controls,
  table,
  tableSettings,
  settled,
}: LineFormProps): ReactElement {
  const words = rubricsPane.notApplicable;
  const counted = settled.decision.notApplicable ?? null;
  const [chosen, setChosen] = useState(counted);
  useEffect(() => setChosen(counted), [counted]);
  return (
    <SourcedForm
      heading={words.heading}
      now={rubricsPane.now(
        counted ? words.handlings[counted] : words.none,
        tableSettings.notApplicable?.source ?? null,
      )}
      source={tableSettings.notApplicable?.source ?? null}
      problem={chosen === null ? words.missing : null}
      onApply={(source) => {
        if (chosen === null) return;
        const handling = chosen;
        controls.changeSettings((all) =>
          withTable(all, table, { notApplicable: { handling, source } }),
        );
      }}
      onTakeBack={() =>
        controls.changeSettings((all) => withTable(all, table, { notApplicable: undefined }))
      }
    >
      {(asked) => (
        <Field
          label={words.field}
          validationState={asked ? "error" : "none"}
          validationMessage={asked}
        >
          <RadioGroup
            value={chosen ?? ""}
            onChange={(_event, { value }) =>
              setChosen(handlings.find((each) => each === value) ?? null)
            }
          >
            {handlings.map((handling) => (
              <Radio key={handling} value={handling} label={words.handlings[handling]} />
            ))}
          </RadioGroup>
        </Field>
      )}
    </SourcedForm>
  );
}
