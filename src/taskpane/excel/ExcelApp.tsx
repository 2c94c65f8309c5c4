/** Owns the pane inside Excel: its theme, the first page, the tasks, and what Excel waits for. */
import { Button, FluentProvider, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense, useEffect, useState } from "react";
import type { Book } from "../../core/documents/sheetModel";
import {
  type AddedSheets,
  HostError,
  type OpeningWithFile,
  type WorkbookHost,
} from "../../hosts/host";
import { crashWords } from "../../messages/pane/around/crash";
import { describeProblem, pane } from "../../messages/pane/around/shell";
import { excelPane } from "../../messages/pane/around/excel";
import { ErrorBoundary } from "../shell/ErrorBoundary";
import { forbidDownloads } from "../shared/download";
import { Icon } from "../shared/looks/Icon";
import { Notice } from "../shell/Notice";
import type { ConsolidationPart, UnsavedRound } from "../page/consolidationPage";
import { keepForms, loadForms } from "../page/kept/keptForms";
import { shelfMemory } from "../page/kept/keptShelf";
import { rescueRound } from "../page/leaving/rescueRound";
import { useCloseWarning } from "../page/leaving/useCloseWarning";
import { Pane } from "../shell/pane/Pane";
import type { Problem } from "../session/session";
import type { StartSheet } from "../shared/startSheet";
import { useFocusInSight } from "../shared/useFocusInSight";
import { tone } from "../shared/looks/theme";
import { useSession } from "../session/useSession";
import { keepFirstRunSeen, wasFirstRunSeen } from "./firstRunMemory";
import { endingThatKeepsNothing } from "./fileEnding";
import { OpeningSwitch } from "./OpeningSwitch";
import { useOfficeTheme } from "./officeTheme";
import { useWorkbookLink } from "./useWorkbookLink";
import { WorkbookBar } from "./WorkbookBar";
import { WorkbookCommands } from "./WorkbookCommands";

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
  told: {
    display: "flex",
    alignItems: "start",
    gap: "8px",
    padding: "6px 8px 6px 12px",
    color: tone.info,
    backgroundColor: tone.infoTint,
    borderBottom: `1px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase200,
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
  /** Whether the pane opens with the file; null where Office keeps no such wish. */
  readonly opening: OpeningWithFile | null;
  /** Opens a page that lies beside the pane, outside of Excel. */
  readonly openPage: (page: string) => void;
  /** Files can be downloaded from the pane, and folders chosen in it. */
  readonly handlesFiles: boolean;
  /** Version of the program, for receipts. */
  readonly version: string;
  /** Loaded when it is opened. */
  readonly Consolidation: ConsolidationPart;
  /** Adds sheets to the open workbook. */
  readonly addSheets: (book: Book) => Promise<AddedSheets>;
  /** Opens a workbook of its own in Excel, not yet saved. */
  readonly openCopy: (file: Uint8Array) => Promise<void>;
}

const memory = { forms: loadForms, shelf: shelfMemory };

export function ExcelApp(props: ExcelAppProps): ReactElement {
  const styles = useStyles();
  useFocusInSight();
  return (
    <FluentProvider theme={useOfficeTheme(props.isDark)} className={styles.root}>
      <ErrorBoundary rescue={() => ({ sentence: crashWords.excel, save: null })}>
        <OpenApp {...props} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

/** Who has seen it once does not see it again. */
const FirstRun = lazy(async () => ({ default: (await import("./FirstRun")).FirstRun }));

const STANDALONE = "index.html";
const HELP = "huong-dan.html";

function OpenApp(props: ExcelAppProps): ReactElement {
  const { firstTask, partition, Consolidation, openCopy, openPage, handlesFiles } = props;
  const styles = useStyles();
  const [isNew, setNew] = useState(() => !wasFirstRunSeen(partition));
  const [task, setTask] = useState(firstTask);
  const [isConsolidating, setConsolidating] = useState(firstTask === "consolidation");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [round, setRound] = useState<UnsavedRound | null>(null);
  useCloseWarning(round !== null);
  const [wantsDownload, setWantsDownload] = useState(false);
  useEffect(
    () => (handlesFiles ? undefined : forbidDownloads(() => setWantsDownload(true))),
    [handlesFiles],
  );
  const start = () => {
    keepFirstRunSeen(partition);
    setNew(false);
  };
  const choose = (next: Task) => {
    setTask(next);
    if (next === "consolidation") setConsolidating(true);
  };
  const openFile = async (file: File) => {
    try {
      await openCopy(new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      setProblem({ code: error.code, facts: error.facts });
    }
  };
  return (
    <div className={styles.column}>
      {isNew && task === "score" ? (
        <Suspense fallback={null}>
          <FirstRun onStart={start} />
        </Suspense>
      ) : (
        <OpenScore {...props} task={task} setTask={choose} onProblem={setProblem} />
      )}
      {problem && (
        <Notice onDismiss={() => setProblem(null)}>
          {describeProblem(problem.code, problem.facts)}
        </Notice>
      )}
      {wantsDownload && (
        <Notice onDismiss={() => setWantsDownload(false)}>
          {excelPane.noDownloads}{" "}
          <Button size="small" onClick={() => openPage(STANDALONE)}>
            {excelPane.openStandalone}
          </Button>
        </Notice>
      )}
      {isConsolidating && (
        <main className={task === "consolidation" ? styles.body : styles.away}>
          <ErrorBoundary rescue={() => rescueRound(round)} onReopen={() => setRound(null)}>
            <Suspense fallback={<Spinner label={pane.loading} />}>
              <Consolidation
                onBack={null}
                onUnsaved={setRound}
                onOpenFile={(file) => void openFile(file)}
                writeSheets={openCopy}
                addSheets={props.addSheets}
                hasFolders={handlesFiles}
              />
            </Suspense>
          </ErrorBoundary>
        </main>
      )}
    </div>
  );
}

interface OpenScoreProps
  extends Pick<ExcelAppProps, "host" | "opening" | "openPage" | "version" | "addSheets"> {
  readonly onProblem: (problem: Problem) => void;
  readonly task: Task;
  readonly setTask: (task: Task) => void;
}

/** Stays while the other task is open, with all that was typed. */
function OpenScore(props: OpenScoreProps): ReactElement {
  const { host, opening, version, task, setTask, openPage } = props;
  const styles = useStyles();
  const [isFormatSeen, setFormatSeen] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const session = useSession(memory);
  const { controls, isWaiting } = useWorkbookLink(session, host);
  const { open } = session;
  const { forms, workbook, reading } = controls.session;
  const isOpen = workbook !== null;
  const isTableOpen = (reading?.tables.length ?? 0) > 0;
  const ending = endingThatKeepsNothing(workbook?.file ?? "");
  useEffect(() => keepForms(forms), [forms]);
  useEffect(() => {
    void open(() => Promise.resolve(host));
  }, [open, host]);
  const refresh = () => {
    if (isOpen) controls.refresh({ afresh: true });
    else void open(() => Promise.resolve(host));
  };
  const help = () => openPage(HELP);
  const setOpening = (isOn: boolean | null) => {
    const { turnedOn, turnedOff, notKept } = excelPane.opening;
    setTold(isOn === null ? notKept : isOn ? turnedOn : turnedOff);
  };
  const startSheet: StartSheet = async (book) => {
    try {
      await props.addSheets(book);
      controls.refresh({ afresh: true });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      props.onProblem({ code: error.code, facts: error.facts });
    }
  };
  const commands = (
    <WorkbookCommands
      onConsolidate={() => setTask("consolidation")}
      onRefresh={refresh}
      onHelp={help}
      more={opening && <OpeningSwitch opening={opening} onChanged={setOpening} />}
    />
  );
  return (
    <>
      <WorkbookBar
        task={task}
        isFolded={task === "score" && isTableOpen}
        commands={commands}
        onBack={() => setTask("score")}
        onHelp={help}
      />
      {ending !== null && !isFormatSeen && task === "score" && (
        <Notice onDismiss={() => setFormatSeen(true)}>{excelPane.otherFormat(ending)}</Notice>
      )}
      <div role="status">
        {told !== null && (
          <div className={styles.told}>
            <span>{told}</span>
            <Button
              size="small"
              appearance="subtle"
              icon={<Icon name="close" size={16} />}
              aria-label={pane.dismiss}
              onClick={() => setTold(null)}
            />
          </div>
        )}
        {isWaiting && (
          <div className={styles.waiting}>
            <Icon name="warning" />
            <span>{excelPane.waiting}</span>
          </div>
        )}
      </div>
      <main className={task === "score" ? styles.body : styles.away}>
        <Pane
          controls={controls}
          canPoint
          version={version}
          commands={commands}
          startSheet={startSheet}
        />
      </main>
    </>
  );
}
