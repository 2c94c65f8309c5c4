/** Owns one file inside a worker that is opened to be worked on: read and recognised, or the reason why it is refused. */
import { openFile } from "../../actions/reading/openWorkbook";
import { HostError } from "../../hosts/host";
import { openWorkbookFile } from "../../hosts/openWorkbookFile";
import { bytesOf } from "./readGiven";
import type { OpenedGiven, Tasks } from "../tasks";

/** Returns what the file holds, with its bytes, which change hands. */
export async function openGiven({ file, forms }: Tasks["open"]["given"]): Promise<OpenedGiven> {
  try {
    const host = await openWorkbookFile(await bytesOf(file), file.name);
    return { opened: await openFile(host, forms), bytes: host.save() };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { refused: { code: error.code, facts: error.facts } };
  }
}
