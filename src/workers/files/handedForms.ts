/** Owns a blank form inside a worker: what handing it out would do, and the copies of some units. */
import { builtInRoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import { distributeForms, previewForms } from "../../actions/rounds/distributeForms";
import { refusalOf } from "../../actions/rounds/refusals";
import { finding, type Finding } from "../../core/model/finding/finding";
import { readWorkbookFile } from "../../formats/readWorkbookFile";
import { unlocked } from "../../formats/unlocked";
import { openXlsx, type XlsxHost } from "../../hosts/xlsxHost";
import type { Tasks } from "../tasks";
import { bytesOf } from "./readGiven";

/** Returns what would stand where. */
export const previewOfForm = ({
  file,
  wish,
}: Tasks["previewForm"]["given"]): Promise<Tasks["previewForm"]["result"]> =>
  withForm(file, async (host) => ({
    preview: await previewForms(host, file.name, wish, builtInRoundKit()),
  }));

/** Returns the copies of the units from one place of the list to another. */
export const copiesOfForm = ({
  file,
  wish,
  from,
  to,
}: Tasks["copiesOfForm"]["given"]): Promise<Tasks["copiesOfForm"]["result"]> =>
  withForm(file, async (host) => {
    const units = wish.units.slice(from, to);
    const copies = await distributeForms(host, wish, units, builtInRoundKit());
    return { copies: copies.map(({ content, findings }) => ({ content, findings })) };
  });

/** Only a workbook that can be written in place is handed out. */
async function withForm<Made>(
  file: File,
  made: (host: XlsxHost) => Promise<Made>,
): Promise<Made | { readonly refusal: Finding }> {
  try {
    const bytes = await unlocked(await bytesOf(file));
    const { format } = await readWorkbookFile(bytes, file.name);
    if (format !== "xlsx" && format !== "xlsm")
      return { refusal: finding("readOnlyFormat", { format }) };
    return await made(openXlsx(bytes, file.name));
  } catch (error) {
    return { refusal: refusalOf(error).refusal };
  }
}
