/** Owns a content of last year's as it is proposed: its points to look at, its words and its figure to take over one by one. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { reasonColumn } from "../../actions/writing/writeEntry";
import type { LastContent } from "../../core/lastYear";
import { withRow } from "../../core/settings";
import { formatPath, formatPoints } from "../../messages/format";
import { lastYearWords as words } from "../../messages/pane/scoring/lastYear";
import { describeLastPoints } from "../../messages/results/grounds/lastYear";
import { entryOfFacts } from "../score/cardEntry";
import type { LastWords } from "../session/actions/lastYear";
import { writtenFacts } from "../session/tableScore";
import type { LastYearFileProps } from "./lastYearProps";

const useStyles = makeStyles({
  line: { margin: 0 },
  said: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 8px", margin: 0 },
  way: { minWidth: "24px", minHeight: "24px", padding: "0 6px" },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export interface LastYearContentProps extends LastYearFileProps {
  readonly content: LastContent;
  /** Its number and text are said: it is not word for word the one in hand. */
  readonly isNamed: boolean;
  /** What tells its buttons from those of others. */
  readonly from: string;
}

export function LastYearContent(props: LastYearContentProps): ReactElement {
  const styles = useStyles();
  const { controls, table, item, claim, content, isNamed } = props;
  const { path, text, reason, evidence, figure } = content;
  const take = (said: LastWords): void => controls.takeOver(item.row, said);
  return (
    <>
      {isNamed && <p className={styles.line}>{words.content(formatPath(path), text)}</p>}
      <p className={styles.line}>{words.points(describeLastPoints(content))}</p>
      {reason !== null && (
        <Said
          {...props}
          part="reason"
          label={words.reason}
          text={reason}
          standing={claim.reason}
          onTake={reasonColumn(table) === null ? null : () => take({ reason })}
        />
      )}
      {evidence !== null && (
        <Said
          {...props}
          part="evidence"
          label={words.evidence}
          text={evidence}
          standing={claim.evidence}
          onTake={() => take({ evidence })}
        />
      )}
      {figure !== null && (
        <Said
          {...props}
          part="figure"
          label={words.figure(formatPoints(figure))}
          text={String(figure)}
          standing={claim.facts.lastYear?.toString() ?? null}
          isSaid
          onTake={() => {
            const written = writtenFacts(controls.session, table, item);
            const stated = { item, year: table.year, facts: claim.facts, written };
            controls.draft(item.row, entryOfFacts(stated, { ...claim.facts, lastYear: figure }));
            controls.commit(item.row);
            const lastYear = { isTaken: true, isChecked: false };
            controls.changeSettings((all) => withRow(all, table, item, { lastYear }));
          }}
        />
      )}
    </>
  );
}

interface SaidProps extends LastYearContentProps {
  readonly part: keyof typeof words.take;
  readonly label: string;
  readonly text: string;
  /** What stands for this year; null: nothing. */
  readonly standing: string | null;
  /** The label says it all. */
  readonly isSaid?: boolean;
  /** Null: there is nowhere to write it. */
  readonly onTake: (() => void) | null;
}

/** What was said, and the way to take it over where it does not stand there already. */
function Said(props: SaidProps): ReactElement {
  const styles = useStyles();
  const { part, label, text, standing, isSaid = false, canWrite, from, onTake } = props;
  const isThere = standing !== null && standing.trim() === text.trim();
  const way = (standing?.trim() ? words.replace : words.take)[part];
  return (
    <p className={styles.said}>
      <span>
        <span className={styles.strong}>{label}</span> {!isSaid && text}
      </span>
      {canWrite && onTake && !isThere && (
        <Button
          className={styles.way}
          size="small"
          aria-label={words.takeFrom(way, from)}
          onClick={onTake}
        >
          {way}
        </Button>
      )}
    </p>
  );
}
