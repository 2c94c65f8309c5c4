/** Owns the choice of what the result table shows: type, state, a word to look for, and the order where heads are not shown. */
import { unitTypeName } from "../../shared/domainNames";
import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { UnitType } from "../../../core/model/table/reading";
import type { ShownRound } from "../../../core/consolidate/result/shownKinds";
import { dossierStatuses } from "../../../core/model/round/dossier";
import { dossierPane } from "../../../messages/pane/rounds/dossiers";
import { dossierNames } from "../../../messages/results/rounds/dossiers";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { useLooks } from "../looks";
import { columnsOf, passedKind } from "./resultColumns";
import { type ResultRow, statuses, type Wanted } from "./resultRows";

const words = consolidation.results;

const useStyles = makeStyles({
  sort: { "@media (min-width: 720px)": { display: "none" } },
});

export interface ResultFiltersProps {
  readonly round: ShownRound;
  readonly rows: readonly ResultRow[];
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
}

export function ResultFilters({ round, rows, wanted, onWant }: ResultFiltersProps): ReactElement {
  const looks = useLooks();
  const styles = useStyles();
  const types = typesIn(rows);
  const absent = passedKind(round.kinds)?.words.absent ?? "";
  return (
    <div className={looks.fields}>
      <Field label={words.search} size="small">
        <Input
          size="medium"
          type="search"
          value={wanted.search}
          onChange={(_event, { value }) => onWant({ ...wanted, search: value })}
        />
      </Field>
      <Field label={words.type} size="small">
        <Select
          value={wanted.type}
          onChange={(_event, { value }) =>
            onWant({ ...wanted, type: types.find((type) => type === value) ?? "all" })
          }
        >
          <option value="all">
            {words.allTypes} ({rows.length})
          </option>
          {types.map((type) => (
            <option key={type} value={type}>
              {type === "none" ? words.noType : unitTypeName(type)} ({countOf(rows, type)})
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.status} size="small">
        <Select
          value={wanted.status}
          onChange={(_event, { value }) =>
            onWant({ ...wanted, status: statuses.find((status) => status === value) ?? "all" })
          }
        >
          {statuses.map((status) => (
            <option key={status} value={status}>
              {status === "withoutTable" ? absent : words.statuses[status]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={dossierPane.filter} size="small">
        <Select
          value={wanted.dossier}
          onChange={(_event, { value }) =>
            onWant({ ...wanted, dossier: dossierStatuses.find((each) => each === value) ?? "all" })
          }
        >
          <option value="all">{dossierPane.all}</option>
          {dossierStatuses.map((status) => (
            <option key={status} value={status}>
              {dossierNames[status]} (
              {rows.filter(({ dossier }) => dossier.status === status).length})
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.sort} label={words.sort} size="small">
        <Select
          value={wanted.sort}
          onChange={(_event, { value }) => onWant({ ...wanted, sort: value })}
        >
          {columnsOf(round).map(({ id, head }) => (
            <option key={id} value={id}>
              {head}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

const typeOf = ({ unit }: ResultRow): UnitType | "none" => unit.unit.type ?? "none";

const typesIn = (rows: readonly ResultRow[]): readonly (UnitType | "none")[] => [
  ...new Set(rows.map(typeOf)),
];

const countOf = (rows: readonly ResultRow[], type: UnitType | "none"): number =>
  rows.filter((row) => typeOf(row) === type).length;
