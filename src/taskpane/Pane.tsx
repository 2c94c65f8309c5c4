/** Owns the task pane: which view is open, what was refused, and the running result at its foot. */
import { makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense, useMemo } from "react";
import { score } from "../core/score";
import { describeProblem, pane } from "../messages/pane";
import { useCardMoves } from "./cardMoves";
import { FindingsView } from "./findings/FindingsView";
import { Notice } from "./Notice";
import { ReadOnlyNote } from "./ReadOnlyNote";
import { ReadingView } from "./reading/ReadingView";
import { ScoreView } from "./score/ScoreView";
import { isReadOnly, type Session, tableOf } from "./session";
import { ShortcutHelp } from "./ShortcutHelp";
import { assess, decisionOf, findingsOf } from "./tableScore";
import type { SessionControls } from "./useSession";
import { useShortcuts } from "./useShortcuts";
import { VerdictBar } from "./VerdictBar";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  count: {
    marginLeft: "6px",
    padding: "0 6px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    fontSize: tokens.fontSizeBase200,
  },
  body: { flexGrow: 1, overflowY: "auto", overflowX: "hidden", minHeight: 0 },
  foot: { flexShrink: 0 },
  waiting: { padding: "24px" },
});

const DeclareTable = lazy(async () => ({
  default: (await import("./reading/DeclareTable")).DeclareTable,
}));

export interface PaneProps {
  readonly controls: SessionControls;
  /** A sheet that can be pointed at stands beside the pane. */
  readonly canPoint?: boolean;
}

export function Pane({ controls, canPoint = false }: PaneProps): ReactElement {
  const styles = useStyles();
  const { session } = controls;
  const { reading, workbook, staleFormulas, view } = session;
  const table = tableOf(reading, session.tableKey);
  const assessment = useMemo(() => table && assess(session, table), [session, table]);
  const decision = useMemo(() => table && decisionOf(table), [table]);
  const scored = useMemo(
    () => table && assessment && decision && score(table, assessment, decision),
    [table, assessment, decision],
  );
  const findings = useMemo(
    () => (reading ? findingsOf(reading, staleFormulas) : []),
    [reading, staleFormulas],
  );
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
      ) : !reading || !workbook || !table || !assessment || !scored ? (
        <Waiting session={session} />
      ) : (
        <>
          {isReadOnly(workbook.format) && <ReadOnlyNote format={workbook.format} />}
          <TabList
            className={styles.tabs}
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
          </TabList>
          <div className={styles.body} data-scroll tabIndex={-1}>
            {view === "score" && (
              <>
                <ScoreView
                  {...{ controls, reading, table, assessment, score: scored, findings, moves }}
                />
                <ShortcutHelp />
              </>
            )}
            {view === "findings" && <FindingsView {...{ controls, reading, workbook, findings }} />}
            {view === "reading" && (
              <ReadingView
                {...{ controls, workbook, reading, table, canPoint }}
                onConfirm={moves.wishFocus}
              />
            )}
          </div>
          <div className={styles.foot}>
            <VerdictBar
              score={scored}
              kind={table.kind}
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
