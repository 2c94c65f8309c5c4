/** Owns the fields that are typed once for papers: those that the chosen papers ask for. */
import { Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaperField } from "../../core/documents/papers/template";
import { startSentence } from "../../messages/format";
import { papersPane } from "../../messages/pane/papers";

const useStyles = makeStyles({
  summary: { cursor: "pointer", padding: "4px 0", fontWeight: tokens.fontWeightSemibold },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(220px, 1fr))",
    gap: "8px 12px",
    "& > *": { minWidth: 0 },
  },
});

export interface PaperFieldsProps {
  readonly fields: readonly PaperField[];
  readonly values: { readonly [id: string]: string };
  readonly onChange: (id: string, value: string) => void;
}

export function PaperFields({ fields, values, onChange }: PaperFieldsProps): ReactElement {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>{papersPane.fields}</summary>
      <p>{papersPane.fieldsNote}</p>
      <div className={styles.fields}>
        {fields.map(({ id, name, hint, isLines }) => (
          <Field key={id} label={startSentence(name)} hint={hint}>
            {isLines ? (
              <Textarea
                value={values[id] ?? ""}
                onChange={(_event, { value }) => onChange(id, value)}
              />
            ) : (
              <Input
                value={values[id] ?? ""}
                onChange={(_event, { value }) => onChange(id, value)}
              />
            )}
          </Field>
        ))}
      </div>
    </details>
  );
}
