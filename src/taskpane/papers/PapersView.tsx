/** Owns the view of papers of the unit at hand: which are made, what is typed once, and what is told of those that were made. */
import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo, useState } from "react";
import { loadPapers } from "../../actions/loading/builtIn/loadPapers";
import { papersPane as words } from "../../messages/pane/papers";
import { placeholderWords } from "../../core/documents/papers/template";
import { describeNote } from "../../messages/documents/paperNotes";
import type { LazyViewProps } from "../shell/pane/lazyView";
import { FilePicker } from "../consolidation/intake/FilePicker";
import { tone } from "../shared/looks/theme";
import { PaperFields } from "./PaperFields";
import { PlacesOnBlank } from "./PlacesOnBlank";
import { usePapers } from "./usePapers";

const useStyles = makeStyles({
  root: { padding: "8px 12px 16px", display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: "20px", color: tone.quiet, overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  kinds: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "grid" },
  list: { margin: 0, paddingLeft: "18px" },
});

export default function PapersView(props: LazyViewProps): ReactElement {
  const styles = useStyles();
  const papers = usePapers(props);
  const [isFormsOpen, setFormsOpen] = useState(false);
  const names = useMemo(() => placeholderWords(loadPapers().placeholders), []);
  const { unit, templates, chosen, asked, forms, particulars, made } = papers;
  return (
    <section className={styles.root} aria-labelledby="papers-heading">
      <h2 className={styles.heading} id="papers-heading">
        {words.heading}
      </h2>
      <p className={styles.text}>{words.intro}</p>
      <p className={styles.text}>
        {words.of(unit.name)}. {words.profile(papers.profileTitle)}
      </p>
      <fieldset className={styles.kinds}>
        <legend>{words.choice}</legend>
        {templates.map(({ id, kind, title }) => (
          <Checkbox
            key={id}
            label={asked.includes(kind) ? `${title} ${words.asked}` : title}
            checked={chosen.includes(kind)}
            onChange={(_event, { checked }) => papers.choose(kind, checked === true)}
          />
        ))}
      </fieldset>
      <PaperFields
        fields={papers.fields}
        values={particulars.fields}
        onChange={(id, value) => papers.type({ [id]: value })}
      />
      {forms.length > 0 && (
        <details
          open={isFormsOpen}
          onToggle={({ currentTarget }) => setFormsOpen(currentTarget.open)}
        >
          <summary>{words.forms}</summary>
          <p className={styles.text}>{words.formsNote(forms)}</p>
          {templates
            .filter(({ kind }) => chosen.includes(kind))
            .map(({ kind, title }) => (
              <Field key={kind} label={words.form(title)}>
                <Input
                  value={particulars.forms[kind] ?? ""}
                  onChange={(_event, { value }) => papers.assign(kind, value)}
                />
              </Field>
            ))}
        </details>
      )}
      {papers.placed.map((template) => (
        <PlacesOnBlank
          key={template.id}
          template={template}
          places={particulars.places?.[template.kind] ?? {}}
          onPlace={(text, place) => papers.place(template.kind, text, place)}
        />
      ))}
      <div className={styles.line}>
        <Button
          appearance="primary"
          disabled={chosen.length === 0 || papers.isMaking}
          onClick={() => void papers.make()}
        >
          {words.make(chosen.length)}
        </Button>
        <Button disabled={chosen.length === 0} onClick={() => void papers.copy()}>
          {words.copy}
        </Button>
        <FilePicker
          label={words.own}
          accept=".docx"
          button={{ appearance: "subtle" }}
          onFiles={(files) => files?.[0] && void papers.fillOwn(files[0])}
        >
          {words.own}
        </FilePicker>
        <FilePicker
          label={words.check}
          accept=".docx"
          button={{ appearance: "subtle" }}
          onFiles={(files) => files?.[0] && void papers.check(files[0])}
        >
          {words.check}
        </FilePicker>
      </div>
      <p className={styles.text}>{words.ownNote}</p>
      <p role="status">{papers.report}</p>
      {papers.notes.length > 0 && (
        <ul className={styles.list}>
          {papers.notes.map((note) => (
            <li key={JSON.stringify(note)}>{describeNote(note)}</li>
          ))}
        </ul>
      )}
      {papers.empty.length > 0 && (
        <p className={styles.text}>
          {words.empty(
            papers.empty.length,
            papers.empty.map((id) => names.get(id) ?? id),
          )}
        </p>
      )}
      {made.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.earlier}</h3>
          <ul className={styles.list}>
            {made.map(({ name, isOld }) => (
              <li key={name}>
                {name}: {isOld ? words.isOld : words.isCurrent}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
