/** Owns what rules a result out whatever the points: answered, added with its source, taken away. */
import { Button, Field, Input } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { withoutVeto, withVeto } from "../../../core/settings";
import { rubricsPane } from "../../../messages/pane/rubrics";
import type { LineFormProps } from "./LineForms";
import { useLooks } from "../looks";
import { SourcedForm } from "./SourcedForm";
import VetoAnswers from "./VetoAnswers";

export function VetoForm({ controls, table, tableSettings, settled }: LineFormProps): ReactElement {
  const looks = useLooks();
  const words = rubricsPane.vetoes;
  const { vetoes = [] } = settled.decision;
  const open = vetoes.filter(({ hasHappened }) => hasHappened === null).length;
  const added = tableSettings.vetoes ?? [];
  return (
    <>
      <VetoAnswers controls={controls} table={table} decision={settled.decision} />
      {added.length > 0 && (
        <ul className={looks.plain} aria-label={words.added}>
          {added.map(({ id, text }) => (
            <li key={id} className={looks.text}>
              {text}{" "}
              <Button
                size="small"
                appearance="subtle"
                aria-label={words.removeFull(text)}
                onClick={() => controls.changeSettings((all) => withoutVeto(all, table, id))}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewVeto
        key={added.length}
        controls={controls}
        table={table}
        now={vetoes.length === 0 ? words.none : words.count(open, vetoes.length)}
      />
    </>
  );
}

function NewVeto({
  controls,
  table,
  now,
}: Pick<LineFormProps, "controls" | "table"> & { readonly now: string }): ReactElement {
  const words = rubricsPane.vetoes;
  const [text, setText] = useState("");
  const typed = text.trim();
  return (
    <SourcedForm
      heading={words.form}
      now={rubricsPane.now(now, null)}
      source={null}
      problem={typed === "" ? words.missing : null}
      onApply={(source) =>
        controls.changeSettings((all) => withVeto(all, table, { text: typed, source }))
      }
      onTakeBack={() => undefined}
    >
      {(asked) => (
        <Field
          label={words.field}
          validationState={asked ? "error" : "none"}
          validationMessage={asked}
        >
          <Input value={text} onChange={(_event, { value }) => setText(value)} />
        </Field>
      )}
    </SourcedForm>
  );
}
