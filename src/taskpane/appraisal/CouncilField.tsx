/** Owns the entry of a council's points where the sheet has a column for them. */
import { Field, Input, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { Item, TableReading } from "../../core/model/table/reading";
import { formatPointsOr } from "../../messages/format";
import { appraisalPane } from "../../messages/pane/scoring/appraisal";
import type { SessionControls } from "../session/runSession";
import { readPoints } from "./PointsEntry";

const useStyles = makeStyles({ input: { width: "84px" } });

export interface CouncilFieldProps {
  readonly controls: SessionControls;
  readonly table: TableReading;
  readonly item: Item;
  readonly isDisabled: boolean;
}

export function CouncilField({
  controls,
  table,
  item,
  isDisabled,
}: CouncilFieldProps): ReactElement {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const read = readPoints(table, item, typed);
  const take = () => {
    if (read.kind === "wrong" || read.kind === "untouched") return;
    const points = read.kind === "points" ? read.points : null;
    controls.enterAll([{ row: item.row, entry: { points, scorer: "council" } }]);
    setTyped(null);
  };
  return (
    <Field
      label={appraisalPane.council}
      size="small"
      validationState={read.kind === "wrong" ? "error" : "none"}
      validationMessage={read.kind === "wrong" ? read.sentence : undefined}
    >
      <Input
        className={styles.input}
        name="council"
        size="small"
        inputMode="decimal"
        autoComplete="off"
        disabled={isDisabled}
        value={typed ?? formatPointsOr(item.scores.council.points, "")}
        onChange={(_event, { value }) => setTyped(value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          take();
        }}
      />
    </Field>
  );
}
