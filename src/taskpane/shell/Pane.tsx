/** Owns the task pane: which view is open, what was refused, and the running result at its foot. */
import { makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense, useMemo, useState } from "react";
import { score } from "../../core/score";
import { describeProblem, pane } from "../../messages/pane/shell";
import { useCardMoves } from "../score/card/cardMoves";
import { lazyViews } from "./lazyViews";
import { Notice } from "./Notice";
import { ReadOnlyNote } from "./ReadOnlyNote";
import { ReadingView } from "../reading/ReadingView";
import { ScoreView } from "../score/ScoreView";
import { isReadOnly, type Session, tableOf } from "../session/session";
import { ShortcutHelp } from "./ShortcutHelp";
import { assess, scoreSession, settleReading } from "../session/tableScore";
import type { SessionControls } from "../session/runSession";
import { useShortcuts } from "./useShortcuts";
import { todayOf } from "../shared/today";
import { VerdictBar } from "./VerdictBar";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tabs: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    flexWrap: "wrap",
    columnGap: 0,
    "& > [role=tab]": { paddingLeft: "2px", paddingRight: "2px" },
  },
  count: {
    marginLeft: "4px",
    padding: "0 5px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    fontSize: tokens.fontSizeBase200,
  },
  body: { flexGrow: 1, overflowY: "auto", overflowX: "hidden", minHeight: 0 },
  vetoes: { padding: "8px 12px" },
  foot: { flexShrink: 0 },
  waiting: { padding: "24px" },
});

const DeclareTable = lazy(async () => ({
  default: (await import("../reading/DeclareTable")).DeclareTable,
}));

/** Fetched when it is asked for. */
const ResultDetail = lazy(
  () => import(/* webpackChunkName: "result" */ "../score/result/ResultDetail"),
);

const FindingsView = lazy(async () => ({
  default: (await import(/* webpackChunkName: "findings" */ "../findings/FindingsView"))
    .FindingsView,
}));

const VetoAnswers = lazy(
  () => import(/* webpackChunkName: "rubrics" */ "../rubrics/table/VetoAnswers"),
);

const RubricOffer = lazy(
  () => import(/* webpackChunkName: "rubrics" */ "../rubrics/table/RubricOffer"),
);

export interface PaneProps {
  readonly controls: SessionControls;
  /** A sheet that can be pointed at stands beside the pane. */
  readonly canPoint?: boolean;
  /** Version of the program, for receipts. */
  readonly version?: string;
}

