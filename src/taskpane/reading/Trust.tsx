/** Owns how far the reading of a table is trusted: what proves it, what is in doubt, and a person's word that it is right. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, type ReactElement, Suspense } from "react";
import { confirmation, unconfirmed } from "../../actions/reading/amendments";
import { isTrusted } from "../../core/model/table/proof";
import type { Reading, TableReading } from "../../core/model/table/reading";
import type { WorkbookData } from "../../core/model/workbook/grid";
import { recognitionWords } from "../../messages/pane/reading";
import { describeDoubt, describeProof } from "../../messages/vi";
import type { SessionControls } from "../session/runSession";
import { NoticeBox } from "../shared/looks/NoticeBox";
import { aspects, isAskedAs } from "./questions/aspects";

const DoubtAnswers = lazy(() => import(/* webpackChunkName: "rows" */ "./questions/DoubtAnswers"));

const words = recognitionWords;

const useStyles = makeStyles({
  confirm: { alignSelf: "flex-start" },
  list: { margin: 0, paddingLeft: "18px" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  takeBack: { padding: "0 6px", color: tokens.colorBrandForeground1 },
});

export interface TrustProps {
  readonly controls: SessionControls;
  readonly workbook: WorkbookData;
  readonly reading: Reading;
  readonly table: TableReading;
}

export function Trust({ controls, workbook, reading, table }: TrustProps): ReactElement | null {
  const styles = useStyles();
  const confirm = () => controls.amend(confirmation(table, workbook));
  const takeBack = () => controls.amend([unconfirmed(table)]);
  const isStale = reading.findings.some(
    ({ code, sheet }) => code === "confirmationStale" && sheet === table.sheet,
  );
  const { confirmed, proven, proofs, doubts } = table;
  if (!isTrusted(table)) {
    return (
      <NoticeBox heading={words.inDoubt}>
        <ul className={styles.list}>
          {doubts.map((doubt, index) => (
            <li key={`${doubt.code} ${index}`}>
              {describeDoubt(doubt)}
              {!aspects.some((aspect) => isAskedAs(aspect, doubt)) && (
                <Suspense fallback={null}>
                  <DoubtAnswers
                    controls={controls}
                    workbook={workbook}
                    reading={reading}
                    table={table}
                    doubt={doubt}
                  />
                </Suspense>
              )}
            </li>
          ))}
        </ul>
        <p className={styles.note}>{words.inDoubtNote}</p>
        <Button className={styles.confirm} size="small" onClick={confirm}>
          {words.inDoubtConfirm}
        </Button>
      </NoticeBox>
    );
  }
  return (
    <>
      {proofs.length > 0 && (
        <p className={styles.note}>{words.proofs(proofs.map(describeProof))}</p>
      )}
      {isStale && (
        <p className={styles.note}>
          <Button size="small" onClick={confirm}>
            {words.inDoubtConfirm}
          </Button>{" "}
          <Button className={styles.takeBack} size="small" appearance="subtle" onClick={takeBack}>
            {words.inDoubtTakeBack}
          </Button>
        </p>
      )}
      {confirmed && !proven && (
        <p className={styles.note}>
          {words.inDoubtConfirmed}{" "}
          <Button className={styles.takeBack} size="small" appearance="subtle" onClick={takeBack}>
            {words.inDoubtTakeBack}
          </Button>
        </p>
      )}
    </>
  );
}
