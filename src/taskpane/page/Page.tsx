/** Owns the stand-alone page: a file opened from disk, then the sheet with the pane beside it, or the consolidation. */
import { FluentProvider, makeStyles, mergeClasses, Spinner } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { Keeping } from "../../actions/keeping/keeping";
import type { Book } from "../../core/documents/sheetModel";
import { describeProblem, pane } from "../../messages/pane/around/shell";
import type { SessionControls } from "../session/runSession";
import { isReadOnly } from "../session/session";
import type { SessionMemory } from "../session/sessionMemory";
import { useSession } from "../session/useSession";
import { ErrorBoundary, type ErrorBoundaryProps } from "../shell/ErrorBoundary";
import { Notice } from "../shell/Notice";
import type { ConsolidationPart, RoundToAppraise } from "./consolidationPage";
import { DropArea } from "./file/DropArea";
import { canPick, type ChosenFile, type OpenBook } from "./file/bookFile";
import { type BookFile, useBookFile } from "./file/useBookFile";
import { WaitingFile } from "./file/WaitingFile";
import { FileInput } from "./file/FileInput";
import { HeaderBar } from "./HeaderBar";
import { keepForms, loadForms } from "./kept/keptForms";
import type { KeptOffersProps } from "./kept/KeptOffers";
import { shelfMemory } from "./kept/keptShelf";
import { useKeepingRefusal } from "./kept/useKeepingRefusal";
import { type KeptWorks, useKeptWorks } from "./kept/useKeptWorks";
import { ScorePart } from "./score/ScorePart";
import type { Sample } from "./score/StartScreen";
import { type AppraisalWalk, useAppraisalWalk } from "./round/useAppraisalWalk";
import { usePageKeys } from "./usePageKeys";
import { rescueRound } from "./leaving/rescueRound";
import { type RoundLeave, useRoundLeave } from "./leaving/useRoundLeave";
import { nothingAtHand, rescuePage, type WorkAtHand } from "./leaving/workAtHand";
import { useSheetShown } from "./score/useSheetShown";
import { useSystemTheme } from "./systemTheme";
import { useFocusInSight } from "../shared/useFocusInSight";

/** Fetched when there is something to be said. */
const KeptOffers = lazy(() => import(/* webpackChunkName: "kept" */ "./kept/KeptOffers"));
const KeptPlace = lazy(() => import(/* webpackChunkName: "kept" */ "./kept/KeptPlace"));
const KeepingNotes = lazy(() => import(/* webpackChunkName: "kept" */ "./kept/KeepingNotes"));

/** Its words come with the consolidation, without which nobody asks. */
const LeavingRound = lazy(() => import(/* webpackChunkName: "leaving" */ "./leaving/LeavingRound"));

/** So do those of a round that is appraised. */
const RoundBar = lazy(() => import(/* webpackChunkName: "leaving" */ "./round/RoundBar"));

const useStyles = makeStyles({
  provider: { height: "100%" },
  whole: { flexGrow: 1, minHeight: 0 },
  away: { display: "none" },
});

export interface PageProps {
  readonly openBook: OpenBook;
  readonly samples: readonly Sample[];
  /** Makes a file of a book. */
  readonly makeFile: (book: Book, name: string) => Promise<File>;
  readonly Consolidation: ConsolidationPart;
  /** Keeps what is not saved in this browser. */
  readonly keeping: Promise<Keeping>;
  /** Version of the program, for receipts. */
  readonly version: string;
}

