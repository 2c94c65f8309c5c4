/** Owns the findings of one unit and the letter about them, ready to be copied. */
import { programmeNames } from "../../shared/domainNames";
import { roundWords } from "../roundWords";
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement } from "react";
import type { PlacedFinding, UnitResult } from "../../../core/model/round/consolidation";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { unitMessage } from "../../../messages/documents/unitMessage";
import { describeFinding, severityNames } from "../../../messages/vi";
import { CopyButton } from "./CopyButton";
import { useLooks } from "../looks";
import { MarkedCopyButton } from "../output/MarkedCopyButton";
import { severityLooks, StatusMark } from "../StatusMark";
import type { RoundControls } from "../useRound";

const words = consolidation.detail;

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "110px minmax(0, 1fr)",
    gap: "0 8px",
    padding: "4px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    "@media (max-width: 719px)": { gridTemplateColumns: "1fr" },
  },
});

export interface UnitFindingsProps {
  readonly controls: RoundControls;
  readonly result: UnitResult;
}

export function UnitFindings({ controls, result }: UnitFindingsProps): ReactElement {
  const looks = useLooks();
  const { findings } = result;
  const { overview } = controls.round;
  const message = unitMessage(
    result,
    { year: overview?.year ?? null, about: programmeNames(overview?.kinds ?? []) },
    roundWords(),
  );
  return (
    <>
      <h4 className={looks.subheading}>{words.findings(findings.length)}</h4>
      {findings.length === 0 && <p className={looks.quiet}>{words.noFindings}</p>}
      <ul className={looks.list}>
        {findings.map((finding, index) => (
          <FindingLine key={index} finding={finding} />
        ))}
      </ul>
      {message !== null && (
        <>
          <details>
            <summary className={looks.summary}>{words.message}</summary>
            <div className={looks.message} tabIndex={0}>
              {message}
            </div>
          </details>
          <div className={looks.line}>
            <CopyButton text={() => message}>{words.copy}</CopyButton>
            <MarkedCopyButton controls={controls} result={result} />
          </div>
        </>
      )}
    </>
  );
}

export function FindingLine({ finding }: { readonly finding: PlacedFinding }): ReactElement {
  const looks = useLooks();
  const styles = useStyles();
  const { severity, file, sheet, cell } = finding;
  const place = [sheet && `“${sheet}”`, cell && words.cell(cell), file].filter(Boolean).join(", ");
  return (
    <li className={styles.line}>
      <StatusMark look={severityLooks[severity]} word={severityNames[severity]} />
      <span>
        {describeFinding(finding)} {place !== "" && <span className={looks.quiet}>({place})</span>}
      </span>
    </li>
  );
}
