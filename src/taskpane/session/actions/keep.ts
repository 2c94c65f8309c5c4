/** Owns keeping the session with its file: what was mended, stated and set, written where it differs from what the file keeps. */
import { marksOf } from "../../../actions/reading/begunReading";
import { anchorsOf } from "../../../actions/reading/anchors";
import { settingsToKeep } from "../../../actions/loading/given/shelf";
import { factsToKeep, keptText } from "../../../actions/writing/keptState";
import { entryKey, tableKey } from "../entryKey";
import type { WorkbookHost } from "../../../hosts/host";
import { isReadOnly, type Session } from "../session";
import { type ActionContext, reportRefusal } from "./context";

/** Who answers nothing for so long has gone on to something else, which may be saving the file. */
const REST_MS = 10_000;

/**
 * Keeps the session when the card in hand is left, or after a rest: a program that others work in too forgets with each keeping
 * what could be taken back there. A file of our own keeps it at once.
 */
export async function keepSoon(context: ActionContext): Promise<void> {
  const host = context.host();
  if (!host?.watch) return keep(context);
  if (textToKeep(context.getState(), host) === context.getState().keptText) return;
  context.timers.restart("state", () => keepNow(context), REST_MS);
}

/** Keeps what still waits to be kept, after the work that is queued. */
export function keepNow(context: ActionContext): void {
  context.timers.stop("state");
  void context.queue.add(() => keep(context));
}

/** Writes what the file should keep of the session, where it can be written into. */
export async function keep(context: ActionContext): Promise<void> {
  const session = context.getState();
  const host = context.host();
  const text = textToKeep(session, host);
  if (!host || !session.workbook || isReadOnly(session.workbook.format)) return;
  if (text === session.keptText) return;
  try {
    await host.writeState(text);
    context.send({ kind: "kept", text });
  } catch (error) {
    reportRefusal(context, error);
  }
}

const textToKeep = (
  { workbook, reading, ...session }: Session,
  host: WorkbookHost | null,
): string | null =>
  workbook === null || reading === null
    ? null
    : keptText({
        correction: session.correction,
        anchors: anchorsOf(session.correction, workbook),
        facts: factsToKeep(
          reading,
          (sheet, headerRow, row) => session.facts[entryKey(tableKey(sheet, headerRow), row)],
        ),
        begun: isBegunKept(session, host) ? marksOf(workbook, reading) : [],
        settings: settingsToKeep(session.settings, session.shelf),
        others: session.keptOthers,
      });

/** A file of our own is not changed by a look at it: where every entry is taken back, so is that scoring was begun. */
const isBegunKept = (
  { isConfirmed, wasConfirmed, undo }: Pick<Session, "isConfirmed" | "wasConfirmed" | "undo">,
  host: WorkbookHost | null,
): boolean => isConfirmed && (wasConfirmed || undo.length > 0 || host?.watch !== undefined);
