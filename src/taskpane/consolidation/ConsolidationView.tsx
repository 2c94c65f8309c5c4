/** Owns the view that puts a round together: files, results, what is to be mended, statistics, and what goes out. */
import { Button, makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense, useState } from "react";
import type { Keeping } from "../../actions/keeping/keeping";
import type { ConsolidationDesk } from "../../actions/rounds/consolidationDesk";
import { consolidation } from "../../messages/pane/rounds/consolidation";
import { Notice } from "../shell/Notice";
import type { RoundToAppraise, UnsavedRound } from "../page/consolidationPage";
import { Icon, type IconName } from "../shared/looks/Icon";
import { LOW } from "../shared/room";
import { spoken } from "../shared/looks/spoken";
import { tone } from "../shared/looks/theme";
import { FileTable } from "./intake/FileTable";
import { filesOfDrop, type GivenFiles } from "./intake/givenFiles";
import { IntakeSection } from "./intake/IntakeSection";
import { NARROW, useLooks } from "./looks";
import { OutputSection, type OutputSectionProps } from "./output/OutputSection";
import { everything } from "./results/resultRows";
import { ResultsView } from "./results/ResultsView";
import { RulesSection } from "./intake/RulesSection";
import { StatisticsView } from "./results/StatisticsView";
import { TodoView } from "./todo/TodoView";
import { UnitListSection } from "./intake/UnitListSection";
import { PreparationSection } from "./preparation/PreparationSection";
import type { RoundState } from "./roundState";
import { type RoundControls, useRound } from "./useRound";
import KeptPlace from "../page/kept/KeptPlace";
import { KeptRounds } from "./KeptRounds";
import { useKeptRound } from "./useKeptRound";
import { useRoundAppraisal } from "./appraisal/useRoundAppraisal";
import { useUnsavedRound } from "./useUnsavedRound";

/** Templates are many: they come when there is a result to make papers of. */
const RoundPapers = lazy(() => import(/* webpackChunkName: "papers" */ "./papers/RoundPapers"));

type View = keyof typeof consolidation.views;
const views: readonly View[] = ["files", "results", "todo", "statistics"];

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0 8px",
    flexShrink: 0,
    padding: "0 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [LOW]: { padding: "0 4px", gap: 0 },
  },
  name: {
    margin: "0 8px",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    [NARROW]: spoken,
  },
  tools: {
    marginLeft: "auto",
    display: "flex",
    alignItems: "center",
    gap: "4px",
    [LOW]: { gap: 0 },
  },
  count: {
    marginLeft: "6px",
    fontSize: tokens.fontSizeBase200,
    color: tone.quiet,
    [NARROW]: { display: "none" },
  },
  tabs: { [NARROW]: { flexWrap: "wrap" }, [LOW]: { flex: "1 1 0", minWidth: 0, columnGap: 0 } },
  tab: {
    [NARROW]: { paddingLeft: "2px", paddingRight: "2px" },
    [LOW]: {
      paddingTop: "4px",
      paddingBottom: "4px",
      "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200 },
    },
  },
  tool: { minWidth: "auto", minHeight: "24px", [LOW]: { padding: "0 4px" } },
  word: { [LOW]: { [NARROW]: spoken } },
  sign: { display: "none", [LOW]: { [NARROW]: { display: "block" } } },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "scroll",
    position: "relative",
    padding: "12px",
    fontSize: tokens.fontSizeBase300,
    "@media (max-width: 719px)": { padding: "8px" },
  },
});

export interface ConsolidationViewProps {
  readonly desk: ConsolidationDesk;
  /** Returns the files of the sample round and its list; null: there is none. */
  readonly loadDemo: (() => Promise<{ files: GivenFiles; list: File }>) | null;
  readonly onBack: (() => void) | null;
  /** Told what would be lost with the view; null: nobody asks. */
  readonly onUnsaved: ((unsaved: UnsavedRound | null) => void) | null;
  readonly onOpenFile: ((file: File) => void) | null;
  /** Told of the round to appraise; null: nobody goes through one. */
  readonly onRoundToAppraise?: ((round: RoundToAppraise | null) => void) | null;
  /** Opens a file of the round to be appraised; null where the shell opens no other file. */
  readonly onAppraise?: ((file: string) => void) | null;
  readonly writeSheets: OutputSectionProps["writeSheets"];
  readonly addSheets: OutputSectionProps["addSheets"];
  readonly hasFolders: boolean;
  /** Of the program, for receipts; left out: not known. */
  readonly version?: string;
  /** Keeps the round in the browser until it is saved; left out: nothing does. */
  readonly keeping?: Promise<Keeping> | null;
  /** Id of a kept round that is to be taken up. */
  readonly restoring?: string | null;
}

