/** Owns the view of what was recognised: the officer looks, corrects what is in doubt, and begins. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  lazy,
  type ReactElement,
  type RefObject,
  Suspense,
  useMemo,
  useRef,
  useState,
} from "react";
import { amendmentsIn, placeOf } from "../../actions/reading/amendments";
import { formUsed, tableDetail } from "../../actions/reading/tableDetail";
import type { Finding } from "../../core/model/finding/finding";
import type { WorkbookData } from "../../core/model/workbook/grid";
import type { Reading, TableReading } from "../../core/model/table/reading";
import { recognitionWords } from "../../messages/pane/reading";
import { describeFinding } from "../../messages/vi";
import { isReadOnly } from "../session/session";
import { rubricsAtHand } from "../session/tableScore";
import type { SessionControls } from "../session/runSession";
import type { Aspect } from "./questions/aspects";
import { ColumnList } from "./columns/ColumnList";
import { Questions } from "./questions/Questions";
import { useFirstFocus, useWishedFocus } from "./questions/focus";
import { OtherTables } from "./OtherTables";
import { ReadingFacts } from "./ReadingFacts";
import { Trust } from "./Trust";
import { TableChoice } from "./TableChoice";

const RowList = lazy(async () => ({
  default: (await import(/* webpackChunkName: "rows" */ "./rows/RowList")).RowList,
}));

const FormSection = lazy(async () => ({
  default: (await import(/* webpackChunkName: "forms" */ "./forms/FormSection")).FormSection,
}));

const words = recognitionWords;

const useStyles = makeStyles({
  root: { padding: "12px", display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  intro: {
    margin: "2px 0 0",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  list: { margin: 0, paddingLeft: "18px", fontSize: tokens.fontSizeBase200 },
  clear: { minHeight: "24px", padding: "0 6px", color: tokens.colorBrandForeground1 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  confirm: {
    position: "sticky",
    bottom: 0,
    padding: "8px 12px 10px",
    margin: "0 -12px -12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { width: "100%" },
});

export interface ReadingViewProps {
  readonly controls: SessionControls;
  readonly workbook: WorkbookData;
  readonly reading: Reading;
  readonly table: TableReading;
  /** The sheet beside the pane can be pointed at. */
  readonly canPoint: boolean;
  /** Called before scoring begins. */
  readonly onConfirm: () => void;
}

export function ReadingView({
  controls,
  workbook,
  reading,
  table,
  canPoint,
  onConfirm,
}: ReadingViewProps): ReactElement {
  const styles = useStyles();
  const { isConfirmed, forms } = controls.session;
  const root = useRef<HTMLDivElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const [wished, setWished] = useState<readonly Aspect[]>([]);
  const detail = useMemo(() => tableDetail(workbook, table), [workbook, table]);
  const used = useMemo(() => formUsed(workbook, table, forms), [workbook, table, forms]);
  const columns = detail?.columns ?? [];
  useFirstFocus({ root, begin, reading, table, isConfirmed });
  useWishedFocus(root, wished);
  return (
    <div className={styles.root} ref={root}>
      <Heading isConfirmed={isConfirmed} />
      {reading.tables.length > 1 && (
        <TableChoice tables={reading.tables} chosen={table} onChoose={controls.chooseTable} />
      )}
      <Questions
        controls={controls}
        workbook={workbook}
        reading={reading}
        table={table}
        columns={columns}
        wished={wished}
        canPoint={canPoint}
      />
      <Trust controls={controls} workbook={workbook} reading={reading} table={table} />
      <AmendedNote controls={controls} workbook={workbook} table={table} />
      <ReadingFacts
        reading={reading}
        table={table}
        rubricTitle={
          rubricsAtHand(controls.session).find(({ id }) => id === table.rubric?.id)?.title ?? null
        }
        onAmend={(aspect) => setWished([...wished.filter((each) => each !== aspect), aspect])}
      />
      <ColumnList controls={controls} table={table} columns={columns} canPoint={canPoint} />
      {detail && (
        <Suspense fallback={null}>
          <RowList controls={controls} table={table} detail={detail} />
        </Suspense>
      )}
      <Findings findings={[...reading.findings, ...controls.session.placeFindings]} />
      <OtherTables reading={reading} onChoose={controls.amend} />
      <Suspense fallback={null}>
        <FormSection controls={controls} reading={reading} table={table} used={used} />
      </Suspense>
      <ConfirmBar controls={controls} button={begin} onConfirm={onConfirm} />
    </div>
  );
}

function Heading({ isConfirmed }: { readonly isConfirmed: boolean }): ReactElement {
  const styles = useStyles();
  return (
    <header>
      <h2 className={styles.heading}>{words.heading}</h2>
      {!isConfirmed && <p className={styles.intro}>{words.intro}</p>}
    </header>
  );
}

/** How much of the table was corrected, and the way to take all of it back. */
function AmendedNote({
  controls,
  workbook,
  table,
}: Pick<ReadingViewProps, "controls" | "workbook" | "table">): ReactElement | null {
  const styles = useStyles();
  const count = amendmentsIn(controls.session.correction, placeOf(table)).length;
  if (count === 0) return null;
  return (
    <p className={styles.note}>
      {isReadOnly(workbook.format) ? words.amendedCountHere(count) : words.amendedCount(count)}{" "}
      <Button
        className={styles.clear}
        size="small"
        appearance="subtle"
        onClick={controls.clearCorrection}
      >
        {words.takeAllBack}
      </Button>
    </p>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }): ReactElement | null {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{words.findings(findings.length)}</h3>
      <ul className={styles.list}>
        {findings.map((finding, index) => (
          <li key={index}>{describeFinding(finding)}</li>
        ))}
      </ul>
    </section>
  );
}

interface ConfirmBarProps extends Pick<ReadingViewProps, "controls" | "onConfirm"> {
  readonly button: RefObject<HTMLButtonElement>;
}

function ConfirmBar({ controls, button, onConfirm }: ConfirmBarProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.confirm}>
      <Button
        className={styles.button}
        appearance="primary"
        size="large"
        ref={button}
        onClick={() => {
          onConfirm();
          controls.confirm();
        }}
      >
        {controls.session.isConfirmed ? words.back : words.confirm}
      </Button>
    </div>
  );
}
