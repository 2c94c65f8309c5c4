/** Owns the question whether the unit is one for which the indicator is meant: put once a condition, answered for all its rows. */
import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { loadLexicon } from "../../../actions/loading/builtIn/loadRubrics";
import type { IndicatorAssessment } from "../../../core/model/score/assessment";
import type { Item, TableReading } from "../../../core/model/table/reading";
import {
  answerTo,
  type Condition,
  conditionsOf,
  settingsOf,
  withAnswer,
  withRow,
} from "../../../core/settings";
import { pane } from "../../../messages/pane/around/shell";
import type { SessionControls } from "../../session/runSession";

const useStyles = makeStyles({
  root: {
    margin: "0 12px 12px",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { margin: 0 },
  way: { padding: "0 6px", color: tokens.colorBrandForeground1 },
});

const words = pane.card.condition;

export interface ConditionQuestionProps {
  readonly controls: SessionControls;
  readonly table: TableReading;
  readonly item: Item;
  /** What a person made of the indicator. */
  readonly state: IndicatorAssessment["override"];
}

export default function ConditionQuestion(props: ConditionQuestionProps): ReactElement | null {
  const styles = useStyles();
  const { controls, table, item } = props;
  const condition = useMemo(
    () =>
      conditionsOf(table, loadLexicon()).find(({ items }) =>
        items.some(({ row }) => row === item.row),
      ),
    [table, item],
  );
  if (!condition) return null;
  const answer = answerTo(settingsOf(controls.session.settings, table), condition);
  return (
    <div className={styles.root}>
      {answer === null ? (
        <Asked {...props} condition={condition} />
      ) : (
        <Answered {...props} condition={condition} answer={answer} />
      )}
    </div>
  );
}

type OfCondition = ConditionQuestionProps & { readonly condition: Condition };

function Asked({ controls, table, condition }: OfCondition): ReactElement {
  const { isOfRow, items } = condition;
  const question = isOfRow
    ? words.askOfRow(condition.words)
    : words.ask(condition.words, items.length);
  return (
    <Field label={question}>
      <RadioGroup
        layout="horizontal"
        value=""
        onChange={(_event, { value }) =>
          controls.changeSettings((all) => withAnswer(all, table, condition, value === "yes"))
        }
      >
        <Radio value="yes" label={words.yes} />
        <Radio value="no" label={words.no} />
      </RadioGroup>
    </Field>
  );
}

function answeredWords({ words: only, isOfRow }: Condition, answer: boolean): string {
  if (isOfRow) return answer ? words.isMeantOfRow : words.isNotMeantOfRow;
  return answer ? words.isMeant(only) : words.isNotMeant(only);
}

function Answered({
  controls,
  table,
  item,
  state,
  condition,
  answer,
}: OfCondition & { readonly answer: boolean }): ReactElement {
  const styles = useStyles();
  const leaveOut = () =>
    controls.changeSettings((all) => withRow(all, table, item, { state: "notApplicable" }));
  const askAgain = () => controls.changeSettings((all) => withAnswer(all, table, condition, null));
  return (
    <p className={styles.words}>
      {answeredWords(condition, answer)}{" "}
      {!answer && state !== "notApplicable" && (
        <Button size="small" onClick={leaveOut}>
          {words.leaveOut}
        </Button>
      )}{" "}
      <Button className={styles.way} size="small" appearance="subtle" onClick={askAgain}>
        {words.askAgain}
      </Button>
    </p>
  );
}
