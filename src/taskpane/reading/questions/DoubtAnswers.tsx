/** Owns what comes out under each answer to a doubt, worked out once a reading, and the way to choose one. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { builtInKit } from "../../../actions/loading/builtIn/loadRubrics";
import { outcomesOf } from "../../../actions/reading/outcomes";
import { headerWordsOf } from "../../../actions/reading/tableDetail";
import { scoreSettled } from "../../../actions/scoring/scoreTables";
import { type Doubt, isTrusted } from "../../../core/model/table/proof";
import type { Reading, TableReading } from "../../../core/model/table/reading";
import type { WorkbookData } from "../../../core/model/workbook/grid";
import { recognitionWords } from "../../../messages/pane/reading";
import { describeAnswer } from "../../../messages/results/outcomes";
import type { SessionControls } from "../../session/runSession";
import { settleReading } from "../../session/tableScore";

const useStyles = makeStyles({
  root: { margin: 0, paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
  choose: { padding: "0 6px", minWidth: 0, minHeight: "24px", color: tokens.colorBrandForeground1 },
});

const words = recognitionWords;

export interface DoubtAnswersProps {
  readonly controls: SessionControls;
  readonly workbook: WorkbookData;
  readonly reading: Reading;
  readonly table: TableReading;
  readonly doubt: Doubt;
}

export default function DoubtAnswers(props: DoubtAnswersProps): ReactElement | null {
  const styles = useStyles();
  const answers = useAnswers(props);
  if (answers.length === 0) return null;
  return (
    <ul className={styles.root} aria-label={words.outcomes}>
      {answers.map(({ amendments, text }) => (
        <li key={text}>
          {text}{" "}
          <Button
            className={styles.choose}
            size="small"
            appearance="subtle"
            aria-label={words.chooseOutcomeFull(text)}
            onClick={() => props.controls.amend(amendments)}
          >
            {words.chooseOutcome}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Each answer with its sentence; none once the table is trusted. */
function useAnswers({ controls, workbook, reading, table, doubt }: DoubtAnswersProps) {
  const { correction, forms, settings, shelf, round } = controls.session;
  return useMemo(() => {
    if (isTrusted(table)) return [];
    const headerWords = headerWordsOf(workbook, table);
    const source = {
      workbook,
      reading,
      correction,
      kit: { ...builtInKit(), forms },
      scoredTables: (read: Reading) =>
        scoreSettled(read, settleReading(read, { settings, shelf, round })).tables,
    };
    return outcomesOf(source, table, doubt).map((outcome) => ({
      amendments: outcome.amendments,
      text: describeAnswer(outcome, headerWords),
    }));
  }, [workbook, reading, table, doubt, correction, forms, settings, shelf, round]);
}
