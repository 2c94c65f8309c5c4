/** Owns the foot of the pane: the running result, what stands behind it, undo and redo. */
import { makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense } from "react";
import { isTickSheet } from "../../../core/model/table/tickSheet";
import { pane } from "../../../messages/pane/around/shell";
import type { SessionControls } from "../../session/runSession";
import type { PaneContent } from "./usePaneContent";
import { VerdictBar } from "./VerdictBar";

const useStyles = makeStyles({ foot: { flexShrink: 0, marginTop: "auto" } });

/** Fetched when it is asked for. */
const ResultDetail = lazy(
  () => import(/* webpackChunkName: "result" */ "../../score/result/ResultDetail"),
);

export interface PaneFootProps {
  readonly controls: SessionControls;
  readonly content: PaneContent;
  readonly version: string;
  /** What stands behind the result is shown. */
  readonly isDetailed: boolean;
  readonly onDetail: (isDetailed: boolean) => void;
}

export function PaneFoot(props: PaneFootProps): ReactElement {
  const styles = useStyles();
  const { controls, content, version, isDetailed, onDetail } = props;
  const { session, undo, redo } = controls;
  const { reading, table, settledTable, score } = content;
  return (
    <div className={styles.foot}>
      <VerdictBar
        score={score}
        kind={table.kind}
        isTicked={isTickSheet(table)}
        otherScores={content.otherScores}
        isDetailed={isDetailed}
        onDetail={() => onDetail(!isDetailed)}
        detail={
          isDetailed && (
            <Suspense fallback={<Spinner size="tiny" label={pane.opening} />}>
              <ResultDetail
                controls={controls}
                reading={reading}
                table={table}
                version={version}
                score={score}
                decision={settledTable.decision}
                settled={settledTable}
                scoredTable={content.scoredTable}
              />
            </Suspense>
          )
        }
        canUndo={session.undo.length > 0}
        canRedo={session.redo.length > 0}
        onUndo={undo}
        onRedo={redo}
      />
    </div>
  );
}
