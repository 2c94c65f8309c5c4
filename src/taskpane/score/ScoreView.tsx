/** Owns the view for scoring: the way between cards, the card itself, and the outline below it. */
import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useRef } from "react";
import { scoreColumn } from "../../core/model/table/reading";
import { reasonColumn } from "../../actions/writing/writeEntry";
import { rowsAbove } from "../../core/model/table/itemTree";
import type { Assessment } from "../../core/model/score/assessment";
import type { Finding } from "../../core/model/finding/finding";
import { columnLetters } from "../../core/model/workbook/grid";
import type { Reading, TableReading } from "../../core/model/table/reading";
import type { Score } from "../../core/score";
import { withRow } from "../../core/settings";
import { pane } from "../../messages/pane/shell";
import type { CardMoves } from "./card/cardMoves";
import { entryKey, tableKeyOf } from "../session/entryKey";
import type { Session } from "../session/session";
import { spoken } from "../shared/spoken";
import { writtenFacts } from "../session/tableScore";
import type { SessionControls } from "../session/runSession";
import { CardFindings } from "./card/CardFindings";
import { CardNavigation } from "./card/CardNavigation";
import { CardStatus } from "./card/CardStatus";
import { IndicatorCard } from "./card/IndicatorCard";
import { titleOf } from "./outline/itemTitle";
import { Outline } from "./outline/Outline";
import { phrasesOf } from "./entries/phrasesOf";
import { TableSwitch } from "./TableSwitch";
import { useRefusals } from "./useRefusals";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    padding: "6px 8px 6px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  card: { scrollMarginTop: "48px", paddingTop: "4px" },
  spoken: { ...spoken, margin: 0 },
  progress: { marginTop: "4px" },
});

export interface ScoreViewProps {
  readonly controls: SessionControls;
  readonly reading: Reading;
  readonly table: TableReading;
  readonly assessment: Assessment;
  readonly score: Score;
  /** Of the whole workbook, as the sheet stands. */
  readonly findings: readonly Finding[];
  readonly moves: CardMoves;
}

export function ScoreView(props: ScoreViewProps): ReactElement | null {
  const styles = useStyles();
  const { controls, reading, table, assessment, score, moves } = props;
  const { session } = controls;
  const card = useRef<HTMLDivElement>(null);
  const phrases = useMemo(() => phrasesOf(reading), [reading]);
  const item = table.items.find((candidate) => candidate.row === session.row);
  const row = item?.row ?? null;
  const cardKey = entryKey(tableKeyOf(table), row ?? 0);
  const refusals = useRefusals(cardKey);

  // A person who asked for the next card goes on typing in it.
  useEffect(() => {
    if (!moves.takeFocusWish() || !card.current) return;
    const scroller = card.current.closest("[data-scroll]");
    if (scroller) scroller.scrollTop = 0;
    const field = card.current.querySelector<HTMLElement>(
      "input[type='radio']:checked, input:not([type='radio']), input",
    );
    field?.focus();
    if (field instanceof HTMLInputElement && field.type === "text") field.select();
  }, [row, moves]);

  const claim = assessment.indicators.find((candidate) => candidate.row === row);
  const scored = score.indicators.find((candidate) => candidate.row === row);
  if (!item || !claim || !scored) return null;
  const rows = score.indicators.map((indicator) => indicator.row);
  const done = score.indicators.filter(({ points }) => points !== null).length;
  const above = rowsAbove(table.items, table.items.indexOf(item));
  const reason = reasonColumn(table);
  return (
    <>
      <h2 className={styles.spoken}>{pane.views.score}</h2>
      <div className={styles.bar}>
        <TableSwitch tables={reading.tables} chosen={table} onChoose={controls.chooseTable} />
        <CardNavigation
          index={rows.indexOf(item.row)}
          count={rows.length}
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
      <div className={styles.card} ref={card}>
        <IndicatorCard
          key={cardKey}
          item={item}
          group={above.length > 0 ? above.map(titleOf).join(" › ") : null}
          claim={claim}
          writtenFacts={writtenFacts(session, table, item)}
          score={scored}
          year={table.year}
          reasonLabel={
            reason === null
              ? null
              : table.columns.reason === null
                ? pane.card.reasonInNote
                : pane.card.reason
          }
          hasEvidence={table.columns.evidence !== null}
          phrases={phrases}
          onEntry={(entry) => controls.draft(item.row, entry)}
          onState={(state) =>
            controls.changeSettings((all) =>
              withRow(all, table, item, { state: state ?? undefined }),
            )
          }
          onRefused={(field, isRefused) => {
            refusals.tell(field, isRefused);
            // Points typed on the way to something wrong are taken back with it.
            if (field === "points" && isRefused) controls.withdraw(item.row);
          }}
          onDone={() => moves.finish(item.row)}
          onLeave={() => controls.commit(item.row)}
        />
        <CardFindings findings={props.findings} sheet={table.sheet} item={item} />
        <CardStatus
          cell={`${columnLetters(scoreColumn(table.columns, "self") ?? 1)}${item.row}`}
          status={
            refusals.isAny ? "refused" : statusOf(session, table, item.row, claim.points.self)
          }
          standing={item.scores.self.points}
        />
      </div>
      <Outline table={table} score={score} row={row} onChoose={controls.chooseRow} />
    </>
  );
}

function statusOf(session: Session, table: TableReading, row: number, points: number | null) {
  if (session.pending > 0) return "saving";
  if (session.drafts[entryKey(tableKeyOf(table), row)]) return "typing";
  return points === null ? "blank" : "saved";
}
