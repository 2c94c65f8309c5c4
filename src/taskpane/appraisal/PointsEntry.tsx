/** Owns the entry of appraised points, or of the answer where a sheet has none: Enter agrees, a number differs, a letter tells of the papers. */
import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import type { Points } from "../../core/base/points";
import type { EvidenceState } from "../../core/model/table/appraisal";
import type { Item, TableReading } from "../../core/model/table/reading";
import { answerOf, isTickSheet, pointsOfAnswer } from "../../core/model/table/tickSheet";
import { formatPoints, formatPointsOr } from "../../messages/format";
import { pane } from "../../messages/pane/around/shell";
import { appraisalPane } from "../../messages/pane/scoring/appraisal";
import { tickPane } from "../../messages/pane/scoring/ticks";
import { parsePoints } from "../score/entries/parsePoints";
import { evidenceOfKey } from "./EvidenceField";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "6px" },
  input: {
    width: "72px",
    flexShrink: 0,
    minHeight: "32px",
    "& input": { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  },
  hint: {
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
  },
  maximum: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
});

/** What is typed: points, nothing, nothing new (`untouched`), or why it cannot stand. */
export type ReadPoints =
  | { readonly kind: "points"; readonly points: Points }
  | { readonly kind: "blank" | "untouched" }
  | { readonly kind: "wrong"; readonly sentence: string };

/** Returns what was typed for an item; null: nothing was. */
export function readPoints(
  table: TableReading,
  { maximum }: Item,
  typed: string | null,
): ReadPoints {
  if (typed === null) return { kind: "untouched" };
  const limit = isTickSheet(table) ? null : maximum;
  const read = parsePoints(typed, limit);
  if (read.kind !== "wrong") return read;
  const sentence =
    read.why === "aboveMaximum"
      ? pane.card.aboveMaximum(formatPoints(limit ?? 0))
      : pane.card[read.why];
  return { kind: "wrong", sentence };
}

export interface PointsEntryProps {
  readonly table: TableReading;
  readonly item: Item;
  readonly isDisabled: boolean;
  /** Null: what stands. */
  readonly typed: string | null;
  readonly problem: string | null;
  readonly onTyped: (text: string) => void;
  readonly onEnter: () => void;
  readonly onEvidence: (state: EvidenceState) => void;
}

export function PointsEntry(props: PointsEntryProps): ReactElement {
  const { item, typed, problem, onEnter } = props;
  const { self, appraised } = item.scores;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const evidence = evidenceOfKey(event.key);
    if (event.key !== "Enter" && evidence === null) return;
    event.preventDefault();
    if (evidence) props.onEvidence(evidence);
    else onEnter();
  };
  const hint =
    appraised.points === null && typed === null && self.points !== null
      ? appraisalPane.agreeHint
      : undefined;
  return isTickSheet(props.table) ? (
    <AnswerEntry {...props} hint={hint} onKeyDown={onKeyDown} />
  ) : (
    <NumberEntry {...props} hint={problem ? undefined : hint} onKeyDown={onKeyDown} />
  );
}

interface EntryProps extends PointsEntryProps {
  readonly hint: string | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function NumberEntry({
  item,
  isDisabled,
  typed,
  problem,
  hint,
  onTyped,
  onKeyDown,
}: EntryProps): ReactElement {
  const styles = useStyles();
  const { self, appraised } = item.scores;
  return (
    <Field
      label={appraisalPane.points}
      size="small"
      validationState={problem ? "error" : "none"}
      validationMessage={problem ?? undefined}
    >
      <div className={styles.line}>
        <Input
          className={styles.input}
          name="points"
          inputMode="decimal"
          autoComplete="off"
          disabled={isDisabled}
          aria-label={appraisalPane.points}
          placeholder={formatPointsOr(self.points, "")}
          value={typed ?? formatPointsOr(appraised.points, "")}
          onChange={(_event, { value }) => onTyped(value)}
          onKeyDown={onKeyDown}
        />
        {item.maximum !== null && (
          <span className={styles.maximum}>{pane.card.outOf(formatPoints(item.maximum))}</span>
        )}
        <span className={styles.hint}>{hint}</span>
      </div>
    </Field>
  );
}

function AnswerEntry({
  item,
  isDisabled,
  typed,
  hint,
  onTyped,
  onKeyDown,
}: EntryProps): ReactElement {
  const points = typed === null ? item.scores.appraised.points : Number(typed);
  return (
    <Field label={appraisalPane.answer} size="small" hint={hint}>
      <RadioGroup
        disabled={isDisabled}
        value={answerOf(points) ?? ""}
        onKeyDown={onKeyDown}
        onChange={(_event, { value }) =>
          onTyped(String(pointsOfAnswer(value === "met" ? "met" : "notMet")))
        }
      >
        <Radio name="points" value="met" label={tickPane.answers.met} />
        <Radio name="points" value="notMet" label={tickPane.answers.notMet} />
      </RadioGroup>
    </Field>
  );
}
