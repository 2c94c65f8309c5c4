/** Owns the tabs of the pane's views; in low room the foremost on one line, the rest with the shell's commands behind a button. */
import { Button, makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useState } from "react";
import { pane } from "../../../messages/pane/around/shell";
import type { View } from "../../session/session";
import { Icon } from "../../shared/looks/Icon";
import { LOW } from "../../shared/room";
import { lazyViews } from "./lazyViews";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: {
    flex: "1 1 0",
    minWidth: 0,
    flexWrap: "wrap",
    columnGap: 0,
    "& > [role=tab]": { minWidth: "24px", paddingLeft: "2px", paddingRight: "2px" },
    // All of them on one line, also beside a count, in the narrowest pane.
    "@media (max-width: 360px)": { "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200 } },
  },
  folded: { [LOW]: { display: "none" } },
  onlyLow: { display: "none", [LOW]: { display: "flex" } },
  more: { minWidth: "24px", minHeight: "24px", padding: "0", alignSelf: "start", marginTop: "2px" },
  commands: { width: "100%", flexWrap: "wrap", paddingBottom: "2px" },
  /** Excel lays its own menu over the corner of what stands on top. */
  besideMenu: { [LOW]: { paddingRight: "40px" } },
  count: {
    marginLeft: "4px",
    padding: "0 5px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    fontSize: tokens.fontSizeBase200,
  },
});

const views: readonly View[] = [
  "score",
  "findings",
  "reading",
  ...lazyViews.map(({ view }) => view),
];

/** So many stand on one line at 320 px, beside a count and the button. */
const FOREMOST = 3;

/** Those on the line: the first, and the one in sight. */
const foremost = (view: View): readonly View[] =>
  views.indexOf(view) < FOREMOST
    ? views.slice(0, FOREMOST)
    : [...views.slice(0, FOREMOST - 1), view];

export interface PaneTabsProps {
  readonly view: View;
  readonly findingCount: number;
  readonly onView: (view: View) => void;
  /** Of a shell whose bar gives its room to the tabs where there is little; null: it keeps its bar. */
  readonly commands: ReactNode;
}

export function PaneTabs({ view, findingCount, onView, commands }: PaneTabsProps): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const fold = () => setOpen(false);
  return (
    <div
      className={mergeClasses(styles.root, commands !== null && styles.besideMenu)}
      onKeyDown={({ key }) => key === "Escape" && fold()}
    >
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={view}
        aria-label={pane.viewsName}
        onTabSelect={(_event, { value }) => {
          fold();
          onView(value as View);
        }}
      >
        {views.map((each) => (
          <Tab
            key={each}
            value={each}
            className={mergeClasses(!isOpen && !foremost(view).includes(each) && styles.folded)}
          >
            {pane.views[each]}
            {each === "findings" && findingCount > 0 && (
              <span className={styles.count} aria-label={pane.findingCount(findingCount)}>
                {findingCount}
              </span>
            )}
          </Tab>
        ))}
      </TabList>
      <Button
        className={mergeClasses(styles.onlyLow, styles.more)}
        appearance="subtle"
        size="small"
        icon={<Icon name="more" />}
        aria-label={pane.moreViews}
        title={pane.moreViews}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div className={mergeClasses(styles.onlyLow, styles.commands)} onClick={fold}>
          {commands}
        </div>
      )}
    </div>
  );
}
