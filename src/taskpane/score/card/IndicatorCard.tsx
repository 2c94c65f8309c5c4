/** Owns the card of one indicator: what it asks, what is entered, and what that makes of its points. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useId, useRef } from "react";
import type { Entry } from "../../../actions/writing/writeEntry";
import type { IndicatorAssessment } from "../../../core/model/score/assessment";
import type { Points } from "../../../core/base/points";
import type { Item } from "../../../core/model/table/reading";
import { type Scorer, unitScorer } from "../../../core/model/table/scorer";
import type { Facts } from "../../../core/model/table/rule";
import { factsAsked, stepOf } from "../../../core/rules";
import type { Decision, IndicatorScore } from "../../../core/score";
import { scoreNames } from "../../../messages/labels";
import { proposeReason } from "../../../messages/results/reasons";
import { pane } from "../../../messages/pane/around/shell";
import { entryOfFacts, entryOfPoints, type Stated } from "../cardEntry";
import type { CardField, Refused } from "../../session/session";
import { LOW } from "../../shared/room";
import { tone } from "../../shared/looks/theme";
import { CardHeading } from "./CardHeading";
import { CardTexts } from "./CardTexts";
import { FactField } from "../entries/FactField";
import { impliedFacts } from "../entries/impliedFacts";
import { PointsField } from "../entries/PointsField";
import { belowQuestion } from "../../shared/looks/questionInSight";
import { PointsTrace } from "./PointsTrace";
import { StateField } from "../entries/StateField";

const useStyles = makeStyles({
  other: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    padding: "0 12px 12px",
    [LOW]: { gap: "6px", ...belowQuestion },
  },
  // In low room the points stay in sight below the question, however much is asked between them.
  points: {
    [LOW]: {
      position: "sticky",
      bottom: 0,
      zIndex: 1,
      margin: "0 -12px",
      padding: "3px 12px 5px",
      backgroundColor: tokens.colorNeutralBackground1,
      borderTop: `1px solid ${tone.line}`,
    },
  },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    gap: "10px 16px",
    padding: "8px 10px 10px",
    margin: 0,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    [LOW]: {
      padding: "2px 8px 4px",
      gap: "4px 16px",
      // What takes the focus is not hidden by the points that stay in sight below it.
      "& input": { scrollMarginBottom: "64px" },
    },
  },
});

export interface IndicatorCardProps {
  readonly item: Item;
  /** Whose score the card shows and takes. */
  readonly scorer: Scorer;
  readonly group: string | null;
  readonly claim: IndicatorAssessment;
  /** Facts behind the points that stand in the sheet, without what is still a draft. */
  readonly writtenFacts: Facts;
  readonly score: IndicatorScore;
  readonly year: number | null;
  readonly reasonLabel: string | null;
  /** The table has a column for evidence; else it is kept with the file. */
  readonly hasEvidence: boolean;
  /** "G30" where another row has the same number, else null. */
  readonly twinCell: string | null;
  /** What others gave, in words: "Điểm thẩm định: 18/20, bị trừ điểm". */
  readonly others: readonly string[];
  /** Several score the table: the state says whose it is. */
  readonly isShared: boolean;
  readonly notApplicable: Decision["notApplicable"];
  readonly phrases: readonly string[];
  readonly onEntry: (entry: Entry) => void;
  readonly onEvidence: (evidence: string | null) => void;
  /** A person gives the indicator a state of its own, or takes it back. */
  readonly onState: (state: IndicatorAssessment["override"]) => void;
  /** What was typed into a field of the card before and refused; null: nothing. */
  readonly refusedText: (field: CardField) => string | null;
  /** What a field of the card holds was refused; null: it is no more. */
  readonly onRefused: (field: CardField, refused: Refused | null) => void;
  /** An answer or points were chosen by hand: whether nothing more is asked, or a reason is. */
  readonly onChosen: (isDone: boolean) => void;
  /** The entry is finished: write it and go on. */
  readonly onDone: () => void;
  /** Focus has left the fields of the card. */
  readonly onLeave: () => void;
}

