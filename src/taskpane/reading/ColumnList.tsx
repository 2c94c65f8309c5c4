/** Owns the list of recognised columns: what each is, and its letters in the sheet. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { columnLetters } from "../../core/grid";
import { columnRoles, type TableReading } from "../../core/reading";
import { columnRoleNames } from "../../messages/labels";
import { pane } from "../../messages/pane";

const useStyles = makeStyles({
  heading: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(138px, 1fr))",
    gap: "4px 12px",
    fontSize: tokens.fontSizeBase200,
  },
  item: { display: "flex", gap: "8px", alignItems: "center" },
  letters: {
    minWidth: "24px",
    padding: "1px 4px",
    textAlign: "center",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function ColumnList({ table }: { readonly table: TableReading }): ReactElement {
  const styles = useStyles();
  const found = columnRoles.flatMap((role) => {
    const column = table.columns[role];
    return column === null ? [] : [{ role, column }];
  });
  return (
    <section>
      <h3 className={styles.heading}>{pane.recognition.columns}</h3>
      <ul className={styles.list}>
        {[...found]
          .sort((a, b) => a.column - b.column)
          .map(({ role, column }) => (
            <li key={role} className={styles.item}>
              <span className={styles.letters}>{columnLetters(column)}</span>
              {columnRoleNames[role]}
            </li>
          ))}
      </ul>
    </section>
  );
}
