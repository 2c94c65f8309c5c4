/** Owns the part about the files at hand: looked at one by one, checked, handed over, loaded, put away. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo, useRef, useState } from "react";
import { type CheckedFile, checkFileData } from "../../../actions/loading/given/checkFile";
import { parseJson } from "../../../actions/loading/json";
import { loadChecklistFiles } from "../../../actions/loading/builtIn/loadChecklists";
import { loadProfileFiles } from "../../../actions/loading/builtIn/loadProfiles";
import { othersOn, shelfFileOf } from "../../../actions/loading/given/settingsFile";
import type { ShelfFile } from "../../../actions/loading/given/shelf";
import { rubricsPane } from "../../../messages/pane/rubrics";
import { Icon } from "../../shared/Icon";
import type { LazyViewProps } from "../../shell/pane/lazyView";
import { rubricsAtHand } from "../../session/tableScore";
import { AuditReport } from "./AuditReport";
import { checklistsAtHand } from "../atHand";
import { exportFile } from "./exportFile";
import { FileDetail } from "./FileDetail";
import { useLooks } from "../looks";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

const schemes = ["points", "checklist", "profile"] as const;

export function CollectionPart(props: LazyViewProps): ReactElement {
  const looks = useLooks();
  const styles = useStyles();
  const { controls, reading, table } = props;
  const { shelf } = controls.session;
  const files = useMemo(() => filesAtHand(shelf), [shelf]);
  const [id, setId] = useState<string | null>(null);
  const chosen = files.find(({ content }) => content.id === id) ?? files[0];
  const checked = useMemo(
    () => chosen && checkFileData(JSON.parse(JSON.stringify(chosen.content)), othersOn(shelf)),
    [chosen, shelf],
  );
  const titles = useMemo(
    () =>
      new Map(
        [...rubricsAtHand({ shelf }), ...checklistsAtHand(shelf)].map((entry) => [
          entry.id,
          entry.title,
        ]),
      ),
    [shelf],
  );
  const words = rubricsPane.collection;
  const isLoaded = shelf.some(({ content }) => content.id === chosen?.content.id);
  return (
    <div className={looks.part}>
      <Loader {...props} onLoaded={setId} />
      <Field className={looks.choice} label={rubricsPane.parts.collection}>
        <Select value={chosen?.content.id ?? ""} onChange={(_event, { value }) => setId(value)}>
          {schemes.map((scheme) => (
            <optgroup key={scheme} label={words.kinds[scheme]}>
              {files
                .filter((file) => file.scheme === scheme)
                .map(({ content }) => (
                  <option key={content.id} value={content.id}>
                    {content.title}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {chosen && checked && (
        <section className={looks.section} aria-label={chosen.content.title}>
          <h3 className={styles.title}>{chosen.content.title}</h3>
          <p className={looks.note}>
            {words.kinds[chosen.scheme]} ({chosen.content.id},{" "}
            {isLoaded ? rubricsPane.rubric.loaded : rubricsPane.rubric.builtIn})
          </p>
          <AuditReport checked={checked} />
          <div className={looks.buttons}>
            <Button
              size="small"
              icon={<Icon name="save" />}
              aria-label={words.exportFull(chosen.content.title)}
              onClick={() => exportFile(chosen.content)}
            >
              {words.export}
            </Button>
            {isLoaded && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={words.removeFull(chosen.content.title)}
                onClick={() => controls.unshelve(chosen.content.id)}
              >
                {words.remove}
              </Button>
            )}
          </div>
          {checked.content && (
            <FileDetail
              content={checked.content}
              reading={reading}
              kind={table.kind}
              titleOf={(rubric) => titles.get(rubric) ?? rubric}
            />
          )}
        </section>
      )}
    </div>
  );
}

/** Loaded files first; one that is loaded takes the place of one built in. */
function filesAtHand(shelf: readonly ShelfFile[]): readonly ShelfFile[] {
  const builtIn: readonly ShelfFile[] = [
    ...rubricsAtHand({ shelf: [] }).map((content) => ({ scheme: "points", content }) as const),
    ...loadChecklistFiles().map((content) => ({ scheme: "checklist", content }) as const),
    ...loadProfileFiles().map((content) => ({ scheme: "profile", content }) as const),
  ];
  const isLoaded = (file: ShelfFile) => shelf.some(({ content }) => content.id === file.content.id);
  return [...shelf, ...builtIn.filter((file) => !isLoaded(file))];
}

/** What the last file that was handed over gave. */
type LoadResult =
  | { readonly kind: "loaded"; readonly title: string }
  | { readonly kind: "notJson"; readonly name: string }
  | { readonly kind: "refused"; readonly name: string; readonly checked: CheckedFile };

function Loader({
  controls,
  onLoaded,
}: LazyViewProps & { readonly onLoaded: (id: string) => void }): ReactElement {
  const looks = useLooks();
  const words = rubricsPane.collection;
  const input = useRef<HTMLInputElement>(null);
  const [result, setResult] = useState<LoadResult | null>(null);
  const take = (name: string, text: string) => {
    const data = parseJson(text);
    if (data === undefined) return setResult({ kind: "notJson", name });
    const checked = checkFileData(data, othersOn(controls.session.shelf));
    if (!checked.content) return setResult({ kind: "refused", name, checked });
    const file = shelfFileOf(checked.content);
    controls.shelve(file);
    onLoaded(file.content.id);
    setResult({ kind: "loaded", title: file.content.title });
  };
  return (
    <section className={looks.section}>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={words.fileChoice}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file) void file.text().then((text) => take(file.name, text));
        }}
      />
      <div className={looks.buttons}>
        <Button size="small" icon={<Icon name="open" />} onClick={() => input.current?.click()}>
          {words.load}
        </Button>
      </div>
      <div role="status">
        {result?.kind === "loaded" && <p className={looks.text}>{words.loaded(result.title)}</p>}
        {(result?.kind === "refused" || result?.kind === "notJson") && (
          <p className={looks.text}>
            {rubricsPane.audit.failed(result.name)}.{" "}
            {result.kind === "notJson" && rubricsPane.audit.notJson}
          </p>
        )}
        {result?.kind === "refused" && <AuditReport checked={result.checked} />}
      </div>
    </section>
  );
}
