/** Owns the task pane: what was refused, then the views over a table with the running result at the foot, or what leads to one. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, type ReactElement, type ReactNode, Suspense, useMemo, useState } from "react";
import { describeProblem, pane } from "../../../messages/pane/around/shell";
import { useCardMoves } from "../../score/card/cardMoves";
import { useResultDetail } from "../../score/result/useResultDetail";
import type { SessionControls } from "../../session/runSession";
import { entryKey } from "../../session/entryKey";
import { isReadOnly, type Session, tableOf } from "../../session/session";
import { type StartSheet, StartSheetContext } from "../../shared/startSheet";
import { Notice } from "../Notice";
import { ReadingWorkbook } from "../Opening";
import { PaneBody } from "./PaneBody";
import { usePaneContent } from "./usePaneContent";
import { PaneFoot } from "./PaneFoot";
import { PaneTabs } from "./PaneTabs";
import { usePastedColumn } from "./usePastedColumn";
import { useShortcuts } from "./useShortcuts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  start: { padding: "12px", overflowY: "auto", minHeight: 0 },
});

const DeclareTable = lazy(async () => ({
  default: (await import("../../reading/DeclareTable")).DeclareTable,
}));

const StartTickSheet = lazy(
  () => import(/* webpackChunkName: "ticks" */ "../../ticks/StartTickSheet"),
);

/** A workbook that is open in Excel can always be written. */
const ReadOnlyNote = lazy(() => import("./ReadOnlyNote"));

const TrialBar = lazy(() => import(/* webpackChunkName: "aside" */ "./TrialBar"));

/** What is refused is rare. */
const RefusedNote = lazy(() => import("./RefusedNote"));

const RubricOffer = lazy(
  () => import(/* webpackChunkName: "rubrics" */ "../../rubrics/table/RubricOffer"),
);

export interface PaneProps {
  readonly controls: SessionControls;
  /** A sheet that can be pointed at stands beside the pane. */
  readonly canPoint?: boolean;
  /** What the shell around the pane offers; where there is little room it stands with the tabs. */
  readonly commands?: ReactNode;
  /** Saves the workbook; null: the program around the pane does. */
  readonly onSave?: (() => void) | null;
  /** Version of the program, for receipts. */
  readonly version?: string;
  /** Takes a sheet that the product makes. */
  readonly startSheet?: StartSheet | null;
}

export function Pane({
  controls,
  canPoint = false,
  commands = null,
  onSave = null,
  version = "",
  startSheet = null,
}: PaneProps): ReactElement {
  const { session, dismissProblem, chooseView } = controls;
  const content = usePaneContent(session);
  const moves = useCardMoves(controls, content?.score ?? null);
  const detail = useResultDetail(controls, moves);
  useShortcuts(controls, moves);
  usePastedColumn(controls);
  const refusedElsewhere = useMemo(() => leftRefused(session), [session]);
  return (
    <StartSheetContext.Provider value={startSheet}>
      <section className={useStyles().root} aria-label={pane.paneName}>
        {session.problem && (
          <Notice onDismiss={dismissProblem}>
            {describeProblem(session.problem.code, session.problem.facts)}
          </Notice>
        )}
        {content ? (
          <>
            {isReadOnly(content.workbook.format) && (
              <Suspense fallback={null}>
                <ReadOnlyNote format={content.workbook.format} />
              </Suspense>
            )}
            <PaneTabs
              view={session.view}
              findingCount={
                content.scored.findings.filter(({ code }) => code !== "blankScore").length
              }
              onView={chooseView}
              commands={commands}
            />
            {session.isTrial && (
              <Suspense fallback={null}>
                <TrialBar controls={controls} />
              </Suspense>
            )}
            {refusedElsewhere.length > 0 && (
              <Suspense fallback={null}>
                <RefusedNote
                  controls={controls}
                  reading={content.reading}
                  entries={refusedElsewhere}
                  wishFocus={moves.wishFocus}
                />
              </Suspense>
            )}
            {session.shelf.length > 0 && (
              <Suspense fallback={null}>
                <RubricOffer
                  controls={controls}
                  reading={content.recognised.reading}
                  table={content.recognised.table}
                />
              </Suspense>
            )}
            <PaneBody
              controls={controls}
              content={content}
              moves={moves}
              canPoint={canPoint}
              version={version}
              onSave={onSave}
              isDetailed={detail.isShown}
            />
            <PaneFoot
              controls={detail.controls}
              content={content}
              version={version}
              isDetailed={detail.isShown}
              onDetail={detail.show}
            />
          </>
        ) : (
          <WithoutTable controls={controls} startSheet={startSheet} />
        )}
      </section>
    </StartSheetContext.Provider>
  );
}

/** What was refused in cards that are not in sight: theirs tell it themselves. */
function leftRefused({ refused, view, tableKey, row, scorer }: Session): Session["refused"] {
  const isAppraised = view === "appraisal";
  if ((view !== "score" && !isAppraised) || tableKey === null || row === null) return refused;
  const shown = entryKey(tableKey, row, isAppraised ? "appraised" : scorer);
  return refused.filter(({ key }) => key !== shown);
}

interface WithoutTableProps {
  readonly controls: SessionControls;
  readonly startSheet: StartSheet | null;
}

/** A workbook in which no table was found can be told where one stands, or be given one. */
function WithoutTable({ controls, startSheet }: WithoutTableProps): ReactElement | null {
  const [isStarting, setStarting] = useState(false);
  const { workbook, reading, tableKey, isReading } = controls.session;
  const styles = useStyles();
  const waiting = isReading ? <ReadingWorkbook /> : null;
  if (!workbook || !reading || tableOf(reading, tableKey)) return waiting;
  return (
    <Suspense fallback={waiting}>
      {isStarting && startSheet ? (
        <div className={styles.start}>
          <StartTickSheet
            shelf={controls.session.shelf}
            onMade={startSheet}
            onBack={() => setStarting(false)}
          />
        </div>
      ) : (
        <DeclareTable
          controls={controls}
          workbook={workbook}
          onStart={startSheet && (() => setStarting(true))}
        />
      )}
    </Suspense>
  );
}
