/** Owns the list of the file's tables that do not count, and the way to have one counted all the same. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type Amendment, placeOf } from "../../actions/reading/amendments";
import type { Reading, TableReading } from "../../core/model/table/reading";
import { asideWords } from "../../messages/labels";
import { recognitionWords } from "../../messages/pane/reading";

const useStyles = makeStyles({
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
  choose: { padding: "0 6px", color: tokens.colorBrandForeground1 },
});

const words = recognitionWords;

export function OtherTables({
  reading: { otherTables },
  onChoose,
}: {
  readonly reading: Reading;
  readonly onChoose: (amendments: readonly Amendment[]) => void;
}): ReactElement | null {
  const styles = useStyles();
  if (otherTables.length === 0) return null;
  return (
    <section>
      <p className={styles.note}>{words.otherTables(otherTables.length)}</p>
      <ul className={styles.list}>
        {otherTables.map((table) => (
          <li key={`${table.sheet} ${table.firstRow}`}>
            {words.tablePlace(table.sheet, words.rowRange(table.firstRow, table.lastRow))}:{" "}
            {whyNot(table)}{" "}
            {table.setAside !== null && (
              <Button
                className={styles.choose}
                size="small"
                appearance="subtle"
                aria-label={words.countTableFull(table.sheet)}
                onClick={() =>
                  onChoose([{ subject: "counts", place: placeOf(table), value: true }])
                }
              >
                {words.countTable}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const whyNot = ({ setAside, year }: TableReading): string =>
  setAside === null ? words.ofYear(year) : asideWords[setAside];
