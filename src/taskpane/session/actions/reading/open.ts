/** Owns the opening of a workbook; what was open stays open when it is refused. */
import type { OpenedSettings } from "../../../../actions/loading/given/settingsFile";
import { sheetsToPointAt } from "../../../../actions/reading/declareTable";
import { openFile, type OpenedFile } from "../../../../actions/reading/openWorkbook";
import type { WorkbookHost } from "../../../../hosts/host";
import type { Session } from "../../session";
import { type ActionContext, refusalOf } from "../context";
import { commitDrafts } from "../cells/entry";
import { loadSettingsFiles } from "../settings";

type MakeHost = () => Promise<WorkbookHost>;

export interface OpenControls {
  /** Opens a workbook; what was open stays open when it is refused. Resolves to whether it was opened. */
  open(makeHost: MakeHost): Promise<boolean>;
}

export function openControls(context: ActionContext): OpenControls {
  return {
    open: async (makeHost) => {
      commitDrafts(context);
      await context.queue.whenIdle();
      try {
        return await openNow(context, makeHost);
      } catch (error) {
        context.fail(error);
        return false;
      }
    },
  };
}

async function openNow(
  { getState, send, takeHost }: ActionContext,
  makeHost: MakeHost,
): Promise<boolean> {
  send({ kind: "reading" });
  try {
    const host = await makeHost();
    const opened = await openFile(host, getState().forms);
    if (opened.reading.tables.length === 0 && sheetsToPointAt(opened.workbook).length === 0) {
      send({ kind: "openingRefused", problem: { code: "noScoreTable", facts: {} } });
      return false;
    }
    const settings = await keptSettings(opened, getState());
    takeHost(host);
    send({ kind: "opened", opened, settings });
    return true;
  } catch (error) {
    send({ kind: "openingRefused", problem: refusalOf(error) });
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
