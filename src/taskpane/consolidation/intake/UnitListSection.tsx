/** Owns the official list of units: from a workbook, typed or pasted, shown as it was understood. */
import { unitTypeName } from "../../shared/domainNames";
import { Button, Field, Textarea } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { ListReading } from "../../../actions/rounds/consolidationDesk";
import type { ListedUnit } from "../../../core/model/round/consolidation";
import type { Finding } from "../../../core/model/finding/finding";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { describeFinding } from "../../../messages/vi";
import { fileEndings } from "../../page/file/bookFile";
import { FilePicker } from "./FilePicker";
import { useLooks } from "../looks";
import { useGrowing } from "../useGrowing";
import type { RoundControls } from "../useRound";

const words = consolidation.list;
/** Sentences about a list that are shown at once. */
const MOST_TOLD = 20;

/** The sheet stands before its sentence: two sheets may have the same row. */
const sentenceOf = (found: Finding): string =>
  found.sheet === null ? describeFinding(found) : `${found.sheet}: ${describeFinding(found)}`;

export function UnitListSection({ controls }: { readonly controls: RoundControls }): ReactElement {
  const looks = useLooks();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { list } = controls.round.decisions;
  const take = (reading: Promise<ListReading>) =>
    reading.then((read) => {
      if ("refusal" in read) return setProblems([describeFinding(read.refusal)]);
      const reported = read.findings.map(sentenceOf);
      setProblems(read.units.length === 0 ? [words.none, ...reported] : reported);
      if (read.units.length > 0) controls.decide({ list: read.units });
    }, controls.fail);
  return (
    <section className={looks.section} aria-labelledby="list-heading">
      <h3 className={looks.heading} id="list-heading">
        {words.heading}
        {list && ` (${words.units(list.length)})`}
      </h3>
      <p className={looks.text}>{words.intro}</p>
      <div className={looks.line}>
        <FilePicker
          label={words.fileChoice}
          accept={fileEndings.join(",")}
          onFiles={(files) => {
            const file = files?.[0];
            if (file) void take(controls.desk.readList(file));
          }}
        >
          {words.pick}
        </FilePicker>
        {list && (
          <Button appearance="subtle" onClick={() => controls.decide({ list: null })}>
            {words.remove}
          </Button>
        )}
      </div>
      <div className={looks.quiet} role="alert">
        {problems.slice(0, MOST_TOLD).map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
        {problems.length > MOST_TOLD && <p>{words.more(problems.length - MOST_TOLD)}</p>}
      </div>
      {list ? <Units list={list} /> : <OfficialOffer controls={controls} />}
      <TypedList onRead={(text) => void take(controls.desk.parseList(text))} />
    </section>
  );
}

/** An offer that one click takes; nothing is taken by itself. */
function OfficialOffer({ controls }: { readonly controls: RoundControls }): ReactElement | null {
  const looks = useLooks();
  const offer = controls.round.overview?.officialList ?? null;
  if (!offer) return null;
  const { place, units, notSent } = offer;
  return (
    <div>
      <p className={looks.text}>
        {words.offer(offer)} {words.notSent(notSent.length)}
      </p>
      {notSent.length > 0 && (
        <p className={looks.quiet}>{notSent.map(({ name }) => name).join("; ")}</p>
      )}
      <Button size="small" onClick={() => controls.decide({ list: units })}>
        {words.takeOffer(place)}
      </Button>
    </div>
  );
}

function TypedList({ onRead }: { readonly onRead: (text: string) => void }): ReactElement {
  const looks = useLooks();
  const [text, setText] = useState("");
  return (
    <details>
      <summary className={looks.summary}>{words.type}</summary>
      <Field label={words.typed}>
        <Textarea
          rows={5}
          value={text}
          placeholder={words.example}
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <Button size="small" disabled={text.trim() === ""} onClick={() => onRead(text)}>
        {words.take}
      </Button>
    </details>
  );
}

function Units({ list }: { readonly list: readonly ListedUnit[] }): ReactElement {
  const looks = useLooks();
  const [isOpen, setOpen] = useState(false);
  const shown = useGrowing(isOpen ? list.length : 0, list);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={looks.summary}>{words.show(list.length)}</summary>
      <ol>
        {list.slice(0, shown).map(({ key, name, type, parent }) => (
          <li key={key}>
            {[name, parent, type ? unitTypeName(type) : words.noType].filter(Boolean).join(" · ")}
          </li>
        ))}
      </ol>
    </details>
  );
}
