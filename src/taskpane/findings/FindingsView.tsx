/** Owns the view of what to look at: findings by severity, each a way to its cell and card. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo } from "react";
import { parseAddress, type WorkbookData } from "../../core/model/workbook/grid";
import type { Finding, Severity } from "../../core/model/finding/finding";
import type { Reading } from "../../core/model/table/reading";
import { indicatorsIn } from "../../core/model/table/itemTree";
import { pane } from "../../messages/pane/around/shell";
import { taskKindName, taskNoun } from "../../messages/results/rounds/todoTasks";
import { Icon } from "../shared/looks/Icon";
import { tableKeyOf } from "../session/entryKey";
import { tableOf } from "../session/session";
import { tone } from "../shared/looks/theme";
import type { SessionControls } from "../session/runSession";
import { FindingRow } from "./FindingRow";
import {
  byKind,
  type FindingKind,
  type FindingTarget,
  type FoundEntry,
  targetOf,
} from "./findingTarget";

const useStyles = makeStyles({
  root: { padding: "12px 0" },
  heading: {
    margin: "0 12px",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  summary: {
    margin: "2px 12px 8px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  group: {
    margin: "8px 12px 2px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  kind: {
    margin: "6px 12px 0",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  all: { margin: "4px 12px" },
  blanks: { borderBottom: `1px solid ${tone.line}` },
  summaryLine: {
    display: "flex",
    gap: "8px",
    alignItems: "center",
    padding: "8px 12px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
  },
  none: {
    display: "flex",
    gap: "8px",
    alignItems: "center",
    margin: "8px 12px",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    color: tone.good,
    backgroundColor: tone.goodTint,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const severities: readonly Severity[] = ["error", "warning", "info"];

export interface FindingsViewProps {
  readonly controls: SessionControls;
  readonly reading: Reading;
  readonly workbook: WorkbookData;
  readonly findings: readonly Finding[];
}

export function FindingsView(props: FindingsViewProps): ReactElement {
  const styles = useStyles();
  const { controls, reading, workbook, findings } = props;
  const entries = useMemo(
    () => findings.map((finding) => ({ finding, target: targetOf(finding, reading, workbook) })),
    [findings, reading, workbook],
  );
  const blanks = entries.filter(isBlank);
  const others = entries.filter((entry) => !isBlank(entry));
  const of = (severity: Severity) => others.filter(({ finding }) => finding.severity === severity);
  return (
    <div className={styles.root}>
      <h2 className={styles.heading}>{pane.findings.heading}</h2>
      <p className={styles.summary} role="status">
        {others.length > 0 &&
          pane.findings.summary(of("error").length, of("warning").length, of("info").length)}
      </p>
      {blanks.length > 0 && <Progress controls={controls} reading={reading} blanks={blanks} />}
      {others.length === 0 && (
        <p className={styles.none}>
          <Icon name="good" />
          {blanks.length > 0 ? pane.findings.noneYet : pane.findings.none}
        </p>
      )}
      {severities.map((severity) => (
        <Group
          key={severity}
          controls={controls}
          reading={reading}
          severity={severity}
          kinds={byKind(of(severity))}
        />
      ))}
    </div>
  );
}

/** What is not scored yet is work that goes on, not a mistake. */
const isBlank = ({ finding }: FoundEntry): boolean => finding.code === "blankScore";

interface ProgressProps extends Pick<FindingsViewProps, "controls" | "reading"> {
  readonly blanks: readonly FoundEntry[];
}

function Progress({ controls, reading, blanks }: ProgressProps): ReactElement {
  const styles = useStyles();
  const count = reading.tables.flatMap(({ items }) => indicatorsIn(items)).length;
  return (
    <details className={styles.blanks}>
      <summary className={styles.summaryLine}>
        <Icon name="blank" />
        {pane.findings.progress(count - blanks.length, count, blanks.length)}
      </summary>
      <Rows controls={controls} reading={reading} entries={blanks} />
    </details>
  );
}

interface GroupProps extends Pick<FindingsViewProps, "controls" | "reading"> {
  readonly severity: Severity;
  readonly kinds: readonly FindingKind[];
}

function Group({ controls, reading, severity, kinds }: GroupProps): ReactElement | null {
  const styles = useStyles();
  if (kinds.length === 0) return null;
  return (
    <section aria-label={pane.findings.groups[severity]}>
      <h3 className={styles.group}>{pane.findings.groups[severity]}</h3>
      {kinds.map((kind) => (
        <Kind key={kind.code} controls={controls} reading={reading} kind={kind} />
      ))}
    </section>
  );
}

interface KindProps extends Pick<FindingsViewProps, "controls" | "reading"> {
  readonly kind: FindingKind;
}

/** One alone says what it is; several bear their common name, and can be mended at once. */
function Kind({ controls, reading, kind: { code, entries, mends } }: KindProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      {entries.length > 1 && (
        <h4 className={styles.kind}>{pane.findings.kind(taskKindName(code), entries.length)}</h4>
      )}
      {mends.map(({ sheet, changes }) => {
        const words = pane.findings.mendAll(changes.length, taskNoun(code));
        return (
          <Button
            key={sheet}
            className={styles.all}
            size="small"
            onClick={() => controls.mend(sheet, changes)}
          >
            {mends.length > 1 ? pane.findings.onSheet(words, sheet) : words}
          </Button>
        );
      })}
      <Rows controls={controls} reading={reading} entries={entries} />
    </>
  );
}

interface RowsProps extends Pick<FindingsViewProps, "controls" | "reading"> {
  readonly entries: readonly FoundEntry[];
}

function Rows({ controls, reading, entries }: RowsProps): ReactElement {
  const styles = useStyles();
  const home = tableOf(reading, controls.session.tableKey)?.sheet ?? null;
  return (
    <ul className={styles.list}>
      {entries.map(({ finding, target }, index) => (
        <FindingRow
          key={`${finding.code} ${finding.sheet} ${finding.cell} ${index}`}
          finding={finding}
          target={target}
          sheet={home}
          onGo={() => goTo(controls, finding, target)}
          onGivePassLine={() => controls.chooseView("reading")}
          onMend={(change) => controls.mend(finding.sheet, [change])}
        />
      ))}
    </ul>
  );
}

function goTo(
  controls: SessionControls,
  { sheet, cell }: Finding,
  { table, item }: FindingTarget,
): void {
  const address = cell === null ? null : parseAddress(cell);
  if (table) controls.chooseTable(tableKeyOf(table));
  if (item) controls.chooseRow(item.row);
  if (sheet !== null && address) controls.showCell(sheet, address);
}
