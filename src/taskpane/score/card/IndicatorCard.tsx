/** Owns the card of one indicator: what it asks, what is entered, and what that makes of its points. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useId } from "react";
import type { Entry } from "../../../actions/writing/writeEntry";
import type { IndicatorAssessment } from "../../../core/model/score/assessment";
import type { Points } from "../../../core/base/points";
import type { Item } from "../../../core/model/table/reading";
import { type Scorer, unitScorer } from "../../../core/model/table/scorer";
import type { Facts } from "../../../core/model/table/rule";
import { factsAsked, stepOf } from "../../../core/rules";
import type { IndicatorScore } from "../../../core/score";
import { scoreNames } from "../../../messages/labels";
import { pane } from "../../../messages/pane/shell";
import { entryOfFacts, entryOfPoints, type Stated } from "../cardEntry";
import { LOW } from "../../shared/room";
import { tone } from "../../shared/theme";
import { CardHeading } from "./CardHeading";
import { FactField } from "../entries/FactField";
import { impliedFacts } from "../entries/impliedFacts";
import { PointsField } from "../entries/PointsField";
import { PointsTrace } from "./PointsTrace";
import { ReasonField } from "../entries/ReasonField";
import { StateField } from "../entries/StateField";
import { TextField } from "../entries/TextField";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    padding: "0 12px 12px",
    [LOW]: { gap: "6px" },
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
  readonly hasEvidence: boolean;
  readonly phrases: readonly string[];
  readonly onEntry: (entry: Entry) => void;
  /** A person gives the indicator a state of its own, or takes it back. */
  readonly onState: (state: IndicatorAssessment["override"]) => void;
  /** What a field of the card holds was refused, or is no more. */
  readonly onRefused: (field: "points" | keyof Facts, isRefused: boolean) => void;
  /** The entry is finished: write it and go on. */
  readonly onDone: () => void;
  /** Focus has left the fields of the card. */
  readonly onLeave: () => void;
}

export function IndicatorCard(props: IndicatorCardProps): ReactElement {
  const styles = useStyles();
  const headingId = useId();
  const { item, scorer, claim, score, reasonLabel, onEntry } = props;
  const points = claim.points[scorer];
  const isUnit = scorer === unitScorer;
  const isDeducted = isBelow(points, item.maximum);
  const stated = statedIn(props);
  return (
    <article
      className={styles.root}
      aria-labelledby={headingId}
      onKeyDown={(event) => onEnter(event, props)}
      onBlur={props.onLeave}
    >
      <CardHeading item={item} group={props.group} state={score.state} headingId={headingId} />
      {isUnit && <FactFields {...props} stated={stated} />}
      <div className={styles.points}>
        <PointsField
          label={scoreNames[scorer]}
          points={points}
          maximum={item.maximum}
          step={stepOf(item.rule)}
          typedWord={item.scores[scorer].text}
          onPoints={(typed) => onEntry(isUnit ? entryOfPoints(stated, typed) : { points: typed })}
          onRefused={(isRefused) => props.onRefused("points", isRefused)}
        />
      </div>
      <PointsTrace step={isUnit ? score.steps[0] : undefined} item={item} points={points} />
      {reasonLabel !== null && (isDeducted || (isUnit && claim.reason !== null)) && (
        <ReasonField
          label={reasonLabel}
          reason={claim.reason}
          isDeducted={isDeducted}
          phrases={props.phrases}
          onReason={(reason) => onEntry({ reason })}
        />
      )}
      {props.hasEvidence && (
        <TextField
          name="evidence"
          label={pane.card.evidence}
          text={claim.evidence}
          onText={(evidence) => onEntry({ evidence })}
        />
      )}
      <StateField state={claim.override} onState={props.onState} />
    </article>
  );
}

const statedIn = ({ item, year, claim, writtenFacts }: IndicatorCardProps): Stated => ({
  item,
  year,
  facts: claim.facts,
  written: writtenFacts,
});

/** What the rule asks for; what it makes of the answers is the unit's score. */
function FactFields(props: IndicatorCardProps & { readonly stated: Stated }): ReactElement | null {
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
          onRefused={(isRefused) => props.onRefused(fact.fact, isRefused)}
          onFacts={(facts) => props.onEntry(entryOfFacts(stated, facts))}
        />
      ))}
    </div>
  );
}

const isBelow = (points: Points | null, maximum: Points | null): boolean =>
  points !== null && maximum !== null && points < maximum;

/** Enter finishes the card, unless something typed in it cannot stand or a deduction still lacks its reason. */
function onEnter(event: KeyboardEvent<HTMLElement>, props: IndicatorCardProps): void {
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
