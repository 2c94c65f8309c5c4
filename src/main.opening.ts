/** Starts what opens files for the stand-alone page, beside it. */
import { LateXlsxHost } from "./hosts/lateXlsxHost";
import { makeWorker } from "./main.pageWorker";
import { ReadOnlyHost } from "./hosts/readOnlyHost";
import type { OpenBook } from "./taskpane/page/file/bookFile";
import { openOpeningDesk } from "./workers/page/openingDesk";

const desk = openOpeningDesk(makeWorker);

export const openBook: OpenBook = async (file, forms) => {
  const { opened, bytes } = await desk.open(file, forms);
  const { workbook, keptText } = opened;
  const host =
    workbook.format === "xlsx" || workbook.format === "xlsm"
      ? new LateXlsxHost(bytes, workbook, keptText)
      : new ReadOnlyHost(bytes, workbook, {});
  return { host, opened, bytes: () => host.save() };
};
