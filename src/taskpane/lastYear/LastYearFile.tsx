/** Owns one of last year's files below a card: whose it is, what is strange about it, and what it says of the content in hand. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { loadDomain } from "../../actions/loading/builtIn/loadDomain";
import { builtInKit } from "../../actions/loading/builtIn/loadRubrics";
import { kindOf } from "../../core/domain/domain";
import { type ContentYears, countYears, notesOn, yearsOf } from "../../core/lastYear";
import { formatPath } from "../../messages/format";
import { lastYearWords as words } from "../../messages/pane/scoring/lastYear";
import {
  describeCounts,
  describeLastYearNote,
  describeStanding,
  noTableOfKind,
} from "../../messages/results/grounds/lastYear";
import { Icon } from "../shared/looks/Icon";
import { tone } from "../shared/looks/theme";
import { LastYearContent } from "./LastYearContent";
import type { LastYearFileProps } from "./lastYearProps";

const useStyles = makeStyles({
  root: {
    alignSelf: "stretch",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "4px 8px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "center", gap: "8px", margin: 0 },
  name: { flexGrow: 1, margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  about: { "& > summary": { minHeight: "24px", cursor: "pointer" }, color: tone.quiet },
});

export function LastYearFile(props: LastYearFileProps): ReactElement {
  const styles = useStyles();
  const { controls, table, item, last } = props;
  const { file, unit, year } = last.reading;
  const contents = useMemo(() => yearsOf(table, last, builtInKit().rubrics), [table, last]);
  const content = contents?.find((each) => each.item?.row === item.row);
  const name = words.file(year, unit ?? file);
  return (
    <div className={styles.root} role="group" aria-label={name}>
      <div className={styles.head}>
        <h4 className={styles.name}>{name}</h4>
        <Button
          size="small"
          appearance="subtle"
          icon={<Icon name="close" size={16} />}
          aria-label={words.close(file)}
          onClick={() => controls.closeLastYear(last)}
        />
      </div>
      {contents === null ? (
        <p className={styles.text}>{noTableOfKind(kindOf(loadDomain(), table.kind).title)}</p>
      ) : (
        content && <Standing {...props} content={content} name={name} />
      )}
      <About {...props} contents={contents ?? []} />
    </div>
  );
}

/** What became of the content, and what was said of it or of those that it may come from. */
function Standing({
  content,
  name,
  ...props
}: LastYearFileProps & { readonly content: ContentYears; readonly name: string }): ReactElement {
  const styles = useStyles();
  const candidates =
    content.standing === "open" ? content.candidates : "last" in content ? [content.last] : [];
  return (
    <>
      {content.standing !== "same" && <p className={styles.text}>{describeStanding(content)}</p>}
      {candidates.map((each) => (
        <LastYearContent
          key={each.row}
          {...props}
          content={each}
          isNamed={content.standing !== "same"}
          from={candidates.length > 1 ? `${name}, ${formatPath(each.path)}` : name}
        />
      ))}
    </>
  );
}

/** What is strange about the file, and what is gone since. */
function About({
  reading,
  last,
  contents,
}: LastYearFileProps & { readonly contents: readonly ContentYears[] }): ReactElement {
  const styles = useStyles();
  const notes = notesOn(reading, last.reading);
  const gone = contents.flatMap((each) => (each.standing === "gone" ? [each.last] : []));
  return (
    <details className={styles.about}>
      <summary>{words.about(last.reading.file, notes.length)}</summary>
      {notes.map((note) => (
        <p key={note.code} className={styles.text}>
          {describeLastYearNote(note, loadDomain())}
        </p>
      ))}
      {contents.length > 0 && (
        <p className={styles.text}>{describeCounts(countYears(contents))}.</p>
      )}
      {gone.length > 0 && <p className={styles.text}>{words.gone}</p>}
      {gone.map(({ row, path, text }) => (
        <p key={row} className={styles.text}>
          {formatPath(path)} {text}
        </p>
      ))}
    </details>
  );
}
