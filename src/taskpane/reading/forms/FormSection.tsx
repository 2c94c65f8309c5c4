/** Owns the forms beside a reading: which one it was recognised by, the reading as a form of its own, those loaded. */
import { kindTitle } from "../../shared/domainNames";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Form } from "../../../core/recognise/form/correction";
import { isTrusted } from "../../../core/model/table/proof";
import type { Reading, TableReading } from "../../../core/model/table/reading";
import { formWords } from "../../../messages/pane/forms";
import { download } from "../../shared/download";
import { Icon } from "../../shared/looks/Icon";
import type { SessionControls } from "../../session/runSession";
import { FormShelf } from "./FormShelf";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    fontSize: tokens.fontSizeBase200,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  field: { width: "100%" },
});

export interface FormSectionProps {
  readonly controls: SessionControls;
  readonly reading: Reading;
  readonly table: TableReading;
  readonly used: Form | null;
}

export function FormSection({ controls, reading, table, used }: FormSectionProps): ReactElement {
  const styles = useStyles();
  const suggested = formWords.suggestedName(kindTitle(table.kind), reading.form);
  const [name, setName] = useState<string | null>(null);
  const [exported, setExported] = useState<string | null>(null);
  const isOpen =
    !isTrusted(table) || reading.questions.some(({ code }) => code === "column" || code === "kind");
  const chosen = (name ?? suggested).trim();
  return (
    <section className={styles.root}>
      <h3 className={styles.heading}>{formWords.heading}</h3>
      <p className={styles.text}>{used ? formWords.used(used.name) : formWords.intro}</p>
      <Field className={styles.field} label={formWords.name}>
        <Input
          size="small"
          value={name ?? suggested}
          onChange={(_event, { value }) => setName(value)}
        />
      </Field>
      <Button
        size="small"
        icon={<Icon name="save" />}
        disabled={isOpen || chosen === ""}
        onClick={() => {
          const file = controls.formFile(chosen);
          if (!file) return;
          setExported(download(file.text, file.name, "application/json"));
        }}
      >
        {formWords.export}
      </Button>
      {isOpen && <p className={styles.text}>{formWords.answerFirst}</p>}
      <p className={styles.text} role="status">
        {exported && formWords.exported(exported)}
      </p>
      <FormShelf controls={controls} />
    </section>
  );
}
