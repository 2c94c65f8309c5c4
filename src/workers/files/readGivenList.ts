/** Owns one file inside a worker that is to be the list of a round: the units in it, or the reason why there are none. */
import type { ListReading } from "../../actions/rounds/consolidationDesk";
import { unitListOf } from "../../actions/rounds/readUnitList";
import { refusalOf } from "../../actions/rounds/refusals";
import { readWorkbookFile } from "../../formats/readWorkbookFile";
import { bytesOf } from "./readGiven";

/** Returns the units of a list; whatever is wrong with it is told by the refusal. */
export async function readGivenList(file: File): Promise<ListReading> {
  try {
    return unitListOf(await readWorkbookFile(await bytesOf(file), file.name));
  } catch (error) {
    return { refusal: refusalOf(error).refusal };
  }
}
