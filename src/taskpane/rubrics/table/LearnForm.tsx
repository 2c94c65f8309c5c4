/** Owns how a table becomes a rubric of its own: its names and source asked, checked, handed over. */
import { Button, Field, Input } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import { checkFileData } from "../../../actions/loading/given/checkFile";
import type { TableReading } from "../../../core/model/table/reading";
import type { Rubric } from "../../../core/rubric";
import { type TableSettings, withTable } from "../../../core/settings";
import { rubricsPane } from "../../../messages/pane/rubrics";
import { Icon } from "../../shared/looks/Icon";
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

/** What a rubric is called and where it stands, as typed. */
interface TypedNames {
  readonly id: string;
  readonly title: string;
  readonly document: string;
  readonly authority: string;
  readonly date: string;
}

const asked = ["id", "title", "document", "authority"] as const;

const typedNames = (own: TableSettings["own"]): TypedNames => ({
  id: own?.id ?? "",
  title: own?.title ?? "",
  document: own?.source.document ?? "",
  authority: own?.source.authority ?? "",
  date: own?.source.date ?? "",
});

const isWrong = (names: TypedNames, field: (typeof asked)[number]): boolean =>
  field === "id" ? !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(names.id.trim()) : names[field].trim() === "";

const namesOf = ({ id, title, document, authority, date }: TypedNames): TableSettings["own"] => ({
  id: id.trim(),
  title: title.trim(),
  source: {
    document: document.trim(),
    date: date === "" ? null : date,
    authority: authority.trim(),
  },
});

function Names({
  controls,
  table,
  tableSettings,
  onDone,
}: LearnFormProps & { readonly onDone: () => void }): ReactElement {
  const looks = useLooks();
  const words = rubricsPane.learn;
  const [names, setNames] = useState(() => typedNames(tableSettings.own));
  const [isAsked, setAsked] = useState(false);
  const wrong = asked.filter((field) => isWrong(names, field));
  const make = () => {
    setAsked(true);
    if (wrong.length > 0) return;
    controls.changeSettings((all) => withTable(all, table, { own: namesOf(names) }));
    onDone();
  };
  return (
    <>
      {asked.map((field) => (
        <Entry
          key={field}
          label={words[field]}
          hint={field === "id" ? words.idHint : undefined}
          value={names[field]}
          isWrong={isAsked && wrong.includes(field)}
          onValue={(value) => setNames({ ...names, [field]: value })}
        />
      ))}
      <Field label={words.date}>
        <Input
          type="date"
          value={names.date}
          onChange={(_event, { value }) => setNames({ ...names, date: value })}
        />
      </Field>
      {isAsked && wrong.length > 0 && (
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
  readonly hint?: string | undefined;
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
              onClick={() => {
                const name = exportFile(rubric);
                setStatus(name === null ? "" : words.exported(name));
              }}
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
