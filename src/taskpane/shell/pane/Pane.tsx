/** Owns the task pane: what was refused, then the views over a table with the running result at the foot, or what leads to one. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, type ReactElement, type ReactNode, Suspense } from "react";
import { describeProblem, pane } from "../../../messages/pane/shell";
import { useCardMoves } from "../../score/card/cardMoves";
import type { SessionControls } from "../../session/runSession";
import { isReadOnly, tableOf } from "../../session/session";
import { Notice } from "../Notice";
import { ReadingWorkbook } from "../Opening";
import { PaneBody } from "./PaneBody";
import { usePaneContent } from "./usePaneContent";
import { PaneFoot } from "./PaneFoot";
import { PaneTabs } from "./PaneTabs";
import { useShortcuts } from "./useShortcuts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const DeclareTable = lazy(async () => ({
  default: (await import("../../reading/DeclareTable")).DeclareTable,
}));

/** A workbook that is open in Excel can always be written. */
const ReadOnlyNote = lazy(() => import("./ReadOnlyNote"));

const RubricOffer = lazy(
  () => import(/* webpackChunkName: "rubrics" */ "../../rubrics/table/RubricOffer"),
);

export interface PaneProps {
  readonly controls: SessionControls;
  /** A sheet that can be pointed at stands beside the pane. */
  readonly canPoint?: boolean;
  /** What the shell around the pane offers; where there is little room it stands with the tabs. */
  readonly commands?: ReactNode;
  /** Version of the program, for receipts. */
  readonly version?: string;
}

export function Pane({
  controls,
  canPoint = false,
  commands = null,
  version = "",
}: PaneProps): ReactElement {
  const { session, dismissProblem, chooseView } = controls;
  const content = usePaneContent(session);
  const moves = useCardMoves(controls, content?.score ?? null);
  useShortcuts(controls, moves);
  return (
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
            findingCount={content.scored.findings.length}
            onView={chooseView}
            commands={commands}
          />
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
          />
          <PaneFoot controls={controls} content={content} version={version} />
        </>
      ) : (
        <WithoutTable controls={controls} />
      )}
    </section>
  );
}

/** A workbook in which no table was found can be told where one stands. */
function WithoutTable({ controls }: { readonly controls: SessionControls }): ReactElement | null {
  const { workbook, reading, tableKey, isReading } = controls.session;
  const waiting = isReading ? <ReadingWorkbook /> : null;
  if (!workbook || !reading || tableOf(reading, tableKey)) return waiting;
  return (
    <Suspense fallback={waiting}>
      <DeclareTable controls={controls} workbook={workbook} />
    </Suspense>
  );
}