export function IndicatorCard(props: IndicatorCardProps): ReactElement {
  const styles = useStyles();
  const headingId = useId();
  const { item, scorer, claim, score, onEntry } = props;
  const points = claim.points[scorer];
  const isUnit = scorer === unitScorer;
  const isDeducted = isBelow(points, item.maximum);
  const stated = statedIn(props);
  const lastTouch = useRef<"pointer" | "key">("key");
  const chosen = (to: Points | null | undefined) => {
    if (to !== undefined && to !== null)
      props.onChosen(!isBelow(to, item.maximum) || Boolean(claim.reason?.trim()));
  };
  return (
    <article
      className={styles.root}
      aria-labelledby={headingId}
      onPointerDown={() => {
        lastTouch.current = "pointer";
      }}
      onKeyDownCapture={() => {
        lastTouch.current = "key";
      }}
      onKeyDown={(event) => {
        onDigit(event);
        onEnter(event, props);
      }}
      onBlur={props.onLeave}
    >
      <CardHeading
        item={item}
        group={props.group}
        twinCell={props.twinCell}
        state={score.state}
        owner={props.isShared ? scoreNames[scorer] : null}
        headingId={headingId}
      />
      {isUnit && (
        <FactFields
          {...props}
          stated={stated}
          // Keys walk through answers; a press is meant.
          onAnswer={(to) => lastTouch.current === "pointer" && chosen(to)}
        />
      )}
      <div className={styles.points}>
        <PointsField
          label={scoreNames[scorer]}
          points={points}
          maximum={item.maximum}
          step={stepOf(item.rule)}
          typedWord={item.scores[scorer].text}
          onPoints={(typed) => onEntry(isUnit ? entryOfPoints(stated, typed) : { points: typed })}
          onChosen={chosen}
          refusedText={props.refusedText("points")}
          onRefused={(refused) => props.onRefused("points", refused)}
        />
      </div>
      <PointsTrace step={isUnit ? score.steps[0] : undefined} item={item} points={points} />
      {props.others.map((words) => (
        <p key={words} className={styles.other}>
          {words}
        </p>
      ))}
      <CardTexts
        {...props}
        isDeducted={isDeducted}
        isFull={points !== null && item.maximum !== null && points >= item.maximum}
        proposal={
          isUnit && item.rule ? proposeReason(item.rule, claim.facts, item.maximum, points) : null
        }
      />
      <StateField
        state={claim.override}
        notApplicable={props.notApplicable}
        onState={props.onState}
      />
    </article>
  );
}

const statedIn = ({ item, year, claim, writtenFacts }: IndicatorCardProps): Stated => ({
  item,
  year,
  facts: claim.facts,
  written: writtenFacts,
});

interface FactFieldsProps extends IndicatorCardProps {
  readonly stated: Stated;
  /** One of the answers on offer was taken, with the points that it makes; undefined: those that stand. */
  readonly onAnswer: (points: Points | null | undefined) => void;
}

/** What the rule asks for; what it makes of the answers is the unit's score. */
function FactFields(props: FactFieldsProps): ReactElement | null {
  const styles = useStyles();
  const { item, claim, year, writtenFacts, stated } = props;
  const { rule } = item;
  const asked = rule ? factsAsked(rule) : [];
  if (!rule || !asked.some(({ input }) => input !== "points")) return null;
  const shown =
    Object.keys(claim.facts).length > 0
      ? claim.facts
      : impliedFacts(item, asked, claim.points[unitScorer], year);
  return (
    <div className={styles.facts} role="group" aria-label={pane.facts.heading}>
      {asked.map((fact) => (
        <FactField
          key={fact.fact}
          asked={fact}
          rule={rule}
          facts={shown}
          writtenFacts={writtenFacts}
          refusedText={props.refusedText(fact.fact)}
          onRefused={(refused) => props.onRefused(fact.fact, refused)}
          onFacts={(facts) => {
            const entry = entryOfFacts(stated, facts);
            props.onEntry(entry);
            if (fact.input === "yesNo" || fact.input === "choice") props.onAnswer(entry.points);
          }}
        />
      ))}
    </div>
  );
}

const isBelow = (points: Points | null, maximum: Points | null): boolean =>
  points !== null && maximum !== null && points < maximum;

/** A digit typed where no text is typed is the beginning of the points. */
function onDigit({ key, ctrlKey, altKey, metaKey, target, currentTarget }: CardKey): void {
  if (!/^\d$/.test(key) || ctrlKey || altKey || metaKey || isTextField(target)) return;
  const points = currentTarget.querySelector<HTMLInputElement>("input[name='points']");
  points?.focus();
  points?.select();
}

type CardKey = KeyboardEvent<HTMLElement>;

const isTextField = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !["radio", "checkbox"].includes(target.type));

/** Enter finishes the card, unless something typed in it cannot stand or a deduction still lacks its reason. */
function onEnter(event: CardKey, props: IndicatorCardProps): void {
  const { target, currentTarget } = event;
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (event.key !== "Enter" || event.shiftKey || !isField || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const wrong = currentTarget.querySelector<HTMLElement>("[aria-invalid='true']");
  const reason = currentTarget.querySelector<HTMLTextAreaElement>("textarea[name='reason']");
  const { claim, item, scorer } = props;
  if (wrong) wrong.focus();
  else if (
    isBelow(claim.points[scorer], item.maximum) &&
    reason &&
    !reason.value.trim() &&
    target !== reason
  )
    reason.focus();
  else props.onDone();
}
