/** Owns the view of a unit's evidence: each paper once with the contents that it backs, what is only words, what to look at. */
import { Button } from "@fluentui/react-components";
import { type ReactElement, useMemo, useRef, useState } from "react";
import { evidenceOf } from "../../actions/evidence/evidenceOf";
import { loadEvidenceWords } from "../../actions/loading/builtIn/loadEvidenceWords";
import {
  type EvidenceNote,
  type IndexedPaper,
  withoutTypedPaper,
  withTypedPaper,
} from "../../core/evidence";
import { parseAddress } from "../../core/model/workbook/grid";
import { severityNames } from "../../messages/labels";
import { evidencePane as words } from "../../messages/pane/scoring/evidence";
import {
  describeEvidenceNote,
  describeIndex,
  excerptOf,
  paperName,
  timeUnknown,
} from "../../messages/results/grounds/evidence";
import { checklistsAtHand } from "../rubrics/atHand";
import { rubricsAtHand } from "../session/tableScore";
import type { LazyViewProps } from "../shell/pane/lazyView";
import { Contents } from "./Contents";
import { useLooks } from "./looks";
import { PaperForm } from "./PaperForm";
import { SaveList } from "./SaveList";
import { WriteBack } from "./WriteBack";

/** In place of a paper's place in the index: a new one. */
const NEW = 0;

export default function EvidenceView({ controls, reading }: LazyViewProps): ReactElement {
  const looks = useLooks();
  const { workbook, settings, round, shelf } = controls.session;
  const evidence = useMemo(
    () =>
      evidenceOf({
        reading,
        workbook,
        settings,
        chain: round?.chain ?? null,
        rules: { rubrics: rubricsAtHand({ shelf }), checklists: checklistsAtHand(shelf) },
      }),
    [reading, workbook, settings, round, shelf],
  );
  const { papers, rest, notes, isTimed } = evidence;
  /** Place of the paper whose form is open; null: none is. */
  const [inHand, setInHand] = useState<number | null>(null);
  const ways = useRef(new Map<number, HTMLButtonElement>());
  const close = (): void => {
    if (inHand !== null) ways.current.get(inHand)?.focus();
    setInHand(null);
  };
  const formOf = (paper: IndexedPaper | null): ReactElement => (
    <PaperForm
      evidence={evidence}
      paper={paper}
      onSave={(typed) => {
        controls.changeSettings((all) => withTypedPaper(all, paper, typed, loadEvidenceWords()));
        close();
      }}
      onDrop={() => {
        if (paper) controls.changeSettings((all) => withoutTypedPaper(all, paper));
        close();
      }}
      onClose={close}
    />
  );
  const way = (code: number) => (button: HTMLButtonElement | null) => {
    if (button) ways.current.set(code, button);
    else ways.current.delete(code);
  };
  const show = ({ sheet, cell }: Pick<EvidenceNote, "sheet" | "cell">): void => {
    const address = cell === null ? null : parseAddress(cell);
    if (address) controls.showCell(sheet, address);
  };
  return (
    <section className={looks.root} aria-labelledby="evidence-heading">
      <h2 className={looks.heading} id="evidence-heading">
        {words.heading}
      </h2>
      <p className={looks.text}>{describeIndex(papers.length, rest.length)}</p>
      {notes.length > 0 && (
        <>
          <h3 className={looks.part}>{words.notes}</h3>
          <ul className={looks.list}>
            {notes.map((note, at) => (
              <li key={at} className={looks.entry}>
                <strong>{severityNames[note.severity]}:</strong> {describeEvidenceNote(note)}{" "}
                {note.cell !== null && (
                  <Button
                    size="small"
                    className={looks.button}
                    aria-label={words.showNote(at + 1, note.cell)}
                    onClick={() => show(note)}
                  >
                    {words.cell(note.cell)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={looks.part}>{words.papers}</h3>
      <ol className={looks.list}>
        {papers.map((paper) => (
          <li key={paper.code} className={looks.entry}>
            {paperName(paper)}
            {paper.about !== null && ` ${words.about(paper.about)}`}
            {paper.ownCode !== null && `. ${words.code(paper.ownCode)}`}
            {paper.kept !== null && ` (${words.typed})`}
            {paper.contents.length === 0 && <p className={looks.text}>{words.noContent}</p>}
            <Contents
              contents={paper.contents}
              nameOf={(content) => words.show(content.path, paper.sign)}
              onShow={show}
            >
              <Button
                ref={way(paper.code)}
                size="small"
                appearance="subtle"
                className={looks.button}
                aria-label={words.correctPaper(paper.sign, paper.code)}
                aria-expanded={inHand === paper.code}
                onClick={() => setInHand(inHand === paper.code ? null : paper.code)}
              >
                {words.correct}
              </Button>
            </Contents>
            {inHand === paper.code && formOf(paper)}
          </li>
        ))}
      </ol>
      <div className={looks.line}>
        <Button
          ref={way(NEW)}
          size="small"
          className={looks.button}
          aria-expanded={inHand === NEW}
          onClick={() => setInHand(inHand === NEW ? null : NEW)}
        >
          {words.add}
        </Button>
      </div>
      {inHand === NEW && formOf(null)}
      <WriteBack controls={controls} evidence={evidence} />
      {papers.length + rest.length > 0 && <SaveList reading={reading} evidence={evidence} />}
      {rest.length > 0 && (
        <>
          <h3 className={looks.part}>{words.rest}</h3>
          <ul className={looks.list}>
            {rest.map(({ content, text }, at) => (
              <li key={at} className={looks.entry}>
                {excerptOf(text)}
                <Contents
                  contents={[content]}
                  nameOf={({ path }) => words.showRest(path, at + 1)}
                  onShow={show}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {!isTimed && papers.length > 0 && <p className={looks.text}>{timeUnknown}</p>}
    </section>
  );
}