export function ConsolidationView(props: ConsolidationViewProps): ReactElement {
  const styles = useStyles();
  const controls = useRound(props.desk);
  const kept = useKeptRound(controls, props.keeping ?? null, props.restoring ?? null);
  useUnsavedRound(controls, props.onUnsaved, kept.keeping);
  const toAppraise = useRoundAppraisal(controls, kept, props.onRoundToAppraise ?? null);
  const [view, setView] = useState<View>("files");
  const { round } = controls;
  return (
    <section
      className={styles.root}
      aria-label={consolidation.name}
      onDrop={(event) => {
        event.preventDefault();
        filesOfDrop(event.dataTransfer).then(controls.add, controls.fail);
      }}
    >
      <Bar controls={controls} view={view} onBack={props.onBack} onView={setView} />
      {round.failure !== null && (
        <Notice onDismiss={controls.dismissFailure}>{consolidation.failed(round.failure)}</Notice>
      )}
      <div className={styles.body} data-scroll tabIndex={0}>
        <KeptRounds
          kept={kept}
          isOffering={view === "files" && round.files.length === 0}
          isAlone={props.onBack === null}
        />
        {view === "files" && (
          <FilesPart controls={controls} loadDemo={props.loadDemo} hasFolders={props.hasFolders} />
        )}
        <ResultParts
          controls={controls}
          view={view}
          onOpenFile={props.onOpenFile}
          toAppraise={toAppraise}
          onAppraise={props.onAppraise ?? null}
          onView={setView}
        />
        {/* What was typed and what can be taken back stays while another part is open. */}
        <div hidden={view !== "files" && view !== "results"}>
          <OutputSection
            controls={controls}
            overview={round.overview}
            writeSheets={props.writeSheets}
            addSheets={props.addSheets}
          />
          {round.overview && (
            <Suspense fallback={null}>
              <RoundPapers
                controls={controls}
                overview={round.overview}
                version={props.version ?? ""}
              />
            </Suspense>
          )}
        </div>
        {view === "files" && round.files.length > 0 && <FileTable controls={controls} />}
        {view === "files" && props.onBack === null && <KeptPlace {...kept} />}
      </div>
    </section>
  );
}

interface FilesPartProps extends Pick<ConsolidationViewProps, "loadDemo" | "hasFolders"> {
  readonly controls: RoundControls;
}

/** What goes in: files, the official list, the rules. */
function FilesPart({ controls, loadDemo, hasFolders }: FilesPartProps): ReactElement {
  const showDemo = async (load: NonNullable<typeof loadDemo>) => {
    const { files, list } = await load();
    const read = await controls.desk.readList(list);
    if ("units" in read) controls.decide({ list: read.units });
    controls.add(files);
  };
  return (
    <>
      <IntakeSection
        controls={controls}
        hasFolders={hasFolders}
        onDemo={loadDemo && (() => void showDemo(loadDemo).catch(controls.fail))}
      />
      <UnitListSection controls={controls} />
      <PreparationSection controls={controls} />
      <RulesSection controls={controls} />
    </>
  );
}

interface ResultPartsProps extends Pick<ConsolidationViewProps, "onOpenFile"> {
  readonly controls: RoundControls;
  readonly toAppraise: RoundToAppraise | null;
  readonly onAppraise: ((file: string) => void) | null;
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** What comes out. What was searched for and which unit was open stays while another part is open. */
function ResultParts(props: ResultPartsProps): ReactElement | null {
  const { controls, view, onView } = props;
  const looks = useLooks();
  const [wanted, setWanted] = useState(everything);
  const [chosen, setChosen] = useState<string | null>(null);
  const { overview } = controls.round;
  if (view === "files") return null;
  if (!overview) return <p className={looks.section}>{consolidation.results.none}</p>;
  switch (view) {
    case "results":
      return (
        <ResultsView
          controls={controls}
          overview={overview}
          wanted={wanted}
          chosen={chosen}
          onOpenFile={props.onOpenFile}
          toAppraise={props.toAppraise}
          onAppraise={props.onAppraise}
          onWant={setWanted}
          onChoose={setChosen}
        />
      );
    case "todo":
      return (
        <TodoView
          controls={controls}
          overview={overview}
          onOpen={(unit) => {
            setChosen(unit);
            onView("results");
          }}
        />
      );
    case "statistics":
      return <StatisticsView overview={overview} />;
  }
}

interface BarProps {
  readonly controls: RoundControls;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onBack: (() => void) | null;
}

function Bar({ controls, view, onView, onBack }: BarProps): ReactElement {
  const styles = useStyles();
  const { round } = controls;
  const counts = countsOf(round);
  return (
    <div className={styles.bar}>
      <h2 className={styles.name}>{consolidation.name}</h2>
      <TabList
        className={styles.tabs}
        selectedValue={view}
        aria-label={consolidation.viewsName}
        onTabSelect={(_event, { value }) => onView(views.find((each) => each === value) ?? "files")}
      >
        {views.map((each) => (
          <Tab key={each} className={styles.tab} value={each}>
            {consolidation.views[each]}
            {counts[each] !== null && <span className={styles.count}>{counts[each]}</span>}
          </Tab>
        ))}
      </TabList>
      <div className={styles.tools}>
        {round.isConsolidating && <Spinner size="tiny" label={consolidation.working} />}
        <Tool
          icon="undo"
          words={consolidation.override.undo}
          isPossible={round.past.length > 0}
          onUse={controls.undo}
        />
        <Tool
          icon="redo"
          words={consolidation.override.redo}
          isPossible={round.future.length > 0}
          onUse={controls.redo}
        />
        {onBack && (
          <Button size="small" onClick={onBack}>
            {consolidation.back}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ToolProps {
  /** In the place of the words where there is little room. */
  readonly icon: IconName;
  readonly words: string;
  readonly isPossible: boolean;
  readonly onUse: () => void;
}

function Tool({ icon, words, isPossible, onUse }: ToolProps): ReactElement {
  const styles = useStyles();
  return (
    <Button
      className={styles.tool}
      size="small"
      appearance="subtle"
      title={words}
      disabled={!isPossible}
      onClick={onUse}
    >
      <span className={styles.sign}>
        <Icon name={icon} />
      </span>
      <span className={styles.word}>{words}</span>
    </Button>
  );
}

/** How much there is behind each tab; null: nothing to count. */
const countsOf = ({ files, overview }: RoundState): { readonly [V in View]: number | null } => ({
  files: files.length || null,
  results: overview?.units.filter(({ isOutside }) => !isOutside).length ?? null,
  todo:
    overview &&
    overview.questions.length +
      overview.refused.length +
      overview.missing.length +
      overview.units.filter(({ findings }) => findings.error > 0).length,
  statistics: null,
});
