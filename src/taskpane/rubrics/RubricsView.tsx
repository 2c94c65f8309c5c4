/** Owns the view of rubrics: the table in hand, checklists, the round, and the files at hand. */
import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { rubricsPane } from "../../messages/pane/rubrics";
import type { LazyViewProps } from "../shell/pane/lazyView";
import { ChecklistPart } from "./checklists/ChecklistPart";
import { CollectionPart } from "./collection/CollectionPart";
import { RoundPart } from "./round/RoundPart";
import { TablePart } from "./table/TablePart";

const useStyles = makeStyles({
  root: { padding: "8px 12px 16px", display: "flex", flexDirection: "column", gap: "12px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  parts: { flexWrap: "wrap", margin: "0 -8px" },
});

const parts = {
  table: TablePart,
  checklists: ChecklistPart,
  round: RoundPart,
  collection: CollectionPart,
} as const;
type PartName = keyof typeof parts;
const partNames = Object.keys(parts) as readonly PartName[];

export default function RubricsView(props: LazyViewProps): ReactElement {
  const styles = useStyles();
  const [part, setPart] = useState<PartName>("table");
  const Part = parts[part];
  return (
    <div className={styles.root}>
      <h2 className={styles.heading}>{rubricsPane.heading}</h2>
      <TabList
        className={styles.parts}
        size="small"
        selectedValue={part}
        aria-label={rubricsPane.partsName}
        onTabSelect={(_event, { value }) =>
          setPart(partNames.find((name) => name === value) ?? "table")
        }
      >
        {partNames.map((name) => (
          <Tab key={name} value={name}>
            {rubricsPane.parts[name]}
          </Tab>
        ))}
      </TabList>
      <Part {...props} />
    </div>
  );
}
