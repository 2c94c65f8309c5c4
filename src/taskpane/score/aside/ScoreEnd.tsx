/** Owns what stands after the last content: what is done, what is left here and in the other tables, and where to go. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef } from "react";
import type { ScoredReading } from "../../../actions/scoring/scoreTables";
import type { Assessment } from "../../../core/model/score/assessment";
import { indicatorsIn } from "../../../core/model/table/itemTree";
import type { TableReading } from "../../../core/model/table/reading";
import type { Score } from "../../../core/score";
import { formatPointsOr } from "../../../messages/format";
import { endWords } from "../../../messages/pane/scoring/scoreEnd";
import { tableKeyOf } from "../../session/entryKey";
import type { SessionControls } from "../../session/runSession";
import { kindTitle } from "../../shared/domainNames";
import type { CardMoves } from "../card/cardMoves";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "4px 12px 12px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  text: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
});

export interface ScoreEndProps {
  readonly controls: SessionControls;
  readonly tables: readonly TableReading[];
  readonly table: TableReading;
  readonly assessment: Assessment;
  readonly score: Score;
  readonly scored: ScoredReading;
  readonly moves: CardMoves;
  /** Null: the program around the pane saves. */
  readonly onSave: (() => void) | null;
}

export default function ScoreEnd(props: ScoreEndProps): ReactElement {
  const styles = useStyles();
  const { controls, tables, table, score, moves, onSave } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const others = tables.filter((other) => other !== table);
  const found = props.scored.findings.filter(({ code }) => code !== "blankScore").length;
  return (
    <section className={styles.root} aria-label={endWords.heading}>
      <h3 className={styles.heading} ref={heading} tabIndex={-1}>
        {endWords.heading}
      </h3>
      <OwnTable {...props} />
      {others.length > 0 && <h3 className={styles.heading}>{endWords.others}</h3>}
      {others.map((other) => (
        <OtherTable key={tableKeyOf(other)} controls={controls} table={other} />
      ))}
      <div className={styles.buttons}>
        {score.indicators.some(({ state }) => state === "unscored") && (
          <Button appearance="primary" onClick={moves.toNextUnscored}>
            {endWords.toUnscored}
          </Button>
        )}
        <Button onClick={() => controls.chooseView("findings")}>{endWords.check(found)}</Button>
        <Button onClick={() => controls.chooseView("print")}>{endWords.print}</Button>
        {onSave && <Button onClick={onSave}>{endWords.save}</Button>}
        <Button appearance="subtle" onClick={moves.toFields}>
          {endWords.back}
        </Button>
      </div>
      {!onSave && <p className={styles.text}>{endWords.saveInExcel}</p>}
    </section>
  );
}

function OwnTable({ controls, table, assessment, score }: ScoreEndProps): ReactElement {
  const styles = useStyles();
  const unscored = score.indicators.filter(({ state }) => state === "unscored").length;
  const reasons = new Map(assessment.indicators.map(({ row, reason }) => [row, reason]));
  const unreasoned = score.indicators.filter(
    ({ row, state }) =>
      (state === "deducted" || state === "notMet") && !(reasons.get(row) ?? "").trim(),
  ).length;
  const { refused } = controls.session;
  const count = score.indicators.length;
  return (
    <>
      <p className={styles.text}>
        {endWords.done(kindTitle(table.kind), count - unscored, count)}{" "}
        {endWords.total(formatPointsOr(score.countedTotal, "–"))}
      </p>
      {unscored > 0 && <p className={styles.text}>{endWords.left(unscored)}.</p>}
      {unreasoned > 0 && <p className={styles.text}>{endWords.reasons(unreasoned)}</p>}
      {refused.length > 0 && <p className={styles.text}>{endWords.refused(refused.length)}</p>}
    </>
  );
}

function OtherTable({ controls, table }: Pick<ScoreEndProps, "controls" | "table">): ReactElement {
  const styles = useStyles();
  const items = indicatorsIn(table.items);
  const { scorer } = controls.session;
  const done = items.filter(({ scores }) => scores[scorer].points !== null).length;
  const title = kindTitle(table.kind);
  return (
    <div className={styles.buttons}>
      <span>{endWords.done(title, done, items.length)}</span>
      <Button
        aria-label={endWords.toTableOf(title)}
        onClick={() => controls.chooseTable(tableKeyOf(table))}
      >
        {endWords.toTable}
      </Button>
    </div>
  );
}
