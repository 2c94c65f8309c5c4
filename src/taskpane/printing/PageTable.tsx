/** Owns the table of a page as it is and as it will be; what changes is bold and told, not coloured only. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type PageSetup, type PageTrait, pageTraits } from "../../core/model/workbook/pageSetup";
import { describeChange, describeTrait, print } from "../../messages/pane/print";
import { tone } from "../shared/looks/theme";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: "6px 6px 6px 0",
    borderBottom: `1px solid ${tone.line}`,
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  name: { width: "26%" },
  changed: { fontWeight: tokens.fontWeightSemibold },
  stays: { color: tone.quiet },
});

export interface PageTableProps {
  readonly sheet: string;
  readonly now: PageSetup;
  readonly then: PageSetup;
  readonly changed: readonly PageTrait[];
}

export function PageTable({ sheet, now, then, changed }: PageTableProps): ReactElement {
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <table className={styles.table} aria-label={print.tableOf(sheet)}>
      <thead>
        <tr>
          {[print.trait, print.now, print.then].map((name) => (
            <th key={name} className={head} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pageTraits.map((trait) => {
          const isChanged = changed.includes(trait);
          const look = isChanged ? styles.changed : styles.stays;
          return (
            <tr key={trait}>
              <th className={mergeClasses(styles.cell, styles.name)} scope="row">
                {print.traits[trait]}
              </th>
              <td className={styles.cell}>{describeTrait(trait, now)}</td>
              <td className={mergeClasses(styles.cell, look)}>
                {isChanged ? describeChange(trait, now, then) : print.stays}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
