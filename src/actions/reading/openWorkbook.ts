/** Owns the way from a host to a reading: the workbook is read whole, then recognised with what was mended before. */
import type { WorkbookData } from "../../core/model/workbook/grid";
import { withRubrics } from "../../core/rubric/match";
import type { Reading } from "../../core/model/table/reading";
import { type Confirmed, recognise } from "../../core/recognise";
import type { Form } from "../../core/recognise/form/correction";
import type { ReadingWish, WorkbookHost } from "../../hosts/host";
import { placeCorrection } from "./anchors";
import { type KeptState, parseKept } from "../writing/keptState";
import { builtInKit, type DomainKit } from "../loading/builtIn/loadRubrics";

export interface OpenedWorkbook {
  readonly workbook: WorkbookData;
  readonly reading: Reading;
}

/** A workbook with what an earlier session kept in it. */
export interface OpenedFile extends OpenedWorkbook {
  readonly kept: KeptState;
  readonly keptText: string | null;
}

/** Returns what the workbook of a host holds now and what was recognised in it. */
export async function openWorkbook(
  host: WorkbookHost,
  confirmed?: Confirmed,
  wish?: ReadingWish,
): Promise<OpenedWorkbook> {
  const workbook = await host.readWorkbook(wish);
  return { workbook, reading: recogniseWorkbook(workbook, confirmed) };
}

/** Opens a workbook with what was kept in it; a kept correction that leaves no table to read is passed over. */
export async function openFile(host: WorkbookHost, forms: readonly Form[]): Promise<OpenedFile> {
  const workbook = await host.readWorkbook();
  const keptText = await host.readState();
  const kept = parseKept(keptText);
  const correction = placeCorrection(kept.correction, kept.anchors, workbook);
  const mended = recogniseWorkbook(workbook, { correction, forms });
  return correction !== null && mended.tables.length === 0
    ? {
        workbook,
        reading: recogniseWorkbook(workbook, { correction: null, forms }),
        kept: { ...kept, correction: null },
        keptText,
      }
    : { workbook, reading: mended, kept: { ...kept, correction }, keptText };
}

/** Returns what is recognised in a workbook, each table with the built-in rubric that it follows. */
export const recogniseWorkbook = (
  workbook: WorkbookData,
  confirmed?: Confirmed,
  { lexicon, rubrics, forms }: DomainKit = builtInKit(),
): Reading =>
  withRubrics(recognise(workbook, lexicon, confirmed ?? { correction: null, forms }), rubrics);
