/** Owns the stand-alone page: the sheet on the left, the pane on the right, a file opened from disk above both. */
import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { type ReactElement, Suspense, useEffect, useRef, useState } from "react";
import { describeProblem, pane } from "../../messages/pane/shell";
import { ErrorBoundary } from "../shell/ErrorBoundary";
import { Notice } from "../shell/Notice";
import { Pane } from "../shell/Pane";
import { paneTheme } from "../shared/theme";
import { isReadOnly } from "../session/session";
import { useSession } from "../session/useSession";
import { canPick, droppedFile, fileEndings, type OpenBook } from "./file/bookFile";
import type { ConsolidationPart } from "./consolidationPage";
import { keepForms, loadForms } from "./kept/keptForms";
import { shelfMemory } from "./kept/keptShelf";
import { HeaderBar } from "./HeaderBar";
import { LeavingRound } from "./LeavingRound";
import { SheetArea } from "./SheetArea";
import { type Sample, StartScreen } from "./StartScreen";
import { useBookFile } from "./file/useBookFile";
import { useRoundLeave } from "./useRoundLeave";
import { WaitingFile } from "./file/WaitingFile";

const NARROW = "@media (max-width: 799px)";

const useStyles = makeStyles({
  provider: { height: "100%" },
  root: { display: "flex", flexDirection: "column", height: "100%", position: "relative" },
  main: { flexGrow: 1, minHeight: 0, display: "flex" },
  sheet: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  pane: {
    flexShrink: 0,
    width: "360px",
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    [NARROW]: { width: "100%", borderLeft: "none" },
  },
  whole: { flexGrow: 1, minHeight: 0 },
  away: { display: "none" },
  awayWhenNarrow: { [NARROW]: { display: "none" } },
  drop: {
    position: "absolute",
    inset: "8px",
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: "rgba(239, 246, 243, 0.94)",
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    pointerEvents: "none",
  },
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

function OpenPage({ openBook, samples, version, Consolidation }: PageProps): ReactElement {
  const styles = useStyles();
  const controls = useSession(memory);
  const book = useBookFile(controls, openBook);
  const input = useRef<HTMLInputElement>(null);
  const [isSheetShown, setSheetShown] = useState(false);
  const [isDragging, setDragging] = useState(false);
  const [consolidation, setConsolidation] = useState<"none" | "shown" | "away">("none");
  const round = useRoundLeave(consolidation === "shown");
  const { session } = controls;
  const { forms, pointing } = session;
  useEffect(() => keepForms(forms), [forms]);
  // In a narrow window the sheet comes forward to be pointed at, and goes again.
  const isPointing = pointing !== null;
  const hasPointed = useRef(false);
  useEffect(() => {
    if (isPointing || hasPointed.current) setSheetShown(isPointing);
    hasPointed.current = isPointing;
  }, [isPointing]);
  useEffect(() => {
    setConsolidation((shown) => (shown === "shown" ? "away" : shown));
  }, [book.name]);
  const choose = () => round.leave(() => (canPick() ? book.pick() : input.current?.click()));
  usePageKeys({ o: choose, s: () => void book.save() });

  return (
    <div
      className={styles.root}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setDragging(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setDragging(false);
        // There it takes many files.
        if (consolidation === "shown") return;
        void droppedFile(event.dataTransfer).then(book.take);
      }}
    >
      <HeaderBar
        book={book}
        isReadOnly={session.workbook !== null && isReadOnly(session.workbook.format)}
        isSheetShown={isSheetShown}
        onOpen={choose}
        onConsolidate={
          consolidation === "shown" || session.workbook === null
            ? null
            : () => setConsolidation("shown")
        }
        onToggleSheet={() => setSheetShown(!isSheetShown)}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept={fileEndings.join(",")}
        aria-label={pane.page.fileChoice}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file) book.take({ file, handle: null });
        }}
      />
      <WaitingFile book={book} />
      <LeavingRound round={round} />
      {book.hasFailedToSave && (
        <Notice onDismiss={() => void book.save()}>{describeProblem("notSaved", {})}</Notice>
      )}
      {consolidation !== "none" && (
        <main className={mergeClasses(styles.whole, consolidation === "away" && styles.away)}>
          <Suspense fallback={<Spinner className={styles.whole} label={pane.loading} />}>
            <Consolidation
              onBack={() => round.leave(() => setConsolidation("away"))}
              onUnsaved={round.report}
              onOpenFile={(file) =>
                round.leave(() => {
                  book.take({ file, handle: null });
                  setConsolidation("away");
                })
              }
            />
          </Suspense>
        </main>
      )}
      {consolidation === "shown" ? null : session.workbook === null ? (
        <main className={styles.main}>
          <div className={styles.sheet}>
            {session.problem && (
              <Notice onDismiss={controls.dismissProblem}>
                {describeProblem(session.problem.code, session.problem.facts)}
              </Notice>
            )}
            <StartScreen
              controls={controls}
              samples={samples}
              onOpen={choose}
              onConsolidate={() => setConsolidation("shown")}
              onSample={(file) => book.take({ file, handle: null })}
            />
          </div>
        </main>
      ) : (
        <main className={styles.main}>
          <div className={mergeClasses(styles.sheet, !isSheetShown && styles.awayWhenNarrow)}>
            <SheetArea controls={controls} workbook={session.workbook} />
          </div>
          <div className={mergeClasses(styles.pane, isSheetShown && styles.awayWhenNarrow)}>
            <Pane controls={controls} version={version} canPoint />
          </div>
        </main>
      )}
      {isDragging && <div className={styles.drop}>{pane.page.dropNow}</div>}
    </div>
  );
}

/** Ctrl with a letter, in place of what the browser does with it. */
function usePageKeys(actions: { readonly [letter: string]: () => void }): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = latest.current[event.key.toLowerCase()];
      if (!action || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
