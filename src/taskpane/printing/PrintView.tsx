/** Owns the view of the score sheets on paper: what is wrong with them, how each is laid out and will be, and the button for all. */
import { Button, Checkbox, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { type ReactElement, useCallback, useEffect, useMemo, useState } from "react";
import type { Orientations, PaperWishes, SheetPaper } from "../../actions/printing/bookPaper";
import { differingTraits, type PageSetup } from "../../core/model/workbook/pageSetup";
import { pane } from "../../messages/pane/around/shell";
import { print } from "../../messages/pane/print";
import { codeLine } from "../../messages/results/printed/printedCodes";
import type { LazyViewProps } from "../shell/pane/lazyView";
import { tone } from "../shared/looks/theme";
import { CopyApart } from "./CopyApart";
import { CompareCode } from "./CompareCode";
import { printTables } from "./printTables";
import { SheetOnPaper } from "./SheetOnPaper";

const useStyles = makeStyles({
  root: { padding: "8px 12px 16px", display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: "20px", color: tone.quiet },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});

export default function PrintView(props: LazyViewProps): ReactElement {
  const { controls } = props;
  const styles = useStyles();
  const [turned, setTurned] = useState<Orientations>(new Map());
  const [widened, setWidened] = useState<ReadonlySet<string>>(new Set());
  const [isCoded, setCoded] = useState(true);
  const wishes = useMemo(
    (): PaperWishes => ({
      turned,
      widens: (sheet) => widened.has(sheet),
      footLine: isCoded ? codeLine : null,
    }),
    [turned, widened, isCoded],
  );
  const papers = usePapers(controls, wishes);
  const turn = useCallback(
    (sheet: string, orientation: PageSetup["orientation"]) =>
      setTurned((before) => new Map([...before, [sheet, orientation]])),
    [],
  );
  const widen = useCallback(
    (sheet: string, isWished: boolean) =>
      setWidened(
        (before) => new Set([...before, sheet].filter((one) => isWished || one !== sheet)),
      ),
    [],
  );
  if (papers === "asking") return <Spinner className={styles.root} label={pane.opening} />;
  if (papers === null)
    return (
      <section className={styles.root} aria-label={print.heading}>
        <p className={styles.text}>{print.notHere}</p>
        <CompareCode {...props} />
      </section>
    );
  const pages = papers
    .filter(
      ({ now, then, wrapped, released, isWidened }) =>
        isWidened || wrapped.length + released.length + differingTraits(now, then).length > 0,
    )
    .map(({ sheet, then, wrapped, released, wider, isWidened }) => ({
      sheet,
      page: then,
      wrapped,
      released,
      widths: isWidened ? wider.map(({ column, to }) => [column, to] as const) : [],
    }));
  return (
    <section className={styles.root} aria-labelledby="print-heading">
      <h2 className={styles.heading} id="print-heading">
        {print.heading}
      </h2>
      <p className={styles.text}>{print.intro(papers.length)}</p>
      {papers.map((paper) => (
        <SheetOnPaper
          key={paper.sheet}
          paper={paper}
          onTurn={turn}
          onWiden={widen}
          onShow={(address) => controls.showCell(paper.sheet, address)}
        />
      ))}
      <div>
        <Checkbox
          label={print.withCode}
          checked={isCoded}
          onChange={(_event, { checked }) => setCoded(checked === true)}
        />
        <p className={styles.text}>{print.withCodeHint}</p>
      </div>
      <div className={styles.line}>
        <Button
          appearance="primary"
          disabled={pages.length === 0}
          onClick={() => controls.layOut(pages)}
        >
          {print.apply(papers.length)}
        </Button>
        {controls.isPrintedHere() && (
          <Button onClick={() => printTables(papers)}>{print.printHere}</Button>
        )}
        <span role="status">{pages.length === 0 && print.fits}</span>
      </div>
      <p className={styles.text}>{controls.isPrintedHere() ? print.nextHere : print.next}</p>
      {controls.makesCopies() && papers.some(({ tables }) => tables > 1) && (
        <CopyApart controls={controls} papers={papers} wishes={wishes} />
      )}
      <CompareCode {...props} />
    </section>
  );
}

/** The sheets as the workbook tells of them, asked again after each step that is done or taken back. */
function usePapers(
  { session, readPapers }: LazyViewProps["controls"],
  wishes: PaperWishes,
): readonly SheetPaper[] | null | "asking" {
  const [papers, setPapers] = useState<readonly SheetPaper[] | null | "asking">("asking");
  const { undo, redo, workbook, reading } = session;
  useEffect(() => {
    let isWanted = true;
    void readPapers(wishes).then((read) => {
      if (isWanted) setPapers(read);
    });
    return () => {
      isWanted = false;
    };
  }, [readPapers, wishes, undo, redo, workbook, reading]);
  return papers;
}
