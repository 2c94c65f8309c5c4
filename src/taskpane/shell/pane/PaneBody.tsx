/** Owns which view is shown in the body of the pane, and what each is given. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense } from "react";
import { isTickSheet } from "../../../core/model/table/tickSheet";
import type { CardMoves } from "../../score/card/cardMoves";
import { ScoreView } from "../../score/ScoreView";
import type { SessionControls } from "../../session/runSession";
import { LOW } from "../../shared/room";
import { lazyViews } from "./lazyViews";
import { Opening } from "../Opening";
import type { PaneContent } from "./usePaneContent";
import { ShortcutHelp } from "./ShortcutHelp";

const useStyles = makeStyles({
  body: {
    flexGrow: 1,
    overflowY: "scroll",
    overflowX: "hidden",
    minHeight: 0,
    position: "relative",
  },
  // What takes the focus is not hidden by what stays in sight above it; words that unfold go on from where they began.
  card: {
    overflowAnchor: "none",
    [LOW]: { scrollPaddingTop: "34px" },
  },
  vetoes: { padding: "8px 12px" },
});

/** The first view of most files; fetched while the file is being read. */
const ReadingView = lazy(async () => ({
  default: (
    await import(
      /* webpackChunkName: "reading", webpackPrefetch: true */ "../../reading/ReadingView"
    )
  ).ReadingView,
}));

const FindingsView = lazy(async () => ({
  default: (await import(/* webpackChunkName: "findings" */ "../../findings/FindingsView"))
    .FindingsView,
}));

const TickView = lazy(() => import(/* webpackChunkName: "ticks" */ "../../ticks/TickView"));

const VetoAnswers = lazy(
  () => import(/* webpackChunkName: "rubrics" */ "../../rubrics/table/VetoAnswers"),
);

export interface PaneBodyProps {
  readonly controls: SessionControls;
  readonly content: PaneContent;
  readonly moves: CardMoves;
  readonly canPoint: boolean;
  /** Of the program. */
  readonly version: string;
}

export function PaneBody(props: PaneBodyProps): ReactElement {
  const { controls, content, moves, canPoint, version } = props;
  const { workbook, recognised, reading } = content;
  const { view } = controls.session;
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(styles.body, view === "score" && styles.card)}
      data-scroll
      tabIndex={-1}
    >
      {view === "score" && <ScorePart {...props} />}
      {view === "findings" && (
        <Suspense fallback={<Opening />}>
          <FindingsView
            controls={controls}
            reading={reading}
            workbook={workbook}
            findings={content.scored.findings}
          />
        </Suspense>
      )}
      {view === "reading" && (
        <Suspense fallback={<Opening />}>
          <ReadingView
            controls={controls}
            workbook={workbook}
            canPoint={canPoint}
            reading={recognised.reading}
            table={recognised.table}
            onConfirm={moves.wishFocus}
          />
        </Suspense>
      )}
      <LazyPart controls={controls} content={content} version={version} />
    </div>
  );
}

/** The card with the outline, and what decides beside the points. */
function ScorePart({ controls, content, moves }: PaneBodyProps): ReactElement {
  const styles = useStyles();
  const { reading, table, assessment, score, scored } = content;
  const { decision } = content.settledTable;
  if (isTickSheet(table))
    return (
      <Suspense fallback={<Opening />}>
        <TickView
          controls={controls}
          reading={reading}
          table={table}
          assessment={assessment}
          score={score}
          scored={scored}
          findings={scored.findings}
          moves={moves}
        />
      </Suspense>
    );
  return (
    <>
      <ScoreView
        controls={controls}
        reading={reading}
        table={table}
        assessment={assessment}
        score={score}
        findings={scored.findings}
        moves={moves}
      />
      {score.outcome && (decision.vetoes ?? []).length > 0 && (
        <div className={styles.vetoes}>
          <Suspense fallback={null}>
            <VetoAnswers controls={controls} table={table} decision={decision} />
          </Suspense>
        </div>
      )}
      <ShortcutHelp />
    </>
  );
}

function LazyPart({
  controls,
  content,
  version,
}: Pick<PaneBodyProps, "controls" | "content" | "version">): ReactElement | null {
  const { workbook, reading, table, settled, scored } = content;
  const lazyView = lazyViews.find(({ view }) => view === controls.session.view);
  return lazyView ? (
    <Suspense fallback={<Opening />}>
      <lazyView.Content
        controls={controls}
        workbook={workbook}
        reading={reading}
        table={table}
        settled={settled}
        scored={scored}
        version={version}
      />
    </Suspense>
  ) : null;
}
