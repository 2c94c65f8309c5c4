/** Owns the view of results: what changed, what is shown, the table, and one unit beside it. */
import { roundWords } from "../roundWords";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { type ReactElement, useCallback, useMemo, useRef } from "react";
import type { RoundOverview } from "../../../actions/rounds/consolidationDesk";
import { dossierPane } from "../../../messages/pane/rounds/dossiers";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import type { RoundToAppraise } from "../../page/consolidationPage";
import { DossierForm } from "../appraisal/DossierForm";
import { AppraisalSection } from "../appraisal/AppraisalSection";
import { NARROW, useLooks } from "../looks";
import { ResultFilters } from "./ResultFilters";
import { rowsOf, type Wanted, wantedRows } from "./resultRows";
import { ResultTable } from "./ResultTable";
import { UnitPanel } from "./UnitPanel";
import type { RoundControls } from "../useRound";

const words = consolidation.results;

const useStyles = makeStyles({
  both: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(380px, 42%)",
    gap: "12px",
    alignItems: "start",
    "@media (max-width: 1099px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  // In a window for one column the unit stands in the place of the list.
  away: { "@media (max-width: 1099px)": { display: "none" } },
  table: { overflowX: "auto", [NARROW]: { overflowX: "visible" } },
});

export interface ResultsViewProps {
  readonly controls: RoundControls;
  readonly overview: RoundOverview;
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
  readonly chosen: string | null;
  readonly onChoose: (unit: string | null) => void;
  readonly onOpenFile: ((file: File) => void) | null;
  /** Null: there is nothing to appraise. */
  readonly toAppraise: RoundToAppraise | null;
  /** Null where the shell opens no other file. */
  readonly onAppraise: ((file: string) => void) | null;
}

export function ResultsView(props: ResultsViewProps): ReactElement {
  const looks = useLooks();
  const styles = useStyles();
  const { controls, overview, wanted, onWant, chosen, onChoose } = props;
  const table = useRef<HTMLDivElement>(null);
  const { dossiers } = controls.round.decisions;
  const rows = useMemo(() => rowsOf(overview, dossiers), [overview, dossiers]);
  const shown = useMemo(() => wantedRows(rows, wanted, overview), [rows, wanted, overview]);
  const sort = (column: string) =>
    onWant({
      ...wanted,
      sort: column,
      isDescending: wanted.sort === column && !wanted.isDescending,
    });
  const open = useCallback((key: string) => onChoose(key), [onChoose]);
  const close = () => {
    onChoose(null);
    const row = [...(table.current?.querySelectorAll("[data-unit]") ?? [])].find(
      (each) => each instanceof HTMLElement && each.dataset["unit"] === chosen,
    );
    // The list comes back before it can take the focus.
    setTimeout(() => row?.querySelector<HTMLElement>("button")?.focus());
  };
  const { toAppraise, onAppraise } = props;
  return (
    <>
      {toAppraise && onAppraise && chosen === null && (
        <AppraisalSection controls={controls} round={toAppraise} onAppraise={onAppraise} />
      )}
      <div className={mergeClasses(chosen !== null && styles.both)}>
        <section
          className={mergeClasses(looks.section, chosen !== null && styles.away)}
          aria-labelledby="results-heading"
        >
          <h3 className={looks.heading} id="results-heading">
            {words.heading}
          </h3>
          <Facts overview={overview} />
          <ResultFilters round={overview} rows={rows} wanted={wanted} onWant={onWant} />
          <p className={looks.quiet} role="status">
            {words.shown(
              shown.length,
              rows.length,
              rows.filter(({ isOutside }) => isOutside).length,
            )}
          </p>
          {chosen === null && shown.length > 0 && (
            <DossierForm
              controls={controls}
              units={shown.map(({ unit }) => unit)}
              summary={dossierPane.many(shown.length)}
            />
          )}
          <div ref={table} className={styles.table}>
            <ResultTable
              round={overview}
              rows={shown}
              wanted={wanted}
              onSort={sort}
              chosen={chosen}
              onOpen={open}
            />
          </div>
        </section>
        {chosen !== null && (
          <UnitPanel
            controls={controls}
            unit={chosen}
            onClose={close}
            onOpenFile={props.onOpenFile}
            onAppraise={toAppraise && onAppraise}
          />
        )}
      </div>
    </>
  );
}

function Facts({ overview }: { readonly overview: RoundOverview }): ReactElement {
  const looks = useLooks();
  const { year, yearFrom, changes } = overview;
  return (
    <>
      {year !== null && (
        <p className={looks.quiet}>
          {yearFrom === "proposed" ? words.yearProposed(year) : words.year(year)}
        </p>
      )}
      {changes && changes.length === 0 && <p className={looks.quiet}>{words.noChanges}</p>}
      {changes && changes.length > 0 && (
        <details>
          <summary className={looks.summary}>{words.changes(changes.length)}</summary>
          <ul>
            {changes.map((change) => (
              <li key={change.unit.key}>{roundWords().sources.change(change)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
