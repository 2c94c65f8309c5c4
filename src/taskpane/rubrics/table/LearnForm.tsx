/** Owns how a table becomes a rubric of its own: its names and source asked, checked, handed over. */
import { Button, Field, Input } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import { checkFileData } from "../../../actions/loading/given/checkFile";
import type { TableReading } from "../../../core/model/table/reading";
import type { Rubric } from "../../../core/rubric";
import { type TableSettings, withTable } from "../../../core/settings";
import { rubricsPane } from "../../../messages/pane/rubrics";
import { Icon } from "../../shared/Icon";
import type { SessionControls } from "../../session/runSession";
import { AuditReport } from "../collection/AuditReport";
import { exportFile } from "../collection/exportFile";
import { useLooks } from "../looks";

export interface LearnFormProps {
  readonly controls: SessionControls;
  readonly table: TableReading;
  readonly tableSettings: TableSettings;
  /** The rubric that was made of the table, or null. */
  readonly rubric: Rubric | null;
}

export function LearnForm(props: LearnFormProps): ReactElement {
  const looks = useLooks();
  const words = rubricsPane.learn;
  const { tableSettings } = props;
  const [isNaming, setNaming] = useState(false);
  const hasPoints = props.table.items.some(
    ({ kind, maximum }) => kind === "indicator" && maximum !== null,
  );
  return (
    <section className={looks.section} aria-label={words.heading}>
      <h3 className={looks.heading}>{words.heading}</h3>
      {tableSettings.own ? (
        <Made {...props} onRename={() => setNaming(!isNaming)} />
      ) : (
        <p className={looks.note}>{words.intro}</p>
      )}
      {!hasPoints ? (
        <p className={looks.open}>{words.noPoints}</p>
      ) : (
        (!tableSettings.own || isNaming) && <Names {...props} onDone={() => setNaming(false)} />
      )}
    </section>
  );
}

function Names({
  controls,
  table,
  tableSettings,
  onDone,
}: LearnFormProps & { readonly onDone: () => void }): ReactElement {
  const looks = useLooks();
  const words = rubricsPane.learn;
  const [id, setId] = useState(tableSettings.own?.id ?? "");
  const [title, setTitle] = useState(tableSettings.own?.title ?? "");
  const [document, setDocument] = useState(tableSettings.own?.source.document ?? "");
  const [authority, setAuthority] = useState(tableSettings.own?.source.authority ?? "");
  const [date, setDate] = useState(tableSettings.own?.source.date ?? "");
  const [isAsked, setAsked] = useState(false);
  const isIdGood = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id.trim());
  const isWhole = [title, document, authority].every((text) => text.trim() !== "");
  const make = () => {
    setAsked(true);
    if (!isIdGood || !isWhole) return;
    const source = {
      document: document.trim(),
      date: date === "" ? null : date,
      authority: authority.trim(),
    };
    controls.changeSettings((all) =>
      withTable(all, table, { own: { id: id.trim(), title: title.trim(), source } }),
    );
    onDone();
  };
  const isMissing = (text: string) => isAsked && text.trim() === "";
  return (
    <>
      <Entry
        label={words.id}
        hint={words.idHint}
        value={id}
        isWrong={isAsked && !isIdGood}
        onValue={setId}
      />
      <Entry label={words.title} value={title} isWrong={isMissing(title)} onValue={setTitle} />
      <Entry
        label={words.document}
        value={document}
        isWrong={isMissing(document)}
        onValue={setDocument}
      />
      <Entry
        label={words.authority}
        value={authority}
        isWrong={isMissing(authority)}
        onValue={setAuthority}
      />
      <Field label={words.date}>
        <Input type="date" value={date} onChange={(_event, { value }) => setDate(value)} />
      </Field>
      {isAsked && !(isIdGood && isWhole) && (
        <p className={looks.open} role="alert">
          {words.missing}
        </p>
      )}
      <div className={looks.buttons}>
        <Button appearance="primary" onClick={make}>
          {words.make}
        </Button>
      </div>
    </>
  );
}

interface EntryProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onValue: (value: string) => void;
}

function Entry({ label, hint, value, isWrong, onValue }: EntryProps): ReactElement {
  return (
    <Field label={label} hint={hint} validationState={isWrong ? "error" : "none"}>
      <Input autoComplete="off" value={value} onChange={(_event, data) => onValue(data.value)} />
    </Field>
  );
}

function Made({
  controls,
  table,
  tableSettings,
  rubric,
  onRename,
}: LearnFormProps & { readonly onRename: () => void }): ReactElement {
  const looks = useLooks();
  const words = rubricsPane.learn;
  const [status, setStatus] = useState<string | null>(null);
  const checked = useMemo(
    () => (rubric ? checkFileData(JSON.parse(JSON.stringify(rubric))) : null),
    [rubric],
  );
  return (
    <>
      <p className={looks.text}>{words.made(tableSettings.own?.title ?? "")}</p>
      {checked && <AuditReport checked={checked} />}
      <div className={looks.buttons}>
        {rubric && (
          <>
            <Button
              size="small"
              appearance="primary"
              icon={<Icon name="save" />}
              onClick={() => setStatus(words.exported(exportFile(rubric)))}
            >
              {words.export}
            </Button>
            <Button
              size="small"
              onClick={() => {
                controls.shelve({ scheme: "points", content: rubric });
                setStatus(words.shelved);
              }}
            >
              {words.shelve}
            </Button>
          </>
        )}
        <Button size="small" onClick={onRename}>
          {words.change}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() =>
            controls.changeSettings((all) => withTable(all, table, { own: undefined }))
          }
        >
          {words.forget}
        </Button>
      </div>
      <p className={looks.note} role="status">
        {status}
      </p>
    </>
  );
}
