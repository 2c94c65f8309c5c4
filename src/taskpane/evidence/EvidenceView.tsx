/** Owns the view of a unit's evidence: each paper once with the contents that it backs, what is only words, what to look at. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { evidenceOf } from "../../actions/evidence/evidenceOf";
import type { BackedContent, EvidenceNote } from "../../core/evidence";
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
import type { LazyViewProps } from "../shell/pane/lazyView";
import { tone } from "../shared/looks/theme";

const useStyles = makeStyles({
  root: { padding: "8px 12px 16px", display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  part: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: "20px", color: tone.quiet, overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: "22px", overflowWrap: "anywhere", lineHeight: "20px" },
  entry: { paddingBottom: "6px" },
  line: { display: "flex", flexWrap: "wrap", gap: "4px" },
  button: { minWidth: "auto", minHeight: "24px", paddingLeft: "6px", paddingRight: "6px" },
});

export default function EvidenceView({ controls, reading }: LazyViewProps): ReactElement {
  const styles = useStyles();
  const { settings, round } = controls.session;
  const { papers, rest, notes, isTimed } = useMemo(
    () => evidenceOf(reading, settings, round?.chain ?? null),
    [reading, settings, round],
  );
  const show = ({ sheet, cell }: Pick<EvidenceNote, "sheet" | "cell">): void => {
    const address = cell === null ? null : parseAddress(cell);
    if (address) controls.showCell(sheet, address);
  };
  return (
    <section className={styles.root} aria-labelledby="evidence-heading">
      <h2 className={styles.heading} id="evidence-heading">
        {words.heading}
      </h2>
      <p className={styles.text}>{describeIndex(papers.length, rest.length)}</p>
      {notes.length > 0 && (
        <>
          <h3 className={styles.part}>{words.notes}</h3>
          <ul className={styles.list}>
            {notes.map((note, at) => (
              <li key={at} className={styles.entry}>
                <strong>{severityNames[note.severity]}:</strong> {describeEvidenceNote(note)}{" "}
                {note.cell !== null && (
                  <Button
                    size="small"
                    className={styles.button}
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
      {papers.length > 0 && (
        <>
          <h3 className={styles.part}>{words.papers}</h3>
          <ol className={styles.list}>
            {papers.map((paper) => (
              <li key={paper.code} className={styles.entry}>
                {paperName(paper)}
                {paper.about !== null && ` ${words.about(paper.about)}`}
                <Contents
                  contents={paper.contents}
                  nameOf={(content) => words.show(content.path, paper.sign)}
                  onShow={show}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      {rest.length > 0 && (
        <>
          <h3 className={styles.part}>{words.rest}</h3>
          <ul className={styles.list}>
            {rest.map(({ content, text }, at) => (
              <li key={at} className={styles.entry}>
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
      {!isTimed && papers.length > 0 && <p className={styles.text}>{timeUnknown}</p>}
    </section>
  );
}

interface ContentsProps {
  readonly contents: readonly BackedContent[];
  readonly nameOf: (content: BackedContent) => string;
  readonly onShow: (content: BackedContent) => void;
}

/** The numbers of contents, each a way to its cell where the table has one. */
function Contents({ contents, nameOf, onShow }: ContentsProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      {contents.map((content) =>
        content.cell === null ? (
          <span key={`${content.sheet}!${content.row}`}>{words.content(content.path)}</span>
        ) : (
          <Button
            key={`${content.sheet}!${content.row}`}
            size="small"
            className={styles.button}
            aria-label={`${nameOf(content)}${words.at(content.sheet, content.cell)}`}
            onClick={() => onShow(content)}
          >
            {words.content(content.path)}
          </Button>
        ),
      )}
    </div>
  );
}
