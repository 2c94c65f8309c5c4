/** Owns the card of one content while appraising: what it asks, the unit's words on the left, the appraiser's on the right. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import type { AppraisalEntry } from "../../actions/writing/appraise";
import type { ContentAppraisal } from "../../core/appraisal";
import { type Points, samePoints, subtractPoints } from "../../core/base/points";
import { rowsAbove } from "../../core/model/table/itemTree";
import type { TableReading } from "../../core/model/table/reading";
import { isTickSheet } from "../../core/model/table/tickSheet";
import { appraisalPane } from "../../messages/pane/scoring/appraisal";
import { numberOf, titleOf } from "../score/outline/itemTitle";
import type { SessionControls } from "../session/runSession";
import { tableKeyOf } from "../session/entryKey";
import { inSightBelow } from "../shared/looks/questionInSight";
import { LOW } from "../shared/room";
import { todayOf } from "../shared/today";
import { CouncilField } from "./CouncilField";
import { EvidenceField } from "./EvidenceField";
import { NoteField } from "./NoteField";
import { PointsEntry, readPoints } from "./PointsEntry";
import { TypedText } from "./TypedText";
import { UnitSide } from "./UnitSide";
import { type AppraisalMoves, focusPoints } from "./useAppraisalMoves";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "2px 12px 8px",
    // Below the bar that stays in sight.
    scrollMarginTop: "42px",
    [LOW]: { scrollMarginTop: "34px" },
  },
  group: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    [LOW]: { display: "none" },
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    maxHeight: "120px",
    overflowY: "auto",
    // In low room it stays in sight below the bar.
    [LOW]: { maxHeight: "40px", flexShrink: 0, ...inSightBelow("33px"), zIndex: 1 },
  },
  number: { fontWeight: tokens.fontWeightSemibold },
  sides: { display: "flex", gap: "12px", alignItems: "flex-start" },
  own: { flex: "1 1 0", minWidth: 0, display: "flex", flexDirection: "column", gap: "4px" },
});

export interface AppraisalCardProps {
  readonly controls: SessionControls;
  readonly table: TableReading;
  readonly content: ContentAppraisal;
  /** Of the unit: in the sheet, or kept beside it. */
  readonly evidence: string | null;
  readonly isDisabled: boolean;
  readonly moves: AppraisalMoves;
}

export function AppraisalCard(props: AppraisalCardProps): ReactElement {
  const styles = useStyles();
  const heading = useId();
  const { controls, table, content, isDisabled, moves } = props;
  const { item, said, standing } = content;
  const card = useRef<HTMLElement>(null);
  const held = useHeldPoints(props);
  useEffect(() => {
    if (!moves.takeFocusWish()) return;
    card.current?.scrollIntoView?.({ block: "start" });
    focusPoints(document);
  }, [moves]);
  const above = rowsAbove(table.items, table.items.indexOf(item));
  const given = held.points === undefined ? item.scores.appraised.points : held.points;
  const difference = differenceOf(item.scores.self.points, given);
  const finish = (reason: string | null) => {
    if (reason === null) return;
    held.say({});
    moves.goOn(standing === "open");
  };
  const onEnter = () => {
    if (!held.enter()) toReason(card.current);
  };
  return (
    <article
      ref={card}
      className={styles.root}
      aria-labelledby={heading}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) held.say({});
      }}
    >
      {above.length > 0 && <p className={styles.group}>{above.map(titleOf).join(" › ")}</p>}
      <h3 className={styles.text} id={heading} tabIndex={0}>
        <span className={styles.number}>{numberOf(item)}</span> {item.text}
      </h3>
      <div className={styles.sides}>
        <UnitSide table={table} item={item} evidence={props.evidence} />
        <div className={styles.own}>
          <PointsEntry
            table={table}
            item={item}
            isDisabled={isDisabled}
            typed={held.typed}
            problem={held.problem}
            onTyped={held.type}
            onEnter={onEnter}
            onEvidence={(evidence) =>
              held.tell({ evidence: evidence === said.evidence ? null : evidence })
            }
          />
          {table.columns.council !== null && (
            <CouncilField controls={controls} table={table} item={item} isDisabled={isDisabled} />
          )}
        </div>
      </div>
      {difference !== "same" && (
        <TypedText
          name="reason"
          label={
            difference === null || isTickSheet(table)
              ? appraisalPane.reasonOther
              : appraisalPane.reason(difference)
          }
          text={said.reason}
          asked={said.reason ? null : appraisalPane.reasonMissing}
          isDisabled={isDisabled}
          onText={(reason) => held.say({ reason })}
          onEnter={finish}
        />
      )}
      <EvidenceField said={said} isDisabled={isDisabled} onSay={held.tell} />
      <NoteField note={said.note} isDisabled={isDisabled} onNote={(note) => held.tell({ note })} />
    </article>
  );
}

/** "same": no reason is asked. Null: one of the two is not there to compare with. */
function differenceOf(self: Points | null, given: Points | null): Points | null | "same" {
  if (given === null) return "same";
  if (self === null) return null;
  return samePoints(self, given) ? "same" : subtractPoints(given, self);
}

const toReason = (card: HTMLElement | null): void =>
  card?.querySelector<HTMLInputElement>("input[name='reason']")?.focus();

type Words = Omit<AppraisalEntry, "row" | "points">;

/** Points that were typed wait for their reason: both are one step. */
function useHeldPoints({ controls, table, content, moves, isDisabled }: AppraisalCardProps) {
  const { item, standing } = content;
  const { self, appraised } = item.scores;
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = readPoints(table, item, typed);
  const points = read.kind === "points" ? read.points : read.kind === "blank" ? null : undefined;
  const tell = (words: Omit<AppraisalEntry, "row">) =>
    controls.appraise([{ row: item.row, ...words }], todayOf(new Date()), tableKeyOf(table));
  const say = (words: Words) => {
    const isHeld = points !== undefined && !isDisabled;
    if (!isHeld && Object.keys(words).length === 0) return;
    const isSame = isHeld && (points === null || isSamePoints(points, self.points));
    tell({ ...words, ...(isHeld && { points }), ...(isSame && { reason: null }) });
    if (isHeld) clear();
  };
  const clear = () => {
    setTyped(null);
    setProblem(null);
    latest.current = () => {};
  };
  const latest = useRef<() => void>(() => {});
  latest.current = () => say({});
  // What was typed is not lost with the card.
  useEffect(() => () => latest.current(), []);
  return {
    typed,
    problem,
    points,
    type: (text: string) => {
      setTyped(text);
      setProblem(null);
    },
    /** Words alone; what is typed of points still waits. */
    tell,
    say,
    /** Takes what Enter means in the points; false: a reason is asked first. */
    enter: (): boolean => {
      if (read.kind === "wrong") {
        setProblem(read.sentence);
        return true;
      }
      if (points === undefined) {
        if (standing === "open" && self.points !== null && !isDisabled)
          tell({ points: self.points, reason: null });
        moves.goOn(standing === "open");
        return true;
      }
      if (points !== null && !isSamePoints(points, self.points)) return false;
      const isTakenBack = points === null && appraised.points !== null;
      if (points === null && !isTakenBack && self.points !== null)
        tell({ points: self.points, reason: null });
      else say({});
      clear();
      if (!isTakenBack) moves.goOn(standing === "open");
      return true;
    },
  };
}

const isSamePoints = (a: Points, b: Points | null): boolean => b !== null && samePoints(a, b);
