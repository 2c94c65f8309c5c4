/** Owns the pane inside Excel: its theme, the first page, the tasks, and what Excel waits for. */
import { FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { type ComponentType, type ReactElement, Suspense, useEffect, useState } from "react";
import type { WorkbookHost } from "../../hosts/host";
import { pane } from "../../messages/pane";
import { excelPane } from "../../messages/paneExcel";
import { ErrorBoundary } from "../ErrorBoundary";
import { Icon } from "../Icon";
import { keepForms, loadForms } from "../page/keptForms";
import { Pane } from "../Pane";
import { tone } from "../theme";
import { useSession } from "../useSession";
import { FirstRun } from "./FirstRun";
import { keepFirstRunSeen, wasFirstRunSeen } from "./firstRunMemory";
import { useOfficeTheme } from "./officeTheme";
import { useWorkbookLink } from "./useWorkbookLink";
import { WorkbookBar } from "./WorkbookBar";

const useStyles = makeStyles({
  root: { height: "100%" },
  column: { display: "flex", flexDirection: "column", height: "100%", minWidth: 0 },
  body: { flexGrow: 1, minHeight: 0 },
  away: { display: "none" },
  waiting: {
    display: "flex",
    gap: "8px",
    padding: "8px 12px",
    color: tone.warn,
    backgroundColor: tone.warnTint,
    borderBottom: `1px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase300,
  },
});

export type Task = "score" | "consolidation";

export interface ExcelAppProps {
  readonly host: WorkbookHost;
  /** The ribbon's button decides which task is open first. */
  readonly firstTask: Task;
  /** Excel's own theme is dark. */
  readonly isDark: () => boolean;
  /** Keeps what users of one browser prefer apart. */
  readonly partition: string;
  readonly onHelp: () => void;
  /** Loaded when it is opened; null where this build has none. */
  readonly Consolidation: ComponentType<{ readonly onBack: () => void }> | null;
}

export function ExcelApp(props: ExcelAppProps): ReactElement {
  const styles = useStyles();
  return (
    <FluentProvider theme={useOfficeTheme(props.isDark)} className={styles.root}>
      <ErrorBoundary>
        <OpenApp {...props} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

function OpenApp({
  host,
  firstTask,
  partition,
  onHelp,
  Consolidation,
}: ExcelAppProps): ReactElement {
  const styles = useStyles();
  const [isNew, setNew] = useState(() => !wasFirstRunSeen(partition));
  const [task, setTask] = useState(firstTask);
  if (isNew && task === "score") {
    const start = () => {
      keepFirstRunSeen(partition);
      setNew(false);
    };
    return <FirstRun onStart={start} />;
  }
  return (
    <div className={styles.column}>
      <OpenScore {...{ host, task, setTask, onHelp }} />
      {task === "consolidation" && (
        <main className={styles.body}>
          {Consolidation ? (
            <Suspense fallback={<Spinner label={pane.reading} />}>
              <Consolidation onBack={() => setTask("score")} />
            </Suspense>
          ) : (
            <p className={styles.waiting}>{excelPane.noConsolidation}</p>
          )}
        </main>
      )}
    </div>
  );
}

interface OpenScoreProps extends Pick<ExcelAppProps, "host" | "onHelp"> {
  readonly task: Task;
  readonly setTask: (task: Task) => void;
}

/** Stays while the other task is open, with all that was typed. */
function OpenScore({ host, task, setTask, onHelp }: OpenScoreProps): ReactElement {
  const styles = useStyles();
  const session = useSession(loadForms);
  const { controls, isWaiting } = useWorkbookLink(session, host);
  const { open } = session;
  const { forms, workbook } = controls.session;
  const isOpen = workbook !== null;
  useEffect(() => keepForms(forms), [forms]);
  useEffect(() => {
    void open(() => Promise.resolve(host));
  }, [open, host]);
  const refresh = () => {
    if (isOpen) controls.refresh(true);
    else void open(() => Promise.resolve(host));
  };
  return (
    <>
      <WorkbookBar {...{ task, onHelp }} onTask={setTask} onRefresh={refresh} />
      <div role="status">
        {isWaiting && (
          <div className={styles.waiting}>
            <Icon name="warning" />
            <span>{excelPane.waiting}</span>
          </div>
        )}
      </div>
      <main className={task === "score" ? styles.body : styles.away}>
        <Pane controls={controls} canPoint />
      </main>
    </>
  );
}
