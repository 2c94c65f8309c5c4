/** Owns the view for appraising a unit's scores: how far it has come, the content in hand, and the contents that are shown. */
import { Button, makeStyles, ProgressBar, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useMemo, useState } from "react";
import { agreeable, appraisalProgress, type AppraisalProgress } from "../../core/appraisal";
import { rowSettings, settingsOf } from "../../core/settings";
import type { TableReading } from "../../core/model/table/reading";
import { pane } from "../../messages/pane/around/shell";
import { appraisalPane } from "../../messages/pane/scoring/appraisal";
import { TableSwitch } from "../score/TableSwitch";
import type { LazyViewProps } from "../shell/pane/lazyView";
import { tableKeyOf } from "../session/entryKey";
import { Icon } from "../shared/looks/Icon";
import { KeyList } from "../shared/KeyList";
import { spoken } from "../shared/looks/spoken";
import { tone } from "../shared/looks/theme";
import { LOW } from "../shared/room";
import { todayOf } from "../shared/today";
import { AppraisalCard } from "./AppraisalCard";
import { type AppraisalFilter, appraisalFilters, rowsFound, shownBy } from "./appraisalFilter";
import { AppraiserForm } from "./AppraiserForm";
import { ContentList } from "./ContentList";
import { type AppraisalMoves, useAppraisalMoves } from "./useAppraisalMoves";

const useStyles = makeStyles({
  spoken: { ...spoken, margin: 0 },
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    padding: "6px 8px 4px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    [LOW]: { padding: "2px 8px 2px 12px" },
  },
  // In low room the choice of the table lies a scroll above.
  tables: { padding: "6px 8px 0 12px", "&:empty": { display: "none" } },
  line: { display: "flex", alignItems: "center", gap: "4px" },
  filter: { minWidth: "60px", flex: "1 1 0" },
  agree: { flexShrink: 0, minWidth: "auto", paddingLeft: "6px", paddingRight: "6px" },
  step: { minWidth: "24px", minHeight: "24px", padding: "0" },
  progress: { marginTop: "3px" },
  after: { padding: "4px 12px", fontSize: tokens.fontSizeBase200 },
  status: { margin: "2px 0", color: tokens.colorNeutralForeground2 },
  warned: { margin: "2px 0", color: tone.warn },
});

export default function AppraisalView(props: LazyViewProps): ReactElement | null {
  const styles = useStyles();
  const { controls, reading, table, scored } = props;
  const { session } = controls;
  const [filter, setFilter] = useState<AppraisalFilter>("all");
  const score = scored.tables.find((entry) => entry.table === table)?.score;
  const progress = useMemo(() => score && appraisalProgress(table, score), [table, score]);
  const found = useMemo(
    () => (progress ? rowsFound(progress, scored.findings, table.sheet) : new Set<number>()),
    [progress, scored.findings, table.sheet],
  );
  const shown = useMemo(
    () => (progress ? shownBy(filter, progress, found) : []),
    [filter, progress, found],
  );
  const moves = useAppraisalMoves(controls, shown, () => {
    const next = nextOpenTable(props);
    if (next) controls.chooseTable(tableKeyOf(next));
    return next !== null;
  });
  useFirstOpen(props, progress, moves);
  const content =
    progress?.contents.find(({ item }) => item.row === session.row) ?? shown[0] ?? null;
  if (!progress) return null;
  return (
    <>
      <h2 className={styles.spoken}>{pane.views.appraisal}</h2>
      <div className={styles.tables}>
        <TableSwitch tables={reading.tables} chosen={table} onChoose={controls.chooseTable} />
      </div>
      <div className={styles.bar}>
        <ViewBar
          {...props}
          progress={progress}
          filter={filter}
          onFilter={setFilter}
          moves={moves}
        />
      </div>
      {content && (
        <AppraisalCard
          key={`${tableKeyOf(table)} ${content.item.row}`}
          controls={controls}
          table={table}
          content={content}
          evidence={
            content.item.evidence ??
            rowSettings(settingsOf(session.settings, table), content.item.row)?.evidence ??
            null
          }
          isDisabled={session.isTrial}
          moves={moves}
        />
      )}
      <ContentList
        table={table}
        contents={shown}
        row={session.row}
        found={found}
        onOpen={(row) => controls.chooseRow(row, "appraised")}
      />
      <div className={styles.after}>
        <Left progress={progress} isTrial={session.isTrial} />
        <AppraiserForm controls={controls} appraisal={table.appraisal} />
        <p className={styles.status}>
          {table.columns.appraised === null
            ? appraisalPane.beside
            : table.columns.appraisedReason === null
              ? appraisalPane.reasonKept
              : appraisalPane.reasonWritten}
        </p>
        <KeyList heading={appraisalPane.keysHeading} keys={appraisalPane.keys} />
      </div>
    </>
  );
}

