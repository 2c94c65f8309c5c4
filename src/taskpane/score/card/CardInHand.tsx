/** Owns the card in hand beside the session: what is entered goes to the scorer in hand, then its findings and its place in the sheet. */
import { makeStyles } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense, useMemo } from "react";
import { reasonColumn } from "../../../actions/writing/writeEntry";
import type { IndicatorAssessment } from "../../../core/model/score/assessment";
import type { Finding } from "../../../core/model/finding/finding";
import { rowsAbove } from "../../../core/model/table/itemTree";
import {
  type Item,
  type Reading,
  scoreColumn,
  type TableReading,
} from "../../../core/model/table/reading";
import { columnLetters } from "../../../core/model/workbook/grid";
import type { IndicatorScore } from "../../../core/score";
import { withRow } from "../../../core/settings";
import { pane } from "../../../messages/pane/shell";
import { entryKey, tableKeyOf } from "../../session/entryKey";
import type { SessionControls } from "../../session/runSession";
import type { Session } from "../../session/session";
import { writtenFacts } from "../../session/tableScore";
import { phrasesOf } from "../entries/phrasesOf";
import { titleOf } from "../outline/itemTitle";
import { LOW } from "../../shared/room";
import { useRefusals } from "../useRefusals";
import type { CardMoves } from "./cardMoves";
import { findingsOfCard } from "./findingsOfCard";
import { CardStatus, type CardStatusProps } from "./CardStatus";
import { IndicatorCard } from "./IndicatorCard";
import { useCardFocus } from "./useCardFocus";

const ConditionQuestion = lazy(
  () => import(/* webpackChunkName: "conditions" */ "./ConditionQuestion"),
);

/** Their sentences are most of the words of the program, and few cards have any. */
const CardFindings = lazy(() => import(/* webpackChunkName: "findings" */ "./CardFindings"));

const useStyles = makeStyles({
  root: { scrollMarginTop: "48px", paddingTop: "4px", [LOW]: { scrollMarginTop: "30px" } },
});

export interface CardInHandProps {
  readonly controls: SessionControls;
  readonly reading: Reading;
  readonly table: TableReading;
  readonly item: Item;
  readonly claim: IndicatorAssessment;
  readonly score: IndicatorScore;
  /** Of the whole workbook, as the sheet stands. */
  readonly findings: readonly Finding[];
  readonly moves: CardMoves;
}

export function CardInHand(props: CardInHandProps): ReactElement {
  const styles = useStyles();
  const { controls, reading, table, item, claim, moves } = props;
  const { session } = controls;
  const { scorer } = session;
  const card = useCardFocus(moves, item.row);
  const phrases = useMemo(() => phrasesOf(reading), [reading]);
  const key = entryKey(tableKeyOf(table), item.row, scorer);
  const refusals = useRefusals(key);
  const hasConditions = table.items.some(({ condition }) => condition !== undefined);
  const found = findingsOfCard(props.findings, table.sheet, item);
  const above = rowsAbove(table.items, table.items.indexOf(item));
  return (
    <div className={styles.root} ref={card}>
      <IndicatorCard
        key={key}
        item={item}
        scorer={scorer}
        group={above.length > 0 ? above.map(titleOf).join(" › ") : null}
        claim={claim}
        writtenFacts={writtenFacts(session, table, item)}
        score={props.score}
        year={table.year}
        reasonLabel={reasonLabelOf(table)}
        hasEvidence={table.columns.evidence !== null}
        phrases={phrases}
        onEntry={(entry) => controls.draft(item.row, { ...entry, scorer })}
        onState={(state) =>
          controls.changeSettings((all) => withRow(all, table, item, { state: state ?? undefined }))
        }
        onRefused={(field, isRefused) => {
          refusals.tell(field, isRefused);
          // Points typed on the way to something wrong are taken back with it.
          if (field === "points" && isRefused) controls.withdraw(item.row, scorer);
        }}
        onDone={() => moves.finish(item.row)}
        onLeave={() => controls.commit(item.row)}
      />
      {hasConditions && (
        <Suspense fallback={null}>
          <ConditionQuestion controls={controls} table={table} item={item} state={claim.override} />
        </Suspense>
      )}
      {found.length > 0 && (
        <Suspense fallback={null}>
          <CardFindings findings={found} />
        </Suspense>
      )}
      <CardStatus
        cell={`${columnLetters(scoreColumn(table.columns, scorer) ?? 1)}${item.row}`}
        status={refusals.isAny ? "refused" : statusOf(session, key, claim)}
        standing={item.scores[scorer].points}
      />
    </div>
  );
}

function reasonLabelOf(table: TableReading): string | null {
  if (reasonColumn(table) === null) return null;
  return table.columns.reason === null ? pane.card.reasonInNote : pane.card.reason;
}

function statusOf(
  { pending, drafts, scorer }: Session,
  key: string,
  { points }: IndicatorAssessment,
): CardStatusProps["status"] {
  if (pending > 0) return "saving";
  if (drafts[key]) return "typing";
  return points[scorer] === null ? "blank" : "saved";
}
