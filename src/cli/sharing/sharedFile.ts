/** Owns one file shared out, apart from the command: a copy for each person, with what each is given. */
import { basename } from "node:path";
import type { RoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import { recogniseFile } from "../../actions/reading/openWorkbook";
import { withShare } from "../../actions/sharing/keptShare";
import { sharedBookOf } from "../../actions/sharing/sharedBook";
import { parseKept } from "../../actions/writing/keptState";
import { isBlocking, shareOut, type SharedOut } from "../../core/sharing";
import { finding } from "../../core/model/finding/finding";
import { HostError } from "../../hosts/host";
import { openWorkbookFile } from "../../hosts/openWorkbookFile";
import { formatPath } from "../../messages/format";
import { refusalOf } from "../../actions/rounds/refusals";
import type { Result, Tasks } from "../apart/tasks";
import { readBytes } from "../readBytes";

/** Returns the copies; none where something of the assignment cannot be. */
export async function sharedFile(
  { path, people }: Tasks["share"]["given"],
  kit: RoundKit,
): Promise<Result<"share">> {
  try {
    const bytes = readBytes(path);
    const file = basename(path);
    const host = await openWorkbookFile(bytes, file);
    const [workbook, keptText] = [await host.readWorkbook(), await host.readState()];
    const reading = recogniseFile({ workbook, keptText }, kit);
    if (reading.tables.length === 0) return { refusal: finding("noScoreTable", {}) };
    const { domain } = kit.lexicon;
    const book = sharedBookOf(workbook, reading, parseKept(keptText, domain));
    const shared = shareOut(book, people, formatPath);
    if (shared.notes.some(isBlocking)) return { shared: withoutBase(shared), copies: [] };
    const copies: string[] = [];
    for (const share of shared.shares) {
      const copy = await openWorkbookFile(bytes, file);
      await copy.writeState(withShare(keptText, share, domain));
      copies.push(Buffer.from(copy.save()).toString("base64"));
    }
    return { shared: withoutBase(shared), copies };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { refusal: refusalOf(error).refusal };
  }
}

/** What stood everywhere is in the copies alone. */
const withoutBase = ({ shares, notes }: SharedOut): SharedOut => ({
  shares: shares.map((share) => ({ ...share, base: {} })),
  notes,
});