/** Returns the table after the one in hand, going round, that has something left to appraise; null: none has. */
function nextOpenTable({ table, scored: { tables } }: LazyViewProps): TableReading | null {
  const at = tables.findIndex((each) => each.table === table);
  const others = [...tables.slice(at + 1), ...tables.slice(0, Math.max(at, 0))];
  const hasOpen = ({ table: other, score }: (typeof tables)[number]): boolean =>
    appraisalProgress(other, score).contents.some(({ standing }) => standing === "open");
  return others.find(hasOpen)?.table ?? null;
}

/** Who comes to appraise begins at what is open. */
function useFirstOpen(
  { controls, table }: LazyViewProps,
  progress: AppraisalProgress | undefined,
  moves: AppraisalMoves,
): void {
  const tableKey = tableKeyOf(table);
  useEffect(() => {
    const open = progress?.contents.filter(({ standing }) => standing === "open") ?? [];
    const { row, isConfirmed } = controls.session;
    // A look at the view is no word on the reading.
    if (!isConfirmed) return;
    const inHand = open.find(({ item }) => item.row === row) ?? open[0];
    const target = inHand?.item.row ?? row;
    if (target !== null) moves.open(target);
    // Once for each table that is come to.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [tableKey]);
}

interface ViewBarProps extends LazyViewProps {
  readonly progress: AppraisalProgress;
  readonly filter: AppraisalFilter;
  readonly onFilter: (filter: AppraisalFilter) => void;
  readonly moves: AppraisalMoves;
}

/** Which contents, the way between them, and all that are left agreed with at once. */
function ViewBar({
  controls,
  table,
  progress,
  filter,
  onFilter,
  moves,
}: ViewBarProps): ReactElement {
  const styles = useStyles();
  const left = agreeable(progress);
  const agreeAll = () =>
    controls.appraise(
      left.map(({ item }) => ({ row: item.row, points: item.scores.self.points, reason: null })),
      todayOf(new Date()),
      tableKeyOf(table),
    );
  return (
    <>
      <div className={styles.line}>
        <Select
          className={styles.filter}
          size="small"
          aria-label={appraisalPane.filter}
          value={filter}
          onChange={(_event, { value }) =>
            onFilter(appraisalFilters.find((each) => each === value) ?? "all")
          }
        >
          {appraisalFilters.map((each) => (
            <option key={each} value={each}>
              {appraisalPane.filters[each]}
            </option>
          ))}
        </Select>
        <Button
          className={styles.agree}
          size="small"
          disabledFocusable={left.length === 0 || controls.session.isTrial}
          onClick={agreeAll}
        >
          {appraisalPane.agreeAll(left.length)}
        </Button>
        <Button
          className={styles.step}
          size="small"
          appearance="subtle"
          icon={<Icon name="previous" />}
          aria-label={appraisalPane.previous}
          title={appraisalPane.previous}
          onClick={() => moves.step(-1)}
        />
        <Button
          className={styles.step}
          size="small"
          appearance="subtle"
          icon={<Icon name="next" />}
          aria-label={appraisalPane.next}
          title={appraisalPane.next}
          onClick={() => moves.step(1)}
        />
      </div>
      <ProgressBar
        className={styles.progress}
        value={progress.done}
        max={Math.max(progress.asked, 1)}
        thickness="medium"
        aria-label={appraisalPane.progress(progress.done, progress.asked)}
      />
    </>
  );
}

/** What is left to do. */
function Left({
  progress,
  isTrial,
}: {
  readonly progress: AppraisalProgress;
  readonly isTrial: boolean;
}): ReactElement {
  const styles = useStyles();
  const { done, asked, lackingReason, openNotes } = progress;
  return (
    <div role="status">
      <p className={styles.status}>
        {done === asked ? appraisalPane.allDone : appraisalPane.progress(done, asked)}
      </p>
      {lackingReason > 0 && (
        <p className={styles.warned}>{appraisalPane.lackingReason(lackingReason)}</p>
      )}
      {openNotes > 0 && <p className={styles.warned}>{appraisalPane.openNotes(openNotes)}</p>}
      {isTrial && <p className={styles.warned}>{appraisalPane.trial}</p>}
    </div>
  );
}
