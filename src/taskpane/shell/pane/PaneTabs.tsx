/** Owns the tabs of the pane's views. */
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { pane } from "../../../messages/pane/shell";
import type { View } from "../../session/session";
import { lazyViews } from "./lazyViews";

const useStyles = makeStyles({
  tabs: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    flexWrap: "wrap",
    columnGap: 0,
    "& > [role=tab]": { paddingLeft: "2px", paddingRight: "2px" },
    // All of them on one line, also beside a count, in the narrowest pane.
    "@media (max-width: 360px)": { "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200 } },
  },
  count: {
    marginLeft: "4px",
    padding: "0 5px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground4,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface PaneTabsProps {
  readonly view: View;
  readonly findingCount: number;
  readonly onView: (view: View) => void;
}

export function PaneTabs({ view, findingCount, onView }: PaneTabsProps): ReactElement {
  const styles = useStyles();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      selectedValue={view}
      aria-label={pane.viewsName}
      onTabSelect={(_event, { value }) => onView(value as View)}
    >
      <Tab value="score">{pane.views.score}</Tab>
      <Tab value="findings">
        {pane.views.findings}
        {findingCount > 0 && (
          <span className={styles.count} aria-label={pane.findingCount(findingCount)}>
            {findingCount}
          </span>
        )}
      </Tab>
      <Tab value="reading">{pane.views.reading}</Tab>
      {lazyViews.map((entry) => (
        <Tab key={entry.view} value={entry.view}>
          {pane.views[entry.view]}
        </Tab>
      ))}
    </TabList>
  );
}
