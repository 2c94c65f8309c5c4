/** Owns the view for scoring: the way between cards, and the card itself or what stands in its place. */
import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Assessment } from "../../core/model/score/assessment";
import type { Finding } from "../../core/model/finding/finding";
import type { Reading, TableReading } from "../../core/model/table/reading";
import type { Decision, Score } from "../../core/score";
import { pane } from "../../messages/pane/around/shell";
import type { SessionControls } from "../session/runSession";
import { LOW } from "../shared/room";
import { spoken } from "../shared/looks/spoken";
import { CardInHand } from "./card/CardInHand";
import type { CardMoves } from "./card/cardMoves";
import { CardNavigation } from "./card/CardNavigation";
import { ScorerSwitch } from "./ScorerSwitch";
import { scorersShown } from "./scorersShown";
import { TableSwitch } from "./TableSwitch";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    padding: "6px 8px 6px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    [LOW]: { display: "contents" },
  },
  // In low room the choices lie above the card, a scroll away, and only the way to the next card stays in sight.
  choices: { [LOW]: { padding: "6px 8px 0 12px" } },
  way: {
    [LOW]: {
      position: "sticky",
      top: 0,
      zIndex: 2,
      padding: "2px 8px 2px 12px",
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  spoken: { ...spoken, margin: 0 },
  progress: { marginTop: "4px", [LOW]: { marginTop: "1px" } },
});

export interface ScoreViewProps {
  readonly controls: SessionControls;
  readonly reading: Reading;
  readonly table: TableReading;
  readonly assessment: Assessment;
  /** By the scorer in hand. */
  readonly score: Score;
  readonly decision: Decision;
  /** Of the whole workbook, as the sheet stands. */
  readonly findings: readonly Finding[];
  readonly moves: CardMoves;
  /** A choice goes on to the next card by itself. */
  readonly goesOn: boolean;
  readonly areContentsShown: boolean;
  readonly onContents: () => void;
  /** What stands in the place of the card, or null. */
  readonly aside: ReactNode;
}

export function ScoreView(props: ScoreViewProps): ReactElement | null {
  const styles = useStyles();
  const { controls, reading, table, assessment, score, moves, aside } = props;
  const { row } = controls.session;
  const item = table.items.find((candidate) => candidate.row === row);
  const claim = assessment.indicators.find((candidate) => candidate.row === row);
  const scored = score.indicators.find((candidate) => candidate.row === row);
  if (!item || !claim || !scored) return null;
  return (
    <>
      <h2 className={styles.spoken}>{pane.views.score}</h2>
      <CardBar {...props} row={item.row} />
      {aside ?? (
        <CardInHand
          controls={controls}
          reading={reading}
          table={table}
          item={item}
          claim={claim}
          score={scored}
          scorers={scorersShown(table, score)}
          decision={props.decision}
          findings={props.findings}
          moves={moves}
          goesOn={props.goesOn}
        />
      )}
    </>
  );
}

/** Which table, whose score, which card; and how far one has come. */
function CardBar(props: ScoreViewProps & { readonly row: number }): ReactElement {
  const styles = useStyles();
  const { controls, reading, table, score, moves, row } = props;
  const rows = score.indicators.map((indicator) => indicator.row);
  const done = score.indicators.filter(({ points }) => points !== null).length;
  return (
    <div className={styles.bar}>
      <div className={styles.choices}>
        <TableSwitch tables={reading.tables} chosen={table} onChoose={controls.chooseTable} />
        <ScorerSwitch
          scorers={scorersShown(table, score)}
          chosen={score.counted}
          onChoose={(scorer) => controls.chooseRow(row, scorer)}
        />
      </div>
      <div className={styles.way}>
        <CardNavigation
          index={rows.indexOf(row)}
          count={rows.length}
          areContentsShown={props.areContentsShown}
          onContents={props.onContents}
          hasUnscored={moves.nextUnscored !== null}
          onStep={(by) => moves.step(by)}
          onNextUnscored={moves.toNextUnscored}
        />
        <ProgressBar
          className={styles.progress}
          value={done}
          max={rows.length}
          thickness="medium"
          aria-label={pane.outline.progress(done, rows.length)}
        />
      </div>
    </div>
  );
}
