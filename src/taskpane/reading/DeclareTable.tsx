/** Owns the view of a workbook in which no table was found: the officer points at sheet, header and columns. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef, useState } from "react";
import {
  declaration,
  type HeaderChoice,
  headerChoices,
  sheetsToPointAt,
} from "../../actions/reading/declareTable";
import { columnLetters, type WorkbookData } from "../../core/model/workbook/grid";
import type { ColumnRole } from "../../core/model/table/reading";
import { columnRoleNames } from "../../messages/labels";
import { formWords } from "../../messages/pane/forms";
import { declareWords, recognitionWords } from "../../messages/pane/reading";
import type { SessionControls } from "../session/runSession";
import { FormShelf } from "./forms/FormShelf";

const useStyles = makeStyles({
  root: {
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    overflowY: "auto",
    minHeight: 0,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  choice: { "& select": { textOverflow: "ellipsis" } },
});

export interface DeclareTableProps {
  readonly controls: SessionControls;
  readonly workbook: WorkbookData;
  /** A sheet can be begun from a checklist; null: it cannot. */
  readonly onStart: (() => void) | null;
}

/** Where the table is pointed at so far. */
interface Place {
  readonly sheet: string;
  /** Of the header; null: not chosen. */
  readonly row: number | null;
  readonly columns: { readonly [R in ColumnRole]?: number };
}

const placeIn = (sheet: string): Place => ({ sheet, row: null, columns: {} });

const words = declareWords;
const roles: readonly ColumnRole[] = ["content", "maximum", "self"];
const needed: readonly ColumnRole[] = ["content", "self"];

export function DeclareTable({ controls, workbook, onStart }: DeclareTableProps): ReactElement {
  const styles = useStyles();
  const sheets = sheetsToPointAt(workbook);
  const [{ sheet, row, columns }, setPlace] = useState<Place>(placeIn(sheets[0] ?? ""));
  const grid = workbook.grids.find((each) => each.sheet === sheet);
  const headers = grid ? headerChoices(grid) : [];
  const header = headers.find((each) => each.row === row) ?? null;
  const isComplete = header !== null && needed.every((role) => columns[role] !== undefined);
  return (
    <section className={styles.root}>
      <h2 className={styles.heading}>{words.heading}</h2>
      <p className={styles.text} role="status">
        {words.intro}
      </p>
      <SheetField
        file={workbook.file}
        sheets={sheets}
        sheet={sheet}
        onSheet={(name) => setPlace(placeIn(name))}
      />
      <HeaderField
        headers={headers}
        row={row}
        onRow={(chosen) => setPlace({ ...placeIn(sheet), row: chosen })}
      />
      {header &&
        roles.map((role) => (
          <ColumnField
            key={role}
            role={role}
            header={header}
            column={columns[role]}
            onColumn={(column) =>
              setPlace({ sheet, row, columns: withColumn(columns, role, column) })
            }
          />
        ))}
      <Button
        appearance="primary"
        disabled={!isComplete}
        onClick={() => header && controls.amend(declaration(sheet, header, columns))}
      >
        {words.read}
      </Button>
      {onStart && (
        <>
          <p className={styles.text}>{words.startHint}</p>
          <Button onClick={onStart}>{words.start}</Button>
        </>
      )}
      <p className={styles.text}>{formWords.startHint}</p>
      <FormShelf controls={controls} />
    </section>
  );
}

interface SheetFieldProps {
  readonly file: string;
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly onSheet: (sheet: string) => void;
}

function SheetField({ file, sheets, sheet, onSheet }: SheetFieldProps): ReactElement {
  const styles = useStyles();
  const choice = useRef<HTMLSelectElement>(null);
  useEffect(() => choice.current?.focus(), [file]);
  return (
    <Field label={words.sheet}>
      <Select
        ref={choice}
        className={styles.choice}
        value={sheet}
        onChange={(_event, { value }) => onSheet(value)}
      >
        {sheets.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Field>
  );
}

interface HeaderFieldProps {
  readonly headers: readonly HeaderChoice[];
  readonly row: number | null;
  readonly onRow: (row: number | null) => void;
}

function HeaderField({ headers, row, onRow }: HeaderFieldProps): ReactElement {
  const styles = useStyles();
  return (
    <Field label={words.header} hint={words.headerHint}>
      <Select
        className={styles.choice}
        value={row === null ? "" : String(row)}
        onChange={(_event, { value }) => onRow(value === "" ? null : Number(value))}
      >
        <option value="">{words.choose}</option>
        {headers.map((each) => (
          <option key={each.row} value={String(each.row)}>
            {words.headerChoice(
              each.row,
              each.columns.map((column) => column.words),
            )}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface ColumnFieldProps {
  readonly role: ColumnRole;
  readonly header: HeaderChoice;
  readonly column: number | undefined;
  readonly onColumn: (column: number | null) => void;
}

function ColumnField({ role, header, column, onColumn }: ColumnFieldProps): ReactElement {
  const styles = useStyles();
  return (
    <Field label={words.column(columnRoleNames[role], needed.includes(role))}>
      <Select
        className={styles.choice}
        value={String(column ?? "")}
        onChange={(_event, { value }) => onColumn(value === "" ? null : Number(value))}
      >
        <option value="">{words.choose}</option>
        {header.columns.map((each) => (
          <option key={each.column} value={String(each.column)}>
            {recognitionWords.columnChoice(columnLetters(each.column), each.words)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function withColumn(
  columns: Place["columns"],
  role: ColumnRole,
  column: number | null,
): Place["columns"] {
  const others = Object.entries(columns).filter(([other]) => other !== role);
  return Object.fromEntries(column === null ? others : [...others, [role, column]]);
}