export function Pane({ controls, canPoint = false, version = "" }: PaneProps): ReactElement {
  const styles = useStyles();
  const [isDetailed, setDetailed] = useState(false);
  const { session } = controls;
  const { workbook, settings, shelf, round, staleFormulas, facts, view } = session;
  const today = todayOf(new Date());
  const read = session.reading;
  const settled = useMemo(
    () => (read ? settleReading(read, { settings, shelf, round }) : []),
    [read, settings, shelf, round],
  );
  const reading = useMemo(
    () => read && { ...read, tables: settled.map((entry) => entry.table) },
    [read, settled],
  );
  const table = tableOf(reading, session.tableKey);
  const readTable = tableOf(read, session.tableKey);
  const assessment = useMemo(() => table && assess(session, table), [session, table]);
  const own = settled.find((entry) => entry.table === table);
  const { kind = null, decision = null } = own ?? {};
  const scored = useMemo(
    () => table && assessment && decision && kind && score(table, assessment, decision, kind),
    [table, assessment, decision, kind],
  );
  const all = useMemo(
    () =>
      reading && scoreSession(reading, settled, { settings, round, staleFormulas, facts }, today),
    [reading, settled, settings, round, staleFormulas, facts, today],
  );
  const findings = all?.findings ?? [];
  const later = lazyViews.find((entry) => entry.view === view);
  const moves = useCardMoves(controls, scored);
  useShortcuts(controls, moves);

  return (
    <section className={styles.root} aria-label={pane.paneName}>
      {session.problem && (
        <Notice onDismiss={controls.dismissProblem}>
          {describeProblem(session.problem.code, session.problem.facts)}
        </Notice>
      )}
      {reading && workbook && !table ? (
        <Suspense fallback={<Waiting session={session} />}>
          <DeclareTable controls={controls} workbook={workbook} />
        </Suspense>
      ) : !reading ||
        !read ||
        !workbook ||
        !table ||
        !readTable ||
        !assessment ||
        !scored ||
        !all ? (
        <Waiting session={session} />
      ) : (
        <>
          {isReadOnly(workbook.format) && <ReadOnlyNote format={workbook.format} />}
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={view}
            aria-label={pane.viewsName}
            onTabSelect={(_event, { value }) => controls.chooseView(value as Session["view"])}
          >
            <Tab value="score">{pane.views.score}</Tab>
            <Tab value="findings">
              {pane.views.findings}
              {findings.length > 0 && (
                <span className={styles.count} aria-label={pane.findingCount(findings.length)}>
                  {findings.length}
                </span>
              )}
            </Tab>
            <Tab value="reading">{pane.views.reading}</Tab>
            {lazyViews.map((entry) => (
              <Tab key={entry.view} value={entry.view}>
                {pane.views[entry.view]}
              </Tab>
            ))}
          </TabList>
          {shelf.length > 0 && (
            <Suspense fallback={null}>
              <RubricOffer controls={controls} reading={read} table={readTable} />
            </Suspense>
          )}
          <div className={styles.body} data-scroll tabIndex={-1}>
            {view === "score" && (
              <>
                <ScoreView
                  controls={controls}
                  reading={reading}
                  table={table}
                  assessment={assessment}
                  score={scored}
                  findings={findings}
                  moves={moves}
                />
                {own && scored.outcome && (own.decision.vetoes ?? []).length > 0 && (
                  <div className={styles.vetoes}>
                    <Suspense fallback={null}>
                      <VetoAnswers controls={controls} table={table} decision={own.decision} />
                    </Suspense>
                  </div>
                )}
                <ShortcutHelp />
              </>
            )}
            {view === "findings" && (
              <Suspense fallback={<Opening />}>
                <FindingsView
                  controls={controls}
                  reading={reading}
                  workbook={workbook}
                  findings={findings}
                />
              </Suspense>
            )}
            {view === "reading" && (
              <ReadingView
                controls={controls}
                workbook={workbook}
                canPoint={canPoint}
                reading={read}
                table={readTable}
                onConfirm={moves.wishFocus}
              />
            )}
            {later && (
              <Suspense fallback={<Opening />}>
                <later.Content
                  controls={controls}
                  workbook={workbook}
                  reading={reading}
                  table={table}
                  settled={settled}
                  scored={all}
                />
              </Suspense>
            )}
          </div>
          <div className={styles.foot}>
            <VerdictBar
              score={scored}
              kind={table.kind}
              isDetailed={isDetailed}
              onDetail={() => setDetailed(!isDetailed)}
              detail={
                isDetailed &&
                own && (
                  <Suspense fallback={<Spinner size="tiny" label={pane.opening} />}>
                    <ResultDetail
                      controls={controls}
                      reading={reading}
                      table={table}
                      assessment={assessment}
                      version={version}
                      score={scored}
                      decision={own.decision}
                      settled={own}
                    />
                  </Suspense>
                )
              }
              canUndo={session.undo.length > 0}
              canRedo={session.redo.length > 0}
              onUndo={controls.undo}
              onRedo={controls.redo}
            />
          </div>
        </>
      )}
    </section>
  );
}

function Waiting({ session }: { readonly session: Session }): ReactElement | null {
  const styles = useStyles();
  return session.isReading ? <Spinner className={styles.waiting} label={pane.reading} /> : null;
}

/** A view that is being fetched. */
function Opening(): ReactElement {
  const styles = useStyles();
  return <Spinner className={styles.waiting} label={pane.opening} />;
}
