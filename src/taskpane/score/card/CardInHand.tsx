/** Owns the card in hand beside the session: what is entered goes to the scorer in hand, then its findings and its place in the sheet. */
import { makeStyles } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense, useMemo } from "react";
import { reasonColumn } from "../../../actions/writing/writeEntry";
import type { Points } from "../../../core/base/points";
import { type IndicatorAssessment, stateOf } from "../../../core/model/score/assessment";
import type { Finding } from "../../../core/model/finding/finding";
import { rowsAbove } from "../../../core/model/table/itemTree";
import {
  type Item,
  type Reading,
  scoreColumn,
  type TableReading,
} from "../../../core/model/table/reading";
import { columnLetters } from "../../../core/model/workbook/grid";
import { type Scorer, unitScorer } from "../../../core/model/table/scorer";
import type { Decision, IndicatorScore } from "../../../core/score";
import { withRow } from "../../../core/settings";
import { formatPoints, formatPointsOr, withinSentence } from "../../../messages/format";
import { scoreNames, stateNames } from "../../../messages/labels";
import { pane } from "../../../messages/pane/around/shell";
import { entryKey, tableKeyOf } from "../../session/entryKey";
import type { SessionControls } from "../../session/runSession";
import type { Session } from "../../session/session";
import { writtenFacts } from "../../session/tableScore";
import { phrasesOf } from "../entries/phrasesOf";
import { titleOf } from "../outline/itemTitle";
import { LOW } from "../../shared/room";
import type { CardMoves } from "./cardMoves";
import { findingsOfCard } from "./advice/findingsOfCard";
import { CardStatus, type CardStatusProps } from "./CardStatus";
import { IndicatorCard } from "./IndicatorCard";
import { useCardFocus } from "./useCardFocus";

const ConditionQuestion = lazy(
  () => import(/* webpackChunkName: "conditions" */ "./ConditionQuestion"),
);

/** Their sentences are most of the words of the program, and few cards have any. */
const CardFindings = lazy(() => import(/* webpackChunkName: "findings" */ "./advice/CardFindings"));

/** The documents behind it are most of what is loaded later. */
const GuidancePart = lazy(() => import(/* webpackChunkName: "guidance" */ "./advice/GuidancePart"));

const LastYearPart = lazy(
  () => import(/* webpackChunkName: "lastyear" */ "../../lastYear/LastYearPart"),
);

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
  /** Whose scores can be brought into hand. */
  readonly scorers: readonly Scorer[];
  readonly decision: Decision;
  /** Of the whole workbook, as the sheet stands. */
  readonly findings: readonly Finding[];
  readonly moves: CardMoves;
  /** A choice goes on to the next card by itself. */
  readonly goesOn: boolean;
}

export function CardInHand(props: CardInHandProps): ReactElement {
  const styles = useStyles();
  const { controls, reading, table, item, claim, moves } = props;
  const { session } = controls;
  const { scorer } = session;
  const hasEvidence = table.columns.evidence !== null;
  const phrases = useMemo(() => phrasesOf(reading), [reading]);
  const key = entryKey(tableKeyOf(table), item.row, scorer);
  const card = useCardFocus(moves, item.row, key);
  const refused = session.refused.filter((entry) => entry.key === key);
  const hasConditions = table.items.some(({ condition }) => condition !== undefined);
  const found = findingsOfCard(props.findings, table.sheet, item);
  const cell = `${columnLetters(scoreColumn(table.columns, scorer) ?? 1)}${item.row}`;
  const isTwin = table.items.some(({ row, path }) => path === item.path && row !== item.row);
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
        hasEvidence={hasEvidence}
        twinCell={isTwin ? cell : null}
        others={props.scorers
          .filter((other) => other !== scorer)
          .map((other) => othersWords(other, claim.points[other], item.maximum))}
        isShared={props.scorers.length > 1}
        notApplicable={props.decision.notApplicable}
        phrases={phrases}
        onEntry={(entry) => controls.draft(item.row, { ...entry, scorer })}
        onEvidence={(evidence) =>
          hasEvidence
            ? controls.draft(item.row, { evidence, scorer })
            : controls.changeSettings(
                (all) => withRow(all, table, item, { evidence: evidence?.trim() || undefined }),
                `evidence ${key}`,
              )
        }
        onState={(state) =>
          controls.changeSettings((all) => withRow(all, table, item, { state: state ?? undefined }))
        }
        refusedText={(field) => refused.find((entry) => entry.field === field)?.text ?? null}
        onRefused={(field, entry) => {
          controls.refuse(key, field, entry);
          // Points typed on the way to something wrong are taken back with it.
          if (field === "points" && entry) controls.withdraw(item.row, scorer);
        }}
        onChosen={(isDone) => {
          if (!props.goesOn) return;
          if (isDone) moves.finish(item.row);
          else focusReason(card.current);
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
        cell={cell}
        status={refused.length > 0 ? "refused" : statusOf(session, key, claim)}
        standing={item.scores[scorer].points}
      />
      <Suspense fallback={null}>
        <GuidancePart session={session} reading={reading} table={table} item={item} />
      </Suspense>
      {scorer === unitScorer && (
        <Suspense fallback={null}>
          <LastYearPart
            controls={controls}
            reading={reading}
            table={table}
            item={item}
            claim={claim}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The field is there once what was chosen is shown. */
function focusReason(card: HTMLElement | null): void {
  requestAnimationFrame(() =>
    card?.querySelector<HTMLTextAreaElement>("textarea[name='reason']")?.focus(),
  );
}

/** What another gave for the indicator in hand, with what it makes of it. */
function othersWords(other: Scorer, points: Points | null, maximum: Points | null): string {
  const state = stateOf({ override: null }, points, maximum);
  const shown = `${formatPointsOr(points, "–")}${maximum === null ? "" : pane.outline.outOf(formatPoints(maximum))}`;
  return pane.card.ofScorer(scoreNames[other], `${shown}, ${withinSentence(stateNames[state])}`);
}

function reasonLabelOf(table: TableReading): string | null {
  if (reasonColumn(table) === null) return null;
  return table.columns.reason === null ? pane.card.reasonInNote : pane.card.reason;
}

function statusOf(
  { pending, drafts, scorer, isTrial }: Session,
  key: string,
  { points }: IndicatorAssessment,
): CardStatusProps["status"] {
  if (pending > 0) return "saving";
  if (drafts[key]) return isTrial ? "trying" : "typing";
  return points[scorer] === null ? "blank" : "saved";
}