export function Page(props: PageProps): ReactElement {
  const styles = useStyles();
  const [atHand] = useState(nothingAtHand);
  useFocusInSight();
  useEffect(() => {
    void props.keeping.then((keeping) => (atHand.keeping = keeping));
  }, [props.keeping, atHand]);
  return (
    <FluentProvider theme={useSystemTheme()} className={styles.provider}>
      <ErrorBoundary rescue={() => rescuePage(atHand)}>
        <OpenPage {...props} atHand={atHand} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

/** Once opened, the consolidation stays with all that is in it. */
type ConsolidationState = "none" | "shown" | "away";

interface OpenPageProps extends PageProps {
  readonly atHand: WorkAtHand;
}

function OpenPage(props: OpenPageProps): ReactElement {
  const { openBook, samples, makeFile, version, Consolidation, keeping, atHand } = props;
  const [memory] = useState(() => pageMemory(keeping));
  const controls = useSession(memory);
  const tools = useMemo(() => ({ openBook, keeping, atHand }), [openBook, keeping, atHand]);
  const book = useBookFile(controls, tools);
  const input = useRef<HTMLInputElement>(null);
  const [consolidation, setConsolidation] = useState<ConsolidationState>("none");
  const [restoring, setRestoring] = useState<string | null>(null);
  const isConsolidating = consolidation === "shown";
  const round = useRoundLeave(isConsolidating);
  atHand.round = round.unsaved;
  const [toAppraise, setToAppraise] = useState<RoundToAppraise | null>(null);
  const walk = useAppraisalWalk({
    book,
    keeping,
    round: toAppraise,
    onOpened: () => setConsolidation("away"),
  });
  const { forms, pointing, workbook } = controls.session;
  const kept = useKeptWorks(keeping, workbook === null && !isConsolidating);
  const [refusal, putRefusalAside] = useKeepingRefusal(keeping);
  const [isSheetShown, toggleSheet] = useSheetShown(pointing !== null);
  useEffect(() => keepForms(forms), [forms]);
  useEffect(() => {
    setConsolidation((shown) => (shown === "shown" ? "away" : shown));
  }, [book.name]);
  const choose = () =>
    round.leave(() => walk.leave(() => (canPick() ? book.pick() : input.current?.click())));
  const takeFile = (chosen: ChosenFile | null) => walk.leave(() => book.take(chosen));
  usePageKeys({
    o: choose,
    s: () => void book.save(),
    p: () => void printBook(isConsolidating ? null : controls),
  });
  const consolidate = () => walk.leave(() => setConsolidation("shown"));
  const restoreRound = (id: string) => {
    setRestoring(id);
    consolidate();
  };
  return (
    <DropArea onFile={isConsolidating ? null : takeFile}>
      <HeaderBar
        book={book}
        isReadOnly={workbook !== null && isReadOnly(workbook.format)}
        isSheetShown={isSheetShown}
        onOpen={choose}
        onConsolidate={isConsolidating || workbook === null ? null : consolidate}
        onToggleSheet={toggleSheet}
      />
      <FileInput input={input} onFile={(file) => takeFile({ file, handle: null })} />
      <WaitingFile book={book} />
      {round.asked && (
        <Suspense fallback={null}>
          <LeavingRound round={round} />
        </Suspense>
      )}
      {book.hasFailedToSave && (
        <Notice onDismiss={() => void book.save()}>{describeProblem("notSaved", {})}</Notice>
      )}
      {(refusal ?? book.note ?? book.copyQuestion) && (
        <Suspense fallback={null}>
          <KeepingNotes book={book} refusal={refusal} onRefusalSeen={putRefusalAside} />
        </Suspense>
      )}
      {consolidation !== "none" && (
        <OpenConsolidation
          Consolidation={Consolidation}
          isShown={isConsolidating}
          round={round}
          book={book}
          walk={walk}
          onRoundToAppraise={setToAppraise}
          keeping={keeping}
          restoring={restoring}
          rescue={() => rescueRound(atHand.round)}
          onReopen={() => setRestoring(null)}
          onAway={() => setConsolidation("away")}
        />
      )}
      {!isConsolidating && walk.round && (
        <Suspense fallback={null}>
          <RoundBar walk={walk} round={walk.round} onBack={consolidate} />
        </Suspense>
      )}
      {!isConsolidating && (
        <ScorePart
          key={book.inRound}
          controls={controls}
          samples={samples}
          version={version}
          isSheetShown={isSheetShown}
          onToggleSheet={toggleSheet}
          onSave={() => void book.save()}
          onOpen={choose}
          onConsolidate={consolidate}
          onSample={(file) => book.take({ file, handle: null })}
          startSheet={async (made, name) =>
            book.take({ file: await makeFile(made, name), handle: null })
          }
          offers={<Offers kept={kept} onRestoreBook={book.restore} onRestoreRound={restoreRound} />}
          keptPlace={
            kept.keeping && (
              <Suspense fallback={null}>
                <KeptPlace {...kept} />
              </Suspense>
            )
          }
        />
      )}
    </DropArea>
  );
}

/** What is typed is kept in the browser as long as it is not written. */
const pageMemory = (keeping: Promise<Keeping>): SessionMemory => ({
  forms: loadForms,
  shelf: shelfMemory,
  keepDrafts: (drafts) => void keeping.then(({ books }) => books.drafted(drafts)),
});

interface OffersProps extends Pick<KeptOffersProps, "onRestoreBook" | "onRestoreRound"> {
  readonly kept: KeptWorks;
}

function Offers({ kept, ...ways }: OffersProps): ReactElement | null {
  const { keeping, works, refresh } = kept;
  if (!keeping || works.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <KeptOffers keeping={keeping} works={works} onChanged={refresh} {...ways} />
    </Suspense>
  );
}

/** The score sheets are what is printed, not the form beside them. */
async function printBook(controls: SessionControls | null): Promise<void> {
  const { printSheets } = await import("../printing/printTables");
  await printSheets(controls);
}

interface OpenConsolidationProps
  extends Pick<PageProps, "Consolidation" | "keeping">,
    Pick<ErrorBoundaryProps, "rescue"> {
  readonly isShown: boolean;
  readonly round: RoundLeave;
  readonly book: BookFile;
  readonly walk: AppraisalWalk;
  readonly onRoundToAppraise: (round: RoundToAppraise | null) => void;
  readonly restoring: string | null;
  readonly onReopen: () => void;
  readonly onAway: () => void;
}

function OpenConsolidation(props: OpenConsolidationProps): ReactElement {
  const { Consolidation, isShown, round, book, walk, keeping, restoring, onAway } = props;
  const styles = useStyles();
  return (
    <main className={mergeClasses(styles.whole, !isShown && styles.away)}>
      <ErrorBoundary rescue={props.rescue} onReopen={props.onReopen}>
        <Suspense fallback={<Spinner className={styles.whole} label={pane.loading} />}>
          <Consolidation
            keeping={keeping}
            restoring={restoring}
            onBack={() => round.leave(onAway)}
            onUnsaved={round.report}
            onRoundToAppraise={props.onRoundToAppraise}
            onAppraise={walk.open}
            onOpenFile={(file) =>
              round.leave(() => {
                walk.leave(() => book.take({ file, handle: null }));
                onAway();
              })
            }
          />
        </Suspense>
      </ErrorBoundary>
    </main>
  );
}
