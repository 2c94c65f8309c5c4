/** Starts what opens files for the stand-alone page, beside it. */
import { replay } from "./actions/keeping/replay";
import { openFile } from "./actions/reading/openWorkbook";
import { LateXlsxHost } from "./hosts/lateXlsxHost";
import { makeWorker } from "./main.pageWorker";
import { ReadOnlyHost } from "./hosts/readOnlyHost";
import { RecordingHost } from "./hosts/recordingHost";
import type { OpenBook } from "./taskpane/page/file/bookFile";
import { openOpeningDesk } from "./workers/page/openingDesk";

const desk = openOpeningDesk(makeWorker);

export const openBook: OpenBook = async (file, forms, changes = []) => {
  const { opened, bytes } = await desk.open(file, forms);
  const { workbook, keptText } = opened;
  if (workbook.format !== "xlsx" && workbook.format !== "xlsm") {
    const host = new ReadOnlyHost(bytes, workbook, {});
    const record = () => undefined;
    return { host, opened, original: bytes, bytes: () => bytes, record, refusedChanges: 0 };
  }
  const late = new LateXlsxHost(bytes, workbook, keptText);
  const refusedChanges = await replay(late, changes);
  const host = new RecordingHost(late);
  return {
    host,
    opened: changes.length > 0 ? await openFile(host, forms) : opened,
    original: bytes,
    bytes: () => late.save(),
    record: (listener) => host.record(listener),
    refusedChanges,
  };
};
