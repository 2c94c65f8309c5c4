/** Owns the choice of the table to score where a workbook holds several. */
import { kindTitle } from "../shared/domainNames";
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TableReading } from "../../core/model/table/reading";
import { pane } from "../../messages/pane/around/shell";
import { recognitionWords } from "../../messages/pane/reading";
import { tableKeyOf } from "../session/entryKey";

export interface TableChoiceProps {
  readonly tables: readonly TableReading[];
  readonly chosen: TableReading;
  readonly onChoose: (tableKey: string) => void;
}

export function TableChoice({ tables, chosen, onChoose }: TableChoiceProps): ReactElement {
  return (
    <Field label={pane.tables.choose}>
      <RadioGroup value={tableKeyOf(chosen)} onChange={(_event, { value }) => onChoose(value)}>
        {tables.map((table) => (
          <Radio
            key={tableKeyOf(table)}
            value={tableKeyOf(table)}
            label={pane.tables.label(
              kindTitle(table.kind),
              recognitionWords.rowRange(table.firstRow, table.lastRow),
              table.sheet,
            )}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
