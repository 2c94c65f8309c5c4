/** Owns the form in which a paper of the index is typed or corrected, with the contents that it stands behind. */
import { Button, Checkbox, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { loadDomain } from "../../actions/loading/builtIn/loadDomain";
import { loadEvidenceWords } from "../../actions/loading/builtIn/loadEvidenceWords";
import type { WorkbookEvidence } from "../../actions/evidence/evidenceOf";
import {
  type BackedContent,
  contentsIn,
  type IndexedPaper,
  isAt,
  paperNamedBy,
  type TypedPaper,
} from "../../core/evidence";
import { kindOf } from "../../core/domain/domain";
import { evidencePane } from "../../messages/pane/scoring/evidence";
import { useLooks } from "./looks";

const words = evidencePane.form;

export interface PaperFormProps {
  readonly evidence: WorkbookEvidence;
  /** The paper that is corrected; null: a new one. */
  readonly paper: IndexedPaper | null;
  readonly onSave: (typed: TypedPaper) => void;
  /** Takes back what a person typed of the paper. */
  readonly onDrop: () => void;
  readonly onClose: () => void;
}

export function PaperForm(props: PaperFormProps): ReactElement {
  const looks = useLooks();
  const { evidence, paper, onSave, onClose } = props;
  const { kinds } = loadEvidenceWords();
  const [sign, setSign] = useState(paper?.sign ?? "");
  const [day, setDay] = useState(paper?.day ?? "");
  const [kind, setKind] = useState(paper?.kind?.id ?? "");
  const [about, setAbout] = useState(paper?.about ?? "");
  const [code, setCode] = useState(paper?.ownCode ?? "");
  const [contents, setContents] = useState<readonly BackedContent[]>(paper?.contents ?? []);
  const [isTried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const typed: TypedPaper = {
    sign: sign.trim(),
    day: day || null,
    kind: kind || null,
    about: about || null,
    code: code || null,
    contents,
  };
  const fault = faultOf(typed, props);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (fault === null) onSave(typed);
    else first.current?.focus();
  };
  return (
    <form
      className={looks.form}
      noValidate
      onSubmit={save}
      aria-label={paper === null ? words.add : words.correct(paper.sign)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <Field
        label={words.sign}
        hint={words.signHint}
        size="small"
        validationMessage={isTried && fault !== null ? fault : undefined}
      >
        <Input ref={first} value={sign} onChange={(_event, { value }) => setSign(value)} />
      </Field>
      <Field label={words.kind} size="small">
        <Select value={kind} onChange={(_event, { value }) => setKind(value)}>
          <option value="">{words.bySign}</option>
          {kinds.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.day} size="small">
        <Input type="date" value={day} onChange={(_event, { value }) => setDay(value)} />
      </Field>
      <Field label={words.about} hint={words.aboutHint} size="small">
        <Textarea value={about} onChange={(_event, { value }) => setAbout(value)} />
      </Field>
      <Field label={words.code} size="small">
        <Input value={code} onChange={(_event, { value }) => setCode(value)} />
      </Field>
      <Choices
        evidence={evidence}
        chosen={contents}
        onChoose={(content, isChosen) =>
          setContents(
            isChosen ? [...contents, content] : contents.filter((each) => !isAt(each, content)),
          )
        }
      />
      <div className={looks.line}>
        <Button type="submit" appearance="primary" size="small">
          {words.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
        {paper !== null && paper.kept !== null && (
          <Button size="small" onClick={props.onDrop}>
            {words.drop}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Why a paper cannot be saved as it is typed, as a sentence; null: it can. */
function faultOf(
  typed: TypedPaper,
  { evidence, paper }: Pick<PaperFormProps, "evidence" | "paper">,
): string | null {
  if (!/\d/.test(typed.sign)) return words.signMissing;
  return paperNamedBy(typed, evidence.papers, paper, loadEvidenceWords()) ? words.signTaken : null;
}

interface ChoicesProps {
  readonly evidence: WorkbookEvidence;
  readonly chosen: readonly BackedContent[];
  readonly onChoose: (content: BackedContent, isChosen: boolean) => void;
}

/** Every content of the tables, those that the paper stands behind ticked. */
function Choices({ evidence: { tables }, chosen, onChoose }: ChoicesProps): ReactElement {
  const looks = useLooks();
  const isOfMany = tables.length > 1;
  return (
    <fieldset className={looks.choices}>
      <legend>{words.contents}</legend>
      {tables.map((given) => (
        <div key={`${given.table.sheet}!${given.table.firstRow}`}>
          {isOfMany && <p className={looks.text}>{kindOf(loadDomain(), given.table.kind).title}</p>}
          {contentsIn(given).map((content) => (
            <div className={looks.choice} key={content.row}>
              <Checkbox
                label={
                  words.content(content.path, content.text) +
                  (isOfMany ? words.atRow(content.row) : "")
                }
                checked={chosen.some((each) => isAt(each, content))}
                onChange={(_event, { checked }) => onChoose(content, checked === true)}
              />
            </div>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
