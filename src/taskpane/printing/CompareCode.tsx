/** Owns the place where the code in the foot of a printed sheet is typed, and what is said of paper and file. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, type ReactElement, useMemo, useState } from "react";
import { paperUnitOf } from "../../actions/papers/paperUnitOf";
import { boundOfUnit } from "../../core/documents/papers/fill/bound";
import { codeOf } from "../../core/documents/papers/fill/code";
import { type CodeAnswer, compareCode } from "../../core/paper/code/compareCode";
import { parseAddress } from "../../core/model/workbook/grid";
import { print } from "../../messages/pane/print";
import { describeCodeAnswer } from "../../messages/results/printed/printedCodes";
import type { LazyViewProps } from "../shell/pane/lazyView";
import { tone } from "../shared/looks/theme";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    borderTop: `1px solid ${tone.line}`,
    paddingTop: "8px",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: "8px" },
  answer: { margin: 0, lineHeight: "20px" },
  cell: { minWidth: "24px", minHeight: "24px", padding: "0 4px", color: tone.info },
});

export function CompareCode({ controls, scored, version }: LazyViewProps): ReactElement {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState<string | null>(null);
  const { reading, round } = controls.session;
  const paperCode = useMemo(
    () => codeOf(boundOfUnit(paperUnitOf(scored, round?.chain ?? null, version))),
    [scored, round, version],
  );
  const answer = asked !== null && reading ? compareCode(asked, reading, paperCode) : null;
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(typed);
  };
  return (
    <section className={styles.root} aria-labelledby="compare-code-heading">
      <h3 className={styles.heading} id="compare-code-heading">
        {print.compare}
      </h3>
      <form className={styles.line} onSubmit={ask}>
        <Field label={print.typedCode}>
          <Input
            value={typed}
            autoComplete="off"
            onChange={(_event, { value }) => {
              setTyped(value);
              setAsked(null);
            }}
          />
        </Field>
        <Button type="submit" disabled={typed.trim() === ""}>
          {print.compareNow}
        </Button>
      </form>
      <div role="status">
        {answer && (
          <p className={styles.answer}>
            {describeCodeAnswer(answer)}
            <Places answer={answer} controls={controls} />
          </p>
        )}
      </div>
    </section>
  );
}

interface PlacesProps extends Pick<LazyViewProps, "controls"> {
  readonly answer: CodeAnswer;
}

/** The ways to where points differ. */
function Places({ answer, controls }: PlacesProps): ReactElement | null {
  const styles = useStyles();
  if (answer.kind !== "differs") return null;
  return (
    <>
      {answer.stretches.map(({ cell }) => (
        <Button
          key={cell}
          className={styles.cell}
          size="small"
          appearance="transparent"
          aria-label={print.goToStretch(cell)}
          onClick={() => {
            const address = parseAddress(cell);
            if (address) controls.showCell(answer.sheet, address);
          }}
        >
          {cell}
        </Button>
      ))}
    </>
  );
}
