/** Owns the opening of a workbook; what was open stays open when it is refused. */
import type { OpenedSettings } from "../../../../actions/loading/given/settingsFile";
import { sheetsToPointAt } from "../../../../actions/reading/declareTable";
import { openFile, type OpenedFile } from "../../../../actions/reading/openWorkbook";
import type { Form } from "../../../../core/recognise/form/correction";
import type { WorkbookHost } from "../../../../hosts/host";
import type { Session } from "../../session";
import { type ActionContext, refusalOf } from "../context";
import { commitDrafts } from "../cells/entry";
import { tellPlaces } from "./places";
import { keepNow } from "../keep";
import { loadSettingsFiles } from "../settings";

/** A workbook with what it holds and what was recognised in it. */
export interface OpenedHost {
  readonly host: WorkbookHost;
  readonly opened: OpenedFile;
}

/** Opens a workbook and reads it by the forms at hand; rejects with the HostError that says why not. */
type MakeOpened = (forms: readonly Form[]) => Promise<OpenedHost>;

export interface OpenControls {
  /** Opens a workbook; what was open stays open when it is refused, or when another was asked for since. Resolves to whether it was opened. */
  open(makeHost: () => Promise<WorkbookHost>): Promise<boolean>;
  /** Opens a workbook that is read elsewhere; `isAppraised`: not to be scored, but to be appraised. */
  openRead(makeOpened: MakeOpened, isAppraised?: boolean): Promise<boolean>;
}

export function openControls(context: ActionContext): OpenControls {
  let latest = 0;
  const openRead = async (makeOpened: MakeOpened, isAppraised = false): Promise<boolean> => {
    latest += 1;
    const turn = latest;
    commitDrafts(context);
    keepNow(context);
    await context.queue.whenIdle();
    try {
      return await openNow(context, { makeOpened, isAppraised, isLatest: () => turn === latest });
    } catch (error) {
      context.fail(error);
      return false;
    }
  };
  return {
    openRead,
    open: (makeHost) =>
      openRead(async (forms) => {
        const host = await makeHost();
        return { host, opened: await openFile(host, forms) };
      }),
  };
}

interface Opening {
  readonly makeOpened: MakeOpened;
  readonly isAppraised: boolean;
  readonly isLatest: () => boolean;
}

async function openNow(
  context: ActionContext,
  { makeOpened, isAppraised, isLatest }: Opening,
): Promise<boolean> {
  const { getState, send, takeHost } = context;
  send({ kind: "reading" });
  try {
    const { host, opened } = await makeOpened(getState().forms);
    if (!isLatest()) return false;
    if (opened.reading.tables.length === 0 && sheetsToPointAt(opened.workbook).length === 0) {
      send({ kind: "openingRefused", problem: { code: "noScoreTable", facts: {} } });
      return false;
    }
    const settings = await keptSettings(opened, getState());
    if (!isLatest()) return false;
    takeHost(host);
    send({ kind: "opened", opened, settings, isAppraised });
    // Nobody waits for what is only told beside.
    tellPlaces(context).catch(context.fail);
    return true;
  } catch (error) {
    const problem = refusalOf(error);
    if (isLatest()) send({ kind: "openingRefused", problem });
    return false;
  }
}

/** Returns what an opened file kept of settings; null where it kept nothing that can be read. */
async function keptSettings(
  { kept, reading }: OpenedFile,
  { shelf }: Session,
): Promise<OpenedSettings | null> {
  if (kept.settings === undefined) return null;
  const { readSettings } = await loadSettingsFiles();
  return readSettings(kept.settings, reading, shelf);
}
