/** Owns the way from a host to a reading: the workbook is read whole, then recognised with what was mended before. */
import type { KeptWorkbook, WorkbookData } from "../../core/model/workbook/grid";
import { withRubrics } from "../../core/rubric/match";
import type { Reading } from "../../core/model/table/reading";
import { type Confirmed, recognise } from "../../core/recognise";
import type { Correction, Form } from "../../core/recognise/form/correction";
import type { Lexicon } from "../../core/domain/lexicon";
import { type SeenForms, seenForms } from "../../core/recognise/form/kept/seenForms";
import type { ReadingWish, WorkbookHost } from "../../hosts/host";
import { withAppraisals } from "../../core/settings";
import { appraisalsIn, type PlacedAppraisal } from "../../core/settings/appraisalSchema";
import { placeCorrection } from "./anchors";
import { keptFindings } from "./keptFindings";
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
  const read = (workbook: WorkbookData): OpenedWorkbook => ({
    workbook,
    reading: recogniseWorkbook(workbook, confirmed),
  });
  return readToTheEnd(host, read, read(await host.readWorkbook(wish)));
}

/** Opens a workbook with what was kept in it; a kept correction that leaves no table to read is passed over. */
export async function openFile(host: WorkbookHost, forms: readonly Form[]): Promise<OpenedFile> {
  const workbook = await host.readWorkbook();
  const keptText = await host.readState();
  const read = (data: WorkbookData): OpenedFile => openedWith(data, keptText, forms);
  return readToTheEnd(host, read, read(workbook));
}

/** A large sheet is read by its first rows until a table is found there; where none is found anywhere, all are read whole. */
async function readToTheEnd<Opened extends OpenedWorkbook>(
  host: WorkbookHost,
  read: (workbook: WorkbookData) => Opened,
  opened: Opened,
): Promise<Opened> {
  const { readInPart = [] } = opened.workbook;
  const { tables } = opened.reading;
  const whole =
    tables.length === 0
      ? readInPart
      : readInPart.filter((name) => tables.some(({ sheet }) => sheet === name));
  return whole.length === 0 ? opened : read(await host.readWorkbook({ onlyChanged: true, whole }));
}

function openedWith(
  workbook: WorkbookData,
  keptText: string | null,
  forms: readonly Form[],
): OpenedFile {
  const kept = parseKept(keptText);
  const { reading, correction } = mendedReading(workbook, kept, { ...builtInKit(), forms });
  return { workbook, reading, kept: { ...kept, correction }, keptText };
}

/** Returns what is recognised in a file, by what a person mended and confirmed in it before, which is told. */
export function recogniseFile(
  { workbook, keptText }: KeptWorkbook,
  kit: DomainKit = builtInKit(),
): Reading {
  const kept = parseKept(keptText, kit.lexicon.domain);
  const appraised = appraisalsIn(kept.settings);
  if (kept.correction === null)
    return withAppraised(recogniseWorkbook(workbook, undefined, kit), appraised);
  const { reading, correction } = mendedReading(workbook, kept, kit);
  const told = keptFindings(reading, { kept: kept.correction, counted: correction });
  return withAppraised({ ...reading, findings: [...reading.findings, ...told] }, appraised);
}

/** What was said of the tables when they were appraised counts wherever the file is read. */
const withAppraised = (reading: Reading, appraised: readonly PlacedAppraisal[]): Reading =>
  appraised.length === 0
    ? reading
    : { ...reading, tables: withAppraisals(reading.tables, appraised) };

/** Returns what a person mended in a file, as far as it fits the workbook as it stands; null: nothing. */
export function keptCorrection(
  { workbook, keptText }: KeptWorkbook,
  kit: DomainKit,
): Correction | null {
  const kept = parseKept(keptText, kit.lexicon.domain);
  return mendedReading(workbook, kept, kit).correction;
}

/** What a kept correction makes of a workbook, and as much of it as fits the workbook as it stands. */
function mendedReading(
  workbook: WorkbookData,
  { correction: kept, anchors }: KeptState,
  kit: DomainKit,
): { readonly reading: Reading; readonly correction: Correction | null } {
  const { forms } = kit;
  const correction = placeCorrection(kept, anchors, workbook);
  const reading = recogniseWorkbook(workbook, { correction, forms }, kit);
  return correction !== null && reading.tables.length === 0
    ? {
        reading: recogniseWorkbook(workbook, { correction: null, forms }, kit),
        correction: null,
      }
    : { reading, correction };
}

/** Forms read so far, by the words they were read with: of a round's next file on the same form only the filling is read. */
const seenWith = new WeakMap<Lexicon, SeenForms>();

function formsSeenWith(lexicon: Lexicon): SeenForms {
  const seen = seenWith.get(lexicon) ?? seenForms();
  seenWith.set(lexicon, seen);
  return seen;
}

/** Returns what is recognised in a workbook, each table with the built-in rubric that it follows. */
export const recogniseWorkbook = (
  workbook: WorkbookData,
  confirmed?: Confirmed,
  { lexicon, rubrics, forms }: DomainKit = builtInKit(),
): Reading =>
  withRubrics(
    recognise(workbook, lexicon, confirmed ?? { correction: null, forms }, formsSeenWith(lexicon)),
    rubrics,
  );
