/** Owns the view of a workbook in which no table was found: the officer points at sheet, header and columns. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { declaration, headerChoices, sheetsToPointAt } from "../../actions/reading/declareTable";
import { columnLetters, type WorkbookData } from "../../core/model/workbook/grid";
import type { ColumnRole } from "../../core/model/table/reading";
import { columnRoleNames } from "../../messages/labels";
import { pane } from "../../messages/pane/shell";
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
}

const roles: readonly ColumnRole[] = ["content", "maximum", "self"];
const needed: readonly ColumnRole[] = ["content", "self"];

export function DeclareTable({ controls, workbook }: DeclareTableProps): ReactElement {
  const styles = useStyles();
  const words = pane.declare;
  const sheets = sheetsToPointAt(workbook);
  const [sheet, setSheet] = useState(sheets[0] ?? "");
  const [row, setRow] = useState<number | null>(null);
  const [columns, setColumns] = useState<{ readonly [R in ColumnRole]?: number }>({});
  const grid = workbook.grids.find((each) => each.sheet === sheet);
  const headers = grid ? headerChoices(grid) : [];
  const header = headers.find((each) => each.row === row) ?? null;
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), [workbook.file]);
  const isComplete = header !== null && needed.every((role) => columns[role] !== undefined);
  return (
    <section className={styles.root}>
      <h2 className={styles.heading}>{words.heading}</h2>
      <p className={styles.text} role="status">
        {words.intro}
      </p>
      <Field label={words.sheet}>
        <Select
          ref={first}
          className={styles.choice}
          value={sheet}
          onChange={(_event, { value }) => {
            setSheet(value);
            setRow(null);
            setColumns({});
          }}
        >
          {sheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label={words.header} hint={words.headerHint}>
        <Select
          className={styles.choice}
          value={row === null ? "" : String(row)}
          onChange={(_event, { value }) => {
            setRow(value === "" ? null : Number(value));
            setColumns({});
          }}
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
      {header &&
        roles.map((role) => (
          <Field key={role} label={words.column(columnRoleNames[role], needed.includes(role))}>
            <Select
              className={styles.choice}
              value={String(columns[role] ?? "")}
              onChange={(_event, { value }) => setColumns(withColumn(columns, role, value))}
            >
              <option value="">{words.choose}</option>
              {header.columns.map((each) => (
                <option key={each.column} value={String(each.column)}>
                  {pane.recognition.columnChoice(columnLetters(each.column), each.words)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      <Button
        appearance="primary"
        disabled={!isComplete}
        onClick={() => header && controls.amend(declaration(sheet, header, columns))}
      >
        {words.read}
      </Button>
      <p className={styles.text}>{pane.forms.startHint}</p>
      <FormShelf controls={controls} />
    </section>
  );
}

function withColumn(
  columns: { readonly [R in ColumnRole]?: number },
  role: ColumnRole,
  value: string,
): { readonly [R in ColumnRole]?: number } {
  const others = Object.entries(columns).filter(([other]) => other !== role);
  return Object.fromEntries(value === "" ? others : [...others, [role, Number(value)]]);
}
