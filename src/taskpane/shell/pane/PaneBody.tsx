/** Owns which view is shown in the body of the pane, and what each is given. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense } from "react";
import { isTickSheet } from "../../../core/model/table/tickSheet";
import type { CardMoves } from "../../score/card/cardMoves";
import type { SessionControls } from "../../session/runSession";
import { LOW } from "../../shared/room";
import { tone } from "../../shared/looks/theme";
import { usePreference } from "../../shared/usePreference";
import { useWide } from "../../shared/useWide";
import { lazyViews } from "./lazyViews";
import { Opening } from "../Opening";
import type { PaneContent } from "./usePaneContent";
import { ShortcutHelp } from "./ShortcutHelp";

const useStyles = makeStyles({
  row: { display: "flex", flexGrow: 1, minHeight: 0 },
  // In low room there is no place for both.
  behind: { [LOW]: { display: "none" } },
  // Beside the card, with a bar of its own.
  contents: {
    width: "250px",
    flexShrink: 0,
    overflowY: "auto",
    borderRight: `1px solid ${tone.line}`,
  },
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

/** Fetched while the file is being read too: a file whose reading was confirmed before opens with it. */
const ScoreView = lazy(async () => ({
  default: (
    await import(/* webpackChunkName: "score", webpackPrefetch: true */ "../../score/ScoreView")
  ).ScoreView,
}));

/** Fetched while the reading is looked at. */
const Contents = lazy(
  () =>
    import(
      /* webpackChunkName: "contents", webpackPrefetch: true */ "../../score/outline/Contents"
    ),
);

const PastePreview = lazy(
  () => import(/* webpackChunkName: "aside" */ "../../score/aside/PastePreview"),
);

const ScoreEnd = lazy(() => import(/* webpackChunkName: "aside" */ "../../score/aside/ScoreEnd"));

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
  /** Null: the program around the pane saves. */
  readonly onSave: (() => void) | null;
  /** What stands behind the result is shown below. */
  readonly isDetailed: boolean;
}

export function PaneBody(props: PaneBodyProps): ReactElement {
  const { controls, content, moves, canPoint, version } = props;
  const { workbook, recognised, reading } = content;
  const { view, contents } = controls.session;
  const styles = useStyles();
  const isWide = useWide();
  const isTicked = isTickSheet(content.table);
  const [goesOn, setGoesOn] = usePreference("cham-diem-antt.goes-on");
  const list = (
    <Suspense fallback={<Opening />}>
      <Contents
        controls={controls}
        table={content.table}
        score={content.score}
        findings={content.scored.findings}
        goesOn={goesOn}
        onGoesOn={setGoesOn}
      />
    </Suspense>
  );
  const areShown = isWide ? contents !== "hidden" : contents === "shown" || contents === "search";
  const toggle = () => controls.chooseContents(areShown ? "hidden" : "shown");
  return (
    <div className={mergeClasses(styles.row, props.isDetailed && styles.behind)}>
      {view === "score" && !isTicked && isWide && areShown && (
        <div className={styles.contents}>{list}</div>
      )}
      <div
        className={mergeClasses(styles.body, view === "score" && styles.card)}
        data-scroll
        tabIndex={-1}
      >
        {view === "score" && (
          <ScorePart
            {...props}
            goesOn={goesOn}
            areContentsShown={areShown}
            onContents={toggle}
            contents={!isWide && areShown ? list : null}
          />
        )}
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
    </div>
  );
}

interface ScorePartProps extends PaneBodyProps {
  readonly goesOn: boolean;
  readonly areContentsShown: boolean;
  readonly onContents: () => void;
  /** The list of contents where it stands in the place of the card, else null. */
  readonly contents: ReactElement | null;
}

/** The card, and what decides beside the points. */
function ScorePart(props: ScorePartProps): ReactElement {
  const { controls, content, moves } = props;
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
    <Suspense fallback={<Opening />}>
      <ScoreView
        controls={controls}
        reading={reading}
        table={table}
        assessment={assessment}
        score={score}
        decision={decision}
        findings={scored.findings}
        moves={moves}
        goesOn={props.goesOn}
        areContentsShown={props.areContentsShown}
        onContents={props.onContents}
        aside={props.contents ?? asideOf(props)}
      />
      {score.outcome && (decision.vetoes ?? []).length > 0 && (
        <div className={styles.vetoes}>
          <Suspense fallback={null}>
            <VetoAnswers controls={controls} table={table} decision={decision} />
          </Suspense>
        </div>
      )}
      <ShortcutHelp />
    </Suspense>
  );
}

/** What stands in the place of the card; null: the card. */
function asideOf({ controls, content, moves, onSave }: PaneBodyProps): ReactElement | null {
  const { aside } = controls.session;
  const { reading, table, score, assessment, scored } = content;
  if (aside === null) return null;
  return (
    <Suspense fallback={<Opening />}>
      {aside.kind === "paste" ? (
        <PastePreview controls={controls} table={table} score={score} text={aside.text} />
      ) : (
        <ScoreEnd
          controls={controls}
          tables={reading.tables}
          table={table}
          assessment={assessment}
          score={score}
          scored={scored}
          moves={moves}
          onSave={onSave}
        />
      )}
    </Suspense>
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
