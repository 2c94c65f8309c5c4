/** Owns the buttons that make the result workbook: into the open workbook, beside it, or as a file. */
import { Button, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookWish } from "../../../actions/rounds/consolidationDesk";
import type { DossierStep } from "../../../core/model/round/dossier";
import type { FollowUp } from "../../../core/model/round/followUp";
import type { Book } from "../../../core/documents/sheetModel";
import type { RoundPaper } from "../../../core/model/round/closing";
import type { AddedSheets } from "../../../hosts/host";
import { consolidation } from "../../../messages/pane/rounds/consolidation";
import { download } from "../../shared/download";
import { Icon } from "../../shared/looks/Icon";
import type { RoundControls } from "../useRound";
import { NewSheets } from "./NewSheets";
import { XLSX_TYPE } from "./output";
import type { Work } from "./useWork";

const words = consolidation.out;

/** Where results can be put beside a file. */
export interface ResultPlaces {
  /** Writes result sheets into the open workbook; null where the shell has none. */
  readonly writeSheets: ((workbook: Uint8Array, name: string) => Promise<void>) | null;
  /** Adds result sheets to the open workbook; null where none is open. */
  readonly addSheets: ((book: Book) => Promise<AddedSheets>) | null;
}

export interface ResultButtonsProps extends ResultPlaces {
  readonly desk: RoundControls["desk"];
  readonly year: number | null;
  readonly paper: RoundPaper;
  readonly followUps: readonly FollowUp[];
  readonly dossiers: readonly DossierStep[];
  readonly work: Work;
  readonly isDisabled: boolean;
}

export function ResultButtons(props: ResultButtonsProps): ReactElement {
  const { desk, year, work, isDisabled, writeSheets, addSheets } = props;
  const make = (handOver: (workbook: Uint8Array, name: string) => Promise<string>) =>
    void work.run(async () =>
      handOver(await desk.workbook(wishOf(props)), words.workbookName(year)),
    );
  return (
    <>
      {addSheets && (
        <NewSheets
          addSheets={addSheets}
          work={work.run}
          isDisabled={isDisabled}
          bookOf={() => desk.book(wishOf(props))}
        />
      )}
      {writeSheets && (
        <Button
          disabled={isDisabled}
          onClick={() =>
            make(async (workbook, name) => {
              await writeSheets(workbook, name);
              return words.written;
            })
          }
        >
          {words.intoWorkbook}
        </Button>
      )}
      <Button
        appearance={writeSheets ? "secondary" : "primary"}
        icon={work.isGoingOn ? <Spinner size="tiny" /> : <Icon name="save" />}
        disabled={isDisabled}
        onClick={() =>
          make(async (workbook, name) => {
            const given = download(workbook as BlobPart, name, XLSX_TYPE);
            return given === null ? "" : words.saved(given);
          })
        }
      >
        {words.workbook}
      </Button>
    </>
  );
}

const wishOf = ({
  paper,
  followUps,
  dossiers,
}: Pick<ResultButtonsProps, "paper" | "followUps" | "dossiers">): WorkbookWish => ({
  madeAt: new Date().toISOString(),
  paper,
  followUps,
  dossiers,
});
