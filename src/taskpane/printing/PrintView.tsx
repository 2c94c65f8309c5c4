/** Owns the view that lays the sheet in hand out on paper: what it is now, what it will be, and the button between. */
import { Button, makeStyles, Radio, RadioGroup, Spinner, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { differingTraits, officialPage, type PageSetup } from "../../core/model/workbook/pageSetup";
import { pane } from "../../messages/pane/shell";
import { print } from "../../messages/pane/print";
import type { LazyViewProps } from "../shell/pane/lazyView";
import { tone } from "../shared/theme";
import { PageTable } from "./PageTable";

const useStyles = makeStyles({
  root: { padding: "8px 12px 16px", display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: "20px", color: tone.quiet },
  label: { fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});

export default function PrintView({ controls, workbook, table }: LazyViewProps): ReactElement {
  const styles = useStyles();
  const { sheet } = table;
  const now = usePage(controls, sheet);
  const [orientation, setOrientation] = useState<PageSetup["orientation"] | null>(null);
  const grid = workbook.grids.find((each) => each.sheet === sheet);
  if (now === "asking") return <Spinner className={styles.root} label={pane.opening} />;
  if (now === null || !grid) return <p className={styles.root}>{print.notHere}</p>;
  const wished = { ...now, orientation: orientation ?? now.orientation };
  const then = officialPage(wished, grid, table);
  const changed = differingTraits(now, then);
  return (
    <section className={styles.root} aria-labelledby="print-heading">
      <h2 className={styles.heading} id="print-heading">
        {print.heading}
      </h2>
      <p className={styles.text}>{print.intro(sheet)}</p>
      <div>
        <span className={styles.label} id="print-orientation">
          {print.orientation}
        </span>
        <RadioGroup
          layout="horizontal"
          aria-labelledby="print-orientation"
          value={then.orientation}
          onChange={(_event, { value }) =>
            setOrientation(value === "landscape" ? "landscape" : "portrait")
          }
        >
          <Radio value="portrait" label={print.orientations.portrait} />
          <Radio value="landscape" label={print.orientations.landscape} />
        </RadioGroup>
      </div>
      <PageTable now={now} then={then} changed={changed} />
      <div className={styles.line}>
        <Button
          appearance="primary"
          disabled={changed.length === 0}
          onClick={() => controls.setPage(sheet, then)}
        >
          {print.apply}
        </Button>
        <span role="status">{changed.length === 0 && print.fits}</span>
      </div>
      <p className={styles.text}>{print.next}</p>
    </section>
  );
}

/** The page as the workbook tells of it, asked again after each step that is done or taken back. */
function usePage(
  { session, readPage }: LazyViewProps["controls"],
  sheet: string,
): PageSetup | null | "asking" {
  const [page, setPage] = useState<PageSetup | null | "asking">("asking");
  const { undo, redo, workbook } = session;
  useEffect(() => {
    let isWanted = true;
    void readPage(sheet).then((read) => {
      if (isWanted) setPage(read);
    });
    return () => {
      isWanted = false;
    };
  }, [readPage, sheet, undo, redo, workbook]);
  return page;
}
