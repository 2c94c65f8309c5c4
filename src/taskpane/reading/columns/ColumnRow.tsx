/** Owns one role of the list of columns: the column that plays it, and another one in its place. */
import { makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { columnAmendments, placeOf } from "../../../actions/reading/amendments";
import type { ColumnDetail } from "../../../actions/reading/tableDetail";
import { columnLetters } from "../../../core/model/workbook/grid";
import {
  type ColumnCertainty,
  type ColumnRole,
  DOUBTFUL_BELOW,
  type TableReading,
} from "../../../core/model/table/reading";
import { columnRoleNames } from "../../../messages/labels";
import { recognitionWords } from "../../../messages/pane/reading";
import { Icon } from "../../shared/looks/Icon";
import { tone } from "../../shared/looks/theme";
import type { SessionControls } from "../../session/runSession";
import { AmendedMark } from "../AmendedMark";
import { PointButton } from "../PointButton";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "104px minmax(0, 1fr) 32px",
    gap: "0 8px",
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
  },
  choice: { minWidth: 0, "& select": { textOverflow: "ellipsis" } },
  ground: { gridColumn: "2 / 4", color: tone.quiet },
  doubt: {
    gridColumn: "2 / 4",
    display: "flex",
    gap: "4px",
    alignItems: "center",
    color: tone.warn,
  },
});

export interface ColumnRowProps {
  readonly controls: SessionControls;
  readonly table: TableReading;
  readonly columns: readonly ColumnDetail[];
  readonly canPoint: boolean;
  readonly role: ColumnRole;
}

export function ColumnRow({
  controls,
  table,
  columns,
  canPoint,
  role,
}: ColumnRowProps): ReactElement {
  const styles = useStyles();
  const words = recognitionWords;
  const name = columnRoleNames[role];
  const column = table.columns[role];
  const place = placeOf(table);
  const stated = controls.session.correction?.tables.find(
    ({ sheet, headerRow }) => sheet === place.sheet && headerRow === place.headerRow,
  )?.columns?.[role];
  const certainty = columns.find((each) => each.role === role)?.certainty ?? null;
  return (
    <li className={styles.root}>
      <span>{name}</span>
      <Select
        className={styles.choice}
        size="small"
        aria-label={words.column(name)}
        value={column === null ? "none" : String(column)}
        onChange={(_event, { value }) =>
          controls.amend(columnAmendments(table, role, value === "none" ? value : Number(value)))
        }
      >
        <option value="none">{words.noColumn}</option>
        {columns.map((each) => (
          <option key={each.column} value={String(each.column)}>
            {words.columnChoice(columnLetters(each.column), each.words)}
          </option>
        ))}
      </Select>
      {canPoint ? <PointButton controls={controls} role={role} /> : <span />}
      {stated !== undefined ? (
        <span className={styles.ground}>
          <AmendedMark
            name={words.column(name)}
            onTakeBack={() => controls.amend([{ subject: "column", place, role, value: null }])}
          />
        </span>
      ) : (
        certainty && <Certainty {...certainty} />
      )}
    </li>
  );
}

/** How sure a column is, in words; one in doubt with a sign of its own. */
function Certainty({ ground, confidence }: ColumnCertainty): ReactElement {
  const styles = useStyles();
  const words = recognitionWords;
  const stated = words.certainty(words.grounds[ground], confidence);
  if (confidence >= DOUBTFUL_BELOW) return <span className={styles.ground}>{stated}</span>;
  return (
    <span className={styles.doubt}>
      <Icon name="warning" size={16} />
      {words.toReview(stated)}
    </span>
  );
}
