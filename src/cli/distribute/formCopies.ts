/** Owns one form handed out, apart from the command: what would stand where, and the copies of some units. */
import { basename } from "node:path";
import type { RoundKit } from "../../actions/loading/builtIn/loadUnitWords";
import { distributeForms, previewForms } from "../../actions/rounds/distributeForms";
import { refusalOf } from "../../actions/rounds/refusals";
import { finding } from "../../core/model/finding/finding";
import { readKeptWorkbook } from "../../formats/readWorkbookFile";
import { unlocked } from "../../formats/unlocked";
import { openXlsx, type XlsxHost } from "../../hosts/xlsxHost";
import type { Result, Tasks } from "../apart/tasks";
import { readBytes } from "../readBytes";

/** Returns what handing the form out would do. */
export const formPreview = ({ path, wish }: Tasks["previewForm"]["given"], kit: RoundKit) =>
  withForm<"previewForm">(path, async (host) => ({
    preview: await previewForms(host, basename(path), wish, kit),
  }));

/** Returns the copies of the units from one place of the list to another. */
export const formCopies = ({ path, wish, from, to }: Tasks["formCopies"]["given"], kit: RoundKit) =>
  withForm<"formCopies">(path, async (host) => {
    const copies = await distributeForms(host, wish, wish.units.slice(from, to), kit);
    return {
      copies: copies.map(({ content, findings }) => ({
        bytes: Buffer.from(content).toString("base64"),
        findings,
      })),
    };
  });

/** Only a workbook that can be written in place is handed out. */
async function withForm<Name extends "previewForm" | "formCopies">(
  path: string,
  made: (host: XlsxHost) => Promise<Result<Name>>,
): Promise<Result<Name> | { readonly refusal: ReturnType<typeof refusalOf>["refusal"] }> {
  try {
    const bytes = await unlocked(readBytes(path));
    const { format } = (await readKeptWorkbook(bytes, basename(path))).workbook;
    if (format !== "xlsx" && format !== "xlsm")
      return { refusal: finding("readOnlyFormat", { format }) };
    return await made(openXlsx(bytes, basename(path)));
  } catch (error) {
    return { refusal: refusalOf(error).refusal };
  }
}
