/** Owns the switch between the tables of a workbook while scoring. */
import { kindTitle } from "../shared/domainNames";
import { makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TableReading } from "../../core/model/table/reading";
import { pane } from "../../messages/pane/around/shell";
import { tableKeyOf } from "../session/entryKey";

const useStyles = makeStyles({
  root: { marginBottom: "4px", width: "100%", "& select": { textOverflow: "ellipsis" } },
});

export interface TableSwitchProps {
  readonly tables: readonly TableReading[];
  readonly chosen: TableReading;
  readonly onChoose: (tableKey: string) => void;
}

export function TableSwitch({ tables, chosen, onChoose }: TableSwitchProps): ReactElement | null {
  const styles = useStyles();
  if (tables.length < 2) return null;
  return (
    <Select
      className={styles.root}
      size="small"
      aria-label={pane.tables.current}
      value={tableKeyOf(chosen)}
      onChange={(_event, { value }) => onChoose(value)}
    >
      {tables.map((table) => (
        <option key={tableKeyOf(table)} value={tableKeyOf(table)}>
          {kindTitle(table.kind)}
        </option>
      ))}
    </Select>
  );
}
