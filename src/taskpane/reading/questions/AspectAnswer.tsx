/** Owns the answer about one part of a reading: the entry that fits it, and what the answer amends. */
import { loadDomain } from "../../../actions/loading/builtIn/loadDomain";
import { kindAt } from "../../shared/domainNames";
import { makeStyles } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense } from "react";
import {
  type Amendment,
  columnAmendments,
  placeOf,
  withdrawn,
} from "../../../actions/reading/amendments";
import type { ColumnDetail } from "../../../actions/reading/tableDetail";
import { columnLetters, type WorkbookData } from "../../../core/model/workbook/grid";
import type { Reading, TableReading } from "../../../core/model/table/reading";
import { formatPoints } from "../../../messages/format";
import { pane } from "../../../messages/pane/around/shell";
import { recognitionWords } from "../../../messages/pane/reading";
import { parsePoints } from "../../score/entries/parsePoints";
import type { SessionControls } from "../../session/runSession";
import { AmendedMark } from "../AmendedMark";
import { amendmentOf, isAskedAs, openAspects, type Aspect, nameOf } from "./aspects";
import { ChoiceAnswer } from "./ChoiceAnswer";
import { PointButton } from "../PointButton";
import { TypedAnswer } from "./TypedAnswer";

const DoubtAnswers = lazy(() => import(/* webpackChunkName: "rows" */ "./DoubtAnswers"));

const useStyles = makeStyles({ label: { fontWeight: 600 } });

export interface AspectAnswerProps {
  readonly aspect: Aspect;
  readonly controls: SessionControls;
  readonly workbook: WorkbookData;
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
  switch (props.aspect) {
    case "unit":
    case "year":
    case "passLine":
      return <TypedEntry {...props} aspect={props.aspect} />;
    case "unitType":
    case "kind":
      return <ChosenEntry {...props} aspect={props.aspect} />;
    default:
      return <ColumnEntry {...props} role={props.aspect === "column self" ? "self" : "maximum"} />;
  }
}

function TypedEntry({
  aspect,
  controls,
  reading,
  table,
}: AspectAnswerProps & { readonly aspect: "unit" | "year" | "passLine" }): ReactElement {
  const { question, ...words } = recognitionWords;
  const amend = (amendment: Amendment) => controls.amend([amendment]);
  switch (aspect) {
    case "unit":
      return (
        <TypedAnswer
          name={aspect}
          label={<Label>{question.unit}</Label>}
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
          label={<Label>{question.year}</Label>}
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
          label={<Label>{words.passLineField}</Label>}
          hint={words.passLineHint}
          isShort
          value={table.passLine?.points ?? null}
          shown={formatPoints}
          parse={parseLine}
          onAnswer={(value) => amend({ subject: "passLine", place: placeOf(table), value })}
        />
      );
  }
}

function ChosenEntry(
  props: AspectAnswerProps & { readonly aspect: "unitType" | "kind" },
): ReactElement {
  const { aspect, controls, reading, table } = props;
  const { question } = recognitionWords;
  return aspect === "unitType" ? (
    <ChoiceAnswer
      name={aspect}
      label={<Label>{question.unitType}</Label>}
      value={reading.unitType ?? ""}
      choices={loadDomain().unitTypes.map(({ id, name }) => ({ value: id, label: name }))}
      onAnswer={(value) => controls.amend([{ subject: "unitType", value }])}
    />
  ) : (
    <ChoiceAnswer
      name={aspect}
      label={<Label>{question.kind}</Label>}
      value={kindAt(table.kind).isFallback && !isKindStated(props) ? "" : table.kind}
      choices={loadDomain().kinds.map(({ id, title }) => ({ value: id, label: title }))}
      onAnswer={(value) => controls.amend([{ subject: "kind", place: placeOf(table), value }])}
    />
  );
}

function Label({ children }: { readonly children: string }): ReactElement {
  const styles = useStyles();
  return <span className={styles.label}>{children}</span>;
}

/** The fallback is both what was chosen and what stands where nothing was recognised. */
const isKindStated = ({ controls, table }: AspectAnswerProps): boolean =>
  amendmentOf(controls.session.correction, table, "kind") !== null;

function ColumnEntry(props: AspectAnswerProps & { role: "maximum" | "self" }): ReactElement {
  const { controls, workbook, reading, table, columns, canPoint, role } = props;
  const free = columns.filter((column) => column.role === null || column.role === role);
  // What recognition would choose is no answer while it is in doubt.
  const isOpen = openAspects(reading, table).includes(props.aspect);
  const chosen = isOpen ? null : table.columns[role];
  const doubt = table.doubts.find((each) => isAskedAs(props.aspect, each));
  return (
    <>
      <ChoiceAnswer
        name={props.aspect}
        label={<Label>{recognitionWords.question.column[role]}</Label>}
        value={chosen === null ? "" : String(chosen)}
        choices={free.map(({ column, words }) => ({
          value: String(column),
          label: recognitionWords.columnChoice(columnLetters(column), words),
        }))}
        onAnswer={(value) => controls.amend(columnAmendments(table, role, Number(value)))}
      />
      {doubt && (
        <Suspense fallback={null}>
          <DoubtAnswers
            controls={controls}
            workbook={workbook}
            reading={reading}
            table={table}
            doubt={doubt}
          />
        </Suspense>
      )}
      {canPoint && <PointButton controls={controls} role={role} isAnswer />}
    </>
  );
}

function parseYear(text: string): { value: number | null } | { wrong: string } {
  if (text === "") return { value: null };
  return /^20\d\d$/.test(text) ? { value: Number(text) } : { wrong: recognitionWords.yearWrong };
}

function parseLine(text: string): { value: number | null } | { wrong: string } {
  const typed = parsePoints(text, null);
  if (typed.kind === "blank") return { value: null };
  return typed.kind === "points" ? { value: typed.points } : { wrong: pane.card.notANumber };
}
