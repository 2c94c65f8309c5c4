/** Owns the answer about one part of a reading: the entry that fits it, and what the answer amends. */
import { loadDomain } from "../../../actions/loading/builtIn/loadDomain";
import { kindAt } from "../../shared/domainNames";
import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import {
  type Amendment,
  columnAmendments,
  placeOf,
  withdrawn,
} from "../../../actions/reading/amendments";
import type { ColumnDetail } from "../../../actions/reading/tableDetail";
import { columnLetters } from "../../../core/model/workbook/grid";
import type { Reading, TableReading } from "../../../core/model/table/reading";
import { formatPoints } from "../../../messages/format";
import { pane } from "../../../messages/pane/shell";
import { parsePoints } from "../../score/entries/parsePoints";
import type { SessionControls } from "../../session/runSession";
import { AmendedMark } from "../AmendedMark";
import { amendmentOf, type Aspect, nameOf } from "./aspects";
import { ChoiceAnswer } from "./ChoiceAnswer";
import { PointButton } from "../PointButton";
import { TypedAnswer } from "./TypedAnswer";

const useStyles = makeStyles({ label: { fontWeight: 600 } });

export interface AspectAnswerProps {
  readonly aspect: Aspect;
  readonly controls: SessionControls;
  readonly reading: Reading;
  readonly table: TableReading;
  readonly columns: readonly ColumnDetail[];
  readonly canPoint: boolean;
}

export function AspectAnswer(props: AspectAnswerProps): ReactElement {
  const { aspect, controls, table } = props;
  const amendment = amendmentOf(controls.session.correction, table, aspect);
  return (
    <div data-aspect={aspect}>
      <Entry {...props} />
      {amendment && (
        <AmendedMark
          name={nameOf(aspect)}
          onTakeBack={() => controls.amend([withdrawn(amendment)])}
        />
      )}
    </div>
  );
}

function Entry(props: AspectAnswerProps): ReactElement {
  const { aspect, controls, reading, table } = props;
  const styles = useStyles();
  const { question, ...words } = pane.recognition;
  const place = placeOf(table);
  const amend = (amendment: Amendment) => controls.amend([amendment]);
  const label = (text: string) => <span className={styles.label}>{text}</span>;
  switch (aspect) {
    case "unit":
      return (
        <TypedAnswer
          name={aspect}
          label={label(question.unit)}
          hint={words.unitHint}
          value={reading.unit}
          shown={(unit) => unit}
          parse={(text) => ({ value: text === "" ? null : text })}
          onAnswer={(value) => amend({ subject: "unit", value })}
        />
      );
    case "year":
      return (
        <TypedAnswer
          name={aspect}
          label={label(question.year)}
          isShort
          value={table.year ?? reading.year}
          shown={String}
          parse={parseYear}
          onAnswer={(value) => amend({ subject: "year", value })}
        />
      );
    case "passLine":
      return (
        <TypedAnswer
          name={aspect}
          label={label(words.passLineField)}
          hint={words.passLineHint}
          isShort
          value={table.passLine?.points ?? null}
          shown={formatPoints}
          parse={parseLine}
          onAnswer={(value) => amend({ subject: "passLine", place, value })}
        />
      );
    case "unitType":
      return (
        <ChoiceAnswer
          name={aspect}
          label={label(question.unitType)}
          value={reading.unitType ?? ""}
          choices={loadDomain().unitTypes.map(({ id, name }) => ({ value: id, label: name }))}
          onAnswer={(value) => amend({ subject: "unitType", value: value })}
        />
      );
    case "kind":
      return (
        <ChoiceAnswer
          name={aspect}
          label={label(question.kind)}
          value={kindAt(table.kind).isFallback && !isKindStated(props) ? "" : table.kind}
          choices={loadDomain().kinds.map(({ id, title }) => ({ value: id, label: title }))}
          onAnswer={(value) => amend({ subject: "kind", place, value: value })}
        />
      );
    default:
      return <ColumnEntry {...props} role={aspect === "column self" ? "self" : "maximum"} />;
  }
}

/** The fallback is both what was chosen and what stands where nothing was recognised. */
const isKindStated = ({ controls, table }: AspectAnswerProps): boolean =>
  amendmentOf(controls.session.correction, table, "kind") !== null;

function ColumnEntry(props: AspectAnswerProps & { role: "maximum" | "self" }): ReactElement {
  const { controls, table, columns, canPoint, role } = props;
  const styles = useStyles();
  const free = columns.filter((column) => column.role === null || column.role === role);
  const chosen = table.columns[role];
  return (
    <>
      <ChoiceAnswer
        name={props.aspect}
        label={<span className={styles.label}>{pane.recognition.question.column[role]}</span>}
        value={chosen === null ? "" : String(chosen)}
        choices={free.map(({ column, words }) => ({
          value: String(column),
          label: pane.recognition.columnChoice(columnLetters(column), words),
        }))}
        onAnswer={(value) => controls.amend(columnAmendments(table, role, Number(value)))}
      />
      {canPoint && <PointButton controls={controls} role={role} isWorded />}
    </>
  );
}

function parseYear(text: string): { value: number | null } | { wrong: string } {
  if (text === "") return { value: null };
  return /^20\d\d$/.test(text) ? { value: Number(text) } : { wrong: pane.recognition.yearWrong };
}

function parseLine(text: string): { value: number | null } | { wrong: string } {
  const typed = parsePoints(text, null);
  if (typed.kind === "blank") return { value: null };
  return typed.kind === "points" ? { value: typed.points } : { wrong: pane.card.notANumber };
}
