/** Owns what recognition leaves open: each doubt with its answer, which stays in view once it is given. */
import { makeStyles } from "@fluentui/react-components";
import { type ReactElement, useRef } from "react";
import type { ColumnDetail } from "../../../actions/reading/tableDetail";
import type { Reading, TableReading } from "../../../core/model/table/reading";
import type { WorkbookData } from "../../../core/model/workbook/grid";
import { recognitionWords } from "../../../messages/pane/reading";
import { NoticeBox } from "../../shared/looks/NoticeBox";
import { tableKeyOf } from "../../session/entryKey";
import type { SessionControls } from "../../session/runSession";
import { AspectAnswer } from "./AspectAnswer";
import { type Aspect, aspects, openAspects } from "./aspects";

const useStyles = makeStyles({ note: { margin: 0 } });

export interface QuestionsProps {
  readonly controls: SessionControls;
  readonly workbook: WorkbookData;
  readonly reading: Reading;
  readonly table: TableReading;
  readonly columns: readonly ColumnDetail[];
  /** Parts that the officer wants to change though they were recognised. */
  readonly wished: readonly Aspect[];
  readonly canPoint: boolean;
}

export function Questions(props: QuestionsProps): ReactElement | null {
  const styles = useStyles();
  const { reading, table, wished } = props;
  const open = openAspects(reading, table);
  // An answered doubt must not vanish under the hand that answers it.
  const seen = useRef(new Set<string>());
  const keyOf = (aspect: Aspect) => `${reading.file} ${tableKeyOf(table)} ${aspect}`;
  for (const aspect of open) seen.current.add(keyOf(aspect));
  const shown = aspects.filter(
    (aspect) => seen.current.has(keyOf(aspect)) || wished.includes(aspect),
  );
  const elsewhere = reading.questions.filter(
    ({ sheet }) => sheet !== null && sheet !== table.sheet,
  ).length;
  if (shown.length === 0 && elsewhere === 0) return null;
  const isDone = open.length === 0;
  const words = recognitionWords;
  return (
    <NoticeBox
      heading={shown.length === 0 ? null : isDone ? words.answered : words.questions(open.length)}
      isDone={isDone}
    >
      {shown.map((aspect) => (
        <AspectAnswer key={keyOf(aspect)} {...props} aspect={aspect} />
      ))}
      {elsewhere > 0 && <p className={styles.note}>{words.elsewhere(elsewhere)}</p>}
    </NoticeBox>
  );
}
