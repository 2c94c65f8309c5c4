/** Owns what recognition leaves open: each doubt with its answer, which stays in view once it is given. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useRef } from "react";
import type { ColumnDetail } from "../../../actions/reading/tableDetail";
import type { Reading, TableReading } from "../../../core/model/table/reading";
import { pane } from "../../../messages/pane/shell";
import { Icon } from "../../shared/Icon";
import { tableKeyOf } from "../../session/entryKey";
import { tone } from "../../shared/theme";
import type { SessionControls } from "../../session/runSession";
import { AspectAnswer } from "./AspectAnswer";
import { type Aspect, aspects, openAspects } from "./aspects";
import type { Answers } from "./useAnswers";

const useStyles = makeStyles({
  root: {
    padding: "8px 12px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tone.warnTint,
    fontSize: tokens.fontSizeBase200,
    display: "flex",
    flexDirection: "column",
    gap: "12px",
  },
  done: { backgroundColor: tone.goodTint },
  heading: {
    margin: 0,
    display: "flex",
    gap: "6px",
    alignItems: "center",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tone.warn,
  },
  answered: { color: tone.good },
  note: { margin: 0 },
});

export interface QuestionsProps {
  readonly controls: SessionControls;
  readonly reading: Reading;
  readonly table: TableReading;
  readonly columns: readonly ColumnDetail[];
  readonly answers: Answers;
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
  const words = pane.recognition;
  return (
    <section className={mergeClasses(styles.root, isDone && styles.done)}>
      {shown.length > 0 && (
        <h3 className={mergeClasses(styles.heading, isDone && styles.answered)}>
          <Icon name={isDone ? "good" : "warning"} size={16} />
          {isDone ? words.answered : words.questions(open.length)}
        </h3>
      )}
      {shown.map((aspect) => (
        <AspectAnswer key={keyOf(aspect)} {...props} aspect={aspect} />
      ))}
      {elsewhere > 0 && <p className={styles.note}>{words.elsewhere(elsewhere)}</p>}
    </section>
  );
}
