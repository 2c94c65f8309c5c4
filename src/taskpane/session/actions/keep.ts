/** Owns keeping the session with its file: what was mended, stated and set, written where it differs from what the file keeps. */
import { anchorsOf } from "../../../actions/reading/anchors";
import { settingsToKeep } from "../../../actions/loading/given/shelf";
import { factsToKeep, keptText } from "../../../actions/writing/keptState";
import { entryKey, tableKey } from "../entryKey";
import { isReadOnly, type Session } from "../session";
import { type ActionContext, reportRefusal } from "./context";

/** Writes what the file should keep of the session, where it can be written into. */
export async function keep(context: ActionContext): Promise<void> {
  const session = context.getState();
  const host = context.host();
  const text = textToKeep(session);
  if (!host || !session.workbook || isReadOnly(session.workbook.format)) return;
  if (text === session.keptText) return;
  try {
    await host.writeState(text);
    context.send({ kind: "kept", text });
  } catch (error) {
    reportRefusal(context, error);
  }
}

const textToKeep = ({ workbook, reading, ...session }: Session): string | null =>
  workbook === null || reading === null
    ? null
    : keptText({
        correction: session.correction,
        anchors: anchorsOf(session.correction, workbook),
        facts: factsToKeep(
          reading,
          (sheet, headerRow, row) => session.facts[entryKey(tableKey(sheet, headerRow), row)],
        ),
        settings: settingsToKeep(session.settings, session.shelf),
        others: session.keptOthers,
      });
