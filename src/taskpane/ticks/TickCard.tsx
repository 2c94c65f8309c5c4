/** Owns the card of one criterion: what it asks, whether it is met, the facts behind it, and the reason. */
import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense, useId } from "react";
import { reasonColumn } from "../../actions/writing/writeEntry";
import { rowsAbove } from "../../core/model/table/itemTree";
import type { Item } from "../../core/model/table/reading";
import { type Scorer, scorers, unitScorer } from "../../core/model/table/scorer";
import { type Answer, answerOf, pointsOfAnswer } from "../../core/model/table/tickSheet";
import { formatAddress } from "../../core/model/workbook/grid";
import { withRow } from "../../core/settings";
import { scorerNames } from "../../messages/labels";
import { pane } from "../../messages/pane/around/shell";
import { tickPane } from "../../messages/pane/scoring/ticks";
import { findingsOfCard } from "../score/card/advice/findingsOfCard";
import { belowQuestion, inSightBelowWay } from "../shared/looks/questionInSight";
import { useCardFocus } from "../score/card/useCardFocus";
import { TextField } from "../score/entries/TextField";
import { numberOf, titleOf } from "../score/outline/itemTitle";
import { entryKey, tableKeyOf } from "../session/entryKey";
import { StateMark } from "../shared/looks/StateMark";
import { LOW } from "../shared/room";
import { CriterionFacts } from "./CriterionFacts";
import type { TickCardProps } from "./tickProps";

const CardFindings = lazy(
  () => import(/* webpackChunkName: "findings" */ "../score/card/advice/CardFindings"),
);

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "4px 12px 12px",
    [LOW]: belowQuestion,
  },
  group: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    maxHeight: "126px",
    overflowY: "auto",
    [LOW]: { ...inSightBelowWay, maxHeight: "60px" },
  },
  number: { fontWeight: tokens.fontWeightSemibold },
  answer: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 8px" },
  clear: { minWidth: "auto" },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

export function TickCard(props: TickCardProps): ReactElement {
  const styles = useStyles();
  const heading = useId();
  const { controls, table, item, claim, state, moves } = props;
  const { scorer } = controls.session;
  const card = useCardFocus(moves, item.row, `${item.row} ${scorer}`);
  const found = findingsOfCard(props.findings, table.sheet, item);
  const above = rowsAbove(table.items, table.items.indexOf(item));
  const say = (answer: Answer | null, by: Scorer = scorer) => {
    controls.draft(item.row, { points: pointsOfAnswer(answer), scorer: by });
    controls.commit(item.row);
  };
  return (
    <div ref={card}>
      <article
        className={styles.root}
        aria-labelledby={heading}
        onBlur={() => controls.commit(item.row)}
      >
        {above.length > 0 && <p className={styles.group}>{above.map(titleOf).join(" › ")}</p>}
        <h3 className={styles.text} id={heading} tabIndex={0}>
          <span className={styles.number}>{numberOf(item)}</span> {item.text}
        </h3>
        {claim.override !== null && <StateMark state={state} isWorded />}
        <AnswerField {...props} onAnswer={say} />
        <OthersAnswers item={item} scorer={scorer} />
        {scorer === unitScorer && <CriterionFacts {...props} onAnswer={say} />}
        <Words {...props} />
        <StateChoice {...props} />
      </article>
      {found.length > 0 && (
        <Suspense fallback={null}>
          <CardFindings findings={found} />
        </Suspense>
      )}
      <Standing {...props} isSaid={claim.points[scorer] !== null} />
    </div>
  );
}

function AnswerField({
  controls,
  item,
  claim,
  onAnswer,
}: TickCardProps & { readonly onAnswer: (answer: Answer | null) => void }): ReactElement {
  const styles = useStyles();
  const answer = answerOf(claim.points[controls.session.scorer]);
  return (
    <div className={styles.answer}>
      <Field label={tickPane.answer}>
        <RadioGroup
          key={item.row}
          layout="horizontal"
          value={answer ?? ""}
          onChange={(_event, { value }) => onAnswer(value === "met" ? "met" : "notMet")}
        >
          <Radio value="met" label={tickPane.answers.met} />
          <Radio value="notMet" label={tickPane.answers.notMet} />
        </RadioGroup>
      </Field>
      {answer !== null && (
        <Button
          className={styles.clear}
          size="small"
          appearance="subtle"
          onClick={() => onAnswer(null)}
        >
          {tickPane.clear}
        </Button>
      )}
    </div>
  );
}

/** What the others who have a column answered. */
function OthersAnswers({
  item,
  scorer,
}: {
  readonly item: Item;
  readonly scorer: Scorer;
}): ReactElement | null {
  const styles = useStyles();
  const others = scorers.filter((each) => each !== scorer && item.scores[each].cell !== null);
  if (others.length === 0) return null;
  return (
    <p className={styles.note}>
      {others
        .map((each) => {
          const answer = answerOf(item.scores[each].points);
          const said = answer === null ? tickPane.noAnswer : tickPane.answers[answer];
          return tickPane.otherAnswer(scorerNames[each], said);
        })
        .join(" · ")}
    </p>
  );
}

function Words({ controls, table, item, claim }: TickCardProps): ReactElement {
  const { scorer } = controls.session;
  const draft = (entry: { readonly reason?: string | null; readonly evidence?: string | null }) =>
    controls.draft(item.row, { ...entry, scorer });
  const isAsked = answerOf(claim.points[scorer]) === "notMet" && !claim.reason?.trim();
  return (
    <>
      {reasonColumn(table) !== null && (
        <TextField
          name="reason"
          label={table.columns.reason === null ? pane.card.reasonInNote : tickPane.reason}
          text={claim.reason}
          asked={isAsked && table.columns.reason !== null ? tickPane.reasonMissing : null}
          onText={(reason) => draft({ reason })}
        />
      )}
      {table.columns.evidence !== null && (
        <TextField
          name="evidence"
          label={pane.card.evidence}
          text={claim.evidence}
          onText={(evidence) => draft({ evidence })}
        />
      )}
    </>
  );
}

const states = ["notApplicable", "forCouncil"] as const;

function StateChoice({ controls, table, item, claim }: TickCardProps): ReactElement {
  return (
    <Field
      label={pane.card.state}
      hint={claim.override ? tickPane.stateHints[claim.override] : undefined}
    >
      <Select
        size="small"
        value={claim.override ?? ""}
        onChange={(_event, { value }) =>
          controls.changeSettings((all) =>
            withRow(all, table, item, { state: states.find((each) => each === value) }),
          )
        }
      >
        <option value="">{tickPane.asUsual}</option>
        {states.map((each) => (
          <option key={each} value={each}>
            {pane.card.states[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Whether the answer stands in the sheet, and in which cells. */
function Standing({
  controls,
  table,
  item,
  isSaid,
}: TickCardProps & { readonly isSaid: boolean }): ReactElement {
  const styles = useStyles();
  const { session } = controls;
  const key = entryKey(tableKeyOf(table), item.row, session.scorer);
  const { ticks } = item.scores[session.scorer];
  const cells = ticks
    ? [...new Set([formatAddress(ticks.met), formatAddress(ticks.notMet)])].join(", ")
    : "";
  const words =
    session.pending > 0
      ? pane.card.saving
      : session.drafts[key]
        ? pane.card.typing
        : isSaid
          ? tickPane.written(cells)
          : tickPane.blank(cells);
  return (
    <p className={styles.note} style={{ padding: "0 12px 12px" }} role="status">
      {words}
    </p>
  );
}
