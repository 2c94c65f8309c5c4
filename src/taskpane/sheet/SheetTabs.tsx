/** Owns the tabs of the sheets below the view, as in a spreadsheet; hidden sheets are left out. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookData } from "../../core/model/workbook/grid";
import { pageWords } from "../../messages/pane/around/page";
import { tone } from "../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexShrink: 0,
    overflowX: "auto",
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: "0 8px",
  },
  tab: {
    flexShrink: 0,
    border: "none",
    borderTop: "3px solid transparent",
    padding: "5px 14px 7px",
    backgroundColor: "transparent",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tone.quiet,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    borderTopColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface SheetTabsProps {
  readonly workbook: WorkbookData;
  readonly chosen: string;
  readonly onChoose: (sheet: string) => void;
}

export function SheetTabs({ workbook, chosen, onChoose }: SheetTabsProps): ReactElement {
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label={pageWords.sheetTabs}>
      {workbook.grids
        .filter(({ state }) => state === "visible")
        .map(({ sheet }) => (
          <button
            key={sheet}
            type="button"
            className={mergeClasses(styles.tab, sheet === chosen && styles.chosen)}
            aria-label={pageWords.sheetOf(sheet)}
            aria-current={sheet === chosen || undefined}
            onClick={() => onChoose(sheet)}
          >
            {sheet}
          </button>
        ))}
    </nav>
  );
}
