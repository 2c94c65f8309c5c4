/** Owns one score sheet before it is printed: its pages, what is wrong with it, which way it is turned, what will be set. */
import { Checkbox, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import type { SheetPaper } from "../../actions/printing/bookPaper";
import { type CellAddress, columnLetters } from "../../core/model/workbook/grid";
import { differingTraits, type PageSetup } from "../../core/model/workbook/pageSetup";
import { print } from "../../messages/pane/print";
import { tone } from "../shared/looks/theme";
import { PageTable } from "./PageTable";
import { PaperFindings } from "./PaperFindings";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    borderTop: `1px solid ${tone.line}`,
    paddingTop: "8px",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  label: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: "20px" },
});

export interface SheetOnPaperProps {
  readonly paper: SheetPaper;
  readonly onTurn: (sheet: string, orientation: PageSetup["orientation"]) => void;
  /** Whether columns are to be widened. */
  readonly onWiden: (sheet: string, isWished: boolean) => void;
  readonly onShow: (address: CellAddress) => void;
}

export function SheetOnPaper({ paper, onTurn, onWiden, onShow }: SheetOnPaperProps): ReactElement {
  const {
    sheet,
    now,
    then,
    wrapped,
    released,
    pagesNow,
    pagesThen,
    mended,
    left,
    wider,
    isWidened,
  } = paper;
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={`${id}-heading`}>
      <h3 className={styles.heading} id={`${id}-heading`}>
        {print.sheet(sheet)}
      </h3>
      <p className={styles.text}>{print.pages(pagesNow, pagesThen)}</p>
      <PaperFindings heading={print.mended(mended.length)} findings={mended} onShow={onShow} />
      <PaperFindings heading={print.left(left.length)} findings={left} onShow={onShow} />
      <div>
        <span className={styles.label} id={`${id}-orientation`}>
          {print.orientation}
        </span>
        <RadioGroup
          layout="horizontal"
          aria-labelledby={`${id}-orientation`}
          value={then.orientation}
          onChange={(_event, { value }) =>
            onTurn(sheet, value === "landscape" ? "landscape" : "portrait")
          }
        >
          <Radio value="portrait" label={print.orientations.portrait} />
          <Radio value="landscape" label={print.orientations.landscape} />
        </RadioGroup>
      </div>
      {wider.length > 0 && (
        <Checkbox
          label={print.widens(
            sheet,
            wider.map(({ column }) => columnLetters(column)),
          )}
          checked={isWidened}
          onChange={(_event, { checked }) => onWiden(sheet, checked === true)}
        />
      )}
      {wrapped.length > 0 && <p className={styles.text}>{print.wraps(wrapped)}</p>}
      {released.length > 0 && <p className={styles.text}>{print.releases(released)}</p>}
      <PageTable sheet={sheet} now={now} then={then} changed={differingTraits(now, then)} />
    </section>
  );
}
