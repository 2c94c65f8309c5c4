/** Owns the part about the files at hand: looked at one by one, checked, handed over, loaded, put away. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import { checkFileData } from "../../../actions/loading/given/checkFile";
import { loadChecklistFiles } from "../../../actions/loading/builtIn/loadChecklists";
import { loadProfileFiles } from "../../../actions/loading/builtIn/loadProfiles";
import { othersOn } from "../../../actions/loading/given/settingsFile";
import type { ShelfFile } from "../../../actions/loading/given/shelf";
import { rubricsPane } from "../../../messages/pane/rubrics";
import { Icon } from "../../shared/looks/Icon";
import type { LazyViewProps } from "../../shell/pane/lazyView";
import { rubricsAtHand } from "../../session/tableScore";
import { AuditReport } from "./AuditReport";
import { exportFile } from "./exportFile";
import { FileDetail } from "./FileDetail";
import { Loader } from "./Loader";
import { useRubricTitles } from "../useRubricTitles";
import { useLooks } from "../looks";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

const words = rubricsPane.collection;
const schemes = ["points", "checklist", "profile"] as const;

export function CollectionPart({ controls, reading, table }: LazyViewProps): ReactElement {
  const looks = useLooks();
  const { shelf } = controls.session;
  const files = useMemo(() => filesAtHand(shelf), [shelf]);
  const [id, setId] = useState<string | null>(null);
  const chosen = files.find(({ content }) => content.id === id) ?? files[0];
  return (
    <div className={looks.part}>
      <Loader controls={controls} onLoaded={setId} />
      <Field className={looks.choice} label={words.choice}>
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
      {chosen && <FileSection controls={controls} reading={reading} table={table} file={chosen} />}
    </div>
  );
}

interface FileSectionProps extends Pick<LazyViewProps, "controls" | "reading" | "table"> {
  readonly file: ShelfFile;
}

/** One file: what it is, whether it holds, the way out, and what it says. */
function FileSection({ controls, reading, table, file }: FileSectionProps): ReactElement {
  const looks = useLooks();
  const styles = useStyles();
  const { shelf } = controls.session;
  const { content, scheme } = file;
  const checked = useMemo(
    () => checkFileData(JSON.parse(JSON.stringify(content)), othersOn(shelf)),
    [content, shelf],
  );
  const titleOf = useRubricTitles(shelf);
  const isLoaded = shelf.some((loaded) => loaded.content.id === content.id);
  return (
    <section className={looks.section} aria-label={content.title}>
      <h3 className={styles.title}>{content.title}</h3>
      <p className={looks.note}>
        {words.kinds[scheme]} ({content.id},{" "}
        {isLoaded ? rubricsPane.rubric.loaded : rubricsPane.rubric.builtIn})
      </p>
      <AuditReport checked={checked} />
      <div className={looks.buttons}>
        <Button
          size="small"
          icon={<Icon name="save" />}
          aria-label={words.exportFull(content.title)}
          onClick={() => exportFile(content)}
        >
          {words.export}
        </Button>
        {isLoaded && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.removeFull(content.title)}
            onClick={() => controls.unshelve(content.id)}
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
          titleOf={titleOf}
        />
      )}
    </section>
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
