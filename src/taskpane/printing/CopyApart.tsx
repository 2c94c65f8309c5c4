/** Owns the offer of a copy in which the tables of one sheet stand on sheets of their own, and what is told of it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { PaperWishes, SheetPaper } from "../../actions/printing/bookPaper";
import { print } from "../../messages/pane/print";
import { saidOnce } from "../../messages/results/printed/paperFindings";
import type { PaperCopy } from "../session/actions/page";
import type { SessionControls } from "../session/runSession";
import { download } from "../shared/download";
import { tone } from "../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: "8px",
    borderTop: `1px solid ${tone.line}`,
    paddingTop: "8px",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: "20px" },
  list: { margin: 0, paddingLeft: "18px", lineHeight: "20px" },
});

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface CopyApartProps {
  readonly controls: Pick<SessionControls, "copyApart" | "isPrintedHere">;
  readonly papers: readonly SheetPaper[];
  readonly wishes: PaperWishes;
}

export function CopyApart({ controls, papers, wishes }: CopyApartProps): ReactElement {
  const styles = useStyles();
  const [made, setMade] = useState<PaperCopy | null>(null);
  const [isMaking, setMaking] = useState(false);
  const make = async (): Promise<void> => {
    setMaking(true);
    const copy = await controls.copyApart(wishes);
    setMaking(false);
    if (!copy) return;
    const name = print.apart.fileName(copy.name);
    const isGiven = copy.isOpened || download(copy.bytes as BlobPart, name, XLSX_TYPE) !== null;
    if (isGiven) setMade({ ...copy, name });
  };
  const isHere = controls.isPrintedHere();
  return (
    <section className={styles.root} aria-labelledby="copy-apart-heading">
      <h3 className={styles.heading} id="copy-apart-heading">
        {print.apart.heading}
      </h3>
      {papers
        .filter(({ tables }) => tables > 1)
        .map(({ sheet, tables }) => (
          <p key={sheet} className={styles.text}>
            {print.apart.why(sheet, tables)}
          </p>
        ))}
      <Button disabled={isMaking} onClick={() => void make()}>
        {isHere ? print.apart.download : print.apart.open}
      </Button>
      <div role="status">
        {made && (
          <>
            <p className={styles.text}>
              {made.isOpened ? print.apart.opened : print.apart.downloaded(made.name)}
            </p>
            {made.told.length > 0 && (
              <ul className={styles.list}>
                {saidOnce(made.told).map(({ text, findings }) => (
                  <li key={text}>{print.apart.told(text, findings)}</li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </section>
  );
}
