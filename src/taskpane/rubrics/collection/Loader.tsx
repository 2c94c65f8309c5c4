/** Owns how a rubric, a checklist or a profile is handed over as a file: loaded where it holds, else what is wrong with it. */
import { Button } from "@fluentui/react-components";
import { type ReactElement, useRef, useState } from "react";
import { type CheckedFile, checkFileData } from "../../../actions/loading/given/checkFile";
import { othersOn, shelfFileOf } from "../../../actions/loading/given/settingsFile";
import { parseJson } from "../../../actions/loading/json";
import { rubricsPane } from "../../../messages/pane/rubrics";
import { Icon } from "../../shared/looks/Icon";
import type { LazyViewProps } from "../../shell/pane/lazyView";
import { useLooks } from "../looks";
import { AuditReport } from "./AuditReport";

const words = rubricsPane.collection;

/** What the last file that was handed over gave. */
type LoadResult =
  | { readonly kind: "loaded"; readonly title: string }
  | { readonly kind: "notJson"; readonly name: string }
  | { readonly kind: "refused"; readonly name: string; readonly checked: CheckedFile };

interface LoaderProps extends Pick<LazyViewProps, "controls"> {
  readonly onLoaded: (id: string) => void;
}

export function Loader({ controls, onLoaded }: LoaderProps): ReactElement {
  const looks = useLooks();
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
