/** Owns what is wrong with a sheet on paper as a list: each sentence once, with the cells it is met in, each a way to its place. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { type CellAddress, parseAddress } from "../../core/model/workbook/grid";
import type { PaperFinding } from "../../core/paper/paperFinding";
import { severityNames } from "../../messages/labels";
import { print } from "../../messages/pane/print";
import { saidOnce } from "../../messages/results/printed/paperFindings";
import { tone } from "../shared/looks/theme";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: "18px", fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  word: { fontWeight: tokens.fontWeightSemibold },
  cell: { minWidth: "24px", minHeight: "24px", padding: "0 4px", color: tone.info },
});

/** Of a kind that is met in many cells. */
const SHOWN_AT_FIRST = 6;

export interface PaperFindingsProps {
  readonly heading: string;
  readonly findings: readonly PaperFinding[];
  readonly onShow: (address: CellAddress) => void;
}

export function PaperFindings({ heading, findings, onShow }: PaperFindingsProps): ReactElement {
  const styles = useStyles();
  if (findings.length === 0) return <></>;
  return (
    <div>
      <h4 className={styles.heading}>{heading}</h4>
      <ul className={styles.list} aria-label={heading}>
        {saidOnce(findings).map((said) => (
          <SaidOnce key={said.text} {...said} onShow={onShow} />
        ))}
      </ul>
    </div>
  );
}

interface SaidOnceProps extends Pick<PaperFindingsProps, "findings" | "onShow"> {
  readonly text: string;
}

function SaidOnce({ text, findings, onShow }: SaidOnceProps): ReactElement {
  const styles = useStyles();
  const [isWhole, setIsWhole] = useState(false);
  const [first] = findings;
  if (!first) return <></>;
  const { sheet } = first;
  const shown = isWhole ? findings : findings.slice(0, SHOWN_AT_FIRST);
  return (
    <li>
      <span className={styles.word}>{severityNames[first.severity]}.</span> {text}
      {shown.map(({ cell }, at) => (
        <Button
          key={at}
          className={styles.cell}
          size="small"
          appearance="transparent"
          aria-label={print.goTo(cell, sheet, text)}
          onClick={() => {
            const address = parseAddress(cell);
            if (address) onShow(address);
          }}
        >
          {cell}
        </Button>
      ))}
      {shown.length < findings.length && (
        <Button
          className={styles.cell}
          size="small"
          appearance="transparent"
          aria-label={print.moreOf(findings.length - shown.length, sheet, text)}
          onClick={() => setIsWhole(true)}
        >
          {print.more(findings.length - shown.length)}
        </Button>
      )}
    </li>
  );
}
