/** Owns one thing to do in its list: what it is and where, and what was done about it, which is chosen here. */
import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { formatDate } from "../../../messages/format";
import { todo as words } from "../../../messages/pane/rounds/todo";
import { describeFollowUp } from "../../../messages/results/rounds/followUps";
import { severityNames } from "../../../messages/vi";
import { tone } from "../../shared/looks/theme";
import { severityLooks, StatusMark } from "../StatusMark";
import { type ShownTask, type TaskStanding, taskStandings } from "./tasks";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "100px minmax(0, 1fr) 200px",
    gap: "2px 10px",
    padding: "6px 0",
    borderTop: `1px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    "@media (max-width: 719px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  text: { overflowWrap: "anywhere" },
  place: { display: "block", color: tone.quiet },
  state: { width: "100%", "& select": { width: "100%", minWidth: 0 } },
  reason: { marginTop: "4px" },
});

export interface TaskLineProps {
  readonly shown: ShownTask;
  /** The unit is named: the list is not of one. */
  readonly isUnitNamed: boolean;
  readonly onState: (shown: ShownTask, state: TaskStanding, reason: string | null) => void;
}

export function TaskLine({ shown, isUnitNamed, onState }: TaskLineProps): ReactElement {
  const styles = useStyles();
  const { task, unitName, followUp, stands } = shown;
  const { severity, text, file, sheet, cell } = task;
  const [isAsked, setAsked] = useState(false);
  const place = [
    sheet === null ? "" : words.inSheet(sheet),
    cell === null || task.count > 1 ? "" : words.inCell(cell),
    file === null ? "" : words.inFile(file),
  ].filter(Boolean);
  // The same may be found twice: it is told by where.
  const about = [unitName, ...place].join(", ");
  const choose = (state: TaskStanding) => {
    setAsked(state === "ignored");
    if (state !== "ignored") onState(shown, state, null);
  };
  const said = followUp && [
    followUp.on === null ? "" : words.day(formatDate(followUp.on)),
    stands === "ignored" && followUp.reason !== null ? words.told(followUp.reason) : "",
    describeFollowUp(followUp),
  ];
  return (
    <li className={styles.line} data-task={task.id}>
      <StatusMark look={severityLooks[severity]} word={severityNames[severity]} />
      <span className={styles.text}>
        {text}
        <span className={styles.place}>
          {[...(isUnitNamed ? [unitName] : []), ...place].join(", ")}
        </span>
      </span>
      <div>
        <Select
          className={styles.state}
          size="small"
          aria-label={words.followUpFull(about, text)}
          value={isAsked ? "ignored" : stands}
          onChange={(_event, { value }) =>
            choose(taskStandings.find((state) => state === value) ?? "open")
          }
        >
          {taskStandings.map((state) => (
            <option key={state} value={state}>
              {words.states[state]}
            </option>
          ))}
        </Select>
        {said && <span className={styles.place}>{said.filter(Boolean).join(", ")}</span>}
        {isAsked && (
          <ReasonForm
            about={`${about}: ${text}`}
            onReason={(reason) => {
              setAsked(false);
              onState(shown, "ignored", reason);
            }}
          />
        )}
      </div>
    </li>
  );
}

interface ReasonFormProps {
  readonly about: string;
  readonly onReason: (reason: string) => void;
}

function ReasonForm({ about, onReason }: ReasonFormProps): ReactElement {
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === "";
  return (
    <form
      className={styles.reason}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing) onReason(reason.trim());
      }}
    >
      <Field
        label={words.reason}
        size="small"
        validationMessage={isTried && isMissing ? words.reasonMissing : undefined}
      >
        <Input
          size="small"
          autoFocus
          value={reason}
          aria-label={words.reasonFull(about)}
          onChange={(_event, { value }) => setReason(value)}
        />
      </Field>
      <Button
        type="submit"
        size="small"
        className={styles.reason}
        aria-label={words.saveReasonFull(about)}
      >
        {words.saveReason}
      </Button>
    </form>
  );
}
