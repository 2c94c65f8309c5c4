/** Owns the view of one unit: the council's word, its tables down to each indicator, its findings and its files. */
import { unitTypeName } from "../../shared/domainNames";
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef } from "react";
import { tablesOf } from "../../../core/consolidate/result/standing";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { Icon } from "../../shared/looks/Icon";
import { useLooks } from "../looks";
import { UnitDossier } from "../appraisal/UnitDossier";
import { OverrideForm } from "./OverrideForm";
import { TableSection } from "./TableSection";
import { UnitFiles } from "./UnitFiles";
import { UnitFindings } from "../todo/UnitFindings";
import { useDetail } from "./useDetail";
import type { RoundControls } from "../useRound";

const words = consolidation.detail;

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", gap: "8px" },
  name: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
    overflowWrap: "anywhere",
  },
});

export interface UnitPanelProps {
  readonly controls: RoundControls;
  /** Key of the unit. */
  readonly unit: string;
  readonly onClose: () => void;
  /** Opens a file beside its sheet; null where the shell cannot. */
  readonly onOpenFile: ((file: File) => void) | null;
  /** Opens a file of the round to be appraised; null where nothing is. */
  readonly onAppraise: ((file: string) => void) | null;
}

export function UnitPanel(props: UnitPanelProps): ReactElement {
  const { controls, unit, onClose, onOpenFile, onAppraise } = props;
  const looks = useLooks();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const detail = useDetail(controls, unit);
  const isThere = detail !== null;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere, unit]);
  if (!detail) return <Spinner label={words.loading} />;
  const { result, explained } = detail;
  const { name, type, parent } = result.unit;
  const { outside, undecided } = consolidation.results;
  const outsideWords = controls.round.overview?.hasList === false ? undecided : outside;
  const tables = tablesOf(result);
  return (
    <section
      className={looks.section}
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className={styles.head}>
        <h3 ref={heading} tabIndex={-1} className={styles.name}>
          {name || consolidation.results.inDoubt}
        </h3>
        <Button
          appearance="subtle"
          icon={<Icon name="close" />}
          aria-label={words.close}
          title={words.close}
          onClick={onClose}
        />
      </div>
      <p className={looks.quiet}>
        {[type && unitTypeName(type), parent, result.isOutside && outsideWords]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <UnitDossier controls={controls} unit={result} />
      <OverrideForm controls={controls} result={result} />
      {tables.map((table) => (
        <TableSection key={`${table.file} ${table.sheet}`} table={table} explained={explained} />
      ))}
      <UnitFindings controls={controls} result={result} />
      <UnitFiles controls={controls} result={result} onOpen={onOpenFile} onAppraise={onAppraise} />
    </section>
  );
}
