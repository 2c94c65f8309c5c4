/** Owns the list of columns by what they are: where each stands, how sure that is, and how it is mended. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type ColumnRole, columnRoles } from "../../../core/model/table/reading";
import { recognitionWords } from "../../../messages/pane/reading";
import { ColumnRow, type ColumnRowProps } from "./ColumnRow";

const useStyles = makeStyles({
  heading: {
    margin: "0 0 6px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  others: { marginTop: "8px", fontSize: tokens.fontSizeBase200 },
  summary: { minHeight: "24px", cursor: "pointer", marginBottom: "8px" },
});

export type ColumnListProps = Omit<ColumnRowProps, "role">;

/** A table without one of these is not scored. */
const needed: readonly ColumnRole[] = ["content", "maximum", "self"];

export function ColumnList(props: ColumnListProps): ReactElement {
  const styles = useStyles();
  const { table } = props;
  const isMain = (role: ColumnRole) => table.columns[role] !== null || needed.includes(role);
  const main = columnRoles.filter(isMain);
  const others = columnRoles.filter((role) => !isMain(role));
  const rowOf = (role: ColumnRole) => <ColumnRow key={role} {...props} role={role} />;
  return (
    <section>
      <h3 className={styles.heading}>{recognitionWords.columns}</h3>
      <ul className={styles.list}>{main.map(rowOf)}</ul>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary className={styles.summary}>
            {recognitionWords.otherColumns(others.length)}
          </summary>
          <ul className={styles.list}>{others.map(rowOf)}</ul>
        </details>
      )}
    </section>
  );
}
