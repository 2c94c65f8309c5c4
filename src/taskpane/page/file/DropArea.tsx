/** Owns the page as a place to drop files on: what is shown meanwhile, and which file it was. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useState } from "react";
import { pageWords } from "../../../messages/pane/around/page";
import { type ChosenFile, droppedFile } from "./bookFile";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", position: "relative" },
  drop: {
    position: "absolute",
    inset: "8px",
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    pointerEvents: "none",
  },
});

export interface DropAreaProps {
  /** Null: something within takes the files. */
  readonly onFile: ((chosen: ChosenFile | null) => void) | null;
  readonly children: ReactNode;
}

export function DropArea({ onFile, children }: DropAreaProps): ReactElement {
  const styles = useStyles();
  const [isDragging, setDragging] = useState(false);
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
        if (onFile) void droppedFile(event.dataTransfer).then(onFile);
      }}
    >
      {children}
      {isDragging && <div className={styles.drop}>{pageWords.dropNow}</div>}
    </div>
  );
}
