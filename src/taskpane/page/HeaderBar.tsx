/** Owns the bar on top of the page: the product, the open file with its state, open and save. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { pane } from "../../messages/pane/around/shell";
import { pageWords } from "../../messages/pane/around/page";
import { Icon, type IconName } from "../shared/looks/Icon";
import { tone } from "../shared/looks/theme";
import { BrandMark } from "./BrandMark";
import type { BookFile } from "./file/useBookFile";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    flexShrink: 0,
    minHeight: "48px",
    padding: "0 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    "@media (max-width: 560px)": {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
  file: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    alignItems: "baseline",
    gap: "8px",
    paddingLeft: "10px",
    borderLeft: `1px solid ${tone.line}`,
    fontSize: tokens.fontSizeBase300,
  },
  fileName: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  state: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tone.quiet,
    "@media (max-width: 420px)": { display: "none" },
  },
  newest: { "@media (max-width: 1099px)": { display: "none" } },
  unsaved: { color: tone.warn, fontWeight: tokens.fontWeightSemibold },
  toggle: { "@media (min-width: 800px)": { display: "none" } },
  word: {
    "@media (max-width: 480px)": {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
  button: { minWidth: "auto", flexShrink: 0 },
});

export interface HeaderBarProps {
  readonly book: BookFile;
  /** The file is looked at only. */
  readonly isReadOnly: boolean;
  readonly isSheetShown: boolean;
  readonly onOpen: () => void;
  /** Null: the way to the consolidation stands elsewhere. */
  readonly onConsolidate: (() => void) | null;
  readonly onToggleSheet: () => void;
}

export function HeaderBar({
  book,
  isReadOnly,
  isSheetShown,
  onOpen,
  onConsolidate,
  onToggleSheet,
}: HeaderBarProps): ReactElement {
  const styles = useStyles();
  return (
    <header className={styles.root}>
      <BrandMark />
      <h1 className={styles.name}>{pane.product}</h1>
      <div className={styles.file}>
        <span className={styles.fileName} title={book.name ?? undefined}>
          {book.name ?? pageWords.noFile}
        </span>
        <span className={styles.state} role="status">
          <FileState book={book} />
        </span>
      </div>
      {book.name !== null && (
        <Button
          className={mergeClasses(styles.button, styles.toggle)}
          appearance="subtle"
          icon={<Icon name={isSheetShown ? "pane" : "sheet"} />}
          aria-label={isSheetShown ? pageWords.showPane : pageWords.showSheet}
          title={isSheetShown ? pageWords.showPane : pageWords.showSheet}
          onClick={onToggleSheet}
        />
      )}
      {onConsolidate && (
        <BarButton
          icon="several"
          words={pageWords.consolidateShort}
          title={pageWords.consolidate}
          onClick={onConsolidate}
        />
      )}
      <BarButton icon="open" words={pageWords.open} title={pageWords.openFull} onClick={onOpen} />
      <BarButton
        icon="save"
        words={pageWords.save}
        title={
          isReadOnly
            ? pane.readOnly.save
            : book.isUnsaved
              ? pageWords.saveFull
              : pageWords.nothingToSave
        }
        isMain
        isDisabled={!book.isUnsaved || isReadOnly}
        onClick={() => void book.save()}
      />
    </header>
  );
}

interface BarButtonProps {
  readonly icon: IconName;
  /** Left out where the window is narrow; the title says more. */
  readonly words: string;
  readonly title: string;
  readonly isMain?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

function BarButton({
  icon,
  words,
  title,
  isMain = false,
  isDisabled = false,
  onClick,
}: BarButtonProps): ReactElement {
  const styles = useStyles();
  return (
    <Button
      className={styles.button}
      appearance={isMain ? "primary" : "subtle"}
      icon={<Icon name={icon} />}
      title={title}
      disabled={isDisabled}
      onClick={onClick}
    >
      <span className={styles.word}>{words}</span>
    </Button>
  );
}

function FileState({ book }: { readonly book: BookFile }): ReactElement | null {
  const styles = useStyles();
  if (book.isUnsaved) return <span className={styles.unsaved}>● {pageWords.unsaved}</span>;
  if (!book.saved) return null;
  if (book.saved.way === "inPlace") return <>{pageWords.saved}</>;
  return (
    <span title={pageWords.newest(book.saved.name)}>
      {pageWords.downloaded}
      <span className={styles.newest}> “{book.saved.name}”</span>
    </span>
  );
}
