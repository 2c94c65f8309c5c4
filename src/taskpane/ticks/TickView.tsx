/** Owns the view for a sheet without points: the way between criteria, the one in hand, and all of them below it. */
import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { scoreColumn } from "../../core/model/table/reading";
import { scorers, unitScorer } from "../../core/model/table/scorer";
import { answerIn } from "../../core/model/table/tickSheet";
import { countAnswers } from "../../core/score";
import { scorerNames } from "../../messages/labels";
import { pane } from "../../messages/pane/around/shell";
import { tickPane } from "../../messages/pane/scoring/ticks";
import { CardNavigation } from "../score/card/CardNavigation";
import { ScorerSwitch } from "../score/ScorerSwitch";
import { TableSwitch } from "../score/TableSwitch";
import { LOW } from "../shared/room";
import { spoken } from "../shared/looks/spoken";
import { CriteriaList } from "./CriteriaList";
import { TickCard } from "./TickCard";
import type { TickViewProps } from "./tickProps";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    padding: "6px 8px 6px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    [LOW]: { padding: "2px 8px 2px 12px" },
  },
  spoken: { ...spoken, margin: 0 },
  progress: { marginTop: "4px", [LOW]: { marginTop: "1px" } },
});

export default function TickView(props: TickViewProps): ReactElement | null {
  const styles = useStyles();
  const { controls, reading, table, assessment, score, moves } = props;
  const { row } = controls.session;
  const item = table.items.find((candidate) => candidate.row === row);
  const claim = assessment.indicators.find((candidate) => candidate.row === row);
  const scored = score.indicators.find((candidate) => candidate.row === row);
  if (!item || !claim || !scored) return null;
  const rows = score.indicators.map((indicator) => indicator.row);
  const { all, open } = countAnswers(score);
  const present = scorers.filter((scorer) => scoreColumn(table.columns, scorer) !== null);
  // The unit is alone until another has answered something or is in hand.
  const isShared = present.some(
    (scorer) =>
      scorer !== unitScorer &&
      (scorer === score.counted || table.items.some((each) => answerIn(each, scorer) !== null)),
  );
  return (
    <>
      <h2 className={styles.spoken}>{pane.views.score}</h2>
      <div className={styles.bar}>
        <TableSwitch tables={reading.tables} chosen={table} onChoose={controls.chooseTable} />
        <ScorerSwitch
          scorers={isShared ? present : [unitScorer]}
          names={scorerNames}
          chosen={score.counted}
          onChoose={(scorer) => controls.chooseRow(item.row, scorer)}
        />
        <CardNavigation
          index={rows.indexOf(item.row)}
          count={rows.length}
          hasUnscored={moves.nextUnscored !== null}
          onStep={(by) => moves.step(by)}
          onNextUnscored={moves.toNextUnscored}
        />
        <ProgressBar
          className={styles.progress}
          value={all - open}
          max={all}
          thickness="medium"
          aria-label={tickPane.progress(all - open, all)}
        />
      </div>
      <TickCard {...props} item={item} claim={claim} state={scored.state} />
      <CriteriaList table={table} score={score} row={item.row} onChoose={controls.chooseRow} />
    </>
  );
}
