/** Owns who appraises and whether they have an interest in the result: written once for all tables of the file. */
import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Appraisal } from "../../core/model/table/appraisal";
import { type AppraiserChange, withAppraiser } from "../../core/settings";
import { formatDate } from "../../messages/format";
import { appraisalPane } from "../../messages/pane/scoring/appraisal";
import type { SessionControls } from "../session/runSession";
import { todayOf } from "../shared/today";
import { TypedText } from "./TypedText";

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  summary: { cursor: "pointer", minHeight: "24px" },
  fields: { display: "flex", flexDirection: "column", gap: "4px", paddingBottom: "6px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const { appraiser } = appraisalPane;

type ConflictChoice = keyof typeof appraiser.conflicts;

const choiceOf = (appraisal: Appraisal | undefined): ConflictChoice =>
  appraisal?.conflict ? (appraisal.conflict.has ? "has" : "none") : "unsaid";

export interface AppraiserFormProps {
  readonly controls: SessionControls;
  readonly appraisal: Appraisal | undefined;
}

export function AppraiserForm({ controls, appraisal }: AppraiserFormProps): ReactElement {
  const styles = useStyles();
  const { tables = [] } = controls.session.reading ?? {};
  const change = (said: AppraiserChange) =>
    controls.changeSettings((settings) =>
      tables.reduce((sum, table) => withAppraiser(sum, table, said, todayOf(new Date())), settings),
    );
  const conflict = choiceOf(appraisal);
  const words = appraisal?.conflict?.words ?? null;
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{summaryOf(appraisal)}</summary>
      <div className={styles.fields}>
        <TypedText
          name="appraiser"
          label={appraiser.name}
          text={appraisal?.by ?? null}
          onText={(by) => change({ by })}
        />
        <Field label={appraiser.conflict} size="small">
          <Select
            size="small"
            value={conflict}
            onChange={(_event, { value }) =>
              change({
                conflict: value === "unsaid" ? null : { has: value === "has", words: null },
              })
            }
          >
            {(Object.keys(appraiser.conflicts) as ConflictChoice[]).map((choice) => (
              <option key={choice} value={choice}>
                {appraiser.conflicts[choice]}
              </option>
            ))}
          </Select>
        </Field>
        {conflict === "has" && (
          <TypedText
            name="conflict"
            label={appraiser.conflictWords}
            text={words}
            onText={(text) => change({ conflict: { has: true, words: text } })}
          />
        )}
        <p className={styles.hint}>{appraiser.hint}</p>
      </div>
    </details>
  );
}

function summaryOf(appraisal: Appraisal | undefined): string {
  const { by = null, day = null } = appraisal ?? {};
  const choice = choiceOf(appraisal);
  return [
    by === null ? appraiser.nobody : appraiser.named(by),
    ...(day === null ? [] : [appraiser.day(formatDate(day))]),
    ...(choice === "unsaid"
      ? [appraiser.conflictUnsaid]
      : choice === "has"
        ? [appraiser.conflictHas]
        : []),
  ].join(" · ");
}
