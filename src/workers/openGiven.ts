/** Owns one file inside a worker that is opened to be worked on: read and recognised, or the reason why it is refused. */
import { openFile } from "../actions/reading/openWorkbook";
import { unlocked } from "../formats/unlocked";
import { HostError } from "../hosts/host";
import { openWorkbookFile } from "../hosts/openWorkbookFile";
import { bytesOf } from "./readGiven";
import type { OpenedGiven, Tasks } from "./tasks";

/** Returns what the file holds, with its bytes, which change hands. */
export async function openGiven({ file, forms }: Tasks["open"]["given"]): Promise<OpenedGiven> {
  try {
    const bytes = await unlocked(await bytesOf(file));
    const host = await openWorkbookFile(bytes, file.name);
    return { opened: await openFile(host, forms), bytes };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { refused: { code: error.code, facts: error.facts } };
  }
}
