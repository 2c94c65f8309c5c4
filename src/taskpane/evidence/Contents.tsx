/** Owns the contents that a paper stands behind, each a way to its cell where the table has one. */
import { Button } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { BackedContent } from "../../core/evidence";
import { evidencePane as words } from "../../messages/pane/scoring/evidence";
import { useLooks } from "./looks";

interface ContentsProps {
  readonly contents: readonly BackedContent[];
  readonly nameOf: (content: BackedContent) => string;
  readonly onShow: (content: BackedContent) => void;
  /** What can be done with them, behind them. */
  readonly children?: ReactNode;
}

/** The numbers of contents, each a way to its cell where the table has one. */
export function Contents({ contents, nameOf, onShow, children }: ContentsProps): ReactElement {
  const looks = useLooks();
  return (
    <div className={looks.line}>
      {contents.map((content) =>
        content.cell === null ? (
          <span key={`${content.sheet}!${content.row}`}>{words.content(content.path)}</span>
        ) : (
          <Button
            key={`${content.sheet}!${content.row}`}
            size="small"
            className={looks.button}
            aria-label={`${nameOf(content)}${words.at(content.sheet, content.cell)}`}
            onClick={() => onShow(content)}
          >
            {words.content(content.path)}
          </Button>
        ),
      )}
      {children}
    </div>
  );
}
