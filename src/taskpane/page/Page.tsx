/** Owns the stand-alone page: a file opened from disk, then the sheet with the pane beside it, or the consolidation. */
import { FluentProvider, makeStyles, mergeClasses, Spinner } from "@fluentui/react-components";
import { type ReactElement, Suspense, useEffect, useRef, useState } from "react";
import { describeProblem, pane } from "../../messages/pane/shell";
import type { SessionControls } from "../session/runSession";
import { isReadOnly } from "../session/session";
import { useSession } from "../session/useSession";
import { paneTheme } from "../shared/theme";
import { ErrorBoundary } from "../shell/ErrorBoundary";
import { Notice } from "../shell/Notice";
import type { ConsolidationPart } from "./consolidationPage";
import { DropArea } from "./file/DropArea";
import { canPick, type OpenBook } from "./file/bookFile";
import { type BookFile, useBookFile } from "./file/useBookFile";
import { WaitingFile } from "./file/WaitingFile";
import { FileInput } from "./file/FileInput";
import { HeaderBar } from "./HeaderBar";
import { keepForms, loadForms } from "./kept/keptForms";
import { shelfMemory } from "./kept/keptShelf";
import { LeavingRound } from "./leaving/LeavingRound";
import { ScorePart } from "./score/ScorePart";
import type { Sample } from "./score/StartScreen";
import { usePageKeys } from "./usePageKeys";
import { type RoundLeave, useRoundLeave } from "./leaving/useRoundLeave";
import { useSheetShown } from "./score/useSheetShown";

const useStyles = makeStyles({
  provider: { height: "100%" },
  whole: { flexGrow: 1, minHeight: 0 },
  away: { display: "none" },
});

export interface PageProps {
  readonly openBook: OpenBook;
  readonly samples: readonly Sample[];
  readonly Consolidation: ConsolidationPart;
  /** Version of the program, for receipts. */
  readonly version: string;
}

const memory = { forms: loadForms, shelf: shelfMemory };

export function Page(props: PageProps): ReactElement {
  const styles = useStyles();
  return (
    <FluentProvider theme={paneTheme} className={styles.provider}>
      <ErrorBoundary>
        <OpenPage {...props} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

/** Once opened, the consolidation stays with all that is in it. */
type ConsolidationState = "none" | "shown" | "away";

function OpenPage({ openBook, samples, version, Consolidation }: PageProps): ReactElement {
  const controls = useSession(memory);
  const book = useBookFile(controls, openBook);
  const input = useRef<HTMLInputElement>(null);
  const [consolidation, setConsolidation] = useState<ConsolidationState>("none");
  const isConsolidating = consolidation === "shown";
  const round = useRoundLeave(isConsolidating);
  const { forms, pointing, workbook } = controls.session;
  const [isSheetShown, toggleSheet] = useSheetShown(pointing !== null);
  useEffect(() => keepForms(forms), [forms]);
  useEffect(() => {
    setConsolidation((shown) => (shown === "shown" ? "away" : shown));
  }, [book.name]);
  const choose = () => round.leave(() => (canPick() ? book.pick() : input.current?.click()));
  usePageKeys({
    o: choose,
    s: () => void book.save(),
    p: () => void printBook(isConsolidating ? null : controls),
  });
  const consolidate = () => setConsolidation("shown");
  return (
    <DropArea onFile={isConsolidating ? null : book.take}>
      <HeaderBar
        book={book}
        isReadOnly={workbook !== null && isReadOnly(workbook.format)}
        isSheetShown={isSheetShown}
        onOpen={choose}
        onConsolidate={isConsolidating || workbook === null ? null : consolidate}
        onToggleSheet={toggleSheet}
      />
      <FileInput input={input} onFile={(file) => book.take({ file, handle: null })} />
      <WaitingFile book={book} />
      <LeavingRound round={round} />
      {book.hasFailedToSave && (
        <Notice onDismiss={() => void book.save()}>{describeProblem("notSaved", {})}</Notice>
      )}
      {consolidation !== "none" && (
        <OpenConsolidation
          Consolidation={Consolidation}
          isShown={isConsolidating}
          round={round}
          book={book}
          onAway={() => setConsolidation("away")}
        />
      )}
      {!isConsolidating && (
        <ScorePart
          controls={controls}
          samples={samples}
          version={version}
          isSheetShown={isSheetShown}
          onOpen={choose}
          onConsolidate={consolidate}
          onSample={(file) => book.take({ file, handle: null })}
        />
      )}
    </DropArea>
  );
}

/** The score sheets are what is printed, not the form beside them. */
async function printBook(controls: SessionControls | null): Promise<void> {
  const { printTables } = await import("../printing/printTables");
  printTables((await controls?.readPapers(new Map())) ?? null);
}

interface OpenConsolidationProps extends Pick<PageProps, "Consolidation"> {
  readonly isShown: boolean;
  readonly round: RoundLeave;
  readonly book: BookFile;
  readonly onAway: () => void;
}

function OpenConsolidation(props: OpenConsolidationProps): ReactElement {
  const { Consolidation, isShown, round, book, onAway } = props;
  const styles = useStyles();
  return (
    <main className={mergeClasses(styles.whole, !isShown && styles.away)}>
      <Suspense fallback={<Spinner className={styles.whole} label={pane.loading} />}>
        <Consolidation
          onBack={() => round.leave(onAway)}
          onUnsaved={round.report}
          onOpenFile={(file) =>
            round.leave(() => {
              book.take({ file, handle: null });
              onAway();
            })
          }
        />
      </Suspense>
    </main>
  );
}
